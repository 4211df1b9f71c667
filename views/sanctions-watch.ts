import { doubtWords } from '../src/domain/answering-lists.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Hit } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { Screen } from '../src/domain/screens.ts';
import type { Watch } from '../src/domain/watches.ts';
import { button, buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pageWords } from './paging.ts';
import { bold, channelName, code, type Inline, italic, lines, person, say } from './rich-text.ts';
import { hitBlocks, percent } from './sanctions-hits.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { ago, warningBlocks } from './sanctions-lists.ts';
import { caveat, hitsShown, screenedWords, screenWarnings } from './sanctions-screen.ts';

type AnyHit = Hit | New<Hit>;

/** What a screen of a watch found. */
export type WatchFinding = {
  hits: readonly AnyHit[];
  screen: Screen | New<Screen>;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
};

/** Tells that a list has brought in, or changed, a party that resembles a watched one. */
export function watchAlert(watch: Pick<Watch, 'id' | 'typed'>, { hits, screen, today, now }: WatchFinding): Message {
  const count = `${hits.length} new or changed ${hits.length === 1 ? 'match' : 'matches'}`;
  const names = hits.map(({ id, found }) => `${id} ${percent(found.score)} ${found.name}`).join('; ');
  const warnings = screenWarnings(screen, now);
  const text = `${watch.id}: ${count} for ${watch.typed}: ${names}. ${warnings.join(' ')}`.trim();
  return message(`${text} Certificate ${screen.id}. ${caveat}`, [
    ...warningBlocks(warnings),
    lines([say('🔔 '), code(watch.id), say(' '), bold(watch.typed), say(`: ${count} since the lists changed`)]),
    ...hits.slice(0, hitsShown).flatMap((hit) => hitBlocks(hit, today)),
    ...(hits.length > hitsShown ? [smallPrint(`and ${hits.length - hitsShown} more: show ${screen.id}`)] : []),
    smallPrint(screenedWords(screen, now)),
    smallPrint(`${caveat} Certificate ${screen.id}.`),
  ]);
}

/** Says that a party is watched, and what the lists hold of it today. */
export function watchAdded(watch: Watch | New<Watch>, { hits, screen, today, now }: WatchFinding): Message {
  const { lists } = screen;
  const none = lists.length === 0 ? 'not screened yet' : `no match today${doubtWords(lists, now)}`;
  const found = hits.length === 0 ? none : `${hits.length} ${hits.length === 1 ? 'match' : 'matches'} today`;
  const least = percent(watch.threshold);
  const warnings = screenWarnings(screen, now);
  const text = `${warnings.join(' ')} ${watch.id} watches ${watch.typed}: ${found}.`.trim();
  return message(`${text} Certificate ${screen.id}. ${caveat}`, [
    ...warningBlocks(warnings),
    lines(
      [say('✅ '), code(watch.id), say(' watches '), bold(watch.typed), say(`: ${found}`)],
      [say(`Least score: ${least}`)],
      [say('New and changed matches are told '), ...placeOf(watch.channel)],
    ),
    ...hits.slice(0, hitsShown).flatMap((hit) => hitBlocks(hit, today)),
    smallPrint(screenedWords(screen, now)),
    smallPrint(`${caveat} Certificate ${screen.id}.`),
    ...buttons({ id: sanctionIds.unwatch, label: 'Stop watching', value: watch.id, spoken: `Remove ${watch.id}` }),
  ]);
}

/** Tells a channel that the alerts of a watch will come here. */
export function watchAnnounced(typed: string, user: string): Message {
  return message(`New matches of ${typed} on the sanctions lists will be told here.`, [
    lines([person(user), say(' watches '), bold(typed), say(': new matches on the sanctions lists are told here.')]),
  ]);
}

function placeOf(channel: string): Inline[] {
  return channel.startsWith('U') || channel.startsWith('W')
    ? [say('to '), person(channel), say(' directly')]
    : [say('in '), channelName(channel)];
}

/** The watched parties. */
export function watchList(page: Page<Watch>, now: Temporal.Instant): Message {
  const rows = page.items.map((watch) => ({
    type: 'section' as const,
    text: {
      type: 'plain_text' as const,
      text: `${watch.id} · ${watch.typed.slice(0, 300)}\n${watchWords(watch, now)}`,
    },
    accessory: button({
      id: sanctionIds.unwatch,
      label: 'Remove',
      value: watch.id,
      spoken: `Remove ${watch.id}`,
      confirm: { title: `Remove ${watch.id}?`, text: 'It is no longer watched. Its history is kept.', yes: 'Remove' },
    }),
  }));
  const names = page.items.map(({ id, typed }) => `${id} ${typed}`).join('; ');
  return message(`Watched parties: ${pageWords(page)}. ${names}`, [
    heading('Watched parties'),
    ...(rows.length > 0 ? rows : [lines([italic('Nobody is watched yet.')])]),
    smallPrint(pageWords(page), page.line),
    ...pageButtons(page, sanctionIds.run),
  ]);
}

function watchWords({ seen, screenedAt, threshold }: Watch, now: Temporal.Instant): string {
  const matches = seen.length === 1 ? '1 match' : `${seen.length} matches`;
  return `${matches} of ${percent(threshold)} or more · screened ${ago(screenedAt, now)}`;
}

/** Says that a party is no longer watched, with Undo. */
export function watchRemoved(watch: Watch): Message {
  return message(`${watch.id} is no longer watched: ${watch.typed}`, [
    lines([code(watch.id), say(' '), bold(watch.typed), say(' is no longer watched. Its history is kept.')]),
    ...buttons({ id: sanctionIds.undoWatch, label: 'Undo', value: watch.id }),
    smallPrint('Undo works for ten minutes.'),
  ]);
}

/** Says that a party is watched again. */
export function watchBack(watch: Watch): Message {
  return message(`${watch.id} is watched again: ${watch.typed}`, [
    lines([say('✅ '), code(watch.id), say(' '), bold(watch.typed), say(' is watched again.')]),
  ]);
}
