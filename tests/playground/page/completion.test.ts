import { describe, expect, test } from 'vitest';
import { completionFor } from '../../../src/playground/page/state/completion.ts';
import type { Snapshot } from '../../../src/playground/protocol.ts';
import { deskWorkspace } from './desk-workspace.ts';

const channels = deskWorkspace.channels.map((one) => ({
  ...one,
  is_im: false,
  is_archived: false,
  topic: '',
  created: 0,
}));
const snapshot = { ...deskWorkspace, channels, usergroups: deskWorkspace.usergroups ?? [] } as unknown as Snapshot;
const offered = (text: string, user = 'U0ANA') =>
  completionFor(snapshot, text, user)?.choices.map(({ value }) => value.trim());

describe('the composer offers', () => {
  test.each([
    ['/', ['/desk', '/desk-admin']],
    ['/desk-', ['/desk-admin']],
    ['/desk ', ['new', 'card', 'show', 'gallery', 'broken']],
    ['/desk sh', ['show']],
    ['hello @', ['@ana', '@lin', '@kei', '@crew', '@channel']],
    ['hello @tan', ['@kei']],
    ['/desk show @l', ['@lin']],
    ['#', ['#help-desk', '#port-news', '#leads']],
    ['owner:@ke', ['@kei']],
    ['mail@example', undefined],
    ['/other ', undefined],
    ['plain text', undefined],
  ])('for “%s”: %s', (text, choices) => {
    expect(offered(text)).toEqual(choices);
  });

  test('a private channel only to its members', () => {
    expect(offered('#', 'U0LIN')).toEqual(['#help-desk', '#port-news']);
  });

  test('the usage of a verb once it is typed', () => {
    expect(completionFor(snapshot, '/desk show T-', 'U0ANA')?.hint).toMatchObject({ usage: 'show T-1' });
  });

  test('no verb for Enter while none has been begun', () => {
    expect(completionFor(snapshot, '/desk ', 'U0ANA')?.active).toBe(-1);
    expect(completionFor(snapshot, '/desk s', 'U0ANA')?.active).toBe(0);
  });
});
