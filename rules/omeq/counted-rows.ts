import type { DosageReading, UnderstoodDosage } from '../dosage/dosage.ts';
import { formatDosage } from '../dosage/format-dosage.ts';
import type { KnownDrug } from '../drug/drug-resolution.ts';
import { divide, isZero, ZERO } from '../number/rational.ts';
import type { DailyAmount } from '../regimen/dose.ts';
import { strengthOf, substanceAmount } from './daily-dose.ts';
import { mentionsOpioid } from './opioid-names.ts';
import { asTyped, type ProductRow } from './product-row.ts';

/**
 * The rows with how many a day the dosage comes to: one for what is fixed and one for what is taken as needed, at the most
 * of it. The count is left for the doctor where the dosage is not understood, sets no maximum, or has no end as a decimal.
 */
export function withCounts(
  made: ProductRow,
  { drug }: KnownDrug,
  dosage: DosageReading | null,
): readonly ProductRow[] {
  const opioid = (drug.substances ?? []).find(mentionsOpioid);
  const strength = opioid && strengthOf(drug, opioid);
  if (made.kind !== 'filled' || !opioid || !strength || !dosage?.understood) return [made];
  const row = (part: UnderstoodDosage): ProductRow => {
    const { fixed, asNeeded } = part;
    const count = countOf(isZero(fixed.perDay) ? asNeeded : fixed) ?? '';
    const { madeFrom } = made.row;
    const readAs = madeFrom && count !== '' ? { readAs: formatDosage(part), count } : null;
    return {
      kind: 'filled',
      row: {
        ...made.row,
        count,
        ...(isZero(fixed.perDay) ? { asNeeded: true } : {}),
        ...(madeFrom && readAs ? { madeFrom: { ...madeFrom, dosage: readAs } } : {}),
      },
    };
  };
  const countOf = (amount: DailyAmount | 'no-maximum'): string | null => {
    const held = amount === 'no-maximum' ? null : substanceAmount(drug, opioid, amount);
    const count = held && divide(held, strength.perUnit);
    return count && asTyped(count);
  };
  const { fixed, asNeeded } = dosage;
  const isAsNeeded = asNeeded === 'no-maximum' || !isZero(asNeeded.perDay);
  const rows = [
    ...(isZero(fixed.perDay) ? [] : [row({ ...dosage, asNeeded: { ...fixed, perDay: ZERO } })]),
    ...(isAsNeeded ? [row({ ...dosage, fixed: { ...fixed, perDay: ZERO } })] : []),
  ];
  return rows.length > 0 ? rows : [made];
}
