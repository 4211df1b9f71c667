import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { registerEverything } from './desk-everything.ts';
import { gallery } from './desk-gallery.ts';

/** A ticket as a card; its buttons change it in place. */
function card(title: string, state: 'open' | 'done'): { text: string; blocks: KnownBlock[] } {
  return {
    text: `${title} (${state})`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `State: *${state}*` },
        accessory: {
          type: 'overflow',
          action_id: 'ticket.more',
          options: [
            { text: { type: 'plain_text', text: 'Watch' }, value: 'watch' },
            { text: { type: 'plain_text', text: 'Move' }, value: 'move' },
          ],
        },
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'ticket.done',
            style: 'primary',
            text: { type: 'plain_text', text: 'Done' },
            value: title,
          },
          {
            type: 'button',
            action_id: 'ticket.drop',
            style: 'danger',
            text: { type: 'plain_text', text: 'Drop' },
            confirm: {
              title: { type: 'plain_text', text: 'Drop this ticket?' },
              text: { type: 'mrkdwn', text: 'It *cannot* be brought back.' },
              confirm: { type: 'plain_text', text: 'Drop it' },
              deny: { type: 'plain_text', text: 'Keep it' },
              style: 'danger',
            },
          },
          { type: 'users_select', action_id: 'ticket.owner', placeholder: { type: 'plain_text', text: 'Owner' } },
        ],
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Due <!date^1785758400^{date_short} at {time}|soon>' }] },
    ],
  };
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** The form, with one of each input that a ticket needs. */
function form(title = ''): ModalView {
  return {
    type: 'modal',
    callback_id: 'ticket.form',
    title: plain('New ticket'),
    submit: plain('Create'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'title',
        label: plain('Title'),
        hint: plain('Three words at least'),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: 80,
          ...(title ? { initial_value: title } : {}),
        },
      },
      {
        type: 'input',
        block_id: 'text',
        optional: true,
        label: plain('What happened'),
        element: { type: 'plain_text_input', action_id: 'value', multiline: true },
      },
      {
        type: 'input',
        block_id: 'kind',
        label: plain('Kind'),
        element: { type: 'static_select', action_id: 'value', options: ['Crane', 'Berth', 'Papers'].map(option) },
      },
      {
        type: 'input',
        block_id: 'ship',
        optional: true,
        label: plain('Ship'),
        element: { type: 'external_select', action_id: 'ship', min_query_length: 1, placeholder: plain('Find a ship') },
      },
      {
        type: 'input',
        block_id: 'owners',
        optional: true,
        label: plain('Owners'),
        element: { type: 'multi_users_select', action_id: 'value' },
      },
      {
        type: 'input',
        block_id: 'due',
        optional: true,
        label: plain('Due'),
        element: { type: 'datepicker', action_id: 'value' },
      },
      {
        type: 'input',
        block_id: 'how',
        optional: true,
        label: plain('How urgent'),
        element: { type: 'radio_buttons', action_id: 'value', options: ['Today', 'This week'].map(option) },
      },
      {
        type: 'actions',
        block_id: 'more',
        elements: [{ type: 'button', action_id: 'form.rules', text: plain('House rules') }],
      },
    ],
  };
}

const rules: ModalView = {
  type: 'modal',
  callback_id: 'rules',
  title: plain('House rules'),
  close: plain('Back'),
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '1. Be kind.\n2. Name the crane.' } }],
};

async function showHome(client: App['client'], user: string): Promise<void> {
  await client.views.publish({
    user_id: user,
    view: {
      type: 'home',
      blocks: [
        { type: 'header', text: plain('My tickets') },
        { type: 'section', text: { type: 'mrkdwn', text: `Welcome, <@${user}>. Nothing waits for you.` } },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'home.new', text: plain('New ticket'), style: 'primary' }],
        },
      ],
    },
  });
}

function registerForm(app: App): void {
  app.view('ticket.form', async ({ ack, view, body, client }) => {
    const title = view.state.values.title?.value?.value ?? '';
    if (title.split(/\s+/).length < 3) {
      await ack({ response_action: 'errors', errors: { title: 'Please use three words at least.' } });
      return;
    }
    await ack();
    const ship = view.state.values.ship?.ship?.selected_option?.text.text;
    const owners = view.state.values.owners?.value?.selected_users ?? [];
    const text = [
      title,
      view.state.values.kind?.value?.selected_option?.value,
      ship,
      ...owners.map((id) => `<@${id}>`),
    ];
    await client.chat.postMessage({
      channel: 'C0HELP',
      text: `New ticket of <@${body.user.id}>: ${text.filter(Boolean).join(', ')}`,
    });
  });
  app.options('ship', async ({ ack, payload }) => {
    const ships = ['Alba', 'Aurora', 'Boreas'].filter((ship) =>
      ship.toLowerCase().startsWith(payload.value.toLowerCase()),
    );
    await ack({ options: ships.map(option) });
  });
  app.action('form.rules', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: rules });
  });
}

function registerCard(app: App): void {
  app.action<import('@slack/bolt').BlockButtonAction>('ticket.done', async ({ ack, action, respond }) => {
    await ack();
    await respond({ ...card(action.value ?? '', 'done'), replace_original: true });
  });
  app.action('ticket.drop', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
  app.action('ticket.more', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'You watch this ticket now.', replace_original: false, response_type: 'ephemeral' });
  });
  app.action<import('@slack/bolt').BlockUsersSelectAction>('ticket.owner', async ({ ack, action, body, client }) => {
    await ack();
    await client.chat.postMessage({
      channel: body.channel?.id ?? '',
      thread_ts: body.message?.ts ?? '',
      text: `<@${action.selected_user}> owns this now.`,
    });
  });
}

/** Registers a help desk: commands, a card, a form with a page behind it, a Home, a message shortcut. */
export function registerDesk(app: App): void {
  app.command('/desk', async ({ ack, command, respond, client }) => {
    await ack();
    const [verb = ''] = command.text.split(' ');
    const title = /[“"](.+)[”"]/.exec(command.text)?.[1] ?? 'Ticket';
    if (verb === 'new') await client.views.open({ trigger_id: command.trigger_id, view: form() });
    else if (verb === 'card') await client.chat.postMessage({ channel: command.channel_id, ...card(title, 'open') });
    else if (verb === 'gallery')
      await client.chat.postMessage({ channel: command.channel_id, text: 'Gallery', blocks: gallery });
    else if (verb === 'broken')
      await client.chat
        .postMessage({
          channel: command.channel_id,
          text: 'x',
          blocks: [{ type: 'header', text: plain('x'.repeat(151)) }],
        })
        .catch(() => undefined);
    else await respond({ text: `Only you see this: \`${command.text}\`` });
  });
  app.shortcut('ticket.from-message', async ({ ack, shortcut, client }) => {
    await ack();
    const text = 'message' in shortcut ? (shortcut.message.text ?? '') : '';
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form(text) });
  });
  app.shortcut('ticket.new', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form() });
  });
  app.action('home.new', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form() });
  });
  app.action(/^gallery\./, ({ ack }) => ack());
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await showHome(client, event.user);
  });
  registerForm(app);
  registerEverything(app);
  registerCard(app);
}
