import type { PolledFeed } from '../src/deps.ts';
import {
  asksForLess,
  federalRegisterAddress,
  isFederalRegister,
  registerFieldsOf,
  registerPageAddress,
} from '../src/domain/federal-register.ts';
import { judgeFeed } from '../src/domain/feed-health.ts';
import { commonFeedAddresses, named, nearest, withWords } from '../src/domain/news-sources.ts';
import { DomainError, type Problem } from '../src/domain/problem.ts';
import { shownUrl } from '../src/domain/shown-url.ts';
import { oddityWords } from '../views/news-health.ts';
import { sourceList } from '../views/news-sources.ts';
import { pageOf } from '../views/paging.ts';
import type { Acting } from './acting.ts';
import { say } from './answer.ts';
import { readUrl } from './form-fields.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** `/news sources`: what is worth a subscription, with a button each. */
export const sourcesVerb: Verb = {
  name: 'sources',
  usage: 'sources [words]',
  summary: 'lists official sources that can be subscribed to by name',
  examples: ['sources', 'sources sanctions'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const found = withWords(call.words.map((word) => word.text).join(' '), call.deps.sources);
    return say(sourceList(pageOf(found, pageAsked(call), call.line), call.deps.names));
  },
};

/** A feed that answers, and what whoever asked for it should know. */
export type FoundFeed = { url: string; polled: PolledFeed; notes: string[] };

/**
 * The address that the words after `subscribe` mean: a web address, or a source by its name with its conditions. Throws
 * `missing-argument`, `bad-value`, `unknown-source` or `unknown-field`.
 */
export function addressAsked(call: Call): string {
  const [word] = call.words;
  if (!word) throw call.missing("a source's name or a feed's address");
  const text = call.words.map((each) => each.text).join(' ');
  const source = named(text, call.deps.sources);
  if (source) return withConditions(call, source.url);
  if (word.kind !== 'link' && !/[./:]/.test(word.text))
    throw new DomainError({
      code: 'unknown-source',
      text: text.slice(0, 80),
      nearest: nearest(text, call.deps.sources),
    });
  const url = readUrl(/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(word.text) ? `https://${word.text}` : word.text);
  return withConditions(call, registerPageAddress(new URL(url)) ?? url);
}

function withConditions(call: Call, base: string): string {
  const fields: readonly string[] = registerFieldsOf(new URL(base));
  const stray = call.conditions.find(({ field }) => !fields.includes(field));
  if (stray) throw new DomainError({ code: 'unknown-field', field: stray.field, fields: [...fields] });
  const address = federalRegisterAddress(base, call.conditions);
  if (!isFederalRegister(new URL(address)) || asksForLess(new URL(address)))
    return call.conditions.length > 0 ? address : base;
  const example = `${call.deps.names.news} subscribe federal-register agency:ofac,bis type:rule`;
  throw new DomainError({
    code: 'missing-argument',
    ...{ command: call.deps.names.news, verb: 'subscribe federal-register' },
    ...{ needs: 'at least one condition (about 120 documents a day are printed)', example },
  });
}

/**
 * The feed at an address, or the one that the page there names, or that stands where sites often keep theirs; `choices`
 * where a page names several. Throws `fetch-failed`, or `not-a-feed` where there is none.
 */
export async function findFeed(acting: Acting, address: string): Promise<FoundFeed | { choices: string[] }> {
  try {
    return await poll(acting, address);
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.code !== 'not-a-feed') throw error;
    const links = withoutComments(problem.found);
    if (links.length > 1) return { choices: links };
    const found = links[0] ? await poll(acting, links[0]) : await pollCommon(acting, address);
    if (found === null) throw error;
    return { ...found, notes: [`That address is a page: its feed is ${shownUrl(found.url)}`, ...found.notes] };
  }
}

const unknown = { etag: null, lastModified: null };

async function poll({ deps, now }: Acting, url: string): Promise<FoundFeed> {
  const polled = await deps.network.feed(url, unknown);
  return { url, polled, notes: notesOn(polled, now) };
}

/** A feed that answers may be the wrong one, or have been left behind years ago: only what it holds tells. */
function notesOn({ entries }: PolledFeed, now: Temporal.Instant): string[] {
  const oddity = judgeFeed(entries ?? [], now);
  return oddity === null ? [] : [oddityWords(oddity)];
}

/** Every blog names the feed of its comments beside its own. */
function withoutComments(links: readonly string[]): string[] {
  const own = links.filter(
    (link) => link.length <= 1500 && !/\/comments\/?(?:feed|$)|comments\.(?:xml|rss|atom)/i.test(link),
  );
  return own.length > 0 ? own : links.slice(0, 1);
}

// Whoever does not answer at one address will not do so at the next.
const givesUpOn = ['timeout', 'refused', 'unknown-host', 'tls', 'private-address', 'rate-limited'];

async function pollCommon(acting: Acting, page: string): Promise<FoundFeed | null> {
  for (const address of commonFeedAddresses(page)) {
    try {
      return await poll(acting, address);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      if (problem.code === 'fetch-failed' && givesUpOn.includes(problem.failure)) return null;
    }
  }
  return null;
}

function problemOf(error: unknown): Problem | null {
  return error instanceof DomainError ? error.problem : null;
}
