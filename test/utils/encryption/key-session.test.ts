import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomBytes } from '../../../utils/encryption/cipher.ts';
import {
  dropKey,
  heldKey,
  holdKey,
  lockAfterMinutes,
  noteUse,
} from '../../../utils/encryption/key-session.ts';
import { watchKey } from '../../../utils/encryption/key-watch.ts';

const A_MINUTE = 60_000;
const held = { ring: '00000000-0000-4000-8000-000000000001', dataKey: randomBytes(32) };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('the key that is held', () => {
  it('lies in the memory of the session alone', async () => {
    await holdKey(held, 15);
    expect(await heldKey()).toEqual(held);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await fakeBrowser.storage.session.clear();
    expect(await heldKey()).toBeNull();
  });

  it('is none, and nothing to be watched, where the browser gives no memory of the session', async () => {
    const { session } = fakeBrowser.storage;
    Reflect.deleteProperty(fakeBrowser.storage, 'session');
    try {
      expect(await heldKey()).toBeNull();
      await noteUse();
      const stop = watchKey(() => {});
      stop();
    } finally {
      fakeBrowser.storage.session = session;
    }
  });

  it.each([
    [14.99, true],
    [15, false],
    [60, false],
    // The clock has been set back.
    [-0.5, true],
    [-30, false],
  ])('after %s minutes of 15 without use it is held: %s', async (minutes, still) => {
    await holdKey(held, 15);
    vi.setSystemTime(Date.now() + minutes * A_MINUTE);
    expect((await heldKey()) !== null).toBe(still);
    // Nor does a right clock bring it back.
    vi.setSystemTime(Date.now() - minutes * A_MINUTE);
    expect((await heldKey()) !== null).toBe(still);
  });

  it('is held for longer by use, and not by being read', async () => {
    await holdKey(held, 15);
    vi.setSystemTime(Date.now() + 10 * A_MINUTE);
    await heldKey();
    await noteUse();
    vi.setSystemTime(Date.now() + 10 * A_MINUTE);
    expect(await heldKey()).toEqual(held);
    vi.setSystemTime(Date.now() + 5 * A_MINUTE);
    expect(await heldKey()).toBeNull();
    await noteUse();
    expect(await heldKey()).toBeNull();
  });

  it('follows another number of minutes at once', async () => {
    await holdKey(held, 15);
    await lockAfterMinutes(1);
    vi.setSystemTime(Date.now() + A_MINUTE);
    expect(await heldKey()).toBeNull();
  });

  it('tells of locking and unlocking', async () => {
    const told: boolean[] = [];
    const stop = watchKey((now) => told.push(now));
    await holdKey(held, 15);
    await noteUse();
    await dropKey();
    stop();
    await holdKey(held, 15);
    expect(told).toEqual([true, false]);
  });

  it('is none where something else is stored', async () => {
    await fakeBrowser.storage.session.set({ 'history.key': { ring: 'x', key: '!' }, 'history.lastUse': 0 });
    expect(await heldKey()).toBeNull();
  });
});
