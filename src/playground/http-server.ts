import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { takeUpload } from './api-files.ts';
import { streamChanges } from './event-stream.ts';
import { bodyOf, fieldsOf, type HttpAnswer, json, send } from './http-exchange.ts';
import type { PageFiles } from './page-files.ts';
import { type Hooks, isPlayRequest, play, snapshotOf } from './play-requests.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { answerCall, answerResponse } from './web-api.ts';

export type Served = StandIn & { hooks: Hooks; page: PageFiles };

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const plain = { 'content-type': 'text/plain; charset=utf-8' };
const notFound: HttpAnswer = { status: 404, body: 'Not found', headers: plain };

/** Only loopback names: another site's name that leads here (DNS rebinding) is refused. */
function isForUs(request: IncomingMessage): boolean {
  return loopback.has((request.headers.host ?? '').replace(/:\d+$/, ''));
}

/** What a page of another origin sends is refused; programs send no Origin. */
function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return (
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

async function playAnswer(standIn: Served, name: string, request: IncomingMessage): Promise<HttpAnswer> {
  if (!isPlayRequest(name)) return notFound;
  if (request.headers['content-type']?.split(';')[0] !== 'application/json')
    return { status: 415, body: 'JSON only', headers: plain };
  const answer = await play(standIn, name, JSON.parse((await bodyOf(request)).toString()));
  return json(answer.body, answer.status);
}

async function fileAnswer(standIn: Served, id: string, isAllowed: boolean): Promise<HttpAnswer> {
  const file = standIn.workspace.data.files[id];
  const bytes = file ? await standIn.persistence.readBytes(id) : null;
  if (!isAllowed)
    return {
      status: 200,
      body: '<!doctype html><title>Sign in to Slack</title>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    };
  if (!file || !bytes) return notFound;
  const headers = {
    'content-type': file.mimetype,
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
  };
  return { status: 200, body: bytes, headers };
}

async function uploadAnswer(standIn: Served, id: string, request: IncomingMessage): Promise<HttpAnswer> {
  const type = request.headers['content-type'] ?? '';
  const body = await bodyOf(request);
  if (!type.startsWith('multipart/')) await takeUpload(standIn, id, body);
  else {
    const parts = Object.values(await fieldsOf(type, body));
    const file = parts.find((part) => part instanceof Blob);
    await takeUpload(standIn, id, file ? await file.bytes() : Buffer.from(String(parts[0] ?? '')));
  }
  return { status: 200, body: 'OK', headers: plain };
}

async function apiAnswer(standIn: Served, path: string[], request: IncomingMessage): Promise<HttpAnswer> {
  const [area = '', id = ''] = path;
  if (area === 'files-pri')
    return fileAnswer(standIn, id, request.headers.authorization === `Bearer ${standIn.app.botToken}`);
  if (request.method !== 'POST' && area !== 'api') return notFound;
  if (area === 'upload') return uploadAnswer(standIn, id, request);
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const fields = { ...query, ...(await fieldsOf(request.headers['content-type'] ?? '', await bodyOf(request))) };
  return area === 'api'
    ? answerCall(standIn, id, { headers: request.headers, fields })
    : answerResponse(standIn, id, fields);
}

async function answer(standIn: Served, request: IncomingMessage, response: ServerResponse): Promise<HttpAnswer | null> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [area = '', name = '', ...rest] = pathname.slice(1).split('/');
  if (['api', 'response', 'upload', 'files-pri'].includes(area))
    return apiAnswer(standIn, [area, name, ...rest], request);
  if (area !== 'play')
    return request.method === 'GET' || request.method === 'HEAD' ? standIn.page.answer(pathname) : notFound;
  if (!isSameOrigin(request)) return { status: 403, body: 'Another origin', headers: plain };
  if (request.method === 'POST') return playAnswer(standIn, name, request);
  if (name === 'workspace') return json(snapshotOf(standIn));
  if (name === 'files') return fileAnswer(standIn, rest[0] ?? '', true);
  if (name !== 'events') return notFound;
  streamChanges(standIn.workspace, response);
  return null;
}

function answerToError(error: unknown): HttpAnswer {
  if (error instanceof Refusal) return json({ ok: false, error: error.error }, 400);
  if (error instanceof SyntaxError || error instanceof URIError) return json({ ok: false, error: 'invalid_json' }, 400);
  if (error instanceof RangeError) return json({ ok: false, error: 'request_too_large' }, 413);
  return json({ ok: false, error: 'internal_error', detail: [String(error)] }, 500);
}

async function exchange(standIn: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const done = isForUs(request)
      ? await answer(standIn, request, response)
      : { status: 421, body: 'Another host', headers: plain };
    if (done) send(response, done);
  } catch (error) {
    if (!response.headersSent) send(response, answerToError(error));
  }
}

/** The one server: Web API, response addresses, uploads, the page and what it asks. Not yet listening. */
export function createStandInServer(standIn: Served): Server {
  const server = createServer((request, response) => void exchange(standIn, request, response));
  server.on('upgrade', (request, socket, head) => {
    const refuse = () => void socket.destroy();
    standIn.sockets.accept(request, socket, head).then((isTaken) => isTaken || refuse(), refuse);
  });
  return server;
}
