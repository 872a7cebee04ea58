import { oneAtATime } from '../time/one-at-a-time.ts';
import type { FrameSeen } from './agent-presence.ts';
import { covers } from './origin-pattern.ts';

export interface FrameOfTab extends FrameSeen {
  readonly frame: number;
}

/** What the browser knows of where the agent runs. Patterns are match patterns such as `https://example.no/*`. */
export interface RegistrationPorts {
  granted(): Promise<readonly string[]>;
  /** What agents have been told is allowed; null where nothing has been told. */
  told(): Promise<readonly string[] | null>;
  tell(patterns: readonly string[]): Promise<void>;
  /** Where the browser runs the agent by itself; null where it is not registered. */
  registered(): Promise<readonly string[] | null>;
  register(patterns: readonly string[]): Promise<void>;
  update(patterns: readonly string[]): Promise<void>;
  unregister(): Promise<void>;
  openTabs(): Promise<readonly number[]>;
  /** The frames of a tab that may be seen. Rejects for a tab that may not be. */
  framesOf(tab: number): Promise<readonly FrameOfTab[]>;
  inject(tab: number, frames: readonly number[]): Promise<void>;
}

export interface Registration {
  /** Makes the agent run where it is allowed and nowhere else, in open tabs too. May be called at any time. */
  sync(): Promise<void>;
}

/** Milliseconds that a tab may take to answer before the others are seen to without it. */
const tabPatience = 3000;

export function createRegistration(ports: RegistrationPorts): Registration {
  return { sync: oneAtATime(() => bringUpToDate(ports)) };
}

async function bringUpToDate(ports: RegistrationPorts): Promise<void> {
  const granted = [...(await ports.granted())].sort();
  // First of all, so that agents that are no longer allowed stop.
  const told = await ports.told();
  if (told === null || !same(told, granted)) await ports.tell(granted);

  const registered = await ports.registered();
  if (granted.length === 0) {
    if (registered !== null) await ports.unregister();
    return;
  }
  if (registered === null) await ports.register(granted);
  else if (!same(registered, granted)) await ports.update(granted);

  const tabs = await ports.openTabs();
  await Promise.allSettled(tabs.map((tab) => inTime(injectWhereMissing(ports, tab, granted))));
}

async function injectWhereMissing(
  ports: RegistrationPorts,
  tab: number,
  granted: readonly string[],
): Promise<void> {
  const missing = (await ports.framesOf(tab)).filter(
    ({ origin, hasAgent }) => !hasAgent && covers(granted, origin),
  );
  if (missing.length > 0)
    await ports.inject(
      tab,
      missing.map(({ frame }) => frame),
    );
}

function inTime(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, tabPatience))]);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  const sorted = [...one].sort();
  const others = [...other].sort();
  return sorted.length === others.length && sorted.every((pattern, at) => pattern === others[at]);
}
