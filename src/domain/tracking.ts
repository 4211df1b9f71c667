import type { Agreement } from './agreements.ts';
import type { Commitment } from './commitments.ts';
import type { Choice } from './drafts.ts';
import type { NewsItem } from './news.ts';
import type { Programme } from './programmes.ts';
import type { FoundSanction } from './reading.ts';
import { type Act, beginRecord, type New } from './records.ts';
import type { Source } from './source.ts';

/** Where an item's facts come from, as each of them records it. */
export function sourceOf(item: NewsItem): Source {
  return {
    title: item.title,
    publisher: item.publisher,
    published: item.published,
    url: item.url,
    permalink: item.origin.permalink,
    newsId: item.id,
  };
}

/** The agreement that an article reports, before its commitments are in the register. */
export function agreementOf(item: NewsItem, id: string, act: Act): New<Agreement> {
  const parties = [...new Set(item.reading.commitments.flatMap((each) => each.parties))];
  const fields = { id, title: item.title, date: item.published, parties, source: sourceOf(item), programmeIds: [] };
  return beginRecord(fields, act);
}

/** A chosen commitment as the register keeps it. */
export function commitmentOf(
  choice: Choice,
  place: { id: string; agreementId: string; item: NewsItem },
  act: Act,
): New<Commitment> {
  return beginRecord(
    {
      ...choice.commitment,
      id: place.id,
      agreementId: place.agreementId,
      cite: null,
      source: sourceOf(place.item),
      readAs: choice.readAs,
      owner: null,
      assessments: [],
      removedAt: null,
    },
    act,
  );
}

/** What an article offers to be tracked: ticked unless the register holds it already. Actions begin with a capital letter. */
export function choicesOf(item: NewsItem, tracked: Commitment[]): Choice[] {
  const offered = item.reading.commitments.map((found): Choice => {
    const action = `${found.action.charAt(0).toUpperCase()}${found.action.slice(1)}`;
    return { tracked: true, readAs: found.action, commitment: { ...found, action } };
  });
  const fresh = new Set(notYetTracked(offered, tracked));
  return offered.map((choice) => ({ ...choice, tracked: fresh.has(choice) }));
}

/** The choices that the register does not hold from this article yet: same words, same promise, however it was corrected. */
export function notYetTracked(choices: Choice[], tracked: Commitment[]): Choice[] {
  const held = new Set(tracked.map((each) => `${each.quote}\n${each.readAs ?? each.action}`));
  const isFresh = (key: string) => !held.has(key) && held.add(key);
  return choices.filter((choice) => isFresh(`${choice.commitment.quote}\n${choice.readAs}`));
}

/** Authorities that an article names, each once, as it stands furthest on: an order that is authorised and threatened is authorised. */
export function authoritiesOf(item: NewsItem): FoundSanction[] {
  const order = ['threatened', 'authorised', 'used', 'eased', 'ended'];
  const byName = new Map<string, FoundSanction>();
  for (const fact of item.reading.sanctions) {
    const known = byName.get(fact.authority);
    const isFurther = !known || order.indexOf(fact.state) > order.indexOf(known.state);
    if (fact.authority !== '' && isFurther) byName.set(fact.authority, fact);
  }
  return [...byName.values()];
}

/** The programme that rests on an authority, among those that are known. */
export function programmeUnder(authority: string, programmes: Programme[]): Programme | null {
  const wanted = plainAuthority(authority);
  return programmes.find((each) => each.authorities.some((name) => plainAuthority(name) === wanted)) ?? null;
}

/** A programme that an article is the first to name. */
export function programmeOf(
  fact: FoundSanction,
  place: { id: string; agreementId: string; item: NewsItem },
  act: Act,
): New<Programme> {
  const { id, agreementId, item } = place;
  const step = {
    state: fact.state,
    asOf: item.published ?? item.createdAt.slice(0, 10),
    note: fact.quote,
    source: sourceOf(item),
  };
  return beginRecord(
    {
      id,
      tag: null,
      name: fact.authority,
      jurisdiction: jurisdictionOf(fact.authority),
      authorities: [fact.authority],
      targets: fact.targets,
      measures: fact.measures,
      steps: [step],
      url: null,
      agreementIds: [agreementId],
      commitmentIds: [],
    },
    act,
  );
}

/** “E.O. 13694”, “Executive Order No. 13694” and “Executive Order 13694” are one authority. */
function plainAuthority(name: string): string {
  return name
    .toLowerCase()
    .replace(/\be\.? ?o\.? ?(?=\d|no\b)/, 'executive order ')
    .replace(/(?<=executive order )\(e\.?o\.?\) |\bno\.? (?=\d)/g, '')
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
}

/** Whose instrument it is, by the form of its name; null where the form does not tell. */
function jurisdictionOf(authority: string): string | null {
  // “Act of 1974” is how the U.S. dates a statute; “Act 2018” may be of several countries.
  if (/executive order|proclamation|\bpublic law\b|\bact\b(?! \d)/i.test(authority)) return 'US';
  if (/\((eu|cfsp)\)|council (regulation|decision)/i.test(authority)) return 'EU';
  if (/security council|\bresolution \d/i.test(authority)) return 'UN';
  return /\(eu exit\)|\(sanctions\)/i.test(authority) ? 'GB' : null;
}
