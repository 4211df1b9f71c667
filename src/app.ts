import { App, type AppOptions } from '@slack/bolt';
import { registerAccord } from '../commands/accord.ts';
import { answerProblems } from '../commands/answer-problems.ts';
import { registerCommitments } from '../commands/commitments.ts';
import { registerFollowups } from '../commands/followups.ts';
import { registerHome } from '../commands/home.ts';
import { listeners } from '../commands/listeners.ts';
import { registerNews } from '../commands/news.ts';
import { registerSanctions } from '../commands/sanctions.ts';
import type { Deps } from './deps.ts';
import { type InFlight, trackInFlight } from './in-flight.ts';

/** Builds the Slack app with every feature registered. It starts nothing and reads no environment. */
export function buildApp(options: AppOptions, deps: Deps): { app: App; inFlight: InFlight } {
  const app = new App({ ...options, deferInitialization: true });
  const inFlight = trackInFlight(app);
  answerProblems(app, deps);
  const on = listeners(app, deps);
  registerNews(on);
  registerCommitments(on);
  registerSanctions(on);
  registerFollowups(on);
  registerAccord(on);
  registerHome(app, deps);
  return { app, inFlight };
}
