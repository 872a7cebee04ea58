import type { MissingPath } from '../asked-facts.ts';
import type { OmeqProblem, Verification } from '../contract/assessment.ts';
import type { Drug } from '../contract/request.ts';
import type { Indication, Route } from '../contract/terms.ts';
import type { DosageReading } from '../dosage/dosage.ts';
import { routeOf } from '../drug/route.ts';
import { add, isZero, multiply, type Rational, ratio, subtract, ZERO } from '../number/rational.ts';
import { type DailyDose, dailyDose, strengthOf } from './daily-dose.ts';
import { contradictionIn } from './drug-lack.ts';
import { type Factor, factorOf } from './factors.ts';
import { labelled12 } from './labelled-12.ts';
import {
  isForDependence,
  isPregabalin,
  isPregabalinName,
  mentionsOpioid,
  opioidName,
  opioidStatus,
} from './opioid-names.ts';

/** Where in the request a drug stands. */
export type UsedPath = 'prescription' | `otherMedication.${number}`;

/** One drug that the patient uses, with its dosage as read. `path` is where it stands in the request. */
export interface UsedDrug {
  readonly path: UsedPath;
  readonly label: string;
  readonly drug: Drug | null;
  readonly dosage: DosageReading | null;
}

/** One opioid in use. `omeq` is mg oral morphine equivalents a day; with a problem, the part that is certain. */
export interface OpioidLine {
  readonly path: UsedPath;
  readonly drug: string;
  readonly substance: string | null;
  readonly route: Route | null;
  readonly dose: DailyDose | null;
  readonly factor: Factor | null;
  readonly omeq: Rational;
  readonly problem: OmeqProblem | null;
}

/** A sum over drugs. `complete` is false when a part is missing: then it can prove "over", never "within". */
export interface Total {
  readonly atLeast: Rational;
  readonly complete: boolean;
  /** Whether every drug that is listed was counted; the patient may still use others that nobody has asked about. */
  readonly listedInFull: boolean;
  /** Request paths whose answer would complete it. */
  readonly missing: readonly MissingPath[];
}

export interface OmeqTotal extends Total {
  readonly lines: readonly OpioidLine[];
  /** What patches labelled 12 add when counted as the 12.5 µg/h that they release. */
  readonly labelled12Extra: Rational;
  /** The least trusted factor that took part. */
  readonly verification: Verification;
}

const OTHERS: readonly MissingPath[] = ['otherMedication'];

const EXTRA_PER_12_PATCH = multiply(
  subtract(labelled12.released, labelled12.printed),
  ratio(1, labelled12.printed.n),
);

function problemLine(used: UsedDrug, problem: OmeqProblem, substance: string | null): OpioidLine {
  const route = used.drug ? routeOf(used.drug) : null;
  return {
    path: used.path,
    drug: used.label,
    substance,
    route,
    dose: null,
    factor: null,
    omeq: ZERO,
    problem,
  };
}

function opioidLines(used: UsedDrug, indication: Indication | null): readonly OpioidLine[] {
  const { drug } = used;
  if (!drug) return [problemLine(used, 'drug-unknown', null)];
  const status = opioidStatus(drug);
  if (status === 'no') return [];
  if (status === 'unknown') return [problemLine(used, 'drug-unknown', null)];
  const opioids = (drug.substances ?? []).filter(mentionsOpioid);
  if (opioids.length === 0) return [problemLine(used, 'no-factor', namesOf(drug))];
  return opioids.map((substance) => {
    const name = opioidName(substance.name);
    if (isForDependence(drug) || isDependenceUse(used, name, indication)) {
      return problemLine(used, 'excluded', name ?? substance.name);
    }
    const route = routeOf(drug);
    const factor = name && route ? factorOf(name, route) : null;
    if (!factor) return problemLine(used, 'no-factor', name ?? substance.name);
    const dose = dailyDose(drug, substance, used.dosage);
    if (dose.unit !== factor.unit) return problemLine(used, 'dose-not-understood', name);
    return {
      path: used.path,
      drug: used.label,
      substance: factor.substance,
      route,
      dose,
      factor,
      omeq: multiply(dose.atLeast, factor.factor),
      problem: dose.problem,
    };
  });
}

/** An opioid by its ATC code alone is named by what it contains. */
function namesOf({ substances }: Drug): string | null {
  return substances?.map(({ name }) => name).join(' + ') || null;
}

/** The indication is the prescription's own; methadone beside it is then for dependence too. */
function isDependenceUse(used: UsedDrug, name: string | null, indication: Indication | null): boolean {
  return indication === 'opioid-dependence' && (used.path === 'prescription' || name === 'metadon');
}

