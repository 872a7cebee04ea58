import type { RuleText } from '../../components/assessment/rule-text.ts';
import type {
  AskedQuestion,
  DrugProblem,
  MedicineProblem,
  PageAsRead,
  PanelView,
} from '../../components/panel/panel-view.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';
import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import { isPatch } from '../../rules/omeq/daily-dose.ts';
import { CEILING, FASTLEGE_LIMIT, PREGABALIN_LIMIT } from '../../rules/omeq/limits.ts';
import { questionFor } from '../../rules/questions.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { urlOf } from '../../rules/sources.ts';
import { hReseptConditionsOn } from '../../utils/catalogue/h-resept-conditions.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { productNamed } from '../../utils/catalogue/product-named.ts';
import type { Reading } from '../../utils/page/protocol.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';
import { answerTo, CHOSEN_DRUG, isScheme, type Session } from '../../utils/session/session.ts';
import { isTyped } from '../../utils/session/typed-prescription.ts';

const omeqLimits = [
  { value: FASTLEGE_LIMIT, name: 'fastlegens grense for å søke' },
  { value: CEILING, name: 'øvre grense ved kroniske, sterke smerter' },
];
const pregabalinLimits = [{ value: PREGABALIN_LIMIT, name: 'øvre grense ved kroniske, sterke smerter' }];

/** What the panel shows of the session, with the words of the rule book and the questions. */
export function panelView(state: PanelState): PanelView {
  const { session, check } = state;
  const { given } = session;
  // While the check waits for the catalogue of the day, nothing is said from another.
  const catalogue = check.kind === 'loading' ? null : state.catalogue;
  return {
    connected: state.connected,
    writtenByHand: isTyped(session.reading),
    page: session.reading && pageAsRead(session.reading, session, catalogue),
    setUp: state.settings.prescriber !== null || answerTo(session, 'prescriber.roles') !== null,
    unreadableSettings: state.settings.unreadable,
    check,
    catalogue,
    questions: askedQuestions(session, check.kind === 'assessed' ? check.assessment.missing : []),
    situation: given,
    otherMedication: { medicines: given.otherMedication, none: given.noOtherMedication },
    medicineProblems: new Map(
      given.otherMedication.map(({ id, drug, dosage }) => [id, medicineProblem(drug, dosage, catalogue)]),
    ),
    setAside: session.setAside?.drug ?? null,
    remark: state.remark,
    busy: state.busy,
    canUndo: state.canUndo,
    notice: state.notice,
    copyByHand: state.copyByHand,
    omeqLimits,
    pregabalinLimits,
    ruleTexts,
  };
}

function ruleTexts(id: string): RuleText | null {
  const rule = ruleById(id);
  return rule && { title: rule.title, quote: rule.quote, url: urlOf(rule.source) };
}

/** They have fields of their own where the prescription is typed in. */
const TYPED_FIELDS: readonly string[] = ['scheme', 'refundCode'];

function askedQuestions(session: Session, missing: readonly string[]): readonly AskedQuestion[] {
  const answered = Object.keys({ ...session.given.answers, ...session.prescriberAnswers });
  return [...new Set([...session.asked, ...answered])].flatMap((path) => {
    if (path.startsWith('exception.') && !session.given.exceptionApplies) return [];
    if (path.startsWith('vedtak.') && !session.given.hasVedtak) return [];
    if (isTyped(session.reading) && TYPED_FIELDS.includes(path)) return [];
    const question = questionFor(path);
    const answer = answerTo(session, path);
    return question && (answer !== null || missing.includes(path)) ? [{ question, answer }] : [];
  });
}

function pageAsRead(
  { fields, lost }: Reading,
  session: Session,
  catalogue: ReadyCatalogue | null,
): PageAsRead {
  const chosen = answerTo(session, CHOSEN_DRUG);
  const chosenDrug = typeof chosen === 'string' ? chosen : null;
  const drug = lookUp(fields.drug, catalogue);
  const counted = chosenDrug === null ? drug : lookUp(chosenDrug, catalogue);
  return {
    drug: fields.drug,
    dosage: fields.dosage,
    scheme: fields.scheme,
    refundCode: fields.refundCode,
    drugProblem: drug && problemOf(drug),
    hReseptConditions: catalogue ? conditionsOf(chosenDrug ?? fields.drug, catalogue) : [],
    chosenDrug,
    dosageProblem: catalogue && dosageProblem(fields.dosage, counted),
    schemeKnown: isScheme(fields.scheme),
    lost,
  };
}

export function conditionsOf(name: string | null, { index, on }: ReadyCatalogue): readonly string[] {
  const product = name ? productNamed(index, name) : null;
  return product ? hReseptConditionsOn(product, on) : [];
}

/** Why a medicine that is typed in does not count. */
export function medicineProblem(
  name: string,
  dosage: string,
  catalogue: ReadyCatalogue | null,
): MedicineProblem {
  const drug = lookUp(name.trim(), catalogue);
  return {
    drug: drug && problemOf(drug),
    dosage: catalogue && dosageProblem(dosage.trim(), drug),
  };
}

/** Null where there is no name, or nothing yet to look it up in. */
export function lookUp(name: string | null, catalogue: ReadyCatalogue | null): DrugResolution | null {
  return name && catalogue ? catalogue.index.resolve(name) : null;
}

export function problemOf(drug: DrugResolution): DrugProblem | null {
  if (drug.kind === 'found') return null;
  return drug.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: drug.candidates } : { kind: 'unknown' };
}

function dosageProblem(dosage: string | null, drug: DrugResolution | null): string | null {
  if (!dosage) return null;
  const read = parseDosage(dosage, { patch: drug?.kind === 'found' && isPatch(drug.drug) });
  return read.understood ? null : read.problem.fragment;
}
