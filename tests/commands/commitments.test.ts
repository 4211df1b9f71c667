import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/playground/actor.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';
import { giveCommitments } from './stocked.ts';

let workspace: TestWorkspace;
let ana: Actor;
let li: Actor;
let sam: Actor;

beforeAll(async () => {
  workspace = await startWorkspace();
  const { playground } = workspace;
  [ana, li, sam] = [playground.as('U0ANA'), playground.as('U0LI'), playground.as('U0SAM')];
  await giveCommitments(workspace, 1);
});
afterAll(() => workspace.close());
beforeEach(async () => {
  for (const actor of [ana, li, sam]) if (actor.currentView()) await actor.close('all');
});

/** A new commitment of two parties, without an owner. */
async function promised(fields = {}): Promise<string> {
  const [saved] = await giveCommitments(workspace, 1, fields);
  return (saved as { id: string }).id;
}
const kept = (id: string) => workspace.store.commitments.get(id);
const stored = async () => [await workspace.store.commitments.find(), await workspace.store.evidence.find()];

describe('adding and editing', () => {
  test('a commitment is added by a line and its date is read back', async () => {
    const { replies } = await ana.command(
      '/commitments add "High-level joint dialogue" --parties US,CN --by 2015 --every "twice a year" --owner @li',
    );
    const added = (await workspace.store.commitments.find()).at(-1);
    expect(sentence(replies)).toContain(
      `✅ ${added?.id} High-level joint dialogue is in the register: due by the end of 2015 (Thu 31 Dec 2015), twice a year.`,
    );
    expect(added).toMatchObject({ parties: ['United States', 'China'], kind: 'recurring', owner: 'U0LI' });
  });

  test('without words a form asks, and each problem stands under its field', async () => {
    await ana.command('/commitments add');
    const wrong = await ana.fillAndSubmit({ 'What is promised': 'Meet', 'Who is bound': 'US', Due: '31/09' });
    expect(wrong.errors).toEqual({ due: expect.stringContaining('September has 30 days') });
    const often = await ana.fillAndSubmit({ Due: '', 'How often': 'now and then' });
    expect(Object.keys(often.errors)).toEqual(['every']);
    const none = await ana.fillAndSubmit({ 'How often': '', 'Who is bound': ',' });
    expect(none.errors).toEqual({ parties: expect.stringContaining('no party') });
    expect(sentence(await ana.fillAndSubmit({ 'Who is bound': 'US, cn' }))).toContain('Meet is in the register.');
  });

  test('edit shows what is kept and saves what was changed', async () => {
    const id = await promised();
    await ana.command(`/commitments edit ${id}`);
    expect(JSON.stringify(ana.currentView())).toContain('United States, China');
    await ana.fillAndSubmit({ 'What is promised': 'Meet twice' });
    expect(await kept(id)).toMatchObject({ action: 'Meet twice', parties: ['United States', 'China'] });
    expect(sentence(await ana.command(`/commitments edit ${id} --by eoy --owner @sam`))).toContain(
      'is changed: due by the end of',
    );
    expect((await kept(id))?.owner).toBe('U0SAM');
  });

  test('a new date leaves a recurring commitment recurring', async () => {
    const id = await promised({ kind: 'recurring', recurrence: { perYear: 2, text: 'twice a year' } });
    await ana.command(`/commitments edit ${id} --by eoy`);
    expect(await kept(id)).toMatchObject({ kind: 'recurring', recurrence: { perYear: 2 }, due: { text: 'eoy' } });
  });

  test.for([
    ['add A-7 "x" --parties US', 'There is no A-7 here.'],
    ['add "x"', 'add needs the parties that are bound: --parties US,CN. Example: '],
    ['add "" --parties US', 'add needs what is promised, in quotation marks.'],
    [
      'add "x" --parties US --by 03/04/2016',
      '“03/04/2016” could be Sun 3 Apr 2016 or Fri 4 Mar 2016. Please write 2016-04-03 or 2016-03-04. Nothing was saved.',
    ],
    ['add "x" --parties US --type often', '“often” is no kind. Use one of: one-off, continuous'],
    ['add "x" --parties US --owner @nobody', '“@nobody” is no member of this workspace. Nothing was saved.'],
    ['edit C-1 --by 2015-02-30', 'February has 28 days'],
    ['edit C-1 --parties ,', 'no party'],
    [
      'status',
      'status needs a commitment and a status. Statuses: not-assessed, on-track, stalled, kept, partly-kept, broken',
    ],
    ['status C-1 fine --reason x', '“fine” is no status. Use one of: not-assessed'],
    ['status C-1 kept', 'A status of C-1 needs a reason that others can check. Nothing was saved.'],
    ['status C-1 kept --party FR --reason x', '“FR” is not a party of C-1. Its parties: United States, China.'],
    ['status C-1 kept --reason x --evidence soon', '“soon” is no web address.'],
    ['status C-1 broken --reason x', 'C-1 has no owner whom I could ask. Name somebody with --confirm @name.'],
    ['status C-1 broken --reason x --confirm @ana', 'You judged C-1 yourself, so somebody else has to confirm it.'],
    ['status C-1 broken --reason x --confirm @nobody', '“@nobody” is no member of this workspace.'],
    ['evidence C-1 soon', '“soon” is no web address.'],
    ['evidence', 'evidence needs an id like C-1.'],
    ['remove', 'remove needs an id like C-1.'],
  ])('%s is refused and saves nothing', async ([line, words]) => {
    const before = await stored();
    expect(sentence(await ana.command(`/commitments ${line}`))).toContain(words);
    expect(await stored()).toEqual(before);
  });
});

