import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readOpml } from '../../src/feeds/opml.ts';
import type { Actor } from '../../src/playground/actor.ts';
import { rss, type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';

let workspace: TestWorkspace;
let site: Site;
let ana: Actor;

beforeAll(async () => {
  [workspace, site] = await Promise.all([startWorkspace(), startSite()]);
  ana = workspace.playground.as('U0ANA');
  for (const name of ['one', 'two']) {
    site.set(
      `/${name}.xml`,
      rss(`Feed ${name}`, [{ title: 'Old', link: `${site.url}/${name}` }]),
      'application/rss+xml',
    );
  }
});
afterAll(() => Promise.all([workspace.close(), site.close()]));
beforeEach(async () => {
  if (ana.currentView()) await ana.close('all');
});

const outline = (name: string, more = '') => `<outline text="${name}" xmlUrl="${site.url}/${name}.xml" ${more}/>`;
const opml = (...lines: string[]) => `<opml version="2.0"><body>\n${lines.join('\n')}\n</body></opml>`;

async function importList(text: string, channel = 'cyber') {
  const id = await ana.upload('feeds.opml', text);
  await ana.command('/news import', { channel });
  return ana.fillAndSubmit({ file: [id] });
}

/** What the app last sent to Ana as a file. */
async function sentFile() {
  const message = ana.directMessages().findLast((each) => (each.files ?? []).length > 0);
  const file = message?.files?.[0];
  const answer = await fetch(file?.url_private_download ?? '', {
    headers: { authorization: 'Bearer xoxb-test-token' },
  });
  return { name: file?.name ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const saved = () => workspace.store.subscriptions.find();

describe('a list', () => {
  test('is shown before anything is saved, with its bad lines', async () => {
    const list = opml(
      outline('one'),
      '<outline type="rss" text="Nowhere"/>',
      outline('gone', 'accord:schedule="soon"'),
    );
    const shown = sentence(await importList(list));
    expect(shown).toContain('2 feeds to subscribe to, 1 that cannot be used. Nothing has been saved.');
    expect(shown).toContain(`one ${site.url}/one.xml`);
    expect(shown).toContain('Line 3: “Nowhere” has no address');
    expect(shown).toContain('line 4: its schedule cannot be read, the usual is taken');
    expect(await saved()).toEqual([]);
  });

  test('is subscribed to with one button, each feed with its options; what fails is told', async () => {
    await importList(opml(outline('one', 'accord:filter="title:tariff" accord:thread="only"'), outline('gone')));
    const done = sentence(await ana.click('Subscribe to all 2'));
    expect(done).toContain('1 subscribed here, 1 could not be had.');
    expect(done).toContain('gone: That address has no page');
    expect(await saved()).toMatchObject([
      { id: 'R-1', channel: 'C0CYBER', state: 'active', filter: 'title:tariff', thread: 'only', edits: 'quiet' },
    ]);
    const told = 'New items of the list “feeds.opml” will be posted here: one.';
    expect(ana.messages('cyber').filter(({ text }) => text.startsWith(told))).toHaveLength(1);
  });

  test('with what the channel has already says so', async () => {
    const shown = sentence(await importList(opml(outline('one'))));
    expect(shown).toContain('0 feeds to subscribe to, 1 here already');
    expect(shown).toContain('here already as R-1');
    expect(shown).not.toContain('Subscribe to');
  });

  test('that is none is refused, and none at all stays under its field', async () => {
    expect(sentence(await importList('name,url'))).toContain('“feeds.opml” cannot be used: it is no OPML list.');
    await ana.command('/news import');
    expect((await ana.submit()).errors).toEqual({ file: expect.stringMatching(/./) });
  });
});

describe('the subscriptions of a channel', () => {
  test('go to the person as a file that another channel takes with all options', async () => {
    expect(wordsOf(await ana.command('/news export', { channel: 'cyber' }))).toContain('in our direct messages');
    const { name, bytes } = await sentFile();
    expect(name).toMatch(/^news-subscriptions-\d{4}-\d\d-\d\d\.opml$/);
    expect(readOpml({ name, bytes }).feeds).toMatchObject([
      { title: 'Feed one', url: `${site.url}/one.xml`, options: { filter: 'title:tariff', thread: 'only' } },
    ]);
    await importList(new TextDecoder().decode(bytes), 'trade-news');
    await ana.click('Subscribe to this one');
    expect((await saved()).at(-1)).toMatchObject({ channel: 'C0NEWS', filter: 'title:tariff', thread: 'only' });
  });

  test('are none to export where there are none', async () => {
    await ana.command('/news unsubscribe R-1', { channel: 'cyber' });
    expect(sentence(await ana.command('/news export', { channel: 'cyber' }))).toContain(
      'This channel has no subscription.',
    );
  });
});
