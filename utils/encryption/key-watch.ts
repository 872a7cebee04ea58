import { browser } from 'wxt/browser';

/**
 * The data key lies in the memory that the browser keeps for the extension's own pages until it is closed, and nowhere else.
 */
export const KEY = 'history.key';

type Memory = typeof browser.storage.session;

/** That memory; null in a frame of a page in Firefox, which gives it none: there the cases are locked. */
export const sessionMemory = (): Memory | null => (browser.storage.session as Memory | undefined) ?? null;

/** Calls back after each unlocking and locking, from whichever window; not at the start. */
export function watchKey(onChange: (held: boolean) => void): () => void {
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(change.newValue != null);
  };
  const memory = sessionMemory();
  memory?.onChanged.addListener(listener);
  return () => memory?.onChanged.removeListener(listener);
}
