import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

// Two hundred publishers in a thread of their own: what they cost is not what is measured.
const { entries, paragraphs } = workerData as { entries: number; paragraphs: number };
let round = 0;

const sentences = [
  'The Department of Commerce amends the export controls on advanced chips that go to Ruritania.',
  'Each exporter shall file a report with the Bureau by 30 June 2026 and keep its records for five years.',
  'The Treasury designated four persons and two vessels under Executive Order 13694 for malicious cyber activities.',
  'All property of the designated persons that is in the United States is blocked.',
  'Ruritania and Borduria will hold talks twice a year on the protection of trade secrets.',
];

function text(feed: number, n: number): string {
  const paragraph = (p: number) =>
    `<p>${sentences.map((line, i) => `${line} Case ${feed}-${n}-${p}-${i}.`).join(' ')}</p>`;
  return Array.from({ length: paragraphs }, (_, p) => paragraph(p)).join('');
}

/** In each round a feed has three new entries; every other feed holds teasers only, whose pages are fetched. */
function rss(feed: number): string {
  const newest = entries + round * 3;
  const items = Array.from({ length: entries }, (_, i) => newest - i).map((n) => {
    const body = feed % 2 ? 'A teaser.' : text(feed, n);
    return `<item><title>Order ${n} of desk ${feed}</title><guid isPermaLink="false">${feed}-${n}</guid><link>/items/${feed}/${n}</link><description><![CDATA[${body}]]></description></item>`;
  });
  return `<rss version="2.0"><channel><title>Desk ${feed}</title>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const [, kind, feed, n] = (request.url ?? '').split('/');
  const body =
    kind === 'feeds'
      ? rss(Number(feed))
      : `<html><body><article>${text(Number(feed), Number(n))}</article></body></html>`;
  response.writeHead(200, { 'content-type': kind === 'feeds' ? 'application/rss+xml' : 'text/html' }).end(body);
});
// A connection that is closed while a request is on its way is not what is measured.
server.keepAliveTimeout = 120_000;
parentPort?.on('message', () => {
  round += 1;
});
server.listen(0, '0.0.0.0', () => parentPort?.postMessage((server.address() as { port: number }).port));
