import type { EntrySchema, ListEntry, ListKind, Party } from '../domain/list-entry.ts';
import { namesOf } from './compare.ts';
import { explainName } from './explain.ts';
import { compareFacts, type Fact, withFacts } from './facts.ts';
import { identifierKey, type ScreeningIndex } from './index-build.ts';
import { type IndexMatch, matchNames } from './name-match.ts';
import { recordsOf } from './same-party.ts';

/** One list's record of a party that was hit. */
export type HitSource = { list: ListKind; id: string; name: string };

/**
 * A listed party that answers a screen. `matched` is the name that fitted best, `weak` says that it is a weak a.k.a.;
 * `score` is 0 to 1; `sources` holds every list's record of the same party, this one first.
 */
export type Hit = HitSource & {
  schema: EntrySchema;
  matched: string;
  weak: boolean;
  score: number;
  why: string[];
  sources: HitSource[];
  entry: ListEntry;
};

/** How many hits are wanted at most, and the least score, 0 to 1. */
export type ScreenOptions = { limit: number; min: number };

type Finding = { entry: ListEntry; match: IndexMatch | null; facts: Fact[]; score: number };

/** A listed party of the very name asked for that is no hit because its facts are others; `why` names them. */
export type Namesake = HitSource & { why: string[] };

/** Screens a party against the index: hits by falling score, one per party, never a scan of all names. */
export function screen(index: ScreeningIndex, query: Party, options: ScreenOptions): Hit[] {
  return screenWithNamesakes(index, query, options).hits;
}

/** A screen that also names who has the name asked for and is left out for other facts. */
export function screenWithNamesakes(index: ScreeningIndex, query: Party, { limit, min }: ScreenOptions) {
  const findings = [...findingsByEntry(index, query).values()].sort(strongestFirst);
  const enough = findings.filter(({ score }) => score > 0 && score >= min);
  const groups = grouped(index, enough, limit);
  const left = findings.filter((finding) => finding.score < min && isOfTheName(finding, min));
  const hit = new Set(groups.flatMap(({ records }) => records));
  const others = left.filter(({ entry }) => !hit.has(entry));
  return { hits: groups.map(toHit), namesakes: grouped(index, others, limit).map(toNamesake) };
}

const ofTheName = 0.95;

function isOfTheName({ match }: Finding, min: number): boolean {
  const score = match?.score.score ?? 0;
  return score >= ofTheName && score >= min;
}

function toNamesake({ strongest: { entry, facts } }: Group): Namesake {
  return { ...sourceOf(entry), why: facts.filter(({ factor }) => factor < 1).map(({ why }) => why) };
}

function findingsByEntry(index: ScreeningIndex, query: Party): Map<ListEntry, Finding> {
  const findings = new Map<ListEntry, Finding>();
  for (const name of namesOf(query)) {
    for (const match of matchNames(index, name, query.schema)) {
      const { entry } = match.listed;
      const known = findings.get(entry);
      if (known && (known.match?.score.score ?? 0) >= match.score.score) continue;
      const facts = known?.facts ?? compareFacts(query, entry);
      findings.set(entry, { entry, match, facts, score: withFacts(match.score.score, facts) });
    }
  }
  addIdentified(index, query, findings);
  return findings;
}

/** An exact identifier decides, whatever the name: also one that was typed in place of a name. */
function addIdentified(index: ScreeningIndex, query: Party, findings: Map<ListEntry, Finding>): void {
  const typed = /\d{5}/.test(query.name) ? [query.name] : [];
  for (const value of [...typed, ...query.identifiers.map((identifier) => identifier.value)]) {
    const key = identifierKey(value);
    for (const entry of index.byIdentifier.get(key) ?? []) {
      const kind =
        entry.identifiers.find((identifier) => identifierKey(identifier.value) === key)?.kind ?? 'identifier';
      const facts = [{ why: `same ${kind} ${value}`, factor: 1, decides: true }];
      findings.set(entry, { entry, match: findings.get(entry)?.match ?? null, facts, score: 1 });
    }
  }
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Equal scores: an identifier that decided, a strong name before a weak one, a primary name before an alias, then the list's own order. */
function strongestFirst(a: Finding, b: Finding): number {
  return (
    b.score - a.score ||
    Number(isDecided(b)) - Number(isDecided(a)) ||
    Number(isWeak(a)) - Number(isWeak(b)) ||
    Number(a.match?.listed.alias !== null) - Number(b.match?.listed.alias !== null) ||
    a.entry.list.localeCompare(b.entry.list) ||
    byNumber.compare(a.entry.id, b.entry.id)
  );
}

function isDecided({ facts }: Finding): boolean {
  return facts.some((fact) => fact.decides);
}

function isWeak({ entry, match }: Finding): boolean {
  const alias = match?.listed.alias;
  return typeof alias === 'number' && entry.aliases[alias]?.quality === 'weak';
}

type Group = { strongest: Finding; records: readonly ListEntry[] };

/** One party in several lists is one hit: the strongest finding, with every list's record of the same party. */
function grouped(index: ScreeningIndex, findings: readonly Finding[], limit: number): Group[] {
  const groups: Group[] = [];
  for (const finding of findings) {
    if (groups.some(({ records }) => records.includes(finding.entry))) continue;
    if (groups.length === limit) break;
    groups.push({ strongest: finding, records: recordsOf(index, finding.entry) });
  }
  return groups;
}

function toHit({ strongest, records }: Group): Hit {
  const { entry, match, facts, score } = strongest;
  const weak = isWeak(strongest);
  return {
    ...sourceOf(entry),
    schema: entry.schema,
    matched: match?.listed.text ?? entry.name,
    weak,
    score,
    why: [...facts.map(factWords), ...(weak ? ['weak a.k.a.'] : []), ...(match ? explainName(match) : [])],
    sources: records.map(sourceOf),
    entry,
  };
}

/** A fact with what it does to the score of the name. */
function factWords({ why, factor, decides }: Fact): string {
  if (decides) return `${why}: decides`;
  return factor === 1 ? why : `${why} (× ${factor})`;
}

function sourceOf({ list, id, name }: ListEntry): HitSource {
  return { list, id, name };
}
