import type { WebClient } from '@slack/web-api';
import type { Files } from './deps.ts';
import { DomainError } from './domain/problem.ts';

/** Files of a workspace over Slack's own addresses: the token goes to Slack, or to the host of `apiUrl`, and nowhere else. */
export function createFiles(
  client: WebClient,
  { token, apiUrl }: { token: string; apiUrl: string | undefined },
): Files {
  return {
    download: async (id, maxBytes) => {
      const { file } = await client.files.info({ file: id });
      const name = file?.name ?? id;
      if ((file?.size ?? 0) > maxBytes) throw unusable(name, 'it is too large');
      const url = new URL(file?.url_private_download ?? '');
      if (!isSlack(url, apiUrl)) throw unusable(name, 'it does not lie with Slack');
      const answer = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(20_000),
      });
      if (!answer.ok) throw unusable(name, `Slack does not hand it out (HTTP ${answer.status})`);
      return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
    },
    upload: async ({ channel, name, text }) => {
      const bytes = new TextEncoder().encode(text);
      const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
        filename: name,
        length: bytes.length,
      });
      if (!url || !id) throw new Error('Slack gave no address to upload to');
      const sent = await fetch(url, { method: 'POST', body: bytes, signal: AbortSignal.timeout(30_000) });
      if (!sent.ok) throw new Error(`Slack refused an upload: HTTP ${sent.status}`);
      await client.files.completeUploadExternal({ files: [{ id, title: name }], channel_id: channel });
    },
  };
}

function isSlack(url: URL, apiUrl: string | undefined): boolean {
  if (apiUrl !== undefined) return url.origin === new URL(apiUrl).origin;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}

function unusable(name: string, why: string): DomainError {
  return new DomainError({ code: 'file-unusable', name: name.slice(0, 100), why }, { field: 'file' });
}
