import { randomBytes } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { findChannel } from './channels.ts';
import { checkMessageBlocks } from './limits-message.ts';
import { changeMessage, deleteMessage, findMessage, postAsApp } from './messages.ts';
import type { Message } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { now, type ResponseUrl } from './workspace.ts';

const USES = 5;
const LIFE_MS = 30 * 60_000;

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]).optional();

/** What an app answers to a command or posts to a response_url. */
export const ResponseBody = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: flag,
  delete_original: flag,
  thread_ts: z.string().optional(),
  metadata: z.custom<NonNullable<Message['metadata']>>().optional(),
});
export type ResponseBody = z.infer<typeof ResponseBody>;

/** A new response_url for what `user` did in `channel`, on `messageTs` where it was on a message. */
export function issueResponseUrl(
  standIn: StandIn,
  where: { user: string; channel: string; messageTs: string | null },
): string {
  const { workspace } = standIn;
  const known = workspace.data.response_urls;
  for (const [id, one] of Object.entries(known)) if (one.expires_at < now(workspace) - LIFE_MS) delete known[id];
  const id = randomBytes(12).toString('hex');
  known[id] = {
    user: where.user,
    channel: where.channel,
    message_ts: where.messageTs,
    uses: 0,
    expires_at: now(workspace) + LIFE_MS,
  };
  return `${standIn.origin}/response/${id}`;
}

/** Counts a use of the address; Refusal used_url or expired_url beyond five uses or thirty minutes. */
export function redeemResponseUrl(standIn: StandIn, id: string): ResponseUrl {
  const found = standIn.workspace.data.response_urls[id];
  if (!found || found.expires_at < now(standIn.workspace)) throw new Refusal('expired_url');
  if (found.uses >= USES) throw new Refusal('used_url');
  found.uses += 1;
  return found;
}

function contentOf(body: ResponseBody): { text: string; blocks?: KnownBlock[] } {
  const blocks = typeof body.blocks === 'string' ? JSON.parse(body.blocks) : body.blocks;
  if (blocks !== undefined) checkMessageBlocks(blocks);
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  if (!body.text && !hasBlocks) throw new Refusal('no_text');
  return { text: body.text ?? '', ...(hasBlocks ? { blocks: blocks as KnownBlock[] } : {}) };
}

/** Without `response_type` a response to something on a message replaces that message; to a command it never can. */
function replaces(body: ResponseBody): boolean {
  return body.replace_original ?? body.response_type === undefined;
}

/** Does what a response says: posts, replaces or deletes. A Refusal where Slack would refuse. */
export function takeResponse(
  standIn: StandIn,
  where: Omit<ResponseUrl, 'uses' | 'expires_at'>,
  body: ResponseBody,
): void {
  const { workspace } = standIn;
  const original = where.message_ts ? findMessage(workspace, where.channel, where.message_ts) : null;
  if (body.delete_original && original) {
    deleteMessage(workspace, original);
    return;
  }
  const content = contentOf(body);
  if (original && replaces(body)) {
    changeMessage(workspace, original, content);
    if (!content.blocks) delete original.blocks;
    return;
  }
  if (!findChannel(workspace, where.channel)) throw new Refusal('channel_not_found');
  // The first message of a thread names itself; what answers it there stands in the channel.
  const inThread = original?.thread_ts !== original?.ts && body.response_type !== 'in_channel';
  const threadTs = body.thread_ts ?? (inThread ? original?.thread_ts : undefined);
  postAsApp(workspace, {
    channel: where.channel,
    ...content,
    ...(body.metadata ? { metadata: body.metadata } : {}),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(body.response_type === 'in_channel' ? {} : { ephemeral_to: where.user }),
  });
}
