import { readdirSync, readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import type { AppsManifestCreateArguments } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands, registerAccord } from '../../commands/accord.ts';
import type { Acting } from '../../commands/acting.ts';
import { registerCommitments } from '../../commands/commitments.ts';
import { registerFollowups } from '../../commands/followups.ts';
import { registerHome } from '../../commands/home.ts';
import { listeners } from '../../commands/listeners.ts';
import { registerNews } from '../../commands/news.ts';
import { registerSanctions } from '../../commands/sanctions.ts';
import { runLine } from '../../commands/verbs.ts';
import { runCli } from '../../src/cli.ts';
import type { Deps } from '../../src/deps.ts';
import { commandNames, nouns } from '../../src/domain/command-names.ts';
import { readArguments, splitWords } from '../../src/domain/command-text.ts';
import { createManifest, historyScopes, scopes, shortcuts } from '../../src/manifest.ts';
import { commitmentIds } from '../../views/commitments.ts';
import { followupIds } from '../../views/followups.ts';
import { newsIds } from '../../views/news-ids.ts';
import { sanctionIds } from '../../views/sanctions-ids.ts';
import { messages } from '../views/every-message.ts';
import { views } from '../views/every-view.ts';
import { actionIds, wordsOf } from '../views/hostile.ts';

const names = commandNames('');
const root = new URL('../../', import.meta.url);

/** What the features ask Bolt to listen to. */
function registered() {
  const found = {
    commands: [] as string[],
    actions: [] as RegExp[],
    forms: [] as string[],
    shortcuts: [] as string[],
    events: [] as string[],
  };
  const app = {
    command: (name: string) => found.commands.push(name),
    action: (pattern: RegExp) => found.actions.push(pattern),
    view: (it: { callback_id: string }) => found.forms.push(it.callback_id),
    shortcut: (it: { callback_id: string }) => found.shortcuts.push(it.callback_id),
    event: (name: string) => found.events.push(name),
  } as unknown as App;
  const deps = { names } as Deps;
  const on = listeners(app, deps);
  for (const register of [registerNews, registerCommitments, registerSanctions, registerFollowups, registerAccord])
    register(on);
  registerHome(app, deps);
  return found;
}

const found = registered();
const ids = [newsIds, commitmentIds, followupIds, sanctionIds].flatMap((each) => Object.values(each) as string[]);
const listening = (id: string) => [
  ...found.actions.filter((pattern) => pattern.test(id)),
  ...[...found.forms, ...found.shortcuts].filter((each) => each === id),
];

