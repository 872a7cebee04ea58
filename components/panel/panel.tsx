import { InlineMessage } from '@navikt/ds-react';
import { standingOf } from '../assessment/check.ts';
import { NextSteps } from '../assessment/next-steps.tsx';
import { UnverifiedGrounds } from '../assessment/unverified-grounds.tsx';
import { VerdictBanner } from '../assessment/verdict-banner.tsx';
import { AnswersSetAside } from './answers-set-aside.tsx';
import { AssessmentDetails } from './assessment-details.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { OtherMedicationEditor } from './other-medication-editor.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { PrescriptionAsRead } from './prescription-as-read.tsx';
import { QuestionList } from './question-list.tsx';
import { SetupPrompt } from './setup-prompt.tsx';
import { SituationToggles } from './situation-toggles.tsx';

interface PanelProps {
  readonly view: PanelView;
  readonly actions: PanelActions;
}

/** One prescription, top to bottom: what was read, the verdict, what to do, what is asked, and how it was reached. */
export function Panel({ view, actions }: PanelProps) {
  return (
    <>
      {!view.connected && (
        <InlineMessage status="error" size="small" className="hj-section" role="alert">
          Siden må lastes på nytt. Panelet har mistet kontakten med den, og det som vises, kan være gammelt.
        </InlineMessage>
      )}
      {view.page ? <Prescription view={view} actions={actions} page={view.page} /> : <NoForm />}
      <NoticeBar notice={view.notice} copyByHand={view.copyByHand} onDismiss={actions.onDismissNotice} />
    </>
  );
}

function NoForm() {
  return (
    <>
      <VerdictBanner standing="not-assessed" />
      <p className="hj-section">
        Fant ikke noe reseptskjema på siden. Åpne en resept, eller vis Hjemmel hvor feltene er under
        innstillingene.
      </p>
    </>
  );
}

function Prescription({
  view,
  actions,
  page,
}: PanelProps & { readonly page: NonNullable<PanelView['page']> }) {
  const { check } = view;
  return (
    <>
      <PrescriptionAsRead
        page={page}
        onChooseDrug={(drug) => actions.onAnswer('prescription.drug', drug)}
        onSearchDrug={actions.onSearchDrug}
      />
      <VerdictBanner standing={standingOf(check)} />
      {view.setAside !== null && (
        <AnswersSetAside
          drug={view.setAside}
          onKeep={actions.onKeepAnswers}
          onForget={actions.onForgetAnswers}
        />
      )}
      {!view.setUp && <SetupPrompt onOpenOptions={actions.onOpenOptions} />}
      {check.kind === 'failed' && check.reason !== '' && (
        <p className="hj-section hj-subtle">{check.reason}</p>
      )}
      {check.kind === 'assessed' && <UnverifiedGrounds assessment={check.assessment} />}
      {check.kind === 'assessed' && <NextSteps steps={check.assessment.next} />}
      <SituationToggles situation={view.situation} onChange={actions.onSituation} />
      <QuestionList questions={view.questions} onAnswer={actions.onAnswer} />
      {otherMedicationCounts(view) && (
        <OtherMedicationEditor
          other={view.otherMedication}
          onChange={actions.onOtherMedication}
          onSearchDrug={actions.onSearchDrug}
        />
      )}
      {check.kind === 'assessed' && (
        <AssessmentDetails assessment={check.assessment} view={view} actions={actions} />
      )}
    </>
  );
}

/** What else the patient uses matters to a sum, and to nothing else. */
function otherMedicationCounts({ check, otherMedication }: PanelView): boolean {
  if (otherMedication.medicines.length > 0 || otherMedication.none) return true;
  if (check.kind === 'failed') return false;
  const { omeq, pregabalinMgPerDay, missing } = check.assessment;
  return omeq !== null || pregabalinMgPerDay !== null || missing.includes('otherMedication');
}
