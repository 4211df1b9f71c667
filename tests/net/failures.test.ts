import { expect, test } from 'vitest';
import { failureOfError } from '../../src/net/failures.ts';

const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

test.each([
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['UND_ERR_SOCKET', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EPROTO', 'tls'],
  ['Z_DATA_ERROR', 'not-text'],
  ['PRIVATE_ADDRESS', 'private-address'],
])('%s below what undici throws means %s', (code, failure) => {
  expect(failureOfError(new TypeError('fetch failed', { cause: coded(code) }))).toBe(failure);
  expect(failureOfError(coded('OUTER', new AggregateError([coded(code)])))).toBe(failure);
});

test('an error that is none means refused', () => {
  expect(failureOfError(null)).toBe('refused');
  expect(failureOfError('thrown text')).toBe('refused');
});
