import { z } from 'zod';
import { EntrySchema, type Party } from '../domain/list-entry.ts';
import { compare } from '../screening/compare.ts';
import { argumentsOf } from './arguments.ts';
import { readJsonLines } from './json-lines.ts';
import { UsageError, type Verb } from './verb.ts';

const Pair = z.object({
  pid: z.union([z.string(), z.number()]),
  query: z.string().min(1),
  candidate: z.string().min(1),
  schema: EntrySchema.nullish(),
});

const pairLine = '{"pid": "1", "query": "Siemens AG", "candidate": "Siemens Aktiengesellschaft"}';

/** `accord compare --input PAIRS.jsonl`: how alike two names are, with no list at hand. */
export const compareVerb: Verb = {
  name: 'compare',
  usage: 'compare --input PAIRS.jsonl',
  summary: 'compares pairs of names: score, verdict at the default threshold, and why',
  details: ['PAIRS.jsonl has one pair a line, `schema` (a type) if known:', `  ${pairLine}`],
  run: async (args, terminal) => {
    const { values, positionals } = argumentsOf(args, { input: { type: 'string' } });
    if (values.input === undefined || positionals.length > 0)
      throw new UsageError('compare takes its pairs from a file: compare --input PAIRS.jsonl');
    for (const { pid, query, candidate, schema } of await readJsonLines(values.input, Pair, pairLine)) {
      const { score, match, why } = compare(
        partyNamed(query, schema ?? 'unknown'),
        partyNamed(candidate, schema ?? 'unknown'),
      );
      terminal.print(`${JSON.stringify({ pid, score: Math.round(score * 10_000) / 10_000, match, why })}\n`);
    }
    return 0;
  },
};

function partyNamed(name: string, schema: EntrySchema): Party {
  return { schema, name, aliases: [], countries: [], birthDates: [], identifiers: [] };
}
