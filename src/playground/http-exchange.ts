import type { IncomingMessage, ServerResponse } from 'node:http';

const BODY_BYTES = 30 * 1024 * 1024;

/** An answer to send; `drop` closes the connection instead. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  drop?: boolean;
}

/** The body of a request, 30 MB at most. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength;
    if (size > BODY_BYTES) throw new RangeError('request body too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** An answer with a JSON body. */
export function json(body: unknown, status = 200): HttpAnswer {
  return { status, body: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=utf-8' } };
}

/** Sends it, or drops the connection. */
export function send(response: ServerResponse, answer: HttpAnswer): void {
  if (answer.drop) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(answer.body);
}

/** Fields of a form or JSON body; an empty object where there is neither. */
export async function fieldsOf(contentType: string, body: Buffer): Promise<Record<string, unknown>> {
  if (contentType.startsWith('application/json')) return JSON.parse(body.toString() || '{}') as Record<string, unknown>;
  if (contentType.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    return Object.fromEntries(form);
  }
  return Object.fromEntries(new URLSearchParams(body.toString()));
}
