import type { CommandNames, Noun } from '../src/domain/command-names.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { CollectionName } from '../src/domain/ids.ts';
import { nearestWord } from '../src/domain/nearest.ts';
import type { FetchFailure, Problem, ProblemCode, Undone } from '../src/domain/problem.ts';
import { message } from './blocks.ts';
import { code, lines, say } from './rich-text.ts';

/** What every sentence of a problem may need: the names of the commands here. */
type Words = { [Code in ProblemCode]: (problem: Extract<Problem, { code: Code }>, names: CommandNames) => string };

const nothingSaved = 'Nothing was saved.';
const nothing: Record<Undone, string> = { saved: nothingSaved, screened: 'Nothing was screened.' };
const quoteIt = 'What has a colon and belongs to a name or a text stands in quotation marks.';

const listCommand: Record<CollectionName, [Noun, string] | null> = {
  agreements: ['commitments', 'list'],
  commitments: ['commitments', 'list'],
  evidence: ['commitments', 'list'],
  followups: ['followups', 'list'],
  news: ['news', 'list'],
  subscriptions: ['news', 'subscriptions'],
  programmes: ['sanctions', 'program list'],
  screens: null,
  rescreens: null,
  hits: null,
  watches: ['sanctions', 'watch list'],
  listSubscriptions: ['sanctions', 'subscribe list'],
  listChanges: ['sanctions', 'changes'],
  listStates: ['sanctions', 'lists'],
  feeds: ['news', 'subscriptions'],
  batches: null,
  drafts: ['news', 'list'],
  placements: ['news', 'list'],
  deliveries: ['news', 'list'],
  receipts: ['news', 'list'],
};

/** Why a page could not be had, as the rest of a sentence that begins with “That address”. */
export const failureWords: Record<FetchFailure, string> = {
  'bad-address': 'is not a web address I can use: write it whole, with https://',
  'private-address':
    'leads to a private network, and I fetch only from the public internet. An admin can allow named hosts with ACCORD_NET_ALLOW',
  'unknown-host': 'names a host that does not exist',
  refused: 'refused the connection',
  tls: 'has a certificate that I cannot trust',
  timeout: 'did not answer in time',
  'too-large': 'holds more than 10 MB',
  'too-heavy': 'holds more than I can read in ten seconds',
  'too-many-redirects': 'keeps redirecting',
  'bad-request':
    'does not understand what it is asked for (an invalid condition?). Check the words after its name, or the address',
  denied: 'refuses readers like me (access denied). Open it in your browser and use the form to paste its text',
  'not-found': 'has no page: the server answered “not found”',
  gone: 'says that the page is gone for good',
  'rate-limited': 'asks me to wait: too many requests',
  'server-error': 'answered with an error of its own. Try again later',
  empty: 'answered with nothing',
  'not-text': 'does not hold a text. PDF and office files cannot be read yet: paste the text instead',
  'html-instead': 'answered with a web page instead of what it should hold',
};

