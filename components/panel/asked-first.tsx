import { Button, Select, TextField } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Question } from '../../rules/questions.ts';
import type { AnswerValue } from '../../rules/session/answers.ts';
import { keyOf, type NextQuestion } from './next-question.ts';
import { type WrittenAnswer, writtenDate, writtenNumber, writtenText } from './written-answer.ts';
import './asked-first.css';

interface AskedFirstProps {
  readonly next: NextQuestion;
  /** What is chosen beforehand, and what it comes from. It counts when it is confirmed. */
  readonly suggested: { readonly value: string; readonly from: string } | null;
  readonly onAnswer: (path: string, value: AnswerValue) => void;
  readonly onNoOthers: () => void;
  readonly onTellOthers: () => void;
  /** To the one after it, without an answer. */
  readonly onPassOver: (key: string) => void;
}

/** The question that decides most, one at a time. When it is answered, focus goes to the one that comes in its place. */
export function AskedFirst({ next, onPassOver, ...props }: AskedFirstProps) {
  const textId = useId();
  const group = useRef<HTMLDivElement>(null);
  const key = keyOf(next);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another question that takes the focus
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    group.current?.querySelector<HTMLElement>('button, select, input')?.focus();
  }, [key]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as one line of buttons everywhere
    <div
      className="hj-asked"
      role="group"
      aria-labelledby={textId}
      ref={group}
      onClickCapture={() => {
        pressed.current = true;
      }}
    >
      <p className="hj-asked-text" id={textId}>
        {textOf(next)}
      </p>
      {next.kind === 'question' && next.question.explanation !== null && (
        <p className="hj-subtle">{next.question.explanation}</p>
      )}
      <div className="hj-buttons">
        <Answers key={key} next={next} {...props} />
        <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={() => onPassOver(key)}>
          Vet ikke
        </Button>
      </div>
    </div>
  );
}

function textOf(next: NextQuestion): string {
  switch (next.kind) {
    case 'question':
      return next.question.text;
    case 'confirmations':
      return 'Bedrer behandlingen funksjon og livskvalitet, brukes minste effektive dose, og finnes det en behandlingsplan?';
    case 'other-medication':
      return 'Bruker pasienten andre opioider eller pregabalin?';
  }
}

function Answers({
  next,
  suggested,
  onAnswer,
  onNoOthers,
  onTellOthers,
}: Omit<AskedFirstProps, 'onPassOver'>) {
  switch (next.kind) {
    case 'confirmations':
      return (
        <Press
          name="Ja, alle tre"
          onPress={() => {
            for (const path of next.paths) onAnswer(path, true);
          }}
        />
      );
    case 'other-medication':
      return (
        <>
          <Press name="Ingen andre" onPress={onNoOthers} />
          <Press name="Legg til" onPress={onTellOthers} />
        </>
      );
    case 'question':
      return (
        <QuestionAnswers
          question={next.question}
          suggested={suggested}
          onAnswer={(value) => onAnswer(next.question.path, value)}
        />
      );
  }
}

function Press({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <Button size="small" variant="secondary" onClick={onPress}>
      {name}
    </Button>
  );
}

interface QuestionAnswersProps {
  readonly question: Question;
  readonly suggested: AskedFirstProps['suggested'];
  readonly onAnswer: (value: AnswerValue) => void;
}

function QuestionAnswers({ question, suggested, onAnswer }: QuestionAnswersProps) {
  switch (question.answer) {
    case 'yes-no':
      return (
        <>
          <Press name="Ja" onPress={() => onAnswer(true)} />
          <Press name="Nei" onPress={() => onAnswer(false)} />
        </>
      );
    case 'choice':
    case 'choices':
      return <Choice question={question} suggested={suggested} onAnswer={onAnswer} />;
    case 'number':
      return <Written question={question} written={writtenNumber} unit={question.unit} onAnswer={onAnswer} />;
    case 'date':
      return <Written question={question} written={writtenDate} unit="dd.mm.åååå" onAnswer={onAnswer} />;
    case 'text':
      return <Written question={question} written={writtenText} unit="" onAnswer={onAnswer} />;
  }
}

/** Aksel hides a field's description with its label; the question above is the label, but nothing else says this. */
function InSight({ children }: { readonly children: string }) {
  return (
    <p className="hj-subtle" aria-hidden>
      {children}
    </p>
  );
}

/** As many as are seen at a glance as buttons. */
const MOST_BUTTONS = 4;

interface ChoiceProps extends QuestionAnswersProps {
  readonly question: Extract<Question, { readonly answer: 'choice' | 'choices' }>;
}

function Choice({ question, suggested, onAnswer }: ChoiceProps) {
  const offered = question.options.some(({ value }) => value === suggested?.value) ? suggested : null;
  const [chosen, setChosen] = useState(offered?.value ?? '');
  const answer = (value: string) => onAnswer(question.answer === 'choices' ? [value] : value);
  if (question.options.length <= MOST_BUTTONS && offered === null) {
    return question.options.map(({ value, label }) => (
      <Press key={value} name={label} onPress={() => answer(value)} />
    ));
  }
  return (
    <>
      <Select
        className="hj-asked-field"
        size="small"
        label={question.text}
        hideLabel
        description={offered && chosen === offered.value ? offered.from : undefined}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Velg</option>
        {question.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {offered && chosen === offered.value && <InSight>{offered.from}</InSight>}
      <Button size="small" variant="secondary" onClick={() => chosen !== '' && answer(chosen)}>
        Bekreft
      </Button>
    </>
  );
}

interface WrittenProps<T extends AnswerValue> {
  readonly question: Question;
  readonly written: WrittenAnswer<T>;
  readonly unit: string;
  readonly onAnswer: (value: T) => void;
}

function Written<T extends AnswerValue>({ question, written, unit, onAnswer }: WrittenProps<T>) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const value = written.read(text);
  const confirm = () => {
    if (value === null) setTried(true);
    else onAnswer(value);
  };
  return (
    <>
      <TextField
        className="hj-asked-field"
        size="small"
        label={question.text}
        hideLabel
        description={unit === '' ? undefined : unit}
        value={text}
        error={tried && value === null ? written.problem : undefined}
        inputMode={unit === '' ? 'text' : 'decimal'}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) confirm();
        }}
      />
      {unit !== '' && <InSight>{unit}</InSight>}
      <Button size="small" variant="secondary" onClick={confirm}>
        Bekreft
      </Button>
    </>
  );
}
