/** A document of the sample register, in the words of the API; `after` is the day it is published, from the first one on. */
type SampleDocument = {
  number: string;
  after: number;
  type: 'Rule' | 'Notice';
  title: string;
  abstract: string;
  action: string;
  agency: keyof typeof agencies;
  effectiveAfter?: number;
  commentsAfter?: number;
  corrects?: string;
};

const agencies = {
  'industry-and-security-bureau': 'Industry and Security Bureau',
  'foreign-assets-control-office': 'Foreign Assets Control Office',
};

const documents: readonly SampleDocument[] = [
  {
    ...{ number: '90-00004', after: 4, type: 'Rule', agency: 'industry-and-security-bureau', corrects: '90-00002' },
    title: 'Sample: Licenses for Gene Synthesizer Software; Correction',
    abstract:
      'The bureau corrects the sample rule on gene synthesizer software: comments are taken for ten days longer.',
    action: 'Interim final rule; correction.',
    commentsAfter: 41,
  },
  {
    ...{ number: '90-00003', after: 2, type: 'Notice', agency: 'foreign-assets-control-office' },
    title: 'Sample: Notice of Sanctions Actions',
    abstract:
      'The office publishes the name of one sample company whose property is blocked under Executive Order 13694.',
    action: 'Notice.',
  },
  {
    ...{ number: '90-00002', after: 1, type: 'Rule', agency: 'industry-and-security-bureau' },
    title: 'Sample: Licenses for Gene Synthesizer Software',
    abstract:
      'The bureau requires a license to export software that runs nucleic acid assemblers, and asks for comments.',
    action: 'Interim final rule; request for comments.',
    effectiveAfter: 1,
    commentsAfter: 31,
  },
  {
    ...{ number: '90-00001', after: 0, type: 'Notice', agency: 'industry-and-security-bureau' },
    title: 'Sample: Meeting of an Advisory Committee',
    abstract: 'A committee on emerging technology meets in open session.',
    action: 'Notice of open meeting.',
  },
];

/** What the sample register is asked: where it stands, the day it began and today. */
export type Asked = { url: URL; begun: Temporal.PlainDate; today: Temporal.PlainDate };

/**
 * Answers as the API of the Federal Register does: what was published by today, newest first, of the agencies and types
 * that the address names. Nothing found has no `results`.
 */
export function answerRegister({ url, begun, today }: Asked): object {
  const slugs = url.searchParams.getAll('conditions[agencies][]');
  const types = url.searchParams.getAll('conditions[type][]');
  const found = documents.filter(
    ({ after, agency, type }) =>
      Temporal.PlainDate.compare(begun.add({ days: after }), today) <= 0 &&
      (slugs.length === 0 || slugs.includes(agency)) &&
      (types.length === 0 || types.includes(type.toUpperCase())),
  );
  const results = found.map((document) => resultOf(document, url.origin, begun));
  const description = 'sample documents from this machine';
  return found.length === 0 ? { count: 0, description } : { count: found.length, description, total_pages: 1, results };
}

function resultOf(document: SampleDocument, origin: string, begun: Temporal.PlainDate): object {
  const { number, title, type, abstract, action, agency, corrects, after, effectiveAfter, commentsAfter } = document;
  const day = (days: number | undefined) => (days === undefined ? null : begun.add({ days }));
  return {
    ...{ document_number: number, title, type, abstract, action, html_url: `${origin}/register/${number}.html` },
    dates: datesOf(day(effectiveAfter), day(commentsAfter)),
    publication_date: begun.add({ days: after }).toString(),
    agencies: [{ name: agencies[agency], raw_name: agencies[agency].toUpperCase(), slug: agency }],
    effective_on: day(effectiveAfter)?.toString() ?? null,
    comments_close_on: day(commentsAfter)?.toString() ?? null,
    correction_of: corrects ? `${origin}/api/v1/documents/${corrects}.json` : null,
    docket_ids: [`SAMPLE-${number}`],
    citation: null,
  };
}

function datesOf(effective: Temporal.PlainDate | null, comments: Temporal.PlainDate | null): string | null {
  const words = (date: Temporal.PlainDate) => date.toLocaleString('en-US', { dateStyle: 'long' });
  const parts = [
    effective ? `This rule is effective ${words(effective)}.` : null,
    comments ? `Comments must be received by ${words(comments)}.` : null,
  ];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** The paragraphs of the page of a document, its title first; null where there is none. */
export function registerPage(path: string, begun: Temporal.PlainDate): string[] | null {
  const document = documents.find(({ number }) => path === `/register/${number}.html`);
  if (!document) return null;
  const { effectiveAfter: effective, commentsAfter: comments } = document;
  const day = (days: number | undefined) => (days === undefined ? null : begun.add({ days }));
  return [document.title, document.abstract, document.action, datesOf(day(effective), day(comments)) ?? ''];
}
