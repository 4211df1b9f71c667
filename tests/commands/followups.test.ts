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
  await giveCommitments(workspace, 2);
});
afterAll(() => workspace.close());
beforeEach(async () => {
  for (const actor of [ana, li, sam]) if (actor.currentView()) await actor.close('all');
});

const newest = async () => (await workspace.store.followups.find()).at(-1);
const kept = async (id: string) => workspace.store.followups.get(id);

/** Ana asks Li for something; the id of it and the card that Li got. */
async function assigned(line = 'assign @li "Ask for the minutes" by +5bd'): Promise<{ id: string; card: Message }> {
  await ana.command(`/followups ${line}`);
  const id = (await newest())?.id ?? '';
  const card = await workspace.playground.until(() => li.directMessages().find((each) => wordsOf(each).includes(id)));
  return { id, card };
}

describe('assigning', () => {
  test('says who has it and when it is due, and tells the assignee alone', async () => {
    const { replies } = await ana.command('/followups assign @li "Ask CERT for indicators" by 31 dec 2031 --for c2');
    const { id } = (await newest()) ?? {};
    expect(sentence(replies)).toContain(`✅ ${id} Ask CERT for indicators is with , due by Wed 31 Dec 2031.`);
    const told = await workspace.playground.until(() => li.directMessages().at(-1));
    expect(sentence(told)).toContain(`asks you to take on ${id}`);
    expect(told.text).toContain(`<@U0ANA> asks you to take on ${id}`);
    expect(ana.directMessages()).toEqual([]);
    expect(await newest()).toMatchObject({
      asker: 'U0ANA',
      assignee: 'U0LI',
      about: 'C-2',
      due: { date: '2031-12-31' },
    });
  });

  test('to oneself tells nobody', async () => {
    await ana.command('/followups assign @ana "Read the notice" by fri');
    expect(ana.directMessages()).toEqual([]);
  });

  test.for([
    ['/followups assign', 'Assign a follow-up'],
    ['/followups assign @li', 'Assign a follow-up'],
    ['/followups assign @li ""', 'Assign a follow-up'],
    ['/followups assign @li by +5bd', 'Assign a follow-up'],
    ['/followups decline F-1', 'Decline F-1'],
    ['/followups respond F-1', 'Respond to F-1'],
    ['/followups reassign F-1', 'Hand over F-1'],
  ])('%s opens a form', async ([line, title]) => {
    await ana.command(line as string);
    expect(wordsOf(ana.currentView())).toContain(title);
  });

  test.for([
    [
      'assign @li "x" by 31/09',
      "I can't read “31/09” as a date: September has 30 days. Use 2026-09-30, 30 sep, fri, eoy or +5bd. Nothing was saved.",
    ],
    ['assign @li "x" --by 03/04', '” could be '.slice(1)],
    [
      'assign @li "x" by 25 sep 2015',
      'Fri 25 Sep 2015 is in the past. Add --backdate to the command if you mean it. Nothing was saved.',
    ],
    ['assign @nobody "x" by fri', '“@nobody” is no member of this workspace. Nothing was saved.'],
    ['assign @li "x" --for C-61', 'There is no C-61 here. Nearest: C-2 Promise 2.'],
    ['assign @li "x" --for soon', '“soon” is not an id I can use here. Example: C-1.'],
    ['reassign F-1 @nobody', '“@nobody” is no member of this workspace. Nothing was saved.'],
    ['snooze F-1', 'snooze needs a day until which reminders wait. Example: /followups snooze F-1 +3bd.'],
    ['snooze F-1 soonish', "I can't read “soonish” as a date"],
    ['snooze F-1 2015-01-01', '“2015-01-01” is no day to come. Use one of: tomorrow, fri, +3bd. Nothing was saved.'],
    ['respond F-1 "x" https://', '“https://” is no web address. Use one of: https://…. Nothing was saved.'],
    ['respond F-1 "x" a@example.org mailto:a@example.org', 'no web address'],
    [
      'accept F-1',
      'Only the assignee can accept F-1. Nothing was saved. Ask them, or hand it over to yourself with reassign.',
    ],
    ['decline F-1 "no"', 'Only the assignee can decline F-1.'],
  ])('%s is refused and saves nothing', async ([line, words]) => {
    const before = await workspace.store.followups.find();
    expect(sentence(await ana.command(`/followups ${line}`))).toContain(words);
    expect(await workspace.store.followups.find()).toEqual(before);
  });

  test('a past day is kept with --backdate', async () => {
    await ana.command('/followups assign @ana "Late" by 25 sep 2015 --backdate');
    expect((await newest())?.due?.date).toBe('2015-09-25');
  });

  test('each problem of the form stands under its field', async () => {
    await ana.command('/followups assign @li');
    expect((await ana.fillAndSubmit({ title: 'x', due: '31/09' })).errors).toEqual({
      due: expect.stringContaining('September has 30 days'),
    });
    expect((await ana.fillAndSubmit({ due: '2015-09-25' })).errors).toEqual({
      due: expect.stringContaining('in the past'),
    });
    const saved = await ana.fillAndSubmit({ due: 'eoy' });
    expect(saved.errors).toEqual({});
    expect(sentence(saved)).toContain('due by the end of');
  });
});

