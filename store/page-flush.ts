import { idOf, numberOf } from '../src/domain/ids.ts';
import { DomainError } from '../src/domain/problem.ts';
import { codeOf } from './disk.ts';
import { collectionNames, type Layer, recordIn } from './layer.ts';
import { type Page, pagePath, pageSize, type Span, spanOf } from './page.ts';
import type { Place } from './page-file.ts';
import { beginSwap, settleSwap } from './page-swap.ts';
import type { Flush } from './writer.ts';

/** Flushes changes to the pages of a data folder. */
export function flushTo(place: Place): Flush {
  let failure: unknown = null;

  return async (changes) => {
    if (failure !== null) throw new Error('The store stopped writing: start Accord again.', { cause: failure });
    const pages = changedPages(changes);
    await beginSwap(place, pages).catch(refuse);
    try {
      await settleSwap(place, [...pages.keys()]);
    } catch (error) {
      // The change counts on the disk or does not: only opening the store anew can tell, so memory must not go on.
      failure = error;
      throw error;
    }
  };
}

function refuse(cause: unknown): never {
  const isFull = ['ENOSPC', 'EDQUOT'].includes(codeOf(cause) ?? '');
  if (isFull) throw new DomainError({ code: 'store-full', why: (cause as Error).message }, { cause });
  throw cause;
}

/** The pages on which something was added, changed or removed, as they are with the changes. */
function changedPages(changes: Layer): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of collectionNames) {
    for (const id of changes.tables[name].records.keys()) {
      const path = pagePath(name, numberOf(id));
      const span = spanOf(path);
      if (span && !pages.has(path)) pages.set(path, pageIn(changes, span));
    }
  }
  return pages;
}

function pageIn(layer: Layer, { name, first, end }: Span): Page {
  const ids = Array.from({ length: pageSize }, (_, index) => idOf(name, first + index));
  const records = ids.map((id) => recordIn(layer, name, id)).filter((record) => record !== null);
  return { version: 1, last: Math.min(layer.tables[name].last, end), records };
}
