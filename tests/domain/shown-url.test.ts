import { expect, test } from 'vitest';
import { shownUrl } from '../../src/domain/shown-url.ts';

test.each([
  ['https://user:word@example.org/a?b=1#c', 'https://example.org/a?b=1'],
  [
    'https://example.org/?api_key=1&subscription-key=2&X-Amz-Signature=3',
    'https://example.org/?api_key=hidden&subscription-key=hidden&X-Amz-Signature=hidden',
  ],
  ['https://example.org/?token=a&token=b', 'https://example.org/?token=hidden'],
  ['https://example.org/?signed=no&design=x&page=2', 'https://example.org/?signed=no&design=x&page=2'],
  ['no address', 'no address'],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});
