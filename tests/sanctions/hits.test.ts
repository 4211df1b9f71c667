import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirmJudgement } from '../../src/domain/hits.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const nimbus = {
  id: 'A-1',
  name: 'Nimbus Freight Lines Aktiengesellschaft',
  schema: 'organization',
  programs: ['CYBER2'],
};

beforeEach(async () => {
  site = await startSite();
  publish(site, ownList(nimbus));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
  await shown('/sanctions screen "Nimbus Freight AG"');
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function shown(command: string, who = 'U0ANA'): Promise<string> {
  const { replies } = await workspace.playground.as(who).command(command);
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

const hit = async () => {
  const found = await workspace.store.hits.get('H-1');
  if (!found) throw new Error('no H-1');
  return found;
};

describe('a false positive', () => {
  test('is remembered for the same party while the entry stays the same, and reopens when it changes', async () => {
    expect(await shown('/sanctions hit H-1 false-positive --reason "Other seat"')).toContain(
      'is judged false positive until the listed entry changes',
    );
    expect(await shown('/sanctions screen "nimbus freight ag"')).toContain(
      'Judged false positive until the listed entry changes by',
    );

    publish(site, ownList({ ...nimbus, programs: ['CYBER2', 'RUSSIA'] }));
    await workspace.playground.moveClock(later);
    const again = await shown('/sanctions screen "Nimbus Freight AG"');
    expect(again).toContain('the listed entry has changed since');
    expect(again).not.toContain('Judged false positive until');
  });

  test.each(['Nimbus Freight Oyj', 'Nimbus Freight S.A.'])('says nothing of %s', async (other) => {
    await shown('/sanctions hit H-1 false-positive --reason "Other seat"');
    const answer = await shown(`/sanctions screen "${other}"`);
    expect(answer).toContain('H-2');
    expect(answer).not.toContain('Judged false positive');
  });

  test('shows on an old certificate as it counts today, and the certificate tells that the list moved on', async () => {
    expect(await shown('/sanctions show X-1')).toContain('The lists are the same today.');
    await shown('/sanctions hit H-1 false-positive --reason "Other seat"');
    publish(site, ownList({ ...nimbus, programs: ['CYBER2', 'RUSSIA'] }));
    await workspace.playground.moveClock(later);
    await shown('/sanctions screen "Nimbus Freight AG"');
    const old = await shown('/sanctions show X-1');
    for (const words of [
      'The listed entry has changed since this screen',
      'but the listed entry has changed since',
      'Lists since then: partners',
    ])
      expect(old).toContain(words);
    expect(old).not.toContain('RUSSIA');
    expect(old).not.toContain('Judged false positive until');

    await shown('/sanctions hit H-1 false-positive --reason "Other seat still"');
    const judged = await shown('/sanctions show X-1');
    expect(judged).toContain('Since then judged false positive until the listed entry changes');
    expect(await shown('/sanctions hit H-1')).not.toContain('Since then');
    expect(judged).not.toContain('but the listed entry has changed since');
  });

  test('counts until the end of its last day', async () => {
    await shown('/sanctions hit H-1 false-positive --reason "Other seat" --until +2d');
    await workspace.playground.moveClock(30 * 3_600_000);
    expect(await shown('/sanctions hit H-1')).toContain('Judged false positive until');
    await workspace.playground.moveClock(80 * 3_600_000);
    expect(await shown('/sanctions screen "Nimbus Freight AG"')).not.toContain('Judged false positive');
  });

  test.each(['x', '- - -', '误'])('needs more of a reason than %s', async (reason) => {
    const refused = await shown(`/sanctions hit H-1 false-positive --reason "${reason}"`);
    expect(refused).toContain('says too little');
    expect(refused).toContain('Born in another year');
    expect((await hit()).dispositions).toEqual([]);
    expect(await shown('/sanctions hit H-1 false-positive --reason "生日不同"')).toContain('is judged false positive');
  });

  test('on an exact match ends after a year, unless its day is named', async () => {
    await shown('/sanctions screen "Nimbus Freight Lines AG"');
    const judged = await shown('/sanctions hit H-2 false-positive --reason "Other seat"');
    expect(judged).toContain('The match is exact: it is to be looked at again after a year');
    const exact = await workspace.store.hits.get('H-2');
    const [given] = exact?.dispositions ?? [];
    const day = Temporal.Instant.from(given?.at ?? '')
      .toZonedDateTimeISO('UTC')
      .toPlainDate();
    expect(given?.until).toBe(day.add({ years: 1 }).toString());
    expect(await shown('/sanctions hit H-2 false-positive --reason "Other seat" --until +2d')).not.toContain('a year');
  });

  test('needs a reason', async () => {
    expect(await shown('/sanctions hit H-1 false-positive')).toContain('needs a reason');
    expect((await hit()).dispositions).toEqual([]);
  });

  test('is given by button and form too', async () => {
    const ana = workspace.playground.as('U0ANA');
    await ana.click('Judge');
    const { replies } = await ana.fillAndSubmit({ verdict: 'false-positive', reason: 'Other seat' });
    expect(replies.map(({ text }) => text).join()).toContain('is judged false positive');
    expect((await hit()).dispositions).toMatchObject([{ verdict: 'false-positive', by: 'U0ANA', until: null }]);
  });
});

describe('a true match', () => {
  const judge = () => shown('/sanctions hit H-1 true-match --reason "Same register number" --confirm <@U0LI>');

  test('needs a second person', async () => {
    expect(await shown('/sanctions hit H-1 true-match --reason "Same number"')).toContain('second person');
    expect(await shown('/sanctions hit H-1 true-match --reason "Same number" --confirm <@U0ANA>')).toContain(
      'somebody else',
    );
    expect((await hit()).dispositions).toEqual([]);
  });

  test('cannot be confirmed by its author', async () => {
    await judge();
    const act = { by: 'U0ANA', at: Temporal.Now.instant(), what: 'sanctions confirm' };
    const waiting = await hit();
    expect(() => confirmJudgement(waiting, ['F-1'], act)).toThrow('confirmer-is-author');
    expect(await workspace.store.followups.find()).toEqual([]);
  });

  test('asks the second person directly and in their Home, then opens the follow-up for what the list asks', async () => {
    expect(await judge()).toContain('takes effect when the second person confirms it');
    expect(JSON.stringify(await workspace.playground.as('U0LI').openHome())).toContain('Confirm true match');
    expect(await workspace.store.deliveries.find({ about: 'H-1' })).toMatchObject([
      { channel: 'U0LI', state: 'posted' },
    ]);

    await workspace.playground.as('U0LI').click('Confirm true match');
    expect(JSON.stringify(await workspace.playground.as('U0LI').openHome())).not.toContain('Confirm true match');
    const confirmed = await hit();
    expect(confirmed.dispositions).toMatchObject([
      { verdict: 'true-match', by: 'U0ANA', confirmer: 'U0LI', followupId: 'F-1' },
    ]);
    const [followup] = await workspace.store.followups.find();
    expect(followup).toMatchObject({ assignee: 'U0ANA', about: 'H-1', due: { text: '+5bd', precision: 'day' } });
    expect(followup?.title).toContain('Review under your own policy');
    expect(await shown('/sanctions hit H-1')).toContain('Judged true match · F-1');
  });

  test('that is confirmed is changed by two people again, and stands until then', async () => {
    await judge();
    const li = workspace.playground.as('U0LI');
    await li.openHome();
    await li.click('Confirm true match');
    expect(await shown('/sanctions hit H-1 false-positive --reason "Other seat"')).toContain('second person');
    const changed = '/sanctions hit H-1 false-positive --reason "Other seat" --confirm <@U0LI>';
    expect(await shown(changed)).toContain('recorded as a false positive');
    const card = await shown('/sanctions hit H-1');
    expect(card).toMatch(/judged a false positive on .*; a second person has to confirm it/);
    expect(card).toContain('Judged true match · F-1');
    await li.openHome();
    await li.click('Confirm false positive');
    expect(await shown('/sanctions hit H-1')).toContain('Judged false positive until the listed entry changes');
    expect(await workspace.store.followups.find()).toHaveLength(1);
  });

  test('that waits shows who judged and who was asked, and can be confirmed or disagreed with where it is shown', async () => {
    await judge();
    const li = workspace.playground.as('U0LI');
    const [request] = await workspace.store.deliveries.find({ about: 'H-1' });
    expect(JSON.stringify(request?.message)).toMatch(/\d\d % · /);
    await li.openHome();
    await li.click('Disagree');
    expect(JSON.stringify(li.currentView())).toContain('Judge H-1');
    await li.close('all');
    const card = await shown('/sanctions hit H-1', 'U0LI');
    expect(card).toMatch(/judged a true match on .*U0ANA.*a second person has to confirm it.*U0LI.*was asked/s);
    await li.click('Confirm true match');
    expect((await hit()).dispositions).toMatchObject([{ confirmer: 'U0LI' }]);
  });

  test('that waits is not put aside by one person, and its author is told when two do', async () => {
    await judge();
    const alone = '/sanctions hit H-1 false-positive --reason "Other seat"';
    expect(await shown(alone, 'U0SAM')).toContain('second person');
    expect((await hit()).dispositions).toHaveLength(1);
    await shown(`${alone} --confirm <@U0LI>`, 'U0SAM');
    expect(await shown('/sanctions hit H-1 unsure --reason "Who knows"', 'U0SAM')).toContain('second person');
    const [told] = (await workspace.store.deliveries.find()).filter(({ channel }) => channel === 'U0ANA');
    expect(told?.message.text).toContain('Your judgement, a true match, was not confirmed and no longer waits');
    const card = await shown('/sanctions hit H-1');
    expect(card).toContain('never confirmed, so it did not count');
    expect(card).toContain('does not count until');
  });

  test('is confirmed as it was shown: a button of a judgement that gave way confirms nothing', async () => {
    await judge();
    const li = workspace.playground.as('U0LI');
    await li.openHome();
    await shown('/sanctions hit H-1 false-positive --reason "Other seat" --confirm <@U0LI>', 'U0SAM');
    const { replies } = await li.click('Confirm true match');
    expect(replies.map(({ text }) => text).join()).toContain('Somebody changed H-1');
    expect((await hit()).dispositions.map(({ confirmedAt }) => confirmedAt)).toEqual([null, null]);
    expect(await workspace.store.followups.find()).toEqual([]);
  });

  test.each(['<@U0BOT>', '<@U0NOBODY>', '<@USLACKBOT>'])('is not left to %s to confirm', async (app) => {
    expect(await shown(`/sanctions hit H-1 true-match --reason "Same number" --confirm ${app}`)).toContain(
      'Name a colleague',
    );
    expect((await hit()).dispositions).toEqual([]);
  });

  test('confirmed twice opens one follow-up', async () => {
    await judge();
    const li = workspace.playground.as('U0LI');
    await li.openHome();
    await Promise.all([li.click('Confirm true match'), li.click('Confirm true match')]);
    expect(await workspace.store.followups.find()).toHaveLength(1);
  });
});

test('of many reasons the facts come first, and none is left out unsaid', async () => {
  const longName = 'Abdul Rahman Yusuf Tariq Hassan Omar Khalid Faisal Zubair';
  publish(site, ownList(nimbus, { id: 'A-9', name: longName, schema: 'person', born: ['1950'] }));
  await workspace.playground.moveClock(later);
  const answer = await shown(`/sanctions screen "${longName}" born:1990 --min 50`);
  expect(answer).toContain('born 1950, not 1990 (× 0.72)');
  expect(answer).toContain('and 2 more reasons, in the details');
  const id = /H-\d+/.exec(answer)?.[0];
  expect(await shown(`/sanctions hit ${id}`)).toContain('zubair: same');
});
