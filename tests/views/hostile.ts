import { expect } from 'vitest';
import type { Message } from '../../src/domain/deliveries.ts';
import { checkMessageBlocks } from '../../src/playground/limits-message.ts';
import { checkedView } from '../../src/playground/limits-view.ts';
import { Refusal } from '../../src/playground/refusal.ts';

/** Texts from outside that try to mention, link, format, hide, or break a limit. */
export const hostile = {
  mention: '<!channel> <@U1> <#C1|x> <!subteam^S1> <https://evil.example|click>',
  formatting: '*bold* _it_ ~no~ `code` ```block``` > quote',
  long: 'x'.repeat(3001),
  longWords: 'lemon '.repeat(500),
  bidi: '\u202eevil\u202c \u2066x\u2069 \u200f',
  controls: '\u0000\u0007\u001b[31m',
  empty: '',
  blank: '   ',
  lines: 'one\ntwo\r\n\n\nthree',
  entities: '&lt;!channel&gt; &amp;amp;',
  emoji: ':bomb: 👩‍👩‍👧‍👦'.repeat(300),
} as const;

/** Every hostile text with its name, for `test.each`. */
export const hostileTexts = Object.entries(hostile);

/** The same maker, which makes each set of views once: every kind of view is looked at with the same texts. */
export function madeOnce<T>(make: (text: string, many: number) => T): (text: string, many: number) => T {
  const made = new Map<string, T>();
  return (text, many) => {
    const key = `${many} ${text}`;
    const known = made.get(key) ?? make(text, many);
    made.set(key, known);
    return known;
  };
}

/** Refuses a message that Slack would refuse, or that could mention, link or hide by what came from outside. */
export function expectSound(message: Message): void {
  expect(refusalOf(() => checkMessageBlocks(message.blocks))).toBeNull();
  expect(message.text.trim()).not.toBe('');
  expect(message.text.length).toBeLessThanOrEqual(4000);
  expectEscaped(message.text);
  expectHarmless(message.blocks);
}

/** Refuses a form or a Home that Slack would refuse. */
export function expectSoundView(view: { type: string }): void {
  expect(refusalOf(() => checkedView(view, view.type as 'modal' | 'home'))).toBeNull();
  expectHarmless(view);
}

function refusalOf(check: () => unknown): unknown {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.message, details: error };
    throw error;
  }
}

function expectEscaped(mrkdwn: string): void {
  expect(mrkdwn).not.toMatch(/<(?![@#]?[UWCG][A-Z0-9]+>)|[\u202a-\u202e\u2066-\u2069]/);
}

/** Marks of direction and control are nowhere; mrkdwn holds nothing but what Accord itself wrote. */
function expectHarmless(part: unknown): void {
  if (Array.isArray(part)) for (const each of part) expectHarmless(each);
  else if (part !== null && typeof part === 'object') {
    const { type, text, initial_value: initial } = part as Record<string, unknown>;
    if (type === 'mrkdwn') expectEscaped(text as string);
    if (typeof text === 'string') expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u);
    if (typeof initial === 'string') expect(initial.length).toBeLessThanOrEqual(3000);
    for (const each of Object.values(part)) expectHarmless(each);
  }
}

/** Every action id in a message or a view. */
export function actionIds(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(actionIds);
  if (part === null || typeof part !== 'object') return [];
  const own = (part as { action_id?: string }).action_id;
  return [...(own === undefined ? [] : [own]), ...Object.values(part).flatMap(actionIds)];
}

/** All the words that a message or a view shows. */
export function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join('');
  if (part === null || typeof part !== 'object') return '';
  const { text } = part as { text?: unknown };
  const own = typeof text === 'string' ? text : '';
  return own + Object.values(part).map(wordsOf).join(' ');
}
