/**
 * What people type for an agency, and how the Federal Register names it (federalregister.gov/api/v1/agencies); the
 * agency's own names stand beside it, as feeds use them.
 */
const shortNames: Record<string, readonly string[]> = {
  bis: ['industry and security bureau', 'bureau of industry and security'],
  cbp: ['u.s. customs and border protection', 'customs and border protection'],
  census: ['census bureau'],
  commerce: ['commerce department', 'department of commerce'],
  ddtc: ['state department', 'directorate of defense trade controls'],
  dhs: ['homeland security department', 'department of homeland security'],
  doc: ['commerce department', 'department of commerce'],
  doe: ['energy department', 'department of energy'],
  dos: ['state department', 'department of state'],
  eop: ['executive office of the president'],
  fda: ['food and drug administration'],
  fincen: ['financial crimes enforcement network'],
  fmc: ['federal maritime commission'],
  fws: ['fish and wildlife service'],
  ita: ['international trade administration'],
  itc: ['international trade commission'],
  justice: ['justice department', 'department of justice'],
  nrc: ['nuclear regulatory commission'],
  ofac: ['foreign assets control office', 'office of foreign assets control'],
  state: ['state department', 'department of state'],
  treasury: ['treasury department', 'department of the treasury'],
  usda: ['agriculture department', 'department of agriculture'],
  usitc: ['international trade commission'],
  ustr: ['trade representative, office of united states', 'united states trade representative'],
};

/** The names that an agency may stand under, in small letters: what was typed, and the long names of a short one. */
export function agencyNames(typed: string): readonly string[] {
  return [typed, ...(Object.hasOwn(shortNames, typed) ? (shortNames[typed] ?? []) : [])];
}

/** The short names that are known. */
export const agencyShortNames: readonly string[] = Object.keys(shortNames);

/** What the addresses of the Federal Register call an agency of a short name (`ofac`), or null for any other word. */
export function agencySlug(typed: string): string | null {
  const [, name] = agencyNames(typed.toLowerCase());
  return name === undefined ? null : name.replace(/[^a-z0-9]+/g, '-');
}
