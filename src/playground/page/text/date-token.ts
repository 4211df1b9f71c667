import { daysBetween } from '../state/zoned-time.ts';

interface Reader {
  zone: string;
  now: number;
}

function format(zone: string, ms: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(ms);
}

function isThisYear(reader: Reader, ms: number): boolean {
  return format(reader.zone, ms, { year: 'numeric' }) === format(reader.zone, reader.now, { year: 'numeric' });
}

function ordinal(day: number): string {
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${day}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)]}`;
}

function longDate(reader: Reader, ms: number, options: Intl.DateTimeFormatOptions): string {
  const part = (one: Intl.DateTimeFormatOptions) => format(reader.zone, ms, one);
  const weekday = options.weekday ? `${part({ weekday: options.weekday })}, ` : '';
  const year = isThisYear(reader, ms) ? '' : `, ${part({ year: 'numeric' })}`;
  return `${weekday}${part({ month: 'long' })} ${ordinal(Number(part({ day: 'numeric' })))}${year}`;
}

function shortDate(reader: Reader, ms: number): string {
  const year = isThisYear(reader, ms) ? {} : ({ year: 'numeric' } as const);
  return format(reader.zone, ms, { month: 'short', day: 'numeric', ...year });
}

function pretty(words: (reader: Reader, ms: number) => string): (reader: Reader, ms: number) => string {
  const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  return (reader, ms) => near[daysBetween(reader.zone, reader.now, ms)] ?? words(reader, ms);
}

const date = (reader: Reader, ms: number) => longDate(reader, ms, {});
const dateLong = (reader: Reader, ms: number) => longDate(reader, ms, { weekday: 'long' });
const dateLongFull = (reader: Reader, ms: number) =>
  `${format(reader.zone, ms, { weekday: 'long' })}, ${format(reader.zone, ms, { dateStyle: 'long' })}`;

/** Slack's date tokens, docs.slack.dev “Formatting message text”, section on dates. */
const tokens: Record<string, (reader: Reader, ms: number) => string> = {
  date,
  date_num: ({ zone }, ms) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(ms),
  date_slash: ({ zone }, ms) => format(zone, ms, { year: 'numeric', month: '2-digit', day: '2-digit' }),
  date_short: shortDate,
  date_long: dateLong,
  date_long_full: dateLongFull,
  date_pretty: pretty(date),
  date_short_pretty: pretty(shortDate),
  date_long_pretty: pretty(dateLong),
  day_divider_pretty: pretty(dateLong),
  time: ({ zone }, ms) => format(zone, ms, { hour: 'numeric', minute: '2-digit' }),
  time_secs: ({ zone }, ms) => format(zone, ms, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
};

/** A date token's words for a reader, capitalised at the start as Slack does; null for an unknown token. */
export function dateWords(token: { timestamp: number; format: string }, reader: Reader): string | null {
  let isKnown = true;
  const words = token.format.replace(/\{([a-z_]{1,30})\}/g, (whole, name) => {
    const say = tokens[name];
    if (!say) isKnown = false;
    return say ? say(reader, token.timestamp * 1000) : whole;
  });
  return isKnown ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}
