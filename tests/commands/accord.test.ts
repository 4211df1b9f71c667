import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence } from './replies.ts';
import { giveCommitments } from './stocked.ts';

describe('/accord', () => {
  let workspace: TestWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace();
    await giveCommitments(workspace, 1);
  });
  afterAll(() => workspace.close());

  test.for([
    ['/accord commands', '/followups help'],
    ['/accord status', 'Register: 0 agreements, 1 commitment'],
    ['/accord stauts', 'Did you mean status?'],
    ['/accord status', 'Zone of due days: America/New_York'],
    ['/accord', 'Try: /accord commands'],
  ])('%s', async ([line, words]) => {
    expect(sentence(await workspace.playground.as('U0ANA').command(line as string))).toContain(words);
  });
});
