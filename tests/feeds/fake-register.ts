import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../net/local-server.ts';

/** A document as the API of the Federal Register gives it; what a test leaves out is as usual. */
export type RegisterRow = Record<string, unknown> & { document_number: string };

/** A document of a day of September 2015. */
export function documentRow(number: string, fields: Record<string, unknown> = {}): RegisterRow {
  return {
    document_number: number,
    title: `Document ${number}`,
    type: 'Notice',
    abstract: null,
    html_url: `https://www.federalregister.gov/documents/2015/09/28/${number}/document`,
    publication_date: '2015-09-28',
    agencies: [{ raw_name: 'OFAC', name: 'Foreign Assets Control Office', slug: 'foreign-assets-control-office' }],
    ...fields,
  };
}

const knownAgencies = ['foreign-assets-control-office', 'industry-and-security-bureau'];
const typeNames: Record<string, string> = { RULE: 'Rule', PRORULE: 'Proposed Rule', NOTICE: 'Notice' };

/**
 * The API of the Federal Register with its habits: nothing found has no `results`, `per_page` out of 2 to 1,000 is 20,
 * an unknown agency is a 400 with `errors`, only the fields asked for come, a blocked reader gets a page. What `state`
 * holds may be changed as a test goes; `asked` lists the addresses. It is gone after the test.
 */
export async function startRegister(rows: RegisterRow[] = []) {
  const state = registerOf(rows);
  state.url = (await serve((request, response) => answerRequest(state, request, response))).url;
  return { state, url: state.url, asked: state.asked, documents: `${state.url}/api/v1/documents.json` };
}

/** The same until it is closed. */
export async function registerServer(rows: RegisterRow[] = []) {
  const state = registerOf(rows);
  const server = createServer((request, response) => answerRequest(state, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { state, documents: `${state.url}/api/v1/documents.json`, close };
}

function registerOf(rows: RegisterRow[]): Register {
  return { url: '', rows, isBlocked: false, pageSize: null, asked: [] };
}

type Register = { url: string; rows: RegisterRow[]; isBlocked: boolean; pageSize: number | null; asked: string[] };

function answerRequest(register: Register, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', register.url);
  register.asked.push(url.href);
  if (register.isBlocked) {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><html><head><title>Federal Register :: Request Access</title></head></html>');
    return;
  }
  const { status, body } = answerOf(register, url);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function answerOf(register: Register, url: URL): { status: number; body: object } {
  const { searchParams: asked } = url;
  if (url.pathname === '/api/v1/public-inspection-documents/current.json')
    return { status: 200, body: { count: register.rows.length, results: register.rows } };
  if (url.pathname !== '/api/v1/documents.json') return { status: 404, body: {} };
  const agencies = asked.getAll('conditions[agencies][]');
  const unknown = agencies.find((agency) => !knownAgencies.includes(agency));
  if (unknown) return { status: 400, body: { errors: { agencies: `${unknown} is not a valid agency` } } };
  const types = asked.getAll('conditions[type][]').map((type) => typeNames[type]);
  const found = register.rows.filter(
    (row) =>
      (agencies.length === 0 || agencies.includes((row.agencies as { slug: string }[])[0]?.slug ?? '')) &&
      (types.length === 0 || types.includes(row.type as string)),
  );
  if (found.length === 0) return { status: 200, body: { count: 0, description: 'All Documents' } };
  return { status: 200, body: onePage(register, url, found) };
}

function onePage(register: Register, url: URL, found: RegisterRow[]): object {
  const wanted = Number(url.searchParams.get('per_page'));
  const size = register.pageSize ?? (wanted >= 2 && wanted <= 1000 ? wanted : 20);
  const page = Number(url.searchParams.get('page') ?? '1');
  const pages = Math.ceil(found.length / size);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const fields = url.searchParams.getAll('fields[]');
  return {
    ...{ count: found.length, description: 'All Documents', total_pages: pages },
    ...(page < pages ? { next_page_url: next.href } : {}),
    results: found
      .slice((page - 1) * size, page * size)
      .map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))),
  };
}
