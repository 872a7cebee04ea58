import type { OmeqLine, OmeqProblem, Verification } from '../../rules/contract/assessment.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';

const problemWords: Readonly<Record<OmeqProblem, string>> = {
  'no-factor': 'Ingen omregningsfaktor. Regnes ikke med.',
  'dose-not-understood': 'Doseringen er ikke forstått. Regnes ikke med.',
  'no-maximum': 'Behovsdosen mangler øvre grense. Bare det faste er regnet med.',
  'drug-unknown': 'Legemidlet er ikke kjent. Regnes ikke med.',
  excluded: 'Brukes mot avhengighet. Regnes ikke med.',
};

/** Why a line is not counted; null where it is. A factor is of a substance by a route: where one is not known, neither is it. */
export function problemOf({ problem, substance, route }: OmeqLine): string | null {
  if (problem !== 'no-factor') return problem && problemWords[problem];
  if (substance === null) return 'Virkestoff og styrke er ikke kjent. Regnes ikke med.';
  return route === null ? 'Administrasjonsveien er ikke kjent. Regnes ikke med.' : problemWords[problem];
}

/** What is said of a factor that was not read in an official source; null for one that was. */
export function notConfirmed(verification: Verification | null): string | null {
  return verification === null || verification === 'official' ? null : 'ikke bekreftet';
}

export function doseWords({ dosePerDay, unit }: Pick<OmeqLine, 'dosePerDay' | 'unit'>): string {
  return dosePerDay === null ? 'ukjent' : withUnit(dosePerDay, unit ?? '');
}

/** mg oral morphine equivalents a day, or "minst" where a part could not be computed. */
export function totalWords(omeq: { readonly perDay: number | null; readonly atLeast: number }): string {
  if (omeq.perDay === null && omeq.atLeast === 0) return 'ukjent';
  return omeq.perDay === null ? `minst ${withUnit(omeq.atLeast, 'mg')}` : withUnit(omeq.perDay, 'mg');
}

/** The unit never stands alone on the next line. */
export function withUnit(value: number, unit: string): string {
  return unit === ''
    ? norwegianNumber(value)
    : `${norwegianNumber(value)}\u00a0${unit.replace('µg/h', 'µg/t')}`;
}
