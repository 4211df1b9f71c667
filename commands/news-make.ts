import { z } from 'zod';
import { type NewsItem, namesIn } from '../src/domain/news.ts';
import { deadlinesOf } from '../src/domain/news-deadlines.ts';
import { followupCard } from '../views/followups.ts';
import { assignForm } from '../views/followups-forms.ts';
import { newsEvidenceForm } from '../views/news-evidence.ts';
import { newsIds } from '../views/news-ids.ts';
import { namesForm } from '../views/sanctions-names.ts';
import { type Answer, open, say } from './answer.ts';
import { addEvidence } from './commitments-evidence.ts';
import { assign } from './followups-assign.ts';
import type { Listeners, Press, Sent } from './listeners.ts';
import { recordOf } from './records.ts';

const EvidenceMemory = z.object({ newsId: z.string() });

/** Registers what can be made of an item of news: a follow-up, one for a deadline, evidence, a screening of its names. */
export function registerNewsMake(on: Listeners): void {
  on.button(newsIds.followUp, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    return open(assignForm(memoryOf(item, press), { title: `Look into: ${item.title}`, assignee: press.user }));
  });
  on.button(newsIds.deadline, takeOn);
  on.button(newsIds.evidence, askEvidence);
  on.form(newsIds.evidenceForm, keepEvidence);
  on.button(newsIds.screenNames, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    return open(namesForm({ respondTo: press.respondTo }, namesIn(item)));
  });
}

function memoryOf(item: NewsItem, { respondTo }: Press) {
  return { respondTo, id: null, about: item.id, permalink: item.origin.permalink };
}

/** One click makes a deadline the follow-up of whoever clicks first; of a day that has passed a form asks when it is due. */
async function takeOn(press: Press): Promise<Answer> {
  const [id = '', date = ''] = press.value.split(' ');
  const item = await recordOf(press.deps, 'news', id);
  const what = deadlinesOf(item).find((deadline) => deadline.date === date)?.what ?? 'Deadline';
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${item.title}`.slice(0, 300);
  if (date < press.today.toString()) return open(assignForm(memoryOf(item, press), { title, assignee: press.user }));
  const made = await press.deps.store.followups.find({ about: item.id });
  const known = made.find((each) => each.due?.date === date && !['cancelled', 'declined'].includes(each.status));
  if (known) return say(followupCard(known, press.today));
  const due = { date, precision: 'day', kind: 'by', text: date } as const;
  return assign(press, { title, assignee: press.user, due, about: item.id, permalink: item.origin.permalink });
}

/** The button of a suggestion names the commitment; the general one leaves the choice, what was suggested standing first. */
async function askEvidence(press: Press): Promise<Answer> {
  const [id = '', commitmentId = null] = press.value.split(' ');
  const item = await recordOf(press.deps, 'news', id);
  const kept = await press.deps.store.commitments.find({ removedAt: null });
  const memory = { respondTo: press.respondTo, newsId: item.id };
  return open(newsEvidenceForm(memory, { item, commitments: kept.toReversed(), chosen: commitmentId }));
}

async function keepEvidence(sent: Sent): Promise<Answer> {
  const { newsId } = EvidenceMemory.parse(JSON.parse(sent.memory));
  const item = await recordOf(sent.deps, 'news', newsId);
  const { fields } = sent;
  return addEvidence(sent, {
    commitmentId: fields.required('commitment'),
    newsId,
    url: item.url,
    permalink: item.origin.permalink,
    quote: fields.text('quote') || null,
    stance: fields.text('stance') === 'contradicts' ? 'contradicts' : 'supports',
  });
}
