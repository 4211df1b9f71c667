import { describe, expect, test } from 'vitest';
import { isAllowedHost, isReachable, readAllowed } from '../../src/net/addresses.ts';

const nobody = readAllowed([]);

describe('an address', () => {
  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.170',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not reachable', (address) => {
    expect(isReachable(address, nobody)).toBe(false);
  });

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is reachable',
    (address) => {
      expect(isReachable(address, nobody)).toBe(true);
    },
  );
});

describe('what an admin allows', () => {
  const allowed = readAllowed(['Intranet.example', ' 10.1.0.0/16', 'fd00::/8', '192.168.7.7', '']);

  test.each(['10.1.2.3', '192.168.7.7', '::ffff:10.1.2.3', 'fd00::5'])('lets %s through', (address) => {
    expect(isReachable(address, allowed)).toBe(true);
  });

  test.each(['10.2.0.1', '192.168.7.8', 'fe80::1'])('still refuses %s', (address) => {
    expect(isReachable(address, allowed)).toBe(false);
  });

  test('names a host with or without its closing dot, in any case', () => {
    expect(isAllowedHost('INTRANET.example.', allowed)).toBe(true);
    expect(isAllowedHost('intranet.example.org', allowed)).toBe(false);
  });

  test('cannot hold what is neither host, address nor network', () => {
    expect(() => readAllowed(['http://10.0.0.1/'])).toThrow(RangeError);
  });
});
