import type { AssessmentRequest, DosageInput, Drug, Medication } from './contract/request.ts';
import type { DosageReading } from './dosage/dosage.ts';
import type { DrugResolution, KnownDrug, ResolveDrug } from './drug/drug-resolution.ts';
import type { DecisionClass } from './exception/decision-text.ts';
import type { InstitutionProfile } from './exception/institution-profile.ts';
import { fromNumber, isZero, ZERO } from './number/rational.ts';
import { readDrugDosage } from './omeq/drug-dosage.ts';
import {
  type OmeqTotal,
  omeqTotal,
  pregabalinTotal,
  type Total,
  type UsedDrug,
  type UsedPath,
} from './omeq/omeq.ts';
import { type RefundCode, readRefundCode } from './refund-code/refund-code.ts';
import type { DailyAmount } from './regimen/dose.ts';
import { countedUnit } from './regimen/dose-unit.ts';

/** What the assessment knows besides the request: the drug catalogue and the institution profiles. */
export interface Knowledge {
  readonly resolveDrug: ResolveDrug;
  readonly profiles: readonly InstitutionProfile[];
  /** What the register of Nye metoder says of a drug; left out where the register is not read in. */
  readonly decisionsOn?: DecisionsOn;
}

/** The decisions on the drug of that name, of whatever indication; none where the register has none. */
export type DecisionsOn = (name: string, resolution: DrugResolution) => readonly DecisionClass['kind'][];

/** What the decisions on a drug come to, which may differ by indication. */
export type MethodDecided = DecisionClass['kind'] | 'none' | 'several';

/** A request with what follows from it before any rule is asked. */
export interface Facts {
  readonly request: AssessmentRequest;
  readonly prescribed: PrescribedDrug;
  readonly dosage: DosageReading | null;
  /** The refund code as it is read; null where none is given. */
  readonly refundCode: RefundCode | null;
  /** The prescription's own first, then what else the patient uses, as listed. */
  readonly drugs: readonly UsedDrug[];
  /** What each of them stands for, in the same order. */
  readonly resolutions: readonly DrugResolution[];
  readonly omeq: OmeqTotal | null;
  readonly pregabalin: Total | null;
  readonly profile: InstitutionProfile | null;
  /** What Beslutningsforum has decided on the drug; null where the register is not read in. */
  readonly methodDecision: MethodDecided | null;
}

export interface PrescribedDrug {
  /** Null where the request names no drug. */
  readonly name: string | null;
  readonly label: string;
  readonly drug: Drug | null;
  readonly verification: KnownDrug['verification'];
  /** Names that the text could stand for, where it could stand for more than one. */
  readonly candidates: readonly string[];
}

const statedInRequest: KnownDrug['verification'] = { product: 'official', hList: 'official' };

/** An object that only names a drug, and perhaps adds to it, stands for what the catalogue has under that name. */
function resolve(drug: Medication['drug'], resolveDrug: ResolveDrug): DrugResolution {
  if (drug == null || drug === '') return { kind: 'unknown' };
  if (typeof drug === 'string') return resolveDrug(drug);
  const named = drug.name && !drug.atc && !drug.substances ? resolveDrug(drug.name) : null;
  return named?.kind === 'found'
    ? { ...named, drug: { ...named.drug, ...stated(drug) } }
    : { kind: 'found', drug, verification: statedInRequest };
}

/** What is said of the drug; what is left open says nothing against what its name stands for. */
function stated(drug: Drug): Drug {
  return Object.fromEntries(Object.entries(drug).filter(([, value]) => value != null));
}

/** The drug as it was written, else by what it contains; null where nothing names it. */
function nameOf(drug: Medication['drug']): string | null {
  if (typeof drug === 'string') return drug || null;
  return drug?.name || drug?.substances?.map((substance) => substance.name).join(' + ') || null;
}

function labelOf(drug: Medication['drug']): string {
  return nameOf(drug) ?? 'ukjent legemiddel';
}

