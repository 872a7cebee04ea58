import { InlineMessage, Link } from '@navikt/ds-react';
import { type ReactNode, useState } from 'react';
import { standingOf } from '../../rules/session/standing.ts';
import { suggestedIndication } from '../../rules/session/suggested-answer.ts';
import { OldSources } from '../about/old-sources.tsx';
import { NextSteps } from '../assessment/next-steps.tsx';
import { namesAnOpioid } from '../assessment/omeq-bar.tsx';
import { totalWords } from '../assessment/omeq-words.ts';
import { UnverifiedGrounds } from '../assessment/unverified-grounds.tsx';
import { VerdictBanner } from '../assessment/verdict-banner.tsx';
import { CatalogueLine } from '../drug-search/catalogue-line.tsx';
import { AnswersSetAside } from './answers-set-aside.tsx';
import { AskedFirst } from './asked-first.tsx';
import { AssessmentDetails } from './assessment-details.tsx';
import { AssessmentResults } from './assessment-results.tsx';
import { useClicksMeantForTheFirst } from './meant-for-the-first.ts';
import { keyOf, nextQuestion } from './next-question.ts';
import { NothingRead } from './nothing-read.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { OtherMedicationEditor } from './other-medication-editor.tsx';
import { PageMedicineList } from './page-medicine-list.tsx';
import { othersNotTold, type PanelActions, type PanelView } from './panel-view.ts';
import { PrescriptionAsRead } from './prescription-as-read.tsx';
import { OPEN_QUESTION, openNow, QuestionList } from './question-list.tsx';
import { SettingsTrouble } from './settings-trouble.tsx';
import { SetupPrompt } from './setup-prompt.tsx';
import { SituationToggles } from './situation-toggles.tsx';
import { ToRemark } from './to-remark.tsx';

interface PanelProps {
  readonly view: PanelView;
  readonly actions: PanelActions;
  /** What Nye metoder has decided about the drug. */
  readonly decisions?: ReactNode;
  /** What is about to end in cases with the drug. */
  readonly followUp?: ReactNode;
  /** Where the prescription is typed in, in place of what was read from a page. */
  readonly typed?: ReactNode;
}

/** One prescription, top to bottom: what was read, the verdict, what it gives, what to do, what is asked, and how it was reached. */
export function Panel({ view, actions, decisions, followUp, typed }: PanelProps) {
  useClicksMeantForTheFirst();
  return (
    <>
      {!view.connected && (
        <div className="hj-section" role="alert">
          <InlineMessage status="error" size="small">
            Siden må lastes på nytt. Panelet har mistet kontakten med den, og det som vises, kan være gammelt.
          </InlineMessage>
        </div>
      )}
      {view.page ? (
        <Prescription
          view={view}
          actions={actions}
          page={view.page}
          decisions={decisions}
          followUp={followUp}
          typed={typed}
        />
      ) : (
        <NothingRead unread={view.unread} onSetUpAgain={actions.onSetUpAgain} />
      )}
      <div className="hj-section">
        <div className="hj-foot">
          <CatalogueLine catalogue={view.catalogue} />
          <Link as="button" type="button" onClick={actions.onOpenHelp}>
            Hjelp
          </Link>
        </div>
        {view.catalogue && <OldSources on={view.catalogue.on} />}
      </div>
      <NoticeBar notice={view.notice} copyByHand={view.copyByHand} onDismiss={actions.onDismissNotice} />
    </>
  );
}

