import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownText } from '../../src/playground/shown-text.ts';
import { type Demo, startDemo } from './demo-app.ts';

let demo: Demo;
const payloads: Record<string, unknown>[] = [];
const last = () => payloads.at(-1) as Record<string, never>;
const plain = (text: string) => ({ type: 'plain_text' as const, text });

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Save'),
  notify_on_close: true,
  private_metadata: 'draft-1',
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 10 },
    },
    {
      type: 'input',
      block_id: 'due',
      label: plain('Due'),
      optional: true,
      element: { type: 'datepicker', action_id: 'date', initial_date: '2026-01-02' },
    },
    {
      type: 'input',
      block_id: 'status',
      label: plain('Status'),
      optional: true,
      element: {
        type: 'static_select',
        action_id: 'pick',
        options: [
          { text: plain('Open'), value: 'open' },
          { text: plain('Done'), value: 'done' },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'owner',
      label: plain('Owner'),
      optional: true,
      element: { type: 'users_select', action_id: 'user' },
    },
    {
      type: 'input',
      block_id: 'topics',
      label: plain('Topics'),
      optional: true,
      element: {
        type: 'checkboxes',
        action_id: 'boxes',
        options: [
          { text: plain('Cyber'), value: 'cyber' },
          { text: plain('Trade'), value: 'trade' },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'share',
      label: plain('Share in'),
      optional: true,
      element: { type: 'conversations_select', action_id: 'channel', response_url_enabled: true },
    },
    {
      type: 'input',
      block_id: 'at',
      label: plain('At'),
      optional: true,
      element: { type: 'datetimepicker', action_id: 'instant' },
    },
    {
      type: 'input',
      block_id: 'upload',
      label: plain('File'),
      optional: true,
      element: { type: 'file_input', action_id: 'files', filetypes: ['csv'] },
    },
    {
      type: 'input',
      block_id: 'list',
      label: plain('List'),
      optional: true,
      element: { type: 'external_select', action_id: 'outside', min_query_length: 0 },
    },
  ],
};

beforeAll(async () => {
  demo = await startDemo((app) => {
    app.command('/demo', async ({ ack, respond, command, client }) => {
      await ack();
      if (command.text === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
      else {
        await respond({
          text: 'card',
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: 'A card' } },
            {
              type: 'actions',
              block_id: 'row',
              elements: [
                { type: 'button', action_id: 'next', text: plain('Next page'), value: '2' },
                { type: 'button', action_id: 'gone', text: plain('Remove') },
              ],
            },
          ],
        });
      }
    });
    app.action<BlockAction>('next', async ({ ack, body, respond }) => {
      await ack();
      payloads.push(body as never);
      await respond({ text: 'page 2', replace_original: true });
    });
    app.action<BlockAction>('gone', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true, text: '' });
    });
    app.action<BlockAction>('deeper', async ({ ack, body, client }) => {
      await ack();
      await client.views.push({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          title: plain('Deeper'),
          blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] }],
        },
      });
    });
    app.view('form', async ({ ack, view, body }) => {
      payloads.push(body as never);
      const title = view.state.values.title?.text?.value;
      if (title === 'bad') await ack({ response_action: 'errors', errors: { title: 'Not this one' } });
      else if (title === 'stray') await ack({ response_action: 'errors', errors: { nowhere: 'x' } });
      else if (title === 'next')
        await ack({ response_action: 'update', view: { type: 'modal', title: plain('Step two'), blocks: [] } });
      else if (title === 'push')
        await ack({
          response_action: 'push',
          view: {
            type: 'modal',
            callback_id: 'upper',
            title: plain('Upper'),
            blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] }],
          },
        });
      else if (title === 'large')
        await ack({ response_action: 'update', view: { type: 'modal', title: plain('x'.repeat(25)), blocks: [] } });
      else await ack();
    });
    app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, body }) => {
      payloads.push(body as never);
      await ack();
    });
    app.options('outside', async ({ ack, payload }) =>
      ack({
        options: ['Iran', 'Iraq']
          .filter((name) => name.toLowerCase().startsWith(payload.value.toLowerCase()))
          .map((name) => ({ text: plain(name), value: name.toUpperCase() })),
      }),
    );
    app.shortcut('demo.note', async ({ ack, body, client }) => {
      await ack();
      payloads.push(body as never);
      await client.chat.postMessage({ channel: body.user.id, text: 'noted' });
    });
    app.shortcut('demo.new', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { ...form, callback_id: 'other', notify_on_close: false },
      });
    });
    app.event('app_home_opened', async ({ event, client }) => {
      payloads.push(event as never);
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'header', text: plain('My work') }] },
      });
    });
  });
});
afterAll(() => demo.stop());

