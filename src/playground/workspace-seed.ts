import { z } from 'zod';

/** A person of the stand-in workspace; `tz` is an IANA zone. */
export const SeedUser = z.strictObject({
  id: z.string().regex(/^[UW][A-Z0-9]{2,}$/),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  real_name: z.string().min(1),
  tz: z.string().min(1),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});
export type SeedUser = z.infer<typeof SeedUser>;

/** A channel; `members` are ids of users, and of the app's bot user where the app has been invited. */
export const SeedChannel = z.strictObject({
  id: z.string().regex(/^[CG][A-Z0-9]{2,}$/),
  name: z.string().regex(/^[a-z0-9_-]{1,80}$/),
  is_private: z.boolean(),
  is_archived: z.boolean().optional(),
  topic: z.string().max(250).optional(),
  members: z.array(z.string()),
});
export type SeedChannel = z.infer<typeof SeedChannel>;

/** A slash command as in the app's manifest. */
export const SeedCommand = z.strictObject({
  command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
  description: z.string().max(2000),
  usage_hint: z.string().max(1000).optional(),
});
export type SeedCommand = z.infer<typeof SeedCommand>;

/** A message or global shortcut as in the app's manifest. */
export const SeedShortcut = z.strictObject({
  name: z.string().min(1).max(24),
  callback_id: z.string().min(1).max(255),
  description: z.string().max(150).optional(),
});
export type SeedShortcut = z.infer<typeof SeedShortcut>;

/** Help that the composer shows while somebody types a command. */
export const VerbHelp = z.strictObject({
  command: z.string(),
  verbs: z.array(z.strictObject({ name: z.string(), usage: z.string(), summary: z.string() })),
});
export type VerbHelp = z.infer<typeof VerbHelp>;

/** The installed app. `scopes`, when given, makes methods answer `missing_scope` as Slack does. */
export const SeedApp = z.strictObject({
  id: z.string().regex(/^A[A-Z0-9]{2,}$/),
  name: z.string().min(1).max(35),
  bot_user_id: z.string().regex(/^[UW][A-Z0-9]{2,}$/),
  bot_id: z
    .string()
    .regex(/^B[A-Z0-9]{2,}$/)
    .optional(),
  scopes: z.array(z.string()).optional(),
  commands: z.array(SeedCommand).max(50),
  message_shortcuts: z.array(SeedShortcut),
  global_shortcuts: z.array(SeedShortcut),
  help: z.array(VerbHelp).optional(),
});
export type SeedApp = z.infer<typeof SeedApp>;

/** One move of a guided start; the page makes them in order, as the acting person. */
export const GuideStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('act-as'), user: z.string() }),
  z.strictObject({ kind: z.literal('open-channel'), channel: z.string() }),
  z.strictObject({ kind: z.literal('open-home') }),
  z.strictObject({ kind: z.literal('message'), channel: z.string(), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('command'), channel: z.string(), text: z.string().min(1) }),
  /** On the channel's last message that everybody sees. */
  z.strictObject({ kind: z.literal('message-shortcut'), channel: z.string(), callback_id: z.string() }),
  z.strictObject({ kind: z.literal('global-shortcut'), callback_id: z.string() }),
  /** Milliseconds forward, or to the acting person's next Monday at 9:00. */
  z.strictObject({ kind: z.literal('move-clock'), to: z.union([z.number().int(), z.literal('next-monday')]) }),
]);
export type GuideStep = z.infer<typeof GuideStep>;

/** Something to try on the first screen, with one click. */
export const GuideItem = z.strictObject({
  title: z.string().min(1).max(60),
  description: z.string().min(1).max(200),
  steps: z.array(GuideStep).min(1),
});
export type GuideItem = z.infer<typeof GuideItem>;

/** Everything the stand-in starts with and returns to on reset. */
export const WorkspaceSeed = z.strictObject({
  team: z.strictObject({ id: z.string().regex(/^T[A-Z0-9]{2,}$/), name: z.string(), domain: z.string() }),
  users: z.array(SeedUser).min(1),
  channels: z.array(SeedChannel),
  usergroups: z
    .array(z.strictObject({ id: z.string(), handle: z.string(), name: z.string(), users: z.array(z.string()) }))
    .optional(),
  app: SeedApp,
  guide: z.array(GuideItem).max(3).optional(),
});
export type WorkspaceSeed = z.infer<typeof WorkspaceSeed>;
