import { setTimeout as wait } from 'node:timers/promises';
import { type AppAnswer, outcomeOf, sendToApp } from './app-requests.ts';
import { openDirectMessage } from './channels.ts';
import type { Outcome, PlayRequests } from './protocol.ts';
import type { StandIn } from './stand-in.ts';
import { nextId, nextTs, now } from './workspace.ts';

const reasons = {
  operation_timeout: 'http_timeout',
  app_unreachable: 'connection_failed',
  dispatch_failed: 'http_error',
} as const;

export interface SlackEvent {
  type: string;
  [key: string]: unknown;
}

function envelopeOf(standIn: StandIn, event: SlackEvent): Record<string, unknown> {
  const { seed } = standIn.workspace;
  return {
    token: 'playground',
    team_id: seed.team.id,
    context_team_id: seed.team.id,
    context_enterprise_id: null,
    api_app_id: seed.app.id,
    event: { event_ts: nextTs(standIn.workspace), ...event },
    type: 'event_callback',
    event_id: nextId(standIn.workspace, 'Ev'),
    event_time: Math.floor(now(standIn.workspace) / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: seed.team.id,
        user_id: seed.app.bot_user_id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

function deliver(
  standIn: StandIn,
  envelope: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<AppAnswer> {
  const event = envelope.event as SlackEvent;
  return sendToApp(standIn, {
    name: event.type,
    user: typeof event.user === 'string' ? event.user : null,
    shown: envelope,
    body: JSON.stringify(envelope),
    contentType: 'application/json',
    headers,
  });
}

async function retry(standIn: StandIn, envelope: Record<string, unknown>, failed: AppAnswer): Promise<void> {
  let last = failed;
  for (const [at, delay] of standIn.app.eventRetryDelaysMs.entries()) {
    if (!last.error) return;
    const headers = { 'x-slack-retry-num': String(at + 1), 'x-slack-retry-reason': reasons[last.error] };
    await wait(delay, undefined, { ref: false });
    last = await deliver(standIn, envelope, headers);
  }
}

/** Sends an event; one that is not taken is sent again thrice, as Slack does. Resolves after the first attempt. */
export async function sendEvent(standIn: StandIn, event: SlackEvent): Promise<Outcome> {
  const envelope = envelopeOf(standIn, event);
  const answer = await deliver(standIn, envelope, {});
  void retry(standIn, envelope, answer);
  return outcomeOf(answer);
}

/** Opens the App Home of a person: `app_home_opened`, with the view that was published before. */
export function openHome(standIn: StandIn, done: PlayRequests['home']): Promise<Outcome> {
  const { workspace } = standIn;
  const { user, tab = 'home' } = done;
  const channel = openDirectMessage(workspace, [workspace.seed.app.bot_user_id, user]).id;
  const view = workspace.data.homes[user];
  return sendEvent(standIn, {
    type: 'app_home_opened',
    user,
    channel,
    tab,
    ...(view && tab === 'home' ? { view } : {}),
  });
}
