import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import type { AskedQuestion } from './panel-view.ts';

/** Answers on one line: what was chosen or written, and then how many yes and no. */
export function answersInShort(questions: readonly AskedQuestion[]): string {
  const count = (wanted: boolean) => questions.filter(({ answer }) => answer === wanted).length;
  const [yes, no] = [count(true), count(false)];
  const words = questions.flatMap(answerWords);
  return [...words, ...(yes > 0 ? [`${yes} ja`] : []), ...(no > 0 ? [`${no} nei`] : [])].join(' · ');
}

function answerWords({ question, answer }: AskedQuestion): readonly string[] {
  if (typeof answer === 'number') {
    return [`${norwegianNumber(answer)}${question.answer === 'number' ? `\u00a0${question.unit}` : ''}`];
  }
  if (answer === null || typeof answer === 'boolean') return [];
  if (question.answer === 'date') return [norwegianDate(String(answer))];
  const options = question.answer === 'choice' || question.answer === 'choices' ? question.options : [];
  const chosen = typeof answer === 'string' ? [answer] : answer;
  return chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
}