function Prescription({
  view,
  actions,
  page,
  decisions,
  followUp,
  typed,
}: PanelProps & { readonly page: NonNullable<PanelView['page']> }) {
  const { check } = view;
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const assessed = check.kind === 'assessed' ? check.assessment : null;
  const next = assessed && nextQuestion(assessed.missing, view.questions, passedOver);
  return (
    <>
      {typed}
      <VerdictBanner
        standing={standingOf(check)}
        said={assessed ?? undefined}
        figure={figureOf(view)}
        calm={assessed !== null && next === null && saysNothing(view)}
      >
        {view.remark?.composed?.kind === 'ready' && <ToRemark />}
        {next && (
          <AskedFirst
            next={next}
            suggested={suggestionFor(keyOf(next), page.refundCode)}
            onAnswer={actions.onAnswer}
            onNoOthers={() => actions.onOtherMedication({ medicines: [], none: true })}
            onTellOthers={() => {
              setPassedOver([...passedOver, keyOf(next)]);
              actions.onOtherMedication({ medicines: [{ id: 1, drug: '', dosage: '' }], none: false });
            }}
            onPassOver={(key) => setPassedOver([...passedOver, key])}
          />
        )}
      </VerdictBanner>
      {typed === undefined && (
        <PrescriptionAsRead
          page={page}
          lookingUp={check.kind === 'loading'}
          onChooseDrug={(drug) => actions.onAnswer('prescription.drug', drug)}
          onSearchDrug={actions.onSearchDrug}
          onSetUpAgain={actions.onSetUpAgain}
        />
      )}
      <SettingsTrouble unreadable={view.unreadableSettings} onOpenOptions={actions.onOpenOptions} />
      {view.setAside !== null && (
        <AnswersSetAside
          drug={view.setAside}
          onKeep={actions.onKeepAnswers}
          onForget={actions.onForgetAnswers}
        />
      )}
      {!view.setUp && !view.unreadableSettings.includes('prescriber') && (
        <SetupPrompt onOpenOptions={actions.onOpenOptions} />
      )}
      {check.kind === 'failed' && check.reason !== '' && (
        <p className="hj-section hj-subtle">{check.reason}</p>
      )}
      {check.kind === 'assessed' && (
        <>
          <NextSteps
            assessment={check.assessment}
            questions={openNow(view.questions).length}
            onToQuestions={goToOpenQuestion}
            asked={next !== null}
            isOutOfSight={(rule) => view.acknowledged?.has(rule) ?? false}
          />
          <AssessmentResults
            assessment={check.assessment}
            request={check.request}
            view={view}
            actions={actions}
          />
        </>
      )}
      {otherMedicationCounts(view) && (
        <OtherMedicationEditor
          other={view.otherMedication}
          asked={next?.kind === 'other-medication'}
          read={view.medicinesRead}
          onChange={actions.onOtherMedication}
          onSearchDrug={actions.onSearchDrug}
          onReadMedicines={actions.onReadMedicines}
        >
          {view.pageMedicines && (
            <PageMedicineList
              shown={view.pageMedicines}
              onUse={actions.onUsePageMedicines}
              onUndo={actions.onUndoPageMedicines}
            />
          )}
        </OtherMedicationEditor>
      )}
      <SituationToggles situation={view.situation} onChange={actions.onSituation} />
      {followUp}
      {decisions}
      <QuestionList questions={view.questions} onAnswer={actions.onAnswer} folded />
      {check.kind === 'assessed' && (
        <>
          <AssessmentDetails assessment={check.assessment} view={view} actions={actions} />
          <UnverifiedGrounds assessment={check.assessment} />
        </>
      )}
    </>
  );
}

/** A settled verdict with nothing to do, to copy or to choose. */
function saysNothing({ check, remark, page, trustOffered }: PanelView): boolean {
  if (check.kind !== 'assessed' || remark !== null || trustOffered !== null) return false;
  const { verdict, next, orderMarking } = check.assessment;
  const isQuiet = verdict === 'ok' || verdict === 'not-assessed';
  return isQuiet && next.length === 0 && orderMarking === null && page?.drugProblem === null;
}

function suggestionFor(path: string, refundCode: string | null) {
  const value = path === 'indication' ? suggestedIndication(refundCode) : null;
  return value === null ? null : { value, from: `Foreslått fra refusjonskode ${refundCode}` };
}

function goToOpenQuestion(): void {
  const question = document.querySelector(`[${OPEN_QUESTION}]`);
  const fold = question?.closest('details');
  if (fold) fold.open = true;
  question?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
}

/** The sum stands with the verdict, so that it is in sight while questions are answered. */
function figureOf(view: PanelView): string | null {
  const { check } = view;
  if (check.kind !== 'assessed' || !check.assessment.omeq) return null;
  const { omeq } = check.assessment;
  const perDay = othersNotTold(view) ? null : omeq.perDay;
  return `OMEQ per døgn: ${totalWords({ perDay, atLeast: omeq.atLeast })}`;
}

/** What else the patient uses matters to a sum, and to nothing else. */
function otherMedicationCounts({ check, otherMedication }: PanelView): boolean {
  if (otherMedication.medicines.length > 0 || otherMedication.none) return true;
  if (check.kind !== 'assessed') return false;
  const { omeq, pregabalinMgPerDay, missing } = check.assessment;
  return (
    (omeq !== null && namesAnOpioid(omeq)) ||
    pregabalinMgPerDay !== null ||
    missing.includes('otherMedication')
  );
}
