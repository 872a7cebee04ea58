import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FestErrorCode } from '../../../utils/fest/fest-error.ts';
import { FestError } from '../../../utils/fest/fest-error.ts';
import { readFest } from '../../../utils/fest/read-fest.ts';
import { brokenXml, wholeXml } from '../../fest/broken-fest.ts';
import { fileOf } from '../../fest/small-fest.ts';
import { headerBytes, withChecksum, withDeclaredSize, withWord, zipOf } from '../../fest/zip-fest.ts';
import { processorTime } from '../../processor-time.ts';

const QUICK = 2_000;

/** The error of reading it, and that it came quickly. */
async function refusalOf(blob: Blob, name = 'fest251.zip', signal?: AbortSignal): Promise<FestError> {
  const started = processorTime();
  const options = signal ? { signal } : {};
  const error = await readFest({ name, blob }, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FestError);
  expect(processorTime() - started).toBeLessThan(QUICK);
  if (!(error instanceof FestError)) throw new Error('ikke avvist');
  expect(error.message).toMatch(/^[A-ZÆØÅ].*[.]$/u);
  return error;
}

/** What the reading comes to; a reading that waits for what never comes is a fault of its own. */
async function withinTime(
  reading: ReturnType<typeof readFest>,
): Promise<Awaited<typeof reading> | FestError> {
  const never = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('still waiting')), QUICK).unref();
  });
  return Promise.race([reading, never]).catch((cause: unknown) => {
    if (cause instanceof FestError) return cause;
    throw cause;
  });
}

const xml = new Blob([wholeXml]);

describe('XML that is not FEST, or not whole', () => {
  it.each(Object.entries(brokenXml))('%s', async (_, [content, code, says]) => {
    expect(await refusalOf(new Blob([content]))).toMatchObject({
      code,
      message: expect.stringMatching(says),
    });
    const zipped = await refusalOf(await zipOf([['fest251.xml', new Blob([content])]]));
    // Inside a zip, what is not XML at all is refused for the same reason.
    expect(zipped.code).toBe(code);
  });

  it('an empty file', async () => {
    expect(await refusalOf(new Blob([]))).toMatchObject({ code: 'empty-file' });
  });

  it.each([0.2, 0.5, 0.9, 0.999])('a file that ends after %f of it says where', async (share) => {
    const cut = wholeXml.slice(0, Math.floor(wholeXml.length * share));
    const lines = cut.split('\n').length;
    const error = await refusalOf(new Blob([cut]));
    expect(error).toMatchObject({ code: 'xml-truncated', cause: expect.any(Error) });
    expect(error.message).toContain(`linje ${lines}`);
  });

  it('keeps the XML reader’s own words as the cause', async () => {
    const [content] = brokenXml['en sluttagg for mye'] ?? [''];
    expect((await refusalOf(new Blob([content]))).cause).toMatchObject({
      message: expect.stringMatching(/^\d+:\d+: un/),
    });
  });
});

describe('another encoding than UTF-8', () => {
  const bytes = (text: string, encoding: BufferEncoding) => new Blob([Buffer.from(text, encoding)]);

  it.each<[string, Blob, RegExp]>([
    ['UTF-16 with a mark', bytes(`\ufeff${wholeXml}`, 'utf16le'), /UTF-16/],
    ['UTF-16 without a mark', bytes(wholeXml, 'utf16le'), /UTF-16/],
    ['Latin-1 that says it is UTF-8', bytes(wholeXml.replace('Oxynorm', 'Øxynorm'), 'latin1'), /UTF-8.*byte/],
    ['a character cut in two', bytes(`${wholeXml.slice(0, -1)}\xc3`, 'latin1'), /UTF-8/],
  ])('%s', async (_, blob, says) => {
    expect(await refusalOf(blob)).toMatchObject({
      code: 'other-encoding',
      message: expect.stringMatching(says),
    });
  });

  it('reads a file with a byte order mark', async () => {
    const { entries } = await readFest(fileOf(`\ufeff${wholeXml}`));
    expect(entries).toHaveLength(1);
  });
});

