import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { add, compare, isZero, subtract, ZERO } from '../../rules/number/rational.ts';
import {
  blankRow,
  type Calculation,
  type CalculatorRow,
  type FieldProblem,
  type LimitStatus,
  productOf,
  type RowReading,
  type Sum,
} from '../../rules/omeq/calculator.ts';
import type { Factor } from '../../rules/omeq/factors.ts';
import { labelled12 } from '../../rules/omeq/labelled-12.ts';
import { CEILING, FASTLEGE_LIMIT } from '../../rules/omeq/limits.ts';
import { leftTo, nearestLimit } from '../../rules/omeq/room.ts';
import { roomText } from '../assessment/room-words.ts';
import { isPatch, opioidLabel, strengthUnit } from './opioid-labels.ts';

type Counted = Extract<RowReading, { kind: 'counted' }>;
type NotCounted = Extract<RowReading, { kind: 'not-counted' }>;

export const shortPurpose = 'OMEQ er orale morfinekvivalenter – ikke til omregning ved bytte av opioid.';

const purpose = 'Til dokumentasjon og stønadsregler – ikke til omregning ved bytte av opioid.';

/** Enough that every figure of the table and every strength in use is shown to its last digit. */
const PLACES = 6;
const exact = (value: Parameters<typeof norwegianNumber>[0]) => norwegianNumber(value, PLACES);

/** `2 × 20 mg × 1,5 = 60 mg OMEQ` */
function arithmetic({ factor, strength, count, omeq }: Counted): string {
  return `${exact(count)} × ${exact(strength)} ${strengthUnit(factor)} × ${exact(factor.factor)} = ${exact(omeq)} mg OMEQ`;
}

export function factorText(factor: Factor): string {
  const per = isPatch(factor) ? ' per µg/t' : '';
  return `Faktor ${exact(factor.factor)}${per}. ${factor.source}.`;
}

export const isConfirmed = (factor: Factor) => factor.verification === 'official';

/** What the reader must know of this row's figure beyond the factor; null for most rows. */
export function rowNote(reading: RowReading): string | null {
  if (!('factor' in reading) || reading.factor === null) return null;
  const { factor } = reading;
  const printed12 =
    reading.kind === 'counted' &&
    factor.unit === 'µg/h' &&
    factor.substance === labelled12.substance &&
    compare(reading.strength, labelled12.printed) === 0;
  if (!printed12) return factor.note;
  const [printed, released] = [exact(labelled12.printed), exact(labelled12.released)];
  return `Plaster merket ${printed} µg/t frigjør ${released} µg/t. Helfo regner med den påtrykte styrken.`;
}

const strengthProblems: Readonly<Record<FieldProblem, string>> = {
  missing: 'Skriv styrken.',
  'not-a-number': 'Skriv styrken som et tall, for eksempel 20 eller 12,5.',
  negative: 'Styrken kan ikke være negativ.',
  zero: 'Styrken må være større enn null.',
  'too-large': 'Tallet er for stort.',
};

const countProblems: Readonly<Record<FieldProblem, string>> = {
  missing: 'Skriv antallet.',
  'not-a-number': 'Skriv antallet som et tall, for eksempel 2 eller 0,5.',
  negative: 'Antallet kan ikke være negativt.',
  zero: 'Antallet må være større enn null. Fjern raden hvis legemidlet ikke brukes.',
  'too-large': 'Tallet er for stort.',
};

export const strengthError = (problem: FieldProblem | null) => problem && strengthProblems[problem];
export const countError = (problem: FieldProblem | null) => problem && countProblems[problem];

export const otherOpioid = 'Annet opioid (ikke i tabellen)';

const noFactorText = 'Kan ikke beregnes: ingen norsk faktor. Ikke regnet med.';

export const dependenceTreatment = 'Legemiddel ved opioidavhengighet';

const dependenceText = 'Gis ved opioidavhengighet og regnes ikke om. Ikke regnet med.';

/** Why a row is not in the sum: `Ikke regnet med: opioid og styrke mangler.` */
function notCountedText({ factor, strength, count }: NotCounted): string {
  const lacks = [
    factor === null ? 'opioid' : null,
    strength === null ? null : 'styrke',
    count === null ? null : 'antall',
  ].filter((field) => field !== null);
  const list = lacks.length > 1 ? `${lacks.slice(0, -1).join(', ')} og ${lacks.at(-1)}` : lacks.join();
  const invalid = [strength, count].some((problem) => problem !== null && problem !== 'missing');
  return `Ikke regnet med: ${list} ${invalid ? 'mangler eller er ugyldig' : 'mangler'}.`;
}

export function sumText({ atLeast, counted, notCounted }: Sum): string {
  if (notCounted === 0) return counted === 0 ? 'ingen opioider ført' : `${exact(atLeast)} mg OMEQ per døgn`;
  return counted === 0 ? 'kan ikke beregnes' : `minst ${exact(atLeast)} mg OMEQ per døgn`;
}

