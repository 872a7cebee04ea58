import { folded } from '../text/same-text.ts';
import { type Answer, type Answers, type AnswerValue, answerNow, answersInForce } from './answers.ts';
import { type OthersStated, withPageList } from './page-medicines.ts';
import type { Reading, Unread } from './reading.ts';

/** What the doctor has said about this patient and this prescription. */
export interface GivenAnswers extends OthersStated {
  readonly answers: Answers;
  readonly exceptionApplies: boolean;
  /** Ordered for use in the hospital, so no prescription is written. */
  readonly hospitalOrder: boolean;
  /** What was stated before the page's list was used, until something is stated after it. */
  readonly beforePageList: OthersStated | null;
}

/** Answers and the drug that they were given for. */
export interface KeptAnswers {
  readonly drug: string;
  readonly given: GivenAnswers;
}

export interface Session {
  readonly reading: Reading | null;
  /** Why there is no reading, where the page's agent can tell. */
  readonly unread: Unread | null;
  readonly given: GivenAnswers;
  /** About the doctor, so they outlive the prescription. */
  readonly prescriberAnswers: Answers;
  /** The drug on the page when the answers were given; null before any drug was read. */
  readonly answersFor: string | null;
  /** The patient on the page when the answers were given, by the reading's number; null before any was read. */
  readonly patient: number | null;
  /** The form has been away: what comes back may be another patient's. */
  readonly formWasAway: boolean;
  /** Answers that belonged to the previous prescription, kept for one click. */
  readonly setAside: KeptAnswers | null;
  /** Paths in the order they were first asked, so that a question stays in its place when it is answered. */
  readonly asked: readonly string[];
}

const noAnswers: GivenAnswers = {
  answers: {},
  exceptionApplies: false,
  hospitalOrder: false,
  otherMedication: [],
  noOtherMedication: false,
  pageListUsed: null,
  beforePageList: null,
};

export const emptySession: Session = {
  reading: null,
  unread: null,
  given: noAnswers,
  prescriberAnswers: {},
  answersFor: null,
  patient: null,
  formWasAway: false,
  setAside: null,
  asked: [],
};

export function hasAnswers(given: GivenAnswers): boolean {
  return (
    Object.keys(given.answers).length > 0 ||
    given.exceptionApplies ||
    given.hospitalOrder ||
    given.noOtherMedication ||
    given.otherMedication.length > 0
  );
}

/**
 * A new reading of the page. The answers belong to the prescription they were given for: when its drug or its patient
 * changes, or its form goes away and comes back, they are set aside. Most pages do not say whether the patient is the same.
 * Where the site still shows its prescriptions, and only cannot tell which is being written, none has gone away.
 */
export function read(session: Session, reading: Reading | null, unread: Unread | null = null): Session {
  if (!reading) {
    const site = siteWithForm(session);
    const isAway = site !== null && !(unread?.kind === 'several' && unread.siteProfile === site);
    return { ...session, reading, unread, formWasAway: session.formWasAway || isAway };
  }
  const drug = reading.fields.drug;
  const drugChanged = drug !== null && session.answersFor !== null && !sameText(drug, session.answersFor);
  const patient = reading.patient ?? session.patient;
  const patientChanged = session.patient !== null && patient !== session.patient;
  const next: Session = {
    ...session,
    reading,
    patient,
    unread: null,
    formWasAway: false,
    answersFor: drug ?? session.answersFor,
  };
  if (drugChanged || patientChanged || session.formWasAway)
    return withAnswersSetAside(next, session.answersFor ?? '');
  return change(next, { answers: answersInForce(next.given.answers, reading) });
}

/** Whether the page has gone over to another prescription, or to one that may be another. */
export function isOther(before: Session, after: Session): boolean {
  if (before.reading === null && before.unread?.kind !== 'several') return false;
  return (
    after.answersFor !== before.answersFor ||
    (before.patient !== null && after.patient !== before.patient) ||
    (after.formWasAway && !before.formWasAway)
  );
}

