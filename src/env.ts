import { z } from 'zod';
import { commandPrefix } from './domain/command-names.ts';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  );

const blankIsAbsent = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

/** The environment that Accord reads; README.md says what each variable means. */
const Environment = z.object({
  SLACK_BOT_TOKEN: blankIsAbsent(z.string().startsWith('xoxb-', 'must begin with xoxb-').optional()),
  SLACK_SIGNING_SECRET: blankIsAbsent(z.string().min(8, 'is too short for a signing secret').optional()),
  SLACK_APP_TOKEN: blankIsAbsent(z.string().startsWith('xapp-', 'must begin with xapp-').optional()),
  SLACK_API_URL: blankIsAbsent(z.url({ protocol: /^https?$/ }).optional()),
  HOST: blankIsAbsent(z.string().default('127.0.0.1')),
  PORT: blankIsAbsent(z.coerce.number().int().min(0).max(65_535).default(3000)),
  ACCORD_DATA_DIR: blankIsAbsent(z.string().default('./data')),
  ACCORD_PREFIX: blankIsAbsent(
    z.string().regex(commandPrefix, 'takes small letters, digits and hyphens, 19 at most').default(''),
  ),
  ACCORD_ZONE: blankIsAbsent(z.string().refine(isZone, 'is no IANA time zone like Europe/London').default('UTC')),
  ACCORD_NET_ALLOW: list,
  ACCORD_MODEL_URL: blankIsAbsent(z.url({ protocol: /^https?$/ }).optional()),
  ACCORD_MODEL_KEY: blankIsAbsent(z.string().optional()),
  ACCORD_MODEL_NAME: blankIsAbsent(z.string().optional()),
  DATABASE_URL: blankIsAbsent(
    z.undefined('is set, but this version keeps its data in the embedded store: unset it').optional(),
  ),
  LOG_LEVEL: blankIsAbsent(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')),
});
export type Environment = z.infer<typeof Environment>;

/** The names of the variables that Accord reads. */
export const variableNames = Object.keys(Environment.shape);

/** Reads the environment. Throws one Error whose message lists every wrong variable, a line each. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const read = Environment.safeParse(variables);
  const problems = read.success
    ? missing(read.data)
    : read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  if (problems.length > 0) throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
  return read.data as Environment;
}

function missing(env: Environment): string[] {
  return [...missingForSlack(env), ...missingForModel(env)];
}

function missingForModel(env: Environment): string[] {
  const isWhole = env.ACCORD_MODEL_URL === undefined || env.ACCORD_MODEL_NAME !== undefined;
  return isWhole ? [] : ['  ACCORD_MODEL_NAME is needed beside ACCORD_MODEL_URL'];
}

function missingForSlack(env: Environment): string[] {
  if (env.SLACK_BOT_TOKEN === undefined || env.SLACK_APP_TOKEN !== undefined || env.SLACK_SIGNING_SECRET !== undefined)
    return [];
  return ['  SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) is needed beside SLACK_BOT_TOKEN'];
}

function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
