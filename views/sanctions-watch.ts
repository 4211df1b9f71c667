import { doubtWords, listNames } from '../src/domain/answering-lists.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { endedDisposition, type Hit } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { Rescreen, Rescreened } from '../src/domain/rescreens.ts';
import type { Screen } from '../src/domain/screens.ts';
import type { GoneParty, HitNews } from '../src/domain/watch-news.ts';
import type { Watch } from '../src/domain/watches.ts';
import { button, buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pageWords } from './paging.ts';
import { bold, bullets, channelName, clip, code, type Inline, italic, lines, person, say } from './rich-text.ts';
import { hitBlocks } from './sanctions-hits.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { percent } from './sanctions-judgements.ts';
import { ago, certifiedWords, instantWords, warningBlocks } from './sanctions-lists.ts';
import { caveat, hitsShown, screenedWords, screenWarnings } from './sanctions-screen.ts';

type AnyHit = Hit | New<Hit>;

/** What a screen of a watch found. */
export type WatchFinding = {
  hits: readonly AnyHit[];
  screen: Screen | New<Screen>;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
};

/** What a watch is to tell: hits, each with what became of it by its id, and who is gone. */
export type WatchNews = WatchFinding & { told: ReadonlyMap<string, HitNews>; gone: readonly GoneParty[] };

/** Tells that a list has brought in, or changed, a party that resembles a watched one, or let it go. */
export function watchAlert(watch: Pick<Watch, 'id' | 'typed'>, news: WatchNews): Message {
  const { hits, told, gone, screen, today, now } = news;
  const isEnded = (hit: AnyHit) => endedDisposition(hit as Hit, today) !== null;
  const ended = hits.filter(isEnded).length;
  const goneCount = gone.length === 0 ? '' : `${gone.length} gone`;
  const count = [newsWords(hits.length - ended), endedWords(ended), goneCount].filter(Boolean).join(', ');
  const labelOf = (hit: AnyHit) => (isEnded(hit) ? 'JUDGE AGAIN' : labelWords(told.get(hit.id) ?? null));
  const texts = hits.map((hit) => `${labelOf(hit)} ${hit.id} ${percent(hit.found.score)} ${hit.found.name}`.trim());
  const names = firstOf([...texts, ...gone.map(goneWords)], '; ');
  const warnings = [...screenWarnings(screen, now), ...fullWarnings(screen)];
  const text = `${watch.id}: ${count} for ${watch.typed}: ${names}. ${warnings.join(' ')}`.trim();
  return message(`${text} Certificate ${screen.id}. ${caveat}`, [
    ...warningBlocks(warnings),
    lines([say('🔔 '), code(watch.id), say(' '), bold(watch.typed), say(`: ${count} since the lists changed`)]),
    ...(gone.length > 0 ? [bullets(...gone.slice(0, 10).map((each): Inline[] => [say(goneWords(each))]))] : []),
    ...hits.slice(0, hitsShown).flatMap((hit) => [lines([bold(labelOf(hit))]), ...hitBlocks(hit, today)]),
    ...(hits.length > hitsShown ? [smallPrint(`and ${hits.length - hitsShown} more: show ${screen.id}`)] : []),
    smallPrint(screenedWords(screen, now)),
    smallPrint(`${caveat} Certificate ${screen.id}.`),
  ]);
}

/** The first ten, and how many more there are: a common name has dozens. */
function firstOf(each: readonly string[], between: string): string {
  const more = each.length > 10 ? [`and ${each.length - 10} more`] : [];
  return [...each.slice(0, 10), ...more].join(between);
}

/** A match beyond a full answer is looked at by nobody. */
function fullWarnings({ hits, limit }: Pick<Screen, 'hits' | 'limit'>): string[] {
  if (hits.length < limit) return [];
  return [
    `Only the ${limit} strongest matches are watched: there may be more. Watch with a country:, type: or born:, or a higher --min.`,
  ];
}

function newsWords(count: number): string {
  return count === 0 ? '' : `${count} new or changed ${count === 1 ? 'match' : 'matches'}`;
}

function endedWords(count: number): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'match' : 'matches'} to judge again`;
}

function labelWords(news: HitNews | null): string {
  if (news === null) return '';
  if (news.kind === 'new') return 'NEW';
  const shown = news.fields.slice(0, 4).map(({ field, old, new: now }) => `${field} ${side(old)} → ${side(now)}`);
  return `CHANGED: ${shown.join('; ') || 'what the list says of it'}`;
}

function side(value: string): string {
  return clip(value, 120) || 'nothing';
}

function goneWords({ hitId, list, id, name, isListed }: GoneParty): string {
  const where = `${listNames[list]} ${id}`;
  return isListed
    ? `No longer a match: ${name}, ${where} (${hitId})`
    : `GONE from the list: ${name}, ${where} (${hitId})`;
}

/** Says that a party is watched, and what the lists hold of it today. */
export function watchAdded(watch: Watch | New<Watch>, { hits, screen, today, now }: WatchFinding): Message {
  const { lists } = screen;
  const none = lists.length === 0 ? 'not screened yet' : `no match today${doubtWords(lists, now)}`;
  const found = hits.length === 0 ? none : `${hits.length} ${hits.length === 1 ? 'match' : 'matches'} today`;
  const least = percent(watch.threshold);
  const warnings = [...screenWarnings(screen, now), ...fullWarnings(screen)];
  const text = `${warnings.join(' ')} ${watch.id} watches ${watch.typed}: ${found}.`.trim();
  return message(`${text} Certificate ${screen.id}. ${caveat}`, [
    ...warningBlocks(warnings),
    lines(
      [say('✅ '), code(watch.id), say(' watches '), bold(watch.typed), say(`: ${found}`)],
      [say(`Least score: ${least}`)],
      [say('New, changed and gone matches are told '), ...placeOf(watch.channel)],
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
  const met = firstOf(
    hits.map(({ hitId, score }) => `${hitId} ${percent(score)}`),
    ', ',
  );
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
