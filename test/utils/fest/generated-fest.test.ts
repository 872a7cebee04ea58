import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../utils/fest/import-progress.ts';
import { readFest } from '../../../utils/fest/read-fest.ts';
import type { PrefixStyle, Schema } from '../../fest/fest-element.ts';
import { festXml, type GenerateOptions, scaledCounts } from '../../fest/generate-fest.ts';
import { fileOf, oralUse, smallFest } from '../../fest/small-fest.ts';

const text = (options: GenerateOptions) => [...festXml(options)].join('');

/** A file that comes in just these pieces. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, lengths: readonly number[]): Blob {
  const blob = new Blob([bytes]);
  let at = 0;
  let turn = 0;
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const length = lengths[turn % lengths.length] ?? 1;
        controller.enqueue(bytes.slice(at, at + length));
        at += length;
        turn += 1;
        if (at >= bytes.length) controller.close();
      },
    });
  return Object.assign(blob, { stream });
}

const styles: readonly PrefixStyle[] = ['default', 'prefixed', 'mixed'];
const schemas: readonly Schema[] = ['2013-10-08', '2014-12-01'];

describe('a generated file', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(text({ scale: 0.001 })).toBe(text({ scale: 0.001 }));
    expect(text({ scale: 0.001, seed: 2 })).not.toBe(text({ scale: 0.001 }));
  });

  it.each(styles.flatMap((prefixes) => schemas.map((schema) => [prefixes, schema] as const)))(
    'is all understood: %s, %s',
    async (prefixes, schema) => {
      const { summary } = await readFest(fileOf(text({ scale: 0.01, prefixes, schema })));
      const counts = scaledCounts(0.01);
      expect(summary).toMatchObject({
        products: counts.merkevarer,
        packages: counts.pakninger,
        schemaVersion: schema,
        notUnderstood: [],
      });
      expect(summary.hListed).toBeGreaterThan(0);
    },
  );
});

const xsd = resolve(process.cwd(), '../shared/data/fest/xsd');
const xmllint = process.env.XMLLINT_PATH ?? '/usr/bin/xmllint';

describe.skipIf(!existsSync(xmllint) || !existsSync(xsd))(
  'xmllint and the schema (skipped where they are not at hand)',
  () => {
    it.each(['default', 'prefixed'] as const)('find the file true to it: %s', (prefixes) => {
      const folder = mkdtempSync(join(tmpdir(), 'fest-xsd-'));
      for (const part of ['m30', 'felles']) mkdirSync(join(folder, part));
      copyFileSync(join(xsd, 'ER-M30-2014-12-01.xsd'), join(folder, 'm30/m30.xsd'));
      for (const name of ['Forskrivning-2014-12-01.xsd', 'kith.xsd']) {
        copyFileSync(join(xsd, name), join(folder, 'felles', name));
      }
      const file = join(folder, 'fest.xml');
      writeFileSync(file, text({ scale: 0.01, prefixes }));
      execFileSync(xmllint, ['--noout', '--schema', join(folder, 'm30/m30.xsd'), file], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    });
  },
);

describe('pieces', () => {
  const bytes = new TextEncoder().encode(text({ scale: 0.001 }).replaceAll('Oral bruk', 'Oral bruk 💊 æøå'));

  it('of any length give the same catalogue, also where they cut a character in two', async () => {
    const whole = await readFest({ name: 'f', blob: new Blob([bytes]) });
    expect(whole.entries.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 }),
        async (lengths) => {
          expect(await readFest({ name: 'f', blob: inPieces(bytes, lengths) })).toEqual(whole);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of one byte each', async () => {
    const small = new TextEncoder().encode(
      text({ counts: { interaksjoner: 0, handelsvarer: 0, varsler: 0 }, scale: 0.0002 }),
    );
    const whole = await readFest({ name: 'f', blob: new Blob([small]) });
    expect(await readFest({ name: 'f', blob: inPieces(small, [1]) })).toEqual(whole);
  });
});

describe('any products', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((name) => name.replace(/[^\p{L}\p{N}&<>"' -]/gu, '').trim());
  const name = word.filter((it) => it !== '');
  const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const product = fc.record({
    varenavn: name,
    substances: fc.uniqueArray(fc.record({ name, amount, unit: fc.constantFrom('mg', 'g', 'mmol') }), {
      minLength: 1,
      maxLength: 4,
      selector: (substance) => substance.name,
    }),
    reseptgruppe: fc.constantFrom('A', 'B', 'C', 'CF', 'F'),
    packs: fc.nat(3),
  });

  it('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(product, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...styles),
        async (products, style) => {
          const xml = smallFest(
            {
              merkevarer: products.map(({ varenavn, reseptgruppe, substances }, index) => ({
                id: `ID_M${index}`,
                varenavn,
                name: `${varenavn} tab`,
                reseptgruppe,
                form: { code: '53', name: 'Tablett' },
                routes: [oralUse],
                strengths: substances.map((_, place) => `ID_S${index}_${place}`),
              })),
              pakninger: products.flatMap(({ packs, reseptgruppe }, index) =>
                Array.from({ length: packs }, (_, pack) => ({
                  id: `ID_P${index}_${pack}`,
                  varenr: `${index}${pack}`,
                  name: 'Pakning',
                  reseptgruppe,
                  form: { code: '53', name: 'Tablett' },
                  merkevarer: [`ID_M${index}`],
                  size: '98',
                })),
              ),
              virkestoff: products.flatMap(({ substances }, index) =>
                substances.map((substance, place) => ({ id: `ID_V${index}_${place}`, name: substance.name })),
              ),
              styrker: products.flatMap(({ substances }, index) =>
                substances.map((substance, place) => ({
                  id: `ID_S${index}_${place}`,
                  virkestoff: `ID_V${index}_${place}`,
                  strength: { amount: substance.amount, unit: substance.unit },
                })),
              ),
            },
            '2014-12-01',
            style,
          );
          const { entries, summary } = await readFest(fileOf(xml));
          expect(summary.notUnderstood).toEqual([]);
          expect(
            entries.map((entry) => ({
              varenavn: entry.varenavn,
              substances: entry.substances.map(({ name: of, strength }) => ({ name: of, ...strength })),
              reseptgruppe: entry.reseptgruppe,
              packs: entry.packages.length,
            })),
          ).toEqual(products);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('progress is told, at the end at the latest, and never past the whole', async () => {
  const told: ImportProgress[] = [];
  const file = fileOf(text({ scale: 0.02 }));
  await readFest(file, { onProgress: (progress) => told.push(progress) });
  const last = told.at(-1);
  expect(last).toEqual({
    bytes: file.blob.size,
    totalBytes: file.blob.size,
    packages: scaledCounts(0.02).pakninger,
    secondsLeft: 0,
  });
  for (const { bytes } of told) expect(bytes).toBeLessThanOrEqual(file.blob.size);
});
