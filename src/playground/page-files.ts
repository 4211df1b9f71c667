import { readFile, stat } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, resolve, sep } from 'node:path';
import type { HttpAnswer } from './http-exchange.ts';
import { importMapSource, libraryFile } from './page-modules.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

const policy = (html: string) =>
  [
    "default-src 'none'",
    `script-src 'self'${importMapSource(html)}`,
    "style-src 'self'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export interface PageFiles {
  /** The file at that path of the page; 404 where there is none. */
  answer(path: string): Promise<HttpAnswer>;
}

function withoutTypes(path: string, bytes: Buffer): string | Uint8Array {
  return extname(path) === '.ts' ? stripTypeScriptTypes(bytes.toString(), { mode: 'strip' }) : bytes;
}

/** Serves the page's files, TypeScript with its types stripped; each is read again only when it has changed. */
export function createPageFiles(folder: string): PageFiles {
  const root = resolve(folder);
  const cache = new Map<string, { at: number; body: string | Uint8Array }>();
  const read = async (path: string) => {
    const { mtimeMs } = await stat(path);
    const known = cache.get(path);
    if (known?.at === mtimeMs) return known.body;
    const body = withoutTypes(path, await readFile(path));
    cache.set(path, { at: mtimeMs, body });
    return body;
  };
  return {
    async answer(path) {
      const library = libraryFile(path);
      const file = library ?? resolve(join(root, path === '/' ? 'index.html' : decodeURIComponent(path)));
      const type = types[extname(file)];
      const missing: HttpAnswer = { status: 404, body: 'Not found', headers: { 'content-type': 'text/plain' } };
      if ((!library && !file.startsWith(root + sep)) || !type) return missing;
      const body = await read(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
        throw error;
      });
      if (body === null) return missing;
      return {
        status: 200,
        body,
        headers: {
          'content-type': type,
          'content-security-policy': policy(type.startsWith('text/html') ? body.toString() : ''),
          'referrer-policy': 'no-referrer',
        },
      };
    },
  };
}