function labelled12Extra(line: OpioidLine, used: UsedDrug): Rational {
  const printed12 =
    line.substance === labelled12.substance &&
    line.route === 'transdermal' &&
    used.drug?.substances?.some((substance) => substance.amount === 12);
  return printed12 && !isZero(line.omeq) ? multiply(line.omeq, EXTRA_PER_12_PATCH) : ZERO;
}

/** What of the drug itself is not known; another drug than the prescribed one can only be chosen again. */
function drugPart(path: UsedPath, drug: Drug | null, part: 'atc' | 'route' | 'substances'): MissingPath {
  return path === 'prescription' && drug ? `prescription.drug.${part}` : `${path}.drug`;
}

function missingOf(line: OpioidLine, { path, drug, dosage }: UsedDrug): readonly MissingPath[] {
  switch (line.problem) {
    case 'drug-unknown':
      return [drugPart(path, drug, 'atc')];
    case 'dose-not-understood':
    case 'no-maximum':
      return [missingForDose({ path, drug, dosage })];
    case 'no-factor':
      if (line.substance === null) return [drugPart(path, drug, 'substances')];
      return line.route === null ? [drugPart(path, drug, 'route')] : [];
    default:
      return [];
  }
}

/** What keeps a dose from being counted: the drug where it contradicts itself, its strength, or the dosage. */
function missingForDose({ path, drug, dosage }: Pick<UsedDrug, 'path' | 'drug' | 'dosage'>): MissingPath {
  if (drug && contradictionIn(drug)) return `${path}.drug`;
  const isCounted = dosage?.understood && dosage.asNeeded !== 'no-maximum';
  return isCounted && !hasStrength(drug) ? drugPart(path, drug, 'substances') : `${path}.dosage`;
}

/** Every substance has a strength that a number of doses can be counted with. */
function hasStrength(drug: Drug | null): boolean {
  return drug?.substances?.every((substance) => strengthOf(drug, substance) !== null) ?? false;
}

/** OMEQ of all opioids in use; null when none is. A missing factor or dose is never counted as zero. */
export function omeqTotal(
  drugs: readonly UsedDrug[],
  indication: Indication | null,
  othersKnown: boolean,
): OmeqTotal | null {
  const lines: OpioidLine[] = [];
  const missing: MissingPath[] = [];
  let atLeast = ZERO;
  let extra = ZERO;
  for (const used of drugs) {
    for (const line of opioidLines(used, indication)) {
      lines.push(line);
      missing.push(...missingOf(line, used));
      atLeast = add(atLeast, line.omeq);
      extra = add(extra, labelled12Extra(line, used));
    }
  }
  if (lines.length === 0) return null;
  const open = lines.filter((line) => line.problem !== null);
  return {
    atLeast,
    complete: open.length === 0 && othersKnown,
    listedInFull: open.length === 0,
    missing: [...new Set(missing), ...(othersKnown ? [] : OTHERS)],
    lines,
    labelled12Extra: extra,
    verification: lines.some((line) => line.factor?.verification === 'third-party')
      ? 'third-party'
      : 'official',
  };
}

/** Doses of oral methadone, mg a day: the one substance whose ratio Helsedirektoratet gives in tiers. */
export function oralMethadone(total: OmeqTotal | null): readonly Rational[] {
  const lines = total?.lines ?? [];
  return lines.flatMap(({ substance, route, dose }) =>
    substance === 'metadon' && route === 'oral' && dose ? [dose.atLeast] : [],
  );
}

/** mg pregabalin a day over all drugs; null when none of them is pregabalin. A drug that is not known could be one. */
export function pregabalinTotal(drugs: readonly UsedDrug[], othersKnown: boolean): Total | null {
  let atLeast = ZERO;
  let involved = false;
  const missing: MissingPath[] = [];
  for (const { drug, dosage, path } of drugs) {
    const status = drug ? isPregabalin(drug) : 'unknown';
    if (status === 'unknown') missing.push(drugPart(path, drug, 'atc'));
    if (!drug || status !== 'yes') continue;
    involved = true;
    const substance = drug.substances?.find((candidate) => isPregabalinName(candidate.name));
    const dose = substance ? dailyDose(drug, substance, dosage) : null;
    if (dose) atLeast = add(atLeast, dose.atLeast);
    if (!dose) missing.push(drugPart(path, drug, 'substances'));
    else if (dose.problem) missing.push(missingForDose({ path, drug, dosage }));
  }
  if (!involved) return null;
  const listedInFull = missing.length === 0;
  return {
    atLeast,
    complete: listedInFull && othersKnown,
    listedInFull,
    missing: [...missing, ...(othersKnown ? [] : OTHERS)],
  };
}
