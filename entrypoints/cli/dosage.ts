import { z } from 'zod';
import type { Drug } from '../../rules/contract/request.ts';
import type { DosageReading, UnderstoodDosage } from '../../rules/dosage/dosage.ts';
import { formatDosage } from '../../rules/dosage/format-dosage.ts';
import { toNumber } from '../../rules/number/rational.ts';
import { readDrugDosage } from '../../rules/omeq/drug-dosage.ts';
import type { DailyAmount } from '../../rules/regimen/dose.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';
import { printAll, Refused, readJson, run } from './json-input.ts';

/** Reads an array of dosage texts, or of {text, drug} with whatever else beside, from a file or `-`, and prints how each is read. */

const texts = z.array(z.union([z.string(), z.object({ text: z.string(), drug: z.string().optional() })]));

/** The embedded entries carry no dates, so that one day is as good as another. */
const ANY_DAY = '2026-01-01';
const { resolve } = createCatalogueIndex(defaultCatalogue, ANY_DAY);

function accept(value: unknown): z.infer<typeof texts> {
  const parsed = texts.safeParse(value);
  if (parsed.success) return parsed.data;
  const [index, field = ''] = parsed.error.issues[0]?.path ?? [];
  const place = typeof index === 'number' ? { index } : {};
  throw new Refused({
    error: 'Ventet en liste av tekster, eller av {text, drug}',
    path: String(field),
    ...place,
  });
}

const figure = (amount: DailyAmount | 'no-maximum'): number | 'no-maximum' =>
  amount === 'no-maximum' ? amount : toNumber(amount.perDay);

function amounts(reading: UnderstoodDosage): object {
  const { fixed, asNeeded } = reading;
  const other =
    asNeeded !== 'no-maximum' && asNeeded.unit !== fixed.unit ? { asNeededUnit: asNeeded.unit } : {};
  return {
    fixed: figure(fixed),
    asNeeded: figure(asNeeded),
    unit: fixed.unit,
    ...other,
    sentence: formatDosage(reading),
  };
}

function told(reading: DosageReading): object {
  if (reading.understood) return { understood: true, ...amounts(reading) };
  const { fragment, readings = [], why } = reading.problem;
  return { understood: false, fragment, readings: readings.map(amounts), why };
}

function answer(text: string, name: string | undefined): object {
  if (name === undefined) return { text, ...told(readDrugDosage(text, null)) };
  const found = resolve(name);
  const drug: Drug | null = found.kind === 'found' ? found.drug : null;
  return { text, drug: name, drugFound: drug !== null, ...told(readDrugDosage(text, drug)) };
}

run(() => {
  const given = accept(readJson(process.argv[2]));
  printAll(
    given.map((each) => () => {
      const { text, drug } = typeof each === 'string' ? { text: each, drug: undefined } : each;
      return JSON.stringify(answer(text, drug));
    }),
  );
});
