import { expect, test } from 'vitest';
import { refusalOf } from './address.ts';

test.each([
  '93.184.215.14',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.0',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82a::200e',
  '::ffff:1.1.1.1',
  '64:ff9b::101:101',
])('%s is public', (address) => {
  expect(refusalOf(address)).toBeUndefined();
});

test.each([
  ['0.0.0.0', 'this network'],
  ['10.1.2.3', 'private'],
  ['100.64.0.1', 'customers'],
  ['100.100.100.200', 'customers'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.192', 'protocols'],
  ['192.0.2.1', 'documentation'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'measurements'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'reserved'],
  ['168.63.129.16', 'metadata'],
  ['::', 'not a public'],
  ['::1', 'not a public'],
  ['::127.0.0.1', 'not a public'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:a9fe:a9fe', 'link-local'],
  ['::ffff:0:0', 'this network'],
  ['64:ff9b::7f00:1', 'loopback'],
  ['64:ff9b::10.0.0.1', 'private'],
  ['64:ff9b:1::1', 'not a public'],
  ['2002:7f00:1::', 'tunnel'],
  ['2001::1', 'protocols'],
  ['2001:db8::1', 'documentation'],
  ['3fff::1', 'documentation'],
  ['fc00::1', 'not a public'],
  ['fd00:ec2::254', 'not a public'],
  ['fe80::1', 'not a public'],
  ['fe80::1%eth0', 'no address'],
  ['2606:4700::1%lo', 'no address'],
  ['fec0::1', 'not a public'],
  ['ff02::1', 'not a public'],
  ['5f00::1', 'not a public'],
  ['localhost', 'no address'],
  ['', 'no address'],
])('%s is refused', (address, what) => {
  expect(refusalOf(address)).toContain(what);
});
