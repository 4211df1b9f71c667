import { commandNames } from '../../src/domain/command-names.ts';
import type { Message } from '../../src/domain/deliveries.ts';
import { commandHelp, statusReport, verbHelp } from '../../views/accord.ts';
import * as commitments from '../../views/commitments.ts';
import * as followups from '../../views/followups.ts';
import * as news from '../../views/news.ts';
import { channelLost, feedGone } from '../../views/news-paused.ts';
import { pageOf } from '../../views/paging.ts';
import * as sanctions from '../../views/sanctions.ts';
import * as sample from '../domain/samples.ts';

const today = sample.day('2026-01-31');
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1));
const at = '2026-01-30T09:00:00Z';
const farUrl = `https://gov.example/${'a'.repeat(2900)}`;

/** A commitment in which every text is this one, and of everything so many. */
function commitmentOf(text: string, many: number) {
  return sample.commitmentOf({
    action: text || 'x',
    quote: text,
    cite: text,
    parties: times(Math.max(1, many), (n) => `${text} ${n}`),
    counterparty: text,
    due: sample.dueOf(null, { text }),
    recurrence: { perYear: 2, text },
    source: sample.sourceOf({ title: text, publisher: text, published: '2015-09-28', url: farUrl }),
    owner: 'U1',
    assessments: [
      sample.assessmentOf({ reason: text }),
      sample.assessmentOf({ status: 'broken', reason: text, confirmer: 'U2' }),
    ],
  });
}

function followupOf(text: string, many: number) {
  const response = { text, url: farUrl, permalink: null, by: 'U2', at };
  return sample.followupOf({
    title: text || 'x',
    due: sample.dueOf('2026-01-01'),
    about: 'C-1',
    permalink: farUrl,
    responses: times(many, () => response),
    declined: text,
    status: many > 1 ? 'answered' : 'open',
  });
}

function newsOf(text: string, many: number) {
  const commitment = sample.foundOf({ quote: text, action: text, parties: [text] });
  const sanction = sample.sanctionOf({ authority: text, targets: text, quote: text });
  const reading = sample.readingOf({
    summary: times(Math.min(5, many), () => text),
    commitments: times(many, () => commitment),
    sanctions: times(many, (n) => ({ ...sanction, authority: `${text} ${n}` })),
    deadlines: times(many, () => ({ date: '2026-03-01', what: text, quote: text })),
    topics: many === 0 ? [] : ['cyber', 'sanctions'],
    countries: times(many, () => 'CN'),
  });
  const tracked = many === 0 ? {} : { agreementId: 'A-1', commitmentIds: times(many, (n) => `C-${n}`) };
  return sample.newsOf({ title: text, publisher: text, text, url: farUrl, reading, ...tracked });
}

function programmeOf(text: string, many: number) {
  const step = { state: 'used' as const, asOf: '2016-12-29', note: text, source: sample.sourceOf({ url: farUrl }) };
  return sample.programmeOf({
    tag: text,
    name: text || 'x',
    jurisdiction: text,
    authorities: times(Math.max(1, many), () => text),
    targets: text,
    steps: times(Math.max(1, many), () => step),
    url: farUrl,
  });
}

const feedOf = (text: string) => sample.feedOf({ title: text, url: farUrl, failures: 3, failure: text, polledAt: at });
const subscriptionOf = (text: string, n = 1) =>
  sample.subscriptionOf({ id: `R-${n}`, state: n % 2 ? 'active' : 'paused', pausedBecause: text });

/** Every message that Accord sends, made of one text and so many of everything. */
export function messages(text: string, many: number, names = commandNames('')): Record<string, Message> {
  const [commitment, followup, item, programme] = [
    commitmentOf(text, many),
    followupOf(text, many),
    newsOf(text, many),
    programmeOf(text, many),
  ];
  const page = <T>(make: (n: number) => T) => pageOf(times(many, make), 2, `list title:"${text}"`);
  const agreement = sample.agreementOf({ title: text || 'x' });
  const verb = { usage: `list ${text}`, summary: text || 'x', flags: times(many, () => `--${text}`), examples: [text] };
  const fewOrOne = Math.min(20, Math.max(1, many));
  const notice = { words: 'asks you for', by: 'U1' };
  return {
    commitmentCard: commitments.commitmentCard(commitment, {
      agreement,
      evidence: times(many, () => sample.evidenceOf({ quote: text, url: farUrl })),
      today,
    }),
    commitmentList: commitments.commitmentList(
      page((n) => ({ ...commitment, id: `C-${n}` })),
      'Commitments',
      today,
    ),
    commitmentSaved: commitments.commitmentSaved(commitment, 'is kept.'),
    commitmentRemoved: commitments.commitmentRemoved(commitment),
    confirmRequest: commitments.confirmRequest(commitment),
    followupCard: followups.followupCard(followup, today),
    followupNotice: followups.followupNotice(followup, notice, today),
    followupSaved: followups.followupSaved(followup, { words: 'is done.', undo: true }),
    followupAssigned: followups.followupAssigned(followup, today),
    followupList: followups.followupList(
      page((n) => ({ ...followup, id: `F-${n}` })),
      'Follow-ups',
      today,
    ),
    reminderMessage: followups.reminderMessage(followup, today),
    newsCard: news.newsCard(item),
    newsPost: news.newsPost(item),
    newsList: news.newsList(
      page((n) => ({ ...item, id: `N-${n}` })),
      'News',
    ),
    subscriptionList: news.subscriptionList(
      times(many, (n) => ({ subscription: subscriptionOf(text, n), feed: feedOf(text) })),
      names,
    ),
    sourceList: news.sourceList(
      times(many, (n) => ({ name: `${text} ${n}`, url: `https://x.example/${n}`, carries: text })),
    ),
    subscribedPost: news.subscribedPost(feedOf(text), 'U1'),
    subscribedReply: news.subscribedReply(subscriptionOf(text), feedOf(text), many),
    unsubscribedReply: news.unsubscribedReply(subscriptionOf(text), feedOf(text)),
    programmeCard: sanctions.programmeCard(
      programme,
      times(many, () => agreement),
    ),
    programmeList: sanctions.programmeList(page((n) => ({ ...programme, id: `S-${n}` }))),
    commandHelp: commandHelp({
      command: '/news',
      description: text || 'x',
      verbs: times(fewOrOne, () => verb),
      tryThis: text,
      openItems: text,
    }),
    verbHelp: verbHelp('/news', verb),
    statusReport: statusReport(times(fewOrOne, () => [text, text])),
    channelLost: channelLost({ channel: 'C0NEWS', code: text, names }),
    feedGone: feedGone({ feed: feedOf(text), names }),
  };
}
