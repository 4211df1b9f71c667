import { z } from 'zod';
import { Count, nested, Ts } from './api-arguments.ts';
import { type Method, method } from './api-method.ts';
import { channelToPost } from './channels.ts';
import { FILE_BYTES, findFile, storeFile, wireFile } from './files.ts';
import { postAsApp } from './messages.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { nextId } from './workspace.ts';

/** Uploads that were announced: id of the file to be → what is to come, and how far it is. */
const uploads = new WeakMap<
  StandIn,
  Map<string, { name: string; length: number; state: 'announced' | 'uploaded' | 'completed' }>
>();

function uploadsOf(standIn: StandIn) {
  const known = uploads.get(standIn) ?? new Map();
  uploads.set(standIn, known);
  return known as NonNullable<ReturnType<typeof uploads.get>>;
}

const getUploadUrl = method(['files:write'], z.object({ filename: z.string(), length: Count }), (standIn, args) => {
  if (args.length < 1)
    throw new Refusal('invalid_arguments', { problems: ['must be greater than 0 [json-pointer:/length]'] });
  if (args.length > FILE_BYTES) throw new Refusal('file_upload_size_restricted');
  const id = nextId(standIn.workspace, 'F');
  uploadsOf(standIn).set(id, { name: args.filename, length: args.length, state: 'announced' });
  return { upload_url: `${standIn.origin}/upload/${id}`, file_id: id };
});

/** Takes the bytes sent to an upload address; Refusal where the address or the length is wrong. */
export async function takeUpload(standIn: StandIn, id: string, bytes: Uint8Array): Promise<void> {
  const upload = uploadsOf(standIn).get(id);
  if (upload?.state !== 'announced') throw new Refusal('file_not_found');
  if (bytes.byteLength !== upload.length) throw new Refusal('file_size_mismatch');
  upload.state = 'uploaded';
  await storeFile(standIn, { id, user: standIn.workspace.seed.app.bot_user_id, name: upload.name }, bytes);
}

function uploadedFile(standIn: StandIn, given: { id: string; title?: string | undefined }) {
  const upload = uploadsOf(standIn).get(given.id);
  if (upload?.state !== 'uploaded') throw new Refusal('file_not_found');
  upload.state = 'completed';
  const file = findFile(standIn, given.id);
  file.title = given.title ?? file.title;
  return file;
}

const complete = method(
  ['files:write'],
  z.object({
    files: nested(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
    channel_id: z.string().optional(),
    channels: z.string().optional(),
    thread_ts: Ts.optional(),
    initial_comment: z.string().optional(),
  }),
  (standIn, args) => {
    const targets = [args.channel_id, ...(args.channels?.split(',') ?? [])].filter((one) => one !== undefined);
    const channels = targets.map((target) => channelToPost(standIn.workspace, target).id);
    const files = args.files.map((file) => uploadedFile(standIn, file));
    for (const channel of channels) {
      const thread = args.thread_ts ? { thread_ts: args.thread_ts } : {};
      postAsApp(standIn.workspace, { channel, text: args.initial_comment ?? '', files, ...thread });
    }
    return { files: files.map(wireFile) };
  },
);

const info = method(['files:read'], z.object({ file: z.string() }), (standIn, args) => ({
  file: wireFile(findFile(standIn, args.file)),
}));

export const filesMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
};
