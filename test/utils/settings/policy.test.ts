import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { exportSiteProfiles } from '../../../utils/page/site-profile-schema.ts';
import { demoSite } from '../../../utils/page/site-profiles.ts';
import { noPolicy, type Policy, readPolicy, watchPolicy } from '../../../utils/settings/policy.ts';

const { get, onChanged, listeners } = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const onChanged = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  return { get: vi.fn(), onChanged, listeners };
});
vi.mock('wxt/browser', () => ({ browser: { storage: { managed: { get, onChanged } } } }));

async function loadPolicy(): Promise<Policy> {
  const { promise, resolve } = Promise.withResolvers<Policy>();
  const stop = watchPolicy(resolve);
  const policy = await promise;
  stop();
  return policy;
}

const address = async (stored: unknown) => {
  get.mockResolvedValue(stored === undefined ? {} : { catalogueAddress: stored });
  return (await loadPolicy()).catalogueAddress;
};

beforeEach(() => {
  get.mockReset();
});

describe('where the trust puts the extract', () => {
  it.each([
    'https://intranett.example.no/fest/fest251.zip',
    'http://filer/fest251.zip',
    'file:///F:/felles/fest/fest251.zip',
    'file://filtjener/fest/fest251.zip',
  ])('may be %s', async (stored) => {
    expect(await address(stored)).toEqual({ kind: 'link', address: stored });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hei',
    'ftp://filer/fest.zip',
    'F:\\felles\\fest251.zip',
    'fest251.zip',
    '//filer/fest.zip',
    `https://a/${'b'.repeat(3000)}`,
    17,
    {},
    null,
  ])('may not be %j', async (stored) => {
    expect(await address(stored)).toEqual({ kind: 'unusable', stored: String(stored).slice(0, 200) });
  });

  it('is nowhere when the policy says nothing', async () => {
    expect(await address(undefined)).toEqual({ kind: 'none' });
    expect(await address('')).toEqual({ kind: 'none' });
  });

  it('is nowhere in a browser that has no policies', async () => {
    get.mockRejectedValue(new Error('Managed storage manifest not found'));
    expect((await loadPolicy()).catalogueAddress).toEqual({ kind: 'none' });
  });
});

