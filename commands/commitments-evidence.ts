import { z } from 'zod';
import type { Evidence } from '../src/domain/commitments.ts';
import { beginRecord, type New } from '../src/domain/records.ts';
import { adding } from '../store/store.ts';
import { commitmentIds, commitmentSaved } from '../views/commitments.ts';
import { evidenceForm, messageEvidenceForm } from '../views/commitments-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { readUrl } from './form-fields.ts';
import type { Listeners } from './listeners.ts';
import { newsUse } from './news-use.ts';
import { commitmentToChange, recordAsked } from './records.ts';
import type { Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), id: z.string() });
const MessageMemory = z.object({ permalink: z.string().nullable() });

/** `/commitments evidence C-6 <link> --quote "…"`; without a link, a form. */
export const evidenceVerb: Verb = {
  name: 'evidence',
  usage: 'evidence C-6 <link> [--quote "…"] [--contradicts]',
  summary: 'adds evidence that supports or contradicts a commitment',
  examples: [
    'evidence C-6 https://www.justice.gov/x --quote "The first dialogue was held"',
    'evidence C-1 https://www.justice.gov/y --contradicts',
  ],
  grammar: { words: 2, flags: { quote: 'text', supports: 'switch', contradicts: 'switch' }, fields: null },
  run: async (call) => {
    const commitment = await recordAsked(call, 'commitments');
    const link = call.words[1];
    if (!link) return open(evidenceForm({ respondTo: call.respondTo, id: commitment.id }, commitment.id));
    return addEvidence(call, {
      commitmentId: commitment.id,
      url: readUrl(link.text),
      permalink: null,
      quote: call.flags.get('quote') || null,
      stance: call.flags.has('contradicts') ? 'contradicts' : 'supports',
    });
  },
};

/** Registers the button, the forms, and the shortcut that keeps a message as evidence. */
export function registerCommitmentsEvidence(on: Listeners): void {
  on.button(commitmentIds.evidence, async (press) => {
    const { id } = await commitmentToChange(press.deps, press.value);
    return open(evidenceForm({ respondTo: press.respondTo, id }, id));
  });
  on.form(commitmentIds.evidenceForm, async (sent) => {
    const { fields } = sent;
    return addEvidence(sent, {
      commitmentId: Memory.parse(JSON.parse(sent.memory)).id,
      url: fields.url('url'),
      permalink: null,
      quote: fields.text('quote') || null,
      stance: fields.text('stance') === 'contradicts' ? 'contradicts' : 'supports',
    });
  });
  on.messageShortcut(commitmentIds.evidenceFromMessage, async ({ source, respondTo, deps }) => {
    const kept = await deps.store.commitments.find({ removedAt: null });
    const memory = { respondTo, id: null, permalink: source.permalink };
    // The words of a private place are not copied for others to read unless the person types them.
    const words = source.isPrivate ? '' : source.text.slice(0, 3000);
    return open(messageEvidenceForm(memory, words, kept.toReversed()));
  });
  on.form(commitmentIds.messageEvidenceForm, async (sent) => {
    const { fields } = sent;
    return addEvidence(sent, {
      commitmentId: fields.text('commitment'),
      url: null,
      permalink: MessageMemory.parse(JSON.parse(sent.memory)).permalink,
      quote: fields.text('quote') || null,
      stance: fields.text('stance') === 'contradicts' ? 'contradicts' : 'supports',
    });
  });
}

/** What somebody found; `newsId` where it is an item of news. */
export type FoundEvidence = Pick<Evidence, 'commitmentId' | 'url' | 'permalink' | 'quote' | 'stance'> & {
  newsId?: string;
};

/** A piece of evidence that is not saved yet. */
export async function newEvidence(acting: Acting, found: FoundEvidence): Promise<New<Evidence>> {
  const id = await acting.deps.store.newId('evidence');
  return beginRecord({ newsId: null, ...found, id, removedAt: null }, acting.act('commitments evidence'));
}

/** Adds evidence; the item of news that it was taken from says so from now on. Throws `unknown-id` or `removed`. */
export async function addEvidence(acting: Acting, found: FoundEvidence): Promise<Answer> {
  const commitment = await commitmentToChange(acting.deps, found.commitmentId);
  const evidence = await newEvidence(acting, found);
  await acting.deps.store.commit([
    adding('evidence', evidence),
    ...(await newsUse(acting, evidence.newsId, evidence.id)),
  ]);
  acting.deps.outbox.nudge();
  return say(commitmentSaved(commitment, `has new evidence, ${evidence.id}, that ${found.stance} it.`));
}
