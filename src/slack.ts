import { setTimeout as wait } from 'node:timers/promises';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger } from 'pino';
import type { People, Respond } from './deps.ts';
import type { SlackLogger } from './slack-logger.ts';

/** Short answers are worth more than late ones: a person waits. Posts go through the outbox with a client of its own. */
export function clientOptions(apiUrl: string | undefined, logger: SlackLogger): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1000 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger,
  };
}

/** A client for the calls that no handler makes. */
export function createClient(token: string, options: WebClientOptions): WebClient {
  return new WebClient(token, options);
}

/** Answers at the address that Slack gave; it takes five answers within thirty minutes. What it refuses is logged. */
export function createRespond(log: Logger): Respond {
  return async (address, { message, how }) => {
    const body = {
      text: message.text,
      blocks: message.blocks,
      response_type: how === 'share' ? 'in_channel' : 'ephemeral',
      replace_original: how === 'replace',
      unfurl_links: false,
    };
    const refusal = await post(address, JSON.stringify(body));
    if (refusal) log.warn(refusal, 'an answer to a command or button did not reach Slack');
    return refusal === null;
  };
}

async function post(address: string, body: string): Promise<{ status: number } | { err: unknown } | null> {
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
    return answer.ok ? null : { status: answer.status };
  } catch (err) {
    return { err };
  }
}

const freshMs = 3_600_000;
// Slack waits three seconds for the answer to a form, and what is typed in it may name a day.
const patienceMs = 1000;

/** The members of the workspace, remembered for an hour. Whoever Slack does not tell of soon is taken to be a colleague in the workspace's zone. */
export function createPeople(client: WebClient, workspaceZone: string, log: Logger): People {
  const zones = new Map<string, { zone: string; at: number }>();
  const asked = new Map<string, Promise<string | null>>();
  const ask = async (user: string): Promise<string | null> => {
    try {
      const zone = await askZone(client, user);
      if (zone !== null) zones.set(user, { zone, at: Date.now() });
      return zone;
    } catch (error) {
      log.warn({ err: error }, 'a member’s time zone is unknown');
      return null;
    } finally {
      asked.delete(user);
    }
  };
  return {
    workspaceZone: () => workspaceZone,
    zoneOf: async (user) => {
      const known = zones.get(user);
      if (known && Date.now() - known.at < freshMs) return known.zone;
      const asking = asked.get(user) ?? ask(user);
      asked.set(user, asking);
      const zone = await Promise.race([asking, wait(patienceMs, null, { ref: false })]);
      return zone ?? known?.zone ?? workspaceZone;
    },
    isColleague: async (user) => {
      const asking = isHuman(client, user).catch((error: unknown) => {
        if (isUnknownUser(error)) return false;
        log.warn({ err: error }, 'whether a member is a person is unknown');
        return true;
      });
      return Promise.race([asking, wait(patienceMs, true, { ref: false })]);
    },
    named: async (name) => {
      const wanted = name.toLowerCase();
      for await (const page of client.paginate('users.list', { limit: 200 })) {
        const members =
          (page as { members?: { id?: string; name?: string; profile?: { display_name?: string } }[] }).members ?? [];
        const found = members.find((each) =>
          [each.name, each.profile?.display_name].some((one) => one?.toLowerCase() === wanted),
        );
        if (found?.id) return found.id;
      }
      return null;
    },
  };
}

const slackbot = 'USLACKBOT';

async function isHuman(client: WebClient, user: string): Promise<boolean> {
  const { user: member } = await client.users.info({ user });
  return user !== slackbot && member?.is_bot !== true && member?.deleted !== true;
}

function isUnknownUser(error: unknown): boolean {
  const { data } = error as { data?: { error?: string } };
  return data?.error === 'user_not_found';
}

async function askZone(client: WebClient, user: string): Promise<string | null> {
  const { user: member } = await client.users.info({ user });
  return member?.tz ?? null;
}
