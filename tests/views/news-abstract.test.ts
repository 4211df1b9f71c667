import { expect, test } from 'vitest';
import { newsCard, newsPost } from '../../views/news.ts';
import { newsOf } from '../domain/samples.ts';

const abstract = 'Ruritania lifts its ban on lemons.';

test.each([
  ['card', newsCard],
  ['post', newsPost],
])('an abstract on a %s says that a machine wrote it, in the same block', (_, show) => {
  const holding = (show(newsOf({ abstract })).blocks ?? []).filter((block) => JSON.stringify(block).includes(abstract));
  expect(holding).toHaveLength(1);
  expect(JSON.stringify(holding[0])).toContain('Machine-written');
});

test('without an abstract nothing is said of machines', () => {
  expect(JSON.stringify(newsCard(newsOf()))).not.toContain('Machine-written');
});
