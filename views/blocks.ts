import type { ActionsBlock, Button, ContextBlock, KnownBlock, View } from '@slack/types';
import type { Message } from '../src/domain/deliveries.ts';
import { fitBlocks } from './fit-blocks.ts';
import { clip } from './rich-text.ts';

/** What a button says, does and asks before it does it. */
export type ButtonLook = {
  id: string;
  label: string;
  value?: string;
  style?: 'primary' | 'danger';
  confirm?: { title: string; text: string; yes: string };
  /** Said to screen readers instead of the label, where the label alone is not clear. */
  spoken?: string;
};

/** A button; `id` is its action id. */
export function button(look: ButtonLook): Button {
  const { id, label, value, style, confirm, spoken } = look;
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: clip(label, 75), emoji: true },
    ...(value === undefined ? {} : { value: value.slice(0, 2000) }),
    ...(style ? { style } : {}),
    ...(spoken ? { accessibility_label: clip(spoken, 75) } : {}),
    ...(confirm ? { confirm: confirmation(confirm) } : {}),
  };
}

function confirmation(confirm: { title: string; text: string; yes: string }) {
  return {
    title: { type: 'plain_text', text: clip(confirm.title, 100) },
    text: { type: 'plain_text', text: clip(confirm.text, 300) },
    confirm: { type: 'plain_text', text: clip(confirm.yes, 30) },
    deny: { type: 'plain_text', text: 'Cancel' },
  } as const;
}

/** A row of buttons; none at all is no block. */
export function buttons(...looks: ButtonLook[]): ActionsBlock[] {
  return looks.length === 0 ? [] : [{ type: 'actions', elements: looks.map(button) }];
}

/** Small print under a card; parts are joined by a middle dot. Only our own words and escaped ones. */
export function smallPrint(...parts: (string | null)[]): ContextBlock {
  const text = parts.filter((part) => part !== null && part !== '').join(' · ');
  return { type: 'context', elements: [{ type: 'plain_text', text: clip(text, 1900) || ' ', emoji: false }] };
}

/** A heading of a message or a view. */
export function heading(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text: clip(text, 150) } };
}

/** A thin line. */
export const divider: KnownBlock = { type: 'divider' };

/** A message: `text` is its full plain summary, which screen readers and notifications use. */
export function message(text: string, blocks: KnownBlock[]): Message {
  return { text: escapeMrkdwn(clip(text, 3500)), blocks: fitBlocks(blocks) as unknown as Message['blocks'] };
}

/** A text in which nothing mentions or links. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A form; `memory` comes back with it when it is sent. */
export function form(look: {
  id: string;
  title: string;
  submit: string | null;
  memory: unknown;
  blocks: KnownBlock[];
}): View {
  return {
    type: 'modal',
    callback_id: look.id,
    title: { type: 'plain_text', text: clip(look.title, 24) },
    ...(look.submit ? { submit: { type: 'plain_text', text: clip(look.submit, 24) } } : {}),
    close: { type: 'plain_text', text: look.submit ? 'Cancel' : 'Close' },
    private_metadata: JSON.stringify(look.memory),
    blocks: look.blocks,
  };
}