describe('a zip that is not FEST’s', () => {
  const zips: Readonly<Record<string, [FestErrorCode, RegExp, () => Promise<Blob>]>> = {
    'without XML': ['zip-without-xml', /«les-meg.txt»/, () => zipOf([['les-meg.txt', xml]])],
    empty: ['zip-without-xml', /tom/, () => zipOf([])],
    'with two XML files': [
      'zip-several-xml',
      /2 XML-filer/,
      () =>
        zipOf([
          ['a.xml', xml],
          ['b.xml', xml],
        ]),
    ],
    encrypted: ['zip-encrypted', /kryptert/, () => zipOf([['fest251.xml', xml]], { password: 'hemmelig' })],
    'with a name that leads out': ['zip-unsafe-name', /ut av/, () => zipOf([['../fest251.xml', xml]])],
    'with a name from the root': ['zip-unsafe-name', /ut av/, () => zipOf([['/etc/fest251.xml', xml]])],
    'with a wrong checksum': [
      'zip-wrong-checksum',
      /kontrollsum/,
      async () => withChecksum(await zipOf([['fest251.xml', xml]]), 0x12345678),
    ],
    'cut short': [
      'zip-truncated',
      /slutten mangler/,
      async () => (await zipOf([['fest251.xml', xml]])).slice(0, 400),
    ],
    'that unpacks to more than it says': [
      'zip-damaged',
      /noe annet enn den oppgir/,
      async () => withDeclaredSize(await zipOf([['fest251.xml', xml]]), 100),
    ],
    'that unpacks to less than it says': [
      'zip-wrong-checksum',
      /kontrollsum/,
      async () => withDeclaredSize(await zipOf([['fest251.xml', xml]]), xml.size + 100),
    ],
    'that says it is larger than FEST can be': [
      'too-large',
      /1000 MB.*400 MB/,
      async () => withDeclaredSize(await zipOf([['fest251.xml', xml]]), 1000 * 1024 * 1024),
    ],
    'with changed bytes': [
      'zip-wrong-checksum',
      /kontrollsum/,
      async () => {
        const bytes = new Uint8Array(await (await zipOf([['fest251.xml', xml]])).arrayBuffer());
        bytes.fill(0xff, 60, 200);
        return new Blob([bytes]);
      },
    ],
  };

  it.each<[string, number, RegExp]>([
    ['Deflate64', 9, /Deflate64/],
    ['bzip2', 12, /bzip2/],
    ['LZMA', 14, /LZMA/],
    ['Zstandard', 93, /Zstandard/],
    ['a method without a name', 77, /metode 77/],
  ])('packed with %s, in both headers or in the central one alone', async (_, method, says) => {
    const zip = await zipOf([['fest251.xml', xml]]);
    for (const local of [8, null]) {
      expect(await refusalOf(await withWord(zip, { local, central: 10 }, method))).toMatchObject({
        code: 'zip-other-method',
        message: expect.stringMatching(says),
      });
    }
  });

  it('with any byte of its headers changed, is read as it was or refused at once, and never waits', async () => {
    const { bytes, places } = await headerBytes(await zipOf([['fest251.xml', xml]]));
    const read = await readFest({ name: 'fest251.zip', blob: new Blob([bytes.slice()]) });
    for (const at of places) {
      for (const mask of [0xff, 0x01, 0x80]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        const result = await withinTime(readFest({ name: 'fest251.zip', blob: new Blob([changed]) }));
        if (result instanceof FestError) expect(result.message).toMatch(/^[A-ZÆØÅ].*[.]$/u);
        else expect(result.entries, `byte ${at}`).toEqual(read.entries);
      }
    }
  });

  it.each(Object.entries(zips))('%s', async (_, [code, says, make]) => {
    expect(await refusalOf(await make())).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it('reads one XML file beside others, in a folder, and not what macOS adds', async () => {
    const zip = await zipOf([
      ['les-meg.txt', new Blob(['FEST'])],
      ['__MACOSX/._fest251.xml', new Blob(['\0\0'])],
      ['uttrekk/fest251.xml', xml],
    ]);
    expect((await readFest({ name: 'fest251.zip', blob: zip })).entries).toHaveLength(1);
  });
});

describe('many rows', () => {
  it('are refused past the most that is held, quickly and without holding them', async () => {
    const row = '<OppfVirkestoff><Id>ID_1</Id><Status V="A"/><Virkestoff/></OppfVirkestoff>';
    const many = wholeXml.replace('</FEST>', `<KatVirkestoff>${row.repeat(300_000)}</KatVirkestoff></FEST>`);
    const before = process.memoryUsage().rss;
    const error = await readFest(fileOf(many)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'too-many-rows', message: expect.stringContaining('150') });
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  }, 60_000);
});

describe('large files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A gigabyte that takes no room on the disk. */
  async function gigabyte(name: string, start: string): Promise<Blob> {
    const file = join(folder, name);
    const handle = await open(file, 'w');
    await handle.write(start);
    await handle.truncate(2 ** 30);
    await handle.close();
    return openAsBlob(file);
  }

  it.each<[string, string, FestErrorCode]>([
    ['junk', '', 'too-large'],
    ['junk that begins as a zip', 'PK\x03\x04', 'too-large'],
    ['junk that begins as XML', '<FEST>', 'too-large'],
  ])('a gigabyte of %s is refused from its size and first bytes', async (name, start, code) => {
    const before = process.memoryUsage().rss;
    expect((await refusalOf(await gigabyte(name, start))).code).toBe(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
  });

  it('junk below the limit is refused from its first bytes', async () => {
    const file = join(folder, 'junk');
    const handle = await open(file, 'w');
    await handle.truncate(300 * 1024 * 1024);
    await handle.close();
    expect((await refusalOf(await openAsBlob(file))).code).toBe('not-zip-or-xml');
  });
});

describe('a reading that is cancelled', () => {
  it('before it begins', async () => {
    expect(await refusalOf(xml, 'fest.xml', AbortSignal.abort())).toMatchObject({ code: 'cancelled' });
  });

  it('on the way, and promptly', async () => {
    const controller = new AbortController();
    const rows = `<KatInteraksjon>${'<OppfInteraksjon/>'.repeat(2_000_000)}</KatInteraksjon>`;
    const long = wholeXml.replace('</FEST>', `${rows}</FEST>`);
    let cancelledAt = 0;
    const reading = readFest(fileOf(long), {
      signal: controller.signal,
      onProgress: () => {
        cancelledAt ||= processorTime();
        controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(processorTime() - cancelledAt).toBeLessThan(500);
  });
});
