import { describe, expect, it } from 'vitest';
import {
  ALLOWED_ORIGINS,
  type AllowedStorage,
  followAllowed,
  frameKey,
} from '../../../utils/sites/allowed-origins.ts';

type Listener = Parameters<AllowedStorage['onChanged']['addListener']>[0];

function storageWith(first: unknown) {
  let value = first;
  const frames: Record<string, unknown> = {};
  let fails = false;
  const listeners: Listener[] = [];
  const local: AllowedStorage = {
    get: async () => {
      const read = value;
      await Promise.resolve();
      if (fails) throw new Error('disk');
      return { ...frames, [ALLOWED_ORIGINS]: read };
    },
    onChanged: { addListener: (listener) => listeners.push(listener) },
  };
  return {
    local,
    change(next: unknown, key: string = ALLOWED_ORIGINS) {
      if (key === ALLOWED_ORIGINS) value = next;
      for (const listener of listeners) listener({ [key]: { newValue: next } });
    },
    allowFrame(key: string, allowed: boolean) {
      frames[key] = allowed;
      for (const listener of listeners) listener({ [key]: { newValue: allowed } });
    },
    slip(next: unknown) {
      value = next;
    },
    fail() {
      fails = true;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const here = 'https://example.no';
const pattern = 'https://example.no/*';

it('tells what is stored, and each change of it', async () => {
  const stored = storageWith([pattern]);
  const told: boolean[] = [];
  followAllowed(stored.local, here, [], (allowed) => told.push(allowed));
  await settled();
  stored.change([]);
  stored.change(['https://*/*'], 'settings.sites');
  stored.change([pattern]);
  await settled();
  stored.change(undefined);
  expect(told).toEqual([true, false, true, false]);
});

it('lets no old answer undo a revocation', async () => {
  const stored = storageWith([pattern]);
  const told: boolean[] = [];
  followAllowed(stored.local, here, [], (allowed) => told.push(allowed));
  stored.change([]);
  await settled();
  expect(told).toEqual([false]);
});

it.each([undefined, null, pattern, { 0: pattern }, [1, null]])(
  'takes %j for nothing allowed',
  async (value) => {
    const told: boolean[] = [];
    followAllowed(storageWith(value).local, here, [], (allowed) => told.push(allowed));
    await settled();
    expect(told).toEqual([false]);
  },
);

it('takes what cannot be read for not allowed', async () => {
  const stored = storageWith([pattern]);
  stored.fail();
  const told: boolean[] = [];
  followAllowed(stored.local, here, [], (allowed) => told.push(allowed));
  await settled();
  expect(told).toEqual([false]);
});

it('reads anew when it is asked to', async () => {
  const stored = storageWith([pattern]);
  const told: boolean[] = [];
  const following = followAllowed(stored.local, here, [], (allowed) => told.push(allowed));
  await settled();
  stored.slip([]);
  following.renew();
  await settled();
  expect(told).toEqual([true, false]);
});

describe('a frame', () => {
  const around = 'https://journal.example.com';

  it.each<[string, readonly string[], readonly string[], boolean, string?]>([
    ['in no other page', [], [pattern], true],
    ['in a page that is not allowed', [around], [pattern], false],
    ['in a page that is allowed', [around], [pattern, `${around}/*`], true],
    ['in its own page, in one that is not allowed', [here, around], [pattern], false],
    ['in a page that nobody can name', ['null'], [pattern], false],
    ['that is shut off from its own origin', [], [pattern], false, 'null'],
  ])('%s', async (_, outer, patterns, allowed, origin = here) => {
    const told: boolean[] = [];
    followAllowed(storageWith(patterns).local, origin, outer, (each) => told.push(each));
    await settled();
    expect(told).toEqual([allowed]);
  });

  it('may be allowed in that one page, and no longer', async () => {
    const stored = storageWith([pattern]);
    const told: boolean[] = [];
    followAllowed(stored.local, here, [around], (each) => told.push(each));
    await settled();
    stored.allowFrame(frameKey(here, 'https://other.example.com'), true);
    stored.allowFrame(frameKey(here, around), true);
    await settled();
    stored.allowFrame(frameKey(here, around), false);
    await settled();
    expect(told).toEqual([false, true, false]);
  });
});
