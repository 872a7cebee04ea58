import { browser } from 'wxt/browser';

/**
 * The data key lies in the memory that the browser keeps for the extension's own pages until it is closed, and nowhere else.
 */
export const KEY = 'history.key';

/** Calls back after each unlocking and locking, from whichever window; not at the start. */
export function watchKey(onChange: (held: boolean) => void): () => void {
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(change.newValue != null);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
