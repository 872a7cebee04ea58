import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Policy, watchPolicy } from '../../../utils/settings/policy.ts';

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

describe('the schema', () => {
  const schema = JSON.parse(readFileSync('public/policy-schema.json', 'utf8'));

  it('is one that Chrome accepts', () => {
    expect(schema.type).toBe('object');
    expect(schema).not.toHaveProperty('additionalProperties');
    for (const property of Object.values(schema.properties)) {
      expect(property).toMatchObject({ type: expect.any(String) });
    }
  });
});
