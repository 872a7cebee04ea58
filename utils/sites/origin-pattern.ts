/** A page that the extension can be allowed on, or why it can't. */
export type PageAddress =
  | { readonly kind: 'site'; readonly origin: string }
  | { readonly kind: 'unusable'; readonly why: UnusablePage };

export type UnusablePage = 'browser-page' | 'extension-page' | 'extension-store' | 'file' | 'unknown';

/** No extension may run here, whatever it is allowed. */
const stores = [
  /^https:\/\/chromewebstore\.google\.com$/,
  /^https:\/\/chrome\.google\.com$/,
  /^https:\/\/microsoftedge\.microsoft\.com$/,
  /^https:\/\/addons\.mozilla\.org$/,
];

const unusableSchemes: Readonly<Record<string, UnusablePage>> = {
  'file:': 'file',
  'chrome-extension:': 'extension-page',
  'moz-extension:': 'extension-page',
};

/** Reads the address of a tab, which is not told for pages that the extension may not know of. */
export function readAddress(address: string | undefined): PageAddress {
  if (address === undefined || !URL.canParse(address)) return { kind: 'unusable', why: 'unknown' };
  const { protocol, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    return { kind: 'unusable', why: unusableSchemes[protocol] ?? 'browser-page' };
  if (stores.some((store) => store.test(origin))) return { kind: 'unusable', why: 'extension-store' };
  return { kind: 'site', origin };
}

/** The address as somebody writes it, with or without its scheme; null where the extension can't be allowed on it. */
export function readTypedAddress(typed: string): URL | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || readAddress(address).kind !== 'site') return null;
  return new URL(address);
}

/** The permission that covers an origin. Firefox knows no ports in its patterns, and gives all of them. */
export function patternFor(origin: string, ports: 'with-ports' | 'without-ports'): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${ports === 'with-ports' ? host : hostname}/*`;
}

/** Whether match patterns, as the browser lists what is granted, cover an origin. */
export function covers(patterns: readonly string[], origin: string): boolean {
  const at = /^(https?):\/\/(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(origin);
  if (at === null) return false;
  const [, scheme = '', host = '', port = scheme === 'https' ? '443' : '80'] = at;
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const wanted = /^(\*|https?):\/\/(\[[^\]]+\]|[^/:]+)(?::(\d+|\*))?\//.exec(pattern);
    if (wanted === null) return false;
    const [, wantedScheme, wantedHost = '', wantedPort = '*'] = wanted;
    return (
      (wantedScheme === '*' || wantedScheme === scheme) &&
      (wantedPort === '*' || wantedPort === port) &&
      coversHost(wantedHost, host)
    );
  });
}

function coversHost(wanted: string, host: string): boolean {
  if (wanted === '*') return true;
  if (!wanted.startsWith('*.')) return wanted === host;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}
