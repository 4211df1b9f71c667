/** The words of a title that say what it is about: in one form each, without what every title has. */
export function titleWords(title: string): Set<string> {
  const words = (spelledOut(title).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
  return new Set(words.filter((word) => !stopWords.has(word)));
}

/** Whether a word of a title tells one document from another of the same kind. */
export function isTelling(word: string): boolean {
  return !formWords.has(word);
}

/** Whether a word may stand in one title and be absent from another one for the same text. */
export function isIdle(word: string): boolean {
  return idleWords.has(word);
}

/** The title of the document that this one says it corrects, or null where it says no such thing. */
export function correctedTitle(title: string): string | null {
  const line = title.trim();
  const before =
    /^(?:correct(?:ion|ed|ing amendments?)|corrigend(?:um|a)|errat(?:um|a))\b(?: notice| to)?\s*[:;,–—-]?\s+/i.exec(
      line,
    );
  const after =
    /\s*[;:,–—(-]\s*(?:correct(?:ion|ions|ed|ing amendments?)|corrigend(?:um|a)|errat(?:um|a))\)?\.?$/i.exec(line);
  if (before === null && after === null) return null;
  const bare = line.slice(before?.[0].length ?? 0, after?.index ?? line.length).trim();
  return bare === '' ? null : bare;
}

const names: [RegExp, string][] = [
  [/\bu\.\s?s\.(?:\s?a\.)?|\bunited states(?: of america)?\b/g, ' us '],
  [/\bu\.\s?k\.|\bunited kingdom\b/g, ' uk '],
  [/\be\.\s?u\.|\beuropean union\b/g, ' eu '],
  [/\bu\.\s?n\.|\bunited nations\b/g, ' un '],
];

function spelledOut(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '');
  return names.reduce((text, [pattern, short]) => text.replace(pattern, short), plain);
}

/** One form for `sanctions`, `sanctioned` and `sanctioning`: made for comparing, not for reading. */
function stem(word: string): string {
  if (word.length < 5 || /\p{N}/u.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:ing|ed)$/, '')
    .replace(/e$/, '');
}

const listed = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(stem));

const stopWords =
  listed(`a an and are as at be been by for from has have in into is it its of on or over that the their this to
  under up upon was were will with`);

// Who speaks and that he speaks: never what is said.
const idleWords =
  listed(`announce announces announced announcement breaking department dept global globe headline issue issues
  issued impose imposes imposed latest live media new news newswire official office press prnewswire publish publishes
  published read release releases released reuters say says said secretary statement today treasury government us`);

// What any document of a series or an agency is called.
const formWords =
  listed(`action activities administration agency agencies amendment annual approval bulletin calendar collection
  comment comments commission committee correction daily data digest document documents draft federal final forum general
  guidance hearing hearings information international letter list meeting meetings monthly national note notice notices
  proposed public quarterly reg register regulation regulations report reports request requests review rule rules schedule
  session submission summary sunshine act update updated updates week weekly announce announces department new news office
  press release releases statement statements government trade sanctions sanction policy briefing remarks transcript`);
