import type { IncomingHttpHeaders } from 'node:http';
import { chatMethods } from './api-chat.ts';
import { conversationsMethods } from './api-conversations.ts';
import { filesMethods } from './api-files.ts';
import type { Method } from './api-method.ts';
import { usersMethods } from './api-users.ts';
import { viewsMethods } from './api-views.ts';
import { workspaceMethods } from './api-workspace.ts';
import type { MetFault } from './faults.ts';
import { type HttpAnswer, json } from './http-exchange.ts';
import { problemsOf } from './limits-problems.ts';
import { Refusal, refusalBody } from './refusal.ts';
import { ResponseBody, redeemResponseUrl, takeResponse } from './response-urls.ts';
import { checkScopes } from './scopes.ts';
import { socketMethods } from './socket-mode.ts';
import type { StandIn } from './stand-in.ts';

const methods: Record<string, Method> = {
  ...chatMethods,
  ...conversationsMethods,
  ...filesMethods,
  ...socketMethods,
  ...usersMethods,
  ...viewsMethods,
  ...workspaceMethods,
};

type Fields = Record<string, unknown>;

function tokenOf(headers: IncomingHttpHeaders, fields: Fields): string | null {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (typeof fields.token === 'string' ? fields.token : null);
}

function checkToken(standIn: StandIn, name: string, token: string | null): void {
  if (!token) throw new Refusal('not_authed');
  const wanted = name === 'apps.connections.open' ? standIn.app.appToken : standIn.app.botToken;
  const isOther = token === standIn.app.botToken || token === standIn.app.appToken;
  if (token !== wanted) throw new Refusal(isOther ? 'not_allowed_token_type' : 'invalid_auth');
}

/** Runs a method as Slack would: token, scope, arguments, then what it does; a Refusal where Slack refuses. */
async function run(
  standIn: StandIn,
  name: string,
  call: { headers: IncomingHttpHeaders; fields: Fields },
): Promise<Fields> {
  const method = methods[name];
  if (!method) throw new Refusal('unknown_method', { facts: { req_method: name } });
  checkToken(standIn, name, tokenOf(call.headers, call.fields));
  checkScopes(standIn, method.scopes);
  const problems = problemsOf(method.args, call.fields, '');
  if (problems.length > 0) throw new Refusal('invalid_arguments', { problems });
  const done = (await method.handle(standIn, method.args.parse(call.fields) as never)) as Fields;
  return { ok: true, ...done };
}

function faultAnswer(fault: MetFault): HttpAnswer | null {
  const retryAfter = { 'retry-after': String(fault.retryAfter ?? 1) };
  switch (fault.kind) {
    case 'drop-before':
      return { status: 0, body: '', drop: true };
    case '503':
      return { status: 503, body: 'Service Unavailable', headers: { 'content-type': 'text/plain' } };
    case '429': {
      const limited = json({ ok: false, error: 'ratelimited' }, 429);
      return { ...limited, headers: { ...limited.headers, ...retryAfter } };
    }
    case 'error':
      return json({ ok: false, error: fault.error ?? 'fatal_error' });
    default:
      return null;
  }
}

function shownFields(fields: Fields): Fields {
  const { token: _secret, ...shown } = fields;
  return Object.fromEntries(
    Object.entries(shown).map(([key, value]) => [
      key,
      typeof value === 'string' && /^[[{]/.test(value) ? parsed(value) : value,
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type Doing = () => Promise<{ status: number; body: Fields; broken: string[] }>;

/** Notes a call in the inspector, lets a planned fault befall it, and answers it. */
async function inspected(standIn: StandIn, call: { name: string; fields: Fields }, doing: Doing): Promise<HttpAnswer> {
  const { inspector, faults } = standIn;
  const entry = inspector.begin({
    direction: 'from_app',
    name: call.name,
    user: null,
    request: shownFields(call.fields),
  });
  const fault = faults.meet(call.name);
  if (fault?.kind === 'hold') await fault.released;
  const instead = fault && faultAnswer(fault);
  if (instead) {
    inspector.end(entry, {
      status: instead.drop ? null : instead.status,
      answer: `planned fault: ${fault.kind}`,
      error: fault.error ?? fault.kind,
    });
    return instead;
  }
  const { status, body, broken } = await doing();
  const isDropped = fault?.kind === 'drop-after';
  inspector.end(entry, {
    status: isDropped ? null : status,
    answer: body,
    error: body.ok === false ? String(body.error) : null,
    broken,
  });
  return { ...json(body, status), drop: isDropped };
}

async function refusable(doing: () => Promise<Fields>, statusOf: (refusal: Refusal) => number): ReturnType<Doing> {
  try {
    return { status: 200, body: await doing(), broken: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: statusOf(error), body: refusalBody(error), broken: error.problems };
  }
}

/** Answers `POST /api/<name>`: always 200, as Slack does, but for planned faults. */
export function answerCall(
  standIn: StandIn,
  name: string,
  call: { headers: IncomingHttpHeaders; fields: Fields },
): Promise<HttpAnswer> {
  return inspected(standIn, { name, fields: call.fields }, () =>
    refusable(
      () => run(standIn, name, call),
      () => 200,
    ),
  );
}

function respond(standIn: StandIn, id: string, fields: Fields): Fields {
  const where = redeemResponseUrl(standIn, id);
  const problems = problemsOf(ResponseBody, fields, '');
  if (problems.length > 0) throw new Refusal('invalid_payload', { problems });
  takeResponse(standIn, where, ResponseBody.parse(fields));
  return { ok: true };
}

/** Answers `POST /response/<id>`: 404 for a used or expired address, 400 for what Slack refuses. */
export function answerResponse(standIn: StandIn, id: string, fields: Fields): Promise<HttpAnswer> {
  const statusOf = (refusal: Refusal) => (['used_url', 'expired_url'].includes(refusal.error) ? 404 : 400);
  return inspected(standIn, { name: 'response_url', fields }, () =>
    refusable(async () => respond(standIn, id, fields), statusOf),
  );
}
