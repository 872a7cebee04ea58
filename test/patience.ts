import { vi } from 'vitest';

const waitFor = vi.waitFor;

/** A test waits for a state, and a busy machine is late: one second, which is usual, is not much of it. */
vi.waitFor = (callback, options) =>
  waitFor(callback, { timeout: 20_000, ...(typeof options === 'number' ? { timeout: options } : options) });
