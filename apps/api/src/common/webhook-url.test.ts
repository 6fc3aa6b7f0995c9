import { describe, expect, test } from 'vitest';
import { webhookUrlFault } from './webhook-url.ts';

const strict = { allowPrivate: false };

describe('the address of a webhook', () => {
  test.each([
    'https://hooks.fleet.example/packwatch',
    'https://hooks.fleet.example:8443/a?b=c',
    'https://1.1.1.1/hook',
    'https://[2606:4700::1111]/hook',
    'https://bücher.example/hook',
  ])('%s can be one', (url) => {
    expect(webhookUrlFault(url, strict)).toBeNull();
  });

  // Every way of writing an address that leads inside, as WHATWG's URL reads them.
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://１２７.０.０.１/',
    'https://127。0。0。1/',
    'https://%31%32%37.0.0.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://100.64.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://198.18.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://0251.0376.0251.0376/',
    'https://[::]/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::a9fe:a9fe]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[ff02::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://api.localhost/',
    'https://packwatch/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://router.home.arpa/',
  ])('%s leads inside', (url) => {
    expect(webhookUrlFault(url, strict)).toMatch(/is not (an address|a name) on the public internet/);
  });

  test.each([
    ['http://hooks.fleet.example/', 'must begin with https://'],
    ['ftp://hooks.fleet.example/', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['https://hooks.fleet.example@127.0.0.1/', 'must hold no user'],
    ['https://127.0.0.1:80@hooks.fleet.example/', 'must hold no user'],
    ['https://hooks.fleet.example/#@127.0.0.1', 'must hold no fragment'],
    ['https://999.1.1.1/', 'must be a whole URL'],
    ['hooks.fleet.example', 'must be a whole URL'],
    ['//hooks.fleet.example/', 'must be a whole URL'],
    ['', 'must be a whole URL'],
  ])('%s is refused', (url, why) => {
    expect(webhookUrlFault(url, strict)).toContain(why);
  });

  test('a backslash is a slash, so what stands behind it is no host', () => {
    expect(webhookUrlFault('https://127.0.0.1\\@hooks.fleet.example/', strict)).toContain('127.0.0.1');
  });

  test('an environment that allows private hosts allows them, and no TLS', () => {
    expect(webhookUrlFault('http://127.0.0.1:4106/hook', { allowPrivate: true })).toBeNull();
    expect(webhookUrlFault('ftp://127.0.0.1/', { allowPrivate: true })).not.toBeNull();
  });
});
