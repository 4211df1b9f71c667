import { plainProblem, problemWords } from '../../views/problem.ts';
import type { PartyWords } from '../deps.ts';
import { commandNames } from '../domain/command-names.ts';
import { imoDigits } from '../domain/imo-number.ts';
import type { Party } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { partyOf } from '../sanctions/party-words.ts';
import { UsageError } from './verb.ts';

/** The options that say more of a party than its name. */
export const partyOptions = {
  type: { type: 'string' },
  country: { type: 'string', multiple: true },
  born: { type: 'string' },
  id: { type: 'string', multiple: true },
  imo: { type: 'string', multiple: true },
} as const;

type PartyValues = { type?: string; country?: string[]; born?: string; id?: string[]; imo?: string[] };

/** The party that a name and options ask for, as in Slack; UsageError in the words of Slack where it cannot be one. */
export function askedParty(name: string, values: PartyValues): Party {
  const { type = '', country = [], born = '', id = [], imo = [] } = values;
  const ids = [...id, ...imo.map((number) => `IMO ${imoDigits(number)}`)];
  return partyFrom({ name, type, countries: country, born, ids });
}

/** The same from words that stand anywhere else. */
export function partyFrom(words: PartyWords): Party {
  try {
    return partyOf(words, Temporal.Now.zonedDateTimeISO('UTC').toPlainDate());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UsageError(usageWords(error), { cause: error });
  }
}

/** Slack's `imo:9074729` is `--imo 9074729` on a command line, which saves nothing anyhow. */
function usageWords({ problem, field }: DomainError): string {
  const words = plainProblem(problemWords(problem, commandNames('')))
    .replace('Nothing was saved.', 'Nothing was screened.')
    .replace(/\b(imo|id):(?=\w)/g, '--$1 ');
  return field === null || field === 'name' || field === 'id' ? words : `--${field}: ${words}`;
}
