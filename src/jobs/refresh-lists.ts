import { adding, type Change, changing } from '../../store/store.ts';
import { changesPost } from '../../views/sanctions-changes.ts';
import { failureSentence } from '../../views/sanctions-lists.ts';
import type { Deps, ExaminedList, ListAddress, ListDownload, ListStep } from '../deps.ts';
import { type ListState, markChecked, markCheckFailed } from '../domain/answering-lists.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import type { ListChange } from '../domain/list-changes.ts';
import { wantedBy } from '../domain/list-subscriptions.ts';
import { DomainError, type Problem } from '../domain/problem.ts';
import type { New } from '../domain/records.ts';
import { designationReplies } from './tell-designations.ts';
import { listHealthNotices } from './tell-list-health.ts';

type RefreshDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'lists' | 'screener' | 'outbox' | 'names'>;

/**
 * Fetches every list that is due, one after the other, and puts a whole new version in the place of the one held. A
 * download that fails, or is empty, wrong or shrunken, is kept as that list's failure and replaces nothing. What was
 * loaded while Accord stood still is told first.
 */
export async function refreshLists(deps: RefreshDeps, signal?: AbortSignal): Promise<void> {
  await saveStepsTaken(deps);
  for (const address of deps.lists.addresses) {
    if (signal?.aborted) return;
    const state = await stateOf(deps, address);
    if (Temporal.Instant.compare(state.nextTryAt, deps.clock()) <= 0)
      await refreshList(deps, address, { state, signal });
  }
}

async function saveStepsTaken(deps: RefreshDeps): Promise<void> {
  for (const step of await deps.lists.pendingSteps()) {
    await saveOnce(deps, await changesSeen(deps, step));
    await deps.lists.dropStep(step);
    deps.outbox.nudge();
  }
}

async function stateOf({ store, clock }: RefreshDeps, { list }: ListAddress): Promise<New<ListState>> {
  const [known] = await store.listStates.find({ list });
  if (known) return known;
  const now = clock().toString();
  const blank = { checkedAt: null, triedAt: now, nextTryAt: now, namesFailure: null, etag: null, lastModified: null };
  return { id: await store.newId('listStates'), list, failures: 0, failure: null, ...blank };
}

type Turn = { state: New<ListState>; signal: AbortSignal | undefined };

async function refreshList(deps: RefreshDeps, address: ListAddress, { state, signal }: Turn): Promise<void> {
  const { clock, lists, log } = deps;
  try {
    const { file, ...known } = await lists.download(address, await validatorsFor(deps, state));
    const examined = file && (await lists.examine(address, file));
    const changes = examined ? await changesSeen(deps, stepTo(address, examined)) : [];
    // The changes are saved before the version is kept: after a crash between, the step is seen again and saved once.
    if (changes.length > 0) await saveOnce(deps, changes);
    deps.outbox.nudge();
    const now = clock();
    await examined?.keep(now);
    await lists.noteChecked(address.list, now);
    const namesFailure = file ? (namesFailureOf(file) ?? examined?.namesWhy ?? null) : state.namesFailure;
    await saveTried(deps, state, (old) => markChecked(old, { ...known, namesFailure }, now));
    if (examined && !examined.isHeld)
      log.info({ list: address.list, records: examined.version.records }, 'list loaded');
  } catch (error) {
    // What the stop of Accord cut off says nothing of the publisher: it is tried again at the next start.
    if (signal?.aborted) return;
    if (!(error instanceof DomainError)) log.error({ err: error, list: address.list }, 'a list could not be refreshed');
    await saveTried(deps, state, (old) => markCheckFailed(old, failureSentence(problemOf(error)), clock()));
  }
}

function namesFailureOf({ namesProblem }: ListDownload): string | null {
  return namesProblem && failureSentence(namesProblem);
}

function problemOf(error: unknown): Problem | null {
  return error instanceof DomainError ? error.problem : null;
}

/**
 * What the publisher said of the version held, to be asked only for a newer one. The list is fetched whole where it is no
 * longer on the shelf, was loaded by somebody else since, or lacks names that could not be had.
 */
async function validatorsFor({ screener }: RefreshDeps, state: New<ListState>) {
  const { list, etag, lastModified, checkedAt, namesFailure } = state;
  const held = (await screener.lists()).find((each) => each.list === list);
  const isOurs = held && checkedAt && Temporal.Instant.compare(checkedAt, held.loadedAt) >= 0;
  return isOurs && namesFailure === null ? { etag, lastModified } : { etag: null, lastModified: null };
}

type Mark = <S extends New<ListState>>(state: S) => S;

/** Saves how a try went, and tells those concerned what it changed for them. A list's state is new at the first try. */
async function saveTried(deps: RefreshDeps, state: New<ListState>, mark: Mark): Promise<void> {
  const isKnown = 'version' in state;
  const saving = isKnown ? changing('listStates', state.id, mark) : adding('listStates', mark(state));
  await deps.store.commit([saving, ...(await listHealthNotices(deps, { before: state, after: mark(state) }))]);
  deps.outbox.nudge();
}

function stepTo({ list }: ListAddress, { version, name, step, changes }: ExaminedList): ListStep {
  return { list, name, date: version.date, step, changes: changes ?? [] };
}

/** The changes between the version held and the new one, and a post of them for each channel that wants them. */
async function changesSeen(deps: RefreshDeps, { list, name, date, step, changes }: ListStep): Promise<Change[]> {
  const at = deps.clock().toString();
  const records = changes.map(async (change) => ({
    ...change,
    id: await deps.store.newId('listChanges'),
    key: `${list}:${change.entryId}:${change.kind}:${step}`,
    at,
    list,
    listName: name,
    listDate: date,
  }));
  const seen = await Promise.all(records);
  return [
    ...seen.map((record) => adding('listChanges', record)),
    ...(await posts(deps, seen, `${list}:${step}`)),
    ...(await designationReplies(deps, seen, `${list}:${step}`)),
  ];
}

async function posts(deps: RefreshDeps, seen: New<ListChange>[], step: string): Promise<Change[]> {
  const changes = seen.map((change) => ({ ...change, version: 1 }));
  const subscriptions = await deps.store.listSubscriptions.find({ state: 'active' });
  const orders = subscriptions.map(async (subscription) => {
    const wanted = wantedBy(subscription, changes);
    if (wanted.length === 0 || subscription.schedule.every !== 'now') return [];
    const { id: about, channel } = subscription;
    const id = await deps.store.newId('deliveries');
    const order = { id, key: `list-change:${about}:${step}`, channel, message: changesPost(wanted), about };
    return [adding('deliveries', orderDelivery(order, deps.clock()))];
  });
  return (await Promise.all(orders)).flat();
}

async function saveOnce({ store }: RefreshDeps, changes: Change[]): Promise<void> {
  try {
    await store.commit(changes);
  } catch (error) {
    const isRepeated = error instanceof DomainError && error.problem.code === 'already-exists';
    if (!isRepeated) throw error;
  }
}
