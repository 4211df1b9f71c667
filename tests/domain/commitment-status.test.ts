import { describe, expect, test } from 'vitest';
import {
  assess,
  awaitingConfirmation,
  confirmAssessment,
  isInForce,
  type Judgement,
  statusOf,
  statusOfParty,
  statusSteps,
} from '../../src/domain/commitment-status.ts';
import { type Commitment, CommitmentStatus } from '../../src/domain/commitments.ts';
import { actOf, assessmentOf, commitmentOf, problemOf } from './samples.ts';

const [R, B] = ['Ruritania', 'Borduria'];
const statuses = CommitmentStatus.options;
const judged = (...given: [party: string | null, status: CommitmentStatus][]) =>
  commitmentOf({ assessments: given.map(([party, status]) => assessmentOf({ party, status })) });
const judgement = (fields: Partial<Judgement> = {}): Judgement => ({
  status: 'kept',
  party: null,
  reason: 'Minutes',
  evidenceId: null,
  confirmer: null,
  ...fields,
});

describe('the steps between statuses', () => {
  const ended = ['superseded', 'lapsed'];
  const table = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  test.each(table)('from %s to %s', (from, to) => {
    const allowed = from === to || !ended.includes(from) || to === 'not-assessed';
    const problem = problemOf(() =>
      assess(judged([null, from]), judgement({ status: to, confirmer: 'U2' }), actOf('U1')),
    );
    expect(problem).toEqual(
      allowed ? null : { code: 'not-allowed-transition', id: 'C-1', from, to, allowed: ['not-assessed'] },
    );
  });

  test('each step can be taken back, by not-assessed where not directly', () => {
    for (const from of statuses) {
      for (const to of statusSteps[from]) {
        expect(statusSteps[to].includes(from) || statusSteps[to].includes('not-assessed')).toBe(true);
      }
    }
  });

  test('a step is judged from where the party stands, not the whole', () => {
    const commitment = judged([R, 'lapsed'], [B, 'kept']);
    const to = (party: string) =>
      problemOf(() => assess(commitment, judgement({ party, status: 'stalled' }), actOf('U1')));
    expect(to(R)).toMatchObject({ code: 'not-allowed-transition', from: 'lapsed' });
    expect(to(B)).toBeNull();
  });
});

describe('how a party stands', () => {
  test('without a judgement it is not assessed', () => {
    expect(statusOfParty(commitmentOf(), R)).toBe('not-assessed');
  });

  test('a judgement on all parties is one on each', () => {
    expect(statusOfParty(judged([null, 'kept']), R)).toBe('kept');
  });

  test('the newest judgement counts, on it or on all', () => {
    const commitment = judged([R, 'stalled'], [null, 'kept'], [B, 'broken'], [R, 'on-track']);
    expect(statusOfParty(commitment, R)).toBe('on-track');
    expect(statusOfParty(judged([R, 'stalled'], [null, 'kept']), R)).toBe('kept');
  });

  test('the name may be a code', () => {
    const commitment = commitmentOf({
      parties: ['China'],
      assessments: [assessmentOf({ party: 'China', status: 'kept' })],
    });
    expect(statusOfParty(commitment, 'CN')).toBe('kept');
  });

  test('a judgement that waits for a second person does not count', () => {
    const waits = assessmentOf({ status: 'broken', confirmer: 'U2' });
    expect(isInForce(waits)).toBe(false);
    expect(statusOfParty(commitmentOf({ assessments: [assessmentOf({ status: 'stalled' }), waits] }), R)).toBe(
      'stalled',
    );
  });
});

describe('how a commitment stands', () => {
  const order = [
    'broken',
    'stalled',
    'partly-kept',
    'not-assessed',
    'on-track',
    'kept',
    'superseded',
    'lapsed',
  ] as const;
  const pairs = order.flatMap((worse, at) => order.slice(at).map((better) => [worse, better] as const));

  test.each(pairs)('%s beside %s is the first', (worse, better) => {
    expect(statusOf(judged([R, worse], [B, better]))).toBe(worse);
    expect(statusOf(judged([R, better], [B, worse]))).toBe(worse);
  });

  test('every status has its place in the order', () => {
    expect(order.toSorted()).toEqual(statuses.toSorted());
  });

  test('what one party kept is not assessed as long as nobody judged the other', () => {
    expect(statusOf(judged([R, 'kept']))).toBe('not-assessed');
    expect(statusOf(judged([R, 'broken']))).toBe('broken');
  });

  test('a judgement on a party that left the commitment does not count', () => {
    expect(statusOf(judged(['Syldavia', 'broken'], [null, 'kept']))).toBe('kept');
  });
});

