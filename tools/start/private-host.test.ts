import { expect, it } from 'vitest';
import { hasPrivateHost } from './private-host.ts';

it.each([
  'http://127.0.0.1:9000/hook',
  'http://localhost/hook',
  'http://api.localhost/hook',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.178.20/hook',
  'http://[::1]:9000/hook',
  'http://[fd00::1]/',
])('%s is on this machine or a private network', (url) => {
  expect(hasPrivateHost(url)).toBe(true);
});

it.each([
  'https://example.com/hook',
  'https://localhost.example.com/',
  'http://172.32.0.1/',
  'http://8.8.8.8/',
  'http://169.254.169.254/latest/meta-data',
  'http://[2606:4700::1111]/',
])('%s is not', (url) => {
  expect(hasPrivateHost(url)).toBe(false);
});
