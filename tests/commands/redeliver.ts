import { signatureOf } from '../../src/playground/app-requests.ts';
import type { Outcome } from '../../src/playground/protocol.ts';
import { slack, type TestWorkspace } from '../workspace.ts';

/** Sends the request of something that a person did once more, byte for byte, as Slack does when it saw no answer in time. */
export async function redeliver(workspace: TestWorkspace, done: Pick<Outcome, 'entry'>): Promise<number> {
  const entry = workspace.playground.inspector.find((each) => each.id === done.entry);
  if (!entry) throw new Error(`no request ${done.entry}`);
  const { contentType, body } = bodyOf(entry.name, entry.request);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const answer = await fetch(workspace.service.url, {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(slack.signingSecret, timestamp, body),
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    },
  });
  await answer.text();
  await workspace.playground.settled();
  return answer.status;
}

function bodyOf(name: string, request: unknown): { contentType: string; body: string } {
  const form = 'application/x-www-form-urlencoded';
  if (name.startsWith('/')) return { contentType: form, body: String(new URLSearchParams(request as never)) };
  if ('event' in (request as object)) return { contentType: 'application/json', body: JSON.stringify(request) };
  return { contentType: form, body: String(new URLSearchParams({ payload: JSON.stringify(request) })) };
}
