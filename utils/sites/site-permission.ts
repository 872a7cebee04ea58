import { browser } from 'wxt/browser';
import { frameKey } from './allowed-origins.ts';
import { grantedPatterns } from './browser-registration.ts';
import { covers, patternFor } from './origin-pattern.ts';

const portsInPatterns = import.meta.env.FIREFOX ? 'without-ports' : 'with-ports';

/**
 * Asks the user, so it must be called in the click itself. Rejects where the browser will not ask. `around` is the page
 * that the origin is to be allowed in, where it is a frame's.
 */
export function askForOrigin(origin: string, around: string | null): Promise<boolean> {
  // Not waited for: the browser asks only in the click itself. Without the permission it allows nothing.
  if (around !== null) void browser.storage.local.set({ [frameKey(origin, around)]: true });
  return browser.permissions.request({ origins: [patternFor(origin, portsInPatterns)] });
}

/** Takes back every permission that covers the origin; answers whether none is left. */
export async function giveUpOrigin(origin: string): Promise<boolean> {
  const kept = Object.keys(await browser.storage.local.get());
  await browser.storage.local.remove(kept.filter((key) => key.startsWith(frameKey(origin, ''))));
  const covering = (await grantedPatterns()).filter((pattern) => covers([pattern], origin));
  return giveUpPatterns(covering);
}

/** Answers whether the browser let go of them all: what is required or set by policy stays. */
export async function giveUpPatterns(patterns: readonly string[]): Promise<boolean> {
  try {
    await browser.permissions.remove({ origins: [...patterns] });
  } catch {
    return false;
  }
  const left = await grantedPatterns();
  return patterns.every((pattern) => !left.includes(pattern));
}

export interface AllowedPattern {
  readonly pattern: string;
  /** Whether it can be taken back: not where the build decides it. */
  readonly removable: boolean;
}

/** What is granted, as the browser lists it. */
export async function loadAllowed(): Promise<readonly AllowedPattern[]> {
  const required = requiredPatterns();
  const granted = [...(await grantedPatterns())].sort();
  return granted.map((pattern) => ({ pattern, removable: !required.includes(pattern) }));
}

export const isRequired = (origin: string): boolean => covers(requiredPatterns(), origin);

function requiredPatterns(): readonly string[] {
  const manifest = browser.runtime.getManifest();
  return manifest.manifest_version === 3 ? (manifest.host_permissions ?? []) : [];
}
