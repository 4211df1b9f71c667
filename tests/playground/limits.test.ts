import { describe, expect, test } from 'vitest';
import { checkMessageBlocks, checkMetadata } from '../../src/playground/limits-message.ts';
import { checkedView } from '../../src/playground/limits-view.ts';
import { Refusal, refusalBody } from '../../src/playground/refusal.ts';

type Json = Record<string, unknown>;

const letters = (count: number) => 'x'.repeat(count);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: Json = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const row = (...elements: Json[]) => ({ type: 'actions', elements });
const options = (count: number) => times(count, (at) => ({ text: plain(`option ${at}`), value: `v${at}` }));
const pick = (more: Json) => ({ type: 'static_select', action_id: 'a', ...more });
const input = (element: Json, more: Json = {}) => ({ type: 'input', label: plain('Label'), element, ...more });
const modal = (more: Json) => ({ type: 'modal', title: plain('Title'), blocks: [], ...more });
const table = (rows: number, cells: number) => ({
  type: 'table',
  rows: times(rows, () => times(cells, () => ({ type: 'raw_text', text: 'x' }))),
});

function refusalOf(check: () => unknown): { error: string; problems: string[] } {
  try {
    check();
  } catch (error) {
    if (error instanceof Refusal) return { error: error.error, problems: error.problems };
    throw error;
  }
  return { error: 'accepted', problems: [] };
}

