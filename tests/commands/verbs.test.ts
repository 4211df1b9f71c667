import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/accord.ts';
import { readSeeds } from '../../seeds/load.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import type { Actor } from '../../src/playground/actor.ts';
import { dueOf, sourceOf } from '../domain/samples.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';
import { giveCommitments, giveFollowups, giveHits, giveNews, giveProgramme, oneArticle } from './stocked.ts';

let workspace: TestWorkspace;
let ana: Actor;

beforeAll(async () => {
  workspace = await startWorkspace({ network: oneArticle, catalogue: await readSeeds() });
  ana = workspace.playground.as('U0ANA');
});
afterAll(() => workspace.close());

describe('the examples of the help', () => {
  beforeAll(async () => {
    await ana.command('/news read https://gazette.example/article');
    await ana.command('/news track N-1');
    await ana.submit();
    await ana.command('/news subscribe https://gazette.example/feed.xml');
    await giveProgramme(workspace, { tag: 'CYBER2' });
    await giveProgramme(workspace, { tag: null, name: 'EU cyber sanctions', jurisdiction: 'EU' });
    await giveFollowups(workspace, 1, { assignee: 'U0ANA' });
    await giveHits(workspace, 2);
  });

  const names = commandNames('');
  const examples = commands.flatMap((command) =>
    command.verbs.flatMap((verb) => verb.examples.map((example) => `${names[command.noun]} ${example}`)),
  );

  test.for(examples)('%s', async (example) => {
    await freshen(example);
    const outcome = await ana.command(example);
    expect(outcome).toMatchObject({ ok: true, error: null });
    const seen = outcome.replies.length > 0 ? wordsOf(outcome) : wordsOf(ana.currentView());
    expect(seen).not.toBe('');
    expect(seen).not.toMatch(/I don't|I can't|Nothing was saved|There is no|needs |failed|Example:|no member/);
    if (ana.currentView()) await ana.close('all');
  });
});

/** What an example does to the records of the examples before it is taken back. */
async function freshen(example: string): Promise<void> {
  const { store } = workspace;
  if (example.includes('F-1')) {
    await store.followups.update('F-1', (old) => ({ ...old, status: 'open', assignee: 'U0ANA' }));
  }
  if (example.includes('C-')) {
    for (const { id } of await store.commitments.find())
      await store.commitments.update(id, (old) => ({ ...old, removedAt: null }));
  }
  if (example.includes('unsubscribe')) return;
  const state = /\bR-\d/.test(example) ? 'active' : 'removed';
  for (const { id } of await store.subscriptions.find())
    await store.subscriptions.update(id, (old) => ({ ...old, state }));
}

describe('help', () => {
  test.for(commands.map((command) => command.noun))('/%s alone and with help shows a line per verb', async (noun) => {
    const command = commands.find((each) => each.noun === noun);
    const alone = await ana.command(`/${noun}`);
    const asked = await ana.command(`/${noun} help`);
    expect(wordsOf(asked)).toBe(wordsOf(alone));
    for (const verb of command?.verbs ?? [])
      expect(wordsOf(alone)).toContain(verb.isSeldom ? verb.usage : `${verb.usage}\n — ${verb.summary}`);
    expect(wordsOf(alone)).toContain('Try: ');
    expect(alone.replies[0]?.ephemeral_to).toBe('U0ANA');
  });

  test('help of a verb shows its usage, flags, filters and examples', async () => {
    const shown = wordsOf(await ana.command('/commitments help list'));
    expect(shown).toContain('/commitments list [status:on-track]');
    expect(shown).toContain('Filters: status (not-assessed, on-track');
    expect(shown).toContain('/commitments list agreement:A-1');
    expect(wordsOf(await ana.command('/commitments help status'))).toContain('--reason');
    expect(wordsOf(await ana.command('/sanctions help program show'))).toContain('/sanctions program show CYBER2');
  });

  test('help ends with how much waits for the person', async () => {
    const sam = workspace.playground.as('U0SAM');
    await giveFollowups(workspace, 2, { assignee: 'U0SAM' });
    expect(sentence(await sam.command('/accord'))).toContain('you have 2 open follow-ups: /followups mine');
  });
});

