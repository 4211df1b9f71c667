import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Reaction } from '../../src/playground/actor.ts';
import { articlePage } from '../article.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { redeliver } from './redeliver.ts';
import { giveCommitments, giveFollowups } from './stocked.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;
let li: Actor;

beforeAll(async () => {
  [workspace, site] = await Promise.all([startWorkspace(), startSite()]);
  site.set('/article', articlePage);
  ana = workspace.playground.as('U0ANA');
  li = workspace.playground.as('U0LI');
  await giveCommitments(workspace, 1);
  await giveFollowups(workspace, 1);
});
afterAll(() => Promise.all([workspace.close(), site.close()]));

/** Everything that acting twice would show in. */
async function state() {
  const { store } = workspace;
  const [commitments, followups, news, evidence] = await Promise.all([
    store.commitments.find(),
    store.followups.find(),
    store.news.find(),
    store.evidence.find(),
  ]);
  const posts = (await store.deliveries.find()).length;
  return { commitments, followups, news, evidence, posts };
}

const deeds: [name: string, deed: () => Promise<Reaction>][] = [
  ['a command that reads an address', () => ana.command(`/news read ${site.url}/article`)],
  ['a command that adds', () => ana.command('/commitments add "Meet" --parties US')],
  [
    'a command that saves two records',
    () => ana.command('/commitments status C-1 kept Minutes --evidence https://x.example/1'),
  ],
  ['a command that tells somebody', () => ana.command('/followups assign @li "Look" by fri')],
  [
    'a button',
    async () => {
      await li.command('/followups show F-1');
      return li.click('Accept');
    },
  ],
  [
    'a form',
    async () => {
      await li.command('/followups respond F-1');
      return li.fillAndSubmit({ 'Your answer': 'Done so' });
    },
  ],
];

describe('a delivery that Slack sends again', () => {
  const done: Reaction[] = [];

  test.for(deeds)('%s acts once and says nothing more', async ([, deed]) => {
    const reaction = await deed();
    expect(reaction).toMatchObject({ ok: true, errors: {} });
    done.push(reaction);
    const [before, seen] = [await state(), ana.messages('trade-news').length + li.messages('trade-news').length];
    expect(await redeliver(workspace, reaction)).toBe(200);
    expect(await state()).toEqual(before);
    expect(ana.messages('trade-news').length + li.messages('trade-news').length - seen).toBeLessThanOrEqual(2);
  });

  test('acts once also after a restart', async () => {
    const before = await state();
    await workspace.restart();
    for (const reaction of done) expect(await redeliver(workspace, reaction)).toBe(200);
    expect(await state()).toEqual(before);
  });
});
