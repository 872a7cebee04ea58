import type { RuleText } from '../../components/assessment/rule-text.ts';
import type { AskedQuestion, PageAsRead, PanelView } from '../../components/panel/panel-view.ts';
import { isScheme } from '../../rules/contract/terms.ts';
import type { DrugResolution } from '../../rules/drug/drug-resolution.ts';
import type { Facts } from '../../rules/facts.ts';
import { CEILING, FASTLEGE_LIMIT, PREGABALIN_LIMIT } from '../../rules/omeq/limits.ts';
import { questionFor } from '../../rules/questions.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { acknowledgedIn } from '../../rules/session/acknowledgement.ts';
import { CHOSEN_DRUG } from '../../rules/session/answers.ts';
import { isDenied } from '../../rules/session/build-request.ts';
import { lookUp, medicinesRead, pageMedicines, problemOf } from '../../rules/session/medicines-read.ts';
import type { Reading } from '../../rules/session/reading.ts';
import { allAnswers, answerTo, type Session } from '../../rules/session/session.ts';
import { urlOf } from '../../rules/sources.ts';
import { hReseptConditionsOn } from '../../utils/catalogue/h-resept-conditions.ts';
import type { ReadyCatalogue } from '../../utils/catalogue/load-catalogue.ts';
import { productNamed } from '../../utils/catalogue/names/product-named.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';
import { isTyped } from '../../utils/session/typed-prescription.ts';

const omeqLimits = [
  { value: FASTLEGE_LIMIT, name: 'fastlegens grense for å søke' },
  { value: CEILING, name: 'øvre grense ved kroniske, sterke smerter' },
];
const pregabalinLimits = [{ value: PREGABALIN_LIMIT, name: 'øvre grense ved kroniske, sterke smerter' }];

/** What the panel shows of the session, with the words of the rule book and the questions. */
export function panelView(state: PanelState): PanelView {
  const { session, check, facts } = state;
  const { given } = session;
  // While the check waits for the catalogue of the day, nothing is said from another.
  const catalogue = check.kind === 'loading' ? null : state.catalogue;
  const prescribed = facts?.resolutions[0] ?? null;
  return {
    connected: state.connected,
    writtenByHand: isTyped(session.reading),
    page: session.reading && pageAsRead(session, session.reading, catalogue, facts),
    unread: session.unread,
    setUp: state.settings.prescriber !== null || answerTo(session, 'prescriber.roles') !== null,
    unreadableSettings: state.settings.unreadable,
    check,
    catalogue,
    questions: askedQuestions(session, check.kind === 'assessed' ? check.assessment.missing : []),
    situation: given,
    otherMedication: { medicines: given.otherMedication, none: given.noOtherMedication },
    medicinesRead: medicinesRead(session, facts),
    pageMedicines: pageMedicines(session, prescribed, catalogue?.index.resolve ?? null),
    setAside: session.setAside?.drug ?? null,
    acknowledged: acknowledgedOf(state, prescribed),
    remark: state.remark,
    trust: state.settings.institution?.name ?? null,
    trustOffered: state.trustOffered?.name ?? null,
    busy: state.busy,
    canUndo: state.canUndo,
    notice: state.notice,
    copyByHand: state.copyByHand,
    omeqLimits,
    pregabalinLimits,
    ruleTexts,
  };
}

function acknowledgedOf({ check, acknowledgements }: PanelState, prescribed: DrugResolution | null) {
  if (check.kind !== 'assessed' || prescribed?.kind !== 'found' || !prescribed.drug.atc) return null;
  return acknowledgedIn(check.assessment.findings, prescribed, acknowledgements);
}

function ruleTexts(id: string): RuleText | null {
  const rule = ruleById(id);
  return (
    rule && {
      title: rule.title,
      quote: rule.quotes.length > 0 ? rule.quotes.join(' […] ') : null,
      url: urlOf(rule.source),
    }
  );
}

/** They have fields of their own where the prescription is typed in. */
const TYPED_FIELDS: readonly string[] = ['scheme', 'refundCode'];

function askedQuestions(session: Session, missing: readonly string[]): readonly AskedQuestion[] {
  const answers = allAnswers(session);
  const answered = Object.keys(answers);
  return [...new Set([...session.asked, ...answered])].flatMap((path) => {
    if (path.startsWith('exception.') && !session.given.exceptionApplies) return [];
    if (path.startsWith('vedtak.') && path !== 'vedtak.exists' && isDenied(answers)) return [];
    if (isTyped(session.reading) && TYPED_FIELDS.includes(path)) return [];
    const question = questionFor(path);
    const answer = answerTo(session, path);
    return question && (answer !== null || missing.includes(path)) ? [{ question, answer }] : [];
  });
}

function pageAsRead(
  session: Session,
  { fields, lost }: Reading,
  catalogue: ReadyCatalogue | null,
  facts: Facts | null,
): PageAsRead {
  const answer = answerTo(session, CHOSEN_DRUG);
  const chosen = typeof answer === 'string' ? answer : null;
  // What the page says is asked of the catalogue by itself: the verdict is of the drug that was chosen.
  const onPage = lookUp(fields.drug, catalogue?.index.resolve ?? null);
  return {
    drug: fields.drug,
    dosage: fields.dosage,
    scheme: fields.scheme,
    refundCode: fields.refundCode,
    drugProblem: problemOf(onPage),
    hReseptConditions: catalogue ? conditionsOf(chosen ?? fields.drug, catalogue) : [],
    chosenDrug: chosen,
    dosageReading: facts?.dosage ?? null,
    schemeKnown: isScheme(fields.scheme),
    lost,
  };
}

export function conditionsOf(name: string | null, { index, on }: ReadyCatalogue): readonly string[] {
  const product = name ? productNamed(index, name) : null;
  return product ? hReseptConditionsOn(product, on) : [];
}
