import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../store/store.ts';
import { dueOf } from '../domain/samples.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence, wordsOf } from './replies.ts';
import { giveCommitments } from './stocked.ts';

describe('whose day it is', () => {
  let workspace: TestWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace();
  });
  afterAll(() => workspace.close());

  test('tomorrow is counted in the zone of the person who types it', async () => {
    const { playground, store } = workspace;
    // 17:00 UTC: the first of March in New York, already the second in Shanghai.
    await playground.moveClock(Date.parse('2032-03-01T17:00:00Z') - Date.now());
    await playground.as('U0ANA').command('/followups assign @sam "From New York" by tomorrow');
    await playground.as('U0LI').command('/followups assign @sam "From Shanghai" by tomorrow');
    await playground.as('U0SAM').command('/followups assign @sam "From London" by today');
    expect((await store.followups.find()).map((each) => each.due?.date)).toEqual([
      '2032-03-02',
      '2032-03-03',
      '2032-03-01',
    ]);
  });

  test('what is due today is overdue where the day has ended already', async () => {
    const { playground } = workspace;
    await playground.as('U0SAM').command('/followups assign @sam "Today in London" by 2032-03-01');
    const seen = async (user: string) => wordsOf(await playground.as(user).command('/followups list title:"today in"'));
    expect(await seen('U0ANA')).not.toContain('overdue');
    expect(await seen('U0LI')).toContain('1 day overdue');
  });

  test('a commitment is overdue for everybody at once, when the day ends in the workspace’s zone', async () => {
    const { playground } = workspace;
    await giveCommitments(workspace, 1, { due: dueOf('2032-03-01') });
    const overdue = async () =>
      Promise.all(
        ['U0ANA', 'U0LI'].map(async (user) =>
          wordsOf(await playground.as(user).command('/commitments list status:overdue')),
        ),
      );
    for (const list of await overdue()) expect(list).toContain('0 in all');
    await playground.moveClock(Date.parse('2032-03-02T05:00:00Z') - Date.now());
    for (const list of await overdue()) expect(list).toContain('1 in all');
  });
});

describe('a slow store', () => {
  test('a command and a button are acknowledged before it has answered', async () => {
    const gate = Promise.withResolvers<void>();
    let isSlow = false;
    const slow = (store: Store): Store => {
      const get: Store['commitments']['get'] = async (id) => {
        if (isSlow) await gate.promise;
        return store.commitments.get(id);
      };
      return { ...store, commitments: { ...store.commitments, get } };
    };
    const workspace = await startWorkspace({ wrap: slow, log: createLog('silent') });
    await giveCommitments(workspace, 1);
    const ana = workspace.playground.as('U0ANA');
    isSlow = true;
    const typed = ana.command('/commitments show C-1');
    const entry = await workspace.playground.until(() =>
      workspace.playground.inspector.find((each) => each.name === '/commitments' && each.status !== null),
    );
    expect(entry).toMatchObject({ status: 200, error: null });
    expect(ana.lastEphemeral()).toBeNull();
    gate.resolve();
    expect(sentence(await typed)).toContain('Promise 1');
    await workspace.close();
  });
});
