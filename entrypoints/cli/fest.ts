import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createCatalogueIndex, type Lookup } from '../../utils/catalogue/catalogue-index.ts';
import { FestError } from '../../utils/fest/fest-error.ts';
import { type ReadFest, readFest } from '../../utils/fest/read-fest.ts';

/** Reads FEST from a zip or bare XML, and prints the summary, or with `--lookup` what a name stands for in it. */

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Asked {
  readonly file: string;
  readonly lookup: string | undefined;
}

function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({
      options: { lookup: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file !== undefined && others.length === 0) return { file, lookup: values.lookup };
  } catch {
    // An option that is not known, or a lookup without its name.
  }
  throw new Refused('usage', 'Oppgi én fil: fest -- FILE [--lookup "NAVN"]');
}

async function open(file: string): Promise<Blob> {
  try {
    return await openAsBlob(file);
  } catch {
    throw new Refused('unreadable-file', `Filen kan ikke leses: ${file}`);
  }
}

async function read(file: string): Promise<ReadFest> {
  return readFest({ name: basename(file), blob: await open(file) });
}

const today = () => new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);

function told(text: string, lookup: Lookup): object {
  switch (lookup.kind) {
    case 'found':
      return { lookup: text, kind: 'found', entries: [lookup.entry] };
    case 'candidates':
      return { lookup: text, kind: 'ambiguous', entries: lookup.entries };
    case 'unknown':
      return { lookup: text, kind: 'unknown', entries: [] };
  }
}

try {
  const { file, lookup } = asked();
  const { entries, summary } = await read(file);
  const answer =
    lookup === undefined ? summary : told(lookup, createCatalogueIndex(entries, today()).lookup(lookup));
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
} catch (cause) {
  if (!(cause instanceof FestError) && !(cause instanceof Refused)) throw cause;
  process.stderr.write(`${JSON.stringify({ error: cause.message, code: cause.code })}\n`);
  process.exitCode = 2;
}
