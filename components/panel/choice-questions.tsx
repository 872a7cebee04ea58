import { Button, Checkbox, CheckboxGroup, Radio, RadioGroup, Select } from '@navikt/ds-react';
import type { Question } from '../../rules/questions.ts';
import './question-field.css';
import './radios.css';

type QuestionOf<A extends Question['answer']> = Extract<Question, { readonly answer: A }>;

interface YesNoProps {
  readonly question: QuestionOf<'yes-no'>;
  readonly answer: boolean | null;
  readonly onAnswer: (value: boolean | null) => void;
}

export function YesNoQuestion({ question, answer, onAnswer }: YesNoProps) {
  return (
    <RadioGroup
      className="hj-question hj-radios"
      size="small"
      legend={question.text}
      description={question.explanation}
      value={answer === null ? 'unknown' : answer ? 'yes' : 'no'}
      onChange={(value: string) => onAnswer(value === 'unknown' ? null : value === 'yes')}
    >
      <Radio value="yes">Ja</Radio>
      <Radio value="no">Nei</Radio>
      <Radio value="unknown">Vet ikke</Radio>
    </RadioGroup>
  );
}

interface ChoiceProps {
  readonly question: QuestionOf<'choice'>;
  readonly answer: string | null;
  readonly onAnswer: (value: string | null) => void;
}

export function ChoiceQuestion({ question, answer, onAnswer }: ChoiceProps) {
  return (
    <Select
      className="hj-question"
      size="small"
      label={question.text}
      description={question.explanation}
      value={answer ?? ''}
      onChange={(event) => onAnswer(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">Vet ikke</option>
      {question.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

interface ChoicesProps {
  readonly question: QuestionOf<'choices'>;
  readonly answer: readonly string[];
  readonly onAnswer: (value: readonly string[] | null) => void;
}

/** None ticked is not "none of these" but not known. */
export function ChoicesQuestion({ question, answer, onAnswer }: ChoicesProps) {
  return (
    <div className="hj-question">
      <CheckboxGroup
        size="small"
        legend={question.text}
        description={question.explanation}
        value={[...answer]}
        onChange={(ticked: string[]) => onAnswer(ticked.length === 0 ? null : ticked)}
      >
        {question.options.map((option) => (
          <Checkbox key={option.value} value={option.value}>
            {option.label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {answer.length > 0 && (
        <Button size="xsmall" variant="tertiary" onClick={() => onAnswer(null)}>
          Vet ikke<span className="aksel-sr-only">: {question.text}</span>
        </Button>
      )}
    </div>
  );
}
