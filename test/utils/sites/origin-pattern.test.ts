import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, patternFor, readAddress, readTypedAddress } from '../../../utils/sites/origin-pattern.ts';

describe('the address of a tab', () => {
  it.each([
    ['https://journal.example.no/pasient?id=1#resept', 'https://journal.example.no'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://Example.NO:443/', 'https://example.no'],
    ['https://[::1]:8443/a', 'https://[::1]:8443'],
    ['https://blåbær.no/', 'https://xn--blbr-roah.no'],
  ])('%s is on %s', (address, origin) => {
    expect(readAddress(address)).toEqual({ kind: 'site', origin });
  });

  it.each([
    ['chrome://extensions/', 'browser-page'],
    ['edge://settings', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['view-source:https://example.no/', 'browser-page'],
    ['data:text/html,hei', 'browser-page'],
    ['chrome-extension://abc/options.html', 'extension-page'],
    ['moz-extension://abc/options.html', 'extension-page'],
    ['https://chromewebstore.google.com/detail/x', 'extension-store'],
    ['https://addons.mozilla.org/nb/', 'extension-store'],
    ['file:///C:/resept.html', 'file'],
    ['ikke en adresse', 'unknown'],
    [undefined, 'unknown'],
  ])('%s cannot be used: %s', (address, why) => {
    expect(readAddress(address)).toEqual({ kind: 'unusable', why });
  });
});

describe('the permission for an origin', () => {
  it.each([
    ['https://example.no', 'with-ports', 'https://example.no/*'],
    ['http://localhost:8080', 'with-ports', 'http://localhost:8080/*'],
    ['http://localhost:8080', 'without-ports', 'http://localhost/*'],
    ['https://[::1]:8443', 'with-ports', 'https://[::1]:8443/*'],
  ] as const)('%s %s is %s', (origin, ports, pattern) => {
    expect(patternFor(origin, ports)).toBe(pattern);
  });

  it('covers its own origin and no other host, scheme or port', () => {
    const host = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{2,5}){1,3}$/);
    const origin = fc
      .tuple(fc.constantFrom('http', 'https'), host, fc.option(fc.integer({ min: 1024, max: 65535 })))
      .map(([scheme, name, port]) => `${scheme}://${name}${port === null ? '' : `:${port}`}`);
    fc.assert(
      fc.property(origin, origin, (one, other) => {
        const pattern = patternFor(one, 'with-ports');
        expect(covers([pattern], one)).toBe(true);
        const anyPort = !/:\d+$/.test(one) && one === other.replace(/:\d+$/, '');
        expect(covers([pattern], other)).toBe(one === other || anyPort);
        expect(covers([pattern], `${one}.evil.no`)).toBe(false);
      }),
    );
  });

  it.each([
    [['<all_urls>'], 'https://example.no', true],
    [['https://*/*'], 'https://example.no', true],
    [['https://*/*'], 'http://example.no', false],
    [['*://example.no/*'], 'http://example.no', true],
    [['https://*.forskrivning.no/*'], 'https://a.b.forskrivning.no', true],
    [['https://*.forskrivning.no/*'], 'https://forskrivning.no', true],
    [['https://*.forskrivning.no/*'], 'https://ondforskrivning.no', false],
    [['https://example.no/*'], 'https://sub.example.no', false],
    [['https://example.no:443/*'], 'https://example.no', true],
    [['https://example.no:443/*'], 'https://example.no:8443', false],
    [['https://a.no/*', 'https://b.no/*'], 'https://b.no', true],
    [[], 'https://example.no', false],
    [['https://*/*'], 'null', false],
    [['file:///*'], 'https://example.no', false],
    [['tull'], 'https://example.no', false],
  ])('%j covers %s: %s', (patterns, origin, covered) => {
    expect(covers(patterns, origin)).toBe(covered);
  });
});

it.each([
  ['journal.no', 'https://journal.no/'],
  [' https://journal.no/resept?x=1 ', 'https://journal.no/resept?x=1'],
  ['http://intern:8080/ny', 'http://intern:8080/ny'],
  ['intern', 'https://intern/'],
  ['journal.no:8443/resept', 'https://journal.no:8443/resept'],
  ['', null],
  ['min journal', null],
  ['https://', null],
  ['file:///etc/passwd', null],
  ['chrome://extensions', null],
  ['javascript://journal.no/%0aalert(1)', null],
  ['chrome-extension://abc/x.html', null],
  ['https://chromewebstore.google.com/x', null],
])('the address written as «%s» is %s', (typed, address) => {
  expect(readTypedAddress(typed)?.href ?? null).toBe(address);
});
