import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one call: the socket is cut before or after Slack keeps the message, or Slack answers an error. */
export type Fault =
  | 'ok'
  | 'cut-before'
  | 'cut-after'
  | '503-before'
  | '503-after'
  | 'html-after'
  | 'silence-after'
  | { retryAfter: number }
  | { error: string };

export type Posted = {
  channel: string;
  ts: string;
  thread: string | null;
  text: string;
  metadata: unknown;
  edits: number;
};

/** The part of the Web API that the outbox calls, with faults on order. `fault` is asked before each call. */
export async function startFakeSlack() {
  const posts: Posted[] = [];
  const calls: { method: string; channel: string; at: number }[] = [];
  const fake = {
    posts,
    calls,
    fault: (_method: string, _form: URLSearchParams): Fault => 'ok',
    pageSize: 100,
    textsIn: (channel: string) => posts.filter((post) => post.channel === channel).map((post) => post.text),
    url: '',
    stop: async () => {},
  };

  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').slice(1);
    const form = new URLSearchParams(await bodyOf(request));
    const channel = form.get('channel') ?? '';
    calls.push({ method, channel, at: performance.now() });
    answer({ method, form, response, request }, fake.fault(method, form));
  });

  function answer(call: Call, fault: Fault): void {
    const { response, request } = call;
    const fail: Record<string, () => unknown> = {
      cut: () => request.socket.destroy(),
      503: () => response.writeHead(503).end(),
      html: () => response.end('<html>Bad gateway</html>'),
      silence: () => {},
    };
    if (typeof fault === 'object') refuse(response, fault);
    else if (fault.endsWith('-before')) fail[fault.slice(0, -7)]?.();
    else {
      const result = perform(call);
      if (fault === 'ok') send(response, result);
      else fail[fault.slice(0, -6)]?.();
    }
  }

  function perform({ method, form }: Call): object {
    const channel = form.get('channel') ?? '';
    if (method === 'chat.postMessage') {
      const place = directOf(channel);
      const ts = `${(Date.now() / 1000).toFixed(0)}.${String(posts.length).padStart(6, '0')}`;
      const metadata = JSON.parse(form.get('metadata') ?? 'null');
      posts.push({
        channel: place,
        ts,
        thread: form.get('thread_ts'),
        text: form.get('text') ?? '',
        metadata,
        edits: 0,
      });
      return { ok: true, channel: place, ts };
    }
    if (method === 'chat.update') {
      const post = posts.find((other) => other.channel === channel && other.ts === form.get('ts'));
      if (!post) return { ok: false, error: 'message_not_found' };
      post.text = form.get('text') ?? '';
      post.edits += 1;
      return { ok: true, channel, ts: post.ts };
    }
    if (method === 'conversations.open') return { ok: true, channel: { id: directOf(form.get('users') ?? '') } };
    const thread = method === 'conversations.replies' ? form.get('ts') : null;
    if (channel.startsWith('U')) return { ok: false, error: 'channel_not_found' };
    const newestFirst = posts.filter((post) => post.channel === channel && post.thread === thread).reverse();
    const from = Number(form.get('cursor') ?? 0);
    const messages = newestFirst.slice(from, from + fake.pageSize);
    const next = from + fake.pageSize < newestFirst.length ? String(from + fake.pageSize) : '';
    return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } };
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  fake.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return fake;
}

/** The channel in which the messages to a person stand. */
const directOf = (channel: string) => (channel.startsWith('U') ? `D${channel.slice(1)}` : channel);

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

type Call = { method: string; form: URLSearchParams; request: IncomingMessage; response: ServerResponse };

function refuse(response: ServerResponse, fault: { retryAfter: number } | { error: string }): void {
  if ('error' in fault) send(response, { ok: false, error: fault.error });
  else response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end('{"ok":false,"error":"ratelimited"}');
}

function send(response: ServerResponse, result: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
