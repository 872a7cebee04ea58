import { useEffect, useMemo, useState } from 'react';
import type { MethodDecisionsView } from '../../components/panel/method-decisions-view.ts';
import { CHOSEN_DRUG } from '../../rules/session/answers.ts';
import { answerTo } from '../../rules/session/session.ts';
import type { StorageResult } from '../../utils/database/attempt.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import { type DecisionIndex, decisionsFor, indexDecisions } from '../../utils/methods/match-decisions.ts';
import { classOf, type MethodRegister } from '../../utils/methods/method-decision.ts';
import { watchRegister } from '../../utils/methods/method-store.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';

type Stored = StorageResult<MethodRegister | null>;

/** What is shown of Nye metoder's decisions; null where nothing is. */
function decisionsView(
  { session, catalogue, check }: PanelState,
  stored: Stored,
  index: DecisionIndex,
): MethodDecisionsView | null {
  const chosen = answerTo(session, CHOSEN_DRUG);
  const name = typeof chosen === 'string' ? chosen : session.reading?.fields.drug;
  if (!name || !catalogue || check.kind === 'loading') return null;
  const drug = catalogue.index.resolve(name);
  const asked = session.given.exceptionApplies;
  const listed = drug.kind === 'found' && drug.drug.hList === true;
  if (!asked && !listed) return null;
  if (stored.kind === 'failed') return { kind: 'unreadable' };
  if (!stored.value) return { kind: 'no-workbook' };
  const { fileName, importedAt, notUnderstood } = stored.value;
  const answer = answerTo(session, 'exception.methodStatus');
  return {
    kind: 'looked-up',
    decisions: decisionsFor(index, name, drug).map(({ decision, several }) => ({
      ...decision,
      several,
      says: classOf(decision),
    })),
    drugKnown: drug.kind === 'found',
    asked,
    answer: typeof answer === 'string' ? answer : null,
    fileName,
    readIn: localDate(new Date(importedAt)),
    notUnderstood: notUnderstood.length,
  };
}

/** The decisions about the drug at hand, from the workbook in use. */
export function useMethodDecisions(state: PanelState): MethodDecisionsView | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => watchRegister(setStored), []);
  const index = useMemo(
    () => (stored?.kind === 'ok' && stored.value ? indexDecisions(stored.value.decisions) : []),
    [stored],
  );
  return useMemo(() => stored && decisionsView(state, stored, index), [state, stored, index]);
}
