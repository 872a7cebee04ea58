import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CatalogueEntry } from '../../../utils/catalogue/catalogue-entry.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import {
  type CatalogueSource,
  embeddedInfo,
  followCatalogue,
  type ReadyCatalogue,
} from '../../../utils/catalogue/load-catalogue.ts';
import type { StoredCatalogue } from '../../../utils/catalogue/stored-catalogue.ts';
import type { StorageResult } from '../../../utils/database/attempt.ts';

type InUse = StorageResult<StoredCatalogue | null>;

function named(...names: string[]): CatalogueEntry[] {
  const [first] = defaultCatalogue;
  if (!first) throw new Error('The embedded catalogue is empty');
  return names.map((name) => ({
    ...first,
    id: `${name}-1`,
    varenavn: name,
    navnFormStyrke: `${name} Tab 5 mg`,
  }));
}

const storedAs = (id: string): StoredCatalogue => ({
  id,
  state: 'in-use',
  info: { version: `fest-${id}`, extractDate: '2026-11-14', productCount: 4, complete: true },
  importedAt: '2026-11-20T10:00:00Z',
});
const using = (id: string): InUse => ({ kind: 'ok', value: storedAs(id) });
const embedded: InUse = { kind: 'ok', value: null };
const broken: InUse = { kind: 'failed', failure: 'unavailable', reason: 'no database' };

/** A storage whose answers the test gives. */
function setUp(atFirst = embedded) {
  let tell: (inUse: InUse) => void = () => {};
  const unwatch = vi.fn();
  const shelf = new Map<string, readonly (readonly CatalogueEntry[] | Error)[]>();
  const inUse = { now: atFirst };
  const read: string[] = [];
  const source: CatalogueSource = {
    watch: (onChange) => {
      tell = onChange;
      return unwatch;
    },
    inUse: async () => inUse.now,
    async *pieces(id) {
      for (const piece of shelf.get(id) ?? []) {
        if (piece instanceof Error) throw piece;
        read.push(`${id} ${piece.length}`);
        yield piece;
      }
    },
  };
  const clock = { today: '2026-11-21' };
  const seen: ReadyCatalogue[] = [];
  const following = followCatalogue(
    () => clock.today,
    (catalogue) => seen.push(catalogue),
    source,
  );
  return {
    following,
    seen,
    shelf,
    read,
    clock,
    unwatch,
    use: (next: InUse) => {
      inUse.now = next;
      tell(next);
    },
    silently: (next: InUse) => {
      inUse.now = next;
    },
    versions: () => seen.map(({ info }) => info.version),
  };
}

let rig: ReturnType<typeof setUp>;

beforeEach(() => {
  rig = setUp();
  rig.shelf.set('a', [named('Alfa', 'Beta'), named('Gamma'), named('Delta')]);
  rig.shelf.set('b', [named('Epsilon')]);
});

const told = (count: number) => vi.waitFor(() => expect(rig.seen).toHaveLength(count));
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('the catalogue in use', () => {
  it('is told of as soon as all of its pieces are read, and not before', async () => {
    rig.use(using('a'));
    expect(rig.seen).toEqual([]);
    await told(1);
    expect(rig.read).toEqual(['a 2', 'a 1', 'a 1']);
    expect(rig.seen[0]).toMatchObject({ on: '2026-11-21', source: 'imported', info: storedAs('a').info });
    expect(rig.seen[0]?.index.size).toBe(4);
    expect(rig.seen[0]?.index.resolve('Delta Tab 5 mg').kind).toBe('found');
    expect(rig.seen[0]?.attribution).toContain('NLOD');
  });

  it('is the embedded one where none is read in', async () => {
    rig.use(embedded);
    await told(1);
    expect(rig.seen[0]).toMatchObject({ source: 'embedded', info: embeddedInfo });
    expect(rig.seen[0]?.index.size).toBe(defaultCatalogue.length);
  });

  it('lets other work go on while it is read', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 5;
      return clock;
    });
    const order: string[] = [];
    rig.use(using('a'));
    setTimeout(() => order.push(`after ${rig.read.length}`));
    await told(1);
    vi.restoreAllMocks();
    expect(order).toEqual(['after 2']);
    expect(rig.read).toHaveLength(3);
  });
});

