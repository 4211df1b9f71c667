import { z } from 'zod';
import { addBusinessDays, readDue, refusePast } from '../src/domain/date-text.ts';
import { orderDelivery } from '../src/domain/deliveries.ts';
import { isFederalHoliday } from '../src/domain/federal-holidays.ts';
import {
  awaitingSecond,
  confirmedMatch,
  confirmJudgement,
  type Disposition,
  dispose,
  type Hit,
  type HitJudgement,
  Verdict,
} from '../src/domain/hits.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Due } from '../src/domain/reading.ts';
import { beginRecord } from '../src/domain/records.ts';
import { adding, type Change, changing } from '../store/store.ts';
import { type AroundHit, confirmMatchRequest, hitCard, hitJudged, judgeForm } from '../views/sanctions-hits.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
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
  on.button(sanctionIds.confirm, async (press) => replace(hitJudged(await confirm(press, press.value))));
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

/** Where a second person is needed they are asked in the same commit. */
async function judge(acting: Acting, id: string, judgement: HitJudgement): Promise<Answer> {
  const act = acting.act('sanctions hit');
  const judged = (old: Hit) => dispose(old, judgement, act);
  const asked = await requestConfirmation(acting, judged(await recordOf(acting.deps, 'hits', id)));
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

/** The confirmation and the follow-up for the report are one commit. */
async function confirm(acting: Acting, id: string): Promise<Hit> {
  const { store, outbox } = acting.deps;
  const hit = await recordOf(acting.deps, 'hits', id);
  const waiting = awaitingSecond(hit);
  if (!waiting) return hit;
  const known = confirmedMatch(hit)?.followupId ?? null;
  const isNewMatch = waiting.verdict === 'true-match' && known === null;
  const followupId = isNewMatch ? await store.newId('followups') : null;
  const act = acting.act('sanctions confirm');
  const confirmed = (old: Hit) => {
    const asked = awaitingSecond(old);
    if (asked?.at !== waiting.at) throw new DomainError({ code: 'changed-meanwhile', id });
    return confirmJudgement(old, followupId ?? (waiting.verdict === 'true-match' ? known : null), act);
  };
  confirmed(hit); // Refused before anything is ordered.
  const report = followupId === null ? [] : await reportFollowup(acting, followupId, { hit, waiting });
  const [saved] = await store.commit([changing('hits', id, confirmed), ...report]);
  outbox.nudge();
  return saved;
}

/**
 * Blocked property is to be reported within ten business days of the day on which it is blocked (31 CFR 501.603), a
 * rejected transaction within ten of its rejection (31 CFR 501.604): counted here from the first person's judgement, and
 * without federal holidays.
 */
async function reportFollowup(
  acting: Acting,
  id: string,
  { hit, waiting }: { hit: Hit; waiting: Disposition },
): Promise<Change[]> {
  const judged = Temporal.Instant.from(waiting.at).toZonedDateTimeISO(acting.deps.people.workspaceZone()).toPlainDate();
  const due: Due = {
    date: addBusinessDays(judged, 10, isFederalHoliday).toString(),
    precision: 'day',
    kind: 'by',
    text: '+10bd',
  };
  const fields = {
    id,
    title: `Report to OFAC on ${hit.found.name}: blocked property (31 CFR 501.603) or rejected transaction (501.604), where a U.S. person is concerned`,
    status: 'open' as const,
    asker: acting.user,
    assignee: waiting.by,
    due,
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
