import type { Assessment } from '../contract/assessment.ts';
import type { Drug } from '../contract/request.ts';
import type { DosageReading } from '../dosage/dosage.ts';
import { isZero, toNumber } from '../number/rational.ts';
import type { DailyAmount } from '../regimen/dose.ts';
import { countedUnit } from '../regimen/dose-unit.ts';
import { substanceAmount } from './daily-dose.ts';

const NOT_UNDERSTOOD: Assessment['dosage'] = {
  understood: false,
  fixedPerDay: null,
  asNeededMaxPerDay: null,
  unit: null,
};

/** The contract has one unit for both parts: parts counted differently are told in mg, where the drug allows it. */
export function dosageTold(reading: DosageReading | null, drug: Drug | null): Assessment['dosage'] {
  if (!reading?.understood) return NOT_UNDERSTOOD;
  const { fixed, asNeeded } = reading;
  if (asNeeded === 'no-maximum') {
    const unit = fixed.unit ?? unitOf(drug);
    return { understood: true, fixedPerDay: toNumber(fixed.perDay), asNeededMaxPerDay: null, unit };
  }
  const units = [fixed, asNeeded]
    .filter((part) => !isZero(part.perDay))
    .map((part) => part.unit ?? unitOf(drug));
  if (new Set(units).size > 1) return inMilligrams(fixed, asNeeded, drug);
  return {
    understood: true,
    fixedPerDay: toNumber(fixed.perDay),
    asNeededMaxPerDay: toNumber(asNeeded.perDay),
    unit: units[0] ?? fixed.unit ?? unitOf(drug),
  };
}

function unitOf(drug: Drug | null): string | null {
  const unit = countedUnit(drug?.substances?.[0]?.per?.unit);
  return unit === 'ml' || unit === 'stk' ? null : unit;
}

function inMilligrams(fixed: DailyAmount, asNeeded: DailyAmount, drug: Drug | null): Assessment['dosage'] {
  const [substance, ...others] = drug?.substances ?? [];
  if (!drug || !substance || others.length > 0) return NOT_UNDERSTOOD;
  const regular = substanceAmount(drug, substance, fixed);
  const extra = substanceAmount(drug, substance, asNeeded);
  if (!regular || !extra) return NOT_UNDERSTOOD;
  return { understood: true, fixedPerDay: toNumber(regular), asNeededMaxPerDay: toNumber(extra), unit: 'mg' };
}
