import { describe, expect, test } from 'vitest';
import { commandNames } from '../../src/domain/command-names.ts';
import type { FetchFailure, Problem, ProblemCode } from '../../src/domain/problem.ts';
import { bugWords, problemWords } from '../../views/problem.ts';

type Row<Code extends ProblemCode> = { problem: Extract<Problem, { code: Code }>; says: string[] };

/** One row a code: a new code without a row does not compile. `says` is what happened and what to do. */
const rows: { [Code in ProblemCode]: Row<Code> } = {
  'unknown-verb': {
    problem: {
      code: 'unknown-verb',
      command: '/commitments',
      verb: 'stauts',
      verbs: ['list', 'status'],
      examples: ['/commitments list', '/commitments status C-6 kept'],
    },
    says: ["don't know `/commitments stauts`", 'Did you mean `status`', '`/commitments list`', '`/commitments help`'],
  },
  'missing-argument': {
    problem: { code: 'missing-argument', command: '/news', verb: 'show', needs: 'an id', example: '/news show N-1' },
    says: ['`show` needs an id', '`/news show N-1`'],
  },
  'unknown-flag': {
    problem: {
      code: 'unknown-flag',
      command: '/news',
      verb: 'list',
      flag: 'shaer',
      flags: ['share'],
      example: '/news list',
    },
    says: ['`/news list` has no `--shaer`', 'Did you mean `--share`', '`/news list`'],
  },
  'unknown-field': {
    problem: { code: 'unknown-field', field: 'agancy', fields: ['title', 'agency'] },
    says: ['`agancy`', 'Did you mean `agency`', 'Fields: title, agency'],
  },
  'empty-condition': {
    problem: { code: 'empty-condition', field: 'country', undone: 'screened' },
    says: ['`country:` has no value', 'Nothing was screened', 'quotation marks'],
  },
  'surplus-word': {
    problem: {
      ...{ code: 'surplus-word', command: '/news', verb: 'export', word: 'load', undone: 'saved' },
      example: '/news export',
    },
    says: ['`/news export` takes no “load”', 'Nothing was saved', 'Example: `/news export`'],
  },
  'several-names': {
    problem: { code: 'several-names', names: ['A', 'B'], undone: 'screened', several: 'screen --file' },
    says: ['I read 2: “A”, “B”', 'Nothing was screened', '`/sanctions screen --file`'],
  },
  'bad-value': {
    problem: { code: 'bad-value', field: 'status', value: 'keept', allowed: ['kept', 'broken'] },
    says: ['“keept” is no status', 'kept, broken'],
  },
  'unread-value': {
    problem: { code: 'unread-value', what: 'a date of birth', value: 'yesterday', examples: ['1965', '14 Apr 1965'] },
    says: ['“yesterday” as a date of birth', '`1965`, `14 Apr 1965`', 'Nothing was saved'],
  },
  'one-value-only': {
    problem: { code: 'one-value-only', field: 'type', values: ['person', 'entity'] },
    says: ['`type` takes one value', 'person, entity', 'Ask once for each'],
  },
  ended: { problem: { code: 'ended', id: 'R-1' }, says: ['`R-1` has ended', '`/news subscribe`'] },
  'not-ahead': {
    problem: { code: 'not-ahead', text: 'today' },
    says: ['“today” is not ahead of us', '`--until mon`', 'Nothing was saved.'],
  },
  'nothing-to-mute': {
    problem: { code: 'nothing-to-mute', id: 'N-1' },
    says: ['carries `N-1`', '`/news subscriptions`'],
  },
  'bad-filter': {
    problem: { code: 'bad-filter', text: 'title:(', why: 'something is missing at its end' },
    says: ['“title:(”', 'something is missing at its end', 'Nothing was saved.', 'title:tariff,duty'],
  },
  'empty-field': { problem: { code: 'empty-field', field: 'title' }, says: ['fill this in', 'Nothing was saved'] },
  'unclosed-quote': { problem: { code: 'unclosed-quote', text: '"open' }, says: ['"open', 'never closed'] },
  'not-an-id': {
    problem: { code: 'not-an-id', text: 'x', collection: 'news', example: '/news show N-1' },
    says: ['“x” is not an id', '`/news show N-1`'],
  },
  'unknown-id': {
    problem: { code: 'unknown-id', collection: 'commitments', id: 'C-61', nearest: { id: 'C-6', title: 'Dialogue' } },
    says: ['no `C-61`', 'Nearest: `C-6` Dialogue', '`/commitments list` shows all'],
  },
  'bad-date': {
    problem: { code: 'bad-date', text: '31/09', why: 'September has 30 days' },
    says: ['“31/09”', 'September has 30 days', '`+5bd`', 'Nothing was saved'],
  },
  'ambiguous-date': {
    problem: { code: 'ambiguous-date', text: '03/04', readings: ['2016-04-03', '2016-03-04'] },
    says: ['“03/04”', 'Sun 3 Apr 2016', 'Fri 4 Mar 2016', '`2016-04-03`', '`2016-03-04`'],
  },
  removed: { problem: { code: 'removed', id: 'C-1' }, says: ['`C-1` has been removed', '`/commitments show C-1`'] },
  'past-due': {
    problem: { code: 'past-due', date: '2015-09-25', canBackdate: true },
    says: ['Fri 25 Sep 2015 is in the past', '--backdate'],
  },
  'not-a-party': {
    problem: { code: 'not-a-party', id: 'C-1', party: 'FR', parties: ['China', 'United States'] },
    says: ['“FR” is not a party of `C-1`', 'China, United States'],
  },
  'not-allowed-transition': {
    problem: { code: 'not-allowed-transition', id: 'F-1', from: 'closed', to: 'accepted', allowed: ['open'] },
    says: ['`F-1` is closed', 'cannot become accepted', 'Possible: open'],
  },
  'reason-needed': {
    problem: { code: 'reason-needed', id: 'C-1', what: 'a status' },
    says: ['A status of `C-1` needs a reason'],
  },
  'reason-too-short': {
    problem: { code: 'reason-too-short', id: 'H-1', reason: 'x' },
    says: ['“x” says too little', '`H-1`', 'such as “Born in another year”'],
  },
  'confirmer-needed': {
    problem: { code: 'confirmer-needed', id: 'C-1' },
    says: ['second person', '`--confirm @name`'],
  },
  'confirmer-is-author': {
    problem: { code: 'confirmer-is-author', id: 'C-1' },
    says: ['You judged `C-1` yourself', 'somebody else has to confirm'],
  },
  'confirmer-is-no-colleague': {
    problem: { code: 'confirmer-is-no-colleague', id: 'H-1', user: 'U0BOT' },
    says: ['<@U0BOT>', 'Name a colleague', 'Nothing was saved'],
  },
  'not-yours': {
    problem: { code: 'not-yours', id: 'F-1', what: 'accept', whose: 'U2' },
    says: ['Only the assignee can accept `F-1`', 'hand it over'],
  },
  'already-exists': {
    problem: { code: 'already-exists', collection: 'subscriptions', id: 'R-3', key: 'x' },
    says: ['`R-3`'],
  },
  'changed-meanwhile': { problem: { code: 'changed-meanwhile', id: 'C-1' }, says: ['changed `C-1`', 'Open it again'] },
  'nothing-chosen': { problem: { code: 'nothing-chosen' }, says: ['Nothing is chosen'] },
  'nothing-to-track': { problem: { code: 'nothing-to-track', id: 'N-1' }, says: ['no commitment in `N-1`'] },
  'nothing-to-undo': { problem: { code: 'nothing-to-undo', id: 'C-1' }, says: ['`C-1`', 'ten minutes'] },
  'too-many': {
    problem: { code: 'too-many', what: 'names', limit: 40, count: 41 },
    says: ['41 names', 'I take 40 at once', 'Nothing was saved'],
  },
  'too-long': {
    problem: { code: 'too-long', field: 'text', limit: 3000, length: 3001 },
    says: ['text has 3001 characters', '3000 are the most'],
  },
  'not-in-channel': {
    problem: { code: 'not-in-channel', channel: 'C1', command: '/news subscribe x' },
    says: ['not in this channel', '`/invite @Accord`', '`/news subscribe x`'],
  },
  'other-channel': {
    problem: { code: 'other-channel', id: 'R-3' },
    says: ['`R-3` belongs to another channel', '`/news subscriptions`', 'Nothing was saved'],
  },
  'not-a-channel': { problem: { code: 'not-a-channel', text: 'here' }, says: ['“here” is not a channel'] },
  'fetch-failed': {
    problem: {
      code: 'fetch-failed',
      url: 'https://gov.example/feed',
      failure: 'not-found',
      status: 404,
      at: '2026-01-31T09:00:00Z',
    },
    says: ['https://gov.example/feed', 'not found', '404'],
  },
  'unknown-source': {
    problem: { code: 'unknown-source', text: 'ustrr', nearest: ['ustr'] },
    says: ['“ustrr”', 'Did you mean `ustr`?', '`/news sources`', 'Nothing was saved'],
  },
  'unknown-pack': {
    problem: { code: 'unknown-pack', text: 'trade', nearest: ['us-trade', 'trade-remedies'] },
    says: ['“trade”', 'Did you mean `us-trade` or `trade-remedies`?', '`/news pack`', 'Nothing was saved'],
  },
  'not-a-feed': {
    problem: { code: 'not-a-feed', url: 'https://gov.example', found: ['https://gov.example/rss'] },
    says: ['not a feed', 'Not subscribed', '`/news subscribe https://gov.example/rss`'],
  },
  'file-unusable': {
    problem: { code: 'file-unusable', name: 'partners.csv', why: 'it has 1200 lines, and 1000 are the most. Split it' },
    says: ['partners.csv', 'cannot be used', '1000 are the most'],
  },
  'list-refused': {
    problem: { code: 'list-refused', list: 'OFAC SDN', why: 'The file is empty. Nothing was changed.' },
    says: ['OFAC SDN', 'was not taken', 'The file is empty'],
  },
  'second-person-needed': {
    problem: { code: 'second-person-needed', id: 'H-2', what: 'A true match', example: '--confirm @name' },
    says: ['A true match of `H-2`', 'second person', '`--confirm @name`'],
  },
  'nothing-to-read': { problem: { code: 'nothing-to-read', url: null }, says: ['no text', 'Paste the text'] },
  'store-damaged': {
    problem: { code: 'store-damaged', file: 'news-1.json', why: 'it ends early', remedy: 'Restore it from a backup.' },
    says: ['news-1.json', 'it ends early', 'Restore it from a backup.'],
  },
  'store-locked': { problem: { code: 'store-locked', folder: './data' }, says: ['./data', 'Stop it first'] },
  'store-full': { problem: { code: 'store-full', why: 'ENOSPC' }, says: ['ENOSPC', 'make room', 'Nothing was saved'] },
};

