import type { KnownBlock } from '@slack/types';
import type { Agreement } from '../src/domain/agreements.ts';
import { type AnsweringList, listNames } from '../src/domain/answering-lists.ts';
import type { Commitment } from '../src/domain/commitments.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { ListChange } from '../src/domain/list-changes.ts';
import type { ListKind } from '../src/domain/list-entry.ts';
import type { AuthorityStep, Programme } from '../src/domain/programmes.ts';
import type { ListedParty } from '../src/domain/screens.ts';
import { button, buttons, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bold, bullets, clip, code, type Inline, italic, lines, linked, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { loadedWarnings, warningBlocks } from './sanctions-lists.ts';

/** How an authority stands, in a compliance officer's words. */
const stateWords: Record<AuthorityStep['state'], string> = {
  threatened: 'threatened: announced, not in force',
  authorised: 'authorised: it may be used and has not been',
  used: 'used: persons have been designated under it',
  eased: 'eased: in force with relief',
  ended: 'ended',
};

/** What people call a programme: `CYBER2 · Cyber-related sanctions`. */
export function programmeWords({ tag, name }: Pick<Programme, 'tag' | 'name'>): string {
  return tag ? `${tag} · ${name}` : name;
}

/** What stands around a programme: what it is tied to, and what the loaded lists say of it. */
export type AroundProgramme = {
  agreements: readonly Agreement[];
  commitments: readonly Commitment[];
  listed: readonly ListedParty[];
  lists: readonly AnsweringList[];
  lastChange: ListChange | null;
};

/** Everything about one programme. */
export function programmeCard(programme: Programme, around: AroundProgramme): Message {
  const step = programme.steps.at(-1);
  const state = step ? stateWords[step.state] : '';
  const name = programmeWords(programme);
  const listed = listedWords(programme, around);
  return message(`${programme.id} ${name}. ${programme.authorities.join(', ')}. ${state}. ${listed}`, [
    lines(
      [code(programme.id), say(' '), bold(name)],
      [say(`${programme.jurisdiction ?? 'Jurisdiction not recorded'} · ${programme.authorities.join(' · ')}`)],
      [say('State: '), bold(state), say(step ? ` (as of ${dayWords(step.asOf)})` : '')],
      [
        say(
          `Measures: ${programme.measures.map((measure) => measure.replaceAll('-', ' ')).join(', ') || 'none recorded'}`,
        ),
      ],
      [say(`Targets: ${programme.targets}`)],
      [say(listed)],
    ),
    ...listedButton(programme, around),
    bullets(...programme.steps.slice(-10).map((each) => stepLine(each))),
    ...tiedTo(around),
    lines([programme.url ? linked('Official page', programme.url) : italic('No official page recorded')]),
    smallPrint('Not legal advice. Check the official notice before you act.'),
  ]);
}

/** How many parties are listed under it, and what changed last, as far as the loaded lists tell. */
function listedWords({ tag }: Programme, { listed, lists, lastChange }: AroundProgramme): string {
  if (tag === null) return 'Listed parties: not told, the programme has no tag that lists use.';
  if (lists.length === 0) return 'Listed parties: no list is loaded.';
  const perList = lists
    .map(({ list, name }) => ({ name, count: listed.filter((party) => party.list === list).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count.toLocaleString('en')}`);
  const changed = lastChange
    ? `Last change seen: ${dayWords(lastChange.at.slice(0, 10))}, ${lastChange.kind} ${clip(lastChange.name, 100)}.`
    : 'No change seen since the lists were loaded.';
  return `Listed parties: ${perList.join(', ') || `none in ${lists.map(({ name }) => name).join(', ')}`}. ${changed}`;
}

function listedButton({ id }: Programme, { listed }: AroundProgramme): KnownBlock[] {
  if (listed.length === 0) return [];
  const label = 'Show who is listed'; // How many stands above for each list: a sample's are not a publisher's.
  return buttons({ id: `${sanctionIds.run}.listed`, label, value: `program listed ${id}` });
}

const tiesShown = 10;

function tiedTo({ agreements, commitments }: AroundProgramme): KnownBlock[] {
  const tie = (id: string, what: string): Inline[] => [
    say('A breach of '),
    code(id),
    say(' '),
    bold(clip(what, 300)),
    say(' may call it down.'),
  ];
  const rest = commitments.length - tiesShown;
  const rows = [
    ...agreements.slice(-tiesShown).map(({ id, title }) => tie(id, title)),
    ...commitments.slice(0, tiesShown).map(({ id, action }) => tie(id, action)),
    ...(rest > 0 ? [[italic(`and ${rest} more commitments`)]] : []),
  ];
  return rows.length === 0 ? [] : [bullets(...rows)];
}

/** One page of the parties, and the lists that were looked at. */
export type ListedPage = { page: Page<ListedParty>; lists: readonly AnsweringList[]; now: Temporal.Instant };

/** The parties that lists name under a programme; warnings first. */
export function listedParties(programme: Pick<Programme, 'tag' | 'name'>, { page, lists, now }: ListedPage): Message {
  const warnings = loadedWarnings(lists, now);
  const nameOf = (kind: ListKind) => lists.find(({ list }) => list === kind)?.name ?? listNames[kind];
  const title = `Listed under ${programme.tag ?? programme.name}`;
  const rows = page.items.map(({ list, id, name, schema, countries, url }): Inline[] => {
    const facts = [schema === 'unknown' ? '' : schema, countries.slice(0, 8).join(', '), `${nameOf(list)} ${id}`];
    return [linked(clip(name, 200), url), say(` · ${facts.filter((fact) => fact !== '').join(' · ')}`)];
  });
  const text = `${warnings.join(' ')} ${title}: ${pageWords(page)}.`.trim();
  return message(`${text} ${page.items.map(({ name }) => name).join('; ')}`, [
    heading(title),
    ...warningBlocks(warnings),
    ...(rows.length > 0 ? [bullets(...rows)] : [lines([italic('Nobody in the loaded lists.')])]),
    pagePrint(page),
    ...pageButtons(page, sanctionIds.run),
    smallPrint('Not legal advice. Check the official notice before you act.'),
  ]);
}

function stepLine(step: AuthorityStep) {
  return [
    say(`${dayWords(step.asOf)}: `),
    bold(step.state),
    say(` — ${step.note} `),
    ...(step.source.url ? [linked('source', step.source.url)] : []),
  ];
}

/** A list of programmes. */
export function programmeList(page: Page<Programme>): Message {
  const rows = page.items.map(programmeRow);
  return message(`Sanctions programmes: ${pageWords(page)}. ${page.items.map((each) => each.name).join('; ')}`, [
    heading('Sanctions programmes'),
    ...(rows.length > 0 ? rows : [lines([italic('Nothing here.')])]),
    pagePrint(page),
    ...pageButtons(page, sanctionIds.run),
  ]);
}

function programmeRow(programme: Programme): KnownBlock {
  const step = programme.steps.at(-1);
  const second = [programme.jurisdiction, programme.tag, programme.authorities[0], step?.state]
    .filter(Boolean)
    .join(' · ');
  return {
    type: 'section',
    text: { type: 'plain_text', text: `${programme.id} · ${clip(programme.name, 300)}\n${clip(second, 600)}` },
    accessory: button({
      id: `${sanctionIds.run}.show`,
      label: 'Show',
      value: `program show ${programme.id}`,
      spoken: `Show ${programme.id}`,
    }),
  };
}
