import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { requestSchema, schemes } from '../../rules/contract/request.ts';
import type { Reading } from '../page/protocol.ts';

export type AnswerValue = string | number | boolean | readonly string[];
/** By request path, such as `exception.decision`. A path that is not here is not known. */
type Answers = Readonly<Record<string, AnswerValue>>;

interface OtherMedicine {
  readonly id: number;
  readonly drug: string;
  readonly dosage: string;
}

/** What the doctor has said about this patient and this prescription. */
export interface GivenAnswers {
  readonly answers: Answers;
  readonly exceptionApplies: boolean;
  readonly hasVedtak: boolean;
  /** Ordered for use in the hospital, so no prescription is written. */
  readonly hospitalOrder: boolean;
  readonly otherMedication: readonly OtherMedicine[];
  /** Said in so many words; an empty list alone is "not known". */
  readonly noOtherMedication: boolean;
}

export interface Session {
  readonly reading: Reading | null;
  readonly given: GivenAnswers;
  /** About the doctor, so they outlive the prescription. */
  readonly prescriberAnswers: Answers;
  /** The drug on the page when the answers were given; null before any drug was read. */
  readonly answersFor: string | null;
  /** The form has been away: what comes back may be another patient's. */
  readonly formWasAway: boolean;
  /** Answers that belonged to the previous prescription, kept for one click. */
  readonly setAside: { readonly drug: string; readonly given: GivenAnswers } | null;
  /** Paths in the order they were first asked, so that a question stays in its place when it is answered. */
  readonly asked: readonly string[];
}

const noAnswers: GivenAnswers = {
  answers: {},
  exceptionApplies: false,
  hasVedtak: false,
  hospitalOrder: false,
  otherMedication: [],
  noOtherMedication: false,
};

export const emptySession: Session = {
  reading: null,
  given: noAnswers,
  prescriberAnswers: {},
  answersFor: null,
  formWasAway: false,
  setAside: null,
  asked: [],
};

function hasAnswers(given: GivenAnswers): boolean {
  return (
    Object.keys(given.answers).length > 0 ||
    given.exceptionApplies ||
    given.hasVedtak ||
    given.hospitalOrder ||
    given.noOtherMedication ||
    given.otherMedication.length > 0
  );
}

/**
 * A new reading of the page. The answers belong to the prescription they were given for: when its drug changes, or
 * its form goes away and comes back, they are set aside, since nothing on the page says whether the patient is the same.
 */
export function read(session: Session, reading: Reading | null): Session {
  if (!reading) return { ...session, reading, formWasAway: session.reading !== null || session.formWasAway };
  const drug = reading.fields.drug;
  const drugChanged = drug !== null && session.answersFor !== null && !sameText(drug, session.answersFor);
  const next: Session = {
    ...session,
    reading,
    formWasAway: false,
    answersFor: drug ?? session.answersFor,
  };
  return drugChanged || session.formWasAway ? withAnswersSetAside(next, session.answersFor ?? '') : next;
}

function withAnswersSetAside(session: Session, drug: string): Session {
  if (!hasAnswers(session.given)) return session;
  return { ...session, given: noAnswers, asked: [], setAside: { drug, given: session.given } };
}

/** The doctor says that the set-aside answers hold for the prescription now on the page. Newer answers win. */
export function keepAnswers(session: Session): Session {
  if (!session.setAside) return session;
  const before = session.setAside.given;
  const now = session.given;
  return {
    ...session,
    setAside: null,
    given: {
      answers: { ...before.answers, ...now.answers },
      exceptionApplies: before.exceptionApplies || now.exceptionApplies,
      hasVedtak: before.hasVedtak || now.hasVedtak,
      hospitalOrder: before.hospitalOrder || now.hospitalOrder,
      otherMedication: now.otherMedication.length > 0 ? now.otherMedication : before.otherMedication,
      noOtherMedication:
        now.noOtherMedication || (before.noOtherMedication && now.otherMedication.length === 0),
    },
  };
}

