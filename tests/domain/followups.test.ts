import { describe, expect, test } from 'vitest';
import {
  accept,
  amend,
  bySoonest,
  cancel,
  close,
  concerned,
  decline,
  type Followup,
  FollowupStatus,
  isFollowupOverdue,
  isUnfinished,
  reassign,
  reopen,
  respond,
  snooze,
} from '../../src/domain/followups.ts';
import { actOf, day, dueOf, followupOf, problemOf } from './samples.ts';

// U1 asked, U2 is the assignee, U3 is somebody else.
const answer = { text: 'Received', url: null, permalink: null };
const moves: Record<string, (from: Followup, by: string) => Followup> = {
  accept: (from, by) => accept(from, actOf(by)),
  decline: (from, by) => decline(from, 'not my unit', actOf(by)),
  respond: (from, by) => respond(from, answer, actOf(by)),
  close: (from, by) => close(from, actOf(by)),
  cancel: (from, by) => cancel(from, actOf(by)),
  reopen: (from, by) => reopen(from, actOf(by)),
};
const move = (name: string, from: Followup, by = 'U2') => (moves[name] as (typeof moves)[string])(from, by);

/** What each act makes of each status; `same` changes nothing, `no` is refused. */
const table: Record<FollowupStatus, Record<string, FollowupStatus | 'same' | 'no'>> = {
  open: {
    accept: 'accepted',
    decline: 'declined',
    respond: 'answered',
    close: 'closed',
    cancel: 'cancelled',
    reopen: 'same',
  },
  accepted: {
    accept: 'same',
    decline: 'declined',
    respond: 'answered',
    close: 'closed',
    cancel: 'cancelled',
    reopen: 'same',
  },
  answered: { accept: 'no', decline: 'no', respond: 'answered', close: 'closed', cancel: 'cancelled', reopen: 'same' },
  declined: { accept: 'no', decline: 'same', respond: 'no', close: 'closed', cancel: 'cancelled', reopen: 'same' },
  closed: { accept: 'no', decline: 'no', respond: 'no', close: 'same', cancel: 'no', reopen: 'open' },
  cancelled: { accept: 'no', decline: 'no', respond: 'no', close: 'no', cancel: 'same', reopen: 'open' },
};

describe('the steps between statuses', () => {
  const rows = Object.entries(table).flatMap(([from, row]) =>
    Object.entries(row).map(([name, to]) => [from as FollowupStatus, name, to] as const),
  );

  test.each(rows)('%s, %s: %s', (status, name, to) => {
    const from = followupOf({ status });
    if (to === 'no') {
      expect(problemOf(() => move(name, from))).toMatchObject({
        code: 'not-allowed-transition',
        id: 'F-1',
        from: status,
      });
    } else if (to === 'same') expect(move(name, from)).toBe(from);
    else expect(move(name, from).status).toBe(to);
  });

  test.each(FollowupStatus.options)('what is %s is unfinished until it is closed or cancelled', (status) => {
    expect(isUnfinished(followupOf({ status }))).toBe(status !== 'closed' && status !== 'cancelled');
  });

  test.each(['accept', 'decline', 'close', 'cancel'])('a second click on %s changes nothing', (name) => {
    const once = move(name, followupOf());
    expect(move(name, once)).toBe(once);
    expect(once.history).toHaveLength(1);
  });
});

describe('who may do what', () => {
  const everybody = ['U1', 'U2', 'U3'];
  test.each([
    ['accept', ['U2']],
    ['decline', ['U2']],
    ['respond', ['U2']],
    ['close', everybody],
    ['cancel', everybody],
  ])('to %s is for %o', (name, allowed) => {
    for (const by of everybody) {
      const problem = problemOf(() => move(name, followupOf(), by));
      expect(problem).toEqual(
        allowed.includes(by)
          ? null
          : { code: 'not-yours', id: 'F-1', what: name === 'respond' ? 'respond to' : name, whose: 'U2' },
      );
    }
  });
});

describe('an answer', () => {
  test('is kept with who gave it and when, beside those before it', () => {
    const first = respond(followupOf(), { ...answer, url: 'https://gov.example/a' }, actOf('U2'));
    const second = respond(first, { ...answer, text: 'Annex' }, actOf('U2', '2026-02-01T09:00:00Z'));
    expect(second.responses).toEqual([
      { text: 'Received', url: 'https://gov.example/a', permalink: null, by: 'U2', at: '2026-01-31T09:00:00Z' },
      { text: 'Annex', url: null, permalink: null, by: 'U2', at: '2026-02-01T09:00:00Z' },
    ]);
    expect(second.history).toHaveLength(2);
  });
});

describe('a refusal', () => {
  test('is kept with its reason', () => {
    expect(decline(followupOf(), ' not my unit ', actOf('U2'))).toMatchObject({
      status: 'declined',
      declined: 'not my unit',
    });
  });

  test.each(['', '  \n'])('without a reason (%j) is none', (reason) => {
    expect(problemOf(() => decline(followupOf(), reason, actOf('U2')))).toEqual({
      code: 'reason-needed',
      id: 'F-1',
      what: 'a refusal',
    });
  });
});

