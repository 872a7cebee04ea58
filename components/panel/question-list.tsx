import { Heading } from '@navikt/ds-react';
import type { AnswerValue, AskedQuestion } from './panel-view.ts';
import { QuestionField } from './question-field.tsx';

interface QuestionListProps {
  readonly questions: readonly AskedQuestion[];
  readonly onAnswer: (path: string, value: AnswerValue | null) => void;
}

const groups: readonly { readonly name: string; readonly paths: readonly string[] }[] = [
  { name: 'Resepten', paths: ['scheme', 'refundCode', 'prescription'] },
  {
    name: 'Behandlingen',
    paths: ['indication', 'painClarified', 'otherFormImpossible', 'conditions', 'patchChange'],
  },
  { name: 'Pasienten', paths: ['patient'] },
  { name: 'Unntaket', paths: ['exception'] },
  { name: 'Vedtaket', paths: ['vedtak'] },
  { name: 'Deg som forskriver', paths: ['prescriber'] },
];

/** What is not known, and what has been answered. A question stays where it is when it is answered. */
export function QuestionList({ questions, onAnswer }: QuestionListProps) {
  if (questions.length === 0) return null;
  const open = questions.filter(({ answer }) => answer === null).length;
  return (
    <section className="hj-section" aria-labelledby="hj-questions">
      <Heading level="2" size="xsmall" id="hj-questions">
        Spørsmål {open > 0 ? `(${open} ubesvart${open === 1 ? '' : 'e'})` : '(alle besvart)'}
      </Heading>
      {groups.map((group) => (
        <QuestionGroup
          key={group.name}
          name={group.name}
          questions={questions.filter(({ question }) => group.paths.includes(firstPart(question.path)))}
          onAnswer={onAnswer}
        />
      ))}
    </section>
  );
}

function QuestionGroup({ name, questions, onAnswer }: QuestionListProps & { readonly name: string }) {
  if (questions.length === 0) return null;
  return (
    <>
      <Heading level="3" size="xsmall" className="hj-group-name">
        {name}
      </Heading>
      {questions.map(({ question, answer }) => (
        <QuestionField
          key={question.path}
          question={question}
          answer={answer}
          onAnswer={(value) => onAnswer(question.path, value)}
        />
      ))}
    </>
  );
}

function firstPart(path: string): string {
  return path.split('.')[0] ?? path;
}
