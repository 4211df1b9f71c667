import type { BatchColumns, BatchField } from '../domain/batches.ts';
import { nameColumns, nameDoubt } from './batch-name-columns.ts';

/** The columns of a header by what they hold, as their positions. */
export type ColumnsAt = Record<BatchField, number[]>;

/** What people call each other column, in lower case without punctuation. */
const headings: Readonly<Record<Exclude<BatchField, 'name'>, readonly string[]>> = {
  country: [
    ...['country', 'countries', 'country code', 'iso country', 'nationality', 'nationalities', 'citizenship', 'flag'],
    ...['country of residence', 'country of incorporation', 'country of registration', 'country of citizenship'],
    ...['residence', 'jurisdiction', 'land', 'pays', 'pais'],
  ],
  type: ['type', 'entity type', 'party type', 'schema'],
  born: [
    ...['born', 'birth date', 'birthdate', 'birthday', 'date of birth', 'dob', 'd o b', 'year of birth', 'birth year'],
    'geburtsdatum',
  ],
  id: [
    ...['id number', 'identification number', 'passport', 'passport number', 'passport no', 'national id', 'tax id'],
    ...['tax number', 'vat', 'vat number', 'registration number', 'registration no', 'company registration number'],
    ...['company number', 'lei', 'inn', 'ogrn'],
  ],
  imo: ['imo', 'imo number', 'imo no', 'imo nr'],
};

/** Accord's own words for columns, in the order in which its form names them. */
const ownWords = ['name', 'country', 'type', 'born', 'id'];
/** The columns of a header; `name` is given and family name where they stand apart, and several where it is in doubt. */
export function columnsOf(header: readonly string[]): ColumnsAt {
  const plain = header.map(plainHeading);
  const at = (names: readonly string[]) =>
    plain.flatMap((heading, column) => (names.includes(heading) ? [column] : []));
  return {
    name: nameColumns(plain),
    country: at(headings.country),
    type: at(headings.type).slice(0, 1),
    born: at(headings.born).slice(0, 1),
    id: [...ownId(header), ...at(headings.id)],
    imo: at(headings.imo).slice(0, 1),
  };
}

/**
 * The column `id` where the columns up to it are Accord's own in their order. Elsewhere it is as a rule the file's own
 * count of rows or customers, which would meet equal numbers of listed parties.
 */
function ownId(header: readonly string[]): number[] {
  const words = header.map((each) => each.trim());
  const own = words.slice(0, words.indexOf('id') + 1);
  return own[0] === 'name' && own.join() === ownWords.filter((word) => own.includes(word)).join()
    ? [own.length - 1]
    : [];
}

/** Why it is in doubt which columns of names to screen, as the rest of a sentence; null where it is not. */
export function doubtOf(header: readonly string[], { name }: ColumnsAt): string | null {
  return nameDoubt(header, header.map(plainHeading), name);
}

function plainHeading(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The places of the columns that hold something and are not read. */
export function unreadAt(
  cells: { header: readonly string[]; rows: readonly string[][] },
  columns: ColumnsAt,
): number[] {
  const used = new Set(Object.values(columns).flat());
  const isFilled = (at: number) => [cells.header, ...cells.rows].some((row) => (row[at] ?? '').trim() !== '');
  return [...cells.header.keys()].filter((at) => !used.has(at) && isFilled(at));
}

/** Which columns were read as what; one that is not read and has no heading is called by its place. */
export function columnsRead(
  header: readonly string[],
  columns: ColumnsAt,
  unread: readonly number[],
): NonNullable<BatchColumns> {
  const fields = Object.entries(columns) as [BatchField, number[]][];
  return {
    read: fields
      .filter(([, at]) => at.length > 0)
      .map(([field, at]) => ({ field, headers: at.map((one) => header[one] ?? '') })),
    unread: unread.map((at) => header[at]?.trim() || `column ${at + 1}`),
  };
}
