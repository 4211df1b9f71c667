import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The libraries that the page may import by name; its import map leads each name to `/modules/<name>`. */
const libraries = new Set(['preact', 'preact/hooks', 'marked']);

/** "/modules/preact" → the file of that library in node_modules; null for any other path. */
export function libraryFile(path: string): string | null {
  const name = path.replace(/^\/modules\//, '');
  return name !== path && libraries.has(name) ? require.resolve(name) : null;
}

/** The sources by which a policy lets the page's inline import map run: `'sha256-…'`, '' where it has none. */
export function importMapSource(html: string): string {
  const map = /<script type="importmap">([^<]*)<\/script>/.exec(html)?.[1];
  return map === undefined ? '' : ` 'sha256-${createHash('sha256').update(map).digest('base64')}'`;
}
