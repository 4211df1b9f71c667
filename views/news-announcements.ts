import type { Message } from '../src/domain/deliveries.ts';
import { message } from './blocks.ts';
import { bold, clip, code, lines, person, say } from './rich-text.ts';

/** What a channel reads when somebody changes one of its subscriptions: who, what, and what is true now. */
export function subscriptionChanged(
  { id, title }: { id: string; title: string },
  by: string,
  { did, now }: { did: string; now: string },
): Message {
  return message(`${id} ${title}: ${did}; ${now}.`, [
    lines([person(by), say(` ${did} `), code(id), say(' '), bold(clip(title, 300)), say(`: ${clip(now, 500)}.`)]),
  ]);
}
