import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const acme = { id: 'A-1', name: 'Acmetrix Trading LLC', schema: 'organization', programs: ['CYBER2'] };

beforeEach(async () => {
  site = await startSite();
  publish(site, ownList());
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function shown(command: string): Promise<string> {
  const { replies } = await workspace.playground.as('U0ANA').command(command);
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

const alerts = async () =>
  (await workspace.store.deliveries.find())
    .filter(({ key }) => key.startsWith('watch:'))
    .map(({ message }) => message.text);

test('a watch tells a new match once, a changed one again, and nothing while the lists say the same', async () => {
  expect(await shown('/sanctions watch add "Acmetrix Trading" country:AE')).toContain('no match today');
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  await workspace.playground.moveClock(later * 2);
  expect(await alerts()).toEqual([expect.stringContaining('1 new or changed match for "Acmetrix Trading" country:AE')]);

  publish(site, ownList(acme, { id: 'A-9', name: 'Zonderwick Papers' }));
  await workspace.playground.moveClock(later * 3);
  expect(await alerts()).toHaveLength(1);

  publish(site, ownList({ ...acme, programs: ['CYBER2', 'RUSSIA'] }, { id: 'A-9', name: 'Zonderwick Papers' }));
  await workspace.playground.moveClock(later * 4);
  await workspace.restart();
  await workspace.playground.moveClock(later * 5);
  expect(await alerts()).toHaveLength(2);
  const [posted] = await workspace.store.deliveries.find({ about: 'W-1' });
  expect(posted).toMatchObject({ channel: 'U0ANA', state: 'posted' });
});

test('every screen of a watch has a certificate, one for all watches that were screened together', async () => {
  await shown('/sanctions watch add "Acmetrix Trading"');
  await shown('/sanctions watch add "Hollerith Ceramics"');
  publish(site, ownList({ id: 'A-9', name: 'Zonderwick Papers' }));
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions watch')).toContain('certificate XR-1');
  const silent = await shown('/sanctions show XR-1');
  for (const words of [
    '2 watched parties screened again',
    '21 records',
    'sha256',
    'Acmetrix Trading',
    '0 matches of 75 %',
  ])
    expect(silent).toContain(words);

  publish(site, ownList(acme));
  await workspace.playground.moveClock(later * 2);
  expect(await shown('/sanctions show XR-2')).toMatch(/1 match of 75 % or more.*H-1 \d+ %.*told under X-\d+/);
  expect(await workspace.store.rescreens.find()).toHaveLength(2);
});

test('a watch and its alert name the lists, those not loaded, and what is out of date', async () => {
  const added = await shown('/sanctions watch add "Acmetrix Trading"');
  const missing = 'Not loaded: OFAC SDN, OFAC non-SDN, UN Security Council';
  for (const words of ['no match today, but no official sanctions list was looked at', 'Screened: partners', missing])
    expect(added).toContain(words);
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  const [alert] = (await workspace.store.deliveries.find()).filter(({ key }) => key.startsWith('watch:'));
  const told = `${alert?.message.text} ${JSON.stringify(alert?.message.blocks)}`;
  for (const words of ['⚠️ ', 'No official sanctions list is loaded: only partners was looked at', missing])
    expect(told).toContain(words);
});

test('an alert says what is new, what changed from what to what, and who is gone, each once', async () => {
  await shown('/sanctions watch add "Acmetrix Trading"');
  const versions = [
    ownList(acme),
    ownList({ ...acme, programs: ['CYBER2', 'RUSSIA'], countries: ['AE'] }),
    ownList(),
    ownList({ id: 'A-9', name: 'Zonderwick Papers' }),
  ];
  for (const [at, version] of versions.entries()) {
    publish(site, version);
    await workspace.playground.moveClock(later * (at + 1));
  }
  const told = await alerts();
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('1 new or changed match for "Acmetrix Trading": NEW H-1');
  expect(told[1]).toContain('CHANGED: programmes CYBER2 → CYBER2, RUSSIA; countries nothing → AE H-1');
  expect(told[2]).toContain(
    '1 gone for "Acmetrix Trading": GONE from the list: Acmetrix Trading LLC, Own list A-1 (H-1)',
  );
  expect(await shown('/sanctions hit H-1')).toMatch(/No longer on Own list: it left on \w{3} \d/);
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later * 6);
  expect((await alerts()).at(-1)).toContain('NEW H-1');
  expect(await shown('/sanctions hit H-1')).not.toContain('No longer on');
});

test('a match whose listed name became another is told as no match any more', async () => {
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  await shown('/sanctions watch add "Acmetrix Trading"');
  publish(site, ownList({ ...acme, name: 'Zonderwick Papers' }));
  await workspace.playground.moveClock(later * 2);
  expect(await alerts()).toEqual([
    expect.stringContaining('No longer a match: Acmetrix Trading LLC, Own list A-1 (H-1)'),
  ]);
});

test('what the lists hold already is shown when the watch begins, and not told again', async () => {
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions watch add "Acmetrix Trading"')).toContain('1 match today');
  await workspace.playground.moveClock(later * 2);
  expect(await alerts()).toEqual([]);
});

test('an eleventh party of a common name is told, and none of the ten is gone', async () => {
  const alike = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `H-${at}`,
      name: 'Hassan Ali',
      schema: 'person',
      born: [`${1950 + at}`],
    }));
  publish(site, ownList(...alike(10)));
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions watch add "Hassan Ali"')).toContain('10 matches today');
  publish(site, ownList(...alike(11)));
  await workspace.playground.moveClock(later * 2);
  expect(await alerts()).toEqual([expect.stringMatching(/^W-1: 1 new or changed match for "Hassan Ali": NEW H-11 /)]);
});

