import { bytesOf, type XmlBytes } from './byte-stream.ts';
import { FestError } from './fest-error.ts';
import { MOST_BYTES, tooLarge } from './fest-limits.ts';
import { openZip } from './fest-zip.ts';

/** What every zip begins with; an empty one begins with `PK\x05\x06`. */
const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06'];
const SIGNATURE_LENGTH = 4;

async function signatureOf(blob: Blob): Promise<string> {
  try {
    const bytes = new Uint8Array(await blob.slice(0, SIGNATURE_LENGTH).arrayBuffer());
    return String.fromCharCode(...bytes);
  } catch (cause) {
    throw new FestError('unreadable-file', 'Filen kan ikke leses. Den kan være flyttet eller endret.', cause);
  }
}

/** Opens the XML in a zip, or the bare XML. Reads no more than it must to know which of them it is. */
export async function openFestFile(blob: Blob, signal: AbortSignal | undefined): Promise<XmlBytes> {
  if (blob.size === 0) throw new FestError('empty-file', 'Filen er tom.');
  if (ZIP_SIGNATURES.includes(await signatureOf(blob))) return openZip(blob, signal);
  if (blob.size > MOST_BYTES) throw tooLarge(blob.size);
  return { totalBytes: blob.size, bytes: bytesOf(blob.stream(), signal) };
}