const words: Words = {
  'unknown-verb': (p) => {
    const nearest = nearestWord(p.verb, p.verbs);
    const meant = nearest ? ` Did you mean \`${nearest}\`?` : '';
    const examples = p.examples.slice(0, 3).map((example) => `\`${example}\``);
    return `I don't know \`${p.command} ${p.verb}\`.${meant} Try ${examples.join(', ')}, or \`${p.command} help\`.`;
  },
  'missing-argument': (p) => `\`${p.verb}\` needs ${p.needs}. Example: \`${p.example}\`.`,
  'unknown-flag': (p) => {
    const nearest = nearestWord(p.flag, p.flags);
    const known = p.flags.length > 0 ? ` It takes ${p.flags.map((flag) => `\`--${flag}\``).join(', ')}.` : '';
    return `\`${p.command} ${p.verb}\` has no \`--${p.flag}\`.${nearest ? ` Did you mean \`--${nearest}\`?` : known} ${nothingSaved} Example: \`${p.example}\`.`;
  },
  'unknown-field': (p) => {
    const near = nearestWord(p.field, [...p.fields, ...(p.flags ?? [])]);
    const nearest = near !== null && !p.fields.includes(near) ? `--${near}` : near;
    const meant = nearest ? ` Did you mean \`${nearest}\`?` : '';
    const known = p.fields.length > 0 ? `Fields: ${p.fields.join(', ')}.` : 'No field is understood here.';
    const text = p.undone ? ` ${nothing[p.undone]} ${quoteIt}` : '';
    return `I don't know the field \`${p.field}\`.${meant} ${known}${text}`;
  },
  'empty-condition': (p) => `\`${p.field}:\` has no value. ${nothing[p.undone]} ${quoteIt}`,
  'surplus-word': (p) =>
    `\`${p.command} ${p.verb}\` takes no “${p.word}”. ${nothing[p.undone]} Example: \`${p.example}\`.`,
  'several-names': (p, names) => {
    const read = p.names.map((name) => `“${name}”`).join(', ');
    const several =
      p.several === null
        ? 'Give each in a command of its own'
        : `\`${names.sanctions} ${p.several}\` screens several from a file`;
    return `I take one name at a time, and I read ${p.names.length}: ${read}. ${nothing[p.undone]} ${several}; what is one name stands in one pair of quotation marks.`;
  },
  'bad-value': (p) =>
    `“${p.value}” is no ${p.field}. ${p.allowed.length > 0 ? `Use one of: ${p.allowed.join(', ')}. ` : ''}${nothingSaved}`,
  'unread-value': (p) =>
    `I can't read “${p.value}” as ${p.what}. Write it like ${p.examples.map((each) => `\`${each}\``).join(', ')}. ${nothingSaved}`,
  'one-value-only': (p) =>
    `\`${p.field}\` takes one value, and these are ${p.values.length}: ${p.values.join(', ')}. Ask once for each. ${nothingSaved}`,
  'bad-filter': (p) =>
    `I can't read the filter “${p.text}”: ${p.why}. ${nothingSaved} Example: \`title:tariff,duty -title:"press schedule"\`.`,
  'empty-field': () => 'Please fill this in. Nothing was saved.',
  'unclosed-quote': (p) => `A quotation mark is open and never closed: ${p.text} … ${nothingSaved}`,
  'not-an-id': (p) => `“${p.text}” is not an id I can use here. Example: \`${p.example}\`.`,
  'unknown-id': (p, names) => {
    const list = listCommand[p.collection];
    const all = list ? ` \`${names[list[0]]} ${list[1]}\` shows all.` : '';
    const nearest = p.nearest
      ? ` Nearest: \`${p.nearest.id}\`${p.nearest.title ? ` ${p.nearest.title.replace(/\.$/, '')}` : ''}.`
      : '';
    return `There is no \`${p.id}\` here.${nearest}${all}`;
  },
  removed: (p, names) =>
    `\`${p.id}\` has been removed from the lists, so it can't be changed. ${nothingSaved} \`${names.commitments} show ${p.id}\` still shows it.`,
  ended: (p, names) =>
    `\`${p.id}\` has ended, so it can't be changed. ${nothingSaved} \`${names.news} subscribe\` takes its source up again.`,
  'bad-date': (p) =>
    `I can't read “${p.text}” as a date: ${p.why}. Use \`2026-09-30\`, \`30 sep\`, \`fri\`, \`eoy\` or \`+5bd\`. ${nothingSaved}`,
  'ambiguous-date': (p) =>
    `“${p.text}” could be ${dayWords(p.readings[0])} or ${dayWords(p.readings[1])}. Please write \`${p.readings[0]}\` or \`${p.readings[1]}\`. ${nothingSaved}`,
  'past-due': (p) =>
    `${dayWords(p.date)} is in the past. ${p.canBackdate ? 'Add `--backdate` to the command if you mean it' : 'Name a day from today on'}. ${nothingSaved}`,
  'not-ahead': (p) =>
    `“${p.text}” is not ahead of us. Name a day from tomorrow on: \`--until mon\`, \`--until +2d\`. ${nothingSaved}`,
  'nothing-to-mute': (p, names) =>
    `No subscription of this channel carries \`${p.id}\`, so nothing can be muted here. \`${names.news} subscriptions\` shows what there is.`,
  'not-a-party': (p) =>
    `“${p.party}” is not a party of \`${p.id}\`. Its parties: ${p.parties.join(', ')}. ${nothingSaved}`,
  'not-allowed-transition': (p) =>
    `\`${p.id}\` is ${p.from}: from there it cannot become ${p.to}. ${p.allowed.length > 0 ? `Possible: ${p.allowed.join(', ')}. ` : ''}${nothingSaved}`,
  'reason-needed': (p) =>
    `${p.what[0]?.toUpperCase()}${p.what.slice(1)} of \`${p.id}\` needs a reason that others can check. ${nothingSaved}`,
  'reason-too-short': (p) =>
    `“${p.reason}” says too little for a judgement of \`${p.id}\`. Write what others can check, such as “Born in another year”. ${nothingSaved}`,
  'confirmer-needed': (p) =>
    `“Broken” takes effect when a second person confirms it, and \`${p.id}\` has no owner whom I could ask. Name somebody with \`--confirm @name\`. ${nothingSaved}`,
  'confirmer-is-author': (p) => `You judged \`${p.id}\` yourself, so somebody else has to confirm it.`,
  'confirmer-is-no-colleague': (p) =>
    `Nobody could confirm \`${p.id}\`: <@${p.user}> is an app or no member of this workspace. Name a colleague. ${nothingSaved}`,
  'not-yours': (p) =>
    `Only the assignee can ${p.what} \`${p.id}\`. ${nothingSaved} Ask them, or hand it over to yourself with \`reassign\`.`,
  'already-exists': (p, names) =>
    p.collection === 'subscriptions'
      ? `This channel already has that feed: \`${p.id}\`. Nothing was added twice. Change it: \`${names.news} edit ${p.id} …\`; \`${names.news} unsubscribe ${p.id}\` ends it.`
      : `That is here already: \`${p.id}\`. Nothing was added twice.`,
  'changed-meanwhile': (p) =>
    `Somebody changed \`${p.id}\` while you were at it. ${nothingSaved} Open it again and repeat your change.`,
  'nothing-chosen': () => `Nothing is chosen, so there is nothing to track. ${nothingSaved}`,
  'nothing-to-track': (p, names) =>
    `I found no commitment in \`${p.id}\`, so there is nothing to track. \`${names.commitments} add\` adds one by hand.`,
  'nothing-to-undo': (p) =>
    `\`${p.id}\` can no longer be undone here: more than ten minutes have passed, or it has changed since.`,
  'too-many': (p) => `These are ${p.count} ${p.what}; I take ${p.limit} at once. ${nothingSaved}`,
  'too-long': (p) => `The ${p.field} has ${p.length} characters; ${p.limit} are the most I can keep. ${nothingSaved}`,
  'not-in-channel': (p) =>
    `I'm not in this channel, so I can't post here. Run \`/invite @Accord\`, then send the command again: \`${p.command}\`. ${nothingSaved}`,
  'other-channel': (p, names) =>
    `\`${p.id}\` belongs to another channel. Give the command there; \`${names.news} subscriptions\` shows what this channel has. ${nothingSaved}`,
  'not-a-channel': (p) => `“${p.text}” is not a channel I can post to. ${nothingSaved}`,
  'fetch-failed': (p) => {
    const status = p.status === null ? '' : ` (HTTP ${p.status})`;
    const later = p.retryAt ? ` It can be tried again from ${p.retryAt.slice(0, 16).replace('T', ' ')} UTC.` : '';
    return `That address ${failureWords[p.failure]}. Tried ${p.url}${status}.${later} ${nothingSaved}`;
  },
  'unknown-source': (p, names) =>
    `I know no news source “${p.text}”.${meantOf(p.nearest)} \`${names.news} sources\` lists all; the address of a feed or a page serves too. ${nothingSaved}`,
  'unknown-pack': (p, names) =>
    `I know no pack “${p.text}”.${meantOf(p.nearest)} \`${names.news} pack\` lists all. ${nothingSaved}`,
  'not-a-feed': (p, names) => {
    if (p.found.length === 0)
      return `There is no feed that I could read, and none is named there. Not subscribed. \`${names.news} sources\` lists known ones; to read a page once, use \`${names.news} read ${p.url}\`.`;
    const named = p.found.slice(0, 5).map((url) => `\`${names.news} subscribe ${url}\``);
    return `That page is not a feed. Not subscribed. I found on it: ${named.join(', ')}.`;
  },
  'file-unusable': (p) => `“${p.name}” cannot be used: ${p.why}. ${nothingSaved}`,
  'list-refused': (p) => `The new version of ${p.list} was not taken. ${p.why}`,
  'second-person-needed': (p) =>
    `${p.what} of \`${p.id}\` takes effect when a second person confirms it. Name somebody: \`${p.example}\`. ${nothingSaved}`,
  'nothing-to-read': () =>
    `There is no text there that I could read. ${nothingSaved} Paste the text of the article instead.`,
  'store-damaged': (p) => `The data file ${p.file} is damaged: ${p.why}. ${p.remedy}`,
  'store-locked': (p) =>
    `Another Accord is using the data folder ${p.folder}. Stop it first; two at once would lose each other's changes.`,
  'store-full': (p) =>
    `I could not write to the disk (${p.why}). ${nothingSaved} An admin has to make room; then try again.`,
};

