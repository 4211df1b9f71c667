import type { View } from '@slack/types';
import { type AnsweringList, listsNotLoaded } from '../src/domain/answering-lists.ts';
import type { Batch, BatchColumns, BatchField } from '../src/domain/batches.ts';
import type { CommandNames } from '../src/domain/command-names.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { form, message, smallPrint } from './blocks.ts';
import { fileInput, textInput } from './inputs.ts';
import { bold, clip, code, lines, say } from './rich-text.ts';
import { sanctionIds } from './sanctions-ids.ts';
import { warningBlocks } from './sanctions-lists.ts';
import { caveat, namesWarnings, screenedWords } from './sanctions-screen.ts';

/** Asks for a file of parties. */
export function batchForm(memory: { respondTo: string | null }): View {
  return form({
    id: sanctionIds.batchForm,
    title: 'Screen a file',
    submit: 'Screen',
    memory,
    blocks: [
      fileInput({
        field: 'file',
        label: 'CSV file, 1,000 lines at most',
        hint: 'Begin with a line that names the columns: name, and if you have them country, type, born, id (or passport number, registration number, imo …). Other columns come back with the answer. Without it each line is a name. In UTF-8.',
        types: ['csv', 'txt', 'text'],
      }),
      textInput({ field: 'min', label: 'Least score in percent', optional: true, max: 4, placeholder: '75' }),
    ],
  });
}

/** How far the screening of a file is. */
export function batchProgress(name: string, done: number, total: number): Message {
  return message(`Screening ${name}: ${done} of ${total} lines.`, [
    lines([say('⏳ Screening '), bold(name), say(`: ${done} of ${total} lines`)]),
  ]);
}

/** What became of a file. */
export type BatchResult = {
  name: string;
  columns: BatchColumns;
  total: number;
  matched: number;
  failed: number;
  lists: readonly AnsweringList[];
  /** The names that were screened. */
  names: readonly string[];
  now: Temporal.Instant;
};

/** The end of the screening of a file; the answer itself is a file. */
export function batchDone({ name, columns, total, matched, failed, lists, names, now }: BatchResult): Message {
  const warnings = namesWarnings(lists, names, now);
  const bad = failed === 0 ? '' : ` ${failed} could not be screened; the file says why.`;
  const words = `${total - failed} of ${total} lines screened, ${matched} with matches.${bad}`;
  return message(`${warnings.join(' ')} ${name}: ${words} ${caveat}`.trim(), [
    ...warningBlocks(warnings),
    lines(
      [say('✅ '), bold(name), say(`: ${words} Each line screened has its certificate.`)],
      [say(columnWords(columns))],
    ),
    smallPrint(screenedWords({ lists: [...lists], notLoaded: listsNotLoaded(lists) }, now)),
    smallPrint(caveat),
  ]);
}

/** Says that the screening of a file was cut off, what is kept of it, and what to do. */
export function batchCut({ name, done, total }: Pick<Batch, 'name' | 'done' | 'total'>, names: CommandNames): Message {
  const what = `The screening of ${name} was cut off when Accord stopped, after ${done} of ${total} lines.`;
  const rest = 'No answer file was made; the lines screened so far keep their certificates.';
  const next = `${names.sanctions} screen --file`;
  return message(`${what} ${rest} Send the file again: ${next}`, [
    lines([say('⚠️ '), bold(what)], [say(`${rest} Send the file again: `), code(next)]),
  ]);
}

/** Which columns were read: a wrong one would screen the wrong words. */
function columnWords(columns: BatchColumns): string {
  if (columns === null) return 'The file names no columns: each whole line was read as a name.';
  const read = columns.read.map(
    ({ field, headers }) =>
      `${fieldWords[field] ?? field} from ${headers.map((each) => `“${clip(each, 60)}”`).join(' and ')}`,
  );
  const unread = columns.unread.map((each) => `“${clip(each, 60)}”`).join(', ');
  const foreign = columns.unread.find((each) => /^(?:ids?|identifiers?)$/i.test(each.trim()));
  const ask = foreign === undefined ? '' : foreignId(foreign);
  return clip(`Read: ${read.join(', ')}.${unread === '' ? '' : ` Not read: ${unread}.`}${ask}`, 1000);
}

const fieldWords: Partial<Record<BatchField, string>> = { id: 'identifier, which decides,', imo: 'IMO number' };

function foreignId(heading: string): string {
  return ` “${clip(heading, 60)}” may be a number of your own; where it is one of a document, call it “passport number”, “registration number” or “tax number”.`;
}

/** Says that the answer comes as a direct message. */
export function batchBegun(name: string): Message {
  return message(`${name} was screened: the answer is in your messages with me.`, [
    lines([bold(name), say(' was screened: the answer is in your messages with me.')]),
  ]);
}
