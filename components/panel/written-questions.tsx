import { Button, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import type { Question } from '../../rules/questions.ts';
import { type WrittenAnswer, writtenDate, writtenNumber, writtenText } from './written-answer.ts';
import './question-field.css';

interface WrittenProps<T> {
  readonly question: Question;
  readonly answer: T | null;
  readonly onAnswer: (value: T | null) => void;
}

export function NumberQuestion({ question, ...rest }: WrittenProps<number>) {
  const unit = question.answer === 'number' ? question.unit : '';
  return <WrittenQuestion question={question} {...rest} written={writtenNumber} unit={unit} numeric />;
}

export function DateQuestion(props: WrittenProps<string>) {
  return <WrittenQuestion {...props} written={writtenDate} unit="dd.mm.åååå" numeric />;
}

export function TextQuestion(props: WrittenProps<string>) {
  return <WrittenQuestion {...props} written={writtenText} unit="" numeric={false} />;
}

interface WrittenQuestionProps<T> extends WrittenProps<T> {
  readonly written: WrittenAnswer<T>;
  readonly unit: string;
  readonly numeric: boolean;
}

/** An answer that is typed. While it cannot be read it counts as not known, whatever stood there before. */
function WrittenQuestion<T>({ question, answer, onAnswer, written, unit, numeric }: WrittenQuestionProps<T>) {
  const [draft, setDraft] = useState('');
  const [left, setLeft] = useState(false);
  // The draft stands for the answer only as long as it reads as it; an answer set from elsewhere shows itself.
  const text = written.read(draft) === answer ? draft : answer === null ? '' : written.write(answer);
  const unread = text.trim() !== '' && answer === null;
  return (
    <div className="hj-question">
      <TextField
        size="small"
        label={unit === '' ? question.text : `${question.text} (${unit})`}
        description={question.explanation}
        value={text}
        error={unread && left ? written.problem : undefined}
        inputMode={numeric ? 'decimal' : 'text'}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => {
          setDraft(event.target.value);
          onAnswer(written.read(event.target.value));
        }}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
      />
      {text !== '' && (
        <Button
          size="xsmall"
          variant="tertiary"
          onClick={() => {
            setDraft('');
            onAnswer(null);
          }}
        >
          Vet ikke<span className="aksel-sr-only">: {question.text}</span>
        </Button>
      )}
    </div>
  );
}
