import { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.ts';
import { slackLogger } from '../slack-logger.ts';

/** How the outbox reaches Slack. `slackApiUrl` is Slack's own where it is not given. */
export type PostingOptions = { token: string; slackApiUrl?: string; timeoutMs?: number; log: Deps['log'] };

/**
 * A client that asks once: the retries of the default client post a message again that had arrived, and its pause after
 * a 429 holds up every other call.
 */
export function createPostingClient({ token, slackApiUrl, timeoutMs = 10_000, log }: PostingOptions): WebClient {
  return new WebClient(token, {
    ...(slackApiUrl ? { slackApiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logger: slackLogger(log),
  });
}
