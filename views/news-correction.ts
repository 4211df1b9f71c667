import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Followup } from '../src/domain/followups.ts';
import type { NewsItem } from '../src/domain/news.ts';
import { deadlinesOf } from '../src/domain/news-deadlines.ts';
import { buttons, message } from './blocks.ts';
import { followupIds } from './followups.ts';
import { newsIds } from './news-ids.ts';
import { bold, bullets, clip, code, lines, linked, say } from './rich-text.ts';

/** Work from an item, and what corrects that item. */
export type Corrected = { followup: Followup; original: NewsItem; correction: NewsItem };

/** Tells whoever has work from an item that it was corrected, with the dates of the correction. */
export function correctionNotice({ followup, original, correction }: Corrected): Message {
  const dates = deadlinesOf(correction).map(({ date, what }) => `${what} ${dayWords(date)}`);
  const due = followup.due?.date ? `It is due ${dayWords(followup.due.date)}.` : 'It has no due date.';
  const words = `${original.id} was corrected by ${correction.id}: look whether ${followup.id} is still right. ${due}`;
  return message(`${words} ${dates.join('; ')}`.trim(), [
    lines(
      [
        code(original.id),
        say(' was corrected by '),
        code(correction.id),
        say(' '),
        linked(correction.title, correction.url),
      ],
      [
        say('Look whether '),
        code(followup.id),
        say(' '),
        bold(clip(followup.title, 300)),
        say(` is still right. ${due}`),
      ],
    ),
    ...(dates.length > 0 ? [bullets(...dates.slice(0, 5).map((each) => [say(each)]))] : []),
    ...buttons(
      { id: followupIds.edit, label: 'Change the date', value: followup.id },
      { id: `${newsIds.run}.show`, label: 'Show the correction', value: `show ${correction.id}` },
    ),
  ]);
}
