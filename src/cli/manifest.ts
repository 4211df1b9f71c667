import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { commandPrefix } from '../domain/command-names.ts';
import { createManifest } from '../manifest.ts';
import { UsageError, type Verb } from './verb.ts';

const usage = 'manifest [--prefix P] [--url URL | --socket] [--verify-posts] [--json]';

/** Prints the app manifest: YAML to paste into Slack's form, or JSON. */
export const manifestVerb: Verb = {
  name: 'manifest',
  usage,
  summary: 'prints the manifest that installs Accord: Socket Mode, or HTTP with --url',
  run: async (args, terminal) => {
    const { prefix, url, json, verifyPosts } = readOptions(args);
    const manifest = createManifest({ prefix, url, verifyPosts });
    terminal.print(json ? `${JSON.stringify(manifest, null, 2)}\n` : stringify(manifest));
    return 0;
  },
};

function readOptions(args: string[]) {
  const { prefix = '', url, socket, json = false, 'verify-posts': verifyPosts = false } = parse(args);
  if (url !== undefined && socket)
    throw new UsageError('Give either --url or --socket: a manifest serves one of them.');
  if (url !== undefined && !/^https:\/\/[^\s/]+/.test(url))
    throw new UsageError(`Slack needs an address that begins with https://, not "${url}".`);
  if (!commandPrefix.test(prefix))
    throw new UsageError('A prefix takes small letters, digits and hyphens, 19 at most.');
  return { prefix, url: url ?? null, json, verifyPosts };
}

function parse(args: string[]) {
  const options = {
    prefix: { type: 'string' },
    url: { type: 'string' },
    socket: { type: 'boolean' },
    json: { type: 'boolean' },
    'verify-posts': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
