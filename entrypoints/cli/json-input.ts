import { readFileSync, writeSync } from 'node:fs';

/** What every command of ours does with its input and output: a file or `-`, JSON in, JSON out, one line on an error. */

export class Refused extends Error {
  readonly details: object;
  constructor(details: object) {
    super('refused');
    this.details = details;
  }
}

const STANDARD_INPUT = 0;

export function readText(file: string | undefined): string {
  if (file === undefined) throw new Refused({ error: 'Oppgi en fil, eller - for standard inn', path: '' });
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch {
    throw new Refused({ error: `Filen kan ikke leses: ${file}`, path: '' });
  }
}

export function readJson(file: string | undefined): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refused({
      error: `Ikke gyldig JSON: ${cause instanceof Error ? cause.message : cause}`,
      path: '',
    });
  }
}

/** Writes all of it, however slow the reader: a pipe takes a part at a time and may ask to be tried again. */
export function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : null;
      // The reader has seen enough.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw cause;
    }
  }
}

const CHUNK = 1_000_000;

/** An array, a piece at a time: ten thousand answers are too much for one text. */
export function printAll(items: readonly (() => string)[]): void {
  let chunk = '[';
  items.forEach((item, index) => {
    chunk += index === 0 ? item() : `,\n${item()}`;
    if (chunk.length < CHUNK) return;
    write(1, chunk);
    chunk = '';
  });
  write(1, `${chunk}]\n`);
}

/** Runs a command; what it refuses is one line of JSON on standard error, and exit 2. */
export function run(command: () => void): void {
  try {
    command();
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    write(2, `${JSON.stringify(cause.details)}\n`);
    process.exitCode = 2;
  }
}
