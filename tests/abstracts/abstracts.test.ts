import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { openAbstracts } from '../../src/abstracts/abstracts.ts';
import { serve } from '../net/local-server.ts';

const article = {
  title: 'Peru and Norway settle a dispute over fish',
  text: 'Norway will lift its 15 percent duty on anchovy from Peru by June 30, 2026.',
  published: '2025-05-05',
};
const rightWords = 'Norway will lift its 15 percent duty on anchovy from Peru by June 30, 2026.';
const said = (content: unknown) => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });

function answering(body: string, status = 200): RequestListener {
  return (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function ask(listener: RequestListener, timeoutMs = 5000) {
  const { url, requests } = await serve(listener);
  const logged: { about: Record<string, unknown>; words: string }[] = [];
  const log = { info: (about: object, words: string) => void logged.push({ about: { ...about }, words }) };
  const model = { url: `${url}/v1/`, key: 'k-secret', name: 'small' };
  const clock = () => Temporal.Instant.from('2025-05-06T00:00:00Z');
  const { abstracts, close } = openAbstracts(model, { clock, log, timeoutMs });
  const abstract = await abstracts(article);
  await close();
  return { abstract, logged, requests };
}

test('a right answer is taken as it is', async () => {
  const { abstract, logged, requests } = await ask(answering(said(`  ${rightWords}\n`)));
  expect(abstract).toBe(rightWords);
  expect(logged).toEqual([]);
  expect(requests[0]?.url).toBe('/v1/chat/completions');
  expect(requests[0]?.headers.authorization).toBe('Bearer k-secret');
});

test('the model is told the article and which model it is', async () => {
  let body = '';
  await ask((request, response) => {
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.end(said(rightWords)));
  });
  expect(JSON.parse(body)).toMatchObject({ model: 'small', messages: [{ role: 'system' }, { role: 'user' }] });
  expect(JSON.parse(body).messages[1].content).toContain(article.text);
});

test.each([
  ['an invented number', answering(said('Norway will lift its 25 percent duty on anchovy from Peru.'))],
  ['an invented name', answering(said('Norway will lift its duty on anchovy from Peru, Erik Solheim said.'))],
  ['an invented date', answering(said('Norway will lift its duty on anchovy by June 15, 2026.'))],
  ['garbage', answering('<html>no JSON</html>')],
  ['another form of answer', answering('{"error":{"message":"no such model"}}')],
  ['no words', answering(said(null))],
  ['no choice', answering('{"choices":[]}')],
  ['a failing server', answering('{}', 500)],
  ['a refused key', answering('{}', 401)],
  [
    'a redirect',
    (_: unknown, response: Parameters<RequestListener>[1]) =>
      response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
  ],
  [
    'an answer without end',
    (_: unknown, response: Parameters<RequestListener>[1]) => response.end('x'.repeat(300_000)),
  ],
] as [string, RequestListener][])('after %s there is no abstract, and the log says so', async (_, listener) => {
  const { abstract, logged } = await ask(listener);
  expect(abstract).toBeNull();
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain('k-secret');
});

test('a model that does not answer in time gives no abstract', async () => {
  const { abstract, logged } = await ask(() => {}, 50);
  expect(abstract).toBeNull();
  expect(logged[0]?.about).toMatchObject({ reason: { code: 'fetch-failed', failure: 'timeout' } });
});

test('without a model nothing is asked and nothing written', async () => {
  const { abstracts } = openAbstracts(undefined, { clock: () => Temporal.Now.instant(), log: { info: () => {} } });
  expect(await abstracts(article)).toBeNull();
});
