import { WebClient, WebClientEvent } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { botToken, signingSecret, silent } from './demo-app.ts';
import { demoWorkspace } from './demo-workspace.ts';

let playground: Playground;
let client: WebClient;

function clientWith(token: string): WebClient {
  return new WebClient(token, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
    rejectRateLimitedCalls: true,
  });
}
beforeAll(async () => {
  playground = await startPlayground({
    port: 0,
    folder: null,
    appUrl: null,
    signingSecret,
    botToken,
    workspace: demoWorkspace,
  });
  client = clientWith(botToken);
});
beforeEach(() => playground.reset());
afterAll(() => playground.close());

async function refusal(call: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
  const error = await call.then(
    () => null,
    (reason: { data?: { error: string; response_metadata?: { messages?: string[] } } }) =>
      reason.data ?? { error: String(reason) },
  );
  return { error: error?.error ?? 'accepted', messages: error?.response_metadata?.messages ?? [] };
}

describe('tokens and scopes', () => {
  test.each([
    ['', 'not_authed'],
    ['xoxb-wrong', 'invalid_auth'],
    ['xapp-playground', 'not_allowed_token_type'],
  ])('the token "%s" is refused: %s', async (token, word) => {
    const response = await fetch(`${playground.apiUrl}auth.test`, {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    expect(await response.json()).toEqual({ ok: false, error: word });
  });

  test('a method whose scope was not asked for is refused', async () => {
    const poor = await startPlayground({
      port: 0,
      folder: null,
      appUrl: null,
      signingSecret,
      botToken,
      workspace: { ...demoWorkspace, app: { ...demoWorkspace.app, scopes: ['chat:write'] } },
    });
    const answer = await fetch(`${poor.apiUrl}users.list`, { headers: { authorization: `Bearer ${botToken}` } });
    expect(await answer.json()).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write',
    });
    await poor.close();
  });

  test('an unknown method is refused', async () => {
    expect(await refusal(client.apiCall('chat.scream'))).toMatchObject({ error: 'unknown_method' });
  });
});

describe('messages', () => {
  test.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['G0SECRET', 'channel_not_found'],
    ['C0ELSEWHERE', 'not_in_channel'],
    ['C0OLD', 'is_archived'],
    ['U0NOBODY', 'channel_not_found'],
  ])('to %s are refused: %s', async (channel, word) => {
    expect(await refusal(client.chat.postMessage({ channel, text: 'x' }))).toMatchObject({ error: word });
  });

  test('to a person open the direct message', async () => {
    const { channel, ts } = await client.chat.postMessage({ channel: 'U0ANN', text: 'hello' });
    expect(channel).toMatch(/^D/);
    expect(playground.as('U0ANN').directMessages()).toMatchObject([{ ts, text: 'hello', user: 'U0APP' }]);
    expect(await client.conversations.open({ users: 'U0ANN' })).toMatchObject({ channel: { id: channel } });
  });

  test('are changed, linked to and deleted by their poster alone', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'one' });
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'two' });
    expect(await client.chat.getPermalink({ channel: 'C0GENERAL', message_ts: ts })).toMatchObject({
      permalink: `https://demo.slack.com/archives/C0GENERAL/p${ts.replace('.', '')}`,
    });
    expect(playground.as('U0ANN').messages('general')).toMatchObject([{ text: 'two', edited: { user: 'U0APP' } }]);
    const said = await playground.as('U0ANN').say('mine', { channel: 'general' });
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL', ts: said.ts, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await refusal(client.chat.delete({ channel: 'C0GENERAL', ts: said.ts }))).toMatchObject({
      error: 'cant_delete_message',
    });
    await client.chat.delete({ channel: 'C0GENERAL', ts });
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL', ts, text: 'x' }))).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('keep their blocks when changed without any, and lose them by an empty list', async () => {
    const blocks = [{ type: 'divider' as const }];
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'one', blocks });
    const blocksNow = () => playground.as('U0ANN').messages('general')[0]?.blocks?.length;
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'two' });
    expect(blocksNow()).toBe(1);
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'three', blocks: [] });
    expect(blocksNow()).toBeUndefined();
  });

  test('that only one person sees cannot be changed or read later', async () => {
    const { message_ts = '' } = await client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0ANN', text: 'psst' });
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL', ts: message_ts, text: 'x' }))).toMatchObject({
      error: 'message_not_found',
    });
    expect((await client.conversations.history({ channel: 'C0GENERAL' })).messages).toEqual([]);
    expect(
      await refusal(client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0NOBODY', text: 'x' })),
    ).toMatchObject({ error: 'user_not_found' });
  });

  test('carry their metadata in the history, on demand', async () => {
    const metadata = { event_type: 'posted', event_payload: { key: 'N-1' } };
    await client.chat.postMessage({ channel: 'C0GENERAL', text: 'x', metadata });
    const read = async (all: boolean) =>
      (await client.conversations.history({ channel: 'C0GENERAL', include_all_metadata: all })).messages?.[0]?.metadata;
    expect([await read(true), await read(false)]).toEqual([metadata, undefined]);
  });

  test('are paged, newest first, between bounds', async () => {
    const sent: string[] = [];
    for (const text of ['a', 'b', 'c', 'd'])
      sent.push((await client.chat.postMessage({ channel: 'C0GENERAL', text })).ts ?? '');
    expect([...sent].sort()).toEqual(sent);
    const first = await client.conversations.history({ channel: 'C0GENERAL', limit: 3 });
    expect(first.messages?.map((message) => message.text)).toEqual(['d', 'c', 'b']);
    const rest = await client.conversations.history({
      channel: 'C0GENERAL',
      limit: 3,
      cursor: first.response_metadata?.next_cursor ?? '',
    });
    expect([rest.has_more, rest.messages?.map((message) => message.text)]).toEqual([false, ['a']]);
    const between = await client.conversations.history({
      channel: 'C0GENERAL',
      oldest: sent[0] ?? '',
      latest: sent[3] ?? '',
    });
    expect(between.messages?.map((message) => message.text)).toEqual(['c', 'b']);
  });

  test('in a thread stand apart from the channel', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'parent' });
    await client.chat.postMessage({ channel: 'C0GENERAL', text: 'reply', thread_ts: ts });
    const replies = await client.conversations.replies({ channel: 'C0GENERAL', ts });
    expect(replies.messages?.map((message) => message.text)).toEqual(['parent', 'reply']);
    expect((await client.conversations.history({ channel: 'C0GENERAL' })).messages).toMatchObject([
      { text: 'parent', reply_count: 1 },
    ]);
    expect(
      await refusal(client.chat.postMessage({ channel: 'C0GENERAL', text: 'x', thread_ts: '1.000001' })),
    ).toMatchObject({ error: 'thread_not_found' });
  });
});

