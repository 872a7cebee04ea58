import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import type { KnownDrug } from '../../../rules/drug/drug-resolution.ts';
import { withCounts } from '../../../rules/omeq/counted-rows.ts';
import { readDrugDosage } from '../../../rules/omeq/drug-dosage.ts';
import { productRow } from '../../../rules/omeq/product-row.ts';
import { oxycodone } from '../request.ts';

const known = (drug: Drug): KnownDrug => ({ drug, verification: { product: 'official', hList: 'official' } });

/** What stands in the rows: how many a day, and whether that is as needed. */
function counted(drug: Drug, dosage: string | null): readonly string[] {
  const product = known(drug);
  const reading = dosage === null ? null : readDrugDosage(dosage, drug);
  return withCounts(productRow(product), product, reading).map((made) =>
    made.kind === 'filled'
      ? `${made.row.count || 'åpen'}${made.row.asNeeded ? ' ved behov' : ''}`
      : made.kind,
  );
}

describe('a product with its dosage, in the calculator', () => {
  it.each<[string | null, readonly string[]]>([
    ['1 tablett 2 ganger daglig', ['2']],
    ['½ tablett 3 ganger daglig', ['1,5']],
    ['40 mg daglig', ['2']],
    ['1 tablett inntil 4 ganger daglig ved behov', ['4 ved behov']],
    ['1 tablett morgen og kveld, og 1 tablett inntil 3 ganger daglig ved behov', ['2', '3 ved behov']],
    ['1 tablett ved behov', ['åpen ved behov']],
    ['1 tablett 2 ganger daglig, og 1 tablett ved behov', ['2', 'åpen ved behov']],
    ['1 tablett hver 3. dag', ['åpen']],
    ['5 ml 2 ganger daglig', ['åpen']],
    ['0 tabletter daglig', ['åpen']],
    ['som før', ['åpen']],
    [null, ['åpen']],
  ])('%s is so many a day: %j', (dosage, rows) => {
    expect(counted(oxycodone, dosage)).toEqual(rows);
  });

  it('is not counted where its strength or its kind is not known', () => {
    expect(counted({ ...oxycodone, substances: null }, '1x2')).toEqual(['not-countable']);
    expect(counted({ ...oxycodone, substances: [{ name: 'etylmorfin' }] }, '1x2')).toEqual(['not-countable']);
  });

  it('says what each row was read as, where something stands in it', () => {
    const product = known(oxycodone);
    const rows = (dosage: string) =>
      withCounts(productRow(product), product, readDrugDosage(dosage, oxycodone)).map((made) =>
        made.kind === 'filled' ? made.row.madeFrom?.dosage : made.kind,
      );
    expect(rows('1 tablett 2 ganger daglig')).toMatchObject([{ count: '2' }]);
    expect(rows('1 tablett ved behov')).toEqual([undefined]);
  });
});
