import { runCli } from '../../src/cli.ts';

/** What a command line printed, told and returned. */
export async function captured(...args: string[]) {
  let printed = '';
  let told = '';
  const exitCode = await runCli(args, {
    stdin: (async function* () {})(),
    print: (text) => {
      printed += text;
    },
    tell: (line) => {
      told += `${line}\n`;
    },
    showsProgress: false,
    env: {},
  });
  return { exitCode, printed, told };
}