describe('judging', () => {
  const status = (commitment: Commitment) => commitment.assessments.at(-1);

  test('a judgement stands in the record with who, when and why', () => {
    const after = assess(commitmentOf(), judgement({ party: 'ruritania', reason: ' Minutes ' }), actOf('U7'));
    expect(after.assessments).toEqual([
      assessmentOf({ party: R, status: 'kept', reason: 'Minutes', by: 'U7', at: '2026-01-31T09:00:00Z' }),
    ]);
    expect(after.history).toHaveLength(1);
  });

  test.each(['', '  ', '\n'])('a reason of %j is none', (reason) => {
    expect(problemOf(() => assess(commitmentOf(), judgement({ reason }), actOf('U1')))).toEqual({
      code: 'reason-needed',
      id: 'C-1',
      what: 'a status',
    });
  });

  test('somebody who is not a party cannot be judged', () => {
    expect(problemOf(() => assess(commitmentOf(), judgement({ party: 'Syldavia' }), actOf('U1')))).toEqual({
      code: 'not-a-party',
      id: 'C-1',
      party: 'Syldavia',
      parties: [R, B],
    });
  });

  test('only broken needs a second person', () => {
    for (const each of statuses.filter((one) => one !== 'broken')) {
      const after = assess(commitmentOf(), judgement({ status: each, confirmer: 'U2' }), actOf('U1'));
      expect(status(after)?.confirmer).toBeNull();
      expect(statusOf(after)).toBe(each);
    }
  });
});

describe('broken', () => {
  const broken = (fields: Partial<Judgement> = {}) => judgement({ status: 'broken', confirmer: 'U2', ...fields });
  const waiting = assess(judged([null, 'stalled']), broken(), actOf('U1'));

  test('counts once a second person has confirmed it', () => {
    expect(statusOf(waiting)).toBe('stalled');
    const confirmed = confirmAssessment(waiting, actOf('U2', '2026-02-01T09:00:00Z'));
    expect(statusOf(confirmed)).toBe('broken');
    expect(confirmed.assessments.at(-1)).toMatchObject({ confirmer: 'U2', confirmedAt: '2026-02-01T09:00:00Z' });
    expect(confirmed.history).toHaveLength(waiting.history.length + 1);
  });

  test('can be confirmed by a third person, who is then named', () => {
    expect(confirmAssessment(waiting, actOf('U3')).assessments.at(-1)?.confirmer).toBe('U3');
  });

  test('cannot be confirmed by who judged', () => {
    expect(problemOf(() => confirmAssessment(waiting, actOf('U1')))).toEqual({
      code: 'confirmer-is-author',
      id: 'C-1',
    });
  });

  test('confirming twice changes nothing', () => {
    const confirmed = confirmAssessment(waiting, actOf('U2'));
    expect(confirmAssessment(confirmed, actOf('U3'))).toBe(confirmed);
    expect(confirmAssessment(commitmentOf(), actOf('U3'))).toEqual(commitmentOf());
  });

  test('is asked of the owner where nobody is named', () => {
    const after = assess(commitmentOf({ owner: 'U5' }), broken({ confirmer: null }), actOf('U1'));
    expect(awaitingConfirmation(after)?.confirmer).toBe('U5');
  });

  test.each([
    ['nobody to ask', {}, null, 'confirmer-needed'],
    ['oneself as owner', { owner: 'U1' }, null, 'confirmer-is-author'],
    ['oneself by name', { owner: 'U5' }, 'U1', 'confirmer-is-author'],
  ])('with %s is refused', (_, fields, confirmer, code) => {
    expect(problemOf(() => assess(commitmentOf(fields), broken({ confirmer }), actOf('U1')))).toMatchObject({ code });
  });

  test('of one party still waits when another party is judged', () => {
    const both = assess(
      assess(commitmentOf(), broken({ party: R }), actOf('U1')),
      judgement({ party: B }),
      actOf('U1'),
    );
    expect(awaitingConfirmation(both)).toMatchObject({ party: R, status: 'broken' });
    const confirmed = confirmAssessment(both, actOf('U2'));
    expect(statusOfParty(confirmed, R)).toBe('broken');
    expect(statusOfParty(confirmed, B)).toBe('kept');
    expect(awaitingConfirmation(confirmed)).toBeNull();
  });

  test.each([
    ['the same party', R],
    ['all parties', null],
  ])('no longer waits when somebody judges %s anew', (_, party) => {
    const anew = assess(assess(commitmentOf(), broken({ party: R }), actOf('U1')), judgement({ party }), actOf('U3'));
    expect(awaitingConfirmation(anew)).toBeNull();
    expect(confirmAssessment(anew, actOf('U2'))).toBe(anew);
  });
});
