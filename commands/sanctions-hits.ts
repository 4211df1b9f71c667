import { z } from 'zod';
import { readDue, refusePast } from '../src/domain/date-text.ts';
import { orderDelivery } from '../src/domain/deliveries.ts';
import {
  awaitingSecond,
  confirmedMatch,
  confirmJudgement,
  type Disposition,
  dispose,
  followupsOf,
  type Hit,
  type HitJudgement,
  replacedWaiting,
  Verdict,
} from '../src/domain/hits.ts';
import { dutiesOf, dutyDue, type MatchDuty } from '../src/domain/match-duties.ts';
import { DomainError } from '../src/domain/problem.ts';
import { beginRecord } from '../src/domain/records.ts';
import { adding, type Change, changing } from '../store/store.ts';
import { clip } from '../views/rich-text.ts';
import { type AroundHit, hitCard } from '../views/sanctions-hits.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { confirmMatchRequest, hitJudged, judgeForm, judgementReplaced } from '../views/sanctions-judgements.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, replace, say } from './answer.ts';
import { notices } from './followups-save.ts';
import type { Listeners, Sent } from './listeners.ts';
import { personIn } from './people.ts';
import { recordAsked, recordOf } from './records.ts';
import type { Call, Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), id: z.string() });

/** `/sanctions hit H-2 false-positive --reason "…"`; without a judgement, the hit. */
export const hitVerb: Verb = {
  name: 'hit',
  usage: 'hit H-2 [false-positive|true-match|unsure --reason "…"] [--until <date>] [--confirm @li]',
  summary: 'shows a hit or judges it; a true match, and changing one, needs a second person',
  examples: [
    'hit H-2',
    'hit H-2 false-positive --reason "Born in another year" --until 2027-12-31',
    'hit H-2 true-match --reason "Same registration number" --confirm @li',
  ],
  grammar: { words: 2, flags: { reason: 'text', until: 'date', confirm: 'text' }, fields: null },
  run: async (call) => {
    const hit = await recordAsked(call, 'hits');
    const verdict = call.words[1];
    if (verdict) return judge(call, hit.id, await judgementTyped(call, verdict.text));
    return call.flags.has('reason')
      ? open(judgeForm({ respondTo: call.respondTo, id: hit.id }, hit))
      : say(hitCard(hit, call.today, await aroundHit(call, hit)));
  },
};

async function aroundHit(call: Call, hit: Hit): Promise<AroundHit> {
  const screens = await call.deps.store.screens.find();
  const naming = screens.filter(({ hits }) => hits.some(({ hitId }) => hitId === hit.id));
  return { left: await leftOn(call, hit), certificates: naming.map(({ id }) => id) };
}

/** The day on which the list let the listed party go; null where it still has it, as far as was seen. */
async function leftOn({ deps }: Call, { found }: Hit): Promise<string | null> {
  const ofList = await deps.store.listChanges.find({ list: found.list });
  const last = ofList.findLast(({ entryId }) => entryId === found.id);
  return last?.kind === 'removed' ? last.at.slice(0, 10) : null;
}

/** Registers the form, and the button by which a second person confirms. */
export function registerSanctionsHits(on: Listeners): void {
  on.button(sanctionIds.judge, async (press) => {
    const hit = await recordOf(press.deps, 'hits', press.value);
    return open(judgeForm({ respondTo: press.respondTo, id: hit.id }, hit));
  });
  on.form(sanctionIds.judgeForm, async (sent) =>
    judge(sent, Memory.parse(JSON.parse(sent.memory)).id, judgementSent(sent)),
  );
  on.button(sanctionIds.confirm, async (press) => {
    const [id = '', at = null] = press.value.split(' ');
    return replace(hitJudged(await confirm(press, id, at)));
  });
}

async function judgementTyped(call: Call, verdict: string): Promise<HitJudgement> {
  const until = call.flags.get('until');
  const confirmer = call.flags.get('confirm');
  return {
    verdict: readVerdict(verdict),
    reason: call.flags.get('reason') ?? '',
    until: until ? refusePast(readDue(until, call.today), call.today).date : null,
    confirmer: confirmer ? await personIn(call, confirmer) : null,
  };
}

function judgementSent({ fields }: Sent): HitJudgement {
  return {
    verdict: readVerdict(fields.text('verdict')),
    reason: fields.text('reason'),
    until: fields.due('until')?.date ?? null,
    confirmer: fields.text('confirmer') || null,
  };
}

function readVerdict(text: string): Verdict {
  const verdict = Verdict.safeParse(text.toLowerCase());
  if (verdict.success) return verdict.data;
  const allowed = [...Verdict.options];
  throw new DomainError(
    { code: 'bad-value', field: 'judgement', value: text.slice(0, 60), allowed },
    { field: 'verdict' },
  );
}

