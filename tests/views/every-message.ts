import { commandNames } from '../../src/domain/command-names.ts';
import type { Message } from '../../src/domain/deliveries.ts';
import type { NewsItem } from '../../src/domain/news.ts';
import type { NewsPack } from '../../src/domain/news-sources.ts';
import { type Placement, Stage } from '../../src/domain/placing.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { atOnce } from '../../src/domain/schedule.ts';
import { commandHelp, statusReport, verbHelp } from '../../views/accord.ts';
import * as commitments from '../../views/commitments.ts';
import * as followups from '../../views/followups.ts';
import * as news from '../../views/news.ts';
import { subscriptionChanged } from '../../views/news-announcements.ts';
import { correctionNotice } from '../../views/news-correction.ts';
import { newsDigest } from '../../views/news-digest.ts';
import { withWhy } from '../../views/news-footer.ts';
import * as health from '../../views/news-health.ts';
import * as opml from '../../views/news-opml.ts';
import * as packs from '../../views/news-pack.ts';
import { channelLost, feedGone } from '../../views/news-paused.ts';
import { revisionNote } from '../../views/news-revision.ts';
import * as sources from '../../views/news-sources.ts';
import * as subscriptions from '../../views/news-subscriptions.ts';
import * as whys from '../../views/news-why.ts';
import { pageOf } from '../../views/paging.ts';
import * as sanctions from '../../views/sanctions.ts';
import { namesReply } from '../../views/sanctions-names.ts';
import * as sample from '../domain/samples.ts';

const today = sample.day('2026-01-31');
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1));
const at = '2026-01-30T09:00:00Z';
const farUrl = `https://gov.example/${'a'.repeat(2900)}`;

function packOf(text: string, n: number): NewsPack {
  return { id: `pack-${n}`, name: text || 'x', about: text || 'x', sources: ['gazette'] };
}

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
  const spokenOf = times(many, (n) => ({ commitmentId: `C-${n}`, quote: text, words: [text, text] }));
  const usedIn = times(many, (n) => `F-${n}`);
  return sample.newsOf({
    title: text,
    publisher: text,
    text,
    url: farUrl,
    reading,
    spokenOf,
    usedIn,
    ...tracked,
    ...storyOf(text, many),
  });
}

