import { citiesOfTrade } from './data/cities.ts';
import type { Document, ReadSentence } from './document.ts';
import type { Mention } from './gazetteer.ts';

/** What makes a seat of government or a city a place of business: "Dubai-based", "Istanbul-registered". */
const placing = /^(?:based|registered|headquartered|incorporated|domiciled|flagged|linked)$/;
const cities = new Map(
  Object.entries(citiesOfTrade).flatMap(([code, names]) => names.split(';').map((name) => [name.toLowerCase(), code])),
);
const cityBased = new RegExp(
  `\\b(${Array.from(cities.keys()).join('|')})(?:-| )(?:based|registered|headquartered|incorporated|linked)\\b`,
  'g',
);

/**
 * The countries that a document names as parties, targets or subjects, the most named first. Seats of government and leaders
 * alone do not count, but where somebody is "based" there; and where a text names nothing else.
 */
export function findCountries({ sentences }: Document): string[] {
  const counts = new Map<string, number>();
  const seats = new Map<string, number>();
  const add = (to: Map<string, number>, code: string) => to.set(code, (to.get(code) ?? 0) + 1);
  for (const sentence of sentences) {
    for (const mention of sentence.mentions) {
      if (mention.entity.code === null) continue;
      add(mention.form === 'metonym' && !isPlaced(sentence, mention) ? seats : counts, mention.entity.code);
    }
    if (/based|registered|headquartered|incorporated|linked/.test(sentence.lower))
      for (const [, city = ''] of sentence.lower.matchAll(cityBased)) add(counts, cities.get(city) ?? '');
  }
  return Array.from(counts.size > 0 ? counts : seats)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}

function isPlaced({ tokens }: ReadSentence, { last }: Mention): boolean {
  const next = tokens[last]?.text === '-' ? tokens[last + 1] : tokens[last];
  return placing.test(next?.lower ?? '');
}
