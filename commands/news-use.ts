import { readId } from '../src/domain/ids.ts';
import { changeRecord } from '../src/domain/records.ts';
import { type Change, changing } from '../store/store.ts';
import { newsPost } from '../views/news.ts';
import type { Acting } from './acting.ts';
import { cardUpdates } from './posted-cards.ts';

/**
 * The changes by which an item of news says what was made of it (`F-5`, `E-2`), where it was posted too; none where
 * `about` is no item of news.
 */
export async function newsUse(acting: Acting, about: string | null, made: string): Promise<Change[]> {
  const id = about === null ? null : readId('news', about);
  const item = id === null ? null : await acting.deps.store.news.get(id);
  if (item === null) return [];
  const act = acting.act('news use');
  const used = (old: typeof item) => changeRecord(old, { usedIn: [...old.usedIn, made] }, act);
  return [changing('news', item.id, used), ...(await cardUpdates(acting, item.id, newsPost(used(item))))];
}
