import { readFileSync, writeSync } from 'node:fs';
import { assess } from '../../rules/assess.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { Knowledge } from '../../rules/facts.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/default-catalogue.ts';

/** Reads a request, or an array of them, from a file or `-`, and prints the assessments. */

class Refused extends Error {
  readonly details: object;
  constructor(details: object) {
    super('refused');
    this.details = details;
  }
}

const STANDARD_INPUT = 0;

function readJson(file: string | undefined): unknown {
  if (file === undefined) throw new Refused({ error: 'Oppgi en fil, eller - for standard inn', path: '' });
  let text: string;
  try {
    text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch {
    throw new Refused({ error: `Filen kan ikke leses: ${file}`, path: '' });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refused({
      error: `Ikke gyldig JSON: ${cause instanceof Error ? cause.message : cause}`,
      path: '',
    });
  }
}

/** The embedded entries carry no dates, so that one day is as good as another. */
const ANY_DAY = '2026-01-01';

const knowledge: Knowledge = {
  resolveDrug: createCatalogueIndex(defaultCatalogue, ANY_DAY).resolve,
  profiles: [sykehusetInnlandet],
};

function accept(value: unknown, place: { index?: number }): AssessmentRequest {
  const parsed = parseRequest(value);
  if (!parsed.ok) {
    const [first, ...others] = parsed.problems;
    throw new Refused({ ...first, ...place, ...(others.length > 0 ? { others } : {}) });
  }
  const profile = parsed.request.profile;
  if (profile && !knowledge.profiles.some((known) => known.id === profile)) {
    throw new Refused({ error: `Institusjonsprofilen «${profile}» finnes ikke`, path: 'profile', ...place });
  }
  return parsed.request;
}

/** Writes all of it, however slow the reader: a pipe takes a part at a time and may ask to be tried again. */
function write(descriptor: number, text: string): void {
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

/** An array, a piece at a time: ten thousand assessments are too much for one text. */
function printAll(items: readonly (() => string)[]): void {
  let chunk = '[';
  items.forEach((item, index) => {
    chunk += index === 0 ? item() : `,\n${item()}`;
    if (chunk.length < CHUNK) return;
    write(1, chunk);
    chunk = '';
  });
  write(1, `${chunk}]\n`);
}

try {
  const input = readJson(process.argv[2]);
  if (Array.isArray(input)) {
    const requests = input.map((value, index) => accept(value, { index }));
    printAll(requests.map((request) => () => JSON.stringify(assess(request, knowledge))));
  } else {
    write(1, `${JSON.stringify(assess(accept(input, {}), knowledge), null, 2)}\n`);
  }
} catch (cause) {
  if (!(cause instanceof Refused)) throw cause;
  write(2, `${JSON.stringify(cause.details)}\n`);
  process.exitCode = 2;
}
