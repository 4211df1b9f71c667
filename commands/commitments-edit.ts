import { z } from 'zod';
import type { Commitment } from '../src/domain/commitments.ts';
import { readDue } from '../src/domain/date-text.ts';
import { dueWords } from '../src/domain/date-words.ts';
import { DomainError } from '../src/domain/problem.ts';
import { CommitmentKind } from '../src/domain/reading.ts';
import { beginRecord, changeRecord } from '../src/domain/records.ts';
import { readRecurrence } from '../src/domain/recurrence-text.ts';
import { commitmentIds, commitmentRemoved, commitmentSaved } from '../views/commitments.ts';
import { commitmentForm } from '../views/commitments-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, replace, say } from './answer.ts';
import { readBound } from './form-fields.ts';
import type { Listeners, Sent } from './listeners.ts';
import { personIn } from './people.ts';
import { commitmentToChange, recordAsked, recordOf } from './records.ts';
import { refuseLateUndo } from './undo.ts';
import type { Call, Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), id: z.string().nullable() });

const flags = {
  parties: 'text',
  type: 'text',
  by: 'date',
  every: 'text',
  cite: 'text',
  owner: 'text',
  quote: 'text',
} as const;

/** `/commitments add A-1 "…" --parties US,CN`; without a text, a form. */
export const addVerb: Verb = {
  name: 'add',
  aliases: ['new'],
  usage: 'add [A-1] "…" --parties US,CN [--by 2015] [--every "twice a year"] [--owner @ana]',
  summary: 'adds a commitment by hand; without a text, a form',
  examples: ['add A-1 "High-level joint dialogue" --parties US,CN --by 2015 --every "twice a year"'],
  grammar: { words: 2, flags, fields: null },
  run: async (call) => {
    if (call.words.length === 0) return open(commitmentForm({ respondTo: call.respondTo, id: null }, null));
    const isUnderAgreement = /^a-?\d+$/i.test(call.words[0]?.text ?? '');
    const agreement = isUnderAgreement ? await recordAsked(call, 'agreements') : null;
    const action = call.words[isUnderAgreement ? 1 : 0]?.text;
    if (!action) throw call.missing('what is promised, in quotation marks');
    if (!isUnderAgreement && call.words[1]) throw call.surplus(call.words[1]);
    const parties = call.flags.has('parties') ? readBound(call.flags.get('parties') ?? '') : (agreement?.parties ?? []);
    if (parties.length === 0) throw call.missing('the parties that are bound: `--parties US,CN`');
    const fields = await typedFields(call);
    const typed = { ...unstated, kind: kindOf(fields), ...fields, action, parties };
    return add(call, { ...typed, agreementId: agreement?.id ?? null, source: agreement?.source ?? null });
  },
};

/** `/commitments edit C-1 --by eoy`; without flags, a form. */
export const editVerb: Verb = {
  name: 'edit',
  usage: 'edit C-1 [--by eoy] [--every monthly] [--owner @ana] [--parties US,CN]',
  summary: 'corrects a commitment; without flags, a form',
  examples: ['edit C-1 --owner @ana'],
  grammar: { words: 1, flags, fields: null },
  run: async (call) => {
    const commitment = await commitmentToChange(call.deps, (await recordAsked(call, 'commitments')).id);
    if (call.flags.size === 0)
      return open(commitmentForm({ respondTo: call.respondTo, id: commitment.id }, commitment));
    const parties = call.flags.has('parties') ? { parties: readBound(call.flags.get('parties') ?? '') } : {};
    return edit(call, commitment.id, { ...(await typedFields(call)), ...parties });
  },
};

