import type { Message } from '../../protocol.ts';
import { dayIn } from '../state/zoned-time.ts';

const TOGETHER_SECONDS = 300;

export interface Placed {
  message: Message;
  /** A new day begins above it. */
  startsDay: boolean;
  /** It follows one of the same author shortly before, so it needs no name and picture. */
  continues: boolean;
}

function isFollowUp(message: Message, before: Message | undefined): boolean {
  return (
    before?.user === message.user &&
    before.ephemeral_to === undefined &&
    message.ephemeral_to === undefined &&
    Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS
  );
}

/** Messages as a list shows them: with days between and authors taken together, by a reader's zone. */
export function placed(messages: Message[], zone: string): Placed[] {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const day = (one: Message) => dayIn(zone, Number(one.ts) * 1000);
    const startsDay = !before || day(before) !== day(message);
    return { message, startsDay, continues: !startsDay && isFollowUp(message, before) };
  });
}
