const givenNames = [
  ...['first name', 'firstname', 'given name', 'given names', 'forename', 'forenames', 'vorname', 'vornamen'],
  ...['prenom', 'prenoms', 'voornaam', 'voornamen', 'nombre de pila'],
];
const familyNames = [
  ...['last name', 'lastname', 'family name', 'surname', 'nachname', 'familienname', 'nom de famille', 'achternaam'],
  ...['apellido', 'apellidos', 'primer apellido', 'segundo apellido', 'apellido paterno', 'apellido materno'],
  ...['cognome', 'sobrenome'],
];
/** A whole name where they stand alone; beside one part of a name they are the other part. */
const plainNames = ['name', 'nom', 'nombre', 'nombres', 'nome', 'naam'];
const fullNames = ['full name'];
const wholeNames = [
  ...['names', 'legal name', 'registered name', 'entity', 'entity name', 'party', 'party name'],
  ...['customer', 'customer name', 'client', 'client name', 'company', 'company name', 'business name', 'firm'],
  ...['vendor', 'vendor name', 'supplier', 'supplier name', 'partner', 'partner name', 'business partner'],
  ...['counterparty', 'counterparty name', 'account name', 'organization', 'organisation', 'organization name'],
  ...['organisation name', 'person', 'person name', 'individual', 'beneficiary', 'beneficiary name', 'consignee'],
  ...['shipper', 'vessel', 'vessel name', 'ship', 'ship name', 'firma', 'firmenname', 'raison sociale'],
];

/**
 * The columns of names by their plain headings, in the order in which a name is said: one, or the parts of a name, and
 * more than that where it is in doubt which to screen.
 */
export function nameColumns(plain: readonly string[]): number[] {
  const at = (names: readonly string[]) => plain.flatMap((each, column) => (names.includes(each) ? [column] : []));
  const [given, family, bare] = [at(givenNames), at(familyNames), at(plainNames)];
  const [full, whole] = [at(fullNames), at(wholeNames)];
  if (given.length + family.length === 0) return plain.includes('name') ? at(['name']) : [...bare, ...full, ...whole];
  if (full.length > 0) return [...full, ...whole];
  // Both parts have columns of their own, so this one is the whole name.
  if (given.length > 0 && family.length > 0 && bare.length > 0) return bare;
  const isNamed = family.length + bare.length + whole.length > 0;
  return isNamed ? [...given, ...bare, ...family, ...whole] : [];
}

/** Why it is in doubt which of the columns is to be screened, as the rest of a sentence; null where it is not. */
export function nameDoubt(header: readonly string[], plain: readonly string[], columns: readonly number[]) {
  const quoted = (at: readonly number[]) => at.map((column) => `“${header[column]}”`).join(', ');
  const isOf = (names: readonly string[]) => (column: number) => names.includes(plain[column] ?? '');
  const parts = columns.filter(isOf([...givenNames, ...familyNames]));
  const others = columns.filter((column) => !parts.includes(column));
  const headings = new Set(columns.map((column) => plain[column]));
  if (columns.length < 2 || (parts.length > 0 && others.every(isOf(plainNames)) && others.length < 2)) {
    return headings.size === columns.length ? null : `it has the same column of names twice (${quoted(columns)})`;
  }
  if (parts.length === 0)
    return `it has more than one column of names (${quoted(others)}). Call the one to screen “name”`;
  return `it has a person’s names in parts (${quoted(parts)}) beside another column of names (${quoted(others)}). Keep one of the two, and send the other in a second file`;
}
