import { expect, it } from 'vitest';
import { ALLOWED_ORIGINS, type AllowedStorage, followAllowed } from '../../../utils/sites/allowed-origins.ts';

type Listener = Parameters<AllowedStorage['onChanged']['addListener']>[0];

function storageWith(first: unknown) {
  let value = first;
  let fails = false;
  const listeners: Listener[] = [];
  const local: AllowedStorage = {
    get: async () => {
      const read = value;
      await Promise.resolve();
      if (fails) throw new Error('disk');
      return { [ALLOWED_ORIGINS]: read };
    },
    onChanged: { addListener: (listener) => listeners.push(listener) },
  };
  return {
    local,
    change(next: unknown, key: string = ALLOWED_ORIGINS) {
      if (key === ALLOWED_ORIGINS) value = next;
      for (const listener of listeners) listener({ [key]: { newValue: next } });
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
  followAllowed(stored.local, here, (allowed) => told.push(allowed));
  await settled();
  stored.change([]);
  stored.change(['https://*/*'], 'settings.sites');
  stored.change([pattern]);
  stored.change(undefined);
  expect(told).toEqual([true, false, true, false]);
});

it('lets no old answer undo a revocation', async () => {
  const stored = storageWith([pattern]);
  const told: boolean[] = [];
  followAllowed(stored.local, here, (allowed) => told.push(allowed));
  stored.change([]);
  await settled();
  expect(told).toEqual([false]);
});

it.each([undefined, null, pattern, { 0: pattern }, [1, null]])(
  'takes %j for nothing allowed',
  async (value) => {
    const told: boolean[] = [];
    followAllowed(storageWith(value).local, here, (allowed) => told.push(allowed));
    await settled();
    expect(told).toEqual([false]);
  },
);

it('takes what cannot be read for not allowed', async () => {
  const stored = storageWith([pattern]);
  stored.fail();
  const told: boolean[] = [];
  followAllowed(stored.local, here, (allowed) => told.push(allowed));
  await settled();
  expect(told).toEqual([false]);
});

it('reads anew when it is asked to', async () => {
  const stored = storageWith([pattern]);
  const told: boolean[] = [];
  const following = followAllowed(stored.local, here, (allowed) => told.push(allowed));
  await settled();
  stored.slip([]);
  following.renew();
  await settled();
  expect(told).toEqual([true, false]);
});
