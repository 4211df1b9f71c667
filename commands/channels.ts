import type { Message } from '../src/domain/deliveries.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Call } from './verbs.ts';

/** The channel that `--channel #name` names, or null where it was not given. Throws `not-a-channel`. */
export function channelAsked(call: Call): string | null {
  const text = call.flags.get('channel');
  if (text === undefined) return null;
  if (/^[CG][A-Z0-9]{2,}$/.test(text)) return text;
  throw new DomainError({ code: 'not-a-channel', text: text.slice(0, 80) });
}

/**
 * Tells a channel first what will come there: where Accord may not post, the person learns how to invite it
 * and repeat their `command`. Then nothing has been saved.
 */
export async function announceIn(call: Call, told: { channel: string; post: Message; command: string }): Promise<void> {
  const { channel, post, command } = told;
  try {
    await call.deps.slack.chat.postMessage({ channel, ...(post as { text: string; blocks: [] }), unfurl_links: false });
  } catch (cause) {
    const reason = (cause as { data?: { error?: string } }).data?.error ?? '';
    if (!['not_in_channel', 'channel_not_found', 'is_archived'].includes(reason)) throw cause;
    throw new DomainError({ code: 'not-in-channel', channel, command }, { cause });
  }
}
