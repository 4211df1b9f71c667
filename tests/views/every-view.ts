import type { ListState } from '../../src/domain/answering-lists.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import type { Draft } from '../../src/domain/drafts.ts';
import * as commitments from '../../views/commitments-forms.ts';
import * as followups from '../../views/followups-forms.ts';
import { homeView } from '../../views/home.ts';
import { readForm } from '../../views/news.ts';
import { newsEvidenceForm } from '../../views/news-evidence.ts';
import { importForm } from '../../views/news-opml.ts';
import { muteForm, subscriptionForm } from '../../views/news-subscriptions-forms.ts';
import { choiceForm, trackForm } from '../../views/news-track.ts';
import { namesForm } from '../../views/sanctions-names.ts';
import * as sample from '../domain/samples.ts';

const today = sample.day('2026-01-31');
export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const respondTo = `https://hooks.slack.example/commands/${'a'.repeat(100)}`;

/** A draft of so many choices, every second one ticked. */
export function draftOf(text: string, many: number): Draft {
  const commitment = sample.foundOf({
    quote: text,
    action: text,
    parties: [text],
    due: sample.dueOf(null, { text }),
    recurrence: { perYear: 2, text },
  });
  const choices = times(many, (n) => ({ tracked: n % 2 === 0, readAs: commitment.action, commitment }));
  return { id: 'DRAFT-1', version: 1, newsId: 'N-1', by: 'U1', createdAt: '2026-01-31T09:00:00Z', choices };
}

/** Every form and the Home, made of one text and so many of everything. */
export function views(text: string, many: number, names = commandNames('')): Record<string, { type: string }> {
  const commitment = sample.commitmentOf({
    action: text || 'x',
    quote: text,
    parties: times(Math.max(1, many), (n) => `${n} ${text}`),
    due: sample.dueOf(null, { text }),
    recurrence: { perYear: 2, text },
    owner: text,
    assessments: [sample.assessmentOf({ status: 'broken', reason: text, confirmer: 'U2' })],
  });
  const followup = sample.followupOf({ title: text || 'x', due: sample.dueOf(null, { text }) });
  const item = sample.newsOf({ title: text, publisher: text });
  const feed = sample.feedOf({ title: text, failures: 1, failure: text });
  const memory = { respondTo, id: 'C-1' };
  const about = { ...memory, about: 'C-1', permalink: `https://x.slack.example/${'p'.repeat(200)}` };
  const track = { respondTo, draftId: 'DRAFT-1', page: 0 };
  return {
    statusForm: commitments.statusForm(memory, commitment),
    evidenceForm: commitments.evidenceForm(memory, 'C-1', { url: text, quote: text }),
    addForm: commitments.commitmentForm(memory, null),
    editForm: commitments.commitmentForm(memory, commitment),
    assignForm: followups.assignForm(about, { title: text, assignee: text, due: text }),
    editFollowupForm: followups.editFollowupForm(about, followup),
    reassignForm: followups.reassignForm(about, followup),
    declineForm: followups.declineForm(about, 'F-1'),
    respondForm: followups.respondForm(about, 'F-123456789', names),
    answerForm: followups.answerForm(
      about,
      text,
      times(many, (n) => ({ ...followup, id: `F-${n + 1}` })),
    ),
    newsEvidenceForm: newsEvidenceForm(
      { respondTo, newsId: 'N-1' },
      {
        item: sample.newsOf({ title: text, spokenOf: [{ commitmentId: 'C-1', quote: text, words: [text] }] }),
        commitments: times(many, (n) => ({ ...commitment, id: `C-${n}` })),
        chosen: 'C-1',
      },
    ),
    namesForm: namesForm(
      { respondTo },
      times(many, (n) => `${n} ${text}`),
    ),
    readForm: readForm({ respondTo, permalink: null }),
    importForm: importForm({ respondTo, channel: 'C0NEWS' }),
    subscriptionForm: subscriptionForm(
      { respondTo, id: 'R-1', channel: 'C0NEWS' },
      sample.subscriptionOf({ filter: text, mutes: times(many, () => text) }),
    ),
    muteForm: muteForm(
      { respondTo, id: 'N-1', channel: 'C0NEWS' },
      sample.newsOf({ title: text, reading: sample.readingOf({ topics: ['cyber'] }) }),
    ),
    trackForm: trackForm(draftOf(text, many), track),
    trackFormPage2: trackForm(draftOf(text, many), { ...track, page: 1 }),
    choiceForm: choiceForm(sample.foundOf({ quote: text, action: text, parties: [text] }), { track, index: 0 }),
    home: homeView({
      mine: times(many, () => followup),
      asked: times(many, () => followup),
      toConfirm: times(many, () => commitment),
      matchesToConfirm: [],
      dueSoon: times(many, () => commitment),
      news: times(many, () => item),
      feeds: times(many, () => feed),
      listStates: times(many, () => stateOfList(text)),
      today,
      registerDay: today,
      names,
    }),
  };
}

function stateOfList(text: string): ListState {
  const at = '2026-01-30T09:00:00Z';
  return {
    ...{ id: 'L-1', version: 1, list: 'un', checkedAt: null, triedAt: at, nextTryAt: at, failures: 5 },
    ...{ failure: text, namesFailure: null, etag: null, lastModified: null },
  };
}