describe('judging', () => {
  test('words after the status are the reason, with or without the flag', async () => {
    const id = await promised();
    expect(sentence(await ana.command(`/commitments status ${id} on-track The group has met`))).toContain(
      'is on track.',
    );
    await ana.command(`/commitments status ${id} kept --party CN --reason First meeting held`);
    expect((await kept(id))?.assessments.map((each) => each.reason)).toEqual([
      'The group has met',
      'First meeting held',
    ]);
  });

  test('the form names the field of each problem', async () => {
    const id = await promised();
    await ana.command(`/commitments status ${id}`);
    const address = await ana.fillAndSubmit({ Status: 'broken', Reason: 'Nothing came', url: 'soon' });
    expect(address.errors).toEqual({ url: expect.stringContaining('no web address') });
    const nobody = await ana.fillAndSubmit({ url: '' });
    expect(nobody.errors).toEqual({ confirmer: expect.stringContaining('second person') });
    const self = await ana.fillAndSubmit({ confirmer: 'U0ANA' });
    expect(self.errors).toEqual({ confirmer: expect.stringContaining('somebody else has to confirm') });
    expect((await kept(id))?.assessments).toEqual([]);
    const saved = await ana.fillAndSubmit({ Status: 'kept', url: 'https://example.org/minutes' });
    expect(sentence(saved)).toMatch(/is kept, with evidence E-\d+\./);
  });

  test('from an ended status only the way back is open', async () => {
    const id = await promised();
    await ana.command(`/commitments status ${id} lapsed --reason "Both left"`);
    expect(sentence(await ana.command(`/commitments status ${id} kept --reason x`))).toContain(
      `${id} is lapsed: from there it cannot become kept. Possible: not-assessed. Nothing was saved.`,
    );
  });

  test('parties may differ, and the card shows each', async () => {
    const id = await promised();
    await ana.command(`/commitments status ${id} kept --party US --reason "Minutes"`);
    await ana.command(`/commitments evidence ${id} https://example.org/x --contradicts --quote "Nobody came"`);
    const card = sentence(await ana.command(`/commitments show ${id}`));
    expect(card).toContain('United States: kept');
    expect(card).toContain('China: not assessed');
    expect(card).toContain('Contradicts: Nobody came');
  });
});

