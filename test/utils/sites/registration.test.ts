import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { covers } from '../../../utils/sites/origin-pattern.ts';
import { createRegistration, type RegistrationPorts } from '../../../utils/sites/registration.ts';

interface FakeTab {
  /** The origins of its frames, the top frame first. */
  readonly frames: readonly string[];
  readonly agents: Set<number>;
}

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A browser with the rules that matter: nothing is injected without permission, and an id is registered once. */
function fakeBrowser(tabs: readonly (readonly string[])[] = []) {
  const state = {
    granted: [] as string[],
    told: null as readonly string[] | null,
    registered: null as readonly string[] | null,
    tabs: tabs.map((frames): FakeTab => ({ frames, agents: new Set() })),
    calls: [] as string[],
    failing: new Set<string>(),
    stuckTabs: new Set<number>(),
  };

  async function call<T>(name: string, act: () => T): Promise<T> {
    state.calls.push(name);
    await breath();
    if (state.failing.has(name)) throw new Error(`${name} failed`);
    return act();
  }

  const tabOf = (id: number) => {
    const tab = state.tabs[id];
    if (!tab) throw new Error('No tab');
    return tab;
  };

  const ports: RegistrationPorts = {
    granted: () => call('granted', () => [...state.granted]),
    told: () => call('told', () => state.told),
    tell: (patterns) =>
      call('tell', () => {
        state.told = patterns;
      }),
    registered: () => call('registered', () => state.registered),
    register: (patterns) =>
      call('register', () => {
        if (state.registered !== null) throw new Error('Duplicate script ID');
        state.registered = patterns;
      }),
    update: (patterns) =>
      call('update', () => {
        if (state.registered === null) throw new Error('Nonexistent script ID');
        state.registered = patterns;
      }),
    unregister: () =>
      call('unregister', () => {
        if (state.registered === null) throw new Error('Nonexistent script ID');
        state.registered = null;
      }),
    openTabs: () => call('openTabs', () => state.tabs.map((_, id) => id)),
    framesOf: (id) => {
      if (state.stuckTabs.has(id)) return new Promise(() => {});
      return call('framesOf', () => {
        const { frames, agents } = tabOf(id);
        if (!covers(state.granted, frames[0] ?? '')) throw new Error('Cannot access contents');
        return frames.flatMap((origin, frame) =>
          covers(state.granted, origin) ? [{ frame, origin, hasAgent: agents.has(frame) }] : [],
        );
      });
    },
    inject: (id, frames) =>
      call('inject', () => {
        for (const frame of frames) {
          const { frames: origins, agents } = tabOf(id);
          if (!covers(state.granted, origins[frame] ?? '')) throw new Error('Cannot access contents');
          if (agents.has(frame)) throw new Error('Run twice');
          agents.add(frame);
        }
      }),
  };
  return { state, ports, registration: createRegistration(ports) };
}

const example = 'https://example.no/*';
const other = 'http://localhost:8080/*';

describe('registration', () => {
  it('leaves the browser as it is where nothing is allowed, but tells so', async () => {
    const { state, registration } = fakeBrowser([['https://example.no']]);
    await registration.sync();
    expect(state.told).toEqual([]);
    expect(state.calls).toEqual(['granted', 'told', 'tell', 'registered']);
  });

  it('runs the agent where it is allowed, in open tabs and their frames too, and nowhere else', async () => {
    const { state, registration } = fakeBrowser([
      ['https://example.no', 'https://example.no', 'https://other.no'],
      ['https://other.no'],
    ]);
    state.granted = [example];
    await registration.sync();
    expect(state).toMatchObject({ told: [example], registered: [example] });
    expect(state.tabs.map(({ agents }) => [...agents])).toEqual([[0, 1], []]);
  });

  it('changes nothing that is as it should be', async () => {
    const { state, registration } = fakeBrowser([['https://example.no']]);
    state.granted = [other, example];
    await registration.sync();
    state.granted = [example, other];
    state.calls = [];
    await registration.sync();
    expect(state.calls).toEqual(['granted', 'told', 'registered', 'openTabs', 'framesOf']);
  });

  it('tells the agents of a revocation before anything else', async () => {
    const { state, registration } = fakeBrowser();
    state.granted = [example, other];
    await registration.sync();
    state.granted = [other];
    state.calls = [];
    await registration.sync();
    expect(state).toMatchObject({ told: [other], registered: [other] });
    expect(state.calls.slice(0, 5)).toEqual(['granted', 'told', 'tell', 'registered', 'update']);

    state.granted = [];
    await registration.sync();
    expect(state).toMatchObject({ told: [], registered: null });
  });

  it('tells of a revocation though the registration fails, and makes up for it the next time', async () => {
    const { state, registration } = fakeBrowser();
    state.granted = [example];
    await registration.sync();
    state.granted = [];
    state.failing.add('unregister');
    await expect(registration.sync()).rejects.toThrow('unregister failed');
    expect(state).toMatchObject({ told: [], registered: [example] });
    state.failing.clear();
    await registration.sync();
    expect(state.registered).toBeNull();
  });

  it.each(['tell', 'register', 'openTabs'])(
    'takes up what was cut short at %s, in a new worker',
    async (at) => {
      const { state, ports, registration } = fakeBrowser([['https://example.no']]);
      state.granted = [example];
      state.failing.add(at);
      await expect(registration.sync()).rejects.toThrow();
      state.failing.clear();
      await createRegistration(ports).sync();
      expect(state).toMatchObject({ told: [example], registered: [example] });
      expect([...(state.tabs[0]?.agents ?? [])]).toEqual([0]);
    },
  );

  it('lets no tab that does not answer, or may not be seen, hold up the others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { state, registration } = fakeBrowser([
        ['https://example.no'],
        ['https://not-allowed.no'],
        ['https://example.no'],
      ]);
      state.granted = [example];
      state.stuckTabs.add(0);
      const done = registration.sync();
      await vi.runAllTimersAsync();
      await done;
      expect([...(state.tabs[2]?.agents ?? [])]).toEqual([0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends as what was granted last, however permissions come and go meanwhile', async () => {
    const patterns = [example, other, 'https://*.forskrivning.no/*'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray(patterns), fc.integer({ min: 0, max: 8 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (changes) => {
          const { state, registration } = fakeBrowser([
            ['https://example.no', 'https://a.forskrivning.no'],
            ['http://localhost:8080'],
          ]);
          const syncs: Promise<void>[] = [];
          for (const [granted, breaths] of changes) {
            state.granted = [...granted];
            syncs.push(registration.sync());
            for (let i = 0; i < breaths; i += 1) await breath();
          }
          await Promise.all(syncs);
          const last = [...state.granted].sort();
          expect(state.told).toEqual(last);
          expect(state.registered).toEqual(last.length > 0 ? last : null);
        },
      ),
      { numRuns: 60 },
    );
  });
});
