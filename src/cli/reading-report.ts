import type { FoundSanction } from '../domain/reading.ts';
import type { ExplainedCommitment, ExplainedReading } from '../reading/read.ts';

const width = 96;

/** A reading as text for people; with `withWhy`, each commitment also says by which rule it was found. */
export function describeReading(reading: ExplainedReading, withWhy: boolean): string {
  const { summary, commitments, sanctions, deadlines, topics, countries } = reading;
  const blocks = [
    heading(reading),
    section(
      'Summary',
      summary.map((sentence) => wrap(sentence, '  ')),
    ),
    section(
      `Commitments (${commitments.length})`,
      commitments.map((each, index) => describeCommitment(each, index + 1, withWhy)),
    ),
    section(`Sanctions (${sanctions.length})`, sanctions.map(describeSanction)),
    section(
      'Deadlines',
      deadlines.map((each) => `  ${each.date}  ${each.what}`),
    ),
    section('Topics', topics.length > 0 ? [`  ${topics.join(', ')}`] : []),
    section('Countries', countries.length > 0 ? [`  ${countries.join(', ')}`] : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function heading({ title, publisher, published }: ExplainedReading): string {
  const origin = [publisher, published].filter(Boolean).join(', ');
  return [title ?? '(no title)', origin].filter(Boolean).join('\n');
}

function section(title: string, entries: string[]): string {
  return entries.length === 0 ? '' : `${title}\n${entries.join('\n')}`;
}

function describeCommitment(commitment: ExplainedCommitment, number: number, withWhy: boolean): string {
  const { parties, counterparty, action, due, recurrence, modality, kind, quote, why } = commitment;
  const facts = [
    counterparty && `to ${counterparty}`,
    due && (due.date ? `due ${due.kind} ${due.date} (${due.text})` : `due: ${due.text}`),
    recurrence && `recurs: ${recurrence.text}`,
    `${modality.replace('_', ' ')}, ${kind}`,
  ];
  const lines = [
    wrap(`${number}. ${parties.join(', ')}: ${action}`, '  '),
    `     ${facts.filter(Boolean).join(' · ')}`,
    wrap(`“${quote}”`, '     '),
  ];
  if (withWhy)
    lines.push(
      wrap(`why: ${why.rule}; cue “${why.cue}”; parties ${why.parties}${why.due ? `; due ${why.due}` : ''}`, '     '),
    );
  return lines.join('\n');
}

function describeSanction(sanction: FoundSanction): string {
  const { authority, state, measures, targets, names, quote } = sanction;
  const lines = [
    `  ${authority || '(no authority named)'}: ${state}${measures.length > 0 ? `; ${measures.join(', ')}` : ''}`,
    targets && wrap(`against ${targets}`, '     '),
    names.length > 0 ? wrap(`names: ${names.join('; ')}`, '     ') : '',
    wrap(`“${quote}”`, '     '),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Breaks a text at spaces to lines of at most 96 letters, each after the indent. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}
