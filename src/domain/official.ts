import { z } from 'zod';

/** What a government's own register says of a document it publishes; null and empty where it says nothing. */
export const Official = z.strictObject({
  documentNumber: z.string().nullable(),
  /** As the register calls it: `Rule`, `Proposed Rule`, `Notice`, `Presidential Document`. */
  kind: z.string().nullable(),
  agencies: z.array(z.string()),
  effectiveOn: z.iso.date().nullable(),
  commentsCloseOn: z.iso.date().nullable(),
  /** The number of the document that this one corrects. */
  correctionOf: z.string().nullable(),
  docketIds: z.array(z.string()),
  /** `80 FR 58425`. */
  citation: z.string().nullable(),
});
export type Official = z.infer<typeof Official>;

/**
 * A document number in the one form in which two of them can be compared: the Federal Register writes hyphens as dashes
 * in places, and pads in public inspection (`2012-07333`) what it then prints unpadded (`2012-7333`).
 */
export function canonicalDocumentNumber(number: string): string {
  return number
    .trim()
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .split('-')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part))
    .join('-');
}

/** What is known of a document, with what another notice says of it where nothing was known; never of another document. */
export function fillOfficial(known: Official | null, other: Official): Official {
  if (known === null || !isSameDocument(known, other)) return known ?? other;
  return { ...other, ...saidIn(known) };
}

/** Whether two notices are of one document, as far as they say. */
export function isSameDocument(one: Official, other: Official): boolean {
  const [a, b] = [one, other].map(({ documentNumber }) => documentNumber && canonicalDocumentNumber(documentNumber));
  return !a || !b || a === b;
}

function saidIn(official: Official): Partial<Official> {
  return Object.fromEntries(Object.entries(official).filter(([, said]) => said !== null && said.length > 0));
}

/** Whether two notices say the same. */
export function saysSame(one: Official | null, other: Official | null): boolean {
  const [a, b] = [one, other].map((official) => JSON.stringify(official && Official.parse(official)));
  return a === b;
}
