import type { Snapshot } from '../../protocol.ts';
import { beginning, type Choice } from '../controls/choices.ts';

/** What the composer offers while somebody types. */
export interface Completion {
  title: string;
  choices: Choice[];
  /** The part of the text that a choice's `value` takes the place of. */
  from: number;
  to: number;
  /** Which choice Enter takes at first; -1 for none, so that Enter sends. */
  active: number;
  /** How to go on, where nothing is left to choose. */
  hint: { usage: string; summary: string } | null;
}

function beginsWith(choices: Choice[], start: string): Choice[] {
  return choices.filter(({ label }) => label.toLowerCase().startsWith(start.toLowerCase()));
}

function commandChoices({ app }: Snapshot): Choice[] {
  return app.commands.map(({ command, description, usage_hint: hint }) => ({
    value: `${command} `,
    label: command,
    usage: hint,
    note: description,
  }));
}

function verbCompletion(snapshot: Snapshot, before: string): Completion | null {
  const [, command = '', typed = '', rest] = /^(\/\S+)\s+(\S*)(\s[\s\S]*)?$/.exec(before) ?? [];
  const verbs = snapshot.app.help?.find((one) => one.command === command)?.verbs ?? [];
  const from = before.length - typed.length - (rest?.length ?? 0);
  const at = { title: command, from, to: before.length };
  if (rest !== undefined) {
    const verb = verbs.find(({ name }) => name === typed.toLowerCase());
    return verb ? { ...at, choices: [], active: -1, hint: verb } : null;
  }
  const all = verbs.map(({ name, usage, summary }) => ({
    value: `${name} `,
    label: name,
    usage: usage.replace(name, '').trim(),
    note: summary,
  }));
  const choices = beginsWith(all, typed);
  return { ...at, choices, active: typed === '' ? -1 : 0, hint: null };
}

function commandCompletion(snapshot: Snapshot, before: string): Completion | null {
  if (/\s/.test(before)) return verbCompletion(snapshot, before);
  const choices = beginsWith(commandChoices(snapshot), before);
  return { title: `Commands of ${snapshot.app.name}`, choices, from: 0, to: before.length, active: 0, hint: null };
}

function people(snapshot: Snapshot): Choice[] {
  const users = snapshot.users.map(({ name, real_name }) => ({
    value: `@${name} `,
    label: `@${name}`,
    note: real_name,
  }));
  const groups = snapshot.usergroups.map(({ handle, name }) => ({
    value: `@${handle} `,
    label: `@${handle}`,
    note: name,
  }));
  const all = { value: '@channel ', label: '@channel', note: 'Everybody here' };
  return [...users, ...groups, all];
}

function channels(snapshot: Snapshot, user: string): Choice[] {
  return snapshot.channels
    .filter((one) => !one.is_im && !one.is_archived && (!one.is_private || one.members.includes(user)))
    .map(({ name, topic }) => ({ value: `#${name} `, label: `#${name}`, note: topic || undefined }));
}

function mentionCompletion(snapshot: Snapshot, before: string, user: string): Completion | null {
  const word = /(?:^|[\s([:=])([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!word) return null;
  const [, mark, typed = ''] = word;
  const choices = beginning(mark === '@' ? people(snapshot) : channels(snapshot, user), typed);
  const from = before.length - typed.length - 1;
  return { title: mark === '@' ? 'People' : 'Channels', choices, from, to: before.length, active: 0, hint: null };
}

/** What to offer for the text left of the caret; null for nothing. */
export function completionFor(snapshot: Snapshot, before: string, user: string): Completion | null {
  const found =
    mentionCompletion(snapshot, before, user) ?? (before.startsWith('/') ? commandCompletion(snapshot, before) : null);
  return found && (found.choices.length > 0 || found.hint) ? found : null;
}
