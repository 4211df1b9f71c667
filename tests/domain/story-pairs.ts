import type { Story } from '../../src/domain/news-clusters.ts';

/** Two items, and whether a person would want to see them once. `maybe` may be pointed to, but not merged. */
export type StoryPair = { what: string; one: Story; other: Story; verdict: 'same' | 'maybe' | 'different' };

/** Sentences that share no run of five words with those of another seed. */
const sentences = (subject: string, count: number, seed: string) =>
  Array.from(
    { length: count },
    (_, i) => `${subject} ${seed} ${i} binds ${seed} goods ${i * 7} of ${seed} trade.`,
  ).join(' ');

/** A full text of its own words; texts of the same seed are copies. */
const full = (seed: string) => sentences('The order of', 14, seed);
/** A text in which only a name and a figure differ from those of the same form. */
const formOf = (form: string, name: string) =>
  `${full(form)} ${name} is named here. ${sentences(name, 3, form)} ${full(`${form} end`)}`;

const day = '2026-03-10';
const later = (days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

type Half = { title: string; text?: string; day?: string; feed?: string; document?: string };

function storyOf({ title, text = '', day: on = day, feed = 'FEED-1', document }: Half): Story {
  return { title, text, day: on, feedIds: [feed], document: document ?? null };
}

function pair(what: string, verdict: StoryPair['verdict'], halves: [Half, Half]): StoryPair {
  const [one, other] = halves;
  return { what, verdict, one: storyOf(one), other: storyOf({ feed: 'FEED-2', ...other }) };
}

const titled = (one: string, other = one, text = 'copy'): [Half, Half] => [
  { title: one, text: full(text) },
  { title: other, text: full(text) },
];
const teasers = (one: string, other = one): [Half, Half] => [
  { title: one, text: 'Read more.' },
  { title: other, text: 'More on our site.' },
];

const same: StoryPair[] = [
  ['a copy word for word', 'Treasury Sanctions Ruritanian Network Supplying Drone Engines'],
  [
    'a name of the office at the end',
    'Treasury Sanctions Ruritanian Drone Network',
    'Treasury Sanctions Ruritanian Drone Network – U.S. Department of the Treasury',
  ],
  [
    'an agency that says so',
    'Strelsau Shipping designated under cyber programme',
    'Press Release: Strelsau Shipping Designated Under Cyber Programme',
  ],
  ['other capitals', 'EXPORT CONTROLS ON QUANTUM CHIPS EXPANDED', 'Export controls on quantum chips expanded'],
  ['other quotation marks', 'Duties on “Zenda” steel pipe confirmed', "Duties on 'Zenda' steel pipe confirmed"],
  [
    'another form of the same word',
    'US imposes sanctions on Hentzau Bank over wheat fraud',
    'US imposed sanctions on Hentzau Bank over wheat frauds',
  ],
  [
    'a country by its other name',
    'United States and Ruritania sign lemon accord',
    'U.S. and Ruritania sign lemon accord',
  ],
  ['the other one by its other name', 'European Union lists Hentzau refinery', 'EU lists Hentzau refinery'],
  [
    'a newswire before it',
    'Commerce adds Zenda Optics to Entity List',
    'Reuters: Commerce adds Zenda Optics to Entity List',
  ],
  [
    'an idle word more',
    'Hentzau Refining fined for pipeline exports',
    'Hentzau Refining fined today for pipeline exports',
  ],
].map(([what = '', one = '', other]) => pair(what, 'same', titled(one, other, what)));

const sameNearby: StoryPair[] = [
  pair('a copy one day later', 'same', [
    { title: 'Ruritanian steel duties raised to 40 percent', text: full('steel') },
    { title: 'Ruritanian steel duties raised to 40 percent', text: full('steel'), day: later(1) },
  ]),
  pair('a copy two days later', 'same', [
    { title: 'Zenda chip licences suspended', text: full('chips') },
    { title: 'Zenda chip licences suspended', text: full('chips'), day: later(2) },
  ]),
  pair(
    'teasers of one long title on one day',
    'same',
    teasers('Strelsau Shipping and two captains designated for oil transfers'),
  ),
  pair('a teaser and the whole text', 'same', [
    { title: 'Hentzau Bank branch in Zenda listed', text: 'Read more.' },
    { title: 'Hentzau Bank branch in Zenda listed', text: full('branch') },
  ]),
  pair('a copy that is cut off', 'same', [
    { title: 'Zenda Optics loses licence for lasers', text: full('lasers') },
    { title: 'Zenda Optics loses licence for lasers', text: full('lasers').slice(0, 900) },
  ]),
  pair('a longer headline over the same text', 'same', [
    { title: 'Ruritania lifts lemon ban after 2025 talks', text: full('lemons') },
    { title: 'Ruritania lifts lemon ban after 2025 talks in Strelsau', text: full('lemons') },
  ]),
  pair('one document number', 'same', [
    { title: 'Additions to the Entity List', text: full('entity'), document: '2026-4711' },
    { title: 'Entity List Additions (published)', text: full('other'), day: later(3), document: '2026-4711' },
  ]),
  pair('one document number in public inspection, untitled', 'same', [
    { title: 'Document 2026-812', document: '2026-812' },
    { title: 'Duties on Zenda Ice', document: '2026-812', day: later(4) },
  ]),
];

const otherNames: StoryPair[] = [
  ['another target', 'Treasury sanctions Ruritania', 'Treasury sanctions Borduria'],
  ['another company', 'Commerce adds Zenda Optics to Entity List', 'Commerce adds Hentzau Optics to Entity List'],
  ['another country that sanctions', 'Ruritania sanctions Zenda Bank', 'Borduria sanctions Zenda Bank'],
  ['another ministry', 'OFAC designates Strelsau Shipping', 'OFSI designates Strelsau Shipping'],
  ['another ship', 'Tanker Black Michael detained in Zenda', 'Tanker Red Rudolf detained in Zenda'],
  [
    'another person of the same family',
    'Sanctions on Rupert Hentzau announced',
    'Sanctions on Anton Hentzau announced',
  ],
  ['another product', 'Duties on Ruritanian steel pipe', 'Duties on Ruritanian copper pipe'],
  ['another rate', 'Tariff on Ruritanian lemons set at 10 percent', 'Tariff on Ruritanian lemons set at 25 percent'],
  ['another year', 'Ruritania emergency continued through 2026', 'Ruritania emergency continued through 2027'],
  ['another order', 'Executive Order 14801 on Ruritania', 'Executive Order 14802 on Ruritania'],
  ['another licence', 'General License 8A for Ruritania energy', 'General License 8B for Ruritania energy'],
  ['another round', 'EU adopts 14th package against Ruritania', 'EU adopts 15th package against Ruritania'],
  ['another docket', 'CSMS 6412 guidance on Ruritania steel', 'CSMS 6413 guidance on Ruritania steel'],
  ['two more names', 'US designates Zenda Bank', 'US designates Zenda Bank and Hentzau Bank'],
].map(([what = '', one = '', other = '']) =>
  pair(what, 'different', [
    { title: one, text: formOf('form', one) },
    { title: other, text: formOf('form', other) },
  ]),
);

const otherActs: StoryPair[] = [
  ['the rule and its amendment', 'Ruritania chip export rule', 'Ruritania chip export rule amended'],
  ['proposed and final', 'Proposed duties on Zenda steel pipe', 'Final duties on Zenda steel pipe'],
  ['preliminary and final', 'Zenda pipe dumping: preliminary determination', 'Zenda pipe dumping: final determination'],
  ['imposed and lifted', 'US imposes sanctions on Zenda Bank', 'US lifts sanctions on Zenda Bank'],
  ['said yes and said no', 'Court upholds Zenda steel tariff', 'Court rejects Zenda steel tariff'],
  ['begun and extended', 'Zenda lemon quota', 'Zenda lemon quota extended'],
  ['begun and ended', 'Hentzau refinery waiver', 'Hentzau refinery waiver revoked'],
  ['the hearing and its delay', 'Hearing on Zenda lumber duties', 'Hearing on Zenda lumber duties postponed'],
  ['the notice and its correction', 'Zenda lumber duties', 'Zenda lumber duties; Correction'],
  ['the first and the second review', 'First sunset review of Zenda ice', 'Second sunset review of Zenda ice'],
  ['the whole and a part', 'Zenda lumber review rescinded', 'Zenda lumber review rescinded in part'],
].map(([what = '', one = '', other = '']) => pair(what, 'different', titled(one, other, what)));

const series: StoryPair[] = [
  pair('the same title each week', 'different', [
    { title: 'Weekly Ruritania trade update', text: full('week') },
    { title: 'Weekly Ruritania trade update', text: full('week'), day: later(7) },
  ]),
  pair('the same title three days later', 'different', [
    { title: 'Ruritania sanctions update for exporters', text: full('three') },
    { title: 'Ruritania sanctions update for exporters', text: full('three'), day: later(3) },
  ]),
  pair(
    'a weekly series with its number',
    'different',
    titled('Customs Bulletin Vol. 60 No. 11 Ruritania', 'Customs Bulletin Vol. 60 No. 12 Ruritania', 'bulletin'),
  ),
  pair('the same title from two agencies on one day', 'different', teasers('Sunshine Act Meetings')),
  pair(
    'a form title of two agencies',
    'different',
    titled('Agency Information Collection Activities; Comment Request', undefined, 'pra'),
  ),
  pair('press briefings of two ministries', 'different', teasers('Press briefing')),
  pair('daily digests of two houses', 'different', titled('Trade news digest', undefined, 'digest')),
  pair('a title of one telling word', 'different', teasers('Ruritania')),
  pair('monthly reports of two bodies', 'different', teasers('Monthly report on trade')),
  pair('two entries of one feed', 'different', [
    { title: 'Zenda Optics loses licence for lasers', text: full('one feed') },
    { title: 'Zenda Optics loses licence for lasers', text: full('one feed'), feed: 'FEED-1' },
  ]),
];

const documents: StoryPair[] = [
  pair('two numbers under one title', 'different', [
    { title: 'Notice of Zenda Steel Sanctions Actions', text: full('doc'), document: '2026-1' },
    { title: 'Notice of Zenda Steel Sanctions Actions', text: full('doc'), document: '2026-2' },
  ]),
  pair('a number that was used again a year later', 'different', [
    { title: 'Zenda steel', document: '2014-77' },
    { title: 'Hentzau oil', document: '2014-77', day: later(400) },
  ]),
  pair('a document and its correction', 'different', [
    { title: 'Zenda steel pipe order', text: full('c'), document: '2026-77' },
    { title: 'Zenda steel pipe order', text: full('c'), document: 'C1-2026-77' },
  ]),
];

const ownWords: StoryPair[] = [
  pair('the same headline over another text', 'maybe', [
    { title: 'Ruritania and Borduria reach lemon deal', text: full('one house') },
    { title: 'Ruritania and Borduria reach lemon deal', text: full('another house') },
  ]),
  pair(
    'another headline over the same text',
    'maybe',
    titled('Zenda Bank listed over drone payments', 'Drone money: Zenda Bank hit by listing', 'rewritten'),
  ),
  pair('the same event told twice', 'different', [
    { title: 'Drone suppliers in Zenda hit by new US measures', text: full('x') },
    { title: 'Treasury moves against Ruritanian engine makers', text: full('y') },
  ]),
  pair('a comment on the event', 'maybe', [
    { title: 'Zenda Bank listed over drone payments', text: full('x') },
    { title: 'Why Zenda Bank was listed over drone payments: a lawyer explains', text: full('z') },
  ]),
  pair('a reaction to the event', 'different', [
    { title: 'US lists Zenda Bank over drone payments', text: full('x') },
    { title: 'Zenda Bank denies drone payments', text: full('z') },
  ]),
  pair('a later step in the same matter', 'maybe', [
    { title: 'Zenda Bank listed over drone payments', text: full('x') },
    { title: 'Zenda Bank sues over drone payments listing', text: full('q'), day: later(1) },
  ]),
  pair('nothing in common', 'different', [
    { title: 'Lemon harvest fails in Zenda', text: full('x') },
    { title: 'Customs strike in Borduria', text: full('y') },
  ]),
  pair('one place in common', 'different', [
    { title: 'Lemon harvest fails in Zenda', text: full('x') },
    { title: 'Port of Zenda closed to tankers', text: full('y') },
  ]),
  pair('two words in common', 'different', [
    { title: 'Zenda steel makers ask for quota', text: full('x') },
    { title: 'Fire at Zenda steel works', text: full('y') },
  ]),
];

/** Pairs written for this test: copies as the press makes them, and what only looks like one. */
export const storyPairs = [...same, ...sameNearby, ...otherNames, ...otherActs, ...series, ...documents, ...ownWords];
