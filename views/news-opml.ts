import type { View } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { shownUrl } from '../src/domain/shown-url.ts';
import { buttons, form, heading, message, smallPrint } from './blocks.ts';
import { fileInput } from './inputs.ts';
import { newsIds } from './news-ids.ts';
import { bold, bullets, channelName, clip, code, type Inline, lines, say } from './rich-text.ts';

/** What the form remembers: where to answer, and the channel that is to be subscribed. */
export type ImportMemory = { respondTo: string | null; channel: string };

/** Asks for a list of feeds. */
export function importForm(memory: ImportMemory): View {
  return form({
    id: newsIds.importForm,
    title: 'Import subscriptions',
    submit: 'Look into it',
    memory,
    blocks: [
      fileInput({
        field: 'file',
        label: 'List of feeds (OPML)',
        hint: 'Nothing is subscribed to yet: you see what is in it first.',
        types: ['opml', 'xml', 'txt', 'text'],
      }),
    ],
  });
}

/** A feed of a list that is to be imported; `known` is the subscription that the channel has to it. */
export type PlannedFeed = { title: string; url: string; line: number; known: string | null; badOptions: string[] };

/** What a list of feeds would bring to a channel, before anything is saved; `value` comes back with the button. */
export function importPlan(plan: {
  name: string;
  channel: string;
  value: string;
  feeds: readonly PlannedFeed[];
  problems: readonly { line: number; why: string }[];
}): Message {
  const fresh = plan.feeds.filter(({ known }) => known === null);
  const known = plan.feeds.length - fresh.length;
  const counts = [
    `${fresh.length} ${fresh.length === 1 ? 'feed' : 'feeds'} to subscribe to`,
    known > 0 ? `${known} here already` : null,
    plan.problems.length > 0 ? `${plan.problems.length} that cannot be used` : null,
  ];
  const sum = counts.filter((part) => part !== null).join(', ');
  const rows = [...plan.feeds.map(feedRow), ...plan.problems.slice(0, 30).map(problemRow)];
  return message(`${plan.name}: ${sum}. Nothing has been saved. ${fresh.map(({ title }) => title).join('; ')}`, [
    heading('What the list holds'),
    lines([
      bold(clip(plan.name, 100)),
      say(` for `),
      channelName(plan.channel),
      say(`: ${sum}. Nothing has been saved.`),
    ]),
    ...(rows.length > 0 ? [bullets(...rows)] : []),
    ...(fresh.length > 0 ? buttons(importButton(fresh.length, plan.value)) : []),
  ]);
}

function importButton(count: number, value: string) {
  const label = count === 1 ? 'Subscribe to this one' : `Subscribe to all ${count}`;
  return { id: newsIds.importAll, label, value, style: 'primary' as const };
}

function feedRow({ title, url, line, known, badOptions }: PlannedFeed): Inline[] {
  const bad =
    badOptions.length > 0
      ? [say(` · line ${line}: its ${badOptions.join(', ')} cannot be read, the usual is taken`)]
      : [];
  const state = known === null ? [] : [say(' · here already as '), code(known)];
  return [bold(title), say(` ${clip(shownUrl(url), 200)}`), ...state, ...bad];
}

function problemRow({ line, why }: { line: number; why: string }): Inline[] {
  return [say(`⚠️ Line ${line}: ${why}`)];
}

/** What the person reads with the file of a channel's subscriptions. */
export function exportNotice(channel: string, count: number): Message {
  const words = `${count} ${count === 1 ? 'subscription' : 'subscriptions'}`;
  return message(`The ${words} of a channel as OPML.`, [
    lines([say(`The ${words} of `), channelName(channel), say(' as OPML, which most readers of feeds take:')]),
  ]);
}

/** Says where the file went. */
export function exported(count: number, names: CommandNames): Message {
  return message(`${count} subscriptions are in a file in our direct messages.`, [
    lines([
      say(count === 1 ? '1 subscription is' : `${count} subscriptions are`),
      say(' in a file in our direct messages. '),
      code(`${names.news} import`),
      say(' takes it in another channel.'),
    ]),
    smallPrint('Filters, schedules and the like go with it.'),
  ]);
}

/** Says that there is nothing to export. */
export function nothingToExport(names: CommandNames): Message {
  return message('This channel has no subscription.', [
    lines([say('This channel has no subscription. '), code(`${names.news} pack`), say(' shows sets to begin with.')]),
  ]);
}
