import type { HomeView, KnownBlock } from '@slack/types';
import { hasStopped, type ListState, listNames } from '../src/domain/answering-lists.ts';
import type { CommandNames } from '../src/domain/command-names.ts';
import { awaitingConfirmation } from '../src/domain/commitment-status.ts';
import type { Commitment } from '../src/domain/commitments.ts';
import type { Followup } from '../src/domain/followups.ts';
import type { Hit } from '../src/domain/hits.ts';
import type { Feed, NewsItem } from '../src/domain/news.ts';
import { buttons, divider, heading, smallPrint } from './blocks.ts';
import { commitmentIds, commitmentRow, forWhom } from './commitments.ts';
import { followupRow } from './followups.ts';
import { newsRow } from './news.ts';
import { bold, code, italic, lines, person, say } from './rich-text.ts';
import { confirmMatchRow } from './sanctions-judgements.ts';

/** What a person's Home shows. */
export type HomeContents = {
  mine: Followup[];
  asked: Followup[];
  toConfirm: Commitment[];
  matchesToConfirm: Hit[];
  dueSoon: Commitment[];
  news: NewsItem[];
  feeds: Feed[];
  /** How the refreshing of each sanctions list goes. */
  listStates: ListState[];
  today: Temporal.PlainDate;
  /** The day by which commitments are judged. */
  registerDay: Temporal.PlainDate;
  names: CommandNames;
};

const rowsShown = 10;
const confirmsShown = 3;

/** A person's Home: what they must do first (overdue above), what they wait for, what is due, what came in. */
export function homeView(contents: HomeContents): HomeView {
  const { mine, asked, toConfirm, matchesToConfirm, dueSoon, news, feeds, listStates, today, registerDay, names } =
    contents;
  const blocks: KnownBlock[] = [
    ...matchesToConfirm.slice(0, confirmsShown).flatMap(confirmMatchRow),
    ...more(matchesToConfirm.length - confirmsShown),
    ...toConfirm.slice(0, confirmsShown).flatMap(confirmRow),
    ...more(toConfirm.length - confirmsShown),
    ...part(
      'My work',
      mine.map((each) => followupRow(each, today)),
      `Nothing waits for you. ${names.followups} assign gives somebody work.`,
    ),
    ...part(
      'I asked for',
      asked.map((each) => followupRow(each, today)),
      'You wait for nobody.',
    ),
    ...part(
      'Commitments due next',
      dueSoon.map((each) => commitmentRow(each, registerDay)),
      `No commitment has a due date yet. ${names.news} read draws them out of an article.`,
    ),
    ...part('Latest news', news.map(newsRow), `Nothing was read yet. ${names.news} read <address> begins.`),
    ...health(feeds),
    ...stoppedLists(listStates),
    smallPrint(`${names.accord} commands shows every command.`),
  ];
  return { type: 'home', blocks };
}

function part(title: string, rows: KnownBlock[], empty: string): KnownBlock[] {
  const shown = rows.length > 0 ? rows.slice(0, rowsShown) : [lines([italic(empty)])];
  return [heading(title), ...shown, ...more(rows.length - rowsShown), divider];
}

function more(count: number): KnownBlock[] {
  return count > 0 ? [smallPrint(`and ${count} more`)] : [];
}

function confirmRow(commitment: Commitment): KnownBlock[] {
  const waiting = awaitingConfirmation(commitment);
  return [
    lines([
      say('⏳ '),
      code(commitment.id),
      say(' '),
      bold(commitment.action),
      say(` waits for your word: broken${waiting ? forWhom(waiting) : ''}, says `),
      person(waiting?.by ?? ''),
      say(`: ${waiting?.reason ?? ''}`),
    ]),
    ...buttons(
      { id: commitmentIds.confirm, label: 'Confirm “broken”', value: commitment.id, style: 'danger' },
      { id: `${commitmentIds.run}.show`, label: 'Show', value: `show ${commitment.id}` },
    ),
  ];
}

function health(feeds: Feed[]): KnownBlock[] {
  const failing = feeds.filter((feed) => feed.failures > 0);
  const state = failing.length === 0 ? 'all read' : failing.map((feed) => `${feed.title}: ${feed.failure}`).join('; ');
  return feeds.length === 0
    ? []
    : [smallPrint(`${feeds.length} news ${feeds.length === 1 ? 'feed' : 'feeds'}: ${state}`)];
}

function stoppedLists(states: ListState[]): KnownBlock[] {
  const stopped = states.filter(hasStopped).map(({ list, failure }) => `${listNames[list]}: ${failure}`);
  return stopped.length === 0 ? [] : [smallPrint(`⚠️ Sanctions lists that cannot be refreshed: ${stopped.join(' ')}`)];
}
