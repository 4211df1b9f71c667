import { type Logger, pino } from 'pino';

/** Slack's tokens and answer addresses, wherever in a line they stand: path redaction misses those inside messages. */
const secrets = [
  /\bx(?:ox[a-z]|app)-[A-Za-z0-9-]{6,}/g,
  /https:\/\/hooks\.slack\.com\/[^\s"'\\]+/g,
  /\/response\/[A-Za-z0-9-]{6,}/g,
];

/** The log: one JSON line an event, without tokens, answer addresses and the signing secret. */
export function createLog(
  level: string,
  options: { signingSecret?: string | undefined; write?: (line: string) => void } = {},
): Logger {
  const write = options.write ?? ((line) => process.stdout.write(line));
  return pino({ level, base: null }, { write: (line: string) => write(scrub(line, options.signingSecret)) });
}

function scrub(line: string, signingSecret: string | undefined): string {
  const clean = secrets.reduce((text, secret) => text.replace(secret, '[secret]'), line);
  return signingSecret ? clean.replaceAll(signingSecret, '[secret]') : clean;
}
