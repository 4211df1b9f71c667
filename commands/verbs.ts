import type { CommandNames, Noun } from '../src/domain/command-names.ts';
import {
  type Arguments,
  type Condition,
  type Grammar,
  readArguments,
  splitTyped,
  type Word,
} from '../src/domain/command-text.ts';
import { owesAnswer } from '../src/domain/followups.ts';
import { DomainError, type Undone } from '../src/domain/problem.ts';
import { commandHelp, type VerbHelp, verbHelp } from '../views/accord.ts';
import type { Acting } from './acting.ts';
import { type Answer, say } from './answer.ts';

/** A verb that somebody used, with its arguments taken apart. */
export type Call = Acting &
  Arguments & {
    /** The whole command as typed, without the command's name and without paging. */
    line: string;
    /** Each of `words` as it was typed, its quotation marks included. */
    typed: string[];
    channel: string;
    /** Where an answer to this person can be sent later; null where there is no such place. */
    respondTo: string | null;
    /** The problem of an argument that is missing, with this verb's first example. */
    missing: (needs: string) => DomainError;
    /** The problem of a word that the verb has no use for. */
    surplus: (word: Word) => DomainError;
  };

/** One verb of a slash command. Examples stand without the command's name; a test runs each of them. */
export type Verb = {
  name: string;
  aliases?: readonly string[];
  usage: string;
  summary: string;
  examples: readonly [string, ...string[]];
  grammar: Grammar;
  /** True where the words are a filter: its conditions stay among the words, as they were typed. */
  takesFilter?: boolean;
  /** What it has not done where it is refused; without it, nothing was saved. */
  undone?: Undone;
  /** True where help names it in its last lines only, without saying what it does. */
  isSeldom?: boolean;
  run: (call: Call) => Promise<Answer>;
};

/** A slash command: its verbs, and what Slack's menu and the manifest say of it. */
export type Command = { noun: Noun; hint: string; description: string; verbs: readonly Verb[] };

/** A command line and where it was typed. */
export type Line = { text: string; channel: string; respondTo: string | null };

const common = { share: 'switch', page: 'text' } as const;

/** Runs a command line. Throws the problems of its grammar and of its verb. */
export async function runLine(command: Command, line: Line, acting: Acting): Promise<Answer> {
  const typed = splitTyped(line.text);
  const words = typed.map(({ word }) => word);
  const names = acting.deps.names;
  if (words.length === 0 || isVerb(words, 'help')) return help(command, words.slice(1), acting);
  const { verb, begin } = findVerb(command, words) ?? {};
  if (!verb || !begin) throw unknownVerb(command, words, names);
  const fields = verb.takesFilter ? null : verb.grammar.fields;
  const found = readArguments(words.slice(begin), { fields, flags: { ...common, ...verb.grammar.flags } });
  const surplus = (word: Word) => surplusWord(command, verb, { word, names });
  refuseUnknown(command, verb, { ...found, names });
  const stray = found.words[verb.grammar.words ?? found.words.length];
  if (stray) throw surplus(stray);
  refuseOtherChoices(found.conditions, verb.grammar);
  const answer = await verb.run({
    ...acting,
    ...found,
    typed: found.places.map((place) => typed[begin + place]?.typed ?? ''),
    line: line.text.replace(/ --page[ =]\d+/g, '').trim(),
    channel: line.channel,
    respondTo: line.respondTo,
    missing: (needs) => missingArgument(command, verb, { needs, names }),
    surplus,
  });
  return answer.kind === 'say' && found.flags.has('share') ? { kind: 'share', message: answer.message } : answer;
}

/** The page of a list that a call asks for. */
export function pageAsked(call: Call): number {
  const page = Number(call.flags.get('page') ?? '1');
  return Number.isInteger(page) ? page : 1;
}

/** What help says of a verb, with the command's name before its examples. */
export function helpOf(command: Command, verb: Verb, names: CommandNames): VerbHelp {
  const flags = Object.keys(verb.grammar.flags).map((flag) => `--${flag}`);
  const examples = verb.examples.map((example) => `${names[command.noun]} ${example}`);
  const { usage, summary, grammar, takesFilter = false } = verb;
  return { usage, summary, flags, filters: filtersOf(grammar), takesFilter, examples };
}

function filtersOf({ fields, choices = {} }: Grammar): string[] {
  return (fields ?? []).map((field) => (choices[field] ? `${field} (${choices[field].join(', ')})` : field));
}

function isVerb(words: Word[], name: string): boolean {
  return words[0]?.text.toLowerCase() === name;
}

