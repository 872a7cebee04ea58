import type { Drug, Substance } from '../../rules/contract/request.ts';
import { strengthUnits } from '../../rules/contract/terms.ts';
import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import type { CatalogueEntry, CatalogueSubstance, Reseptgruppe } from './catalogue-entry.ts';
import { dosageFormNamed } from './dosage-form.ts';
import { hListedOn, marketedOn } from './on-the-day.ts';

type StrengthUnit = (typeof strengthUnits)[number];

/** F is sold without a prescription, and the contract has no word for it. */
const contractGroup: Readonly<Record<Reseptgruppe, Drug['group']>> = {
  A: 'A',
  B: 'B',
  C: 'C',
  CF: 'C',
  F: null,
};

function isStrengthUnit(unit: string): unit is StrengthUnit {
  return strengthUnits.some((known) => known === unit);
}

function toSubstance({ name, strength, denominator }: CatalogueSubstance, entry: CatalogueEntry): Substance {
  if (strength.unit === 'µg' && denominator?.unit === 'time' && denominator.amount === 1) {
    return { name, amount: strength.amount, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } };
  }
  // Units of activity and per cent have no place in the contract, and nothing is computed from them.
  if (!isStrengthUnit(strength.unit)) return { name, amount: null, unit: null, per: null };
  const unit = dosageFormNamed(entry.form)?.unit ?? null;
  const one = unit === null ? null : { amount: 1, unit };
  return { name, amount: strength.amount, unit: strength.unit, per: denominator ? { ...denominator } : one };
}

/** The contract has room for no more; the vitamin mixtures that have more are of no rule's concern. */
const MOST_SUBSTANCES = 20;

function substancesOf(entry: CatalogueEntry): Drug['substances'] {
  if (entry.substances.length > MOST_SUBSTANCES) return null;
  return entry.substances.map((substance) => toSubstance(substance, entry));
}

/** A product as the contract's drug object on the ISO date `on`, with how far each part is to be trusted. */
export function toKnownDrug(entry: CatalogueEntry, on: string): KnownDrug {
  return {
    drug: {
      name: entry.navnFormStyrke,
      atc: entry.atc,
      group: entry.reseptgruppe === null ? null : (contractGroup[entry.reseptgruppe] ?? null),
      form: entry.form.toLowerCase(),
      route: entry.route,
      substances: substancesOf(entry),
      marketed: marketedOn(entry, on),
      hList: hListedOn(entry, on),
    },
    verification: entry.verification,
  };
}
