import { extname } from 'node:path';
import type { PlayFile } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { nextId, now } from './workspace.ts';

/** The stand-in keeps files of 20 MB at most. */
export const FILE_BYTES = 20 * 1024 * 1024;

const mimetypes: Record<string, string> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'application/xml',
};

/** Keeps a file of that user, not shared anywhere yet. */
export async function storeFile(
  standIn: StandIn,
  given: { user: string; name: string; mimetype?: string | undefined; id?: string },
  bytes: Uint8Array,
): Promise<PlayFile> {
  if (bytes.byteLength > FILE_BYTES) throw new Refusal('file_upload_size_restricted');
  const { workspace, origin } = standIn;
  const id = given.id ?? nextId(workspace, 'F');
  const filetype = extname(given.name).slice(1).toLowerCase() || 'text';
  const path = `${id}/${encodeURIComponent(given.name)}`;
  const file: PlayFile = {
    id,
    name: given.name,
    title: given.name,
    mimetype: given.mimetype ?? mimetypes[filetype] ?? 'application/octet-stream',
    filetype,
    size: bytes.byteLength,
    user: given.user,
    created: Math.floor(now(workspace) / 1000),
    url_private: `${origin}/files-pri/${path}`,
    url_private_download: `${origin}/files-pri/${path}`,
    play_url: `/play/files/${path}`,
  };
  await standIn.persistence.writeBytes(id, bytes);
  workspace.data.files[id] = file;
  standIn.persistence.save();
  return file;
}

/** The file of that id; Refusal file_not_found. */
export function findFile(standIn: StandIn, id: string): PlayFile {
  const file = standIn.workspace.data.files[id];
  if (!file) throw new Refusal('file_not_found');
  return file;
}

/** A file as the Web API shows it. */
export function wireFile(file: PlayFile): Record<string, unknown> {
  const { play_url: _page, ...wired } = file;
  return { ...wired, mode: 'hosted', is_external: false, is_public: false };
}
