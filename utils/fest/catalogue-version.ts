import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';

const PIECE = 100;
const HASH_LENGTH = 32;
const SHORT = 6;

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** `fest-<HentetDato>-<hash>`: equal for equal entries in the same order. In pieces, so that the text is never held whole. */
export async function catalogueVersion(
  extractedAt: string,
  entries: readonly CatalogueEntry[],
): Promise<string> {
  const encoder = new TextEncoder();
  let hash = new Uint8Array(HASH_LENGTH);
  for (let from = 0; from === 0 || from < entries.length; from += PIECE) {
    const both = new Uint8Array(2 * HASH_LENGTH);
    both.set(hash);
    both.set(await digest(encoder.encode(JSON.stringify(entries.slice(from, from + PIECE)))), HASH_LENGTH);
    hash = await digest(both);
  }
  const short = [...hash.subarray(0, SHORT)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `fest-${extractedAt}-${short}`;
}
