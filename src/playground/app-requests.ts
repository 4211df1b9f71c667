import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { InspectorEntry, Outcome } from './protocol.ts';
import type { EnvelopeType } from './socket-mode.ts';
import type { StandIn } from './stand-in.ts';

/** Slack gives an app three seconds. */
const ACK_MS = 3000;

export interface AppRequest {
  /** For the inspector: "/news", "block_actions" … */
  name: string;
  user: string | null;
  /** What is sent, as an object, for the inspector. */
  shown: unknown;
  body: string;
  contentType: 'application/x-www-form-urlencoded' | 'application/json';
  headers?: Record<string, string>;
}

export interface AppAnswer {
  /** The HTTP status; null where no answer came. */
  status: number | null;
  /** The body, parsed where it is JSON, else text; null where it is empty. */
  body: unknown;
  error: 'operation_timeout' | 'app_unreachable' | 'dispatch_failed' | null;
  entry: InspectorEntry;
}

/** Slack's signature of a request body, version 0. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function signedHeaders(secret: string, request: AppRequest): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    ...request.headers,
    'content-type': request.contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signatureOf(secret, timestamp, request.body),
    connection: 'close',
  };
}

function parsedBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function wordFor(error: unknown): 'operation_timeout' | 'app_unreachable' {
  return error instanceof Error && error.name === 'TimeoutError' ? 'operation_timeout' : 'app_unreachable';
}

function envelopeType(request: AppRequest): EnvelopeType {
  if (request.contentType === 'application/json') return 'events_api';
  return request.name.startsWith('/') ? 'slash_commands' : 'interactive';
}

async function overSocket(standIn: StandIn, request: AppRequest): Promise<Omit<AppAnswer, 'entry'>> {
  const { 'x-slack-retry-num': attempt, 'x-slack-retry-reason': reason } = request.headers ?? {};
  const retry = attempt && reason ? { retry_attempt: Number(attempt), retry_reason: reason } : {};
  const late = wait(ACK_MS, 'late' as const, { ref: false });
  const body = await Promise.race([standIn.sockets.deliver(envelopeType(request), request.shown, retry), late]);
  return body === 'late'
    ? { status: null, body: null, error: 'operation_timeout' }
    : { status: 200, body, error: null };
}

async function attempt(standIn: StandIn, request: AppRequest): Promise<Omit<AppAnswer, 'entry'>> {
  if (standIn.sockets.isConnected()) return overSocket(standIn, request);
  const { url, signingSecret } = standIn.app;
  if (!url) return { status: null, body: null, error: 'app_unreachable' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: request.body,
      headers: signedHeaders(signingSecret, request),
      redirect: 'error',
      signal: AbortSignal.timeout(ACK_MS),
    });
    const body = parsedBody(await response.text());
    return { status: response.status, body, error: response.ok ? null : 'dispatch_failed' };
  } catch (error) {
    return { status: null, body: null, error: wordFor(error) };
  }
}

/** Sends one signed request to the app and waits at most three seconds; never throws for what the app does. */
export async function sendToApp(standIn: StandIn, request: AppRequest): Promise<AppAnswer> {
  const { name, user, shown } = request;
  const entry = standIn.inspector.begin({ direction: 'to_app', name, user, request: shown });
  const answer = await attempt(standIn, request);
  standIn.inspector.end(entry, { status: answer.status, answer: answer.body, error: answer.error });
  return { ...answer, entry };
}

/** Sends an interaction: a form with one field, `payload`. */
export function sendInteraction(standIn: StandIn, payload: { type: string; user: { id: string } }): Promise<AppAnswer> {
  return sendToApp(standIn, {
    name: payload.type,
    user: payload.user.id,
    shown: payload,
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    contentType: 'application/x-www-form-urlencoded',
  });
}

/** What to tell a person of the app's answer. */
export function outcomeOf(answer: AppAnswer, problem: { error: string; detail: string[] } | null = null): Outcome {
  const error = answer.error ?? problem?.error ?? null;
  const detail = problem?.detail ?? [];
  return {
    ok: error === null,
    status: answer.status,
    ms: answer.entry.ms ?? 0,
    error,
    detail,
    errors: {},
    entry: answer.entry.id,
  };
}
