import { z } from 'zod';
import {
  assess,
  awaitingConfirmation,
  confirmAssessment,
  isInForce,
  type Judgement,
  statusOf,
} from '../src/domain/commitment-status.ts';
import { type Commitment, CommitmentStatus } from '../src/domain/commitments.ts';
import { orderDelivery } from '../src/domain/deliveries.ts';
import { DomainError } from '../src/domain/problem.ts';
import { adding, type Change, changing } from '../store/store.ts';
import { commitmentIds, commitmentSaved, confirmNotice, confirmRequest, statusWords } from '../views/commitments.ts';
import { statusForm } from '../views/commitments-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, replace, say } from './answer.ts';
import { newEvidence } from './commitments-evidence.ts';
import { readUrl } from './form-fields.ts';
import type { Listeners, Press, Sent } from './listeners.ts';
import { personIn } from './people.ts';
import { commitmentToChange, recordAsked, recordOf } from './records.ts';
import type { Call, Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), id: z.string() });

/** `/commitments status C-6 kept --reason "…"`; without a status, a form. */
export const statusVerb: Verb = {
  name: 'status',
  usage: 'status C-6 kept --party US --reason "…" [--evidence <link>] [--confirm @li]',
  summary: 'judges how a commitment stands, for one party or all',
  examples: [
    'status C-6 on-track --reason "Group has met"',
    'status C-6 kept --party US --reason "First meeting 1 Dec 2015" --evidence https://www.justice.gov/x',
  ],
  grammar: { flags: { party: 'text', reason: 'text', evidence: 'text', confirm: 'text' }, fields: null },
  run: async (call) => {
    if (call.words.length === 0)
      throw call.missing(`a commitment and a status. Statuses: ${CommitmentStatus.options.join(', ')}`);
    const commitment = await recordAsked(call, 'commitments');
    if (call.words.length === 1) return open(statusForm({ respondTo: call.respondTo, id: commitment.id }, commitment));
    return judge(call, commitment.id, await judgementTyped(call));
  },
};

/** Registers the form, and the button by which a second person confirms. */
export function registerCommitmentsStatus(on: Listeners): void {
  on.button(commitmentIds.status, async (press) => {
    const commitment = await commitmentToChange(press.deps, press.value);
    return open(statusForm({ respondTo: press.respondTo, id: commitment.id }, commitment));
  });
  on.form(commitmentIds.statusForm, async (sent) =>
    judge(sent, Memory.parse(JSON.parse(sent.memory)).id, judgementSent(sent)),
  );
  on.button(commitmentIds.confirm, confirm);
}

/** The judgement takes effect, and in the same commit its author is told. */
async function confirm(press: Press): Promise<Answer> {
  const { store, outbox } = press.deps;
  const act = press.act('commitments confirm');
  const seen = await commitmentToChange(press.deps, press.value);
  const waiting = awaitingConfirmation(seen);
  if (!waiting) {
    const words = `has nothing that waits to be confirmed: it is ${statusWords(statusOf(seen))}.`;
    return replace(commitmentSaved(seen, words));
  }
  const id = await store.newId('deliveries');
  const key = `confirmed:${seen.id}:${waiting.at}`;
  const order = { id, key, channel: waiting.by, message: confirmNotice(seen, press.user), about: seen.id };
  const [confirmed] = await store.commit([
    changing('commitments', seen.id, (old) => confirmAssessment(old, act)),
    adding('deliveries', orderDelivery(order, press.now)),
  ]);
  outbox.nudge();
  return replace(commitmentSaved(confirmed, `is ${statusWords(statusOf(confirmed))}, confirmed.`));
}

type Judged = Omit<Judgement, 'evidenceId'> & { url: string | null };

/** Words after the status are part of the reason: people forget the quotation marks. */
async function judgementTyped(call: Call): Promise<Judged> {
  const evidence = call.flags.get('evidence');
  const confirmer = call.flags.get('confirm');
  const reason = [call.flags.get('reason') ?? '', ...call.words.slice(2).map((word) => word.text)];
  return {
    status: readStatus(call.words[1]?.text ?? ''),
    party: call.flags.get('party') ?? null,
    reason: reason.join(' ').trim(),
    url: evidence ? readUrl(evidence) : null,
    confirmer: confirmer ? await personIn(call, confirmer) : null,
  };
}

function judgementSent(sent: Sent): Judged {
  const { fields } = sent;
  const party = fields.text('party');
  return {
    status: readStatus(fields.text('status')),
    party: party === 'all' || party === '' ? null : party,
    reason: fields.text('reason'),
    url: fields.url('url'),
    confirmer: fields.text('confirmer') || null,
  };
}

function readStatus(text: string): CommitmentStatus {
  const status = CommitmentStatus.safeParse(text.toLowerCase());
  if (status.success) return status.data;
  throw new DomainError(
    { code: 'bad-value', field: 'status', value: text.slice(0, 60), allowed: [...CommitmentStatus.options] },
    { field: 'status' },
  );
}

/** The judgement and its evidence are saved in one commit; for “broken” the second person is asked in the same commit. */
async function judge(acting: Acting, id: string, judged: Judged): Promise<Answer> {
  const { store } = acting.deps;
  const { url, ...rest } = judged;
  const act = acting.act('commitments status');
  const evidence =
    url === null
      ? null
      : await newEvidence(acting, {
          commitmentId: id,
          url,
          permalink: null,
          quote: null,
          stance: stanceOf(judged.status),
        });
  const assessed = (old: Commitment) => assess(old, { ...rest, evidenceId: evidence?.id ?? null }, act);
  const seen = assessed(await commitmentToChange(acting.deps, id));
  const asked = await requestConfirmation(acting, seen);
  const changes: Change[] = [
    changing('commitments', id, assessed),
    ...(evidence ? [adding('evidence', evidence)] : []),
    ...asked,
  ];
  await store.commit(changes);
  acting.deps.outbox.nudge();
  const saved = await recordOf(acting.deps, 'commitments', id);
  return say(commitmentSaved(saved, savedWords(saved, evidence?.id ?? null)));
}

function savedWords(commitment: Commitment, evidenceId: string | null): string {
  const last = commitment.assessments.at(-1);
  if (last && !isInForce(last))
    return 'is recorded. “Broken” takes effect when the second person confirms it; they have been asked.';
  const by = evidenceId === null ? '' : `, with evidence ${evidenceId}`;
  return `is ${statusWords(last?.status ?? statusOf(commitment))}${last?.party ? ` for ${last.party}` : ''}${by}.`;
}

function stanceOf(status: CommitmentStatus): 'supports' | 'contradicts' {
  return status === 'broken' || status === 'stalled' ? 'contradicts' : 'supports';
}

/** Asks the second person once, when the judgement is made; one that still waits from before was asked for then. */
async function requestConfirmation(acting: Acting, commitment: Commitment): Promise<Change[]> {
  const waiting = commitment.assessments.at(-1);
  if (!waiting?.confirmer) return [];
  const id = await acting.deps.store.newId('deliveries');
  const key = `confirm:${commitment.id}:${waiting.at}`;
  const order = { id, key, channel: waiting.confirmer, message: confirmRequest(commitment), about: commitment.id };
  return [adding('deliveries', orderDelivery(order, acting.now))];
}
