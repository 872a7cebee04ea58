import { browser } from 'wxt/browser';
import { z } from 'zod';

/** Where the trust puts the FEST extract for its doctors. */
export type CatalogueAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'link'; readonly address: string }
  /** The policy holds something that may not be shown as a link. */
  | { readonly kind: 'unusable'; readonly stored: string };

/** What the trust's administrators have decided for all its browsers. */
export interface Policy {
  readonly catalogueAddress: CatalogueAddress;
}

const addressSchema = z.url({ protocol: /^(?:https?|file)$/ }).max(2000);

function catalogueAddress(stored: unknown): CatalogueAddress {
  if (stored === undefined || stored === '') return { kind: 'none' };
  const parsed = addressSchema.safeParse(stored);
  return parsed.success
    ? { kind: 'link', address: parsed.data }
    : { kind: 'unusable', stored: String(stored).slice(0, 200) };
}

/** Without a policy, and in a browser that has no room for one, nothing is decided. */
async function loadPolicy(): Promise<Policy> {
  try {
    const stored: Record<string, unknown> = await browser.storage.managed.get('catalogueAddress');
    return { catalogueAddress: catalogueAddress(stored.catalogueAddress) };
  } catch {
    return { catalogueAddress: { kind: 'none' } };
  }
}

/** Calls back now and whenever the policy changes, as it also does when the browser has just started and reads it late. */
export function watchPolicy(onPolicy: (policy: Policy) => void): () => void {
  let watching = true;
  const tell = () =>
    void loadPolicy().then((policy) => {
      if (watching) onPolicy(policy);
    });
  browser.storage.managed.onChanged.addListener(tell);
  tell();
  return () => {
    watching = false;
    browser.storage.managed.onChanged.removeListener(tell);
  };
}