/** The verb that a line begins with, and how many words name it. */
function findVerb(command: Command, words: Word[]): { verb: Verb; begin: number } | null {
  const typed = words.slice(0, 2).map((word) => word.text.toLowerCase());
  const named = (verb: Verb) => [verb.name, ...(verb.aliases ?? [])];
  const match = (text: string) => command.verbs.find((verb) => named(verb).includes(text));
  const [two, one] = [match(typed.join(' ')), match(typed[0] ?? '')];
  if (two) return { verb: two, begin: typed.length };
  return one ? { verb: one, begin: 1 } : null;
}

function unknownVerb(command: Command, words: Word[], names: CommandNames): DomainError {
  return new DomainError({
    code: 'unknown-verb',
    command: names[command.noun],
    verb: words[0]?.text.slice(0, 40) ?? '',
    verbs: [...command.verbs.flatMap((verb) => [verb.name, ...(verb.aliases ?? [])]), 'help'],
    examples: command.verbs.slice(0, 3).map((verb) => `${names[command.noun]} ${verb.examples[0]}`),
  });
}

type Found = { conditions: Condition[]; unknownFlags: string[]; unknownFields: string[]; names: CommandNames };

function refuseUnknown(command: Command, verb: Verb, found: Found): void {
  const [flag] = found.unknownFlags;
  const [field] = found.unknownFields;
  const { undone = 'saved', takesFilter = false } = verb;
  const flags = [...Object.keys(verb.grammar.flags), 'share'];
  if (field !== undefined && !takesFilter)
    throw new DomainError({ code: 'unknown-field', field, fields: [...(verb.grammar.fields ?? [])], flags, undone });
  const empty = found.conditions.find(({ values }) => values.length === 0);
  if (empty) throw new DomainError({ code: 'empty-condition', field: empty.field, undone });
  if (flag === undefined) return;
  const name = found.names[command.noun];
  throw new DomainError({
    code: 'unknown-flag',
    command: name,
    verb: verb.name,
    flag,
    flags,
    example: `${name} ${verb.examples[0]}`,
  });
}

/** A status that does not exist would find nothing, and nobody would know why. */
function refuseOtherChoices(conditions: readonly Condition[], { choices = {} }: Grammar): void {
  for (const { field, values } of conditions) {
    const allowed = Object.hasOwn(choices, field) ? choices[field] : undefined;
    const value = allowed && values.find((each) => !allowed.includes(each.toLowerCase()));
    if (allowed && value !== undefined)
      throw new DomainError({ code: 'bad-value', field, value, allowed: [...allowed] });
  }
}

function surplusWord(command: Command, verb: Verb, { word, names }: { word: Word; names: CommandNames }): DomainError {
  const { name, examples, undone = 'saved' } = verb;
  const noun = names[command.noun];
  const typed = ('label' in word && word.label ? word.label : word.text).slice(0, 60);
  const example = `${noun} ${examples[0]}`;
  return new DomainError({ code: 'surplus-word', command: noun, verb: name, word: typed, undone, example });
}

function missingArgument(command: Command, verb: Verb, facts: { needs: string; names: CommandNames }): DomainError {
  const name = facts.names[command.noun];
  const example = `${name} ${verb.examples[0]}`;
  return new DomainError({ code: 'missing-argument', command: name, verb: verb.name, needs: facts.needs, example });
}

async function help(command: Command, words: Word[], acting: Acting): Promise<Answer> {
  const names = acting.deps.names;
  const verb = words.length > 0 ? findVerb(command, words)?.verb : null;
  if (words.length > 0 && !verb) throw unknownVerb(command, words, names);
  if (verb) return say(verbHelp(names[command.noun], helpOf(command, verb, names)));
  return say(
    commandHelp({
      command: names[command.noun],
      description: command.description,
      verbs: command.verbs.filter((each) => !each.isSeldom).map((each) => helpOf(command, each, names)),
      also: command.verbs.flatMap((each) => (each.isSeldom ? each.usage : [])),
      tryThis: `${names[command.noun]} ${command.verbs[0]?.examples[0]}`,
      openItems: await openItems(acting),
    }),
  );
}

async function openItems(acting: Acting): Promise<string | null> {
  const mine = await acting.deps.store.followups.find({ assignee: acting.user });
  const open = mine.filter(owesAnswer).length;
  const names = acting.deps.names;
  return open === 0 ? null : `you have ${open} open follow-${open === 1 ? 'up' : 'ups'}: ${names.followups} mine`;
}
