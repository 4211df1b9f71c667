import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import type { Abstracts } from './abstracts/abstracts.ts';
import type { AnsweringList } from './domain/answering-lists.ts';
import type { CommandNames } from './domain/command-names.ts';
import type { Message } from './domain/deliveries.ts';
import type { PollHints } from './domain/feeds.ts';
import type { EntryChange } from './domain/list-changes.ts';
import type { ListKind, ListVersion, Party } from './domain/list-entry.ts';
import type { FeedEntry, SpokenOf } from './domain/news.ts';
import type { NewsPack, NewsSource } from './domain/news-sources.ts';
import type { Problem } from './domain/problem.ts';
import type { Tagged } from './domain/programmes.ts';
import type { Reading } from './domain/reading.ts';
import type { ListedParty, Screening } from './domain/screens.ts';
import type { Promised } from './reading/evidence.ts';
import type { About } from './reading/read.ts';

/** Texts become readings. Total: any string gives a reading; a long one is read off the thread that serves Slack. */
export type Reader = {
  text: (text: string, about?: About) => Reading | Promise<Reading>;
  html: (html: string, about?: About) => Reading | Promise<Reading>;
  /** The words of a page without its furniture, one paragraph a line. */
  htmlToText: (html: string) => string | Promise<string>;
  /** The commitments that a text speaks of, the surest first, at most three. */
  spokenOf: (text: string, commitments: readonly Promised[]) => SpokenOf[];
};

/** A page as the network gave it. `url` is where it stands after redirects. */
export type Page = { url: string; contentType: string; body: string };

/** What remains from the last poll, so that an unchanged feed need not be sent again. */
export type Validators = { etag: string | null; lastModified: string | null };

/**
 * A feed as the network gave it; `entries` is null where it has not changed. `movedTo` is its new address for good, `hints`
 * what its publisher says of when to come again.
 */
export type PolledFeed = Validators & {
  title: string;
  entries: FeedEntry[] | null;
  movedTo: string | null;
  hints?: PollHints;
};

/** The only way out to the network. Both throw `fetch-failed`; `feed` also throws `not-a-feed`. */
export type Network = {
  page: (url: string) => Promise<Page>;
  feed: (url: string, known: Validators) => Promise<PolledFeed>;
};

/** A party as people write it: `type` a sort of party, countries by name or code, `born` a year or a date. */
export type PartyWords = { name: string; type: string; countries: string[]; born: string; ids: string[] };

/** Names are screened against the lists that are loaded. Nothing of it holds up the thread that serves Slack. */
export type Screener = {
  /** The lists that answer now; waits for those on the shelf at the start. */
  lists: () => Promise<readonly AnsweringList[]>;
  /** Lists on the shelf that could not be read, and why. */
  unreadable: () => Promise<readonly { list: ListKind; reason: string }[]>;
  /** Screens each party; `min` is 0 to 1. All answers come from the same versions of the lists. */
  screen: (parties: readonly Party[], wanted: { limit: number; min: number }) => Promise<Screening[]>;
  /** The parties that the lists of its jurisdiction name under a programme's tag, in the lists' own order. */
  listedUnder: (programme: Tagged) => Promise<ListedParty[]>;
  /** Throws `bad-value`, naming the field. */
  party: (words: PartyWords) => Party;
  /** The score from which on two parties are taken for the same where nobody says else. */
  threshold: number;
  /** The version of Accord, as certificates name it. */
  accordVersion: string;
};

/** Where a list is published; `names`: where its names in original script are, if they are somewhere else. */
export type ListAddress = {
  list: ListKind;
  file: string;
  url: string;
  maxBytes: number;
  names?: { url: string; maxBytes: number };
};

/** What was fetched of a list; `names` is null where there are none, or where `namesProblem` kept them away. */
export type ListDownload = { bytes: Uint8Array; names: Uint8Array | null; namesProblem: Problem | null };

/** A version of a list that may take the place of the one held. */
export type ExaminedList = {
  version: ListVersion;
  name: string;
  /** What differs from the version held; null where none was held or it is the same. */
  changes: EntryChange[] | null;
  /** Why the names in original script that came with it could not be read; null where they could, or none came. */
  namesWhy: string | null;
  isHeld: boolean;
  /** Names the step from the version held to this one, the same however often it is taken. */
  step: string;
  /** Puts it in the place of the held one; from then on it answers. */
  keep: (at: Temporal.Instant) => Promise<void>;
};

/** A step to another version of a list with what it changed, as a change of the register is made of it. */
export type ListStep = { list: ListKind; name: string; date: string | null; step: string; changes: EntryChange[] };

/** The sanctions lists: where they come from and how a new version is taken in. */
export type Lists = {
  addresses: readonly ListAddress[];
  /** Throws `fetch-failed`; `file` is null where the list has not changed since `known`. */
  download: (from: ListAddress, known: Validators) => Promise<Validators & { file: ListDownload | null }>;
  /** Reads a download and compares it with the version held. Throws `list-refused` where it is not to replace it. */
  examine: (from: ListAddress, file: ListDownload) => Promise<ExaminedList>;
  /** Notes beside the list that its publisher has no newer version, for those who read the lists without the store. */
  noteChecked: (list: ListKind, at: Temporal.Instant) => Promise<void>;
  /** Steps that were taken while Accord stood still: to be saved, then dropped. */
  pendingSteps: () => Promise<ListStep[]>;
  dropStep: (step: ListStep) => Promise<void>;
};

/** The members of the workspace, as far as Accord needs to know them. */
export type People = {
  /** The IANA time zone of a person, else the workspace's. */
  zoneOf: (user: string) => Promise<string>;
  /** The user id of a display name or user name, or null. */
  named: (name: string) => Promise<string | null>;
  /** False for an app, for somebody who has left, and for an id that Slack does not know. */
  isColleague: (user: string) => Promise<boolean>;
  /** The zone in which a due day ends. */
  workspaceZone: () => string;
};

/** The outbox: what is stored as a delivery reaches Slack once. */
export type Outbox = {
  /** Says that deliveries are waiting; returns at once. */
  nudge: () => void;
};

/** A message sent to the address that Slack gave with a command or a button; false where it did not arrive. */
export type Respond = (
  address: string,
  body: { message: Message; how: 'say' | 'share' | 'replace' },
) => Promise<boolean>;

/** Files that people gave, and files for them. */
export type Files = {
  /** Throws `file-unusable`. */
  download: (id: string, maxBytes: number) => Promise<{ name: string; bytes: Uint8Array }>;
  upload: (file: { channel: string; name: string; text: string }) => Promise<void>;
};

/** What handlers and jobs may reach. */
export type Deps = {
  store: Store;
  clock: () => Temporal.Instant;
  log: Logger;
  slack: WebClient;
  people: People;
  reader: Reader;
  /** Machine-written abstracts; always null without a model. */
  abstracts: Abstracts;
  network: Network;
  screener: Screener;
  lists: Lists;
  files: Files;
  outbox: Outbox;
  respond: Respond;
  names: CommandNames;
  /** The news sources that are known by name. */
  sources: readonly NewsSource[];
  /** Sources that go together. */
  packs: readonly NewsPack[];
};
