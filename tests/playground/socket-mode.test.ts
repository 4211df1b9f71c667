import { App, SocketModeReceiver } from '@slack/bolt';
import { expect, test } from 'vitest';
import { startPlayground } from '../../src/playground/playground.ts';
import { botToken, signingSecret, silent } from './demo-app.ts';
import { demoWorkspace } from './demo-workspace.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

test('an app in Socket Mode gets commands, interactions and events over its socket', async () => {
  const playground = await startPlayground({
    port: 0,
    folder: null,
    appUrl: null,
    signingSecret,
    botToken,
    appToken: 'xapp-1',
    workspace: demoWorkspace,
  });
  const settings = () => ({ slackApiUrl: playground.apiUrl, retryConfig: { retries: 0 } });
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-1',
    logger: silent,
    installerOptions: { clientOptions: settings() },
  });
  const app = new App({
    receiver,
    token: botToken,
    logger: silent,
    deferInitialization: true,
    clientOptions: { ...settings(), logger: silent },
  });
  app.command('/demo', async ({ ack, command, client }) => {
    await ack('in the envelope');
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: plain('Form'),
        submit: plain('Save'),
        blocks: [
          {
            type: 'input',
            block_id: 'name',
            label: plain('Name'),
            element: { type: 'plain_text_input', action_id: 'text' },
          },
        ],
      },
    });
  });
  app.view('form', async ({ ack }) => ack({ response_action: 'errors', errors: { name: 'Not that' } }));
  app.event(
    'app_home_opened',
    async ({ event, client }) =>
      void (await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [] } })),
  );
  await app.init();
  await app.start();

  const ann = playground.as('U0ANN');
  const { ok, replies } = await ann.command('/demo');
  expect([ok, replies.map((reply) => reply.text)]).toEqual([true, ['in the envelope']]);
  expect(await ann.fillAndSubmit({ Name: 'x' })).toMatchObject({ ok: true, errors: { name: 'Not that' } });
  expect(await ann.openHome()).toMatchObject({ type: 'home' });

  await app.stop();
  await playground.close();
});

test('a socket’s address cannot be guessed', async () => {
  const playground = await startPlayground({
    port: 0,
    folder: null,
    appUrl: null,
    signingSecret,
    botToken,
    workspace: demoWorkspace,
  });
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/link?ticket=guess`);
  const end = await new Promise((resolve) => {
    socket.addEventListener('error', () => resolve('refused'));
    socket.addEventListener('open', () => resolve('open'));
  });
  expect(end).toBe('refused');
  await playground.close();
});
