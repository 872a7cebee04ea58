import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

configure({ useWebWorkers: false });

interface ZipOptions {
  readonly password?: string;
}

/** A zip of these files, in this order. */
export async function zipOf(
  files: readonly (readonly [name: string, content: Blob])[],
  { password }: ZipOptions = {},
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    dataDescriptor: false,
    ...(password === undefined ? {} : { password, zipCrypto: true }),
  });
  for (const [name, content] of files) await writer.add(name, new BlobReader(content));
  return writer.close();
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;

/** Writes another number into the zip's own word of its one file: where it stands in both kinds of header. */
async function altered(zip: Blob, inLocal: number, inCentral: number, value: number): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === LOCAL_HEADER) view.setUint32(at + inLocal, value, true);
    if (signature === CENTRAL_HEADER) view.setUint32(at + inCentral, value, true);
  }
  return new Blob([bytes]);
}

export const withChecksum = (zip: Blob, checksum: number) => altered(zip, 14, 16, checksum);
export const withDeclaredSize = (zip: Blob, bytes: number) => altered(zip, 22, 24, bytes);

/** Every byte of the zip's own headers by its place in the file: what stands before, between and after the packed data. */
export async function headerBytes(
  zip: Blob,
): Promise<{ readonly bytes: Uint8Array; readonly places: number[] }> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const dataStart = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const dataEnd = dataStart + view.getUint32(18, true);
  const places = [...bytes.keys()].filter((at) => at < dataStart || at >= dataEnd);
  return { bytes, places };
}

/** The same zip with one 16-bit word written anew in its headers; `local` and `central` are offsets there, null for neither. */
export async function withWord(
  zip: Blob,
  { local, central }: { readonly local: number | null; readonly central: number | null },
  value: number,
): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === LOCAL_HEADER && local !== null) view.setUint16(at + local, value, true);
    if (signature === CENTRAL_HEADER && central !== null) view.setUint16(at + central, value, true);
  }
  return new Blob([bytes]);
}