/** Where a second person is needed they are asked, and whose judgement gives way is told, in the same commit. */
async function judge(acting: Acting, id: string, judgement: HitJudgement): Promise<Answer> {
  const act = acting.act('sanctions hit');
  const judged = (old: Hit) => dispose(old, judgement, act);
  const next = judged(await recordOf(acting.deps, 'hits', id));
  await refuseApp(acting, next);
  const asked = [...(await requestConfirmation(acting, next)), ...(await tellReplaced(acting, next))];
  const [saved] = await acting.deps.store.commit([changing('hits', id, judged), ...asked]);
  acting.deps.outbox.nudge();
  return say(hitJudged(saved));
}

async function requestConfirmation(acting: Acting, hit: Hit): Promise<Change[]> {
  const waiting = awaitingSecond(hit);
  if (!waiting?.confirmer) return [];
  const id = await acting.deps.store.newId('deliveries');
  const key = `confirm:${hit.id}:${waiting.at}`;
  const order = { id, key, channel: waiting.confirmer, message: confirmMatchRequest(hit), about: hit.id };
  return [adding('deliveries', orderDelivery(order, acting.now))];
}

async function refuseApp({ deps }: Acting, hit: Hit): Promise<void> {
  const user = awaitingSecond(hit)?.confirmer;
  if (!user || (await deps.people.isColleague(user))) return;
  throw new DomainError({ code: 'confirmer-is-no-colleague', id: hit.id, user }, { field: 'confirmer' });
}

async function tellReplaced(acting: Acting, hit: Hit): Promise<Change[]> {
  const replaced = replacedWaiting(hit);
  if (!replaced || replaced.by === awaitingSecond(hit)?.confirmer) return [];
  const id = await acting.deps.store.newId('deliveries');
  const key = `replaced:${hit.id}:${replaced.at}`;
  const order = { id, key, channel: replaced.by, message: judgementReplaced(hit, replaced), about: hit.id };
  return [adding('deliveries', orderDelivery(order, acting.now))];
}

/** The confirmation and the follow-ups for what the lists ask are one commit; `judgedAt` names the judgement that was shown. */
async function confirm(acting: Acting, id: string, judgedAt: string | null): Promise<Hit> {
  const { store, outbox } = acting.deps;
  const hit = await recordOf(acting.deps, 'hits', id);
  const waiting = awaitingSecond(hit);
  const isGone = judgedAt !== null && hit.dispositions.at(-1)?.at !== judgedAt;
  if (isGone) throw new DomainError({ code: 'changed-meanwhile', id });
  if (!waiting) return hit;
  const known = confirmedMatch(hit);
  const duties = waiting.verdict === 'true-match' && known === null ? dutiesOf(hit.found) : [];
  const opened = await Promise.all(duties.map(async (duty) => ({ duty, id: await store.newId('followups') })));
  const followups = known && waiting.verdict === 'true-match' ? followupsOf(known) : opened.map((each) => each.id);
  const act = acting.act('sanctions confirm');
  const confirmed = (old: Hit) => {
    if (awaitingSecond(old)?.at !== waiting.at) throw new DomainError({ code: 'changed-meanwhile', id });
    return confirmJudgement(old, followups, act);
  };
  confirmed(hit); // Refused before anything is ordered.
  const work = await Promise.all(opened.map((each) => dutyFollowup(acting, each, { hit, waiting })));
  const [saved] = await store.commit([changing('hits', id, confirmed), ...work.flat()]);
  outbox.nudge();
  return saved;
}

/** A follow-up for what a list asks for; its time is counted from the first person's judgement. */
async function dutyFollowup(
  acting: Acting,
  { id, duty }: { id: string; duty: MatchDuty },
  { hit, waiting }: { hit: Hit; waiting: Disposition },
): Promise<Change[]> {
  const judged = Temporal.Instant.from(waiting.at).toZonedDateTimeISO(acting.deps.people.workspaceZone()).toPlainDate();
  const fields = {
    id,
    title: `${clip(hit.found.name, 200)}: ${duty.what}`,
    status: 'open' as const,
    asker: acting.user,
    assignee: waiting.by,
    due: dutyDue(duty, judged),
    about: hit.id,
    permalink: null,
    responses: [],
    declined: null,
    snoozedUntil: null,
  };
  const fresh = beginRecord(fields, acting.act('sanctions confirm'));
  return [
    adding('followups', fresh),
    ...(await notices(acting, { ...fresh, version: 1 }, { words: 'confirms the true match and asks you to take on' })),
  ];
}
