import type { MethodDecisionsView } from '../../components/panel/method-decisions-view.ts';
import { CHOSEN_DRUG } from '../../rules/session/answers.ts';
import { answerTo } from '../../rules/session/session.ts';
import { decisionsFor } from '../../utils/methods/match-decisions.ts';
import { classOf } from '../../utils/methods/method-decision.ts';
import type { PanelState } from '../../utils/session/panel-session.ts';
import { localDate } from '../../utils/time/local-date.ts';

/** What is shown of Nye metoder's decisions about the drug at hand; null where nothing is. */
export function decisionsView({
  session,
  catalogue,
  register: atHand,
  check,
}: PanelState): MethodDecisionsView | null {
  const chosen = answerTo(session, CHOSEN_DRUG);
  const name = typeof chosen === 'string' ? chosen : session.reading?.fields.drug;
  if (!name || !catalogue || !atHand || check.kind === 'loading') return null;
  const drug = catalogue.index.resolve(name);
  const asked = session.given.exceptionApplies;
  const listed = drug.kind === 'found' && drug.drug.hList === true;
  if (!asked && !listed) return null;
  if (atHand.kind === 'unreadable') return { kind: 'unreadable' };
  if (atHand.kind === 'none') return { kind: 'no-workbook' };
  const { fileName, importedAt, notUnderstood } = atHand.register;
  const answer = answerTo(session, 'exception.methodStatus');
  return {
    kind: 'looked-up',
    decisions: decisionsFor(atHand.index, name, drug).map(({ decision, several }) => ({
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
