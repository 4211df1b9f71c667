import { listNames } from '../src/domain/answering-lists.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { endedDisposition, type Hit } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { Rescreen, Rescreened } from '../src/domain/rescreens.ts';
import type { Screen } from '../src/domain/screens.ts';
import type { Watch } from '../src/domain/watches.ts';
import { button, buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pageWords } from './paging.ts';
import { bold, bullets, channelName, clip, code, type Inline, italic, lines, person, say } from './rich-text.ts';
import { hitBlocks, percent } from './sanctions-hits.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { ago, certifiedWords, freshnessWarnings, instantWords, listWords, warningBlocks } from './sanctions-lists.ts';
import { caveat, hitsShown } from './sanctions-screen.ts';

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
  const ended = hits.filter((hit) => endedDisposition(hit as Hit, today) !== null).length;
  const count = [newsWords(hits.length - ended), endedWords(ended)].filter(Boolean).join(' and ');
  const names = hits.map(({ id, found }) => `${id} ${percent(found.score)} ${found.name}`).join('; ');
  return message(`${watch.id}: ${count} for ${watch.typed}: ${names}. Certificate ${screen.id}. ${caveat}`, [
    lines([say('🔔 '), code(watch.id), say(' '), bold(watch.typed), say(`: ${count} since the lists changed`)]),
    ...hits.slice(0, hitsShown).flatMap((hit) => hitBlocks(hit, today)),
    ...(hits.length > hitsShown ? [smallPrint(`and ${hits.length - hitsShown} more: show ${screen.id}`)] : []),
    smallPrint(`Screened: ${screen.lists.map((list) => listWords(list, now)).join(' · ')}.`),
    smallPrint(`${caveat} Certificate ${screen.id}.`),
  ]);
}

function newsWords(count: number): string {
  return count === 0 ? '' : `${count} new or changed ${count === 1 ? 'match' : 'matches'}`;
}

function endedWords(count: number): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'match' : 'matches'} to judge again`;
}

/** Says that a party is watched, and what the lists hold of it today. */
export function watchAdded(watch: Watch | New<Watch>, { hits, screen, today, now }: WatchFinding): Message {
  const found =
    hits.length === 0 ? 'no match today' : `${hits.length} ${hits.length === 1 ? 'match' : 'matches'} today`;
  const least = percent(watch.threshold);
  return message(`${watch.id} watches ${watch.typed}: ${found}. Certificate ${screen.id}. ${caveat}`, [
    ...warningBlocks(freshnessWarnings(screen.lists, now)),
    lines(
      [say('✅ '), code(watch.id), say(' watches '), bold(watch.typed), say(`: ${found} of ${least} or more`)],
      [say('New and changed matches are told '), ...placeOf(watch.channel)],
    ),
    ...hits.slice(0, hitsShown).flatMap((hit) => hitBlocks(hit, today)),
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

function watchWords({ seen, screenedAt, threshold, certificate }: Watch, now: Temporal.Instant): string {
  const under = certificate === null ? '' : ` · certificate ${certificate}`;
  return `${matchCount(seen.length)} of ${percent(threshold)} or more · screened ${ago(screenedAt, now)}${under}`;
}

function matchCount(count: number): string {
  return `${count} ${count === 1 ? 'match' : 'matches'}`;
}

/** The certificate of watches that were screened again together: the lists with their hashes, and what each watch met. */
export function rescreenCard(rescreen: Rescreen, watches: readonly Watch[]): Message {
  const { id, at, lists, notLoaded, limit, accordVersion } = rescreen;
  const missing = notLoaded.length === 0 ? '' : `Not loaded: ${notLoaded.map((list) => listNames[list]).join(', ')}.`;
  const count = `${watches.length} watched ${watches.length === 1 ? 'party' : 'parties'} screened again`;
  const moment = Temporal.Instant.from(at);
  return message(`Certificate ${id}: ${count} on ${instantWords(at)}. ${caveat}`, [
    heading(`Certificate ${id}`),
    lines(
      [bold(`${count} on ${instantWords(at)}`)],
      [say(`At most ${limit} hits each · Accord ${accordVersion}`)],
      ...lists.map((list): Inline[] => [say(`${certifiedWords(list, moment)}, sha256 `), code(list.sha256)]),
      ...(missing === '' ? [] : [[say(missing)]]),
    ),
    bullets(
      ...rescreen.watches.map((each) =>
        rescreenedLine(
          each,
          watches.find((watch) => watch.id === each.watchId),
        ),
      ),
    ),
    smallPrint(caveat),
  ]);
}

function rescreenedLine({ watchId, threshold, hits, screenId }: Rescreened, watch: Watch | undefined): Inline[] {
  const met = hits.map(({ hitId, score }) => `${hitId} ${percent(score)}`).join(', ');
  const news = screenId === null ? '' : ` · told under ${screenId}`;
  return [
    code(watchId),
    say(` ${clip(watch?.typed ?? '', 80)} · ${matchCount(hits.length)} of ${percent(threshold)} or more`),
    say(`${met === '' ? '' : `: ${met}`}${news}`),
  ];
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
