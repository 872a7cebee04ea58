import { readFileSync, writeSync } from 'node:fs';
import { formatDosage } from '../../rules/dosage/format-dosage.ts';
import { toDecimal } from '../../rules/number/rational.ts';
import { readDrugDosage } from '../../rules/omeq/drug-dosage.ts';
import { type PastedMedicine, readPasted } from '../../rules/pasted-prescription/read-pasted.ts';
import type { DailyAmount } from '../../rules/regimen/dose.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';

/** Reads a plain text from a file or `-`, and prints the medicines in it with what was understood of each. */

const STANDARD_INPUT = 0;
/** The embedded entries carry no dates, so that one day is as good as another. */
const ANY_DAY = '2026-01-01';
const PLACES = 6;

const { resolve } = createCatalogueIndex(defaultCatalogue, ANY_DAY);

function refuse(error: string): never {
  writeSync(2, `${JSON.stringify({ error })}\n`);
  process.exit(2);
}

function readText(file: string | undefined): string {
  if (file === undefined) refuse('Oppgi en fil, eller - for standard inn');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? STANDARD_INPUT : file);
  } catch {
    refuse(`Filen kan ikke leses: ${file}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('Filen er ikke tekst i UTF-8');
  }
}

const perDay = (amount: DailyAmount) => Number(toDecimal(amount.perDay, PLACES));

function toldOf({ drug: asWritten, dosage, unused }: PastedMedicine) {
  const resolution = resolve(asWritten);
  const found = resolution.kind === 'found' ? resolution.drug : null;
  const reading = dosage === '' ? null : readDrugDosage(dosage, found);
  const read = reading?.understood ? reading : null;
  return {
    drug: found?.name ?? null,
    asWritten,
    candidates: resolution.kind === 'ambiguous' ? resolution.candidates : [],
    dosage,
    understood: read !== null,
    sentence: read && formatDosage(read),
    fixed: read && perDay(read.fixed),
    asNeeded: read && (read.asNeeded === 'no-maximum' ? read.asNeeded : perDay(read.asNeeded)),
    unit: read && (read.fixed.unit ?? (read.asNeeded === 'no-maximum' ? null : read.asNeeded.unit)),
    fragment: reading && !reading.understood ? reading.problem.fragment : null,
    unused,
  };
}

const pasted = readPasted(readText(process.argv[2]), resolve);
if (pasted.kind === 'too-long') refuse(`Teksten har ${pasted.length} tegn. Høyst ${pasted.limit} leses`);
const { medicines, looseDosages, notInUse, notUnderstood } = pasted;
const told = {
  medicines: medicines.map(toldOf),
  notInUse,
  notUnderstood: [...notUnderstood, ...looseDosages],
};
writeSync(1, `${JSON.stringify(told, null, 2)}\n`);
