import { afterAll, describe, expect, test } from 'vitest';
import { createNetwork } from '../../src/feeds/network.ts';
import { createFetcher } from '../../src/net/fetcher.ts';
import { serve } from '../net/local-server.ts';

const clock = () => Temporal.Instant.from('2026-07-22T10:00:00Z');
const fetcher = createFetcher({ allow: ['127.0.0.1'], clock });
const network = createNetwork(fetcher, clock);
const unknown = { etag: null, lastModified: null };
afterAll(() => fetcher.close());

const widgetPath = '/accounts/USDHSCBP/widgets/USDHSCBP_WIDGET_2/0.json';
const bulletin = 'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/3f1a2b0';

async function polled(path: string, body: string, type = 'application/javascript') {
  const { url } = await serve((_request, response) => response.writeHead(200, { 'content-type': type }).end(body));
  return network.feed(`${url}${path}`, unknown);
}

const widget = (...rows: unknown[]) => polled(widgetPath, `GDWidgets[0].update(${JSON.stringify(rows)});`);
const rss = (...items: string[]) =>
  polled(
    '/accounts/USDHSCBP/feed.rss',
    `<rss version="2.0"><channel><title>CBP</title>${items.join('')}</channel></rss>`,
  );
const item = (title: string, link: string) => `<item><title>${title}</title><link>${link}</link></item>`;

describe('the widget', () => {
  test('gives each bulletin under its number, by its own address, on its day', async () => {
    const { title, entries } = await widget({
      subject: 'CSMS # 66012345 - GUIDANCE: Duties on steel &amp; tin',
      pub_date: '07/21/2026 05:26 PM EDT',
      href: `${bulletin}?wgt_ref=USDHSCBP_WIDGET_2&utm_source=x`,
    });
    expect(title).toBe('Bulletins of USDHSCBP');
    expect(entries).toEqual([
      {
        key: 'CSMS 66012345',
        url: bulletin,
        title: 'CSMS # 66012345 - GUIDANCE: Duties on steel & tin',
        html: '',
        published: '2026-07-21',
        official: null,
      },
    ]);
  });

  test('gives a bulletin that stands there twice once, and none that only repeats one', async () => {
    const { entries } = await widget(
      { subject: 'CSMS # 66012345 - Duties', pub_date: null, href: bulletin },
      { subject: 'CSMS #66012345 - Duties (resent)', pub_date: null, href: `${bulletin}1` },
      { subject: 'CAMS # 66012399 - Duties', pub_date: null, href: `${bulletin}2` },
      { subject: 'Port of Entry closed', pub_date: '', href: `${bulletin}3` },
    );
    expect(entries?.map((entry) => entry.key)).toEqual(['CSMS 66012345', `${bulletin}3`]);
  });

  test('leaves out a row without a subject or an address', async () => {
    const { entries } = await widget(
      { subject: '', href: bulletin },
      { subject: 'x' },
      { subject: 'y', href: bulletin },
    );
    expect(entries?.map((entry) => entry.title)).toEqual(['y']);
  });

  test.each([
    'GDWidgets[0].update([1, 2]);',
    'GDWidgets[0].update([',
    'GDWidgets[0].update({"a":1})',
    'alert(1); GDWidgets[0].update([])',
    '[]',
    ' ',
  ])('that says %s is no feed', async (body) => {
    await expect(polled(widgetPath, body)).rejects.toMatchObject({ problem: { code: 'not-a-feed' } });
  });

  test('that is a page instead fails as one', async () => {
    await expect(polled(widgetPath, '<html>Unavailable</html>')).rejects.toMatchObject({
      problem: { code: 'fetch-failed', failure: 'html-instead' },
    });
  });
});

describe('the feed of an account', () => {
  test('gives a bulletin under the same key and address as the widget does', async () => {
    const short = 'https://content.govdelivery.com/bulletins/gd/USDHSCBP-3f1a2b0?wgt_ref=x';
    const { entries } = await rss(item('CSMS # 66012345 - GUIDANCE', short), item('CAMS # 66012346 - GUIDANCE', short));
    expect(entries?.map(({ key, url }) => [key, url])).toEqual([['CSMS 66012345', bulletin]]);
  });

  test('keeps what has no number, and links that lead elsewhere', async () => {
    const { entries } = await rss(item('Media release', 'https://www.cbp.gov/a?b=1'));
    expect(entries).toMatchObject([{ title: 'Media release', url: 'https://www.cbp.gov/a?b=1' }]);
  });
});