const named = commandNames('');
const wellWritten = (text: string) => {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^\s|\s$|\.\.(?!\.)|,\s*\./);
  expect(text).toMatch(/^[\p{Lu}`“”\p{Nd}]/u);
  expect(text).toMatch(/[.?!)`”]$/u);
  expect(text.split('`').length % 2).toBe(1);
};

describe('each problem in words', () => {
  const table = Object.entries(rows) as [ProblemCode, Row<ProblemCode>][];

  test.each(table)('%s says what happened and what to do', (_, { problem, says }) => {
    const text = problemWords(problem, named);
    wellWritten(text);
    for (const piece of says) expect(text).toContain(piece);
  });

  test.each(table)('%s names no command that has another name here', (_, { problem }) => {
    const prefixed = JSON.parse(
      JSON.stringify(problem).replaceAll('/news', '/x-news').replaceAll('/commitments', '/x-commitments'),
    );
    expect(problemWords(prefixed, commandNames('x'))).not.toMatch(/`\/(?!x-|invite)/);
  });
});

describe('with fewer facts', () => {
  const few: [string, Problem, string][] = [
    [
      'an unknown verb that is near none',
      { code: 'unknown-verb', command: '/news', verb: 'frobnicate', verbs: ['list'], examples: [] },
      '`/news help`',
    ],
    [
      'an unknown flag where there are none',
      { code: 'unknown-flag', command: '/news', verb: 'list', flag: 'x', flags: [], example: '/news list' },
      'has no `--x`',
    ],
    [
      'an unknown flag that is near none',
      {
        code: 'unknown-flag',
        command: '/news',
        verb: 'list',
        flag: 'colour',
        flags: ['by', 'share'],
        example: '/news list',
      },
      'It takes `--by`, `--share`',
    ],
    [
      'an unknown field that is near none',
      { code: 'unknown-field', field: 'colour', fields: ['title'] },
      'Fields: title',
    ],
    [
      'an option in the place of a flag',
      { code: 'unknown-field', field: 'min', fields: ['imo'], flags: ['min'], undone: 'screened' },
      'Did you mean `--min`? Fields: imo. Nothing was screened.',
    ],
    [
      'a past day where nothing can be dated back',
      { code: 'past-due', date: '2015-09-25', canBackdate: false },
      'is in the past. Name a day from today on. Nothing was saved.',
    ],
    [
      'several names where no file helps',
      { code: 'several-names', names: ['A', 'B'], undone: 'screened', several: null },
      'Give each in a command of its own',
    ],
    [
      'a bad value with nothing to choose from',
      { code: 'bad-value', field: 'title', value: 'x', allowed: [] },
      '“x” is no title',
    ],
    ['an empty value', { code: 'bad-value', field: 'party', value: '', allowed: ['US'] }, 'Use one of: US'],
    ['an empty date', { code: 'bad-date', text: '', why: 'I know no such form' }, 'Use `2026-09-30`'],
    [
      'an unknown id where nothing is near',
      { code: 'unknown-id', collection: 'news', id: 'N-5', nearest: null },
      '`/news list` shows all',
    ],
    [
      'a step from where none leads on',
      { code: 'not-allowed-transition', id: 'F-1', from: 'closed', to: 'open', allowed: [] },
      'cannot become open',
    ],
    [
      'a page that names no feed',
      { code: 'not-a-feed', url: 'https://gov.example', found: [] },
      '`/news read https://gov.example`',
    ],
    ['a page without words', { code: 'nothing-to-read', url: 'https://gov.example' }, 'no text'],
  ];
  test.each(few)('%s is a sentence too', (_, problem, says) => {
    wellWritten(problemWords(problem, named));
    expect(problemWords(problem, named)).toContain(says);
  });
});

const failures: Record<FetchFailure, number | null> = {
  'bad-address': null,
  'private-address': null,
  'unknown-host': null,
  refused: null,
  tls: null,
  timeout: null,
  'too-large': 200,
  'too-heavy': null,
  'too-many-redirects': 302,
  'bad-request': 400,
  denied: 403,
  'not-found': 404,
  gone: 410,
  'rate-limited': 429,
  'server-error': 503,
  empty: 200,
  'not-text': 200,
  'html-instead': 200,
};

test('each way in which a download fails has words of its own', () => {
  const texts = (Object.entries(failures) as [FetchFailure, number | null][]).map(([failure, status]) => {
    const text = problemWords(
      { code: 'fetch-failed', url: 'https://gov.example/x', failure, status, at: '2026-01-31T09:00:00Z' },
      named,
    );
    wellWritten(text);
    expect(text.includes(`HTTP ${status}`)).toBe(status !== null);
    return text;
  });
  expect(new Set(texts).size).toBe(texts.length);
});

test('a server that asks to wait until a moment is quoted', () => {
  const text = problemWords(
    {
      code: 'fetch-failed',
      url: 'https://gov.example/x',
      failure: 'rate-limited',
      status: 429,
      at: '2026-01-31T09:00:00Z',
      retryAt: '2026-01-31T10:30:00Z',
    },
    named,
  );
  expect(text).toContain('2026-01-31 10:30 UTC');
});

test('what nobody foresaw names its reference and promises nothing', () => {
  wellWritten(bugWords('7F3A'));
  expect(bugWords('7F3A')).toContain('(ref 7F3A)');
});
