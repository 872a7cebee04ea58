import { browser } from 'wxt/browser';
import { patternFor } from './origin-pattern.ts';

const portsInPatterns = import.meta.env.FIREFOX ? 'without-ports' : 'with-ports';

/** As this browser writes what may be asked for. */
const asAskedFor = (pattern: string) => patternFor(pattern.replace(/\/\*$/, ''), portsInPatterns);

/** Those of the given patterns that the browser does not already allow in full. */
export async function notGranted(patterns: readonly string[]): Promise<readonly string[]> {
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [asAskedFor(pattern)] })),
  );
  return patterns.filter((_, at) => !granted[at]);
}

/** Asks the user for all of them at once, so it must be called in the click itself. Rejects where the browser will not ask. */
export function askForPatterns(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns.map(asAskedFor) });
}

/** Calls back when what is granted may have changed; not at the start. */
export function watchGranted(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
