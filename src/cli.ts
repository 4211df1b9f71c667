import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareVerb } from './cli/compare.ts';
import { fetchPage } from './cli/fetch-page.ts';
import { listsVerb } from './cli/lists.ts';
import { manifestVerb } from './cli/manifest.ts';
import { readVerb } from './cli/read.ts';
import { screenVerb } from './cli/screen.ts';
import { type ExitCode, type Terminal, UsageError, type Verb, VerbFailure } from './cli/verb.ts';
import { shellCommand } from './domain/command-line.ts';

const verbs: Verb[] = [readVerb(fetchPage), screenVerb, compareVerb, listsVerb, manifestVerb];

/** Runs the command line `accord VERB …`; every error becomes one plain sentence on stderr. */
export async function runCli(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name = 'help', ...rest] = args;
  const asked = verbs.find((each) => each.name === (name === 'help' ? rest[0] : name));
  if (asked && (name === 'help' || rest.includes('--help') || rest.includes('-h'))) return helpOf(asked, terminal);
  const verb = name === 'help' ? undefined : asked;
  if (!verb) return help(name === 'help' ? (rest[0] ?? name) : name, terminal);
  try {
    return await verb.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.tell(`${error.message}\nUsage: ${shellCommand(verb.usage)}`);
      return 2;
    }
    if (error instanceof VerbFailure) {
      terminal.tell(error.message);
      return 1;
    }
    throw error;
  }
}

function helpOf({ usage, summary, details = [] }: Verb, terminal: Terminal): ExitCode {
  terminal.print([shellCommand(usage), `    ${summary}`, ...details, ''].join('\n'));
  return 0;
}

function help(name: string, terminal: Terminal): ExitCode {
  const lines = verbs.map((verb) => `  ${verb.usage}\n      ${verb.summary}`);
  const text = ['accord VERB', ...lines, '  VERB --help says more of one.', ''].join('\n');
  if (name === 'help' || name === '--help') {
    terminal.print(text);
    return 0;
  }
  terminal.tell(`There is no verb "${name}".\n${text}`);
  return 2;
}

const isMain = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  // Whoever reads may have enough: `… | head` is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await runCli(process.argv.slice(2), {
    stdin: process.stdin,
    print: (text) => process.stdout.write(text),
    tell: (line) => process.stderr.write(`${line}\n`),
    showsProgress: process.stderr.isTTY === true,
    env: process.env,
  });
}
