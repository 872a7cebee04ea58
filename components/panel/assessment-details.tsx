import { FloppydiskIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import { Drafts } from '../assessment/drafts.tsx';
import { FindingList } from '../assessment/finding-list.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

interface AssessmentDetailsProps {
  readonly assessment: Assessment;
  readonly view: PanelView;
  readonly actions: PanelActions;
}

/** How the verdict was reached, and what to keep of it. */
export function AssessmentDetails({ assessment, view, actions }: AssessmentDetailsProps) {
  return (
    <div className="hj-section hj-folds">
      <FindingList
        findings={assessment.findings}
        ruleTexts={view.ruleTexts}
        acknowledging={{ given: view.acknowledged, ...actions }}
      />
      <Drafts drafts={assessment.drafts} onCopy={actions.onCopy} />
      <Button size="small" variant="secondary" icon={<FloppydiskIcon aria-hidden />} onClick={actions.onSave}>
        Lagre vurderingen
      </Button>
    </div>
  );
}
