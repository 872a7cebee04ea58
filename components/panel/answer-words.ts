import { askedFacts } from '../../rules/asked-facts.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import type { AskedQuestion } from './panel-view.ts';

/** Answers on one line: what was chosen or written, and then what is so and what is not. */
export function answersInShort(questions: readonly AskedQuestion[]): string {
  const said = (word: string, wanted: boolean) => {
    const facts = questions.filter(({ answer }) => answer === wanted).map(factOf);
    return facts.length > 0 ? [`${word}: ${facts.join(', ')}`] : [];
  };
  return [...questions.flatMap(answerWords), ...said('Ja', true), ...said('Nei', false)].join(' · ');
}

/** «om pasienten har fastlege» as «pasienten har fastlege». */
const factOf = ({ question }: AskedQuestion) => askedFacts[question.path].name.replace(/^om /, '');

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
