import { z } from 'zod';
import type { Commitment } from '../src/domain/commitments.ts';
import type { Choice, Draft } from '../src/domain/drafts.ts';
import type { NewsItem } from '../src/domain/news.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { FoundCommitment } from '../src/domain/reading.ts';
import { type Act, changeRecord, type New } from '../src/domain/records.ts';
import {
  agreementOf,
  authoritiesOf,
  choicesOf,
  commitmentOf,
  notYetTracked,
  programmeOf,
  programmeUnder,
} from '../src/domain/tracking.ts';
import { adding, type Change, changing, removing } from '../store/store.ts';
import { newsCard, newsPost } from '../views/news.ts';
import { newsIds } from '../views/news-ids.ts';
import {
  type ChoiceMemory,
  choiceForm,
  type Ticks,
  type TrackMemory,
  trackForm,
  withTicks,
} from '../views/news-track.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import type { Listeners, Press, Sent } from './listeners.ts';
import { cardUpdates } from './posted-cards.ts';
import { recordAsked, recordOf } from './records.ts';
import type { Call, Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), draftId: z.string(), page: z.int() });
const OverMemory = z.object({ track: Memory, index: z.int() });

/** `/news track N-1`: the form in which one chooses what to put into the register. */
export const trackVerb: Verb = {
  name: 'track',
  usage: 'track [N-1]',
  summary: 'chooses which commitments of an article, the newest if none is named, go into the register',
  examples: ['track N-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => beginTracking(await itemAsked(call), call.respondTo, call),
};

async function itemAsked(call: Call): Promise<NewsItem> {
  const newest = call.words.length === 0 ? (await call.deps.store.news.find()).at(-1) : undefined;
  return newest ?? recordAsked(call, 'news');
}

/** Registers the button, the form and the form on top of it. */
export function registerNewsTrack(on: Listeners): void {
  on.button(newsIds.track, async (press) =>
    beginTracking(await recordOf(press.deps, 'news', press.value), press.respondTo, press),
  );
  on.button(newsIds.toggle, async (press) => {
    await keepTicks(press);
    return { kind: 'nothing' };
  });
  on.button(newsIds.turnPage, turnPage);
  on.button(newsIds.editChoice, editChoice);
  on.form(newsIds.choiceForm, keepChoice);
  on.form(newsIds.trackForm, track);
}

/** A draft holds what is being chosen; what is tracked already is not offered ticked again. */
async function beginTracking(item: NewsItem, respondTo: string | null, acting: Acting): Promise<Answer> {
  const { store } = acting.deps;
  if (item.reading.commitments.length === 0) throw new DomainError({ code: 'nothing-to-track', id: item.id });
  const draft = await store.drafts.add({
    id: await store.newId('drafts'),
    newsId: item.id,
    by: acting.user,
    createdAt: acting.now.toString(),
    choices: choicesOf(item, await trackedFrom(item, acting)),
  });
  return open(trackForm(draft, { respondTo, draftId: draft.id, page: 0 }));
}

async function keepTicks(press: Press): Promise<{ draft: Draft; memory: TrackMemory }> {
  const memory = Memory.parse(JSON.parse(press.view?.memory ?? '{}'));
  const ticks = (press.view?.values ?? {}) as Ticks;
  const draft = await updateDraft(press, memory.draftId, (old) => withTicks(old, ticks));
  return { draft, memory };
}

async function turnPage(press: Press): Promise<Answer> {
  const { draft, memory } = await keepTicks(press);
  return { kind: 'redraw', view: trackForm(draft, { ...memory, page: Number(press.value) || 0 }) };
}

async function editChoice(press: Press): Promise<Answer> {
  const { draft, memory } = await keepTicks(press);
  const index = Number(press.value.split(':')[1]);
  const choice = draft.choices[index];
  if (!choice) throw new DomainError({ code: 'changed-meanwhile', id: draft.newsId });
  return open(choiceForm(choice.commitment, { track: memory, index }));
}

/** What was corrected goes into the draft, and the form below shows it. */
async function keepChoice(sent: Sent): Promise<Answer> {
  const { track: memory, index }: ChoiceMemory = OverMemory.parse(JSON.parse(sent.memory));
  const { fields } = sent;
  const corrected = (old: FoundCommitment): FoundCommitment => ({
    ...old,
    action: fields.required('action'),
    parties: fields.parties('parties'),
    kind: fields.text('kind') as FoundCommitment['kind'],
    due: sameDue(old, fields.text('due')) ? old.due : fields.due('due', { past: 'allowed' }),
    recurrence: fields.text('every') === (old.recurrence?.text ?? '') ? old.recurrence : fields.recurrence('every'),
  });
  const draft = await updateDraft(sent, memory.draftId, (old) => ({
    ...old,
    choices: old.choices.map((choice, i) =>
      i === index ? { ...choice, tracked: true, commitment: corrected(choice.commitment) } : choice,
    ),
  }));
  return { kind: 'redraw', view: trackForm(draft, memory) };
}

/** The field that was not touched keeps its due date with the words of the source. */
function sameDue(old: FoundCommitment, written: string): boolean {
  return written === (old.due?.date ?? old.due?.text ?? '');
}

async function updateDraft(acting: Acting, id: string, change: (draft: Draft) => Draft): Promise<Draft> {
  await draftOf(acting, id);
  return acting.deps.store.drafts.update(id, change);
}

async function draftOf(acting: Acting, id: string): Promise<Draft> {
  const draft = await acting.deps.store.drafts.get(id);
  if (draft === null) throw new DomainError({ code: 'changed-meanwhile', id: 'the form' });
  return draft;
}

/** What the register holds from an article. */
async function trackedFrom(item: NewsItem, acting: Acting): Promise<Commitment[]> {
  const held = await Promise.all(item.commitmentIds.map((id) => acting.deps.store.commitments.get(id)));
  return held.filter((each) => each !== null);
}

/** Everything that was chosen becomes an agreement with its commitments, in one commit. */
async function track(sent: Sent): Promise<Answer> {
  const memory = Memory.parse(JSON.parse(sent.memory));
  const draft = withTicks(await draftOf(sent, memory.draftId), sent.fields.state as Ticks);
  const item = await recordOf(sent.deps, 'news', draft.newsId);
  const chosen = draft.choices.filter((choice) => choice.tracked);
  if (chosen.length === 0) throw new DomainError({ code: 'nothing-chosen' });
  const fresh = notYetTracked(chosen, await trackedFrom(item, sent));
  const changes = fresh.length === 0 ? [] : await trackingChanges(item, fresh, sent);
  const saved = await sent.deps.store.commit([...changes, removing('drafts', draft.id)]);
  sent.deps.outbox.nudge();
  return say(newsCard((saved.find((record) => record.id === item.id) as NewsItem | undefined) ?? item));
}

async function trackingChanges(item: NewsItem, fresh: Choice[], acting: Acting): Promise<Change[]> {
  const { store } = acting.deps;
  const act = acting.act('news track');
  const agreementId = item.agreementId ?? (await store.newId('agreements'));
  const commitments: New<Commitment>[] = [];
  for (const choice of fresh) {
    commitments.push(commitmentOf(choice, { id: await store.newId('commitments'), agreementId, item }, act));
  }
  const added = { agreementId, commitmentIds: commitments.map((each) => each.id) };
  const isNew = item.agreementId === null;
  const linked = isNew ? await programmeChanges(item, agreementId, acting) : { changes: [], ids: [] };
  const agreement = { ...agreementOf(item, agreementId, act), programmeIds: linked.ids };
  return [
    itemChange(item, added, act),
    ...(await cardUpdates(acting, item.id, newsPost(withTracked(item, added, act)))),
    ...(isNew ? [adding('agreements', agreement)] : []),
    ...commitments.map((commitment) => adding('commitments', commitment)),
    ...linked.changes,
  ];
}

/** Two people tracking at once: the second one is told, and nothing is added twice. */
function itemChange(seen: NewsItem, added: Pick<NewsItem, 'agreementId' | 'commitmentIds'>, act: Act): Change {
  return changing('news', seen.id, (item) => {
    if (item.version !== seen.version) throw new DomainError({ code: 'changed-meanwhile', id: item.id });
    return withTracked(item, added, act);
  });
}

function withTracked(item: NewsItem, added: Pick<NewsItem, 'agreementId' | 'commitmentIds'>, act: Act): NewsItem {
  const commitmentIds = [...item.commitmentIds, ...added.commitmentIds];
  return changeRecord(item, { agreementId: added.agreementId, commitmentIds }, act);
}

/** The authorities that the article names are linked to the agreement; one that is new here becomes a programme. */
async function programmeChanges(
  item: NewsItem,
  agreementId: string,
  acting: Acting,
): Promise<{ changes: Change[]; ids: string[] }> {
  const { store } = acting.deps;
  const act = acting.act('news track');
  const programmes = await store.programmes.find();
  const changes: Change[] = [];
  const ids: string[] = [];
  for (const fact of authoritiesOf(item)) {
    const known = programmeUnder(fact.authority, programmes);
    const id = known?.id ?? (await store.newId('programmes'));
    ids.push(id);
    changes.push(
      known
        ? changing('programmes', id, (old) =>
            changeRecord(old, { agreementIds: [...new Set([...old.agreementIds, agreementId])] }, act),
          )
        : adding('programmes', programmeOf(fact, { id, agreementId, item }, act)),
    );
  }
  return { changes, ids: [...new Set(ids)] };
}
