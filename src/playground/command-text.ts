import type { Channel } from './protocol.ts';
import type { Workspace } from './workspace.ts';

const edge = `"'“”‘’«»()[]{},;!?`;
const domains = new Set([
  'com',
  'org',
  'net',
  'gov',
  'edu',
  'int',
  'io',
  'eu',
  'uk',
  'de',
  'fr',
  'us',
  'ru',
  'cn',
  'ch',
  'info',
]);
const broadcasts = new Set(['here', 'channel', 'everyone']);

/** & < > as Slack writes them. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function userMention(workspace: Workspace, handle: string): string | null {
  const name = handle.toLowerCase();
  if (broadcasts.has(name)) return `<!${name}>`;
  const user = workspace.seed.users.find((one) => one.name === name);
  if (user) return `<@${user.id}>`;
  const group = workspace.seed.usergroups?.find((one) => one.handle === name);
  return group ? `<!subteam^${group.id}>` : null;
}

function channelMention(workspace: Workspace, name: string): string | null {
  const channel = workspace.data.channels.find((one: Channel) => !one.is_im && one.name === name.toLowerCase());
  return channel ? `<#${channel.id}|${channel.name}>` : null;
}

function linkOf(core: string): string | null {
  if (/[<>|]/.test(core)) return null;
  if (/^https?:\/\/\S+$/i.test(core)) return `<${escaped(core)}>`;
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(core)) return `<mailto:${core}|${core}>`;
  const labels = core.split('/')[0]?.split('.') ?? [];
  const isDomain =
    labels.length > 1 &&
    domains.has(labels.at(-1)?.toLowerCase() ?? '') &&
    labels.every((label) => /^[\w-]+$/.test(label));
  return isDomain ? `<http://${escaped(core)}|${escaped(core)}>` : null;
}

function splitEdges(word: string): [string, string, string] {
  let start = 0;
  let end = word.length;
  while (start < end && edge.includes(word.charAt(start))) start += 1;
  while (end > start && `${edge}.:`.includes(word.charAt(end - 1))) end -= 1;
  return [word.slice(0, start), word.slice(start, end), word.slice(end)];
}

function linked(workspace: Workspace, word: string): string {
  const [before, core, after] = splitEdges(word);
  const found =
    (core.startsWith('@') ? userMention(workspace, core.slice(1)) : null) ??
    (core.startsWith('#') ? channelMention(workspace, core.slice(1)) : null) ??
    linkOf(core);
  return found ? `${escaped(before)}${found}${escaped(after)}` : escaped(word);
}

/** Text as an app receives it under `should_escape`: people, channels, groups and links as ids; & < > escaped. */
export function slackText(workspace: Workspace, typed: string): string {
  return typed
    .split(/(\s+|[:=](?=[@#]))/)
    .map((word) => (/^\s*$/.test(word) ? word : linked(workspace, word)))
    .join('');
}
