import { filterRecords } from '../src/domain/filters.ts';
import type { NewsItem } from '../src/domain/news.ts';
import { newsFields, searchNews } from '../src/domain/news-search.ts';
import { assignForm } from '../views/followups-forms.ts';
import { newsCard, newsIds, newsList } from '../views/news.ts';
import { pageOf } from '../views/paging.ts';
import { open, say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { readVerb, registerNewsRead } from './news-read.ts';
import {
  registerNewsSubscribe,
  sourcesVerb,
  subscribeVerb,
  subscriptionsVerb,
  unsubscribeVerb,
} from './news-subscribe.ts';
import { registerNewsTrack, trackVerb } from './news-track.ts';
import { recordAsked, recordOf } from './records.ts';
import { type Call, type Command, pageAsked, type Verb } from './verbs.ts';

const fields = Object.keys(newsFields);

const listVerb: Verb = {
  name: 'list',
  aliases: ['ls'],
  usage: 'list [topic:cyber] [country:CN] [after:2026-01-01]',
  summary: 'lists what was read, newest first',
  examples: ['list topic:cyber', 'list country:CN after:2015-09-01'],
  grammar: { flags: {}, fields },
  run: async (call) => {
    const items = filterRecords(await call.deps.store.news.find(), call.conditions, newsFields);
    return say(newsList(pageOf(items.toSorted(newestFirst), pageAsked(call), call.line), 'News'));
  },
};

const showVerb: Verb = {
  name: 'show',
  aliases: ['view'],
  usage: 'show N-1',
  summary: 'shows an item again: summary, what was found, what to do with it',
  examples: ['show N-1'],
  grammar: { flags: {}, fields: null },
  run: async (call) => say(newsCard(await recordAsked(call, 'news'))),
};

const searchVerb: Verb = {
  name: 'search',
  usage: 'search "trade secrets" [after:2015-09-01] [--limit 5]',
  summary: 'finds words and phrases in titles and texts',
  examples: ['search "trade secrets"', 'search cyber after:2015-09-01 --limit 5'],
  grammar: { flags: { limit: 'text' }, fields },
  takesAnyWord: true,
  run: async (call) => {
    if (call.words.length === 0) throw call.missing('a word or a phrase to look for');
    return say(newsList(pageOf(await found(call), pageAsked(call), call.line), 'Found in the news'));
  },
};

/** `/news` */
export const newsCommand: Command = {
  noun: 'news',
  hint: 'read <link> · list · show N-1 · search "…" · track N-1 · subscribe <feed> · help',
  description: 'Official news into this channel: read, search, track',
  verbs: [
    readVerb,
    listVerb,
    showVerb,
    searchVerb,
    trackVerb,
    sourcesVerb,
    subscribeVerb,
    subscriptionsVerb,
    unsubscribeVerb,
  ],
};

/** Registers `/news`, its buttons, forms and shortcuts. */
export function registerNews(on: Listeners): void {
  on.command(newsCommand);
  registerNewsRead(on);
  registerNewsTrack(on);
  registerNewsSubscribe(on);
  on.button(newsIds.share, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    return { kind: 'share', message: newsCard(item) };
  });
  on.button(newsIds.followUp, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    const memory = { respondTo: press.respondTo, id: null, about: item.id, permalink: item.origin.permalink };
    return open(assignForm(memory, { title: `Look into: ${item.title}`, assignee: press.user }));
  });
}

async function found(call: Call): Promise<NewsItem[]> {
  const items = filterRecords(await call.deps.store.news.find(), call.conditions, newsFields);
  const limit = Number(call.flags.get('limit') ?? '100');
  const phrases = call.words.map((word) => word.text);
  return searchNews(items.toSorted(newestFirst), phrases).slice(0, Number.isInteger(limit) && limit > 0 ? limit : 100);
}

function newestFirst(a: NewsItem, b: NewsItem): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id, 'en', { numeric: true });
}
