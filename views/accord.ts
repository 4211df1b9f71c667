import type { Message } from '../src/domain/deliveries.ts';
import { heading, message, smallPrint } from './blocks.ts';
import { bullets, code, type Inline, lines, say } from './rich-text.ts';

/** What help says of one verb. */
export type VerbHelp = {
  usage: string;
  summary: string;
  flags: string[];
  filters?: readonly string[];
  /** Whether its filters are the language of news-filter.ts. */
  takesFilter?: boolean;
  examples: string[];
};

/** What help says of one command. */
export type CommandHelp = {
  command: string;
  description: string;
  verbs: VerbHelp[];
  /** The usages of the verbs that are seldom needed. */
  also?: readonly string[];
  tryThis: string;
  openItems: string | null;
};

/** The help of a command: a line per verb, one for all that are seldom needed, the last line something to try. */
export function commandHelp(help: CommandHelp): Message {
  const rows = help.verbs.map((verb): Inline[] => [code(verb.usage), say(` — ${verb.summary}`)]);
  const also = (help.also ?? []).flatMap((usage, at): Inline[] => [say(at === 0 ? 'Also: ' : ' · '), code(usage)]);
  const shown = help.verbs.map((verb) => `${verb.usage}: ${verb.summary}`);
  const text = [...shown, ...(help.also ?? [])].join('; ');
  return message(`${help.command}: ${help.description}. ${text}. Try: ${help.tryThis}`, [
    lines([say(help.description)]),
    bullets(...rows, ...(also.length > 0 ? [also] : [])),
    lines([say('Try: '), code(help.tryThis), say(help.openItems ? ` · ${help.openItems}` : '')]),
    smallPrint(`${help.command} help <verb> says more. Add --share to post an answer here.`),
  ]);
}

/** The help of one verb: usage, flags, filters, examples, who may use it. */
export function verbHelp(command: string, verb: VerbHelp): Message {
  const examples = verb.examples.map((example): Inline[] => [code(example)]);
  return message(`${command} ${verb.usage}: ${verb.summary}. Examples: ${verb.examples.join('; ')}`, [
    lines([code(`${command} ${verb.usage}`)], [say(verb.summary)]),
    ...listed('Flags', verb.flags),
    ...listed('Filters', verb.filters ?? []),
    ...(verb.takesFilter ? [filterRules] : []),
    bullets(...examples),
    smallPrint('Every member of the workspace may use it.'),
  ]);
}

const filterRules = bullets(
  [
    code('a b'),
    say(' or '),
    code('a AND b'),
    say(': both · '),
    code('a,b'),
    say(' or '),
    code('a OR b'),
    say(': either · '),
  ],
  [code('-a'), say(' or '), code('NOT a'), say(': without · '), code('(a OR b) c'), say(': groups')],
  [
    code('"a b"'),
    say(': a phrase, in any quotation marks · '),
    code('/a\\d+/'),
    say(': a pattern (RE2) on the first 10,000 letters'),
  ],
  [
    say('In any case, from the beginning of a word: '),
    code('tariff'),
    say(' finds “Tariffs”, '),
    code('ban'),
    say(' does not find “urban”.'),
  ],
  [say('Without a field in title and text. AND, OR and NOT in capitals.')],
);

function listed(title: string, names: readonly string[]) {
  return names.length > 0 ? [lines([say(`${title}: ${names.join(', ')}`)])] : [];
}

/** How Accord is doing: a line per fact. */
export function statusReport(facts: [name: string, value: string][]): Message {
  return message(`Accord: ${facts.map(([name, value]) => `${name}: ${value}`).join('; ')}`, [
    heading('Accord'),
    bullets(...facts.map(([name, value]): Inline[] => [say(`${name}: `), say(value)])),
  ]);
}
