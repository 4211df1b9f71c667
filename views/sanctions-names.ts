import type { KnownBlock, View } from '@slack/types';
import { doubtWords } from '../src/domain/answering-lists.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Hit } from '../src/domain/hits.ts';
import type { New } from '../src/domain/records.ts';
import type { Screen } from '../src/domain/screens.ts';
import { button, form, message, smallPrint } from './blocks.ts';
import { textInput } from './inputs.ts';
import { bold, clip, lines } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { percent } from './sanctions-judgements.ts';
import { warningBlocks } from './sanctions-lists.ts';
import { caveat, namesWarnings, screenedWords } from './sanctions-screen.ts';

/** How many names a form takes. */
export const mostNames = 40;

/** Asks for names to screen, one a line; those given stand there already. */
export function namesForm(memory: { respondTo: string | null }, names: readonly string[]): View {
  const [given, more] = [names.slice(0, mostNames), names.length - mostNames];
  return form({
    id: sanctionIds.namesForm,
    title: 'Screen names',
    submit: 'Screen',
    memory,
    blocks: [
      textInput({
        field: 'names',
        label: 'Names, one a line',
        multiline: true,
        initial: given.map((name) => clip(name, 200)).join('\n'),
        hint: `At most ${mostNames}. Take out what is not to be screened.`,
      }),
      ...(more > 0 ? [smallPrint(`${more} more stand in the article; screen them as a file.`)] : []),
      textInput({ field: 'min', label: 'Least score in percent', optional: true, max: 4, placeholder: '75' }),
    ],
  });
}

/** A name with its certificate and what it met. */
export type ScreenedName = { screen: New<Screen>; hits: (Hit | New<Hit>)[] };

/** The answer for several names: warnings first, then each name with its strongest match and its certificate. */
export function namesReply(screened: readonly ScreenedName[], now: Temporal.Instant): Message {
  const [first] = screened;
  const names = screened.map(({ screen }) => screen.party.name);
  const warnings = first ? namesWarnings(first.screen.lists, names, now) : [];
  const matched = screened.filter(({ hits }) => hits.length > 0).length;
  const total = `${screened.length} ${screened.length === 1 ? 'name' : 'names'} screened, ${matched} with matches.`;
  const text = screened.map((each) => `${each.screen.party.name}: ${answerWords(each, now)}`).join('; ');
  return message(`${warnings.join(' ')} ${total} ${text} ${caveat}`.trim(), [
    ...warningBlocks(warnings),
    lines([bold(total)]),
    ...screened.map((each) => nameRow(each, now)),
    ...(first ? [smallPrint(screenedWords(first.screen, now))] : []),
    smallPrint(caveat),
  ]);
}

function nameRow(name: ScreenedName, now: Temporal.Instant): KnownBlock {
  const { screen } = name;
  return {
    type: 'section',
    text: { type: 'plain_text', text: `${clip(screen.party.name, 200)}\n${clip(answerWords(name, now), 400)}` },
    accessory: button({
      id: `${sanctionIds.run}.show`,
      label: 'Show',
      value: `show ${screen.id}`,
      spoken: `Show the certificate ${screen.id}`,
    }),
  };
}

function answerWords({ screen, hits }: ScreenedName, now: Temporal.Instant): string {
  if (screen.lists.length === 0) return 'not screened: no list is loaded';
  const [best] = hits;
  if (!best) return `no match${doubtWords(screen.lists, now)} · ${screen.id}`;
  const others = hits.length > 1 ? `, ${hits.length - 1} more` : '';
  return `${percent(best.found.score)} ${best.found.name} (${best.found.programs.join(', ') || best.found.list})${others} · ${screen.id}`;
}
