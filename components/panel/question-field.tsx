import type { Question } from '../../rules/questions.ts';
import type { AnswerValue } from '../../rules/session/answers.ts';
import { ChoiceQuestion, ChoicesQuestion, YesNoQuestion } from './choice-questions.tsx';
import { DateQuestion, NumberQuestion, TextQuestion } from './written-questions.tsx';

interface QuestionFieldProps {
  readonly question: Question;
  readonly answer: AnswerValue | null;
  readonly onAnswer: (value: AnswerValue | null) => void;
}

/** One question in the way its answer is given. "Vet ikke" makes the answer unknown again. */
export function QuestionField({ question, answer, onAnswer }: QuestionFieldProps) {
  switch (question.answer) {
    case 'yes-no':
      return (
        <YesNoQuestion
          question={question}
          answer={typeof answer === 'boolean' ? answer : null}
          onAnswer={onAnswer}
        />
      );
    case 'choice':
      return (
        <ChoiceQuestion
          question={question}
          answer={typeof answer === 'string' ? answer : null}
          onAnswer={onAnswer}
        />
      );
    case 'choices':
      return (
        <ChoicesQuestion question={question} answer={isList(answer) ? answer : []} onAnswer={onAnswer} />
      );
    case 'number':
      return (
        <NumberQuestion
          question={question}
          answer={typeof answer === 'number' ? answer : null}
          onAnswer={onAnswer}
        />
      );
    case 'date':
      return (
        <DateQuestion
          question={question}
          answer={typeof answer === 'string' ? answer : null}
          onAnswer={onAnswer}
        />
      );
    case 'text':
      return (
        <TextQuestion
          question={question}
          answer={typeof answer === 'string' ? answer : null}
          onAnswer={onAnswer}
        />
      );
  }
}

function isList(answer: AnswerValue | null): answer is readonly string[] {
  return Array.isArray(answer);
}
