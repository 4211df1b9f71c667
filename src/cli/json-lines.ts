import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { VerbFailure } from './verb.ts';

/** The records of a JSON-lines file, each checked; VerbFailure names the first line that is not one. */
export async function readJsonLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readText(path);
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), number: at + 1 }));
  return lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => recordOf(line, schema, `${path}, line ${number}`));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new VerbFailure(`${path} cannot be read.`, { cause });
  }
}

function recordOf<T>(line: string, schema: z.ZodType<T>, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new VerbFailure(`${where} is not JSON.`, { cause });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new VerbFailure(`${where}: ${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not understood'}.`);
}
