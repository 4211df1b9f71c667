import type { Condition } from './command-text.ts';
import { DomainError } from './problem.ts';

/** The values that a record has for each field that people may filter by. */
export type FieldsOf<T> = Readonly<Record<string, (record: T) => readonly (string | null)[]>>;

/** The records that meet every condition; a comma means or, a leading minus means not. Compares case-free. */
export function filterRecords<T>(records: T[], conditions: Condition[], fields: FieldsOf<T>): T[] {
  return records.filter((record) => conditions.every((condition) => meets(record, condition, fields)));
}

function meets<T>(record: T, condition: Condition, fields: FieldsOf<T>): boolean {
  const valuesOf = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
  if (!valuesOf) throw new DomainError({ code: 'unknown-field', field: condition.field, fields: Object.keys(fields) });
  const values = valuesOf(record).map((value) => value?.toLowerCase() ?? '');
  const isMet = condition.values.some((wanted) =>
    values.some((value) => matches(value, wanted.toLowerCase(), condition.field)),
  );
  return isMet !== condition.not;
}

/** Titles and texts are searched for the words, dates are compared, everything else is equal. */
function matches(value: string, wanted: string, field: string): boolean {
  if (field === 'title' || field === 'text') return value.includes(wanted);
  if (field === 'after') return value !== '' && value >= beginning(wanted, field);
  if (field === 'before') return value !== '' && value < beginning(wanted, field);
  return value === wanted;
}

/** ISO dates compare as text, also those cut after the month or the year. */
function beginning(wanted: string, field: string): string {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(wanted)) return wanted;
  const allowed = [`${field}:2015-09-01`, `${field}:2015-09`, `${field}:2015`];
  throw new DomainError({ code: 'bad-value', field: `date for ${field}`, value: wanted, allowed });
}
