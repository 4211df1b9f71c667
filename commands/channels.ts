import type { Message } from '../src/domain/deliveries.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Acting } from './acting.ts';
import type { Call } from './verbs.ts';

/** The channel that `--channel #name` names, or null where it was not given. Throws `not-a-channel`. */
export function channelAsked(call: Call): string | null {
  const text = call.flags.get('channel');
  if (text === undefined) return null;
  if (/^[CG][A-Z0-9]{2,}$/.test(text)) return text;
  throw new DomainError({ code: 'not-a-channel', text: text.slice(0, 80) });
}

/**
 * Shows the person alone, in a channel, what is being done there. Where Accord may not post they learn how to invite it
 * and repeat their `command`; then nothing has been saved, and nobody else has read anything.
 */
export async function noteIn(acting: Acting, told: { channel: string; note: Message; command: string }): Promise<void> {
  const { channel, note, command } = told;
  const content = note as { text: string; blocks: [] };
  await orRefuse(acting.deps.slack.chat.postEphemeral({ channel, user: acting.user, ...content }), {
    channel,
    command,
  });
}

/**
 * Tells a channel first what will come there: where Accord may not post, the person learns how to invite it
 * and repeat their `command`. Then nothing has been saved.
 */
export async function announceIn(
  { deps }: Acting,
  told: { channel: string; post: Message; command: string },
): Promise<void> {
  const { channel, post, command } = told;
  const content = post as { text: string; blocks: [] };
  await orRefuse(deps.slack.chat.postMessage({ channel, ...content, unfurl_links: false }), { channel, command });
}

async function orRefuse(
  call: Promise<unknown>,
  { channel, command }: { channel: string; command: string },
): Promise<void> {
  try {
    await call;
  } catch (cause) {
    const reason = (cause as { data?: { error?: string } }).data?.error ?? '';
    if (!['not_in_channel', 'channel_not_found', 'is_archived'].includes(reason)) throw cause;
    throw new DomainError({ code: 'not-in-channel', channel, command }, { cause });
  }
}
