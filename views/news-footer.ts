import type { KnownBlock } from '@slack/types';
import type { Message } from '../src/domain/deliveries.ts';
import { button, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { clip, lines, say } from './rich-text.ts';

/** Why a channel gets a post: the subscriptions that want it, the parts of their filters that matched, whom it is for. */
export type Why = { subscriptions: readonly string[]; matched: readonly string[]; mentions: readonly string[] };

const mute = { id: newsIds.muteLike, label: 'Mute like this', spoken: 'Mute what is like this' };

const whyId = 'why';
const mentionId = 'mention';

/**
 * The message with why it is here under it: the groups that are to see it, the reason, and for the post of one item a
 * button that mutes what is like it.
 */
export function withWhy(shown: Message, why: Why, newsId: string | null = null): Message {
  return { ...shown, blocks: [...shown.blocks, ...(whyBlocks(why, newsId) as unknown as Message['blocks'])] };
}

/** A newer state of a post, with what stood under the posted one: an update never loses why it is here. */
export function keepWhy(posted: Message, newer: Message): Message {
  const kept = posted.blocks.filter(isWhy);
  return { ...newer, blocks: [...newer.blocks.filter((block) => !isWhy(block)), ...kept] };
}

function isWhy(block: unknown): boolean {
  const id = (block as { block_id?: unknown } | null)?.block_id;
  return id === whyId || id === mentionId;
}

function whyBlocks({ subscriptions, matched, mentions }: Why, newsId: string | null): KnownBlock[] {
  const words = matched.slice(0, 8).map((part) => clip(part, 60));
  const because = words.length > 0 ? `matched ${words.join(', ')}` : null;
  const wanting = subscriptions.length > 0 ? `For ${clip(subscriptions.slice(0, 10).join(', '), 200)}` : null;
  const reason = [wanting, because].filter(Boolean).join(' · ');
  const groups = mentions.map((usergroup_id) => ({ type: 'usergroup' as const, usergroup_id }));
  return [
    ...(groups.length > 0 ? [{ ...lines(groups.flatMap((group) => [group, say(' ')])), block_id: mentionId }] : []),
    newsId === null ? { ...smallPrint(reason), block_id: whyId } : reasonWithMute(reason, newsId),
  ];
}

function reasonWithMute(reason: string, newsId: string): KnownBlock {
  const text = { type: 'plain_text' as const, text: reason || ' ', emoji: false };
  return { type: 'section', block_id: whyId, text, accessory: button({ ...mute, value: newsId }) };
}
