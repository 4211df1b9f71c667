import { LogLevel, type WebClientOptions } from '@slack/web-api';
import type { Logger } from 'pino';

/** Slack's own logger, as both Bolt and its clients take it. */
export type SlackLogger = NonNullable<WebClientOptions['logger']>;

/** Hands Slack's own lines to the log, a level lower: they are many. */
export function slackLogger(log: Logger): SlackLogger {
  const line = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: (...parts) => log.trace(line(parts)),
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
