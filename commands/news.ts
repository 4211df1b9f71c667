import type { NewsItem } from '../src/domain/news.ts';
import { type FilterOptions, parseFilter, testFilter } from '../src/domain/news-filter.ts';
import { fieldNames } from '../src/domain/news-filter-terms.ts';
import { searchNews } from '../src/domain/news-search.ts';
import { newsCard, newsList } from '../views/news.ts';
import { newsIds } from '../views/news-ids.ts';
import { pageOf } from '../views/paging.ts';
import { say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { editVerb, registerNewsEdit } from './news-edit.ts';
import { healthVerb } from './news-health.ts';
import { registerNewsMake } from './news-make.ts';
import { muteVerb, registerNewsMute } from './news-mute.ts';
import { exportVerb, importVerb, registerNewsOpml } from './news-opml.ts';
import { packVerb, registerNewsPack } from './news-pack.ts';
import { pauseVerb, registerNewsPause, resumeVerb } from './news-pause.ts';
import { readVerb, registerNewsRead } from './news-read.ts';
import { sourcesVerb } from './news-sources.ts';
import { registerNewsSubscribe, subscribeVerb, subscriptionsVerb, unsubscribeVerb } from './news-subscribe.ts';
import { testVerb } from './news-test.ts';
import { registerNewsTrack, trackVerb } from './news-track.ts';
import { whyVerb } from './news-why.ts';
import { recordAsked, recordOf } from './records.ts';
import { type Call, type Command, pageAsked, type Verb } from './verbs.ts';

const listVerb: Verb = {
  name: 'list',
  aliases: ['ls'],
  usage: 'list [topic:cyber] [country:CN] [after:2026-01-01]',
  summary: 'lists what was read, newest first',
  examples: ['list topic:cyber', 'list country:CN after:2015-09-01', 'list title:tariff,duty -title:"press schedule"'],
  grammar: { flags: {}, fields: fieldNames },
  takesFilter: true,
  run: async (call) => {
    const filter = parseFilter(call.typed.join(' '));
    const items = (await call.deps.store.news.find()).filter((item) => testFilter(filter, item).passes);
    return say(newsList(pageOf(items.toSorted(newestFirst), pageAsked(call), call.line), 'News'));
  },
};

const showVerb: Verb = {
  name: 'show',
  aliases: ['view'],
  usage: 'show N-1',
  summary: 'shows an item again: summary, what was found, what to do with it',
  examples: ['show N-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => say(newsCard(await recordAsked(call, 'news'))),
};

const searchVerb: Verb = {
  name: 'search',
  usage: 'search "trade secrets" [after:2015-09-01] [--limit 5]',
  summary: 'finds words and phrases in titles and texts',
  examples: ['search "trade secrets"', 'search cyber after:2015-09-01 --limit 5'],
  grammar: { flags: { limit: 'text' }, fields: fieldNames },
  takesFilter: true,
  run: async (call) => {
    if (call.words.length === 0) throw call.missing('a word or a phrase to look for');
    return say(newsList(pageOf(await found(call), pageAsked(call), call.line), 'Found in the news'));
  },
};

/** `/news` */
export const newsCommand: Command = {
  noun: 'news',
  hint: 'read <link> · list · show N-1 · search "…" · track N-1 · subscribe <feed> · edit R-3 · why N-88 · help',
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
    editVerb,
    pauseVerb,
    resumeVerb,
    muteVerb,
    testVerb,
    whyVerb,
    healthVerb,
    packVerb,
    exportVerb,
    importVerb,
  ],
};

/** Registers `/news`, its buttons, forms and shortcuts. */
export function registerNews(on: Listeners): void {
  on.command(newsCommand);
  registerNewsRead(on);
  registerNewsTrack(on);
  registerNewsSubscribe(on);
  registerNewsEdit(on);
  registerNewsPause(on);
  registerNewsMute(on);
  registerNewsPack(on);
  registerNewsOpml(on);
  registerNewsMake(on);
  on.button(newsIds.share, async (press) => {
    const item = await recordOf(press.deps, 'news', press.value);
    return { kind: 'share', message: newsCard(item) };
  });
}

const inSearch: FilterOptions = { unknownFields: 'plain' };

async function found(call: Call): Promise<NewsItem[]> {
  const filter = parseFilter(call.typed.join(' '), inSearch);
  const items = (await call.deps.store.news.find()).toSorted(newestFirst);
  const limit = Number(call.flags.get('limit') ?? '100');
  return searchNews(items, filter).slice(0, Number.isInteger(limit) && limit > 0 ? limit : 100);
}

function newestFirst(a: NewsItem, b: NewsItem): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id, 'en', { numeric: true });
}
