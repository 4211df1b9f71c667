import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedEntry } from '../../src/domain/news.ts';
import { DomainError } from '../../src/domain/problem.ts';
import { kindOf, kinds } from '../../src/feeds/kinds.ts';
import { documentRow } from './fake-register.ts';

const addresses: Record<string, string> = {
  'federal-register': 'https://www.federalregister.gov/api/v1/documents.json?conditions[term]=steel',
  'public-inspection': 'https://www.federalregister.gov/api/v1/public-inspection-documents/current.json',
  govdelivery: 'https://public.govdelivery.com/topics/USTREAS_49/feed.rss',
  'govdelivery-widget': 'https://content.govdelivery.com/accounts/USDHSCBP/widgets/USDHSCBP_WIDGET_2/0.json',
  syndication: 'https://ustr.gov/rss.xml',
};

test.each(kinds.map(({ name }) => name))('an address is read as %s', (name) => {
  expect(kindOf(addresses[name] ?? '').name).toBe(name);
});

test.each([
  'https://www.federalregister.gov/api/v1/documents.rss',
  'https://www.federalregister.gov/api/v1/documents/2015-24586.json',
  'https://news.example/feed?of=/api/v1/documents.json',
  'no address',
])('%s is read as any feed is', (address) => expect(kindOf(address).name).toBe('syndication'));

describe('whatever a server answers', () => {
  const oneOf = fc.constantFrom(
    'title',
    'agencies',
    'publication_date',
    'html_url',
    'excerpts',
    'docket_ids',
    'filed_at',
  );
  const strange = fc
    .tuple(oneOf, fc.jsonValue())
    .map(([field, value]) => JSON.stringify({ count: 1, results: [documentRow('2015-1', { [field]: value })] }));
  const widget = fc.jsonValue().map((value) => `GDWidgets[0].update(${JSON.stringify([value, { subject: 'x' }])});`);

  test.each(kinds.map((kind) => [kind.name, kind] as const))(
    '%s gives entries of the right shape or a problem',
    (name, kind) => {
      const address = addresses[name] ?? '';
      const read = (text: string) =>
        kind.read({ address, url: address, contentType: '', bytes: Buffer.from(text), at: '2015-09-28T10:00:00Z' });
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), strange, widget), (text) => {
          try {
            for (const entry of read(text).entries) FeedEntry.parse(entry);
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        }),
      );
    },
  );
});
