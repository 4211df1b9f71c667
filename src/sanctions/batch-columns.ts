import type { BatchColumns, BatchField } from '../domain/batches.ts';

/** The columns of a header by what they hold, as their positions. */
export type ColumnsAt = Record<BatchField, number[]>;

/** What people call each column, in lower case without punctuation. */
const headings: Readonly<Record<BatchField, readonly string[]>> = {
  name: [
    ...['name', 'names', 'full name', 'legal name', 'registered name', 'entity', 'entity name', 'party', 'party name'],
    ...['customer', 'customer name', 'client', 'client name', 'company', 'company name', 'business name', 'firm'],
    ...['vendor', 'vendor name', 'supplier', 'supplier name', 'partner', 'partner name', 'business partner'],
    ...['counterparty', 'counterparty name', 'account name', 'organization', 'organisation', 'organization name'],
    ...['organisation name', 'person', 'person name', 'individual', 'beneficiary', 'beneficiary name', 'consignee'],
    ...[
      'shipper',
      'vessel',
      'vessel name',
      'ship',
      'ship name',
      'firma',
      'firmenname',
      'nom',
      'nombre',
      'raison sociale',
    ],
  ],
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
    ...['id', 'ids', 'identifier', 'identifiers', 'id number', 'identification number', 'passport', 'passport number'],
    ...['passport no', 'national id', 'tax id', 'tax number', 'vat', 'vat number', 'registration number', 'lei', 'imo'],
    ...['registration no', 'company number', 'company registration number', 'imo number', 'imo no', 'inn', 'ogrn'],
  ],
};
const givenNames = ['first name', 'firstname', 'given name', 'given names', 'forename', 'forenames', 'vorname'];
const familyNames = ['last name', 'lastname', 'family name', 'surname', 'nachname'];

/** The columns of a header; `name` is given and family name where they stand apart, and several where it is in doubt. */
export function columnsOf(header: readonly string[]): ColumnsAt {
  const plain = header.map(plainHeading);
  const at = (names: readonly string[]) =>
    plain.flatMap((heading, column) => (names.includes(heading) ? [column] : []));
  return {
    name: nameColumns(plain, at),
    country: at(headings.country),
    type: at(headings.type).slice(0, 1),
    born: at(headings.born).slice(0, 1),
    id: at(headings.id),
  };
}

/** True where the columns of names are one name in parts, not several names. */
export function isNameInParts(header: readonly string[], columns: readonly number[]): boolean {
  const parts = [...givenNames, ...familyNames];
  return columns.every((column) => parts.includes(plainHeading(header[column] ?? '')));
}

function nameColumns(plain: readonly string[], at: (names: readonly string[]) => number[]): number[] {
  const whole = at(headings.name);
  if (whole.length > 0) return plain.includes('name') ? [plain.indexOf('name')] : whole;
  const family = at(familyNames);
  return family.length > 0 ? [...at(givenNames), ...family] : [];
}

function plainHeading(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which columns were read as what. */
export function columnsRead(header: readonly string[], columns: ColumnsAt): NonNullable<BatchColumns> {
  const fields = Object.entries(columns) as [BatchField, number[]][];
  const used = new Set(fields.flatMap(([, at]) => at));
  return {
    read: fields
      .filter(([, at]) => at.length > 0)
      .map(([field, at]) => ({ field, headers: at.map((one) => header[one] ?? '') })),
    unread: header.filter((heading, at) => heading.trim() !== '' && !used.has(at)),
  };
}
