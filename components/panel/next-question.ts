import type { Question } from '../../rules/questions.ts';
import type { AskedQuestion } from './panel-view.ts';
import { openNow } from './question-list.tsx';

/** What is asked for at the verdict itself. */
export type NextQuestion =
  | { readonly kind: 'question'; readonly question: Question }
  /** The source's three conditions, which are one sentence to it. */
  | { readonly kind: 'confirmations'; readonly paths: readonly string[] }
  | { readonly kind: 'other-medication' };

export const CONFIRMATIONS: readonly string[] = [
  'conditions.function',
  'conditions.lowestDose',
  'conditions.plan',
];
const OTHERS = 'otherMedication';

export const keyOf = (next: NextQuestion): string =>
  next.kind === 'question' ? next.question.path : next.kind;

/**
 * The question that decides most of those that nobody has answered or passed over. `missing` is in the order of asking.
 * Null where none is left to ask here.
 */
export function nextQuestion(
  missing: readonly string[],
  questions: readonly AskedQuestion[],
  passedOver: readonly string[],
): NextQuestion | null {
  const open = openNow(questions);
  const unconfirmed = CONFIRMATIONS.filter((path) => open.some(({ question }) => question.path === path));
  const together = unconfirmed.length > 1;
  const asked = missing.flatMap((path): readonly NextQuestion[] => {
    if (path === OTHERS) return [{ kind: 'other-medication' }];
    if (together && unconfirmed.includes(path)) return [{ kind: 'confirmations', paths: unconfirmed }];
    const found = open.find(({ question }) => question.path === path);
    return found ? [{ kind: 'question', question: found.question }] : [];
  });
  return asked.find((next) => !passedOver.includes(keyOf(next))) ?? null;
}
