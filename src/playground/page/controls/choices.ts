/** Something to be picked from a list. */
export interface Choice {
  value: string;
  label: string;
  /** How to go on after it, as "T-1 status". */
  usage?: string | undefined;
  note?: string | undefined;
  group?: string | undefined;
}

/** The choices whose label or note holds each word of the query; those that begin with it come first. */
export function matching(choices: Choice[], query: string): Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const text = (choice: Choice) => `${choice.label} ${choice.note ?? ''}`.toLowerCase();
  const found = choices.filter((choice) => words.every((word) => text(choice).includes(word)));
  const begins = (choice: Choice) =>
    text(choice)
      .replace(/^[#@/]/, '')
      .startsWith(words[0] ?? '')
      ? 0
      : 1;
  return found.some(({ group }) => group) ? found : found.toSorted((a, b) => begins(a) - begins(b));
}

/** The choices of which a word begins with the query. */
export function beginning(choices: Choice[], query: string): Choice[] {
  const words = ({ label, note = '' }: Choice) => `${label} ${note}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return choices.filter((choice) => words(choice).some((word) => word.startsWith(query.toLowerCase())));
}

/** Choices in a row, each with the heading that stands above it where its group begins. */
export function withHeadings(choices: Choice[]): { choice: Choice; heading: string | null }[] {
  return choices.map((choice, at) => ({
    choice,
    heading: choice.group && choice.group !== choices[at - 1]?.group ? choice.group : null,
  }));
}