describe('“broken” needs a second person', () => {
  const judged = async () => {
    const id = await promised();
    const reply = await ana.command(`/commitments status ${id} broken --reason "Tariffs came back" --confirm @li`);
    const asked = await workspace.playground.until(() =>
      li.directMessages().findLast((each) => wordsOf(each).includes(id)),
    );
    return { id, reply, asked };
  };

  test('it is recorded, the second person is asked, and it takes effect when they confirm', async () => {
    const { id, reply, asked } = await judged();
    expect(sentence(reply)).toContain(
      'is recorded. “Broken” takes effect when the second person confirms it; they have been asked.',
    );
    expect(sentence(asked)).toContain('Reason: Tariffs came back');
    expect(wordsOf(await li.openHome())).toContain('waits for your word');
    expect(sentence(await ana.command(`/commitments show ${id}`))).toContain('China: not assessed');
    await li.click({ text: 'Confirm “broken”', value: id }, { in: asked });
    const shown = sentence(await ana.command(`/commitments show ${id}`));
    expect(shown).toContain('China: broken');
    expect(shown).toContain('confirmed by');
    await workspace.playground.until(() => sentence(ana.directMessages()).includes(`confirms that ${id}`));
    expect(wordsOf(await li.openHome())).not.toContain('waits for your word');
  });

  test('the author cannot confirm it', async () => {
    const { id } = await judged();
    await ana.command(`/commitments show ${id}`);
    expect(sentence(await ana.click({ text: 'Confirm “broken”', value: id }))).toContain(
      'somebody else has to confirm it',
    );
    expect((await kept(id))?.assessments.at(-1)?.confirmedAt).toBeNull();
  });

  test('it can be confirmed in the Home, which then no longer asks', async () => {
    const { id } = await judged();
    const home = await li.openHome();
    await li.click({ text: 'Confirm “broken”', value: id }, { in: home as never });
    expect((await kept(id))?.assessments.at(-1)).toMatchObject({ confirmer: 'U0LI' });
    expect(JSON.stringify(li.home())).not.toContain(`"value":"${id}","style":"danger"`);
  });

  test('a request that is out of date says so', async () => {
    const { id, asked } = await judged();
    await ana.command(`/commitments status ${id} on-track --reason "They were lifted again"`);
    const late = await li.click({ text: 'Confirm “broken”', value: id }, { in: asked });
    expect(late.ok).toBe(true);
    const now = li.directMessages().find((each) => each.ts === asked.ts) as Message;
    expect(sentence(now)).toContain('has nothing that waits to be confirmed: it is on track.');
    expect((await kept(id))?.assessments).toHaveLength(2);
  });
});

describe('removing', () => {
  test('what goes is shown, with Undo that works for ten minutes', async () => {
    const id = await promised();
    expect(sentence(await ana.command(`/commitments remove ${id}`))).toContain(
      'is removed from the lists. Its history is kept.',
    );
    expect(wordsOf(await ana.command('/commitments list title:"promise 1"'))).not.toContain(`${id} `);
    await ana.click({ text: 'Undo', value: id });
    expect((await kept(id))?.removedAt).toBeNull();
    await ana.command(`/commitments remove ${id}`);
    await workspace.playground.moveClock(11 * 60_000);
    expect(sentence(await ana.click({ text: 'Undo', value: id }))).toContain(`${id} can no longer be undone here`);
    await workspace.playground.moveClock(0);
  });

  test('a card of what was removed meanwhile changes nothing and says why', async () => {
    const id = await promised();
    const [card] = (await ana.command(`/commitments show ${id}`)).replies;
    await li.command(`/commitments remove ${id}`);
    const place = { in: card as Message };
    for (const name of ['Set status', 'Add evidence', 'Edit', 'Remove', 'Follow up'])
      expect(sentence(await ana.click({ text: name, value: id }, place))).toContain(`${id} has been removed`);
    expect(sentence(await ana.command(`/commitments status ${id} kept --reason x`))).toContain(
      `${id} has been removed`,
    );
    expect((await kept(id))?.history).toHaveLength(1);
    const shown = await ana.command(`/commitments show ${id}`);
    expect(wordsOf(shown)).toContain('Removed from the lists');
    expect(wordsOf(shown)).not.toContain('Set status');
  });
});

describe('due', () => {
  test('lists the soonest first and keeps to the filter', async () => {
    await promised({
      action: 'Later',
      parties: ['Chile'],
      due: { date: '2032-01-01', precision: 'day', kind: 'by', text: 'x' },
    });
    await promised({
      action: 'Sooner',
      parties: ['Chile'],
      due: { date: '2031-01-01', precision: 'day', kind: 'by', text: 'x' },
    });
    const due = wordsOf(await ana.command('/commitments due party:CL'));
    expect(due.indexOf('Sooner')).toBeGreaterThan(0);
    expect(due.indexOf('Sooner')).toBeLessThan(due.indexOf('Later'));
    expect(due).toContain('2 in all');
  });
});
