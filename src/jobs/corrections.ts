import { adding, type Change, changing } from '../../store/store.ts';
import { correctionNotice } from '../../views/news-correction.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { isUnfinished } from '../domain/followups.ts';
import type { NewsItem } from '../domain/news.ts';
import { changeRecord } from '../domain/records.ts';
import { updatePosts } from './place-news.ts';

/**
 * What has to be saved together with an item that corrects another: the other one names it, where it was posted too, and
 * whoever has unfinished work from it is told once, for a date may have moved.
 */
export async function correctionChanges(deps: Pick<Deps, 'store' | 'clock'>, correction: NewsItem): Promise<Change[]> {
  const { store, clock } = deps;
  const original = correction.correctionOf === null ? null : await store.news.get(correction.correctionOf);
  if (original === null || original.correctedBy.includes(correction.id)) return [];
  const act = { by: 'accord', at: clock(), what: 'correction' };
  const named = (item: NewsItem) => changeRecord(item, { correctedBy: [...item.correctedBy, correction.id] }, act);
  const changes: Change[] = [changing('news', original.id, named), ...(await updatePosts(deps, named(original)))];
  const work = (await store.followups.find({ about: original.id })).filter(isUnfinished);
  for (const followup of work) {
    const id = await store.newId('deliveries');
    const message = correctionNotice({ followup, original, correction });
    const key = `correction:${correction.id}:${followup.id}`;
    changes.push(
      adding('deliveries', orderDelivery({ id, key, channel: followup.assignee, message, about: followup.id }, act.at)),
    );
  }
  return changes;
}
