import chromium from '@sparticuz/chromium';

/** Unpacks Chromium once before the test files run side by side: each alone would take the other's half for the whole. */
export async function setup(): Promise<void> {
  // Where it cannot be unpacked, the browser tests skip and say why.
  if (!process.env.CHROMIUM_PATH) await chromium.executablePath().catch(() => undefined);
}
