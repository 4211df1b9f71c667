import type { App } from '@slack/bolt';
import type { InputBlock, ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['North', 'South'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));

function field(label: string, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: label,
    label: plain(label),
    optional: true,
    element: { ...element, action_id: 'v' },
  };
}

/** A form with every kind of input. */
const everything: ModalView = {
  type: 'modal',
  callback_id: 'everything',
  title: plain('Everything'),
  submit: plain('Send'),
  blocks: [
    field('Count', { type: 'number_input', is_decimal_allowed: false, min_value: '2' }),
    field('Mail', { type: 'email_text_input' }),
    field('Address', { type: 'url_text_input' }),
    field('Day', { type: 'datepicker' }),
    field('Time', { type: 'timepicker' }),
    field('Moment', { type: 'datetimepicker' }),
    field('Sides', { type: 'checkboxes', options }),
    field('Quay', { type: 'multi_static_select', option_groups: [{ label: plain('Quays'), options }] }),
    field('Channel', { type: 'channels_select' }),
    field('Here', { type: 'conversations_select', default_to_current_conversation: true }),
    field('Papers', { type: 'file_input', filetypes: ['txt'], max_files: 2 }),
  ],
};

/** The value of an element's state, short. */
function short(state: object): unknown {
  const { type: _type, ...rest } = state as { type: string };
  return Object.values(rest).map((value) => JSON.stringify(value, ['value', 'name']))[0];
}

/** Registers `/desk-admin`: it opens the form with everything and posts what came in. */
export function registerEverything(app: App): void {
  app.command('/desk-admin', async ({ ack, command, client }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: everything });
  });
  app.view('everything', async ({ ack, view, client }) => {
    await ack();
    const got = Object.entries(view.state.values).map(([block, { v }]) => `${block}=${v ? short(v) : ''}`);
    await client.chat.postMessage({ channel: 'C0HELP', text: `\`${got.join('; ')}\`` });
  });
}
