import { owesAnswer } from '../src/domain/followups.ts';
import { commandHelp, statusReport } from '../views/accord.ts';
import { failureInWords } from '../views/news-health.ts';
import { say } from './answer.ts';
import { commitmentsCommand } from './commitments.ts';
import { followupsCommand } from './followups.ts';
import type { Listeners } from './listeners.ts';
import { newsCommand } from './news.ts';
import { sanctionsCommand } from './sanctions.ts';
import type { Call, Command, Verb } from './verbs.ts';

const statusVerb: Verb = {
  name: 'status',
  usage: 'status',
  summary: 'shows what Accord holds, how its feeds do and what waits to be posted',
  examples: ['status'],
  grammar: { words: 0, flags: {}, fields: null },
  run: async (call) => say(statusReport(await facts(call))),
};

const commandsVerb: Verb = {
  name: 'commands',
  usage: 'commands',
  summary: 'lists every slash command of Accord',
  examples: ['commands'],
  grammar: { words: 0, flags: {}, fields: null },
  run: async (call) => {
    const { names } = call.deps;
    const verbs = commands
      .filter((command) => command.noun !== 'accord')
      .map((command) => ({
        usage: `${names[command.noun]} help`,
        summary: command.description,
        flags: [],
        examples: [],
      }));
    return say(
      commandHelp({
        command: names.accord,
        description: 'Accord reads trade-compliance news and turns it into work that somebody owns',
        verbs,
        tryThis: `${names.news} read`,
        openItems: null,
      }),
    );
  },
};

/** `/accord` */
export const accordCommand: Command = {
  noun: 'accord',
  hint: 'commands · status · help',
  description: 'Accord itself: its commands and how it is doing',
  verbs: [commandsVerb, statusVerb],
};

/** Every slash command, in the order of the manifest. */
export const commands: readonly Command[] = [
  newsCommand,
  commitmentsCommand,
  sanctionsCommand,
  followupsCommand,
  accordCommand,
];

/** Registers `/accord`. */
export function registerAccord(on: Listeners): void {
  on.command(accordCommand);
}

async function facts(call: Call): Promise<[string, string][]> {
  const { store, people } = call.deps;
  const [news, agreements, commitments, followups, feeds, deliveries] = await Promise.all([
    store.news.find(),
    store.agreements.find(),
    store.commitments.find({ removedAt: null }),
    store.followups.find(),
    store.feeds.find(),
    store.deliveries.find(),
  ]);
  const failing = feeds.filter((feed) => feed.failures > 0);
  const waiting = deliveries.filter((each) => each.state === 'waiting' || each.state === 'sending');
  const failed = deliveries.filter((each) => each.state === 'failed');
  const open = followups.filter(owesAnswer);
  return [
    ['News read', String(news.length)],
    ['Register', `${counted(agreements, 'agreement')}, ${counted(commitments, 'commitment')}`],
    ['Follow-ups', `${open.length} open of ${followups.length}`],
    [
      'Feeds',
      `${feeds.length}, ${feeds.filter((feed) => feed.warned.length > 0).length} that need a look (${call.deps.names.news} health), ${failing.length} failing${failing.map((feed) => ` · ${feed.title}: ${failureInWords(feed.failure ?? '')}`).join('')}`,
    ],
    [
      'Posts',
      `${waiting.length} waiting, ${failed.length} that Slack refused${failed
        .slice(-3)
        .map((each) => ` · ${each.id}: ${each.problem}`)
        .join('')}`,
    ],
    ['Zone of due days', people.workspaceZone()],
    ['Your zone', call.zone],
  ];
}

function counted(records: unknown[], noun: string): string {
  return `${records.length} ${noun}${records.length === 1 ? '' : 's'}`;
}
