import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { festXml, type GenerateOptions } from './generate-fest.ts';

configure({ useWebWorkers: false });

export interface FestFiles {
  /** The whole register as bare XML, and the same in a zip. */
  readonly xml: string;
  readonly zip: string;
  /** Of the XML. */
  readonly bytes: number;
}

const PIECE = 1_000_000;

/** Few large pieces instead of one for each row. */
function* inPieces(rows: Iterable<string>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += row;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Writes `fest251.xml` and `fest251.zip`, a piece at a time. At scale 1 they are as large as the register. */
export async function writeFestFiles(folder: string, options: GenerateOptions = {}): Promise<FestFiles> {
  const [xml, zip] = [join(folder, 'fest251.xml'), join(folder, 'fest251.zip')];
  await pipeline(Readable.from(inPieces(festXml(options))), createWriteStream(xml));
  const writer = new ZipWriter(Writable.toWeb(createWriteStream(zip)));
  const pieces = inPieces(festXml(options));
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  await writer.add('fest251.xml', bytes);
  await writer.close();
  return { xml, zip, bytes: (await stat(xml)).size };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Columns as wide as their widest cell; the first to the left, the rest to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
