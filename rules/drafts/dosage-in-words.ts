import type { DosageInput } from '../contract/request.ts';
import { amountText } from '../dosage/format-dosage.ts';
import type { Facts } from '../facts.ts';
import { norwegianNumber } from '../number/norwegian.ts';
import { fromNumber } from '../number/rational.ts';
import { isPatch } from '../omeq/daily-dose.ts';
import { countedUnit } from '../regimen/dose-unit.ts';

type StatedAmount = Exclude<DosageInput, string>['fixedPerDay'];

/** `2 tabletter`, and a unit that is not known as it was written; null where no amount is stated. */
function amountWords(stated: StatedAmount): string | null {
  if (stated?.amount == null) return null;
  const perDay = fromNumber(stated.amount);
  const unit = stated.unit ? countedUnit(stated.unit) : 'enhet';
  if (perDay && unit !== null && unit !== 'stk') return amountText({ perDay, unit });
  return `${norwegianNumber(stated.amount)} ${stated.unit}`;
}

/** The prescription's dosage in words, as given; patches as they are worn. Null when it is not known. */
export function dosageText(c: Facts): string | null {
  const { dosage } = c.request.prescription;
  if (dosage == null) return null;
  if (typeof dosage === 'string') return dosage || null;
  const worn = c.prescribed.drug !== null && isPatch(c.prescribed.drug);
  const fixed = amountWords(dosage.fixedPerDay);
  const asNeeded = amountWords(dosage.asNeededMaxPerDay);
  const parts = [
    fixed && `${fixed} ${worn ? 'om gangen' : 'fast per døgn'}`,
    asNeeded && `${asNeeded} ved behov, maksimum per døgn`,
  ];
  return parts.filter((part) => part !== null).join(', ') || null;
}
