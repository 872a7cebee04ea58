import { browser } from 'wxt/browser';

/**
 * Whether this page stands in a private window. The browser gives that a database of its own, which goes with it, but the
 * settings of the other windows: what is stored in the one would be lost, and what is stored in the other would stay.
 */
export function isInPrivateWindow(): boolean {
  // Workers, which only read, know nothing of the extension.
  const known: typeof browser | undefined = browser;
  return known?.extension?.inIncognitoContext === true;
}