describe('the life of a follow-up', () => {
  test('the asker is told of each step by the assignee, and the cards that were posted show it', async () => {
    const { id, card } = await assigned();
    const cardNow = () => wordsOf(li.directMessages().find((each) => each.ts === card.ts) ?? null);
    const told = async (words: string) =>
      workspace.playground.until(() => sentence(ana.directMessages()).includes(words));

    await li.click({ text: 'Accept', value: id });
    await told(`accepted ${id}`);
    expect(cardNow()).toContain(' · accepted');
    const answered = await li.command(`/followups respond ${id} "Minutes attached" https://example.org/minutes`);
    expect(sentence(answered)).toContain(
      `${id} Ask for the minutes is answered. Further answers may follow until it is done.`,
    );
    await told(`answered ${id}`);
    await workspace.playground.until(() => cardNow().includes('Minutes attached'));
    await ana.command(`/followups done ${id}`);
    await workspace.playground.until(() => sentence(li.directMessages()).includes(`closed ${id}`));
    await workspace.playground.until(() => cardNow().includes(' · done'));
    expect(wordsOf(li.directMessages())).not.toContain(`accepted ${id}`);
    expect((await kept(id))?.history.map((entry) => entry.what)).toEqual([
      'followups accept',
      'followups respond',
      'followups done',
    ]);
  });

  test('declining needs a reason, which the asker reads', async () => {
    const { id } = await assigned();
    await li.click({ text: 'Decline', value: id });
    await li.fillAndSubmit({ Why: 'not my unit' });
    await workspace.playground.until(() => sentence(ana.directMessages()).includes(`declined ${id}`));
    expect(wordsOf(ana.directMessages())).toContain('Declined: not my unit');
    expect(sentence(await li.command(`/followups respond ${id} "x"`))).toContain(
      `${id} is declined: from there it cannot become answered. Possible: open, cancelled, closed. Nothing was saved.`,
    );
  });

  test('handing over tells the new assignee and the one before, never the actor', async () => {
    const { id } = await assigned();
    const before = ana.directMessages().length;
    await ana.command(`/followups reassign ${id} @sam`);
    await workspace.playground.until(() => sentence(sam.directMessages()).includes(`handed over ${id}`));
    await workspace.playground.until(() => sentence(li.directMessages()).includes(`handed over ${id}`));
    expect(ana.directMessages()).toHaveLength(before);
    expect(sentence(await li.command(`/followups accept ${id}`))).toContain(`Only the assignee can accept ${id}`);
  });

  test('what is changed echoes the new due date', async () => {
    const { id } = await assigned();
    await ana.click({ text: 'Change', value: id });
    expect((await ana.fillAndSubmit({ Due: '03/04' })).errors).toEqual({
      due: expect.stringMatching(/could be .* or .*/),
    });
    expect(sentence(await ana.fillAndSubmit({ Due: '2031H1' }))).toContain(
      'is changed: due by the end of 2031 H1 (Mon 30 Jun 2031).',
    );
  });

  test('snoozing says until when', async () => {
    const { id } = await assigned();
    expect(sentence(await li.command(`/followups snooze ${id} 2031-01-31`))).toContain(
      'you will not be reminded of it before Fri 31 Jan 2031.',
    );
  });
});

