import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrySchema } from '../src/domain/list-entry.ts';

/** A query with the ids that are right for it; none for a clean name. */
export type LabelledQuery = { qid: string; query: string; schema: EntrySchema; kind?: string; targets: string[] };

/** What an engine found, best first. */
export type Found = { id: string; score: number }[];

/** One engine on one set of queries. */
export type Measured = { recall1: number; recall5: number; detFP5: number; detFP1: number; p50: number; p99: number };

const places = ['../../shared', '../../../shared'].map((each) => join(import.meta.dirname, each, 'data/screening'));

/** The folder of labelled names beside the project, or null. */
export function labelledFolder(): string | null {
  return places.find((place) => existsSync(place)) ?? null;
}

/** The records of one file of labelled names. */
export function readLabelled<T>(folder: string, name: string): T[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Runs every query once and scores recall, detection at the false-positive shares of 5 % and 1 %, and time in ms. */
export function measure(
  search: (query: LabelledQuery) => Found,
  queries: readonly LabelledQuery[],
  clean: readonly LabelledQuery[],
): Measured {
  const times: number[] = [];
  const timed = (query: LabelledQuery): Found => {
    const start = performance.now();
    const found = search(query);
    times.push(performance.now() - start);
    return found;
  };
  const tops = clean.map((query) => timed(query)[0]?.score ?? -1).sort((a, b) => b - a);
  const places = queries.map((query) => {
    const found = timed(query);
    const place = found.findIndex(({ id }) => query.targets.includes(id));
    return { place, score: found[place]?.score ?? -1 };
  });
  times.sort((a, b) => a - b);
  const share = (is: (each: (typeof places)[0]) => boolean) => places.filter(is).length / places.length;
  const detected = (falsePositives: number) =>
    share(({ score }) => score > (tops[Math.floor(tops.length * falsePositives)] ?? 1));
  const timeAt = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    recall1: share(({ place }) => place === 0),
    recall5: share(({ place }) => place >= 0 && place < 5),
    detFP5: detected(0.05),
    detFP1: detected(0.01),
    p50: timeAt(0.5),
    p99: timeAt(0.99),
  };
}
