import { z } from 'zod';
import { dateWords, type Word } from '../src/domain/command-text.ts';
import { readDue, refusePast } from '../src/domain/date-text.ts';
import type { Followup } from '../src/domain/followups.ts';
import type { Due } from '../src/domain/reading.ts';
import { beginRecord } from '../src/domain/records.ts';
import { adding } from '../store/store.ts';
import { followupAssigned, followupIds } from '../views/followups.ts';
import { assignForm } from '../views/followups-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { notices } from './followups-save.ts';
import type { Listeners } from './listeners.ts';
import { newsUse } from './news-use.ts';
import { personIn } from './people.ts';
import { recordNamed } from './records.ts';
import type { Call, Verb } from './verbs.ts';

/** What a form about a follow-up remembers. */
export const FollowupMemory = z.object({
  respondTo: z.string().nullable(),
  id: z.string().nullable(),
  about: z.string().nullable(),
  permalink: z.string().nullable(),
});

/** `/followups assign @li "…" by fri`; without a text, a form. */
export const assignVerb: Verb = {
  name: 'assign',
  aliases: ['add', 'new'],
  usage: 'assign @li "…" by fri [--for C-2]',
  summary: 'gives somebody work, with a due date; without a text, a form',
  examples: [
    'assign @li "Ask CERT for indicators" by +5bd --for C-2',
    'assign @li "Minutes of the first meeting" by eoy',
  ],
  grammar: { flags: { by: 'date', due: 'date', for: 'text', backdate: 'switch' }, fields: null },
  run: async (call) => {
    const [who] = call.words;
    const about = call.flags.has('for') ? (await recordNamed(call.deps, call.flags.get('for') ?? '')).id : null;
    if (!who) return open(assignForm({ respondTo: call.respondTo, id: null, about, permalink: null }, {}));
    const assignee = await personIn(call, who);
    const { title, due } = titleAndDue(call);
    if (title === '')
      return open(
        assignForm({ respondTo: call.respondTo, id: null, about, permalink: null }, { assignee, due: due?.text ?? '' }),
      );
    return assign(call, { title, assignee, due, about, permalink: null });
  },
};

/** Registers the form and the shortcut “Follow up on message”. */
export function registerFollowupsAssign(on: Listeners): void {
  on.form(followupIds.assignForm, async (sent) => {
    const { about, permalink } = FollowupMemory.parse(JSON.parse(sent.memory));
    const { fields } = sent;
    const due = fields.due('due');
    return assign(sent, { title: fields.required('title'), assignee: fields.text('assignee'), due, about, permalink });
  });
  on.messageShortcut(followupIds.fromMessage, async ({ source, respondTo, user }) => {
    const memory = { respondTo, id: null, about: null, permalink: source.permalink };
    // The words of a private place are not copied for others to read unless the person types them.
    const title = source.isPrivate ? '' : source.text.split('\n')[0]?.slice(0, 200);
    return open(assignForm(memory, { title: title ?? '', assignee: user }));
  });
}

/** The title is what is quoted, or every word up to `by` and a date. */
function titleAndDue(call: Call): { title: string; due: Due | null } {
  const flag = call.flags.get('by') ?? call.flags.get('due') ?? null;
  const words = call.words.slice(1);
  const at = flag === null ? lastBy(words) : -1;
  const date =
    at < 0
      ? flag
      : words
          .slice(at + 1)
          .map((word) => word.text)
          .join(' ');
  const title = (at < 0 ? words : words.slice(0, at)).map((word) => word.text).join(' ');
  const due = date === null || date === '' ? null : readDue(date, call.today);
  return { title, due: due === null || call.flags.has('backdate') ? due : refusePast(due, call.today, true) };
}

/** Where `by <date>` begins at the end of the words; -1 where it does not stand there. */
function lastBy(words: Word[]): number {
  const at = words.findLastIndex((word) => word.kind === 'word' && word.text.toLowerCase() === 'by');
  const isDate = at >= 0 && words.length > at + 1 && dateWords(words.slice(at + 1)) >= words.length - at - 1;
  return isDate ? at : -1;
}

/** What somebody is to do. */
export type Work = Pick<Followup, 'title' | 'assignee' | 'due' | 'about' | 'permalink'>;

/** Gives work to somebody: the follow-up, the message to its assignee and the note on the news it is about are one commit. */
export async function assign(acting: Acting, work: Work): Promise<Answer> {
  const { store, outbox } = acting.deps;
  const id = await store.newId('followups');
  const fields = {
    ...work,
    id,
    // Who gives work to nobody else has accepted it.
    status: work.assignee === acting.user ? ('accepted' as const) : ('open' as const),
    asker: acting.user,
    responses: [],
    declined: null,
    snoozedUntil: null,
  };
  const fresh = beginRecord(fields, acting.act('followups assign'));
  const told = await notices(acting, { ...fresh, version: 1 }, { words: 'asks you to take on' });
  const noted = await newsUse(acting, work.about, id);
  const [saved] = await store.commit([adding('followups', fresh), ...told, ...noted]);
  outbox.nudge();
  return say(followupAssigned(saved, acting.today));
}