/** The site whose prescriptions are in sight, read or not. */
function siteWithForm({ reading, unread }: Session): string | null {
  if (reading) return reading.siteProfile;
  return unread?.kind === 'several' ? unread.siteProfile : null;
}

function withAnswersSetAside(session: Session, drug: string): Session {
  if (!hasAnswers(session.given)) return session;
  return { ...session, given: noAnswers, asked: [], setAside: { drug, given: session.given } };
}

/**
 * Answers from a panel that went away with a part of the page are offered as those of a form that has been away, where the
 * same drug is read again.
 */
export function offerKept(session: Session, kept: KeptAnswers | null): Session {
  const drug = session.reading?.fields.drug ?? null;
  if (kept === null || drug === null || !sameText(drug, kept.drug)) return session;
  return hasAnswers(session.given) || session.setAside ? session : { ...session, setAside: kept };
}

/** The doctor says that the set-aside answers hold for the prescription now on the page. Newer answers win. */
export function keepAnswers(session: Session): Session {
  if (!session.setAside) return session;
  const before = session.setAside.given;
  const now = session.given;
  const { otherMedication, pageListUsed } = now.otherMedication.length > 0 ? now : before;
  return {
    ...session,
    setAside: null,
    given: {
      answers: { ...before.answers, ...now.answers },
      exceptionApplies: before.exceptionApplies || now.exceptionApplies,
      hospitalOrder: before.hospitalOrder || now.hospitalOrder,
      otherMedication,
      noOtherMedication:
        now.noOtherMedication || (before.noOtherMedication && now.otherMedication.length === 0),
      pageListUsed,
      beforePageList: null,
    },
  };
}

export function forgetSetAside(session: Session): Session {
  return { ...session, setAside: null };
}

/** `null` makes it not known again. */
export function answer(session: Session, path: string, value: AnswerValue | null): Session {
  if (path.startsWith('prescriber.')) {
    return {
      ...session,
      prescriberAnswers: withAnswer(session.prescriberAnswers, path, value === null ? null : { value }),
    };
  }
  const given = value === null ? null : answerNow(path, value, session.reading);
  return change(session, { answers: withAnswer(session.given.answers, path, given) });
}

export function change(session: Session, patch: Partial<GivenAnswers>): Session {
  return { ...session, given: { ...session.given, ...patch } };
}

/** The doctor's own statement, in place of what was stated before. */
export function stateOthers(
  session: Session,
  stated: Pick<OthersStated, 'otherMedication' | 'noOtherMedication'>,
): Session {
  return change(session, { ...stated, beforePageList: null });
}

/** The doctor takes the page's list of other medicines for their own. It is never taken without that. */
export function takePageList(session: Session): Session {
  const shown = session.reading?.otherMedicines ?? [];
  if (shown.length === 0) return session;
  const { otherMedication, noOtherMedication, pageListUsed } = session.given;
  return change(session, {
    ...withPageList(session.given, shown),
    beforePageList: { otherMedication, noOtherMedication, pageListUsed },
  });
}

export function undoPageList(session: Session): Session {
  const { beforePageList } = session.given;
  return beforePageList ? change(session, { ...beforePageList, beforePageList: null }) : session;
}

/** Remembers which questions have been put, first asked first. */
export function ask(session: Session, missing: readonly string[]): Session {
  const fresh = missing.filter((path) => !session.asked.includes(path));
  return fresh.length === 0 ? session : { ...session, asked: [...session.asked, ...fresh] };
}

/** Everything that is answered and holds now, by request path. */
export function allAnswers({ given, prescriberAnswers, reading }: Session): Answers {
  return { ...prescriberAnswers, ...answersInForce(given.answers, reading) };
}

export function answerTo(session: Session, path: string): AnswerValue | null {
  return allAnswers(session)[path]?.value ?? null;
}

function withAnswer(answers: Answers, path: string, answer: Answer | null): Answers {
  const { [path]: _, ...others } = answers;
  return answer === null ? others : { ...others, [path]: answer };
}

const sameText = (a: string, b: string) => folded(a) === folded(b);
