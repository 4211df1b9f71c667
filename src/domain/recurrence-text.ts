import { DomainError } from './problem.ts';
import type { Recurrence } from './reading.ts';

const perYear: Record<string, number> = {
  daily: 365,
  weekdays: 260,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  semiannually: 2,
  biannually: 2,
  'twice a year': 2,
  'twice per year': 2,
  'twice yearly': 2,
  yearly: 1,
  annually: 1,
  'once a year': 1,
  'every year': 1,
  'every month': 12,
  'every quarter': 4,
  'every week': 52,
  regularly: 0,
};

const monthsIn: Record<string, number> = { month: 1, quarter: 3, year: 12 };

/** Reads how often something recurs: `twice a year`, `every 6 months`, `quarterly`. Throws `bad-value`. */
export function readRecurrence(text: string): Recurrence {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/ thereafter$/, '')
    .replace(/^weekly on .*/, 'weekly');
  if (Object.hasOwn(perYear, plain)) return { perYear: perYear[plain] || null, text: text.trim() };
  const every = /^every (\d{1,2}) (month|quarter|year)s?$/.exec(plain);
  if (every?.[2] && Number(every[1]) > 0)
    return { perYear: 12 / (Number(every[1]) * (monthsIn[every[2]] ?? 1)), text: text.trim() };
  const times = /^(\d{1,2}|three|four|six) times (?:a|per) year$/.exec(plain);
  const count = times?.[1] ? ({ three: 3, four: 4, six: 6 }[times[1]] ?? Number(times[1])) : 0;
  if (count > 0) return { perYear: count, text: text.trim() };
  const allowed = ['twice a year', 'monthly', 'quarterly', 'yearly', 'every 6 months', 'regularly'];
  throw new DomainError({ code: 'bad-value', field: 'recurrence', value: text, allowed });
}
