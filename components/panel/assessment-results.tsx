import { BodyShort, Heading } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { CopyableText } from '../assessment/copyable-text.tsx';
import { namesAnOpioid, OmeqBar } from '../assessment/omeq-bar.tsx';
import { PregabalinDose } from '../assessment/pregabalin-dose.tsx';
import { othersNotTold, type PanelActions, type PanelView } from './panel-view.ts';
import { REMARK_HEADING, RemarkSection } from './remark-section.tsx';
import { TrustQuestion } from './trust-question.tsx';

interface AssessmentResultsProps {
  readonly assessment: Assessment;
  readonly request: AssessmentRequest;
  readonly view: PanelView;
  readonly actions: PanelActions;
}

/** What the assessment gives to write, and the doses it counted. */
export function AssessmentResults({ assessment, request, view, actions }: AssessmentResultsProps) {
  const othersUnknown = othersNotTold(view);
  const takeTrust = useRemarkFocused(view.trust, actions.onTakeTrustOffered);
  return (
    <>
      {view.trustOffered !== null && (
        <TrustQuestion offered={view.trustOffered} onTake={takeTrust} onAnother={actions.onOpenOptions} />
      )}
      {view.remark && (
        <RemarkSection
          remark={view.remark}
          writtenByHand={view.writtenByHand}
          connected={view.connected}
          busy={view.busy}
          canUndo={view.canUndo}
          onMode={actions.onRemarkMode}
          onFill={actions.onFill}
          onUndo={actions.onUndo}
          onCopy={actions.onCopy}
        />
      )}
      {assessment.orderMarking !== null && (
        <section className="hj-section" aria-labelledby="hj-order">
          <Heading level="2" size="xsmall" id="hj-order">
            Merking av bestillingen
          </Heading>
          {view.trust !== null && <BodyShort size="small">{view.trust}</BodyShort>}
          <CopyableText name="merkingen" text={assessment.orderMarking} onCopy={actions.onCopy} />
        </section>
      )}
      {assessment.omeq && namesAnOpioid(assessment.omeq) && (
        <OmeqBar
          omeq={assessment.omeq}
          request={request}
          othersUnknown={othersUnknown}
          limits={view.omeqLimits}
        />
      )}
      {assessment.pregabalinMgPerDay !== null && (
        <PregabalinDose
          mgPerDay={assessment.pregabalinMgPerDay}
          othersUnknown={othersUnknown}
          limits={view.pregabalinLimits}
        />
      )}
    </>
  );
}

/** The remark that comes in the question's place is given the focus that the pressed button had. */
function useRemarkFocused(trust: string | null, onTake: () => void): () => void {
  const pressed = useRef(false);
  useEffect(() => {
    if (trust === null || !pressed.current) return;
    pressed.current = false;
    document.getElementById(REMARK_HEADING)?.focus();
  }, [trust]);
  return () => {
    pressed.current = true;
    onTake();
  };
}
