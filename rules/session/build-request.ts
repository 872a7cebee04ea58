import type { AskedPath } from '../asked-facts.ts';
import type { Path } from '../contract/path.ts';
import type { AssessmentRequest } from '../contract/request.ts';
import { requestSchema } from '../contract/request.ts';
import { isScheme } from '../contract/terms.ts';
import type { InstitutionProfile } from '../exception/institution-profile.ts';
import { readRefundCode } from '../refund-code/refund-code.ts';
import { type Answers, CHOSEN_DRUG } from './answers.ts';
import type { OthersStated } from './page-medicines.ts';
import type { Reading } from './reading.ts';
import { allAnswers, type Session } from './session.ts';

export type UnreadSetting = 'prescriber' | 'institutionProfile' | 'panel' | 'policy';

export interface RequestSettings {
  readonly prescriber: AssessmentRequest['prescriber'] | null;
  /** The trust that the doctor writes for; null until that is said. */
  readonly institution: InstitutionProfile | null;
  /** Stored parts that could not be read, and what the trust has decided: what stands in for them is Hjemmel's own. */
  readonly unreadable: readonly UnreadSetting[];
}

type Fields = Record<string, unknown>;

/** Asked for as one choice, and a list in the request. */
const listPaths: ReadonlySet<string> = new Set<AskedPath>(['prescriber.specialties']);

export type BuiltRequest =
  | { readonly kind: 'request'; readonly request: AssessmentRequest }
  /** Something on the page or in an answer is outside what can be assessed, such as a text that is far too long. */
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string };

/**
 * The request that the session stands for on the date `on` (ISO). What the page shows goes before an answer, save where
 * it leaves open what is meant.
 */
export function buildRequest(session: Session, settings: RequestSettings, on: string): BuiltRequest {
  const request: { prescription: Fields; [field: string]: unknown } = {
    on,
    ...(settings.institution && { profile: settings.institution.id }),
    prescription: { drug: '' },
    ...(settings.prescriber ? { prescriber: { ...settings.prescriber } } : {}),
    ...(session.given.exceptionApplies ? { exception: {} } : {}),
    ...(session.given.hospitalOrder ? { setting: 'hospital-order' } : {}),
    ...otherMedication(session.given),
  };
  const answers = allAnswers(session);
  for (const [path, { value }] of Object.entries(answers)) {
    if (path.startsWith('exception.') && !session.given.exceptionApplies) continue;
    if (path.startsWith('vedtak.') && path !== 'vedtak.exists' && isDenied(answers)) continue;
    if (path.startsWith(OF_DRUG)) continue;
    put(request, path, listPaths.has(path) && typeof value === 'string' ? [value] : value);
  }
  for (const [path, value] of Object.entries(fromPage(session.reading))) {
    if (path in answers && leavesOpen(path, value)) continue;
    put(request, path, value);
  }
  const prescription = withWhatIsSaidOfDrug(request.prescription, answers);
  const parsed = requestSchema.safeParse({ ...request, prescription });
  if (parsed.success) return { kind: 'request', request: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'invalid', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
}

/** What a vedtak said before it turned out that there is none. */
export function isDenied(answers: Answers): boolean {
  return answers['vedtak.exists']?.value === false;
}

const OF_DRUG = `${CHOSEN_DRUG}.`;

/** The name stands for the drug still, and what the doctor says of it, such as its reseptgruppe, is added. */
function withWhatIsSaidOfDrug(prescription: Fields, answers: Answers): Fields {
  const said = Object.entries(answers).filter(([path]) => path.startsWith(OF_DRUG));
  if (said.length === 0) return prescription;
  const named = { name: prescription.drug };
  const added = said.map(([path, { value }]) => [path.slice(OF_DRUG.length), value]);
  return { ...prescription, drug: { ...named, ...Object.fromEntries(added) } };
}

/** A name may stand for several drugs, and a letter with two digits for a code of either system. */
function leavesOpen(path: string, shown: string): boolean {
  if (path === 'refundCode') return readRefundCode(shown).system === 'icd-10-or-icpc-2';
  return path === CHOSEN_DRUG;
}

function otherMedication(given: OthersStated): {
  otherMedication?: { drug: string | null; dosage: string | null }[];
} {
  if (given.otherMedication.length === 0) return given.noOtherMedication ? { otherMedication: [] } : {};
  return {
    otherMedication: given.otherMedication.map(({ drug, dosage }) => ({
      drug: drug.trim() || null,
      dosage: dosage.trim() || null,
    })),
  };
}

function fromPage(reading: Reading | null): Record<string, string> {
  if (!reading) return {};
  const { drug, dosage, scheme, refundCode, remark } = reading.fields;
  const values = {
    'prescription.drug': drug || null,
    'prescription.dosage': dosage || null,
    'prescription.remark': reading.remarkField?.value ?? remark,
    scheme: isScheme(scheme) ? scheme : null,
    // A field that nothing is typed in yet has not said that there is none.
    refundCode: refundCode?.trim() ? refundCode : null,
  } satisfies Partial<Record<Path, string | null>>;
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => (value === null ? [] : [[path, value]])),
  );
}

function put(target: Fields, path: string, value: unknown): void {
  const dot = path.indexOf('.');
  if (dot === -1) {
    target[path] = value;
    return;
  }
  const key = path.slice(0, dot);
  const inner: Fields = Object.assign({}, target[key]);
  put(inner, path.slice(dot + 1), value);
  target[key] = inner;
}
