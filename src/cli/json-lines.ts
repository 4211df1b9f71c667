import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { VerbFailure } from './verb.ts';

/** The records of a JSON-lines file, each checked; VerbFailure names the first line that is not one, and shows one that is. */
export async function readJsonLines<T>(path: string, schema: z.ZodType<T>, sample: string): Promise<T[]> {
  const text = await readText(path);
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), number: at + 1 }));
  return lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => recordOf(line, schema, { where: `${path}, line ${number}`, sample }));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new VerbFailure(`${path} cannot be read.`, { cause });
  }
}

function recordOf<T>(line: string, schema: z.ZodType<T>, { where, sample }: { where: string; sample: string }): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new VerbFailure(`${where} is not JSON. A line is like ${sample}. Nothing was done.`, { cause });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') || 'the line';
  throw new VerbFailure(`${where}: ${field} is missing or wrong. A line is like ${sample}. Nothing was done.`);
}
