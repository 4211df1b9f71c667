import type { PolledFeed } from '../src/deps.ts';
import { canonicalUrl } from '../src/domain/news-key.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Change } from '../store/store.ts';
import { manyPost, readingMany, type SubscribeOutcome, type WantedFeed } from '../views/news-pack.ts';
import { noteIn } from './channels.ts';
import { type ActingIn, announcement, subscribedAlready, subscribing } from './news-subscribe.ts';

const atOnce = 4;

type Answering = { kind: 'answers'; wanted: WantedFeed; polled: PolledFeed };
type Polled = SubscribeOutcome | Answering;

/**
 * Subscribes a channel to many feeds, each from a baseline; what it has already stays as it is, and what does not answer
 * is told and stops no other. The channel reads once of `what` came, in the commit that saves it; `verb` is how the person
 * asked for it. Throws `not-in-channel`, and then nothing has been saved.
 */
export async function subscribeMany(
  acting: ActingIn,
  wanted: readonly WantedFeed[],
  told: { what: string; verb: string },
): Promise<SubscribeOutcome[]> {
  const command = `${acting.deps.names.news} ${told.verb}`;
  await noteIn(acting, { channel: acting.channel, note: readingMany(wanted.length), command });
  const polled = await pollAll(acting, wanted);
  const outcomes = await inTurn(acting.channel, () => saveAll(acting, polled, told.what));
  acting.deps.outbox.nudge();
  return outcomes;
}

const turns = new Map<string, Promise<unknown>>();

/** One after the other for each channel, so that a button that is pressed twice finds what its first press saved. */
function inTurn<T>(channel: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(channel) ?? Promise.resolve()).then(work);
  const over = mine.then(
    () => {},
    () => {},
  );
  turns.set(channel, over);
  return mine;
}

/** Polls a few at once; the answers stand in the order of what is wanted. */
async function pollAll(acting: ActingIn, wanted: readonly WantedFeed[]): Promise<Polled[]> {
  const answers: Polled[] = [];
  const waiting = [...wanted.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await pollOne(acting, next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

async function pollOne(acting: ActingIn, wanted: WantedFeed): Promise<Polled> {
  const known = await subscribedAlready(acting, wanted.url);
  if (known) return { kind: 'known', wanted, id: known.id };
  try {
    const polled = await acting.deps.network.feed(wanted.url, { etag: null, lastModified: null });
    return { kind: 'answers', wanted, polled };
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'failed', wanted, problem: error.problem };
    throw error;
  }
}

/** All that answer in one commit with its announcement. */
async function saveAll(acting: ActingIn, polled: readonly Polled[], what: string): Promise<SubscribeOutcome[]> {
  const outcomes: SubscribeOutcome[] = [];
  const changes: Change[] = [];
  const here = new Map<string, string>();
  for (const each of polled) {
    if (each.kind !== 'answers') outcomes.push(each);
    else outcomes.push(await begin(acting, each, { changes, here }));
  }
  const begun = outcomes.filter(({ kind }) => kind === 'new').map(({ wanted }) => wanted);
  if (begun.length === 0) return outcomes;
  await acting.deps.store.commit([...changes, await announcement(acting, manyPost(what, begun, acting.user))]);
  return outcomes;
}

/** What is to be saved, and the subscriptions in it by the addresses of their feeds. */
type Saving = { changes: Change[]; here: Map<string, string> };

async function begin(
  acting: ActingIn,
  { wanted, polled }: Answering,
  { changes, here }: Saving,
): Promise<SubscribeOutcome> {
  const { title, entries, movedTo } = polled;
  const { url, name, options = {} } = wanted;
  const found = { url: movedTo ?? url, title: title || name, entries: entries ?? [] };
  const addresses = [canonicalUrl(url), canonicalUrl(found.url)];
  // Somebody else may have been faster, and two addresses may lead to one feed.
  const known = (await subscribedAlready(acting, url))?.id ?? (await subscribedAlready(acting, found.url))?.id;
  const id = known ?? addresses.map((address) => here.get(address)).find((each) => each !== undefined);
  if (id !== undefined) return { kind: 'known', wanted, id };
  const begun = await subscribing(acting, found, { options, last: 0 });
  changes.push(...begun.changes);
  for (const address of addresses) here.set(address, begun.id);
  return { kind: 'new', wanted, id: begun.id };
}
