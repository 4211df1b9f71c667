import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import { openJsonStore } from '../store/json-store.ts';
import { articlePage, articleTitle } from './article.ts';
import { type AccordProcess, startProcess } from './process.ts';
import { rss, type Site, startSite } from './site.ts';
import { slack, workspaceSeed } from './workspace.ts';

let playground: Playground;
let site: Site;
let folder: string;
let accord: AccordProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-killed-'));
  site = await startSite();
  site.set('/article', articlePage);
  playground = await startPlayground({ ...slack, port: 0, folder: null, appUrl: null, workspace: workspaceSeed() });
  accord = await startProcess(playground, folder);
});

afterEach(async () => {
  if (accord.child.exitCode === null && accord.child.signalCode === null) await accord.kill('SIGKILL');
  await playground.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The texts that a person sees in a channel. */
const seen = (channel: string) =>
  playground
    .as('U0ANA')
    .messages(channel)
    .map((message) => message.text);

test('what was tracked, judged, assigned and answered is there again after kill -9', async () => {
  const ana = playground.as('U0ANA');
  const li = playground.as('U0LI');
  const says = async (line: string, words: string) => {
    await ana.command(line);
    await playground.until(() => seen('trade-news').some((text) => text.includes(words)));
  };
  await says(`/news read ${site.url}/article`, articleTitle);
  await ana.click('Track commitments');
  await playground.until(() => ana.currentView());
  await ana.submit();
  await playground.until(() => ana.currentView() === null);
  await says('/commitments list', 'Commitments: 7 in all');
  await says(
    `/commitments status C-7 kept --reason "First meeting held" --evidence ${site.url}/minutes`,
    'with evidence E-1',
  );
  await ana.command('/followups assign @li "Ask CERT for indicators" by +5bd --for C-2');
  await playground.until(() => li.directMessages().length === 1);
  await li.command('/followups respond F-1 "Indicators received"');
  await playground.until(() => ana.directMessages().some((message) => message.text.includes('answered F-1')));

  await accord.kill('SIGKILL');
  accord = await startProcess(playground, folder);

  await says('/commitments show C-7', 'C-7 Meet for the first time');
  await says('/followups show F-1', 'F-1 Ask CERT for indicators: answered');
});

test('a card is posted once although Accord is killed between the post and its record', async () => {
  const ana = playground.as('U0ANA');
  site.set('/feed.xml', rss('Trade Gazette', []), 'application/rss+xml');
  await ana.command(`/news subscribe ${site.url}/feed.xml`, { channel: 'trade-news' });
  await playground.until(() => seen('trade-news').some((text) => text.includes('New items of Trade Gazette')));
  site.set(
    '/feed.xml',
    rss('Trade Gazette', [{ title: articleTitle, link: `${site.url}/article` }]),
    'application/rss+xml',
  );
  await accord.kill('SIGTERM');
  await makeFeedsDue();

  const fault = playground.faults.next('chat.postMessage', { kind: 'drop-after' });
  accord = await startProcess(playground, folder);
  await fault.reached;
  await accord.kill('SIGKILL');
  expect(await deliveryStates()).toEqual(['posted', 'sending']);

  accord = await startProcess(playground, folder);
  await untilPosted();
  const cards = seen('trade-news').filter((text) => text.includes(articleTitle));
  expect(cards).toHaveLength(1);
});

test('SIGTERM finishes what is in flight, lets go of the data and leaves with 0', async () => {
  const ana = playground.as('U0ANA');
  await ana.command('/followups assign @li "Ask CERT"');
  expect(await accord.kill('SIGTERM')).toBe(0);
  const store = await openJsonStore(folder);
  expect(await store.followups.find()).toHaveLength(1);
  await store.close();
});

/** The next poll is due now: the test need not wait for the schedule. */
async function makeFeedsDue(): Promise<void> {
  const store = await openJsonStore(folder);
  await store.feeds.update('FEED-1', (feed) => ({ ...feed, nextPollAt: '2020-01-01T00:00:00Z' }));
  await store.close();
}

async function deliveryStates(): Promise<string[]> {
  const store = await openJsonStore(folder, { readOnly: true });
  return (await store.deliveries.find()).map((delivery) => delivery.state);
}

async function untilPosted(): Promise<void> {
  while (!(await deliveryStates()).every((state) => state === 'posted'))
    await new Promise((done) => setTimeout(done, 100));
}
