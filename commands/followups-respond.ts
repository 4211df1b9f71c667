import { canAnswer, type Followup, type Response, respond } from '../src/domain/followups.ts';
import { followupIds, followupSaved } from '../views/followups.ts';
import { answerForm, respondForm } from '../views/followups-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { FollowupMemory } from './followups-assign.ts';
import { idOf, memoryOf } from './followups-change.ts';
import { saveFollowup } from './followups-save.ts';
import { readUrl } from './form-fields.ts';
import type { Listeners } from './listeners.ts';
import { recordAsked, recordOf } from './records.ts';
import type { Verb } from './verbs.ts';

/** `/followups respond F-5 "…" <link>`; without a text, a form. */
export const respondVerb: Verb = {
  name: 'respond',
  aliases: ['answer'],
  usage: 'respond F-1 "Indicators received" [link]',
  summary: 'answers a follow-up; the asker is told. Further answers may follow',
  examples: ['respond F-1 "Indicators received" https://www.cisa.gov/x'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const { id } = await recordAsked(call, 'followups');
    const link = call.words.find((word) => word.kind === 'link' || /^https?:\/\//.test(word.text));
    const text = call.words
      .slice(1)
      .filter((word) => word !== link)
      .map((word) => word.text)
      .join(' ');
    if (text === '' && !link) return open(respondForm(memoryOf(call, id), id, call.deps.names));
    return answer(call, id, {
      text: text || (link?.text ?? ''),
      url: link ? readUrl(link.text) : null,
      permalink: null,
    });
  },
};

/** Registers the button, the form, and the shortcut “Use as answer”. */
export function registerFollowupsRespond(on: Listeners): void {
  on.button(followupIds.respond, async (press) => {
    const { id } = await recordOf(press.deps, 'followups', press.value);
    return open(respondForm(memoryOf(press, id), id, press.deps.names));
  });
  on.form(followupIds.respondForm, async (sent) => {
    const { fields } = sent;
    return answer(sent, idOf(sent), { text: fields.text('text'), url: fields.url('url'), permalink: null });
  });
  on.messageShortcut(followupIds.answerFromMessage, async ({ source, respondTo, user, deps }) => {
    const mine = (await deps.store.followups.find({ assignee: user })).filter(canAnswer);
    const memory = { respondTo, id: null, about: null, permalink: source.permalink };
    return open(answerForm(memory, source.text.slice(0, 3000), mine.toReversed()));
  });
  on.form(followupIds.answerForm, async (sent) => {
    const { permalink } = FollowupMemory.parse(JSON.parse(sent.memory));
    return answer(sent, sent.fields.text('followup'), { text: sent.fields.text('text'), url: null, permalink });
  });
}

async function answer(
  acting: Acting,
  id: string,
  response: Pick<Response, 'text' | 'url' | 'permalink'>,
): Promise<Answer> {
  const act = acting.act('followups respond');
  const apply = (old: Followup) => respond(old, response, act);
  const saved = await saveFollowup(acting, id, { apply, words: 'answered' });
  return say(followupSaved(saved, { words: 'is answered. Further answers may follow until it is done.', undo: false }));
}
