import type { ServerResponse } from 'node:http';
import type { Change } from './protocol.ts';
import type { Workspace } from './workspace.ts';

const PING_MS = 25_000;
/** How soon a page that lost the stream asks again. */
const RETRY_MS = 1000;

/** Sends every change of the workspace from now on to one page, until it goes away. */
export function streamChanges(workspace: Workspace, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const write = (change: Change) => void response.write(`id: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`);
  const ping = setInterval(() => response.write(': ping\n\n'), PING_MS);
  workspace.listeners.add(write);
  response.on('close', () => {
    workspace.listeners.delete(write);
    clearInterval(ping);
  });
  response.write(`retry: ${RETRY_MS}\n`);
  write({ type: 'hello', seq: workspace.seq });
}
