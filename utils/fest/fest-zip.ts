import {
  BlobReader,
  configure,
  type Entry,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { bytesOf, throwIfCancelled, type XmlBytes } from './byte-stream.ts';
import { FestError } from './fest-error.ts';
import { MOST_BYTES, MOST_ZIP_ENTRIES, tooLarge } from './fest-limits.ts';

configure({ useWebWorkers: false });

const truncated = (cause?: unknown) =>
  new FestError('zip-truncated', 'Zip-filen er ikke hel: slutten mangler. Last den ned på nytt.', cause);

const damaged = (what: string, cause?: unknown) =>
  new FestError('zip-damaged', `Zip-filen er skadet eller ikke en vanlig zip-fil: ${what}.`, cause);

/** By the messages of the zip reader, which has no codes. */
const zipErrors: readonly (readonly [message: RegExp, error: (cause: unknown) => FestError])[] = [
  [/End of (?:Zip64 )?central directory|out of bounds/i, truncated],
  [/encrypt|password/i, () => new FestError('zip-encrypted', 'Zip-filen er kryptert og kan ikke leses.')],
  [/Unsafe filename/i, () => unsafeName(null)],
  [
    /signature|CRC/i,
    (cause) =>
      new FestError(
        'zip-wrong-checksum',
        'Innholdet i zip-filen stemmer ikke med kontrollsummen. Last den ned på nytt.',
        cause,
      ),
  ],
  [/uncompressed size/i, (cause) => damaged('den pakker ut til noe annet enn den oppgir', cause)],
  [/compression/i, (cause) => otherMethod('en metode som ikke kan leses', cause)],
  [/Split zip/i, (cause) => damaged('den er delt i flere filer', cause)],
];

/** The methods of APPNOTE 4.4.5 that programs in use offer. */
const STORED = 0;
const DEFLATE = 8;
const methodNames: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

const otherMethod = (method: string, cause?: unknown) =>
  new FestError(
    'zip-other-method',
    `Zip-filen er pakket med ${method}. Pakk den på nytt som vanlig zip (Deflate), eller les inn XML-filen.`,
    cause,
  );

function zipError(cause: unknown): FestError {
  if (cause instanceof FestError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const known = zipErrors.find(([pattern]) => pattern.test(message));
  return known ? known[1](cause) : damaged('innholdet kan ikke pakkes ut', cause);
}

function unsafeName(name: string | null): FestError {
  const named = name === null ? '' : `: «${name}»`;
  return new FestError('zip-unsafe-name', `Zip-filen har et filnavn som peker ut av mappen${named}.`);
}

function isUnsafe(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  return (
    path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0')
  );
}

async function entriesOf(reader: ZipReader<Blob>, signal: AbortSignal | undefined): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      throwIfCancelled(signal);
      if (isUnsafe(entry.filename)) throw unsafeName(entry.filename);
      entries.push(entry);
      if (entries.length > MOST_ZIP_ENTRIES) throw damaged(`den har over ${MOST_ZIP_ENTRIES} filer`);
    }
  } catch (cause) {
    throw zipError(cause);
  }
  return entries;
}

/** The one XML file. What macOS adds beside each file is none. */
function xmlEntry(entries: readonly Entry[]): FileEntry {
  const files = entries.filter((entry) => !entry.directory);
  const [xml, ...others] = files.filter(
    ({ filename }) => /\.xml$/i.test(filename) && !filename.startsWith('__MACOSX/'),
  );
  if (!xml) {
    const found = files.slice(0, 3).map(({ filename }) => `«${filename}»`);
    const text = found.length === 0 ? 'Den er tom.' : `Den har ${found.join(', ')}.`;
    throw new FestError('zip-without-xml', `Zip-filen har ingen XML-fil, og er ikke FEST. ${text}`);
  }
  if (others.length > 0) {
    throw new FestError(
      'zip-several-xml',
      `Zip-filen har ${others.length + 1} XML-filer, og FEST er én: «${xml.filename}», «${others[0]?.filename}».`,
    );
  }
  return xml;
}

/** So that unpacking goes on while what came before is understood. */
const CHUNKS_AHEAD = 32;

async function* unpack(
  xml: FileEntry,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  let failure: unknown = null;
  let fail: (cause: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    {
      start(controller) {
        fail = (cause) => controller.error(cause);
      },
    },
    undefined,
    { highWaterMark: CHUNKS_AHEAD },
  );
  // A failure before the first byte has not touched the stream: the reader would wait for ever if it were not told.
  const unpacking = xml.getData(writable, { checkSignature: true }).catch((cause) => {
    failure = cause;
    fail(cause);
  });
  let bytes = 0;
  try {
    for await (const chunk of bytesOf(readable, signal)) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw tooLarge(bytes);
      if (bytes > xml.uncompressedSize) throw damaged('den pakker ut til noe annet enn den oppgir');
      yield chunk;
    }
  } catch (cause) {
    // The stream ends for the reason that the unpacking did.
    if (!(cause instanceof FestError) || cause.code !== 'unreadable-file') throw cause;
    await unpacking;
    throw zipError(failure ?? cause);
  }
  await unpacking;
  if (failure !== null) throw zipError(failure);
}

/** Finds the one XML file of a zip, and unpacks it as it is read. The checksum is told at the end, before the last chunk counts. */
export async function openZip(blob: Blob, signal: AbortSignal | undefined): Promise<XmlBytes> {
  if (blob.size > MOST_BYTES) throw tooLarge(blob.size);
  const xml = xmlEntry(await entriesOf(new ZipReader(new BlobReader(blob)), signal));
  if (xml.encrypted) throw new FestError('zip-encrypted', 'Zip-filen er kryptert og kan ikke leses.');
  if (xml.compressionMethod !== STORED && xml.compressionMethod !== DEFLATE) {
    throw otherMethod(methodNames.get(xml.compressionMethod) ?? `metode ${xml.compressionMethod}`);
  }
  if (xml.uncompressedSize > MOST_BYTES) throw tooLarge(xml.uncompressedSize);
  return { totalBytes: xml.uncompressedSize, bytes: unpack(xml, signal) };
}