describe('a policy that comes late', () => {
  it('is told of, until nobody asks any more', async () => {
    get.mockResolvedValue({});
    const seen: string[] = [];
    const stop = watchPolicy(({ catalogueAddress }) => seen.push(catalogueAddress.kind));
    await vi.waitFor(() => expect(seen).toEqual(['none']));
    get.mockResolvedValue({ catalogueAddress: 'https://intranett/fest251.zip' });
    for (const listener of listeners) listener();
    await vi.waitFor(() => expect(seen).toEqual(['none', 'link']));
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('a browser that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked again, since the first question may be lost', async () => {
    get.mockReturnValueOnce(new Promise(() => {})).mockResolvedValue({ retentionDays: 90 });
    const policy = loadPolicy();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await policy).toMatchObject({ isRead: true, retentionDays: 90 });
  });

  it('has read the policy when the first answer comes, however late', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    get.mockReturnValueOnce(promise).mockReturnValue(new Promise(() => {}));
    const policy = loadPolicy();
    await vi.advanceTimersByTimeAsync(5000);
    resolve({ retentionDays: 90 });
    expect(await policy).toMatchObject({ isRead: true, retentionDays: 90 });
  });

  it('is told of within ten seconds, and the policy when it comes after all', async () => {
    get.mockReturnValue(new Promise(() => {}));
    const seen: Policy[] = [];
    const stop = watchPolicy((policy) => seen.push(policy));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([
      { ...noPolicy, isRead: false, problems: [{ part: 'policy', reason: expect.any(String) }] },
    ]);
    get.mockResolvedValue({ retentionDays: 90 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen.at(-1)).toMatchObject({ isRead: true, retentionDays: 90, problems: [] });
    stop();
  });

  it('is asked no more when nobody wants to know', async () => {
    get.mockReturnValue(new Promise(() => {}));
    const seen: Policy[] = [];
    watchPolicy((policy) => seen.push(policy))();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([]);
    expect(get.mock.calls.length).toBeLessThanOrEqual(5);
  });
});

const given = {
  institutionProfile: { ...sykehusetInnlandet, prescriptionProjectNumber: 'DM 1234' },
  allowedOrigins: ['https://*.forskrivning.no/*'],
  siteProfiles: exportSiteProfiles([demoSite]),
  retentionDays: 90,
  panelSide: 'left',
  locked: ['institutionProfile', 'siteProfiles'],
} as const;
const whole: Policy = { ...noPolicy, ...given, siteProfiles: [demoSite] };

describe('what the trust decides', () => {
  it('is read whole', () => {
    expect(readPolicy(given)).toEqual(whole);
  });

  it('may give the site profiles as a list, where the browser can hand one over', () => {
    expect(readPolicy({ siteProfiles: [demoSite] }).siteProfiles).toEqual([demoSite]);
  });

  it.each([
    ['institutionProfile', { ...sykehusetInnlandet, hReseptRemark: [] }, /^hReseptRemark: /],
    ['institutionProfile', { ...sykehusetInnlandet, name: undefined }, /^name: /],
    ['institutionProfile', { ...sykehusetInnlandet, nmae: 'x' }, /nmae/],
    ['institutionProfile', 'DM 1234', /./],
    ['allowedOrigins', ['https://example.no/*', '<all_urls>'], /^1: Må være en adresse/],
    ['allowedOrigins', ['https://*/*'], /^0: Må være en adresse/],
    ['allowedOrigins', ['*://example.no/*'], /^0: Må være en adresse/],
    ['allowedOrigins', ['https://*.no/*'], /^0: Må være en adresse/],
    ['allowedOrigins', ['https://example.no/resept'], /^0: Må være en adresse/],
    ['siteProfiles', '[', /^Filen er ikke gyldig JSON$/],
    ['siteProfiles', JSON.stringify([demoSite, { ...demoSite, id: 'b', dossage: 1 }]), /^1\.dossage: /],
    ['siteProfiles', [demoSite, demoSite], /^1\.id: /],
    ['retentionDays', 0, /^Må være et helt antall dager fra 1 til 3650$/],
    ['retentionDays', 3651, /^Må være et helt antall dager/],
    ['retentionDays', 1.5, /^Må være et helt antall dager/],
    ['retentionDays', '90', /^Må være et helt antall dager/],
    ['panelSide', 'top', /^Må være «left» eller «right»$/],
    ['locked', ['institutionProfile', 'prescriber'], /^1: Bare .* kan låses$/],
    ['locked', 'institutionProfile', /./],
    ['prescriber', { roles: ['gp'] }, /^Hjemmel har ingen slik del$/],
    ['__proto__x', 1, /^Hjemmel har ingen slik del$/],
  ] as const)('is never half used: %s', (part, stored, reason) => {
    const policy = readPolicy({ ...given, locked: [], [part]: stored });
    const others = { ...whole, locked: [], problems: [{ part, reason: expect.stringMatching(reason) }] };
    expect(policy).toEqual(part in noPolicy ? { ...others, [part]: noPolicy[part as keyof Policy] } : others);
  });

  it.each([
    ['https://example.no', 'https://example.no/*'],
    ['https://example.no/', 'https://example.no/*'],
    ['http://resept:8080/*', 'http://resept:8080/*'],
    ['https://*.example.no:*/*', 'https://*.example.no/*'],
  ])('writes %s as the pattern %s', (stored, pattern) => {
    expect(readPolicy({ allowedOrigins: [stored, pattern] }).allowedOrigins).toEqual([pattern]);
  });

  it('locks only what it gives, and says so', () => {
    const { locked, problems } = readPolicy({ ...given, retentionDays: 0, locked: ['retentionDays'] });
    expect(locked).toEqual([]);
    expect(problems.map(({ part }) => part)).toEqual(['retentionDays', 'locked']);
    expect(readPolicy({ locked: ['siteProfiles'] }).problems).toEqual([
      { part: 'locked', reason: '«siteProfiles» er ikke låst: oppsettet gir ingen gyldig verdi for den' },
    ]);
  });
});