describe('reopening', () => {
  test.each(['open', 'accepted', 'answered'] as const)('takes what was %s back to where it stood', (status) => {
    expect(reopen(close(followupOf({ status }), actOf('U1')), actOf('U1')).status).toBe(status);
    expect(reopen(cancel(followupOf({ status }), actOf('U1')), actOf('U1')).status).toBe(status);
  });

  test('looks past changes that are no steps', () => {
    const closed = close(followupOf({ status: 'accepted' }), actOf('U1'));
    expect(reopen(amend(closed, { title: 'Other' }, actOf('U1')), actOf('U1')).status).toBe('accepted');
  });

  test('keeps the answers', () => {
    const answered = respond(followupOf(), answer, actOf('U2'));
    expect(reopen(close(answered, actOf('U1')), actOf('U1')).responses).toEqual(answered.responses);
  });
});

describe('handing over', () => {
  test.each([
    ['open', 'open'],
    ['accepted', 'open'],
    ['declined', 'open'],
    ['answered', 'answered'],
  ] as const)('what was %s is %s', (status, to) => {
    const declined = status === 'declined' ? 'not my unit' : null;
    const after = reassign(followupOf({ status, declined }), 'U3', actOf('U1'));
    expect(after).toMatchObject({ assignee: 'U3', status: to, declined: null });
  });

  test('the new assignee accepts, the old one no longer can', () => {
    const after = reassign(followupOf(), 'U3', actOf('U1'));
    expect(accept(after, actOf('U3')).status).toBe('accepted');
    expect(problemOf(() => accept(after, actOf('U2')))).toMatchObject({ code: 'not-yours', whose: 'U3' });
  });

  test('to whom it is with already changes nothing', () => {
    const accepted = followupOf({ status: 'accepted' });
    expect(reassign(accepted, 'U2', actOf('U1'))).toBe(accepted);
  });
});

test('a correction that changes nothing leaves no trace', () => {
  const followup = followupOf({ due: dueOf('2026-03-01') });
  expect(amend(followup, { title: followup.title, due: dueOf('2026-03-01') }, actOf('U1'))).toBe(followup);
  expect(amend(followup, { due: null }, actOf('U1')).history[0]?.fields.due?.after).toBeNull();
});

test('snoozing keeps status and due date', () => {
  const followup = followupOf({ due: dueOf('2026-03-01') });
  expect(snooze(followup, '2026-02-05', actOf('U2'))).toMatchObject({
    snoozedUntil: '2026-02-05',
    due: followup.due,
    status: 'open',
  });
});

test.each([
  ['the asker acts', 'U1', ['U2']],
  ['the assignee acts', 'U2', ['U1']],
  ['somebody else acts', 'U3', ['U1', 'U2']],
])('when %s, their own act does not notify them', (_, actor, told) => {
  expect(concerned(followupOf(), actor)).toEqual(told);
});

test('work that one gave oneself concerns nobody else', () => {
  const own = followupOf({ asker: 'U1', assignee: 'U1' });
  expect(concerned(own, 'U1')).toEqual([]);
  expect(concerned(own, 'U2')).toEqual(['U1']);
});

describe('overdue', () => {
  test.each([
    ['due yesterday', followupOf({ due: dueOf('2026-01-30') }), true],
    ['due today', followupOf({ due: dueOf('2026-01-31') }), false],
    ['due tomorrow', followupOf({ due: dueOf('2026-02-01') }), false],
    ['due in words alone', followupOf({ due: dueOf(null) }), false],
    ['without a due date', followupOf(), false],
    ['accepted and late', followupOf({ due: dueOf('2026-01-30'), status: 'accepted' }), true],
    ['answered', followupOf({ due: dueOf('2026-01-30'), status: 'answered' }), false],
    ['declined', followupOf({ due: dueOf('2026-01-30'), status: 'declined' }), false],
    ['closed', followupOf({ due: dueOf('2026-01-30'), status: 'closed' }), false],
    ['cancelled', followupOf({ due: dueOf('2026-01-30'), status: 'cancelled' }), false],
  ])('%s: %#', (_, followup, is) => {
    expect(isFollowupOverdue(followup, day('2026-01-31'))).toBe(is);
  });
});

test('the soonest comes first, what has no date last', () => {
  const some = [
    followupOf({ id: 'F-1' }),
    followupOf({ id: 'F-2', due: dueOf('2026-03-01') }),
    followupOf({ id: 'F-3', due: dueOf('2026-02-01') }),
    followupOf({ id: 'F-4', due: dueOf(null) }),
  ];
  expect(some.toSorted(bySoonest).map((each) => each.id)).toEqual(['F-3', 'F-2', 'F-1', 'F-4']);
});
