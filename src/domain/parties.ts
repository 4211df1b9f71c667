/** ISO 3166-1 alpha-2 codes as governments are named in the register; Intl knows the English names. */
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names that differ from Intl's, and the short forms people type. */
const spoken = new Map([
  ['u.s.', 'United States'],
  ['usa', 'United States'],
  ['u.s.a.', 'United States'],
  ['prc', 'China'],
  ['u.k.', 'United Kingdom'],
  ['uk', 'United Kingdom'],
  ['e.u.', 'European Union'],
]);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));
const written = new Map(codes.flatMap((code) => regionNames.of(code) ?? []).map((name) => [name.toLowerCase(), name]));

/** The register's name of a party, from a code (`CN`), a short form (`UK`) or the name itself in any case. */
export function readParty(text: string): string {
  const typed = text.trim();
  const known = spoken.get(typed.toLowerCase()) ?? written.get(typed.toLowerCase());
  if (known) return known;
  return /^[a-z]{2}$/i.test(typed) ? (regionNames.of(typed.toUpperCase()) ?? typed.toUpperCase()) : typed;
}

/** The parties in a comma-separated text, in order, each once. */
export function readParties(text: string): string[] {
  return [...new Set(text.split(',').map(readParty))].filter((party) => party !== '');
}

/** Whether two names mean the same party. */
export function isSameParty(a: string, b: string): boolean {
  return readParty(a).toLowerCase() === readParty(b).toLowerCase();
}
