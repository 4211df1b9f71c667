import { z } from 'zod';

/** A `plain_text` object of 1 to `max` characters. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
}

/** A `plain_text` or `mrkdwn` object of 1 to `max` characters. */
export function anyText(max: number) {
  const mrkdwn = z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
  return z.discriminatedUnion('type', [plainText(max), mrkdwn]);
}

/** A block_id, action_id or callback_id: 255 characters at most. */
export const Id = z.string().min(1).max(255);

/** An address that Slack will fetch or open: http, https or another scheme, 3,000 characters at most. */
export const Url = z
  .string()
  .min(1)
  .max(3000)
  .regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a valid url');

export const Confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** An option; values are kept to 75 characters, the stricter of two documented limits. */
function option(text: ReturnType<typeof plainText> | ReturnType<typeof anyText>) {
  return z.strictObject({
    text,
    value: z.string().min(1).max(75),
    description: anyText(75).optional(),
    url: Url.optional(),
  });
}

export const MenuOption = option(plainText(75));
export const ChoiceOption = option(anyText(75));
export const OptionGroup = z.strictObject({ label: plainText(75), options: z.array(MenuOption).min(1).max(100) });