describe('a button', () => {
  test('on an ephemeral message replaces it in place', async () => {
    const ann = demo.playground.as('U0ANN');
    const [card] = (await ann.command('/demo card')).replies;
    expect(await ann.click('Next page')).toMatchObject({ ok: true, replies: [] });
    expect(ann.lastEphemeral()).toMatchObject({ ts: card?.ts, text: 'page 2' });
    expect(ann.lastEphemeral()?.blocks).toBeUndefined();
    expect(last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', is_ephemeral: true },
      actions: [{ action_id: 'next', block_id: 'row', value: '2' }],
    });
    expect(last().message).toBeUndefined();
  });

  test('on an ephemeral message can remove it', async () => {
    const ann = demo.playground.as('U0ANN');
    const [card] = (await ann.command('/demo card')).replies;
    await ann.click({ action_id: 'gone' });
    expect(ann.messages('general').find((message) => message.ts === card?.ts)).toBeUndefined();
  });

  test('on a posted message comes with that message', async () => {
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'next', text: plain('Next page') }] },
    ] as never;
    const posted = await demo.app.client.chat.postMessage({
      token: 'xoxb-demo',
      channel: 'C0GENERAL',
      text: 'public',
      blocks,
    });
    await demo.playground.as('U0BOB').click('Next page');
    expect(last()).toMatchObject({
      message: { ts: posted.ts, text: 'public' },
      channel: { id: 'C0GENERAL', name: 'general' },
      user: { id: 'U0BOB' },
    });
  });

  test('that nobody sees cannot be pressed', async () => {
    await expect(demo.playground.as('U0BOB').click('No such')).rejects.toThrow('nothing like "No such"');
  });
});

