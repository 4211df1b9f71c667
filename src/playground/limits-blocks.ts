import { z } from 'zod';
import { ActionElement, ContextElement, InputElement, SectionAccessory } from './limits-elements.ts';
import { RichTextElement, TableCell } from './limits-rich-text.ts';
import { anyText, Id, plainText, Url } from './limits-text.ts';

function block<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), block_id: Id.optional(), ...shape });
}

const Section = block('section', {
  text: anyText(3000).optional(),
  fields: z.array(anyText(2000)).min(1).max(10).optional(),
  accessory: SectionAccessory.optional(),
  expand: z.boolean().optional(),
});
const Image = block('image', {
  image_url: Url.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
});
const Input = block('input', {
  label: plainText(2000),
  element: InputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const Table = block('table', {
  rows: z.array(z.array(TableCell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(20)
    .optional(),
});
const Video = block('video', {
  alt_text: z.string().min(1),
  title: plainText(200),
  thumbnail_url: Url,
  video_url: Url,
  author_name: z.string().max(50).optional(),
  description: plainText(200).optional(),
  provider_icon_url: Url.optional(),
  provider_name: z.string().optional(),
  title_url: Url.optional(),
});

const everywhere = [
  block('divider', {}),
  block('header', { text: plainText(150) }),
  Section,
  block('context', { elements: z.array(ContextElement).min(1).max(10) }),
  block('actions', { elements: z.array(ActionElement).min(1).max(25) }),
  block('rich_text', { elements: z.array(RichTextElement).min(1) }),
  block('alert', { text: anyText(3000), level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional() }),
  Image,
  Input,
  Video,
] as const;

/** The blocks of a message. Of the newer ones, card, carousel, container, plan and data_table are not known here. */
export const MessageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  Table,
  block('markdown', { text: z.string().min(1).max(12_000) }),
  block('file', { external_id: z.string().min(1), source: z.literal('remote') }),
]);

/** The blocks of a modal or a home. */
export const ViewBlock = z.discriminatedUnion('type', everywhere);
