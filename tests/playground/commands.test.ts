import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from './demo-app.ts';

let demo: Demo;
const seen: { text: string; channel: string; form: Record<string, unknown> }[] = [];
let responses: { status: number }[] = [];

beforeAll(async () => {
  demo = await startDemo((app) => {
    app.command('/demo', async ({ ack, respond, command, client }) => {
      await ack();
      seen.push({ text: command.text, channel: command.channel_id, form: command as never });
      if (command.text === 'share') await respond({ text: 'for all', response_type: 'in_channel' });
      else if (command.text === 'six') {
        responses = [];
        for (let at = 1; at <= 6; at += 1)
          responses.push(
            await fetch(command.response_url, {
              method: 'POST',
              body: JSON.stringify({ text: `reply ${at}` }),
              headers: { 'content-type': 'application/json' },
            }),
          );
      } else if (command.text === 'modal')
        await client.views.open({
          trigger_id: command.trigger_id,
          view: { type: 'modal', title: { type: 'plain_text', text: 'Hello' }, blocks: [] },
        });
      else await respond(`got ${command.text}`);
    });
    app.command('/slow', async () => undefined);
    app.command('/body', async ({ ack, command }) => {
      if (command.text === 'json') await ack({ text: 'in JSON', response_type: 'in_channel' });
      else if (command.text === 'bad') await ack({ blocks: [{ type: 'nonsense' }] as never, text: 'x' });
      else await ack('in plain text');
    });
  });
});
afterAll(() => demo.stop());

describe('a slash command', () => {
  test('is answered by a message that only its sender sees', async () => {
    const ann = demo.playground.as('U0ANN');
    const { ok, status, replies } = await ann.command('/demo hello');
    expect({ ok, status }).toEqual({ ok: true, status: 200 });
    expect(replies.map((reply) => [reply.text, reply.ephemeral_to])).toEqual([['got hello', 'U0ANN']]);
    expect(
      demo.playground
        .as('U0BOB')
        .messages('general')
        .some((message) => message.text === 'got hello'),
    ).toBe(false);
    expect(ann.lastEphemeral()?.text).toBe('got hello');
  });

  test('is shared with the channel where the app says so', async () => {
    await demo.playground.as('U0ANN').command('/demo share');
    expect(demo.playground.as('U0BOB').messages('general').at(-1)?.text).toBe('for all');
  });

  test.each([
    ['ask @ann and @nobody in #general', 'ask <@U0ANN> and @nobody in <#C0GENERAL|general>'],
    ['@team: look', '<!subteam^S0TEAM>: look'],
    ['read https://example.org/a?b=1&c=2.', 'read <https://example.org/a?b=1&amp;c=2>.'],
    ['screen "Example.com Ltd" <b>', 'screen "<http://Example.com|Example.com> Ltd" &lt;b&gt;'],
    ['mail a@example.org', 'mail <mailto:a@example.org|a@example.org>'],
    ['owner:@bob  two spaces', 'owner:<@U0BOB>  two spaces'],
    ['R&D', 'R&amp;D'],
    ['', ''],
  ])('arrives escaped: %s', async (typed, arrived) => {
    await demo.playground.as('U0ANN').command(`/demo ${typed}`);
    expect(seen.at(-1)?.text).toBe(arrived);
  });

  test('works in a channel that the app is not in', async () => {
    const { replies } = await demo.playground.as('U0ANN').command('/demo here', { channel: 'secret' });
    expect(seen.at(-1)?.form).toMatchObject({
      channel_id: 'G0SECRET',
      channel_name: 'privategroup',
      team_domain: 'demo',
      user_name: 'ann',
    });
    expect(replies[0]?.text).toBe('got here');
  });

  test.each([
    ['plain', 'in plain text', 'U0ANN'],
    ['json', 'in JSON', undefined],
  ])('may be answered in the body: %s', async (kind, text, seenBy) => {
    const { replies } = await demo.playground.as('U0ANN').command(`/body ${kind}`);
    expect(replies.map((reply) => [reply.text, reply.ephemeral_to])).toEqual([[text, seenBy]]);
  });

  test('with blocks that Slack refuses in the body says so', async () => {
    const outcome = await demo.playground.as('U0ANN').command('/body bad');
    expect(outcome).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      detail: ['unsupported type: nonsense [json-pointer:/blocks/0/type]'],
    });
  });

  test('/invite makes the app a member of a channel', async () => {
    const ann = demo.playground.as(demo.playground.workspace.seed.users[0]?.id ?? '');
    const { app, channels } = demo.playground.workspace.seed;
    const outside = channels.find((one) => !one.members.includes(app.bot_user_id) && one.members.includes(ann.id));
    expect((await ann.command(`/invite @${app.name}`, { channel: outside?.id ?? '' })).ok).toBe(true);
    const now = demo.playground.workspace.data.channels.find((one) => one.id === outside?.id);
    expect(now?.members).toContain(app.bot_user_id);
    expect((await ann.command('/invite @nobody', { channel: outside?.id ?? '' })).error).toBe('user_not_found');
  });

  test('that the app does not have is refused', async () => {
    expect(await demo.playground.as('U0ANN').command('/unknown')).toMatchObject({ ok: false, error: 'not_a_command' });
  });

  test('that is not acknowledged within three seconds fails', async () => {
    expect(await demo.playground.as('U0ANN').command('/slow')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/operation_timeout|dispatch_failed/),
    });
  });

  test('finds its response address used up at the sixth response', async () => {
    await demo.playground.as('U0ANN').command('/demo six');
    await expect.poll(() => responses.map((response) => response.status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect(demo.playground.inspector.at(-1)?.error).toBe('used_url');
  });

  test('finds its response address expired after thirty minutes', async () => {
    await demo.playground.as('U0ANN').command('/demo once');
    const url = seen.at(-1)?.form.response_url as string;
    await demo.playground.moveClock(31 * 60_000);
    const response = await fetch(url, {
      method: 'POST',
      body: '{"text":"late"}',
      headers: { 'content-type': 'application/json' },
    });
    await demo.playground.moveClock(0);
    expect([response.status, await response.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  test('opens a modal with its trigger, once', async () => {
    const ann = demo.playground.as('U0ANN');
    await ann.command('/demo modal');
    expect(ann.currentView()?.title?.text).toBe('Hello');
    const trigger_id = seen.at(-1)?.form.trigger_id as string;
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Again' }, blocks: [] };
    await expect(demo.app.client.views.open({ token: 'xoxb-demo', trigger_id, view })).rejects.toMatchObject({
      data: { error: 'exchanged_trigger_id' },
    });
    await expect(demo.app.client.views.open({ token: 'xoxb-demo', trigger_id: '1.2.3', view })).rejects.toMatchObject({
      data: { error: 'invalid_trigger_id' },
    });
    await ann.close();
    expect(ann.currentView()).toBeNull();
  });
});

test('a forged signature is refused by the app, not by the stand-in', async () => {
  const other = await startDemo((app) => app.command('/demo', async ({ ack }) => ack('in')), {
    signingSecret: 'another',
  });
  expect(await other.playground.as('U0ANN').command('/demo')).toMatchObject({
    ok: false,
    status: 401,
    error: 'dispatch_failed',
  });
  await other.stop();
});

test('an app that does not listen is unreachable', async () => {
  const other = await startDemo(() => undefined);
  other.playground.connect('http://127.0.0.1:9/slack/events');
  expect(await other.playground.as('U0ANN').command('/demo')).toMatchObject({
    ok: false,
    status: null,
    error: 'app_unreachable',
  });
  await other.stop();
});