describe('ids and handlers', () => {
  test('every feature of the app is registered here too', () => {
    const app = readFileSync(new URL('src/app.ts', root), 'utf8');
    const registers = [...app.matchAll(/^ {2}(register\w+)\(/gm)].map((match) => match[1]);
    expect(registers.toSorted()).toEqual([
      'registerAccord',
      'registerCommitments',
      'registerFollowups',
      'registerHome',
      'registerNews',
      'registerSanctions',
    ]);
  });

  test.each(ids)('%s has one handler', (id) => {
    expect(listening(id)).toHaveLength(1);
  });

  test('no id is there twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every handler has an id', () => {
    const runs = nouns.map((noun) => `${noun}.run`);
    const known = [...ids, ...runs];
    const strays = [
      ...found.actions.filter((pattern) => !known.some((id) => pattern.test(id))),
      ...[...found.forms, ...found.shortcuts].filter((id) => !known.includes(id)),
    ];
    expect(strays).toEqual([]);
  });

  test('every button in every message, form and Home has a handler', () => {
    const shown = [0, 1, 25].flatMap((many) => [
      ...actionIds(Object.values(messages('x', many))),
      ...actionIds(Object.values(views('x', many))),
    ]);
    const pressed = [...new Set(shown)].filter((id) => id !== 'value');
    expect(pressed.length).toBeGreaterThan(20);
    expect(pressed.filter((id) => listening(id).length !== 1)).toEqual([]);
  });

  test('every form has a handler', () => {
    const forms = Object.values(views('x', 1)).flatMap((view) => (view as { callback_id?: string }).callback_id ?? []);
    expect(forms.filter((id) => !found.forms.includes(id))).toEqual([]);
  });
});

describe.each(commands.map((command) => [command.noun, command] as const))('/%s', (noun, command) => {
  const spoken = command.verbs.flatMap((verb) => [verb.name, ...(verb.aliases ?? [])]);

  test('names each verb once', () => {
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(spoken).not.toContain('help');
  });

  test.each(command.verbs.map((verb) => [verb.name, verb] as const))('%s explains itself', (name, verb) => {
    expect(verb.usage.startsWith(name)).toBe(true);
    expect(verb.summary).toMatch(/^[a-z].*[^.\s]$/);
    expect(verb.examples.length).toBeGreaterThan(0);
  });

  test.each(command.verbs.flatMap((verb) => verb.examples.map((example) => [example, verb] as const)))(
    '%s parses',
    (example, verb) => {
      expect(example.startsWith(verb.name)).toBe(true);
      const words = splitWords(example).slice(verb.name.split(' ').length);
      expect(readArguments(words, verb.grammar)).toMatchObject({ unknownFlags: [], unknownFields: [] });
    },
  );

  test.each(command.verbs.map((verb) => [verb.usage, verb] as const))(
    '%s names flags and fields that the verb takes',
    (usage, verb) => {
      const flags = [...usage.matchAll(/--([a-z-]+)/g)].map((match) => match[1]);
      const fields = [...usage.matchAll(/\[-?([a-z]+):/g)].map((match) => match[1]);
      expect(flags.filter((flag) => !Object.hasOwn(verb.grammar.flags, flag ?? ''))).toEqual([]);
      expect(fields.filter((field) => !verb.grammar.fields?.includes(field ?? ''))).toEqual([]);
    },
  );

  test('has a hint of its verbs that ends with help', () => {
    const parts = command.hint.split(' · ');
    expect(parts.at(-1)).toBe('help');
    for (const part of parts.slice(0, -1))
      expect(spoken.some((name) => part === name || part.startsWith(`${name} `))).toBe(true);
  });

  test('has a help of at most twelve lines: one per verb, one for the seldom ones and one to try', async () => {
    const seldom = command.verbs.filter((verb) => verb.isSeldom);
    expect(command.verbs.length - seldom.length + Math.min(seldom.length, 1) + 1).toBeLessThanOrEqual(12);
    const help = wordsOf(await answered(noun, 'help', ''));
    for (const verb of command.verbs) expect(help).toContain(verb.usage);
    expect(help).toContain('Try: ');
  });
});

/** What a line of a command answers where nothing is stored. */
async function answered(noun: string, text: string, prefix: string) {
  const command = commands.find((each) => each.noun === noun);
  if (!command) throw new Error(noun);
  const deps = { names: commandNames(prefix), store: { followups: { find: async () => [{ status: 'open' }] } } };
  return runLine(command, { text, channel: 'C1', respondTo: null }, { deps, user: 'U1' } as unknown as Acting);
}

describe('with a prefix', () => {
  const unprefixed = new RegExp(`(?<![\\w.-])/(?:${nouns.join('|')})\\b`);

  test('every command has another name', () => {
    const made = createManifest({ prefix: 'acme', url: null, verifyPosts: false });
    expect(made.features.slash_commands.map((each) => each.command)).toEqual(nouns.map((noun) => `/acme-${noun}`));
  });

  test('no help names a command that is not there', async () => {
    for (const { noun, verbs } of commands) {
      for (const text of ['help', '', ...verbs.map((verb) => `help ${verb.name}`)]) {
        expect(JSON.stringify(await answered(noun, text, 'acme'))).not.toMatch(unprefixed);
      }
    }
  });

  test('no message, form or Home names a command that is not there', () => {
    const prefixed = commandNames('acme');
    const { commandHelp: _, verbHelp: __, ...shown } = messages('x', 0, prefixed);
    expect(JSON.stringify([shown, messages('x', 1, prefixed).channelLost, views('x', 0, prefixed)])).not.toMatch(
      unprefixed,
    );
  });
});

describe('the manifest', () => {
  const manifest = createManifest({ prefix: '', url: null, verifyPosts: false });
  manifest satisfies Exclude<AppsManifestCreateArguments['manifest'], string>;

  test('has the commands, shortcuts and events that have handlers, and no others', () => {
    expect(manifest.features.slash_commands.map((each) => each.command).toSorted()).toEqual(found.commands.toSorted());
    expect(manifest.features.shortcuts.map((each) => each.callback_id).toSorted()).toEqual(found.shortcuts.toSorted());
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(found.events);
  });

  test('holds Slack’s limits, also with the longest prefix', () => {
    const { display_information: shown, features } = createManifest({
      prefix: 'p'.repeat(19),
      url: null,
      verifyPosts: true,
    });
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(175);
    expect(shown.long_description.length).toBeLessThanOrEqual(4000);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    for (const command of features.slash_commands) {
      expect(command.command).toMatch(/^\/[a-z0-9-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
      expect(command.should_escape).toBe(true);
    }
    for (const shortcut of features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
      expect(shortcut.callback_id.length).toBeLessThanOrEqual(255);
    }
    expect(shortcuts.length).toBeLessThanOrEqual(10);
  });

  test('serves Socket Mode without an address, HTTP with one address everywhere', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('url":');
    const http = createManifest({ prefix: '', url: 'https://accord.example/', verifyPosts: false });
    expect(http.settings.socket_mode_enabled).toBe(false);
    const addresses = [...JSON.stringify(http).matchAll(/url":"([^"]+)"/g)].map((match) => match[1]);
    expect(addresses).toEqual(Array(commands.length + 2).fill('https://accord.example/slack/events'));
  });

  test('asks for the scopes of history only when posts are to be verified', () => {
    const scopesOf = (verifyPosts: boolean) =>
      createManifest({ prefix: '', url: null, verifyPosts }).oauth_config.scopes.bot;
    expect(scopesOf(false)).toEqual(Object.keys(scopes));
    expect(scopesOf(true)).toEqual([...Object.keys(scopes), ...historyScopes]);
  });

  test('is what manifest.yml holds', async () => {
    let printed = '';
    const terminal = {
      stdin: noBytes(),
      print: (text: string) => (printed += text),
      tell: () => {},
      showsProgress: false,
      env: {},
    };
    expect(await runCli(['manifest'], { ...terminal, print: (text) => void terminal.print(text) })).toBe(0);
    const file = readFileSync(new URL('manifest.yml', root), 'utf8');
    expect(file).toBe(printed);
    expect(parse(file)).toEqual(manifest);
  });
});

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** The scope that each method of the Web API needs, by docs.slack.dev/reference/methods; null for none. */
const scopeOf: Record<string, string | null> = {
  'auth.test': null,
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.history': 'channels:history',
  'conversations.open': 'im:write',
  'conversations.replies': 'channels:history',
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'files.info': 'files:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'views.open': null,
  'views.publish': null,
  'views.push': null,
  'views.update': null,
};

describe('scopes', () => {
  const files = ['commands/', 'src/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('playground/'))
      .map((name) => readFileSync(new URL(folder + name, root), 'utf8')),
  );
  const namespaces =
    'admin|apps|auth|bookmarks|bots|chat|conversations|dnd|emoji|files|pins|reactions|reminders|search|team|usergroups|users|views';
  const calls = new RegExp(
    `(?:\\b(?:client|slack|web)\\.|apiCall\\(\\s*'|paginate\\(\\s*')((?:${namespaces})(?:\\.[a-zA-Z]+)+)`,
    'g',
  );
  const called = [...new Set(files.flatMap((text) => [...text.matchAll(calls)].map((match) => match[1] as string)))];

  test('are known of every method that is called', () => {
    expect(called).toContain('chat.postMessage');
    expect(called).toContain('users.list');
    expect(called.filter((method) => !Object.hasOwn(scopeOf, method))).toEqual([]);
  });

  test('are asked for by the manifest, and each is needed', () => {
    const needed = new Set(called.flatMap((method) => scopeOf[method] ?? []));
    const asked: string[] = [...Object.keys(scopes), ...historyScopes];
    expect([...needed].filter((scope) => !asked.includes(scope))).toEqual([]);
    expect(Object.keys(scopes).filter((scope) => scope !== 'commands' && !needed.has(scope))).toEqual([]);
  });
});
