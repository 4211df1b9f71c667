import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Types of Accord, types of the playground's page, lint and format. */
const checks = ['tsc', 'tsc -p src/playground/page', 'biome check --error-on-warnings .'];

/** Whether the command left with 0. Run by the shell, which finds a package's command on every system. */
async function passes(command: string): Promise<boolean> {
  const [code] = await once(spawn(command, { shell: true, stdio: 'inherit' }), 'close');
  return code === 0;
}

const passed = await Promise.all(checks.map(passes));
for (const [index, command] of checks.entries()) if (!passed[index]) process.stderr.write(`failed: ${command}\n`);
if (passed.includes(false)) process.exitCode = 1;
