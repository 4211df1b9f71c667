import { z } from 'zod';
import { readDue, refusePast } from '../src/domain/date-text.ts';
import { readParties } from '../src/domain/parties.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Due, Recurrence } from '../src/domain/reading.ts';
import { readRecurrence } from '../src/domain/recurrence-text.ts';

const Input = z.looseObject({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});
const Chosen = z.array(z.looseObject({ id: z.string() })).min(1);
const State = z.record(z.string(), z.record(z.string(), Input));

/** A form's answers by the names of its fields. Every reader throws its problem with the field it stands under. */
export type FormFields = {
  /** What was written or chosen, trimmed; empty where nothing was. */
  text: (field: string) => string;
  /** What was written, which may not be blank. */
  required: (field: string) => string;
  /** A date in the date language, or null where none was given. Days that have passed are refused unless allowed. */
  due: (field: string, options?: { past: 'allowed' | 'refused' }) => Due | null;
  recurrence: (field: string) => Recurrence | null;
  /** Names or codes of parties; at least one. */
  parties: (field: string) => string[];
  /** An http(s) address, or null where none was given. */
  url: (field: string) => string | null;
  /** The id of the file that was chosen. Throws `file-unusable` where none was. */
  file: (field: string) => string;
  /** Everything as Slack sent it. */
  state: z.infer<typeof State>;
};

/** Reads the state of a form that was sent. */
export function formFields(values: unknown, today: Temporal.PlainDate): FormFields {
  const state = State.parse(values);
  const text = (field: string) => {
    const input = Object.values(state[field] ?? {})[0];
    return (input?.value ?? input?.selected_user ?? input?.selected_option?.value ?? '').trim();
  };
  const optional = <T>(field: string, read: (written: string) => T): T | null => {
    const written = text(field);
    return written === '' ? null : under(field, () => read(written));
  };
  return {
    state,
    text,
    required: (field) => {
      const written = text(field);
      if (written === '') throw new DomainError({ code: 'empty-field', field }, { field });
      return written;
    },
    due: (field, options = { past: 'refused' }) =>
      optional(field, (written) => {
        const due = readDue(written, today);
        return options.past === 'allowed' ? due : refusePast(due, today);
      }),
    recurrence: (field) => optional(field, readRecurrence),
    parties: (field) => under(field, () => readBound(text(field))),
    url: (field) => optional(field, readUrl),
    file: (field) => {
      const input = Object.values(state[field] ?? {})[0] as { files?: unknown } | undefined;
      const chosen = Chosen.safeParse(input?.files);
      if (chosen.success) return chosen.data[0]?.id ?? '';
      throw new DomainError({ code: 'file-unusable', name: 'The file', why: 'none was chosen' }, { field });
    },
  };
}

/** Puts the field's name on a problem that its value causes. */
export function under<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.problem, { field, cause: error });
    throw error;
  }
}

/** An http(s) address. Throws `bad-value`. */
export function readUrl(text: string): string {
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(text.trim());
  if (parsed.success) return parsed.data;
  throw new DomainError({ code: 'bad-value', field: 'web address', value: text.slice(0, 200), allowed: ['https://…'] });
}

/** The parties that are bound, at least one. Throws `bad-value`. */
export function readBound(text: string): string[] {
  const parties = readParties(text);
  if (parties.length > 0) return parties;
  throw new DomainError({ code: 'bad-value', field: 'party', value: '', allowed: ['US', 'CN', 'European Union'] });
}
