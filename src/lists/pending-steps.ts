import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EntryChange } from '../domain/list-changes.ts';
import { ListKind } from '../domain/list-entry.ts';
import { writeDurably } from './list-shelf.ts';

/** A step from one version of a list to the next that was taken while Accord stood still, with what it changed. */
export const PendingStep = z.strictObject({
  list: ListKind,
  name: z.string(),
  date: z.iso.date().nullable(),
  step: z.string(),
  changes: z.array(EntryChange),
});
export type PendingStep = z.infer<typeof PendingStep>;

const FILE = 'pending-steps.json';

/** The steps that have not been told yet, oldest first. */
export async function pendingSteps(shelf: string): Promise<PendingStep[]> {
  try {
    return z.array(PendingStep).parse(JSON.parse(await readFile(join(shelf, FILE), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Notes a step, once however often it is tried, to be told when Accord runs again. */
export async function notePendingStep(shelf: string, step: PendingStep): Promise<void> {
  await write(shelf, [...(await others(shelf, step)), step]);
}

/** Forgets a step that has been told. */
export async function dropPendingStep(shelf: string, step: PendingStep): Promise<void> {
  await write(shelf, await others(shelf, step));
}

async function others(shelf: string, { list, step }: PendingStep): Promise<PendingStep[]> {
  return (await pendingSteps(shelf)).filter((each) => each.list !== list || each.step !== step);
}

async function write(shelf: string, steps: readonly PendingStep[]): Promise<void> {
  await writeDurably(shelf, FILE, new TextEncoder().encode(`${JSON.stringify(steps)}\n`));
}
