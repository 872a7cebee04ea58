import { useEffect, useState } from 'react';
import type { CaseEnding } from '../../components/panel/follow-up-notice.tsx';
import { CHOSEN_DRUG } from '../../rules/session/answers.ts';
import { answerTo } from '../../rules/session/session.ts';
import { endingsFor } from '../../utils/badge/read-follow-ups.ts';
import { readAnew } from '../../utils/history/case-changes.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';
import { localDate } from '../../utils/time/local-date.ts';

const none: readonly CaseEnding[] = [];

/** What is about to end in cases with the drug at hand; none while they are read, and where they can't be. */
export function useCaseEndings({ session }: PanelState): readonly CaseEnding[] {
  const [found, setFound] = useState<{ readonly drug: string; readonly endings: readonly CaseEnding[] }>();
  const chosen = answerTo(session, CHOSEN_DRUG);
  const drug = typeof chosen === 'string' ? chosen : (session.reading?.fields.drug ?? '');

  useEffect(() => {
    if (drug === '') return;
    return readAnew(
      () => endingsFor(drug, localDate(new Date())),
      (endings) => {
        if (endings.kind !== 'ok') return;
        setFound({
          drug,
          endings: endings.value.map(({ case: { id, label }, matter, validTo, daysLeft }) => ({
            caseId: id,
            what: matter === 'vedtak-ends' ? 'vedtak' : 'exception',
            label,
            validTo,
            expired: daysLeft < 0,
          })),
        });
      },
    );
  }, [drug]);

  return found?.drug === drug ? found.endings : none;
}
