import type { CollectionName } from './ids.ts';

/** Why a page, feed or list could not be had from the network. */
export type FetchFailure =
  | 'bad-address'
  | 'private-address'
  | 'unknown-host'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'too-heavy'
  | 'too-many-redirects'
  | 'bad-request'
  | 'denied'
  | 'not-found'
  | 'gone'
  | 'rate-limited'
  | 'server-error'
  | 'empty'
  | 'not-text'
  | 'html-instead';

/** What a refused command has not done. */
export type Undone = 'saved' | 'screened';

/** Everything that can go wrong on purpose, with the facts that the words for it need (see views/problem.ts). */
export type Problem =
  | { code: 'unknown-verb'; command: string; verb: string; verbs: string[]; examples: string[] }
  | { code: 'missing-argument'; command: string; verb: string; needs: string; example: string }
  | { code: 'unknown-flag'; command: string; verb: string; flag: string; flags: string[]; example: string }
  | { code: 'unknown-field'; field: string; fields: string[]; flags?: string[]; undone?: Undone }
  | { code: 'empty-condition'; field: string; undone: Undone }
  | { code: 'surplus-word'; command: string; verb: string; word: string; undone: Undone; example: string }
  | { code: 'several-names'; names: string[]; undone: Undone; several: string | null }
  | { code: 'bad-value'; field: string; value: string; allowed: string[] }
  | { code: 'unread-value'; what: string; value: string; examples: string[] }
  | { code: 'one-value-only'; field: string; values: string[] }
  | { code: 'bad-filter'; text: string; why: string }
  | { code: 'empty-field'; field: string }
  | { code: 'unclosed-quote'; text: string }
  | { code: 'not-an-id'; text: string; collection: CollectionName; example: string }
  | { code: 'unknown-id'; collection: CollectionName; id: string; nearest: { id: string; title: string } | null }
  | { code: 'removed'; id: string }
  | { code: 'ended'; id: string }
  | { code: 'bad-date'; text: string; why: string }
  | { code: 'ambiguous-date'; text: string; readings: [string, string] }
  | { code: 'past-due'; date: string; canBackdate: boolean }
  | { code: 'not-ahead'; text: string }
  | { code: 'nothing-to-mute'; id: string }
  | { code: 'not-a-party'; id: string; party: string; parties: string[] }
  | { code: 'not-allowed-transition'; id: string; from: string; to: string; allowed: string[] }
  | { code: 'reason-needed'; id: string; what: string }
  | { code: 'reason-too-short'; id: string; reason: string }
  | { code: 'confirmer-needed'; id: string }
  | { code: 'confirmer-is-author'; id: string }
  | { code: 'confirmer-is-no-colleague'; id: string; user: string }
  | { code: 'not-yours'; id: string; what: string; whose: string }
  | { code: 'already-exists'; collection: CollectionName; id: string; key: string }
  | { code: 'changed-meanwhile'; id: string }
  | { code: 'nothing-chosen' }
  | { code: 'nothing-to-track'; id: string }
  | { code: 'nothing-to-undo'; id: string }
  | { code: 'too-long'; field: string; limit: number; length: number }
  | { code: 'too-many'; what: string; limit: number; count: number }
  | { code: 'not-in-channel'; channel: string; command: string }
  | { code: 'not-a-channel'; text: string }
  | { code: 'other-channel'; id: string }
  | { code: 'fetch-failed'; url: string; failure: FetchFailure; status: number | null; at: string; retryAt?: string }
  | { code: 'unknown-source'; text: string; nearest: string[] }
  | { code: 'unknown-pack'; text: string; nearest: string[] }
  | { code: 'not-a-feed'; url: string; found: string[] }
  | { code: 'file-unusable'; name: string; why: string }
  | { code: 'list-refused'; list: string; why: string }
  | { code: 'second-person-needed'; id: string; what: string; example: string }
  | { code: 'nothing-to-read'; url: string | null }
  | { code: 'store-damaged'; file: string; why: string; remedy: string }
  | { code: 'store-locked'; folder: string }
  | { code: 'store-full'; why: string };

/** The code of a problem. */
export type ProblemCode = Problem['code'];

/** The one error thrown on purpose; any other error is a bug. Its message is for the log, never for a person. */
export class DomainError extends Error {
  readonly problem: Problem;
  /** The form field it stands under, where it came from a form. */
  readonly field: string | null;
  constructor(problem: Problem, options?: ErrorOptions & { field?: string }) {
    super(problem.code, options);
    this.name = 'DomainError';
    this.problem = problem;
    this.field = options?.field ?? null;
  }
}