/** An amount without a unit, or a unit without an amount, is not known; no amount at all is none. */
function statedAmount(
  stated: { amount?: number | null | undefined; unit?: string | null | undefined } | null | undefined,
): DailyAmount | null {
  if (stated == null) return { perDay: ZERO, unit: null };
  const perDay = stated.amount == null ? null : fromNumber(stated.amount);
  const unit = countedUnit(stated.unit);
  if (!perDay || unit === null) return null;
  return { perDay, unit: unit === 'stk' ? null : unit };
}

const notStated: Extract<DosageReading, { understood: false }> = {
  understood: false,
  problem: { start: 0, end: 0, fragment: '', why: 'empty' },
};

function readDosage(dosage: DosageInput | null | undefined, drug: Drug | null): DosageReading | null {
  if (dosage == null) return null;
  if (typeof dosage === 'string') return readDrugDosage(dosage, drug);
  const fixed = statedAmount(dosage.fixedPerDay);
  const asNeeded = statedAmount(dosage.asNeededMaxPerDay);
  if (dosage.fixedPerDay == null && dosage.asNeededMaxPerDay == null) return notStated;
  if (!fixed || !asNeeded) {
    const atLeast = fixed ?? asNeeded;
    return atLeast ? { ...notStated, atLeast } : notStated;
  }
  return { understood: true, fixed, asNeeded, changeEveryHours: null };
}

function usedDrug(path: UsedPath, medication: Medication, resolution: DrugResolution): UsedDrug {
  const drug = resolution.kind === 'found' ? resolution.drug : null;
  return { path, label: labelOf(medication.drug), drug, dosage: readDosage(medication.dosage, drug) };
}

/** What is prescribed is taken: a text of nothing misses its amount. Of what else is in use it says that it is not taken. */
function taken(used: UsedDrug, { dosage: text }: Medication): UsedDrug {
  const { dosage } = used;
  if (typeof text !== 'string' || !dosage?.understood || dosage.asNeeded === 'no-maximum') return used;
  const isNothing = isZero(dosage.fixed.perDay) && isZero(dosage.asNeeded.perDay);
  const problem = { start: 0, end: text.length, fragment: text, why: 'incomplete' } as const;
  return isNothing ? { ...used, dosage: { understood: false, problem } } : used;
}

function decided(kinds: ReturnType<DecisionsOn> | undefined): MethodDecided | null {
  if (!kinds) return null;
  const [kind = 'none', ...others] = new Set(kinds);
  return others.length > 0 ? 'several' : kind;
}

const DEFAULT_PROFILE = 'sykehuset-innlandet';

export function factsOf(request: AssessmentRequest, knowledge: Knowledge): Facts {
  const resolution = resolve(request.prescription.drug, knowledge.resolveDrug);
  const prescribed: PrescribedDrug = {
    name: nameOf(request.prescription.drug),
    label: labelOf(request.prescription.drug),
    drug: resolution.kind === 'found' ? resolution.drug : null,
    verification: resolution.kind === 'found' ? resolution.verification : statedInRequest,
    candidates: resolution.kind === 'ambiguous' ? resolution.candidates : [],
  };
  const prescription = taken(
    usedDrug('prescription', request.prescription, resolution),
    request.prescription,
  );
  const drugs = [prescription];
  const resolutions = [resolution];
  request.otherMedication?.forEach((medication, index) => {
    const other = resolve(medication.drug, knowledge.resolveDrug);
    drugs.push(usedDrug(`otherMedication.${index}`, medication, other));
    resolutions.push(other);
  });
  const othersKnown = request.otherMedication != null;
  const profileId = request.profile || DEFAULT_PROFILE;
  return {
    request,
    prescribed,
    dosage: prescription.dosage,
    refundCode: request.refundCode == null ? null : readRefundCode(request.refundCode),
    drugs,
    resolutions,
    omeq: omeqTotal(drugs, request.indication ?? null, othersKnown),
    pregabalin: pregabalinTotal(drugs, othersKnown),
    profile: knowledge.profiles.find((profile) => profile.id === profileId) ?? null,
    methodDecision:
      prescribed.name === null ? null : decided(knowledge.decisionsOn?.(prescribed.name, resolution)),
  };
}
