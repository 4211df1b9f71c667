import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNetwork } from '../src/feeds/network.ts';
import { createFetcher } from '../src/net/fetcher.ts';
import { type Samples, serveSamples } from '../src/samples.ts';

let samples: Samples;
let daysOn = 0;
const clock = () => Temporal.Now.instant().add({ hours: 24 * daysOn });
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const network = createNetwork(fetcher, clock);
const unknown = { etag: null, lastModified: null };

beforeAll(async () => {
  samples = await serveSamples({ host: '127.0.0.1', clock });
});
afterAll(() => Promise.all([samples.close(), fetcher.close()]));

async function polled(on: number, more = '') {
  daysOn = on;
  const source = samples.sources.find(({ id }) => id === 'sample-register');
  return (await network.feed(`${source?.url}${more}`, unknown)).entries ?? [];
}

test('the sample register publishes as the clock moves on', async () => {
  const numbers = async (on: number) => (await polled(on)).map(({ official }) => official?.documentNumber);
  expect(await numbers(0)).toEqual(['90-00001']);
  expect(await numbers(1)).toEqual(['90-00002', '90-00001']);
  expect(await numbers(40)).toEqual(['90-00004', '90-00003', '90-00002', '90-00001']);
});

test('its rule has a deadline for comments, and is corrected later', async () => {
  const [correction, , rule] = await polled(4);
  expect(rule?.official).toMatchObject({ kind: 'Rule', commentsCloseOn: expect.any(String), correctionOf: null });
  expect(rule?.html).toContain('Comments must be received by ');
  expect(correction?.official?.correctionOf).toBe(rule?.official?.documentNumber);
  expect((correction?.official?.commentsCloseOn ?? '') > (rule?.official?.commentsCloseOn ?? '')).toBe(true);
  expect((await network.page(rule?.url ?? '')).body).toContain(rule?.title);
});

test('it is narrowed by agency and type', async () => {
  const agency = '&conditions[agencies][]=';
  expect(await polled(4, `${agency}foreign-assets-control-office&conditions[type][]=NOTICE`)).toHaveLength(1);
  expect(await polled(4, `${agency}foreign-assets-control-office&conditions[type][]=RULE`)).toEqual([]);
});

test('the pack of samples holds every one of them', () => {
  expect(samples.pack.sources).toEqual(samples.sources.map(({ id }) => id));
});