export function forgetSetAside(session: Session): Session {
  return { ...session, setAside: null };
}

/** `null` makes it not known again. */
export function answer(session: Session, path: string, value: AnswerValue | null): Session {
  if (path.startsWith('prescriber.')) {
    return { ...session, prescriberAnswers: withAnswer(session.prescriberAnswers, path, value) };
  }
  return change(session, { answers: withAnswer(session.given.answers, path, value) });
}

export function change(session: Session, patch: Partial<GivenAnswers>): Session {
  return { ...session, given: { ...session.given, ...patch } };
}

/** Remembers which questions have been put, first asked first. */
export function ask(session: Session, missing: readonly string[]): Session {
  const fresh = missing.filter((path) => !session.asked.includes(path));
  return fresh.length === 0 ? session : { ...session, asked: [...session.asked, ...fresh] };
}

export function answerTo(session: Session, path: string): AnswerValue | null {
  return session.given.answers[path] ?? session.prescriberAnswers[path] ?? null;
}

function withAnswer(answers: Answers, path: string, value: AnswerValue | null): Answers {
  const { [path]: _, ...others } = answers;
  return value === null ? others : { ...others, [path]: value };
}

export interface RequestSettings {
  readonly prescriber: AssessmentRequest['prescriber'] | null;
  readonly profile: string;
  /** Stored parts that could not be read: what stands in for them is Hjemmel's own. */
  readonly unreadable: readonly ('prescriber' | 'institutionProfile' | 'panel')[];
}

/** Asked for as one choice, and a list in the request. */
const listPaths: ReadonlySet<string> = new Set(['prescriber.specialties']);

export type BuiltRequest =
  | { readonly kind: 'request'; readonly request: AssessmentRequest }
  /** Something on the page or in an answer is outside what can be assessed, such as a text that is far too long. */
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string };

/** Which drug the doctor says that the name on the page stands for, where it stands for none or for several. */
export const CHOSEN_DRUG = 'prescription.drug';

/**
 * The request that the session stands for on the date `on` (ISO). What the page shows goes before an answer, save for
 * the drug that the doctor has chosen.
 */
export function buildRequest(session: Session, settings: RequestSettings, on: string): BuiltRequest {
  const request: Record<string, unknown> = {
    on,
    profile: settings.profile,
    prescription: { drug: '' },
    ...(settings.prescriber ? { prescriber: { ...settings.prescriber } } : {}),
    ...(session.given.exceptionApplies ? { exception: {} } : {}),
    ...(session.given.hasVedtak ? { vedtak: {} } : {}),
    ...(session.given.hospitalOrder ? { setting: 'hospital-order' } : {}),
    ...otherMedication(session.given),
  };
  for (const [path, value] of Object.entries({ ...session.prescriberAnswers, ...session.given.answers })) {
    if (path.startsWith('exception.') && !session.given.exceptionApplies) continue;
    if (path.startsWith('vedtak.') && !session.given.hasVedtak) continue;
    put(request, path.split('.'), listPaths.has(path) && typeof value === 'string' ? [value] : value);
  }
  for (const [path, value] of Object.entries(fromPage(session.reading))) {
    if (path === CHOSEN_DRUG && answerTo(session, CHOSEN_DRUG) !== null) continue;
    put(request, path.split('.'), value);
  }
  const parsed = requestSchema.safeParse(request);
  if (parsed.success) return { kind: 'request', request: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'invalid', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
}

function otherMedication(given: GivenAnswers): {
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
    refundCode,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => (value === null ? [] : [[path, value]])),
  );
}

export function isScheme(text: string | null): text is (typeof schemes)[number] {
  return schemes.some((scheme) => scheme === text);
}

function put(target: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = { ...(isRecord(target[key]) ? target[key] : {}) };
  put(inner, rest, value);
  target[key] = inner;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
