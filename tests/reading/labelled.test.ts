import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';

const articles = path.resolve(import.meta.dirname, '../../../shared/data/articles');
const isPresent = existsSync(path.join(articles, 'score.mjs'));

function score(set: string) {
  const out = mkdtempSync(path.join(tmpdir(), 'accord-reading-'));
  const folder = path.join(articles, set);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    writeFileSync(
      path.join(out, name.replace('.txt', '.json')),
      JSON.stringify(readText(readFileSync(path.join(folder, name), 'utf8'))),
    );
  }
  return JSON.parse(
    execFileSync(process.execPath, [path.join(articles, 'score.mjs'), '--gold', folder, '--pred', out, '--json'], {
      encoding: 'utf8',
    }),
  );
}

describe.skipIf(!isPresent)(
  `labelled articles${isPresent ? '' : ' (skipped: ../shared/data/articles is absent)'}`,
  () => {
    test('the first article is read perfectly', () => {
      const seed = score('seed');
      expect([
        seed.commitmentSentences.f1,
        seed.parties.exactAccuracy,
        seed.dueDate.recallOverAllDated,
        seed.recurrence.recallOverAll,
      ]).toEqual([1, 1, 1, 1]);
      expect([seed.topics.f1, seed.countries.f1, seed.sanctions.authorityRecall, seed.sanctions.measures.f1]).toEqual([
        1, 1, 1, 1,
      ]);
      expect([
        seed.dueDate.spuriousRate,
        seed.recurrence.spuriousRate,
        seed.summary.keyFactCoverageMicro,
        seed.summary.verbatimShare,
      ]).toEqual([0, 0, 1, 1]);
    });

    test('the first article has seven commitments, one authority that is not used, and a threat', () => {
      const name = readdirSync(path.join(articles, 'seed')).find((each) => each.endsWith('.txt')) ?? '';
      const reading = readText(readFileSync(path.join(articles, 'seed', name), 'utf8'));
      expect(reading.commitments).toHaveLength(7);
      expect(reading.commitments.every((each) => each.parties.join() === 'United States,China')).toBe(true);
      expect(reading.commitments.at(-1)).toMatchObject({
        due: { date: '2015-12-31', precision: 'year', kind: 'by' },
        recurrence: { perYear: 2 },
      });
      expect(reading.sanctions.map(({ authority, state, measures }) => ({ authority, state, measures }))).toEqual([
        { authority: 'Executive Order 13694', state: 'authorised', measures: ['asset-freeze', 'dealing-ban'] },
        { authority: '', state: 'threatened', measures: [] },
      ]);
    });

    test('the development articles pass every bar', () => {
      const dev = score('dev');
      expect(dev.commitmentSentences.f1).toBeGreaterThanOrEqual(0.9);
      expect(dev.parties.exactAccuracy).toBeGreaterThanOrEqual(0.85);
      expect(dev.dueDate.recallOverAllDated).toBeGreaterThanOrEqual(0.9);
      expect(dev.dueDate.spuriousRate).toBeLessThanOrEqual(0.05);
      expect(dev.recurrence.recallOverAll).toBeGreaterThanOrEqual(0.9);
      expect(dev.sanctions.authorityRecall).toBeGreaterThanOrEqual(0.9);
      expect(dev.sanctions.measures.f1).toBeGreaterThanOrEqual(0.85);
      expect(dev.topics.f1).toBeGreaterThanOrEqual(0.8);
      expect(dev.countries.f1).toBeGreaterThanOrEqual(0.9);
      expect(dev.summary.keyFactCoverageMicro).toBeGreaterThanOrEqual(0.7);
    });
  },
);
