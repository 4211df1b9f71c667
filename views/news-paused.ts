import type { CommandNames } from '../src/domain/command-names.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Feed } from '../src/domain/news.ts';
import { escapeMrkdwn } from './blocks.ts';
import { clip } from './rich-text.ts';

const reasons: Record<string, string> = {
  channel_not_found: 'the channel is gone or private to me',
  not_in_channel: 'I am not in the channel',
  is_archived: 'the channel is archived',
};

/** Why nothing can be posted in a channel, in words that follow “because”. */
export function whyChannelLost(code: string): string {
  return reasons[code] ?? `Slack does not let me post there (${escapeMrkdwn(clip(code, 100))})`;
}

/** Tells whoever subscribed a channel that its news are paused, and what brings them back. */
export function channelLost({ channel, code, names }: { channel: string; code: string; names: CommandNames }): Message {
  const remedy = code === 'is_archived' ? 'Unarchive it' : 'Invite me there with `/invite`';
  return notice(
    `I have paused the news in <#${channel}>: ${whyChannelLost(code)}. ${remedy}, then run \`${names.news} subscribe\` there again.`,
  );
}

/** Tells whoever subscribed to a feed that its publisher has ended it. */
export function feedGone({ feed, names }: { feed: Feed; names: CommandNames }): Message {
  const { host } = new URL(feed.url);
  return notice(
    `A news feed from ${host} is gone for good (its server answers 410), so I have paused its subscriptions. ` +
      `Find its new address, then run \`${names.news} subscribe\` in the channel.`,
  );
}

function notice(text: string): Message {
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }] };
}
