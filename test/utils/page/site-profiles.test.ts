import { expect, it } from 'vitest';
import { demoSite, isOnSite } from '../../../utils/page/site-profiles.ts';

it.each([
  ['https://example.no', 'https://example.no', true],
  ['https://example.no', 'http://example.no', false],
  ['https://example.no', 'https://example.no:8443', false],
  ['https://example.no', 'https://example.no.evil.com', false],
  ['https://*.forskrivning.no', 'https://sfm.forskrivning.no', true],
  ['https://*.forskrivning.no', 'https://a.b.forskrivning.no', true],
  ['https://*.forskrivning.no', 'https://forskrivning.no', false],
  ['https://*.forskrivning.no', 'https://evilforskrivning.no', false],
  ['http://localhost:*', 'http://localhost:5173', true],
  ['http://localhost:*', 'http://localhost', true],
  ['http://localhost:*', 'http://localhost.evil.com:80', false],
  ['http://localhost:*', 'null', false],
  ['nonsense', 'nonsense', false],
])('%s takes in %s: %s', (pattern, origin, expected) => {
  expect(isOnSite({ ...demoSite, origins: [pattern] }, origin)).toBe(expected);
});
