import { z } from 'zod';
import { type NewsItem, type Origin, textKept } from '../src/domain/news.ts';
import { canonicalUrl, newsKey } from '../src/domain/news-key.ts';
import { standsAlone } from '../src/domain/news-story.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Reading } from '../src/domain/reading.ts';
import { beginRecord } from '../src/domain/records.ts';
import { newsCard, pasteParts, readForm } from '../views/news.ts';
import { newsIds } from '../views/news-ids.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import { type FormFields, readUrl } from './form-fields.ts';
import type { Listeners, Sent } from './listeners.ts';
import type { Verb } from './verbs.ts';

const Memory = z.object({ respondTo: z.string().nullable(), permalink: z.string().nullable() });

/** `/news read`: an address is fetched and read; without one a form takes an address or a pasted text. */
export const readVerb: Verb = {
  name: 'read',
  usage: 'read <link>',
  summary: 'reads an article; without a link, a form takes a pasted text',
  examples: ['read https://www.state.gov/example-release'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => {
    const [word] = call.words;
    if (!word) return open(readForm({ respondTo: call.respondTo, permalink: null }));
    return say(newsCard(await readAddress(readUrl(word.text), call)));
  },
};

/** Registers the form that takes an address or a text, and the shortcuts that open it and that read a message. */
export function registerNewsRead(on: Listeners): void {
  on.slowForm(newsIds.readForm, { check: checkReadForm, handle: readFormSent });
  on.globalShortcut(newsIds.readArticle, async () => open(readForm({ respondTo: null, permalink: null })));
  on.messageShortcut(newsIds.readMessage, async (picked) => {
    const { text, permalink, isPrivate } = picked.source;
    if (text.trim() === '') throw new DomainError({ code: 'nothing-to-read', url: null });
    // What is read is there for everybody to see: the words of a direct message only if the person sends the form.
    if (isPrivate) return open(readForm({ respondTo: picked.respondTo, permalink }, text));
    const reading = await picked.deps.reader.text(text);
    return say(
      newsCard(await keep({ text, reading, url: null, origin: { kind: 'message', feedId: null, permalink } }, picked)),
    );
  });
}

function checkReadForm({ fields }: Sent): void {
  const url = fields.url('url');
  fields.due('published', { past: 'allowed' });
  if (url === null && pastedText(fields) === '') {
    throw new DomainError({ code: 'nothing-to-read', url: null }, { field: 'url' });
  }
}

async function readFormSent(sent: Sent): Promise<Answer> {
  const url = sent.fields.url('url');
  const text = pastedText(sent.fields);
  if (text === '' && url !== null) return say(newsCard(await readAddress(url, sent)));
  const about = {
    title: sent.fields.text('title') || null,
    publisher: sent.fields.text('publisher') || null,
    published: sent.fields.due('published', { past: 'allowed' })?.date ?? null,
  };
  const reading = await sent.deps.reader.text(text, about);
  const { permalink } = Memory.parse(JSON.parse(sent.memory));
  const origin = { kind: permalink === null ? 'paste' : 'message', feedId: null, permalink } as const;
  return say(newsCard(await keep({ text, reading, url, origin }, sent)));
}

function pastedText(fields: FormFields): string {
  return pasteParts
    .map((field) => fields.text(field))
    .filter((part) => part !== '')
    .join('\n');
}

/** Fetches and reads an address; what was read before is shown again. Throws `fetch-failed` or `nothing-to-read`. */
async function readAddress(url: string, acting: Acting): Promise<NewsItem> {
  const { deps } = acting;
  const [known] = await deps.store.news.find({ key: canonicalUrl(url) });
  if (known) return known;
  const page = await deps.network.page(url);
  const isHtml = page.contentType.includes('html');
  const text = isHtml ? await deps.reader.htmlToText(page.body) : page.body;
  if (text.trim() === '') throw new DomainError({ code: 'nothing-to-read', url });
  const reading = await (isHtml ? deps.reader.html(page.body) : deps.reader.text(page.body));
  return keep({ text, reading, url: page.url, origin: { kind: 'address', feedId: null, permalink: null } }, acting);
}

type Fresh = { text: string; reading: Reading; url: string | null; origin: Origin };

/** Keeps what was read; the same address, or the same text, is one item. */
async function keep(fresh: Fresh, acting: Acting): Promise<NewsItem> {
  const { deps } = acting;
  const { store } = deps;
  const text = fresh.text.slice(0, textKept);
  const key = newsKey(fresh.url, await textKey(fresh.text));
  const [known] = await store.news.find({ key });
  if (known) return known;
  const { reading } = fresh;
  const adding = store.news.add(
    beginRecord(
      {
        id: await store.newId('news'),
        key,
        url: fresh.url,
        title: reading.title ?? reading.summary[0]?.slice(0, 200) ?? 'Untitled',
        publisher: reading.publisher,
        published: reading.published,
        text,
        reading,
        abstract: await abstractOf(fresh, acting),
        origin: fresh.origin,
        official: null,
        agreementId: null,
        commitmentIds: [],
        ...standsAlone,
        spokenOf: deps.reader.spokenOf(text, await store.commitments.find({ removedAt: null })),
        usedIn: [],
      },
      acting.act('news read'),
    ),
  );
  return adding.catch((error) => firstToCome(error, key, acting));
}

async function abstractOf({ text, reading }: Fresh, { deps }: Acting): Promise<string | null> {
  return deps.abstracts({ title: reading.title ?? '', text: text.slice(0, textKept), published: reading.published });
}

/** Two people may read the same article at once: the second one gets what the first one kept. */
async function firstToCome(error: unknown, key: string, acting: Acting): Promise<NewsItem> {
  const [kept] = await acting.deps.store.news.find({ key });
  const isTaken = error instanceof DomainError && error.problem.code === 'already-exists';
  if (isTaken && error.problem.collection === 'news' && kept) return kept;
  throw error;
}

async function textKey(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replace(/\s+/g, ' ').trim());
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return `sha256:${new Uint8Array(digest).toHex()}`;
}
