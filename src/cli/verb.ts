/** What a command-line verb may reach of the process it runs in; tests hand in their own. */
export type Terminal = {
  stdin: AsyncIterable<Uint8Array>;
  /** Prints text as it is, without adding a line end. */
  print: (text: string) => void;
  /** Prints one line for people on stderr: progress and errors. */
  tell: (line: string) => void;
  /** True where stderr is a terminal, so that long work may show its progress. */
  showsProgress: boolean;
  env: Readonly<Record<string, string | undefined>>;
};

/** 0 done, 1 failed, 2 bad arguments. */
export type ExitCode = 0 | 1 | 2;

/** One verb of the `accord` command line. */
export type Verb = {
  name: string;
  usage: string;
  summary: string;
  /** What its own help says beside usage and summary, a line each. */
  details?: readonly string[];
  run: (args: string[], terminal: Terminal) => Promise<ExitCode>;
};

/** Arguments that cannot be understood: exit code 2, the message and the verb's usage on stderr. */
export class UsageError extends Error {}

/** Work that could not be done for a reason worth one plain sentence: exit code 1. */
export class VerbFailure extends Error {}
