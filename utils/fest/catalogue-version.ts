import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';

const PIECE = 500;
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
  let hash = new Uint8Array();
  for (let from = 0; from === 0 || from < entries.length; from += PIECE) {
    const piece = encoder.encode(JSON.stringify(entries.slice(from, from + PIECE)));
    const both = new Uint8Array(hash.length + piece.length);
    both.set(hash);
    both.set(piece, hash.length);
    hash = await digest(both);
  }
  const short = [...hash.subarray(0, SHORT)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `fest-${extractedAt}-${short}`;
}