function meantOf(nearest: readonly string[]): string {
  return nearest.length > 0 ? ` Did you mean ${nearest.map((id) => `\`${id}\``).join(' or ')}?` : '';
}

/** A problem in words: what happened, why, what to do, one example. Commands and ids stand between backticks. */
export function problemWords(problem: Problem, names: CommandNames): string {
  return (words[problem.code] as (problem: Problem, names: CommandNames) => string)(problem, names);
}

/** What is said of an error that nobody foresaw; the reference is in the log. */
export function bugWords(reference: string): string {
  return `Something failed on my side (ref ${reference}). If you were saving something, please look whether it is there before you repeat it. An admin finds the reference in the log.`;
}

/** The words of a problem as a message: what stands between backticks is shown as code, nothing else is formatted. */
export function problemMessage(words: string): Message {
  const split = words.split('`').map((part, index) => ({ part, isCode: index % 2 === 1 }));
  const parts = split.filter(({ part }) => part !== '').map(({ part, isCode }) => (isCode ? code(part) : say(part)));
  return message(plainProblem(words), [lines(parts)]);
}

/** The words of a problem where Slack shows plain text only. */
export function plainProblem(words: string): string {
  return words.replaceAll('`', '');
}

/** The problem of one line among others that were answered: that nothing was saved holds for it alone. */
export function lineProblemWords(problem: Problem, names: CommandNames): string {
  return problemWords(problem, names).replace(nothingSaved, '').trim();
}
