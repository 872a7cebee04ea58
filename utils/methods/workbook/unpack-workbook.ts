import {
  BlobReader,
  configure,
  type FileEntry,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { WorkbookRefusal } from './workbook-refusal.ts';

configure({ useWebWorkers: false });

const MB = 1024 * 1024;
/** The workbook of September 2026 is 0,2 MB, and under 3 MB unpacked. */
const MOST_FILE_BYTES = 10 * MB;
const MOST_UNPACKED_BYTES = 50 * MB;
const MOST_PARTS = 500;

const OLD_EXCEL_OR_ENCRYPTED = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const WEB_PAGE = /^\s*</;

const notWorkbook = (more: string) =>
  new WorkbookRefusal(`Filen er ikke en Excel-arbeidsbok (.xlsx). ${more}`);
const damaged = () =>
  new WorkbookRefusal('Arbeidsboken er skadet eller ikke lastet helt ned. Last den ned på nytt.');

async function checkStart(file: Blob): Promise<void> {
  if (file.size === 0) throw new WorkbookRefusal('Filen er tom. Last den ned på nytt.');
  if (file.size > MOST_FILE_BYTES) {
    throw new WorkbookRefusal('Filen er over 10 MB og er neppe arbeidsboken fra Nye metoder.');
  }
  const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const startsWith = (magic: readonly number[]) => magic.every((byte, at) => start[at] === byte);
  if (startsWith(OLD_EXCEL_OR_ENCRYPTED)) {
    throw new WorkbookRefusal(
      'Filen er en eldre Excel-fil (.xls) eller er beskyttet med passord. Åpne den i Excel, fjern et eventuelt passord, og lagre den som Excel-arbeidsbok (.xlsx).',
    );
  }
  if (startsWith(ZIP)) return;
  const isPage = WEB_PAGE.test(new TextDecoder().decode(start));
  throw notWorkbook(
    isPage
      ? 'Den ser ut til å være en nettside. Last ned selve arbeidsboken fra siden.'
      : 'Velg arbeidsboken som er lastet ned fra Nye metoder.',
  );
}

async function partsOf(zip: ZipReader<Blob>): Promise<readonly FileEntry[]> {
  const parts: FileEntry[] = [];
  let declared = 0;
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue;
    if (entry.encrypted) {
      throw new WorkbookRefusal('Arbeidsboken er kryptert. Lagre den i Excel uten passord.');
    }
    parts.push(entry);
    declared += entry.uncompressedSize;
    if (parts.length > MOST_PARTS || declared > MOST_UNPACKED_BYTES) {
      throw new WorkbookRefusal('Arbeidsboken blir over 50 MB utpakket og er neppe fra Nye metoder.');
    }
  }
  return parts;
}

function checkParts(parts: readonly FileEntry[]): void {
  const names = parts.map(({ filename }) => filename);
  if (names.includes('xl/workbook.bin')) {
    throw notWorkbook('Den er lagret som .xlsb. Åpne den i Excel og lagre den som Excel-arbeidsbok (.xlsx).');
  }
  if (!names.includes('xl/workbook.xml')) throw notWorkbook('Den er en zip-fil med annet innhold.');
  if (new Set(names).size !== names.length) throw damaged();
}

/** No more than declared is ever unpacked, and the checksum is held. */
async function unpack(part: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await part.getData(new Uint8ArrayWriter(), { checkSignature: true });
  if (bytes.length !== part.uncompressedSize) throw damaged();
  return bytes;
}

/**
 * Opens the .xlsx and checks it before anything in it is read: its kind, its size, its parts' sizes and checksums. The
 * answer gives a part of it by its name, null where there is none.
 *
 * @throws {WorkbookRefusal}
 */
export async function unpackWorkbook(file: Blob): Promise<(part: string) => string | null> {
  await checkStart(file);
  const texts = new Map<string, Uint8Array<ArrayBuffer>>();
  const zip = new ZipReader(new BlobReader(file));
  try {
    const parts = await partsOf(zip);
    checkParts(parts);
    for (const part of parts.filter(({ filename }) => /\.(?:xml|rels)$/.test(filename))) {
      texts.set(part.filename, await unpack(part));
    }
  } catch (cause) {
    throw cause instanceof WorkbookRefusal ? cause : damaged();
  } finally {
    await zip.close();
  }
  return (part) => {
    const bytes = texts.get(part);
    return bytes ? new TextDecoder().decode(bytes) : null;
  };
}