describe('a double click', () => {
  test('tells the asker once', async () => {
    const { id, card } = await assigned();
    const before = ana.directMessages().length;
    await Promise.all([
      li.click({ text: 'Accept', value: id }, { in: card }),
      li.click({ text: 'Accept', value: id }, { in: card }),
    ]);
    await workspace.service.runJobs();
    expect(ana.directMessages()).toHaveLength(before + 1);
    expect((await kept(id))?.history).toHaveLength(1);
  });
});

describe('undo', () => {
  test('brings back what was done, from the message and from the card', async () => {
    const { id, card } = await assigned();
    await ana.command(`/followups done ${id}`);
    await ana.click({ text: 'Undo', value: id });
    expect((await kept(id))?.status).toBe('open');
    await li.click({ text: 'Done', value: id }, { in: card });
    const shown = li.directMessages().find((each) => each.ts === card.ts);
    await li.click({ text: 'Undo', value: id }, { in: shown as Message });
    expect((await kept(id))?.status).toBe('open');
  });

  test('withdraws an assignment that was just made, but not one that was taken on', async () => {
    const first = await assigned();
    await ana.click({ text: 'Undo', value: first.id });
    expect((await kept(first.id))?.status).toBe('cancelled');
    const second = await assigned();
    await li.click({ text: 'Accept', value: second.id });
    expect(sentence(await ana.click({ text: 'Undo', value: second.id }))).toContain(
      `${second.id} can no longer be undone here: more than ten minutes have passed, or it has changed since.`,
    );
    expect((await kept(second.id))?.status).toBe('accepted');
  });

  test('is refused after ten minutes', async () => {
    const { id } = await assigned();
    await ana.command(`/followups cancel ${id}`);
    await workspace.playground.moveClock(11 * 60_000);
    expect(sentence(await ana.click({ text: 'Undo', value: id }))).toContain(`${id} can no longer be undone here`);
    expect((await kept(id))?.status).toBe('cancelled');
    await workspace.playground.moveClock(0);
  });
});

describe('buttons pressed late or twice', () => {
  test('a card of a follow-up that moved on answers in words', async () => {
    const { id } = await assigned();
    const stale = (await li.command(`/followups show ${id}`)).replies[0] as Message;
    await ana.command(`/followups cancel ${id}`);
    for (const name of ['Accept', 'Done', 'Decline']) {
      const pressed = await li.click({ text: name, value: id }, { in: stale });
      const answer = name === 'Decline' ? await li.fillAndSubmit({ Why: 'late' }) : pressed;
      const words = sentence(answer) + Object.values(answer.errors).join();
      expect(words).toContain(`${id} is cancelled: from there it cannot become `);
    }
    expect((await kept(id))?.status).toBe('cancelled');
  });

  test('pressing twice at once changes nothing twice', async () => {
    const { id, card } = await assigned();
    const place = { in: card };
    await Promise.all([li.click({ text: 'Accept', value: id }, place), li.click({ text: 'Accept', value: id }, place)]);
    expect((await kept(id))?.history).toHaveLength(1);
  });
});

describe('lists', () => {
  test('mine shows what waits for me, overdue above and marked', async () => {
    await ana.command('/followups assign @sam "Soon" by +5bd');
    await ana.command('/followups assign @sam "Late" by 2015-09-25 --backdate');
    const mine = wordsOf(await sam.command('/followups mine'));
    expect(mine).toMatch(/⚠️ F-\d+ · Late\n.* overdue/);
    expect(mine.indexOf('Late')).toBeLessThan(mine.indexOf('Soon'));
    const overdue = wordsOf(await ana.command('/followups list status:overdue assignee:@sam'));
    expect(overdue).toContain('Late');
    expect(overdue).not.toContain('Soon');
    expect(wordsOf(await ana.command('/followups list -status:overdue assignee:@sam'))).toContain('Soon');
  });

  test('Show on a row opens the card with what can be done', async () => {
    await sam.command('/followups mine');
    const card = wordsOf(await sam.click('Show'));
    for (const name of ['Accept', 'Respond', 'Done', 'Decline', 'Hand over', 'Change']) expect(card).toContain(name);
  });
});
