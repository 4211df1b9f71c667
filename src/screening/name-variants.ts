const MAX_VARIANTS = 4;
const MIN_LETTERS = 5;
/** Words in brackets this long explain; shorter ones (a country, a place) tell parties apart. */
const EXPLANATION = 25;
const severalNames = /[()/;]/;
const bracketed = /\(([^()]{0,300})\)/g;

/** A name as printed, and the names in it: without an acronym or an explanation in brackets, and each side of a slash or semicolon. */
export function nameVariants(name: string): string[] {
  if (!severalNames.test(name)) return [name];
  const bare = name.replace(bracketed, (whole, inner: string) => (saysMore(inner, name) ? whole : ' ')).trim();
  const sides = bare.split(/[/;]/).map((side) => side.trim());
  const long = sides.filter((side) => side.replace(/[^\p{L}]/gu, '').length >= MIN_LETTERS);
  return [...new Set([name, bare, ...(sides.length > 1 ? long : [])])].slice(0, MAX_VARIANTS);
}

/** False for an acronym of the name itself and for a long explanation. */
function saysMore(inner: string, name: string): boolean {
  if (inner.length >= EXPLANATION) return false;
  const initials = new Set(name.toUpperCase().match(/(?<=^|[\s-])\p{L}/gu));
  const isAcronym = /^\p{Lu}{3,}$/u.test(inner) && [...inner].every((letter) => initials.has(letter));
  return !isAcronym;
}
