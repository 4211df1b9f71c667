import type { Outcome, PlayRequests } from '../../protocol.ts';

function unanswered(detail: string): Outcome {
  return { ok: false, status: null, ms: 0, error: 'playground_unreachable', detail: [detail], errors: {}, entry: 0 };
}

/** Sends one request to the stand-in. It never throws: what fails is an answer that is not `ok`. */
export async function send<Name extends keyof PlayRequests, Answer = Outcome>(
  name: Name,
  body: PlayRequests[Name],
): Promise<Answer> {
  try {
    const response = await fetch(`/play/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { detail: [], ...(await response.json()) };
  } catch (cause) {
    return unanswered(cause instanceof Error ? cause.message : String(cause)) as Answer;
  }
}

/** The bytes of a file as base64. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
