const PREFIX = 0.1;
const MAX_PREFIX = 4;

/** Jaro–Winkler similarity of two texts, 0 to 1 (W. E. Winkler 1990), as screening by a plain scan uses it. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < MAX_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * PREFIX * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = new Uint8Array(b.length);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (used[j] || a[i] !== b[j]) continue;
      used[j] = 1;
      matched.push(a[i] as string);
      break;
    }
  }
  if (matched.length === 0) return 0;
  const others = [...b].filter((_, j) => used[j]);
  const swapped = matched.filter((letter, i) => letter !== others[i]).length / 2;
  const m = matched.length;
  return (m / a.length + m / b.length + (m - swapped) / m) / 3;
}
