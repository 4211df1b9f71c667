import type { Logger } from 'pino';
import type { Screener } from '../deps.ts';
import { shelvedLists } from '../lists/list-shelf.ts';
import { DEFAULT_THRESHOLD } from '../screening/compare.ts';
import { namePartsOf } from '../screening/name-parts.ts';
import { accordVersion } from './accord-version.ts';
import { type IndexWorker, startIndexWorker } from './index-worker.ts';
import { partyOf } from './party-words.ts';

/** The screener of a service: `reload` makes it answer from what now stands on the shelf. */
export type ServiceScreener = Screener & { reload: () => Promise<void>; close: () => Promise<void> };

type ScreenerOptions = { shelf: string; log: Logger; clock: () => Temporal.Instant };

/**
 * A screener over the lists of a shelf. The index lives in a thread: it is built beside the one that answers and takes
 * its place whole, so that no question waits for a list.
 */
export function createScreener({ shelf, log, clock }: ScreenerOptions): ServiceScreener {
  let current: Promise<IndexWorker | null> | null = null;
  const answering = async (): Promise<IndexWorker | null> => {
    current ??= start();
    const asked = current;
    const worker = await asked;
    if (worker === null || worker.isAlive()) return worker;
    if (current === asked) {
      log.error('the thread of the screening index died: it is started again');
      current = start();
    }
    return current;
  };
  const startAnew = async (): Promise<IndexWorker | null> =>
    (await shelvedLists(shelf)).length === 0 ? null : startIndexWorker(shelf);
  const start = (): Promise<IndexWorker | null> => {
    const started = startAnew();
    started.catch(() => {
      if (current === started) current = null;
    });
    return started;
  };
  const reload = async (): Promise<void> => {
    const old = current;
    const worker = await startAnew(); // Where it cannot be built, the old index goes on answering.
    current = Promise.resolve(worker);
    await (await old?.catch(() => null))?.close();
  };
  return {
    lists: async () => (await answering())?.lists ?? [],
    unreadable: async () => (await answering())?.unreadable ?? [],
    tags: async () => (await answering())?.tags ?? [],
    screen: async (parties, wanted) => {
      const worker = await answering();
      if (worker) return worker.screen(parties, wanted);
      return parties.map(({ name, schema }) => ({
        normalised: normalisedOf(name, schema),
        lists: [],
        found: [],
        namesakes: [],
      }));
    },
    listedUnder: async (programme) => (await (await answering())?.listedUnder(programme)) ?? [],
    party: (words) => partyOf(words, clock().toZonedDateTimeISO('UTC').toPlainDate()),
    threshold: DEFAULT_THRESHOLD,
    accordVersion,
    reload,
    close: async () => {
      await (await current?.catch(() => null))?.close();
      current = Promise.resolve(null);
    },
  };
}

function normalisedOf(...name: Parameters<typeof namePartsOf>): string {
  return namePartsOf(...name)
    .map((part) => part.text)
    .join(' ');
}