describe('a message', () => {
  type Row = [what: string, at: Json[], over: Json[], error: string, problem: string];
  const rows: Row[] = [
    [
      'blocks',
      times(50, () => ({ type: 'divider' })),
      times(51, () => ({ type: 'divider' })),
      'invalid_blocks',
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'the text of a section',
      [section(letters(3000))],
      [section(letters(3001))],
      'invalid_blocks',
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'the least text of a section',
      [section('x')],
      [section('')],
      'invalid_blocks',
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section’s content',
      [section('x')],
      [{ type: 'section' }],
      'invalid_blocks',
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'fields',
      [{ type: 'section', fields: times(10, () => mrkdwn('x')) }],
      [{ type: 'section', fields: times(11, () => mrkdwn('x')) }],
      'invalid_blocks',
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'the text of a field',
      [{ type: 'section', fields: [mrkdwn(letters(2000))] }],
      [{ type: 'section', fields: [mrkdwn(letters(2001))] }],
      'invalid_blocks',
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a header',
      [{ type: 'header', text: plain(letters(150)) }],
      [{ type: 'header', text: plain(letters(151)) }],
      'invalid_blocks',
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'the kind of a header’s text',
      [{ type: 'header', text: plain('x') }],
      [{ type: 'header', text: mrkdwn('x') }],
      'invalid_blocks',
      'failed to match all allowed schemas [json-pointer:/blocks/0/text/type]',
    ],
    [
      'context elements',
      [{ type: 'context', elements: times(10, () => mrkdwn('x')) }],
      [{ type: 'context', elements: times(11, () => mrkdwn('x')) }],
      'invalid_blocks',
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'actions',
      [row(...times(25, (at) => button({ action_id: `a${at}` })))],
      [row(...times(26, (at) => button({ action_id: `a${at}` })))],
      'invalid_blocks',
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'the words of a button',
      [row(button({ text: plain(letters(75)) }))],
      [row(button({ text: plain(letters(76)) }))],
      'invalid_blocks',
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'the value of a button',
      [row(button({ value: letters(2000) }))],
      [row(button({ value: letters(2001) }))],
      'invalid_blocks',
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'the address of a button',
      [row(button({ url: `https://${letters(2992)}` }))],
      [row(button({ url: `https://${letters(2993)}` }))],
      'invalid_blocks',
      'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'the style of a button',
      [row(button({ style: 'danger' }))],
      [row(button({ style: 'default' }))],
      'invalid_blocks',
      'failed to match all allowed schemas [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an action_id',
      [row(button({ action_id: letters(255) }))],
      [row(button({ action_id: letters(256) }))],
      'invalid_blocks',
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'action_ids of one block',
      [row(button(), button({ action_id: 'b' }))],
      [row(button(), button())],
      'invalid_blocks',
      '`action_id` "a" already exists for another element [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'block_ids',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'b' },
      ],
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      'invalid_blocks',
      '`block_id` "a" already exists for another block [json-pointer:/blocks/1/block_id]',
    ],
    [
      'a block_id',
      [{ type: 'divider', block_id: letters(255) }],
      [{ type: 'divider', block_id: letters(256) }],
      'invalid_blocks',
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'options',
      [row(pick({ options: options(100) }))],
      [row(pick({ options: options(101) }))],
      'invalid_blocks',
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'options or groups',
      [row(pick({ option_groups: [{ label: plain('g'), options: options(1) }] }))],
      [row(pick({}))],
      'invalid_blocks',
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'the initial option',
      [row(pick({ options: options(2), initial_option: options(2)[1] }))],
      [row(pick({ options: options(2), initial_option: options(3)[2] }))],
      'invalid_blocks',
      'initial option must match one of the options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'the words of an option',
      [row(pick({ options: [{ text: plain(letters(75)), value: 'v' }] }))],
      [row(pick({ options: [{ text: plain(letters(76)), value: 'v' }] }))],
      'invalid_blocks',
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'a placeholder',
      [row(pick({ options: options(1), placeholder: plain(letters(150)) }))],
      [row(pick({ options: options(1), placeholder: plain(letters(151)) }))],
      'invalid_blocks',
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
    ],
    [
      'an overflow',
      [row({ type: 'overflow', options: options(5) })],
      [row({ type: 'overflow', options: options(6) })],
      'invalid_blocks',
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'checkboxes',
      [row({ type: 'checkboxes', options: options(10) })],
      [row({ type: 'checkboxes', options: options(11) })],
      'invalid_blocks',
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a date',
      [row({ type: 'datepicker', initial_date: '2026-02-28' })],
      [row({ type: 'datepicker', initial_date: '28.2.2026' })],
      'invalid_blocks',
      'must be a valid date in YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a confirmation',
      [
        row(
          button({
            confirm: {
              title: plain(letters(100)),
              text: plain(letters(300)),
              confirm: plain('Yes'),
              deny: plain('No'),
            },
          }),
        ),
      ],
      [
        row(
          button({
            confirm: { title: plain(letters(101)), text: plain('x'), confirm: plain('Yes'), deny: plain('No') },
          }),
        ),
      ],
      'invalid_blocks',
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
    ],
    [
      'an image’s alt_text',
      [{ type: 'image', image_url: 'https://a.example/x.png', alt_text: 'x' }],
      [{ type: 'image', image_url: 'https://a.example/x.png' }],
      'invalid_blocks',
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'the rows of a table',
      [table(100, 1)],
      [table(101, 1)],
      'invalid_blocks',
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      'the columns of a table',
      [table(1, 20)],
      [table(1, 21)],
      'invalid_blocks',
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    ['tables', [table(1, 1)], [table(1, 1), table(1, 1)], 'invalid_blocks', 'only_one_table_allowed'],
    [
      'the kinds of block',
      [{ type: 'divider' }],
      [{ type: 'nonsense' }],
      'invalid_blocks',
      'unsupported type: nonsense [json-pointer:/blocks/0/type]',
    ],
    [
      'the kinds of element',
      [row(button())],
      [row({ type: 'plain_text_input' })],
      'invalid_blocks',
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'the members of a block',
      [{ type: 'divider' }],
      [{ type: 'divider', text: 'x' }],
      'invalid_blocks',
      'invalid additional property: text [json-pointer:/blocks/0]',
    ],
    [
      'rich text',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }] }],
      [{ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }],
      'invalid_blocks',
      'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'all characters',
      times(4, () => section(letters(3000))).concat(section(letters(1200))),
      times(4, () => section(letters(3000))).concat(section(letters(1201))),
      'msg_blocks_too_long',
      'blocks hold 13201 characters, more than 13200',
    ],
  ];

  test.each(rows)('holds %s up to the limit and is refused beyond it', (_what, at, over, error, problem) => {
    expect(refusalOf(() => checkMessageBlocks(at))).toEqual({ error: 'accepted', problems: [] });
    const refused = refusalOf(() => checkMessageBlocks(over));
    expect(refused.error).toBe(error);
    expect(refused.problems).toContain(problem);
  });

  test('whose blocks are no list is refused', () => {
    expect(refusalOf(() => checkMessageBlocks('[{]')).error).toBe('invalid_blocks_format');
  });

  test('whose metadata lacks its type is refused', () => {
    expect(refusalOf(() => checkMetadata({ event_type: 'x', event_payload: {} })).error).toBe('accepted');
    expect(refusalOf(() => checkMetadata({ event_payload: {} })).error).toBe('invalid_metadata_format');
  });
});