describe('what a command cannot make sense of', () => {
  test.for([
    ['/commitments stauts', "I don't know /commitments stauts. Did you mean status? Try "],
    ['/news help raed', 'Did you mean read?'],
    ['/followups frobnicate', 'or /followups help.'],
    ['/sanctions program lst', '/sanctions program list takes no “lst”. Nothing was saved. Example: '],
    ['/sanctions list by:GB', '“GB” is no jurisdiction with a programme here. Use one of: US, EU.'],
    ['/sanctions lists load own:x.jsonl', '/sanctions lists takes no “load”.'],
    ['/commitments show C-1 "C-2"', '/commitments show takes no “C-2”.'],
    ['/commitments add "One promise" "Another" --parties US', '/commitments add takes no “Another”.'],
    ['/followups assign @li "Ask CERT" by:fri', "I don't know the field by."],
    [
      '/followups respond F-1 Sent page:2',
      'What has a colon and belongs to a name or a text stands in quotation marks.',
    ],
    ['/commitments list status:', 'status: has no value. Nothing was saved.'],
    ['/commitments list agancy:x', "I don't know the field agancy. Fields: status, party, kind"],
    ['/commitments list status:stauts', '“stauts” is no status. Use one of: not-assessed, on-track'],
    ['/commitments list sort:name', '“name” is no sort. Use one of: due'],
    ['/followups list status:late', '“late” is no status. Use one of: open, accepted'],
    ['/sanctions changes kind:new', '“new” is no kind. Use one of: added, removed, amended'],
    ['/commitments list ownr:x', 'Did you mean owner?'],
    ['/commitments status C-1 kept --raeson x', 'has no --raeson. Did you mean --reason? Nothing was saved. Example: '],
    ['/news list --frob', '/news list has no --frob. It takes --share. Nothing was saved.'],
    ['/followups assign @li "never closed', 'A quotation mark is open and never closed: "never closed'],
    ['/commitments show', 'show needs an id like C-1. Example: /commitments show C-1.'],
    ['/commitments show soon', '“soon” is not an id I can use here. Example: C-1.'],
    ['/commitments show F-1', '“F-1” is not an id I can use here. Example: C-1.'],
    ['/followups show F-61', 'There is no F-61 here.'],
    ['/news show N-61', '/news list shows all.'],
  ])('%s', async ([line, words]) => {
    expect(sentence(await ana.command(line as string))).toContain(words);
  });

  test('an unknown id is answered with the nearest one and its title', async () => {
    const [kept] = await workspace.store.commitments.find();
    const last = (await workspace.store.commitments.find()).at(-1);
    expect(sentence(await ana.command('/commitments show C-999'))).toBe(
      `There is no C-999 here. Nearest: ${last?.id} ${last?.action}. /commitments list shows all.`,
    );
    expect(kept).toBeDefined();
  });
});

describe('who sees an answer', () => {
  test('only the person sees it, unless it is shared', async () => {
    const alone = await ana.command('/commitments list', { channel: 'cyber' });
    expect(alone.replies[0]?.ephemeral_to).toBe('U0ANA');
    const shared = await ana.command('/commitments list --share', { channel: 'cyber' });
    expect(shared.replies[0]).toMatchObject({ channel: 'C0CYBER' });
    expect(shared.replies[0]?.ephemeral_to).toBeUndefined();
  });

  test('a problem is never shared', async () => {
    const refused = await ana.command('/commitments show C-998 --share', { channel: 'cyber' });
    expect(refused.replies[0]?.ephemeral_to).toBe('U0ANA');
  });
});

describe('lists of more than a page', () => {
  beforeAll(async () => {
    const item = await giveNews(workspace, { agreementId: 'A-1', commitmentIds: ['C-1'] });
    const source = sourceOf({ newsId: item.id });
    await giveCommitments(workspace, 31, { owner: 'U0SAM', due: dueOf('2031-01-01'), source });
  });

  test('Next and Previous keep the filter and take the place of the page', async () => {
    const first = await ana.command('/commitments list owner:@sam');
    expect(wordsOf(first)).toContain('1–10 of 31');
    expect(wordsOf(first)).not.toContain('Previous');
    const [message] = first.replies;
    const turned = await ana.click('Next');
    expect(turned.replies).toEqual([]);
    const shown = () => wordsOf(ana.messages('trade-news').find((each) => each.ts === message?.ts) ?? null);
    expect(shown()).toContain('11–20 of 31');
    await ana.click('Next');
    await ana.click('Next');
    expect(shown()).toContain('31–31 of 31');
    expect(shown()).not.toContain('Next');
    await ana.click('Previous');
    expect(shown()).toContain('21–30 of 31');
    expect(JSON.stringify(ana.lastEphemeral()?.blocks)).toContain('"user_id":"U0SAM"');
  });

  test('a shared list turns its pages in place too', async () => {
    const { replies } = await ana.command('/commitments list owner:@sam --share', { channel: 'cyber' });
    const turned = await ana.click('Next', { in: replies[0] as never });
    expect(turned.replies).toEqual([]);
    const now = ana.messages('cyber').find((each) => each.ts === replies[0]?.ts);
    expect(wordsOf(now ?? null)).toContain('11–20 of 31');
    expect(now?.ephemeral_to).toBeUndefined();
  });

  test('what was tracked from an item has pages as well', async () => {
    const item = (await workspace.store.news.find()).at(-1);
    await ana.command(`/news show ${item?.id}`);
    await ana.click('Show commitments');
    await ana.click('Next');
    expect(wordsOf(ana.lastEphemeral())).toContain('11–20 of 31');
  });

  test('a page that is not there becomes the nearest one', async () => {
    expect(wordsOf(await ana.command('/commitments list owner:@sam --page 99'))).toContain('31–31 of 31');
  });

  test('a list without anything says so', async () => {
    expect(wordsOf(await ana.command('/commitments list owner:@li'))).toContain('Nothing here');
  });
});
