import { commands } from '../commands/accord.ts';
import { commitmentIds } from '../views/commitments.ts';
import { followupIds } from '../views/followups.ts';
import { newsIds } from '../views/news-ids.ts';
import { commandNames } from './domain/command-names.ts';

/** What Accord may do in a workspace, each with what needs it. README.md shows the same table. */
export const scopes = {
  commands: 'the slash commands and shortcuts',
  'chat:write': 'posts, direct messages and their updates',
  'files:read': 'the file of parties that somebody has screened',
  'files:write': 'the answer to it, as a CSV file',
  'users:read': 'time zones of members, and names typed without a mention',
} as const;

/** The scopes by which the outbox finds a post again after an ambiguous answer; only with `--verify-posts`. */
export const historyScopes = ['channels:history', 'groups:history', 'im:history', 'im:write'] as const;

/** The shortcuts: on a message, or from anywhere; their names have 24 characters at most. */
export const shortcuts = [
  {
    type: 'global',
    name: 'Read an article',
    callback_id: newsIds.readArticle,
    description: 'Reads an article from its address or its text',
  },
  {
    type: 'message',
    name: 'Follow up on message',
    callback_id: followupIds.fromMessage,
    description: 'Gives somebody work from this message',
  },
  {
    type: 'message',
    name: 'Use as answer',
    callback_id: followupIds.answerFromMessage,
    description: 'Answers a follow-up of yours with this message',
  },
  {
    type: 'message',
    name: 'Read this message',
    callback_id: newsIds.readMessage,
    description: 'Reads an article that somebody posted',
  },
  {
    type: 'message',
    name: 'Add as evidence',
    callback_id: commitmentIds.evidenceFromMessage,
    description: 'Keeps this message as evidence for a commitment',
  },
] as const;

/** How the manifest is made: a prefix for the commands, the public address for HTTP (none is Socket Mode), history scopes. */
export type ManifestOptions = { prefix: string; url: string | null; verifyPosts: boolean };

/** The app manifest as Slack takes it, made from the commands and shortcuts that are registered. */
export function createManifest({ prefix, url, verifyPosts }: ManifestOptions) {
  const names = commandNames(prefix);
  const address = `${url?.replace(/\/$/, '')}/slack/events`;
  const commandAddress = url === null ? {} : { url: address };
  const requestAddress = url === null ? {} : { request_url: address };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Accord',
      description: 'Trade-compliance news, the commitments in it, and the work that follows',
      long_description: longDescription,
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Accord', always_online: true },
      shortcuts: shortcuts.map((shortcut) => ({ ...shortcut })),
      slash_commands: commands.map((command) => ({
        command: names[command.noun],
        ...commandAddress,
        description: command.description,
        usage_hint: command.hint,
        should_escape: true,
      })),
    },
    oauth_config: {
      scopes: { bot: [...(Object.keys(scopes) as (keyof typeof scopes)[]), ...(verifyPosts ? historyScopes : [])] },
    },
    settings: {
      event_subscriptions: { ...requestAddress, bot_events: ['app_home_opened' as const] },
      interactivity: { is_enabled: true, ...requestAddress },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

const longDescription = [
  'Accord reads trade-compliance news, says in a few sentences what happened, and draws out the commitments that',
  'governments made and the sanctions that they can use. A person confirms what goes into the register; from there it has',
  'due dates, evidence and an owner. Every sentence of a summary is a sentence of its source.',
].join(' ');

/** The shortcuts of a kind, as the stand-in's workspace takes them. */
export function shortcutsOf(kind: 'message' | 'global') {
  return shortcuts.filter(({ type }) => type === kind).map(({ type: _, ...shortcut }) => shortcut);
}