export function incompleteText({ notCounted }: Sum): string | null {
  if (notCounted === 0) return null;
  const rows = notCounted === 1 ? 'Én rad er' : `${notCounted} rader er`;
  return `${rows} ikke regnet med, så summen er ufullstendig.`;
}

export const limitsScope =
  'Grensene gjelder langvarige smerter som ikke skyldes aktiv kreft, og ikke ved livets slutt. Grenseverdien selv er innenfor.';

const statusWords: Readonly<Record<LimitStatus, string>> = {
  within: 'innenfor',
  over: 'overstiges',
  undecided: 'kan ikke avgjøres',
};

function limitText(limit: number, status: LimitStatus, over: string): string {
  const sentence = `Grensen på ${exact(limit)} mg: ${statusWords[status]}`;
  return status === 'over' ? `${sentence} – ${over}.` : `${sentence}.`;
}

const overWords = {
  fastlegeLimit: 'søknaden må komme fra lege ved tverrfaglig smerteklinikk',
  ceiling: `det gis ikke stønad til mer enn ${exact(CEILING)} mg i alt`,
} as const;

/** The sum against Helsedirektoratet's two limits, in words. */
export function limitTexts({ fastlegeLimit, ceiling }: Sum): readonly string[] {
  return [
    limitText(FASTLEGE_LIMIT, fastlegeLimit, overWords.fastlegeLimit),
    limitText(CEILING, ceiling, overWords.ceiling),
  ];
}

/** `Fast 60, ved behov inntil 30`; null where nothing is taken as needed. */
export function sharesText({ readings, sum }: Pick<Calculation, 'readings' | 'sum'>): string | null {
  const asNeeded = readings.reduce(
    (total, reading) => (reading.kind === 'counted' && reading.asNeeded ? add(total, reading.omeq) : total),
    ZERO,
  );
  if (isZero(asNeeded)) return null;
  const fixed = subtract(sum.atLeast, asNeeded);
  return isZero(fixed)
    ? `Ved behov inntil ${exact(asNeeded)}`
    : `Fast ${exact(fixed)}, ved behov inntil ${exact(asNeeded)}`;
}

/** What is left to the nearest limit, in the first drug of the list; null where that is not known, or all limits are passed. */
export function roomLine({ readings, sum }: Calculation): string | null {
  if (sum.counted === 0) return null;
  const limit = nearestLimit(sum.atLeast);
  const left = limit === null ? null : leftTo(limit, sum);
  const first = readings.find((reading) => reading.kind === 'counted');
  return limit !== null && left !== null && first ? `${roomText(left, limit, first.factor)}.` : null;
}

/** What a row comes to; null for a row that nothing is typed in. */
export function resultText(reading: RowReading): string | null {
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'counted':
      return arithmetic(reading);
    case 'not-counted':
      return notCountedText(reading);
    case 'no-factor':
      return noFactorText;
    case 'dependence':
      return dependenceText;
    default:
      return reading satisfies never;
  }
}

/** Why a row is not in the sum; null for one that is, and for one that nothing stands in. */
export const notCountedNote = (reading: RowReading): string | null =>
  reading.kind === 'counted' ? null : resultText(reading);

/** A row as the record is to have it; null for one that nothing stands in. */
function rowText(reading: RowReading, row: CalculatorRow): string | null {
  const made = productOf(row);
  const product = made && (made.confirmed ? made.product : `${made.product} (ikke bekreftet)`);
  const named = (opioid: string) => (product !== null ? `${product}, ${opioid.toLowerCase()}` : opioid);
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'counted': {
      const unconfirmed = isConfirmed(reading.factor) ? '' : ' (faktoren er ikke bekreftet)';
      const asNeeded = reading.asNeeded ? ', ved behov' : '';
      return `${named(opioidLabel(reading.factor))}${asNeeded}: ${arithmetic(reading)}${unconfirmed}`;
    }
    case 'no-factor':
      return `${product ?? otherOpioid}: ${noFactorText}`;
    case 'dependence':
      return `${product ?? dependenceTreatment}: ${dependenceText}`;
    case 'not-counted': {
      const opioid = reading.factor ? opioidLabel(reading.factor) : 'Ukjent opioid';
      return `${named(opioid)}: ${notCountedText(reading)}`;
    }
    default:
      return reading satisfies never;
  }
}

/** The whole calculation as plain text for the patient's record. `on` is an ISO date. */
export function calculationText(
  rows: readonly CalculatorRow[],
  { readings, sum }: Calculation,
  on: string,
): string {
  const sources = new Set(
    readings.flatMap((reading) => (reading.kind === 'counted' ? [reading.factor.source] : [])),
  );
  return [
    `OMEQ per døgn, beregnet ${norwegianDate(on)}`,
    ...readings.flatMap((reading, index) => rowText(reading, rows[index] ?? blankRow) ?? []),
    `Sum: ${sumText(sum)}`,
    ...[sharesText({ readings, sum })].filter((text) => text !== null),
    ...[incompleteText(sum)].filter((text) => text !== null),
    ...limitTexts(sum),
    limitsScope,
    ...[...sources].map((source) => `Kilde for faktorene: ${source}`),
    purpose,
  ].join('\n');
}
