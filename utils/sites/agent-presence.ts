/** Set in the extension's own world of a frame, which the page can't see, by the agent that runs in it. */
export const AGENT_MARK = 'hjemmelAgent';

export interface FrameSeen {
  readonly origin: string;
  readonly hasAgent: boolean;
}

/** Runs in a frame, so it may use nothing from this file but types. */
export function seeFrame(mark: string): FrameSeen {
  const isAlive: unknown = Reflect.get(globalThis, mark);
  return { origin: location.origin, hasAgent: typeof isAlive === 'function' && isAlive() === true };
}

/** An agent whose extension has been updated is as good as none. */
export function markAgent(isAlive: () => boolean): void {
  Object.assign(globalThis, { [AGENT_MARK]: isAlive });
}
