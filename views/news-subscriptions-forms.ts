import type { View } from '@slack/types';
import type { NewsItem, Subscription } from '../src/domain/news.ts';
import { quietWords, scheduleText } from '../src/domain/schedule-text.ts';
import { form, smallPrint } from './blocks.ts';
import { choiceInput, textInput } from './inputs.ts';
import { newsIds } from './news-ids.ts';

/** What the forms about subscriptions remember. */
export type SubscriptionMemory = { respondTo: string | null; id: string; channel: string };

/** The form that changes how a channel gets the items of a feed; it shows how that is now. */
export function subscriptionForm(memory: SubscriptionMemory, subscription: Subscription): View {
  return form({
    id: newsIds.subscriptionForm,
    title: `Edit ${subscription.id}`,
    submit: 'Save',
    memory,
    blocks: [
      textInput({
        field: 'filter',
        label: 'Which items',
        optional: true,
        multiline: true,
        max: 2000,
        initial: subscription.filter,
        hint: 'Empty: every item. title:tariff,duty -title:"press schedule" agency:ofac OR /section \\d+/',
      }),
      textInput({
        field: 'digest',
        label: 'When',
        max: 100,
        initial: scheduleText(subscription.schedule),
        hint: 'now, hourly, daily 8:00, weekdays 8:00, weekly mon 9:00; a zone may follow: Europe/Berlin',
      }),
      textInput({
        field: 'quiet',
        label: 'Quiet hours',
        optional: true,
        max: 100,
        initial: subscription.quiet && quietWords(subscription.quiet),
        placeholder: '18:00-8:00',
      }),
      choiceInput({
        field: 'thread',
        label: 'Corrections and later posts of a story',
        options: threads,
        initial: subscription.thread,
      }),
      choiceInput({ field: 'edits', label: 'When an item is edited', options: edits, initial: subscription.edits }),
      textInput({
        field: 'mutes',
        label: 'Never again',
        optional: true,
        multiline: true,
        initial: subscription.mutes.join('\n'),
        hint: 'A filter a line; what matches one of them is not posted.',
      }),
    ],
  });
}

const threads: [string, string][] = [
  ['off', 'In the channel'],
  ['only', 'In the thread of the first post'],
  ['broadcast', 'In the thread, and in the channel too'],
];

const edits: [string, string][] = [
  ['quiet', 'Bring its post up to date, quietly'],
  ['note', 'Say in its thread what changed'],
  ['repost', 'Post it again'],
];

/** The form that mutes what is like an item: by one of its marks, or by a filter of one’s own. */
export function muteForm(memory: SubscriptionMemory, item: NewsItem): View {
  return form({
    id: newsIds.muteForm,
    title: 'Mute like this',
    submit: 'Mute',
    memory,
    blocks: [
      choiceInput({
        field: 'like',
        label: 'Never again post here what has',
        options: likenesses(item),
        optional: true,
      }),
      textInput({
        field: 'own',
        label: 'Or what matches a filter of your own',
        optional: true,
        max: 500,
        placeholder: 'title:"press schedule"',
      }),
      smallPrint(
        'It is added to the subscriptions of this channel that post this item; their Edit takes it away again.',
      ),
    ],
  });
}

/** The marks of an item by which others can be like it, each as a filter of at most 75 letters. */
function likenesses({ title, official, reading }: NewsItem): [string, string][] {
  const quote = (text: string) => `"${text.replaceAll('"', '')}"`;
  const marks: [string, string][] = [
    ...reading.topics.map((topic): [string, string] => [`topic:${topic}`, `the topic ${topic}`]),
    ...(official?.kind ? [[`type:${quote(official.kind)}`, `the type ${official.kind}`] as [string, string]] : []),
    ...(official?.agencies ?? []).map((agency): [string, string] => [
      `agency:${quote(agency)}`,
      `the agency ${agency}`,
    ]),
    [`title:${quote(title)}`, `the title “${title}”`],
  ];
  const usable = marks.filter(([filter]) => filter.length <= 75 && !filter.endsWith(':""'));
  return usable.length > 0
    ? usable
    : [[`title:${quote(title.slice(0, 60).replace(/\S*$/, '').trim() || 'x')}`, 'the beginning of its title']];
}