describe('another catalogue', () => {
  it('is told of when it is whole; until then the first stands', async () => {
    rig.use(using('a'));
    await told(1);
    rig.use(using('b'));
    expect(rig.versions()).toEqual(['fest-a']);
    await told(2);
    expect(rig.seen[1]?.index.resolve('Alfa Tab 5 mg').kind).toBe('unknown');
    rig.use(embedded);
    await told(3);
    expect(rig.seen[2]?.source).toBe('embedded');
  });

  it('that comes while the first is read is the only one told of', async () => {
    rig.use(using('a'));
    rig.use(using('b'));
    await told(1);
    await settled();
    expect(rig.versions()).toEqual(['fest-b']);
  });

  it('that took the place of one that is gone is read instead, with no stand-in between', async () => {
    rig.shelf.set('a', [named('Alfa'), new Error('gone')]);
    rig.use(using('a'));
    rig.silently(using('b'));
    await told(1);
    expect(rig.versions()).toEqual(['fest-b']);
  });
});

describe('a storage that fails', () => {
  it('has the embedded one stand in, and says so', async () => {
    rig.use(broken);
    await told(1);
    expect(rig.seen[0]).toMatchObject({ source: 'stand-in', info: embeddedInfo });
  });

  it('is found out though the watch never answers', async () => {
    const mute = setUp(broken);
    await vi.waitFor(() => expect(mute.seen.map(({ source }) => source)).toEqual(['stand-in']));
    const stopped = setUp(broken);
    stopped.following.stop();
    await settled();
    expect(stopped.seen).toEqual([]);
  });

  it('in the middle of a catalogue gives no part of it', async () => {
    rig.shelf.set('a', [named('Alfa'), new Error('disk')]);
    rig.use(using('a'));
    await told(1);
    expect(rig.seen[0]?.source).toBe('stand-in');
    expect(rig.seen[0]?.index.resolve('Alfa Tab 5 mg').kind).toBe('unknown');
  });

  it('after the catalogue is in memory takes nothing away', async () => {
    rig.use(using('a'));
    await told(1);
    rig.use(broken);
    await settled();
    expect(rig.versions()).toEqual(['fest-a']);
  });

  it('says nothing for ten seconds is not waited for, and is taken when it comes after all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = setUp();
    slow.shelf.set('b', [named('Epsilon')]);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(slow.seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(slow.seen.map(({ source }) => source)).toEqual(['stand-in']);
    slow.use(using('b'));
    await vi.advanceTimersByTimeAsync(100);
    expect(slow.versions().at(-1)).toBe('fest-b');
    vi.useRealTimers();
  });
});

describe('another day', () => {
  it('makes the catalogue anew, once', async () => {
    rig.use(using('a'));
    await told(1);
    rig.following.renew();
    rig.clock.today = '2026-11-22';
    rig.following.renew();
    rig.following.renew();
    await told(2);
    await settled();
    expect(rig.seen.map(({ on }) => on)).toEqual(['2026-11-21', '2026-11-22']);
    expect(rig.read).toHaveLength(6);
  });
});

it('tells nothing more when it is stopped', async () => {
  rig.use(using('a'));
  rig.following.stop();
  await settled();
  expect(rig.seen).toEqual([]);
  expect(rig.unwatch).toHaveBeenCalledOnce();
  rig.following.renew();
  await settled();
  expect(rig.seen).toEqual([]);
});

describe('a part of the register', () => {
  const alone = named('Alene').map((entry) => ({ ...entry, provenance: 'FEST' as const }));

  it.each([
    { complete: true, kind: 'found' },
    { complete: false, kind: 'ambiguous' },
  ])('complete: $complete – a brand that is alone in it is $kind', async ({ complete, kind }) => {
    const { seen, shelf, use } = setUp();
    shelf.set('part', [alone]);
    const stored = storedAs('part');
    use({ kind: 'ok', value: { ...stored, info: { ...stored.info, complete } } });
    await vi.waitFor(() => expect(seen.at(-1)?.source).toBe('imported'));
    expect(seen.at(-1)?.index.resolve('Alene').kind).toBe(kind);
    expect(seen.at(-1)?.index.resolve('Alene Tab 5 mg').kind).toBe('found');
  });
});
