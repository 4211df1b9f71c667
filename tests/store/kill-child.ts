import { flushCompileCache } from 'node:module';
import { openJsonStore } from '../../store/json-store.ts';
import { adding, changing } from '../../store/store.ts';
import { agreement, draft, receipt } from './records.ts';

/**
 * Commits without end until it is killed. Prints `open` once the store is its own, and the number of each commit when,
 * and not before, it is acknowledged; `hold` as second argument makes it only hold the store.
 */
const [folder = '', mode] = process.argv.slice(2);
const store = await openJsonStore(folder);
// A process that is killed would not write its compile cache, from which the next one starts twice as fast.
flushCompileCache();
process.stdout.write('open\n');
if (mode === 'hold') setInterval(() => {}, 1000);
else await Promise.all([commitForever(), commitForever(), commitForever()]);

/** A commit spreads over three collections and, from the second on, over two pages of one. */
async function commitForever(): Promise<void> {
  for (;;) {
    const id = await store.newId('agreements');
    const number = id.slice(2);
    await store.commit([
      adding('agreements', agreement(id, 'begun')),
      adding('drafts', draft(`DRAFT-${number}`)),
      adding('drafts', draft(`DRAFT-${Number(number) + 100_000}`)),
      adding('receipts', receipt(`RECEIPT-${number}`, number)),
      changing('agreements', id, (each) => ({ ...each, title: 'done' })),
    ]);
    process.stdout.write(`${number}\n`);
  }
}