test('the certificate of a watch holds its question as it was typed', async () => {
  await shown('/sanctions watch add Acmetrix Trading  country:Germany --min 90');
  const [screen] = await workspace.store.screens.find();
  expect(screen?.typed).toBe('Acmetrix Trading  country:Germany --min 90');
  expect((await workspace.store.watches.get('W-1'))?.typed).toBe('"Acmetrix Trading" country:DE');
});

test('a false positive is not told', async () => {
  await shown('/sanctions watch add "Acmetrix Trading"');
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  await shown('/sanctions hit H-1 false-positive --reason "Other country"');
  publish(site, ownList());
  await workspace.playground.moveClock(later * 2);
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later * 3);
  expect(await alerts()).toHaveLength(1);
});

test('a false positive whose end has passed is told again with the next version, once', async () => {
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  await shown('/sanctions watch add "Acmetrix Trading"');
  await shown('/sanctions hit H-1 false-positive --reason "Other country" --until +2d');
  const paper = (at: number) => ({ id: `Z-${at}`, name: `Zonderwick Papers ${at}` });
  for (const day of [1, 2, 4, 5]) {
    publish(site, ownList(acme, paper(day)));
    await workspace.playground.moveClock(later + day * 24 * 3_600_000);
    expect(await alerts()).toHaveLength(day < 4 ? 0 : 1);
  }
  expect(await alerts()).toEqual([expect.stringContaining('1 match to judge again for "Acmetrix Trading"')]);
  expect(await shown('/sanctions hit H-1')).toContain('that day has passed, judge it again');
});

test.each([
  ['a web page', '<html>Sign in, Acmetrix Trading LLC</html>', 'text/html'],
  ['a list cut off', ownList(acme).slice(0, -20), 'application/x-ndjson'],
  ['a list that lost most of its parties', `${JSON.stringify(acme)}\n`, 'application/x-ndjson'],
])('%s in place of the list alerts nobody', async (_, body, type) => {
  await shown('/sanctions watch add "Acmetrix Trading"');
  publish(site, body, type);
  await workspace.playground.moveClock(later);
  expect(await alerts()).toEqual([]);
  const [state] = await workspace.store.listStates.find({ list: 'own' });
  expect(state?.failure).toBeTruthy();
});

test('a watch is listed, removed, undone for ten minutes, and silent once removed', async () => {
  await shown('/sanctions watch add "Acmetrix Trading"');
  expect(await shown('/sanctions watch')).toContain('W-1 · \\"Acmetrix Trading\\"');
  expect(await shown('/sanctions watch add "Acmetrix Trading"')).toContain('That is here already: W-1');
  expect(await shown('/sanctions watch remove W-1')).toContain('no longer watched');
  await workspace.playground.as('U0ANA').click('Undo');
  expect(await shown('/sanctions watch list')).toContain('W-1');
  await shown('/sanctions watch remove W-1');
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  expect(await alerts()).toEqual([]);
  expect(await workspace.store.watches.get('W-1')).toMatchObject({ state: 'removed' });
});

test('alerts go to the channel that was named, where Accord is a member', async () => {
  expect(await shown('/sanctions watch add "Acmetrix Trading" --channel #legal')).toContain('/invite');
  expect(await workspace.store.watches.find()).toEqual([]);
  await shown('/sanctions watch add "Acmetrix Trading" --channel #cyber');
  publish(site, ownList(acme));
  await workspace.playground.moveClock(later);
  const texts = workspace.playground
    .as('U0LI')
    .messages('cyber')
    .map(({ text }) => text);
  expect(texts.filter((text) => text.includes('new or changed match'))).toHaveLength(1);
});

test.each([
  ['"Acmetrix" contry:AE', "I don't know the field contry."],
  ['"Acmetrix" "Zonderwick"', 'I take one name at a time'],
  ['until: tomorrow', "I don't know the field until."],
])('%s is not watched', async (typed, words) => {
  const { replies } = await workspace.playground.as('U0ANA').command(`/sanctions watch add ${typed}`);
  expect(replies[0]?.text).toContain(words);
  expect(await workspace.store.watches.find()).toEqual([]);
});

test.each(['S7 Airlines', 'C12', "O'Brien"])('%s is a name to watch', async (name) => {
  expect(await shown(`/sanctions watch add ${name}`)).toContain('W-1');
  expect((await workspace.store.watches.get('W-1'))?.party.name).toBe(name);
});
