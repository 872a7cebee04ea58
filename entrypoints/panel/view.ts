import type { RuleText } from '../../components/assessment/rule-text.ts';
import type {
  AskedQuestion,
  DrugProblem,
  MedicineProblem,
  PageAsRead,
  PanelView,
} from '../../components/panel/panel-view.ts';
import { parseDosage } from '../../rules/dosage/parse-dosage.ts';
import type { ResolveDrug } from '../../rules/drug/drug-resolution.ts';
import { isPatch } from '../../rules/omeq/daily-dose.ts';
import { CEILING, FASTLEGE_LIMIT, PREGABALIN_LIMIT } from '../../rules/omeq/limits.ts';
import { questionFor } from '../../rules/questions.ts';
import { ruleById } from '../../rules/rule-book.ts';
import { urlOf } from '../../rules/sources.ts';
import type { Reading } from '../../utils/page/protocol.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';
import { answerTo, CHOSEN_DRUG, isScheme, type Session } from '../../utils/session/session.ts';

const omeqLimits = [
  { value: FASTLEGE_LIMIT, name: 'fastlegens grense for å søke' },
  { value: CEILING, name: 'øvre grense ved kroniske, sterke smerter' },
];
const pregabalinLimits = [{ value: PREGABALIN_LIMIT, name: 'øvre grense ved kroniske, sterke smerter' }];

/** What the panel shows of the session, with the words of the rule book and the questions. */
export function panelView(state: PanelState, resolveDrug: ResolveDrug): PanelView {
  const { session, check } = state;
  const { given } = session;
  return {
    connected: state.connected,
    page: session.reading && pageAsRead(session.reading, session, resolveDrug),
    setUp: state.settings.prescriber !== null || answerTo(session, 'prescriber.roles') !== null,
    unreadableSettings: state.settings.unreadable,
    check,
    questions: askedQuestions(session, check.kind === 'assessed' ? check.assessment.missing : []),
    situation: given,
    otherMedication: { medicines: given.otherMedication, none: given.noOtherMedication },
    medicineProblems: new Map(
      given.otherMedication.map(({ id, drug, dosage }) => [id, medicineProblem(drug, dosage, resolveDrug)]),
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

function askedQuestions(session: Session, missing: readonly string[]): readonly AskedQuestion[] {
  const answered = Object.keys({ ...session.given.answers, ...session.prescriberAnswers });
  return [...new Set([...session.asked, ...answered])].flatMap((path) => {
    if (path.startsWith('exception.') && !session.given.exceptionApplies) return [];
    if (path.startsWith('vedtak.') && !session.given.hasVedtak) return [];
    const question = questionFor(path);
    const answer = answerTo(session, path);
    return question && (answer !== null || missing.includes(path)) ? [{ question, answer }] : [];
  });
}

function pageAsRead({ fields, lost }: Reading, session: Session, resolveDrug: ResolveDrug): PageAsRead {
  const chosen = answerTo(session, CHOSEN_DRUG);
  const chosenDrug = typeof chosen === 'string' ? chosen : null;
  const drug = fields.drug ? resolveDrug(fields.drug) : null;
  const counted = chosenDrug === null ? drug : resolveDrug(chosenDrug);
  return {
    drug: fields.drug,
    dosage: fields.dosage,
    scheme: fields.scheme,
    refundCode: fields.refundCode,
    drugProblem: drug && problemOf(drug),
    chosenDrug,
    dosageProblem: dosageProblem(fields.dosage, counted?.kind === 'found' && isPatch(counted.drug)),
    schemeKnown: isScheme(fields.scheme),
    lost,
  };
}

function medicineProblem(name: string, dosage: string, resolveDrug: ResolveDrug): MedicineProblem {
  const drug = name.trim() === '' ? null : resolveDrug(name.trim());
  return {
    drug: drug && problemOf(drug),
    dosage: dosageProblem(dosage.trim(), drug?.kind === 'found' && isPatch(drug.drug)),
  };
}

function problemOf(drug: ReturnType<ResolveDrug>): DrugProblem | null {
  if (drug.kind === 'found') return null;
  return drug.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: drug.candidates } : { kind: 'unknown' };
}

function dosageProblem(dosage: string | null, patch: boolean): string | null {
  if (!dosage) return null;
  const read = parseDosage(dosage, { patch });
  return read.understood ? null : read.problem.fragment;
}
