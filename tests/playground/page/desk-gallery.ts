import type { KnownBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['Crane', 'Berth', 'Papers'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
const id = (name: string) => `gallery.${name}`;

/** One of each kind of block that a message may hold. */
export const gallery: KnownBlock[] = [
  { type: 'header', text: plain('Everything that blocks can say :ship:') },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'A *bold* word, an _italic_ one, ~struck out~, `code`, a <https://example.org|link>, <@U0LIN>, <#C0NEWS>, <!subteam^S0CREW>, <!here> and :white_check_mark:.\n> Quoted once,\n> and once more\n```if (crane.isSlow) oil(crane); // &lt;b&gt;</b>```\n• one\n• two',
    },
    accessory: { type: 'static_select', action_id: id('kind'), placeholder: plain('Kind'), options },
  },
  {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Due*\n<!date^1785758400^{date_long} at {time}|3 Aug 2026>' },
      { type: 'mrkdwn', text: '*Owner*\n<@U0ANA>' },
      { type: 'mrkdwn', text: '*State*\nopen' },
      { type: 'plain_text', text: 'Plain text keeps *stars* & <angles>' },
    ],
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Rich text: ' },
          { type: 'text', text: 'bold', style: { bold: true } },
          { type: 'text', text: ' and ' },
          { type: 'link', url: 'https://example.org', text: 'a link' },
          { type: 'text', text: ' for ' },
          { type: 'user', user_id: 'U0KEI' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'second' }] },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'deeper' }] }],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'A quote' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a = 1' }], border: 0 },
    ],
  },
  {
    type: 'table',
    column_settings: [{}, { align: 'right' }, { is_wrapped: true }],
    rows: [
      [
        { type: 'raw_text', text: 'Ship' },
        { type: 'raw_text', text: 'Tonnes' },
        { type: 'raw_text', text: 'Note' },
      ],
      [
        { type: 'raw_text', text: 'Alba' },
        { type: 'raw_text', text: '12,400' },
        { type: 'raw_text', text: 'Waits outside until the papers are complete and the crane is free' },
      ],
      [
        { type: 'raw_text', text: 'Boreas' },
        { type: 'raw_text', text: '980' },
        { type: 'raw_text', text: 'At berth 3' },
      ],
    ],
  } as KnownBlock,
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: id('plain'), text: plain('Plain') },
      { type: 'button', action_id: id('primary'), text: plain('Primary'), style: 'primary' },
      { type: 'button', action_id: id('danger'), text: plain('Danger'), style: 'danger' },
      { type: 'button', action_id: id('link'), text: plain('Link'), url: 'https://example.org' },
      { type: 'multi_static_select', action_id: id('kinds'), placeholder: plain('Kinds'), options },
      { type: 'channels_select', action_id: id('channel'), placeholder: plain('Channel') },
      { type: 'datepicker', action_id: id('date'), initial_date: '2026-08-03' },
      { type: 'timepicker', action_id: id('time'), initial_time: '09:30' },
      { type: 'datetimepicker', action_id: id('moment'), initial_date_time: 1785758400 },
      { type: 'overflow', action_id: id('more'), options },
      { type: 'checkboxes', action_id: id('checks'), options, initial_options: options.slice(1, 2) },
      { type: 'radio_buttons', action_id: id('radio'), options },
    ],
  },
  { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: 'The list is *three days* old.' } } as KnownBlock,
  {
    type: 'markdown',
    text: '## Markdown\n\nWith **bold**, *italic*, `code` and\n\n1. a list\n2. of two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'Posted by the desk' }, plain('· version 1')] },
];
