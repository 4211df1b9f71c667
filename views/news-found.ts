import type { KnownBlock } from '@slack/types';
import { dayWords } from '../src/domain/date-words.ts';
import type { NewsItem, SpokenOf } from '../src/domain/news.ts';
import { deadlinesOf } from '../src/domain/news-deadlines.ts';
import type { Deadline, FoundSanction } from '../src/domain/reading.ts';
import { button, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { bold, bullets, clip, code, lines, quoted, say } from './rich-text.ts';

/** What was found, in one line: `7 commitments · 1 sanctions authority · topics: cyber`. */
export function foundWords(item: NewsItem): string {
  const { commitments, topics, countries } = item.reading;
  const count = (number: number, one: string, many: string) =>
    number === 0 ? null : `${number} ${number === 1 ? one : many}`;
  const parts = [
    count(commitments.length, 'commitment', 'commitments') ?? 'no commitments',
    count(authoritiesOf(item).length, 'sanctions fact', 'sanctions facts'),
    count(deadlinesOf(item).length, 'deadline', 'deadlines'),
    topics.length > 0 ? `topics: ${topics.join(', ')}` : null,
    countries.length > 0 ? `countries: ${countries.slice(0, 12).join(', ')}` : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What was found: commitments, sanctions facts, deadlines with a button each, and what the register holds of it. */
export function foundBlocks(item: NewsItem): KnownBlock[] {
  const facts = authoritiesOf(item).slice(0, 5).map(sanctionLine);
  return [
    lines([bold('Found: '), say(foundWords(item))]),
    ...(facts.length > 0 ? [bullets(...facts)] : []),
    ...deadlinesOf(item)
      .slice(0, 5)
      .map((deadline) => deadlineRow(item, deadline)),
    ...item.spokenOf.slice(0, 3).flatMap((spoken) => spokenOfBlocks(item, spoken)),
    ...trackedBlock(item),
    ...(item.usedIn.length > 0 ? [smallPrint(`Used in ${item.usedIn.slice(-20).join(', ')}`)] : []),
  ];
}

/** A deadline with the button that makes it a follow-up of whoever presses it. */
function deadlineRow(item: NewsItem, { date, what }: Deadline): KnownBlock {
  const day = dayWords(date);
  return {
    type: 'section',
    text: { type: 'plain_text', text: `⏰ ${day}: ${clip(what, 300)}`, emoji: true },
    accessory: button({
      id: newsIds.deadline,
      label: 'Take it on',
      value: `${item.id} ${date}`,
      spoken: `Take on: ${what}, ${day}`,
    }),
  };
}

/** A commitment that the item speaks of; what it shows of it is for a person to say. */
function spokenOfBlocks(item: NewsItem, { commitmentId, quote, words }: SpokenOf): KnownBlock[] {
  return [
    {
      type: 'section',
      text: { type: 'plain_text', text: `Speaks of ${commitmentId}: ${clip(words.join(', '), 200)}`, emoji: true },
      accessory: button({
        id: newsIds.evidence,
        label: 'Add as evidence',
        value: `${item.id} ${commitmentId}`,
        spoken: `Add as evidence for ${commitmentId}`,
      }),
    },
    quoted(quote),
  ];
}

function trackedBlock(item: NewsItem): KnownBlock[] {
  if (item.agreementId === null) return [];
  const [first, last] = [item.commitmentIds[0], item.commitmentIds.at(-1)];
  const range = first === last ? first : `${first} … ${last}`;
  const count = item.commitmentIds.length;
  const words = `: ${count} ${count === 1 ? 'commitment' : 'commitments'}, ${range}`;
  return [lines([say('✅ Tracked as '), code(item.agreementId), say(words)])];
}

function authoritiesOf(item: NewsItem): FoundSanction[] {
  return item.reading.sanctions;
}

function sanctionLine(fact: FoundSanction) {
  const measures = fact.measures.length > 0 ? ` (${fact.measures.join(', ')})` : '';
  const targets = fact.targets === '' ? '' : ` — ${clip(fact.targets, 300)}`;
  return [bold(fact.state), say(`: ${clip(fact.authority || 'sanctions', 200)}${measures}${targets}`)];
}
