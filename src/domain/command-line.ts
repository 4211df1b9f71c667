/** What is typed into a shell to run `accord` with these words. */
export function shellCommand(words: string): string {
  return `npm run -s accord -- ${words}`;
}