function storyOf(text: string, many: number) {
  return {
    sources: times(many, (n) => ({ feedId: `FEED-${n}`, title: text, url: farUrl })),
    correctionOf: many > 1 ? 'N-7' : null,
    seeAlso: times(many, (n) => `N-${n}`),
    revisions: times(many, () => ({ at, title: text, hash: 'x', what: 'title' })),
  };
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

const listedParty = (text: string) => ({
  ...{ list: 'own' as const, id: text, name: text, schema: 'person' as const },
  ...{ countries: [text], url: farUrl },
});

function aroundProgramme(text: string, many: number): sanctions.AroundProgramme {
  return {
    agreements: times(many, () => sample.agreementOf({ title: text || 'x' })),
    commitments: times(many, () => sample.commitmentOf({ action: text || 'x' })),
    listed: times(many, () => listedParty(text)),
    lists: times(many, () => sample.answeringListOf({ name: text })),
    lastChange: many === 0 ? null : sample.listChangeOf({ name: text }),
  };
}

const feedOf = (text: string) => sample.feedOf({ title: text, url: farUrl, failures: 3, failure: text, polledAt: at });
const now = Temporal.Instant.from('2026-01-31T09:00:00Z');
const unwellOf = (text: string, n = 1) => ({
  ...feedOf(text),
  ...{ failures: 6, failure: n % 2 ? 'timeout' : text, failingSince: '2026-01-20T09:00:00Z', strange: 9 },
  days: ['2026-01-02', '2026-01-04', '2026-01-06', '2026-01-08'],
});
const subscriptionOf = (text: string, n = 1) =>
  sample.subscriptionOf({
    ...{ id: `R-${n}`, state: n % 2 ? 'active' : 'paused', pausedBecause: text, filter: text, mutes: [text, text] },
    ...{ schedule: { ...atOnce, every: 'daily' }, thread: 'broadcast', edits: 'note', mention: 'S0TRADE' },
    ...{ quiet: { from: '18:00', to: '08:00', zone: 'Europe/Berlin' }, mutedUntil: n % 3 ? null : at, pausedUntil: at },
  });
const looking = { now: Temporal.Instant.from(at), zone: 'Europe/Berlin' };

/** An item on its way into a channel, with so many subscriptions of every kind. */
function wayOf(item: NewsItem, text: string, many: number): whys.Way {
  const decision = { subscriptionId: 'R-1', rule: text, until: at, matched: [text] };
  const reasons = times(many, (n): whys.Reason[] => [
    {
      kind: 'decided',
      decision: { ...decision, outcome: 'hold', stage: Stage.options[n % Stage.options.length] ?? 'burst' },
    },
    { kind: 'would', decision: { ...decision, outcome: 'drop', stage: 'filter' } },
    { kind: 'ended', id: `R-${n}` },
    { kind: 'other-source', id: `R-${n}` },
  ]).flat();
  const decisions = reasons.flatMap((reason) => ('decision' in reason ? [reason.decision] : []));
  const placement: Placement = {
    ...{
      id: 'PLACE-1',
      version: 1,
      key: 'N-1:C1',
      newsId: 'N-1',
      channel: 'C1',
      feedIds: [],
      state: 'held',
      until: at,
    },
    ...{ decisions, arrivedAt: at, decidedAt: at, deliveryId: null },
  };
  const sources = times(many, () => text);
  return {
    item,
    channel: 'C0NEWS',
    placement: many === 0 ? null : placement,
    isPast: false,
    delivery: null,
    reasons,
    sources,
    zone: 'UTC',
  };
}

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
  const row = { subscription: subscriptionOf(text), feed: feedOf(text) };
  const digests = newsDigest(
    times(Math.max(2, many), (n) => ({ ...item, id: `N-${n}` })),
    'Digest',
  );
  const verb = { usage: `list ${text}`, summary: text || 'x', flags: times(many, () => `--${text}`), examples: [text] };
  const fewOrOne = Math.min(20, Math.max(1, many));
  const notice = { words: 'asks you for', by: 'U1' };
  const wanted = { name: text || 'x', url: farUrl };
  const problem: Problem = { code: 'not-a-feed', url: farUrl, found: [] };
  return {
    commitmentCard: commitments.commitmentCard(commitment, {
      agreement,
      evidence: times(many, () => sample.evidenceOf({ quote: text, url: farUrl })),
      programmes: times(many, () => programme),
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
    subscriptionList: subscriptions.subscriptionList(
      page((n) => ({ subscription: subscriptionOf(text, n), feed: feedOf(text) })),
      looking,
      names,
    ),
    subscriptionSaved: subscriptions.subscriptionSaved(row, `now posts ${text}.`, looking),
    subscribingNote: subscriptions.subscribingNote(farUrl),
    mutedLike: subscriptions.mutedLike(['R-1', 'R-2'], text, names),
    newsDigest: digests[0],
    newsDigestReply: digests.at(-1) ?? digests[0],
    newsPostWithWhy: withWhy(
      news.newsPost(item),
      { subscriptions: times(many, (n) => `R-${n}`), matched: times(many, () => text), mentions: ['S0TRADE'] },
      item.id,
    ),
    revisionNote: revisionNote(item, [
      { what: 'title', before: text, after: `${text}!` },
      { what: 'published', before: null, after: '2026-01-31' },
      { what: 'text', added: times(many, () => text), removed: times(many, () => text) },
    ]),
    newsWhy: whys.newsWhy(wayOf(item, text, many)),
    filterTest: whys.filterTest({
      feed: feedOf(text),
      filter: text,
      results: times(many, (n) => ({ item, dropped: n % 2 === 0 ? null : text })),
    }),
    sourceList: sources.sourceList(
      page((n) => sample.sourceOfNews({ id: `source-${n}`, name: text || 'x', carries: text || 'x', note: text })),
      names,
    ),
    feedChoice: sources.feedChoice(
      farUrl,
      times(Math.min(10, many), (n) => `https://x.example/${n}`),
    ),
    packList: packs.packList(times(Math.min(40, many), (n) => packOf(text, n))),
    packCard: packs.packCard(
      packOf(text, 1),
      times(many, (n) => ({
        source: sample.sourceOfNews({ name: text || 'x' }),
        known: n === 1 ? subscriptionOf(text) : null,
      })),
    ),
    packTaken: packs.packCard(packOf(text, 1), [{ source: sample.sourceOfNews(), known: subscriptionOf(text) }]),
    readingMany: packs.readingMany(many),
    manyPost: packs.manyPost(
      text,
      times(Math.max(1, many), () => wanted),
      'U1',
    ),
    manySubscribed: packs.manySubscribed(
      times(
        many,
        (n): packs.SubscribeOutcome =>
          n === 2 ? { kind: 'failed', wanted, problem } : { kind: 'new', wanted, id: `R-${n}` },
      ),
      names,
    ),
    importPlan: opml.importPlan({
      ...{ name: text || 'x', channel: 'C0NEWS', value: 'C0NEWS F1' },
      feeds: times(many, (n) => ({
        title: text || 'x',
        url: farUrl,
        line: n,
        known: n === 2 ? 'R-2' : null,
        badOptions: [text],
      })),
      problems: times(many, (line) => ({ line, why: text || 'x' })),
    }),
    exportNotice: opml.exportNotice('C0NEWS', many),
    exported: opml.exported(many, names),
    nothingToExport: opml.nothingToExport(names),
    noted: sources.noted(news.newsPost(item), [text, text]),
    subscribedPost: subscriptions.subscribedPost(feedOf(text), 'U1'),
    subscribedReply: subscriptions.subscribedReply(row, { entries: many, last: 0 }, looking),
    unsubscribedReply: subscriptions.unsubscribedReply(subscriptionOf(text), feedOf(text)),
    namesReply: namesReply(
      times(Math.min(40, many), (n) => ({ screen: sample.screenOf({ id: `X-${n}` }), hits: [sample.hitOf()] })),
      Temporal.Instant.from(at),
    ),
    programmeCard: sanctions.programmeCard(programme, aroundProgramme(text, many)),
    listedParties: sanctions.listedParties(
      programme,
      page(() => listedParty(text)),
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
    correctionNotice: correctionNotice({ followup, original: item, correction: item }),
    subscriptionChanged: subscriptionChanged({ id: 'R-1', title: text }, 'U1', { did: 'changed', now: text }),
    feedHealth: health.feedHealth(
      page((n) => ({ feed: unwellOf(text, n), channels: n % 3 })),
      { now, zone: 'America/New_York' },
      names,
    ),
    feedFails: health.feedWarning({ feed: unwellOf(text), warning: 'failing', now, names }),
    feedSilent: health.feedWarning({ feed: unwellOf(text), warning: 'silent', now, names }),
    feedOld: health.feedWarning({ feed: unwellOf(text), warning: 'old', now, names }),
    feedDrifted: health.feedWarning({ feed: unwellOf(text), warning: 'drifted', now, names }),
    feedRecovered: health.feedRecovered(feedOf(text)),
    feedMoved: health.feedMoved(feedOf(text), farUrl),
    feedMissing: health.feedMissing({ feed: feedOf(text), names }),
  };
}
