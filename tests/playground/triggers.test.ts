import { expect, test } from 'vitest';
import { createTriggers } from '../../src/playground/triggers.ts';

const ann = { user: 'U0ANN', view_id: null };

test('a trigger lives three seconds and is exchanged once', () => {
  let time = 0;
  const triggers = createTriggers(() => time);
  const [early, late] = [triggers.issue(ann), triggers.issue(ann)];
  time = 3000;
  expect(triggers.exchange(early)).toMatchObject(ann);
  expect(() => triggers.exchange(early)).toThrow('exchanged_trigger_id');
  time = 3001;
  expect(() => triggers.exchange(late)).toThrow('expired_trigger_id');
  expect(() => triggers.exchange('1.2.x')).toThrow('invalid_trigger_id');
});