/** `/commitments remove C-1`: it leaves the lists, with Undo for ten minutes; its history is kept. */
export const removeVerb: Verb = {
  name: 'remove',
  aliases: ['rm'],
  usage: 'remove C-1',
  summary: 'takes a commitment out of the lists; it can be undone for ten minutes',
  examples: ['remove C-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => remove(call, (await recordAsked(call, 'commitments')).id),
};

/** Registers the buttons and forms. */
export function registerCommitmentsEdit(on: Listeners): void {
  on.button(commitmentIds.edit, async (press) => {
    const commitment = await commitmentToChange(press.deps, press.value);
    return open(commitmentForm({ respondTo: press.respondTo, id: commitment.id }, commitment));
  });
  on.form(commitmentIds.addForm, async (sent) => {
    const fields = { ...unstated, ...sentFields(sent, null), agreementId: null, source: null };
    return add(sent, fields);
  });
  on.form(commitmentIds.editForm, async (sent) => {
    const id = Memory.parse(JSON.parse(sent.memory)).id ?? '';
    return edit(sent, id, sentFields(sent, await commitmentToChange(sent.deps, id)));
  });
  on.button(commitmentIds.remove, async (press) => remove(press, press.value));
  on.button(commitmentIds.undo, async (press) => {
    const act = press.act('commitments undo');
    await recordOf(press.deps, 'commitments', press.value);
    const restored = await press.deps.store.commitments.update(press.value, (old) => {
      refuseLateUndo(old, old.removedAt ?? '', press.now);
      return changeRecord(old, { removedAt: null }, act);
    });
    return replace(commitmentSaved(restored, 'is back in the lists.'));
  });
}

type Fields = Pick<Commitment, 'action' | 'parties' | 'kind' | 'due' | 'recurrence' | 'quote' | 'cite' | 'owner'>;
type Stated = Fields & Pick<Commitment, 'agreementId' | 'source'>;

const unstated = { due: null, recurrence: null, quote: null, cite: null, owner: null };

async function typedFields(call: Call): Promise<Partial<Fields>> {
  const given = (flag: keyof typeof flags) => (call.flags.has(flag) ? (call.flags.get(flag) ?? '') : null);
  const [type, by, every, cite, owner, quote] = [
    given('type'),
    given('by'),
    given('every'),
    given('cite'),
    given('owner'),
    given('quote'),
  ];
  return {
    ...(type === null ? {} : { kind: readKind(type) }),
    ...(by === null ? {} : { due: readDue(by, call.today) }),
    ...(every === null ? {} : { recurrence: readRecurrence(every) }),
    ...(cite === null ? {} : { cite }),
    ...(owner === null ? {} : { owner: owner === '' ? null : await personIn(call, owner) }),
    ...(quote === null ? {} : { quote }),
  };
}

function sentFields(sent: Sent, old: Commitment | null): Omit<Fields, 'cite'> & { cite: string | null } {
  const { fields } = sent;
  const isSameDue = fields.text('due') === (old?.due?.date ?? old?.due?.text ?? '');
  const isSameEvery = fields.text('every') === (old?.recurrence?.text ?? '');
  return {
    action: fields.required('action'),
    parties: fields.parties('parties'),
    kind: readKind(fields.text('kind')),
    due: isSameDue ? (old?.due ?? null) : fields.due('due', { past: 'allowed' }),
    recurrence: isSameEvery ? (old?.recurrence ?? null) : fields.recurrence('every'),
    quote: fields.text('quote') || null,
    cite: old?.cite ?? null,
    owner: fields.text('owner') || null,
  };
}

/** What sort of promise is meant where nobody says it: what recurs is recurring, what has a day is done once. */
function kindOf({ due, recurrence }: Partial<Fields>): CommitmentKind {
  if (recurrence) return 'recurring';
  return due ? 'one-off' : 'continuous';
}

function readKind(text: string): CommitmentKind {
  const kind = CommitmentKind.safeParse(text.toLowerCase());
  if (kind.success) return kind.data;
  throw new DomainError(
    { code: 'bad-value', field: 'kind', value: text.slice(0, 60), allowed: [...CommitmentKind.options] },
    { field: 'kind' },
  );
}

async function add(acting: Acting, fields: Stated): Promise<Answer> {
  const { store } = acting.deps;
  const id = await store.newId('commitments');
  const fresh = {
    ...fields,
    id,
    counterparty: null,
    modality: 'will' as const,
    readAs: null,
    assessments: [],
    removedAt: null,
  };
  const saved = await store.commitments.add(beginRecord(fresh, acting.act('commitments add')));
  return say(commitmentSaved(saved, `is in the register${whenWords(saved)}.`));
}

async function edit(acting: Acting, id: string, fields: Partial<Fields>): Promise<Answer> {
  const act = acting.act('commitments edit');
  const saved = await acting.deps.store.commitments.update(id, (old) => changeRecord(old, fields, act));
  return say(commitmentSaved(saved, `is changed${whenWords(saved)}.`));
}

async function remove(acting: Acting, id: string): Promise<Answer> {
  const act = acting.act('commitments remove');
  await commitmentToChange(acting.deps, id);
  const removed = await acting.deps.store.commitments.update(id, (old) =>
    changeRecord(old, { removedAt: acting.now.toString() }, act),
  );
  return say(commitmentRemoved(removed));
}

/** The dates as they were understood: `: due by the end of 2015 (Thu 31 Dec 2015), twice a year`. */
function whenWords({ due, recurrence }: Commitment): string {
  const parts = [due ? `due ${dueWords(due)}` : null, recurrence?.text].filter(Boolean);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
