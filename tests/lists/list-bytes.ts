import { entryCollector, ListRefusal, type RefusalCode } from '../../src/lists/list-file.ts';

/** The bytes of a text. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The code with which work is refused; undefined where it is not. */
export function refusal(work: () => unknown): RefusalCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ListRefusal) return error.code;
    throw error;
  }
}

/** Entries of an own list with these ids and names. */
export function entriesOf(...named: [id: string, name: string, more?: object][]) {
  const collector = entryCollector('own');
  for (const [id, name, more] of named) collector.add({ id, name, ...more }, id);
  return collector.entries;
}
