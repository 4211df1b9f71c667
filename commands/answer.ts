import type { View } from '@slack/types';
import type { Message } from '../src/domain/deliveries.ts';

/** What a handler wants shown, and how; the listeners know where the person is. */
export type Answer =
  /** A message that only this person sees. */
  | { kind: 'say'; message: Message }
  /** A message that everybody in the channel sees. */
  | { kind: 'share'; message: Message }
  /** The message that the button stands in, brought up to date. */
  | { kind: 'replace'; message: Message }
  /** A form; on top of the form that is open, where one is. */
  | { kind: 'open'; view: View }
  /** The form in which the button stands, or the one below the form that was sent, brought up to date. */
  | { kind: 'redraw'; view: View }
  | { kind: 'nothing' };

/** Shows a message to the person alone. */
export function say(message: Message): Answer {
  return { kind: 'say', message };
}

/** Brings the message up to date that the button stands in. */
export function replace(message: Message): Answer {
  return { kind: 'replace', message };
}

/** Opens a form. */
export function open(view: View): Answer {
  return { kind: 'open', view };
}
