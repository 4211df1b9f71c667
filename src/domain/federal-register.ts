import { agencyShortNames, agencySlug } from './agency-names.ts';
import type { Condition } from './command-text.ts';
import { nearestWord } from './nearest.ts';
import { DomainError } from './problem.ts';

/** Whether an address is that of the documents of the Federal Register, whoever serves them. */
export function isFederalRegister(url: URL): boolean {
  return /\/api\/v1\/(?:documents|articles)(?:\.json)?$/.test(url.pathname);
}

/** Whether an address is that of the documents that the Federal Register will print in the next days. */
export function isPublicInspection(url: URL): boolean {
  return /\/api\/v1\/public-inspection-documents\/current(?:\.json)?$/.test(url.pathname);
}

/** The parameter of an address that names an agency; it may stand there several times. */
export const agencyCondition = 'conditions[agencies][]';

/** The conditions that people write after a source that is the Federal Register. */
export const registerFields = ['agency', 'type', 'term', 'docket', 'rin'] as const;
type RegisterField = (typeof registerFields)[number];

/** Which of the conditions an address takes; none where it is not the Federal Register. */
export function registerFieldsOf(url: URL): readonly RegisterField[] {
  if (isFederalRegister(url)) return registerFields;
  return isPublicInspection(url) ? ['agency'] : [];
}

const types: Record<string, string> = {
  rule: 'RULE',
  proposed: 'PRORULE',
  'proposed-rule': 'PRORULE',
  notice: 'NOTICE',
  presidential: 'PRESDOCU',
};

const parameters: Record<RegisterField, { name: string; value: (text: string) => string }> = {
  agency: { name: agencyCondition, value: agencyName },
  type: { name: 'conditions[type][]', value: documentType },
  term: { name: 'conditions[term]', value: (text) => text },
  docket: { name: 'conditions[docket_id]', value: (text) => text },
  rin: { name: 'conditions[regulation_id_number]', value: (text) => text },
};

/**
 * The address of the documents that meet the conditions (`agency:ofac,bis`, `type:rule`, `term:"export controls"`) and
 * those that `base` has already. Throws `bad-value` for an agency or a type that is not known, and for a minus.
 */
export function federalRegisterAddress(base: string, conditions: readonly Condition[]): string {
  const url = new URL(base);
  for (const condition of conditions) addCondition(url, condition);
  // The same conditions in another order are the same source.
  url.search = new URLSearchParams(
    [...url.searchParams].toSorted((a, b) => a.join('=').localeCompare(b.join('='))),
  ).toString();
  return url.href;
}

function addCondition({ searchParams }: URL, { field, not, values }: Condition): void {
  const { name, value } = parameters[field as RegisterField];
  const takesSeveral = name.endsWith('[]');
  const typed = `${not ? '-' : ''}${field}:${values.join(',')}`;
  if (not || (!takesSeveral && values.length > 1)) throw unusable(field, typed);
  for (const each of values.map(value)) if (!searchParams.getAll(name).includes(each)) searchParams.append(name, each);
}

/** Whether an address of the Federal Register asks for anything less than every document of every day. */
export function asksForLess(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => name.startsWith('conditions['));
}

/**
 * The address of the documents that a page of federalregister.gov lists: a search (`/documents/search?…`), an agency
 * (`/agencies/<name>`), or their RSS, which says less of them. Null for every other page.
 */
export function registerPageAddress(page: URL): string | null {
  if (!/^(?:www\.)?federalregister\.gov$/.test(page.hostname)) return null;
  const address = new URL('https://www.federalregister.gov/api/v1/documents.json');
  const agency = /^\/agencies\/([a-z0-9-]+)\/?$/.exec(page.pathname)?.[1];
  if (agency) address.searchParams.append(agencyCondition, agency);
  else if (!/^\/(?:documents\/search|api\/v1\/(?:documents|articles)\.(?:rss|csv))$/.test(page.pathname)) return null;
  for (const [name, value] of page.searchParams)
    if (name.startsWith('conditions[')) address.searchParams.append(name, value);
  return asksForLess(address) ? address.href : null;
}

function agencyName(text: string): string {
  const name = text.toLowerCase();
  // An agency's own name there has several words; one word that is not known is a slip.
  const slug = agencySlug(name) ?? (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) ? name : null);
  if (slug !== null) return slug;
  throw unusable('agency', text, agencyShortNames);
}

function documentType(text: string): string {
  const type = Object.hasOwn(types, text.toLowerCase()) ? types[text.toLowerCase()] : undefined;
  if (type) return type;
  if (Object.values(types).includes(text.toUpperCase())) return text.toUpperCase();
  throw unusable('type', text, Object.keys(types));
}

function unusable(field: string, value: string, known: readonly string[] = []): DomainError {
  const nearest = nearestWord(value, known);
  const allowed = nearest ? [nearest] : known;
  const told = allowed.map((word) => `${field}:${word}`);
  return new DomainError({
    code: 'bad-value',
    field: `${field} of the Federal Register`,
    value: value.slice(0, 80),
    allowed: told,
  });
}
