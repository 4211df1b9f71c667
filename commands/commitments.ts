import { isOverdue, nextDue } from '../src/domain/commitment-due.ts';
import { statusOf } from '../src/domain/commitment-status.ts';
import { type Commitment, CommitmentStatus } from '../src/domain/commitments.ts';
import { type FieldsOf, filterRecords } from '../src/domain/filters.ts';
import { numberOf } from '../src/domain/ids.ts';
import { readParty } from '../src/domain/parties.ts';
import { threatens } from '../src/domain/programmes.ts';
import { CommitmentKind } from '../src/domain/reading.ts';
import { commitmentCard, commitmentIds, commitmentList } from '../views/commitments.ts';
import { assignForm } from '../views/followups-forms.ts';
import { pageOf } from '../views/paging.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { addVerb, editVerb, registerCommitmentsEdit, removeVerb } from './commitments-edit.ts';
import { evidenceVerb, registerCommitmentsEvidence } from './commitments-evidence.ts';
import { linkVerb } from './commitments-link.ts';
import { registerCommitmentsStatus, statusVerb } from './commitments-status.ts';
import type { Listeners } from './listeners.ts';
import { commitmentToChange, recordAsked } from './records.ts';
import { type Call, type Command, pageAsked, type Verb } from './verbs.ts';

const listVerb: Verb = {
  name: 'list',
  aliases: ['ls'],
  usage: 'list [status:on-track] [party:CN] [owner:@ana] [sort:due]',
  summary: 'lists commitments; status:overdue shows what is late',
  examples: ['list status:overdue party:CN sort:due', 'list agreement:A-1'],
  grammar: {
    words: 0,
    flags: {},
    fields: ['status', 'party', 'kind', 'agreement', 'owner', 'news', 'title', 'sort'],
    choices: { status: [...CommitmentStatus.options, 'overdue'], kind: CommitmentKind.options, sort: ['due'] },
  },
  run: listCommitments,
};

const showVerb: Verb = {
  name: 'show',
  aliases: ['view'],
  usage: 'show C-1',
  summary: 'shows a commitment: words of the source, due date, status per party, evidence',
  examples: ['show C-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => say(await card(await recordAsked(call, 'commitments'), call)),
};

const dueVerb: Verb = {
  name: 'due',
  usage: 'due [party:CN]',
  summary: 'lists what is due next, the soonest first',
  examples: ['due', 'due party:CN'],
  grammar: {
    words: 0,
    flags: {},
    fields: ['party', 'kind', 'agreement', 'owner'],
    choices: { kind: CommitmentKind.options },
  },
  run: async (call) => {
    const dated = (await matching(call)).flatMap((each) => {
      const next = nextDue(each, call.registerDay);
      return next ? [{ each, date: next.date }] : [];
    });
    const sorted = dated.toSorted((a, b) => a.date.localeCompare(b.date)).map(({ each }) => each);
    return say(commitmentList(pageOf(sorted, pageAsked(call), call.line), 'Commitments due next', call.registerDay));
  },
};

/** `/commitments` */
export const commitmentsCommand: Command = {
  noun: 'commitments',
  hint: 'list · show C-1 · add · edit · status · evidence · due · help',
  description: 'Track government commitments',
  verbs: [listVerb, showVerb, addVerb, editVerb, statusVerb, evidenceVerb, linkVerb, dueVerb, removeVerb],
};

/** Registers `/commitments`, its buttons and forms. */
export function registerCommitments(on: Listeners): void {
  on.command(commitmentsCommand);
  registerCommitmentsEdit(on);
  registerCommitmentsStatus(on);
  registerCommitmentsEvidence(on);
  on.button(commitmentIds.followUp, async (press) => {
    const commitment = await commitmentToChange(press.deps, press.value);
    const memory = { respondTo: press.respondTo, id: null, about: commitment.id, permalink: null };
    return open(
      assignForm(memory, { title: commitment.action.slice(0, 300), assignee: commitment.owner ?? press.user }),
    );
  });
}

/** A commitment's card with its agreement and its evidence. */
export async function card(commitment: Commitment, acting: Acting) {
  const { store } = acting.deps;
  const [agreement, evidence, programmes] = await Promise.all([
    commitment.agreementId === null ? null : store.agreements.get(commitment.agreementId),
    store.evidence.find({ commitmentId: commitment.id, removedAt: null }),
    store.programmes.find(),
  ]);
  const threatening = programmes.filter((programme) => threatens(programme, commitment));
  return commitmentCard(commitment, { agreement, evidence, programmes: threatening, today: acting.registerDay });
}

async function listCommitments(call: Call): Promise<Answer> {
  const sort = call.conditions.find((condition) => condition.field === 'sort')?.values[0];
  const found = await matching(call);
  const sorted =
    sort === 'due' ? found.toSorted((a, b) => dueOf(a, call).localeCompare(dueOf(b, call))) : overdueFirst(found, call);
  return say(commitmentList(pageOf(sorted, pageAsked(call), call.line), 'Commitments', call.registerDay));
}

async function matching(call: Call): Promise<Commitment[]> {
  const kept = await call.deps.store.commitments.find({ removedAt: null });
  const conditions = call.conditions.filter((condition) => condition.field !== 'sort');
  const named = conditions.map((each) =>
    each.field === 'party' ? { ...each, values: each.values.map(readParty) } : each,
  );
  return filterRecords(kept, named, fieldsOn(call.registerDay));
}

function fieldsOn(today: Temporal.PlainDate): FieldsOf<Commitment> {
  return {
    status: (each) => [statusOf(each), isOverdue(each, today) ? 'overdue' : null],
    party: (each) => each.parties,
    kind: (each) => [each.kind],
    agreement: (each) => [each.agreementId],
    owner: (each) => [each.owner, each.owner === null ? 'none' : null],
    news: (each) => [each.source?.newsId ?? null],
    title: (each) => [each.action],
  };
}

function dueOf(commitment: Commitment, call: Call): string {
  return nextDue(commitment, call.registerDay)?.date ?? '9999';
}

function overdueFirst(commitments: Commitment[], call: Call): Commitment[] {
  const rank = (each: Commitment) => (isOverdue(each, call.registerDay) ? 0 : 1);
  return commitments.toSorted((a, b) => rank(a) - rank(b) || numberOf(a.id) - numberOf(b.id));
}
