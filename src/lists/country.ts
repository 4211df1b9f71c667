/** Names that lists use and that differ from the Unicode CLDR's, in lower case. */
const otherNames: Readonly<Record<string, string>> = {
  burma: 'MM',
  'cape verde': 'CV',
  congo: 'CG',
  'congo, republic of the': 'CG',
  'congo, democratic republic of the': 'CD',
  'democratic republic of the congo': 'CD',
  'democratic republic of congo': 'CD',
  'cote d ivoire': 'CI',
  "cote d'ivoire": 'CI',
  'czech republic': 'CZ',
  "democratic people's republic of korea": 'KP',
  dprk: 'KP',
  'korea, north': 'KP',
  'korea (north)': 'KP',
  'korea, south': 'KR',
  'republic of korea': 'KR',
  'great britain': 'GB',
  'hong kong': 'HK',
  'iran (islamic republic of)': 'IR',
  'islamic republic of iran': 'IR',
  "lao people's democratic republic": 'LA',
  'libyan arab jamahiriya': 'LY',
  macau: 'MO',
  macao: 'MO',
  palestinian: 'PS',
  palestine: 'PS',
  'occupied palestinian territory': 'PS',
  'west bank': 'PS',
  gaza: 'PS',
  'region: gaza': 'PS',
  'palestinian, occupied territories': 'PS',
  'state of palestine': 'PS',
  'region: crimea': 'UA',
  'republic of moldova': 'MD',
  'moldova, republic of': 'MD',
  'russian federation': 'RU',
  'st. kitts and nevis': 'KN',
  'st. vincent and the grenadines': 'VC',
  'syrian arab republic': 'SY',
  'taiwan, province of china': 'TW',
  'the gambia': 'GM',
  'the bahamas': 'BS',
  'bahamas, the': 'BS',
  'gambia, the': 'GM',
  turkey: 'TR',
  'united republic of tanzania': 'TZ',
  'united states of america': 'US',
  usa: 'US',
  'viet nam': 'VN',
  'north macedonia, the republic of': 'MK',
  'bolivia (plurinational state of)': 'BO',
  'venezuela (bolivarian republic of)': 'VE',
  'united kingdom of great britain and northern ireland': 'GB',
  uk: 'GB',
  'bosnia and herzegovina': 'BA',
  'trinidad and tobago': 'TT',
  'antigua and barbuda': 'AG',
  'sao tome and principe': 'ST',
  'brunei darussalam': 'BN',
  swaziland: 'SZ',
  'east timor': 'TL',
};

const byName = new Map(Object.entries(otherNames));
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ']);
/** Codes that ISO has withdrawn (DD, SU, YU) stand for their successors and are no codes of their own. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;
for (const first of letters) {
  for (const second of letters) {
    const code = first + second;
    const name = english.of(code)?.toLowerCase();
    if (name && !notCountries.has(code) && isCurrent(code) && !byName.has(plainName(name)))
      byName.set(plainName(name), code);
  }
}
const codes = new Set(byName.values());

/** ISO 3166-1 alpha-2 code of a country as lists write it (name, sorted name or code), or null. */
export function countryCode(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  if (/^[A-Z]{2}$/.test(trimmed)) return codes.has(trimmed) ? trimmed : null;
  return byName.get(plainName(trimmed)) ?? null;
}

/** The codes of those countries that are known, each once. */
export function countryCodes(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map(countryCode))].filter((code) => code !== null);
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}
