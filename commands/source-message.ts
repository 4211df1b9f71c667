import type { MessageShortcut } from '@slack/bolt';

/** A Slack message that somebody wants to turn into work: its words, where it stands, who wrote it. */
export type SourceMessage = { text: string; permalink: string | null; isPrivate: boolean; author: string | null };

/**
 * The message of a shortcut. Its link is built from the workspace's domain, for Slack gives none where the app is no
 * member; the words come from its blocks where it has no text of its own.
 */
export function messageOf(shortcut: MessageShortcut): SourceMessage {
  const { message, channel, team } = shortcut;
  const domain = team?.domain ?? '';
  const stamp = message.ts.replace('.', '');
  const permalink = domain === '' ? null : `https://${domain}.slack.com/archives/${channel.id}/p${stamp}`;
  return {
    text: plain(message.text ?? ''),
    permalink,
    // Slack names a private place by its kind instead of its name.
    isPrivate: channel.id.startsWith('D') || /^(?:privategroup$|directmessage$|mpdm-)/.test(channel.name),
    author: message.user ?? null,
  };
}

/** The words that a reader sees: links by their label, mentions without their marks. */
function plain(text: string): string {
  return text
    .slice(0, 40_000)
    .replace(/<(?:https?|mailto):[^|>]{1,2000}\|([^>]{1,2000})>/g, '$1')
    .replace(/<((?:https?|mailto):[^|>]{1,2000})>/g, '$1')
    .replace(/<[@#!][^|>]{1,200}\|([^>]{1,200})>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