describe('a modal', () => {
  const text = input({ type: 'plain_text_input', action_id: 'a' });
  const submit = plain('Save');
  type Row = [what: string, at: Json, over: Json, problem: string];
  const rows: Row[] = [
    [
      'title',
      modal({ title: plain(letters(24)) }),
      modal({ title: plain(letters(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'submit',
      modal({ submit: plain(letters(24)) }),
      modal({ submit: plain(letters(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'submit for inputs',
      modal({ blocks: [text], submit }),
      modal({ blocks: [text] }),
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'blocks',
      modal({ blocks: times(100, () => ({ type: 'divider' })) }),
      modal({ blocks: times(101, () => ({ type: 'divider' })) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'private_metadata',
      modal({ private_metadata: letters(3000) }),
      modal({ private_metadata: letters(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'callback_id',
      modal({ callback_id: letters(255) }),
      modal({ callback_id: letters(256) }),
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'an input’s label',
      modal({ submit, blocks: [input({ type: 'plain_text_input' }, { label: plain(letters(2000)) })] }),
      modal({ submit, blocks: [input({ type: 'plain_text_input' }, { label: plain(letters(2001)) })] }),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'an input’s length',
      modal({ submit, blocks: [input({ type: 'plain_text_input', max_length: 3000 })] }),
      modal({ submit, blocks: [input({ type: 'plain_text_input', max_length: 3001 })] }),
      'must be less or equal to 3000 [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      'no buttons as inputs',
      modal({ submit, blocks: [text] }),
      modal({ submit, blocks: [input(button())] }),
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'no tables',
      modal({}),
      modal({ blocks: [table(1, 1)] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
  ];

  test.each(rows)('holds %s up to the limit and is refused beyond it', (_what, at, over, problem) => {
    expect(refusalOf(() => checkedView(at, 'modal'))).toEqual({ error: 'accepted', problems: [] });
    const refused = refusalOf(() => checkedView(over, 'modal'));
    expect(refused.error).toBe('invalid_arguments');
    expect(refused.problems).toContain(problem);
  });

  test('of more than 250 kB is too large', () => {
    const blocks = times(90, () => section(letters(2900)));
    expect(refusalOf(() => checkedView(modal({ blocks }), 'modal')).error).toBe('view_too_large');
  });

  test('is not taken for a home, nor a home for a modal', () => {
    expect(refusalOf(() => checkedView({ type: 'home', blocks: [] }, 'home')).error).toBe('accepted');
    expect(refusalOf(() => checkedView(modal({}), 'home')).error).toBe('invalid_arguments');
  });
});

test('a refusal is told in both of Slack’s forms', () => {
  expect(refusalBody(new Refusal('invalid_blocks', { problems: ['x [json-pointer:/blocks]'] }))).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: ['x [json-pointer:/blocks]'],
    response_metadata: { messages: ['[ERROR] x [json-pointer:/blocks]'] },
  });
});
