import { addBusinessDays } from './date-text.ts';
import { isFederalHoliday } from './federal-holidays.ts';
import type { ListKind } from './list-entry.ts';
import type { Due } from './reading.ts';
import type { FoundParty, ListedRecord } from './screens.ts';

/** How long the law gives from the day of the first judgement; `us-business` days leave out federal holidays. */
type Term = { days: number; of: 'us-business' | 'business' | 'calendar'; words: string };

/** What a true match asks for: the work as a follow-up names it, in brief, the rule that it rests on, and by when. */
export type MatchDuty = { what: string; brief: string; source: string; term: Term };

const tenBusinessDays: Term = { days: 10, of: 'us-business', words: '+10bd' };
const atOnce: Term = { days: 1, of: 'business', words: 'as soon as practicable' };
/** No rule sets a day: a week of work. */
const aWeek: Term = { days: 5, of: 'business', words: '+5bd' };

/** Property of every SDN is blocked. 31 CFR 501.603(b)(1): ten business days; 501.603(b)(2): the annual report; 501.604: rejected transactions. */
const blocking: MatchDuty = {
  what: 'Report to OFAC through the OFAC Reporting System (ORS), where a U.S. person is concerned: blocked property (31 CFR 501.603) or a rejected transaction (501.604). Property still blocked on 30 June also goes into the annual report by 30 September',
  brief: 'the report to OFAC, due in ten business days',
  source: '31 CFR 501.603, 501.604',
  term: tenBusinessDays,
};

/** OFAC's non-SDN lists (SSI, NS-CMIC, NS-PLC, CAPTA, NS-MBS) forbid certain dealings and block nothing by themselves. */
const nonBlocking: MatchDuty = {
  what: 'Check what the programme forbids: this OFAC list does not block property. A rejected transaction is reported to OFAC through ORS in ten business days (31 CFR 501.604)',
  brief: 'the check of what OFAC forbids here; a rejected transaction is reported in ten business days',
  source: '31 CFR 501.604',
  term: tenBusinessDays,
};

/** The reporting duty of relevant firms, e.g. reg. 70 of the Russia (Sanctions) (EU Exit) Regulations 2019 (S.I. 2019/855). */
const british: MatchDuty = {
  what: 'Report to OFSI as soon as practicable, where a UK person or firm is concerned: the listed person, what you know, and funds or economic resources that you hold',
  brief: 'the report to OFSI, as soon as practicable',
  source: 'UK sanctions regulations, e.g. S.I. 2019/855 reg. 70',
  term: atOnce,
};

/** Art. 8(1) of Regulation (EU) No 269/2014 as amended: within two weeks of acquiring the information. */
const european: MatchDuty = {
  what: 'Report to the national competent authority within two weeks, where an EU person is concerned: frozen funds and what you know (Regulation (EU) No 269/2014, Art. 8)',
  brief: 'the report to the national competent authority, due in two weeks',
  source: 'Regulation (EU) No 269/2014, Art. 8(1)',
  term: { days: 14, of: 'calendar', words: 'within two weeks' },
};

/** The other regulations that freeze assets ask for it immediately, e.g. Art. 5(1) of Regulation (EC) No 881/2002. */
const europeanAtOnce: MatchDuty = {
  what: 'Report to the national competent authority without delay, where an EU person is concerned: frozen funds and what you know. The regulation of the programme sets the time (two weeks in Regulation (EU) No 269/2014, Art. 8; immediately in others)',
  brief: 'the report to the national competent authority, without delay',
  source: 'the asset-freeze regulation of the programme',
  term: { ...atOnce, words: 'without delay' },
};

/** The Council binds states (Art. 25 of the Charter): a person reports under the law that implements the measure at home. */
const unitedNations: MatchDuty = {
  what: 'Report through the authority at home that carries out the Security Council’s sanctions: a company reports nothing to the UN itself',
  brief: 'the report through the authority at home',
  source: 'the law at home that carries out the resolution',
  term: atOnce,
};

const own: MatchDuty = {
  what: 'Review under your own policy: your own list reports to nobody',
  brief: 'your own review',
  source: 'own policy',
  term: aWeek,
};

function licence(rule: string, source: string): MatchDuty {
  const what = `Hold exports subject to the EAR and settle the licence question with BIS: ${rule} No property is blocked and no blocking report is due`;
  return { what, brief: 'the licence question with BIS; no blocking report', source, term: aWeek };
}

/** The lists in the Consolidated Screening List that are not OFAC's, by the acronym that its ids begin with. */
const screeningLists: Readonly<Record<string, MatchDuty>> = {
  EL: licence('a licence is needed as Supplement No. 4 to part 744 says.', '15 CFR 744.11, 744.16'),
  MEU: licence('a licence is needed for the items of Supplement No. 2 to part 744.', '15 CFR 744.21'),
  DPL: licence('the denial order forbids to take part.', '15 CFR 736.2(b)(4), 764.3(a)(2)'),
  UVL: licence('no licence exception, and a UVL statement before an export without licence.', '15 CFR 744.15'),
  DTC: {
    what: 'Hold defence articles and services and ask DDTC: the party is debarred. No property is blocked and no blocking report is due',
    brief: 'the question to DDTC; no blocking report',
    source: '22 CFR 127.7',
    term: aWeek,
  },
  ISN: {
    what: 'Hold the transaction and check the Federal Register notice: State’s nonproliferation sanctions forbid what each notice says, and block property only where it says so',
    brief: 'the check of State’s notice',
    source: 'the Federal Register notice',
    term: aWeek,
  },
};

const otherScreening: MatchDuty = {
  what: 'Check with the agency of this screening list what it forbids: most of them block no property',
  brief: 'the check with the agency of the list',
  source: 'the notice of the agency',
  term: aWeek,
};

/** The programme of Regulation (EU) No 269/2014, as the EU's file names it. */
const ukraine = 'UKR';

type Matched = Pick<FoundParty, 'list' | 'id' | 'programs'> & { sources: readonly ListedRecord[] };

/** What a true match with a listed party asks for, by each list that has it; the soonest first. */
export function dutiesOf(found: Matched): MatchDuty[] {
  const lists = new Set(found.sources.map(({ list }) => list));
  const isSaidElsewhere = (list: ListKind) =>
    (list === 'own' && lists.size > 1) || (list === 'ofac-cons' && lists.has('ofac-sdn'));
  const duties = found.sources.filter(({ list }) => !isSaidElsewhere(list)).map((record) => dutyOf(record, found));
  return [...new Set(duties)].sort((a, b) => a.term.days - b.term.days);
}

function dutyOf({ list, id }: Matched['sources'][number], found: Matched): MatchDuty {
  if (list === 'csl') return screeningLists[id.slice(0, id.indexOf('-'))] ?? otherScreening;
  const programs = list === found.list ? found.programs : [];
  const byList: Record<Exclude<ListKind, 'csl'>, MatchDuty> = {
    'ofac-sdn': blocking,
    'ofac-cons': nonBlocking,
    uk: british,
    eu: programs.includes(ukraine) ? european : europeanAtOnce,
    un: unitedNations,
    own,
  };
  return byList[list];
}

/** By when it is to be done, counted from the day of the first judgement. */
export function dutyDue({ term }: MatchDuty, judged: Temporal.PlainDate): Due {
  const { days, of, words } = term;
  const date =
    of === 'calendar'
      ? judged.add({ days })
      : addBusinessDays(judged, days, of === 'us-business' ? isFederalHoliday : undefined);
  return { date: date.toString(), precision: 'day', kind: 'by', text: words };
}
