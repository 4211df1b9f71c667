import type { KnownBlock } from '@slack/types';
import type { Agreement } from '../src/domain/agreements.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { AuthorityStep, Programme } from '../src/domain/programmes.ts';
import { button, heading, message, smallPrint } from './blocks.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { bold, bullets, clip, code, italic, lines, linked, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';

/** How an authority stands, in a compliance officer's words. */
const stateWords: Record<AuthorityStep['state'], string> = {
  threatened: 'threatened: announced, not in force',
  authorised: 'authorised: it may be used and has not been',
  used: 'used: persons have been designated under it',
  eased: 'eased: in force with relief',
  ended: 'ended',
};

/** Everything about one programme. */
export function programmeCard(programme: Programme, agreements: Agreement[]): Message {
  const step = programme.steps.at(-1);
  const state = step ? stateWords[step.state] : '';
  const name = programme.tag ? `${programme.tag} · ${programme.name}` : programme.name;
  return message(`${programme.id} ${name}. ${programme.authorities.join(', ')}. ${state}.`, [
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
    ),
    bullets(...programme.steps.slice(-10).map((each) => stepLine(each))),
    ...agreements
      .slice(-10)
      .map((agreement) =>
        lines([say('A breach of '), code(agreement.id), say(' '), bold(agreement.title), say(' may trigger it.')]),
      ),
    lines([programme.url ? linked('Official page', programme.url) : italic('No official page recorded')]),
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
