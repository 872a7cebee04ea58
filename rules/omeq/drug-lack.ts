import type { Drug } from '../contract/request.ts';
import { routeOf } from '../drug/route.ts';
import { countsTogether, isPatch } from './daily-dose.ts';
import { isPregabalin, mentionsOpioid, opioidStatus } from './opioid-names.ts';

/**
 * No dosage of it can be counted, so it is the drug that is to be put right: it is released each hour, and not through the
 * skin; or its substances are measured each in its own unit.
 */
export type Contradiction = 'strength-and-route' | 'units';

export function contradictionIn(drug: Drug): Contradiction | null {
  if (isPatch(drug) && routeOf(drug) !== 'transdermal') return 'strength-and-route';
  return countsTogether(drug) ? null : 'units';
}

/** What of a drug keeps it from being counted. `kind`: it may be an opioid or pregabalin, or neither. */
export type DrugLack = 'kind' | 'substances' | 'route' | Contradiction;

/** What is lacking of a drug whose dosage is not what is missing. */
export function lackOf(drug: Drug | null): DrugLack {
  if (!drug || opioidStatus(drug) === 'unknown' || isPregabalin(drug) === 'unknown') return 'kind';
  if (drug.substances?.some(mentionsOpioid) && routeOf(drug) === null) return 'route';
  return contradictionIn(drug) ?? 'substances';
}