describe('a modal', () => {
  const open = async () => {
    const ann = demo.playground.as('U0ANN');
    await ann.command('/demo form');
    return ann;
  };

  test('hands over the state of each kind of element', async () => {
    const ann = await open();
    const file = await ann.upload('names.csv', 'a,b\n');
    await ann.fillAndSubmit({
      Title: 'Fine',
      Status: 'Done',
      Owner: 'U0BOB',
      'Share in': 'C0GENERAL',
      topics: ['Cyber', 'Trade'],
      At: '1767225600',
      File: [file],
      List: 'Iraq',
    });
    const { values } = (last().view as unknown as { state: { values: Record<string, unknown> } }).state;
    expect(last()).toMatchObject({
      type: 'view_submission',
      view: { callback_id: 'form', private_metadata: 'draft-1' },
    });
    expect(values).toMatchObject({
      title: { text: { type: 'plain_text_input', value: 'Fine' } },
      due: { date: { selected_date: '2026-01-02' } },
      status: { pick: { selected_option: { value: 'done', text: { text: 'Done' } } } },
      owner: { user: { selected_user: 'U0BOB' } },
      topics: { boxes: { selected_options: [{ value: 'cyber' }, { value: 'trade' }] } },
      at: { instant: { selected_date_time: 1767225600 } },
      list: { outside: { selected_option: { text: { text: 'Iraq' }, value: 'IRAQ' } } },
      upload: { files: { files: [{ name: 'names.csv', mimetype: 'text/csv', size: 4 }] } },
    });
    expect(ann.currentView()).toBeNull();
    const { response_urls: urls } = last() as unknown as {
      response_urls: { channel_id: string; response_url: string }[];
    };
    await fetch(urls[0]?.response_url ?? '', {
      method: 'POST',
      body: '{"text":"shared","response_type":"in_channel"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(demo.playground.as('U0BOB').messages('general').at(-1)?.text).toBe('shared');
  });

  test('keeps open with the app’s message under the field', async () => {
    const ann = await open();
    expect(await ann.fillAndSubmit({ Title: 'bad' })).toMatchObject({ ok: true, errors: { title: 'Not this one' } });
    expect(ann.currentView()?.callback_id).toBe('form');
    await ann.close();
  });

  test('refuses messages for a block that is no input', async () => {
    const ann = await open();
    expect(await ann.fillAndSubmit({ Title: 'stray' })).toMatchObject({ ok: false, error: 'invalid_errors' });
    await ann.close();
  });

  test('refuses a next view that breaks a limit', async () => {
    const ann = await open();
    expect(await ann.fillAndSubmit({ Title: 'large' })).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
      detail: ['must be less than 25 characters [json-pointer:/view/title/text]'],
    });
    await ann.close();
  });

  test.each([
    [{}, { title: 'Please complete this required field.' }],
    [{ Title: 'eleven char' }, { title: 'Please use at most 10 characters.' }],
  ])('is not sent while a field is wrong: %j', async (values, errors) => {
    const ann = await open();
    expect(await ann.fillAndSubmit(values)).toMatchObject({ status: null, errors });
    await ann.close();
  });

  test('can be followed by another view', async () => {
    const ann = await open();
    const before = ann.currentView();
    await ann.fillAndSubmit({ Title: 'next' });
    expect(ann.currentView()).toMatchObject({ id: before?.id, title: { text: 'Step two' } });
    expect(ann.currentView()?.hash).not.toBe(before?.hash);
    await ann.close();
  });

  test('stacks three deep and no deeper, and comes back one by one', async () => {
    const ann = await open();
    await ann.fillAndSubmit({ Title: 'push' });
    await ann.click('Deeper');
    expect(ann.currentView()?.title?.text).toBe('Deeper');
    await ann.click('Deeper');
    expect(demo.playground.inspector.findLast((entry) => entry.name === 'views.push')?.error).toBe(
      'push_limit_reached',
    );
    await ann.close();
    expect(ann.currentView()?.title?.text).toBe('Upper');
    await ann.close('all');
    expect(ann.currentView()).toBeNull();
    expect(last()).toMatchObject({ type: 'view_closed', is_cleared: true, view: { callback_id: 'form' } });
  });

  test('tells the app that it was closed, where it asked', async () => {
    const ann = await open();
    await ann.close();
    expect(last()).toMatchObject({ type: 'view_closed', is_cleared: false });
  });

  test('takes options that the app suggests', async () => {
    const ann = await open();
    expect((await ann.suggestions('List', 'irq')).options).toEqual([]);
    expect((await ann.suggestions('List', 'ira')).options.map((option) => option.text.text)).toEqual(['Iran', 'Iraq']);
    await ann.close();
  });

  test('is refused an update with an old hash', async () => {
    const ann = await open();
    const view = { type: 'modal' as const, title: plain('New'), blocks: [] };
    const { id = '', hash = '' } = ann.currentView() ?? {};
    await demo.app.client.views.update({ token: 'xoxb-demo', view_id: id, hash, view });
    await expect(demo.app.client.views.update({ token: 'xoxb-demo', view_id: id, hash, view })).rejects.toMatchObject({
      data: { error: 'hash_conflict' },
    });
    await ann.close();
  });
});

test('a message shortcut carries the message', async () => {
  const bob = demo.playground.as('U0BOB');
  const said = await bob.say('look at @ann', { channel: 'general' });
  await bob.shortcut('Note this', said);
  expect(last()).toMatchObject({
    type: 'message_action',
    callback_id: 'demo.note',
    message: { text: 'look at <@U0ANN>', ts: said.ts },
  });
  expect(bob.directMessages().at(-1)?.text).toBe('noted');
});

test('a global shortcut may open a modal', async () => {
  const bob = demo.playground.as('U0BOB');
  await bob.shortcut('New note');
  expect(bob.currentView()?.callback_id).toBe('other');
  await bob.close();
});

test('the App Home is published when it is opened, and handed over the next time', async () => {
  const ann = demo.playground.as('U0ANN');
  const home = await ann.openHome();
  expect(home && shownText(home)).toContain('My work');
  expect(last()).toMatchObject({ type: 'app_home_opened', tab: 'home', user: 'U0ANN' });
  await ann.openHome();
  expect(last()).toMatchObject({ view: { id: home?.id } });
});
