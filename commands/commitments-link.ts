import { linkCommitment, unlinkCommitment } from '../src/domain/programmes.ts';
import { commitmentSaved } from '../views/commitments.ts';
import { programmeWords } from '../views/sanctions.ts';
import { say } from './answer.ts';
import { commitmentToChange, recordAsked } from './records.ts';
import { programmeNamed } from './sanctions-programs.ts';
import type { Verb } from './verbs.ts';

/** `/commitments link C-1 S-1`: the breach of the commitment may call the programme down. */
export const linkVerb: Verb = {
  name: 'link',
  usage: 'link C-1 S-1 [--remove]',
  summary: 'links a commitment with the sanctions programme that its breach may call down',
  examples: ['link C-1 S-1', 'link C-1 CYBER2 --remove'],
  grammar: { flags: { remove: 'switch' }, fields: null },
  run: async (call) => {
    const commitment = await commitmentToChange(call.deps, (await recordAsked(call, 'commitments')).id);
    const named = call.words.slice(1).map((word) => word.text);
    if (named.length === 0) throw call.missing('a programme: its id, tag or authority');
    const isRemoved = call.flags.has('remove');
    const change = isRemoved ? unlinkCommitment : linkCommitment;
    const { id } = await programmeNamed(call.deps, named.join(' '));
    const act = call.act('commitments link');
    const programme = await call.deps.store.programmes.update(id, (old) => change(old, commitment.id, act));
    const words = isRemoved ? 'is no longer linked with' : 'is linked: its breach may call down';
    return say(commitmentSaved(commitment, `${words} ${programmeWords(programme)}.`));
  },
};
