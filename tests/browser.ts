import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

export interface OpenPage {
  page: Page;
  /** What the page wrote to the console as an error, threw, or failed to load. */
  errors: string[];
}

export interface TestBrowser {
  /** A page of its own, with its own storage. */
  open(url: string, options?: PageOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  reducedMotion?: boolean;
}

/**
 * The package's flags serve one page in one process on a server. Here several pages need their own storage and the
 * web's own rules, and drawing without an emulated graphics card takes a third less time.
 */
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

async function launch(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: ['--disable-gpu', ...(own ? [] : chromium.args.filter((flag) => !unwanted.has(flag)))],
    headless: true,
    env: { ...process.env, TZ: 'UTC' },
  });
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A stream of events ends with its page.
    if (!request.url().endsWith('/play/events')) errors.push(`${request.url()}: ${why}`);
  });
  return errors;
}

let launched: Promise<Browser> | null = null;

/** One Chromium until it is closed, for a test file or a script: the packaged one, or that of CHROMIUM_PATH. */
export async function startBrowser(): Promise<TestBrowser> {
  launched ??= launch();
  const browser = await launched;
  return {
    async open(url, { width = 1440, height = 900, dark = false, reducedMotion = false } = {}) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        locale: 'en-US',
      });
      page.setDefaultTimeout(15_000);
      const errors = collectErrors(page);
      await page.goto(url);
      return { page, errors };
    },
    async close() {
      launched = null;
      await browser.close();
    },
  };
}

/** Why Chromium cannot start on this machine; null when it can. Tests skip only with this reason. */
export async function browserTrouble(): Promise<string | null> {
  try {
    await startBrowser();
    return null;
  } catch (error) {
    return `Chromium cannot start: ${String(error).slice(0, 300)}`;
  }
}