test('people are known with their zone and rights', async () => {
  expect((await client.users.info({ user: 'U0ANN' })).user).toMatchObject({
    name: 'ann',
    tz: 'Europe/Berlin',
    is_admin: true,
    is_owner: false,
    is_bot: false,
  });
  expect((await client.users.list({})).members?.map((member) => member.id)).toEqual(['U0ANN', 'U0BOB', 'U0APP']);
  expect(await refusal(client.users.info({ user: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' });
  expect((await client.usergroups.list({ include_users: true })).usergroups).toMatchObject([
    { id: 'S0TEAM', users: ['U0ANN', 'U0BOB'] },
  ]);
});

test('channels are listed as far as the app may see them', async () => {
  const { channels } = await client.conversations.list({
    types: 'public_channel,private_channel',
    exclude_archived: true,
  });
  expect(channels?.map((channel) => [channel.name, channel.is_member])).toEqual([
    ['general', true],
    ['elsewhere', false],
  ]);
  await client.conversations.join({ channel: 'C0ELSEWHERE' });
  expect((await client.conversations.info({ channel: 'C0ELSEWHERE' })).channel?.is_member).toBe(true);
  playground.changeChannel('C0GENERAL', { is_private: true, members: ['U0ANN'] });
  expect(await refusal(client.chat.postMessage({ channel: 'C0GENERAL', text: 'x' }))).toMatchObject({
    error: 'channel_not_found',
  });
});

test('a file is uploaded by the app, shared, and read with its token only', async () => {
  await client.filesUploadV2({
    channel_id: 'C0GENERAL',
    filename: 'a.csv',
    content: 'x,y\n',
    title: 'Table',
    initial_comment: 'See',
  });
  const [message] = playground.as('U0ANN').messages('general');
  const file = message?.files?.[0];
  expect([message?.text, file?.title, file?.size]).toEqual(['See', 'Table', 4]);
  const read = async (token: string) =>
    (await fetch(file?.url_private ?? '', { headers: { authorization: `Bearer ${token}` } })).text();
  expect(await read(botToken)).toBe('x,y\n');
  expect(await read('xoxb-wrong')).toContain('Sign in');
  expect(await (await fetch(new URL(file?.play_url ?? '', playground.url))).text()).toBe('x,y\n');
});

describe('planned faults', () => {
  const post = () => client.chat.postMessage({ channel: 'C0GENERAL', text: 'once' });
  const texts = () =>
    playground
      .as('U0ANN')
      .messages('general')
      .map((message) => message.text);

  test('a connection dropped after the message was stored leaves the message', async () => {
    playground.faults.next('chat.postMessage', { kind: 'drop-after' });
    await expect(post()).rejects.toThrow();
    expect(texts()).toEqual(['once']);
  });

  test('a connection dropped before leaves nothing', async () => {
    playground.faults.next('chat.postMessage', { kind: 'drop-before' });
    await expect(post()).rejects.toThrow();
    expect(texts()).toEqual([]);
  });

  test('come in turn, then all is well', async () => {
    playground.faults.next('chat.postMessage', { kind: '503' });
    playground.faults.next('chat.postMessage', { kind: '429', retryAfter: 7 });
    playground.faults.next('chat.postMessage', { kind: 'error', error: 'account_inactive' });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    expect(await refusal(post())).toMatchObject({ error: 'account_inactive' });
    await post();
    expect(texts()).toEqual(['once']);
  });

  test('a held call waits until it is let go', async () => {
    const held = playground.faults.next('chat.postMessage', { kind: 'hold' });
    const posting = post();
    await held.reached;
    expect(texts()).toEqual([]);
    held.release();
    await posting;
    expect(texts()).toEqual(['once']);
  });

  test('a rate limit makes a patient client wait', async () => {
    playground.faults.next('chat.postMessage', { kind: '429', retryAfter: 0 });
    const patient = new WebClient(botToken, { slackApiUrl: playground.apiUrl, logger: silent });
    const limited: number[] = [];
    patient.on(WebClientEvent.RATE_LIMITED, (seconds: number) => limited.push(seconds));
    await patient.chat.postMessage({ channel: 'C0GENERAL', text: 'once' });
    expect([limited, texts()]).toEqual([[0], ['once']]);
  });
});
