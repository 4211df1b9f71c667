import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './verb.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a verb's arguments; an option that the verb does not know, or one without its value, is a UsageError. */
export function argumentsOf<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    throw new UsageError(plainReason(error), { cause: error });
  }
}

/** Node's reason without its hint on how to pass positionals. */
function plainReason(error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
  return `${reason.replace(/\.$/, '')}.`;
}

/** A whole number of at least 1. */
export function countOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} takes a whole number from 1 on, not "${text}".`);
  return Number(text);
}

/** A score from 0 to 1; from 2 on it is whole percent, as Slack shows it. */
export function scoreOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const [, number = '', sign = ''] = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text) ?? [];
  const given = number === '' ? Number.NaN : Number(number);
  const score = sign === '%' || given >= 2 ? given / 100 : given;
  if (!(score >= 0 && score <= 1))
    throw new UsageError(`--${name} takes a score from 0 to 1, or in percent as 85, not "${text}".`);
  return score;
}
