import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { wordsOf } from './replies.ts';

describe('a workspace with a prefix', () => {
  let workspace: TestWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ prefix: 'acme' });
  });
  afterAll(() => workspace.close());

  test('help, errors, empty lists and the Home use its names', async () => {
    const ana = workspace.playground.as('U0ANA');
    expect(await ana.command('/news list')).toMatchObject({ error: 'not_a_command' });
    const lines = [
      'help',
      'help read',
      'raed',
      'show',
      'show N-1',
      'subscribe',
      'subscriptions',
      'search',
      'list --frob',
    ];
    const replies = [];
    for (const line of lines) replies.push(wordsOf(await ana.command(`/acme-news ${line}`)));
    replies.push(wordsOf(await ana.command('/acme-accord commands')), wordsOf(await ana.openHome()));
    for (const shown of replies) {
      expect(shown).toMatch(/\/acme-/);
      expect(shown).not.toMatch(/(?<![\w.-])\/(?:news|commitments|sanctions|followups|accord)\b/);
    }
  });
});
