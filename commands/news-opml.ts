import { z } from 'zod';
import { readOptions, writeOptions } from '../src/domain/carried-options.ts';
import { readOpml, writeOpml } from '../src/feeds/opml.ts';
import { newsIds } from '../views/news-ids.ts';
import { exported, exportNotice, importForm, importPlan, nothingToExport } from '../views/news-opml.ts';
import { manySubscribed } from '../views/news-pack.ts';
import { type Answer, open, say } from './answer.ts';
import type { Listeners, Sent } from './listeners.ts';
import { type ActingIn, subscribedAlready } from './news-subscribe.ts';
import { subscribeMany } from './news-subscribe-many.ts';
import type { Call, Verb } from './verbs.ts';

const maxBytes = 1_000_000;

/** `/news export`: this channel's subscriptions as a file. */
export const exportVerb: Verb = {
  name: 'export',
  usage: 'export',
  summary: 'sends you the subscriptions of this channel as a file (OPML)',
  examples: ['export'],
  grammar: { words: 0, flags: {}, fields: null },
  isSeldom: true,
  run: exportHere,
};

/** `/news import`: a form that takes such a file. */
export const importVerb: Verb = {
  name: 'import',
  usage: 'import',
  summary: 'subscribes this channel to the feeds of a file (OPML), after you have seen what is in it',
  examples: ['import'],
  grammar: { words: 0, flags: {}, fields: null },
  isSeldom: true,
  run: async (call) => open(importForm({ respondTo: call.respondTo, channel: call.channel })),
};

/** Registers the form and its button. */
export function registerNewsOpml(on: Listeners): void {
  on.slowForm(newsIds.importForm, { check: ({ fields }) => fields.file('file'), handle: showPlan });
  on.button(newsIds.importAll, async (press) => {
    const [channel, file] = z.tuple([z.string(), z.string()]).parse(press.value.split(' '));
    const { name, feeds } = await planOf({ ...press, channel }, file);
    const wanted = feeds.map(({ title, url, options }) => ({ name: title, url, options }));
    const outcomes = await subscribeMany({ ...press, channel }, wanted, { what: `the list “${name}”`, verb: 'import' });
    return say(manySubscribed(outcomes, press.deps.names));
  });
}

async function exportHere(call: Call): Promise<Answer> {
  const { store, slack, files, names } = call.deps;
  const kept = (await store.subscriptions.find({ channel: call.channel })).filter(({ state }) => state !== 'removed');
  if (kept.length === 0) return say(nothingToExport(names));
  const known = new Map((await store.feeds.find()).map((feed) => [feed.id, feed]));
  const feeds = kept.flatMap((subscription) => {
    const feed = known.get(subscription.feedId);
    return feed ? [{ title: feed.title || feed.url, url: feed.url, options: writeOptions(subscription) }] : [];
  });
  const notice = exportNotice(call.channel, feeds.length) as { text: string; blocks: [] };
  const { channel = call.user } = await slack.chat.postMessage({ channel: call.user, ...notice });
  const text = writeOpml({ title: 'Accord: news subscriptions', at: call.now, feeds });
  await files.upload({ channel, name: `news-subscriptions-${call.today}.opml`, text });
  return say(exported(feeds.length, names));
}

const Memory = z.object({ channel: z.string() });

async function showPlan(sent: Sent): Promise<Answer> {
  const { channel } = Memory.parse(JSON.parse(sent.memory));
  const file = sent.fields.file('file');
  return say(importPlan({ ...(await planOf({ ...sent, channel }, file)), channel, value: `${channel} ${file}` }));
}

/** What a file holds for a channel. It is read again when the button is pressed, so that nothing of it is kept. */
async function planOf(acting: ActingIn, id: string) {
  const file = await acting.deps.files.download(id, maxBytes);
  const { feeds, problems } = readOpml(file);
  const planned = feeds.map(async ({ options: written, ...feed }) => {
    const { options, bad } = readOptions(written);
    const known = (await subscribedAlready(acting, feed.url))?.id ?? null;
    return { ...feed, options, badOptions: bad, known };
  });
  return { name: file.name, feeds: await Promise.all(planned), problems };
}
