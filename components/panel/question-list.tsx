import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Heading } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import { askedAfterwards } from '../../rules/questions.ts';
import type { AnswerValue } from '../../rules/session/answers.ts';
import { answersInShort } from './answer-words.ts';
import { useGroupAtWork } from './group-at-work.ts';
import type { AskedQuestion } from './panel-view.ts';
import { QuestionField } from './question-field.tsx';
import './question-list.css';

interface QuestionListProps {
  readonly questions: readonly AskedQuestion[];
  readonly onAnswer: (path: string, value: AnswerValue | null) => void;
  /** They are asked one at a time elsewhere, and here are to look over and change. */
  readonly folded?: boolean;
}

const groups: readonly { readonly name: string; readonly paths: readonly string[] }[] = [
  { name: 'Resepten', paths: ['scheme', 'refundCode', 'prescription'] },
  { name: 'Unntaket', paths: ['exception'] },
  {
    name: 'Behandlingen',
    paths: ['indication', 'painClarified', 'otherFormImpossible', 'conditions', 'patchChange'],
  },
  { name: 'Vedtaket', paths: ['vedtak'] },
  { name: 'Pasienten', paths: ['patient'] },
  { name: 'Deg som forskriver', paths: ['prescriber'] },
];

const AFTERWARDS = 'Til journalen';

const isForAfterwards = ({ question: { path } }: AskedQuestion) => askedAfterwards.includes(path);
const isOpen = ({ answer }: AskedQuestion) => answer === null;

/** The unanswered ones whose turn it is: what is for afterwards waits for the rest. */
export function openNow(questions: readonly AskedQuestion[]): readonly AskedQuestion[] {
  const open = questions.filter(isOpen);
  const first = open.filter((one) => !isForAfterwards(one));
  return first.length > 0 ? first : open;
}

/** What settles most is asked first; the rest in the order it came up. */
const decisive = [
  'scheme',
  'exception.decision',
  'exception.decidedOn',
  'indication',
  'painClarified',
  'prescriber.roles',
];

/** Where the first question that nobody has answered is marked, for a way down to it. */
export const OPEN_QUESTION = 'data-open-question';

/**
 * What is not known, and what has been answered. A question stays where it is when it is answered; a group that is
 * answered folds to one line once focus has left it. What the record needs is folded until the rest is answered.
 */
export function QuestionList({ questions, onAnswer, folded = false }: QuestionListProps) {
  const list = useRef<HTMLElement>(null);
  const atWork = useGroupAtWork(list);
  const [openedByHand, setOpenedByHand] = useState<readonly string[]>([]);
  if (questions.length === 0) return null;
  const first = questions.filter((one) => !isForAfterwards(one));
  const open = openNow(questions).length;
  const group = (name: string, asked: readonly AskedQuestion[], waits: boolean) => (
    <QuestionGroup
      key={name}
      name={name}
      questions={inOrder(asked)}
      waits={waits}
      keptOpen={atWork.names.includes(name) || openedByHand.includes(name)}
      onAnswer={onAnswer}
      onWork={(working) => atWork.set(working ? name : null)}
      onToggle={(opened) => {
        const others = openedByHand.filter((each) => each !== name);
        setOpenedByHand(opened ? [...others, name] : others);
        if (!opened) atWork.set(null);
      }}
    />
  );
  return (
    <section className="hj-section" aria-labelledby="hj-questions" ref={list}>
      <details className="hj-disclosure hj-group" open={!folded}>
        <summary>
          <Heading level="2" size="xsmall" id="hj-questions">
            Spørsmål {open > 0 ? `(${open} ubesvart${open === 1 ? '' : 'e'})` : '(alle besvart)'}
          </Heading>
        </summary>
        {groups.map(({ name, paths }) =>
          group(
            name,
            first.filter(({ question }) => paths.includes(firstPart(question.path))),
            false,
          ),
        )}
        {group(AFTERWARDS, questions.filter(isForAfterwards), first.some(isOpen))}
      </details>
    </section>
  );
}

interface QuestionGroupProps extends QuestionListProps {
  readonly name: string;
  /** Others come first: until they are answered it is folded. */
  readonly waits: boolean;
  readonly keptOpen: boolean;
  readonly onWork: (working: boolean) => void;
  readonly onToggle: (opened: boolean) => void;
}

function QuestionGroup({ name, questions, waits, keptOpen, onAnswer, onWork, onToggle }: QuestionGroupProps) {
  const body = useId();
  if (questions.length === 0) return null;
  const unanswered = questions.filter(isOpen).length;
  const answered = unanswered === 0;
  const folds = answered || waits;
  const open = !folds || keptOpen;
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div className="hj-question-group">
      <Heading level="3" size="xsmall" className="hj-group-name">
        {folds ? (
          <button
            type="button"
            className="hj-fold"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => onToggle(!open)}
          >
            <Chevron aria-hidden />
            {name}: {answered ? `${questions.length} besvart` : `${unanswered} ubesvart`}
          </button>
        ) : (
          name
        )}
      </Heading>
      {!open && answered && <p className="hj-subtle hj-fold-words">{answersInShort(questions)}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows where focus is among its fields */}
      <div
        id={body}
        className="hj-question-fields"
        hidden={!open}
        onFocus={() => onWork(true)}
        onBlur={({ currentTarget, relatedTarget }) => {
          // A window that loses focus leaves it where it was in the document.
          const stays = [relatedTarget, document.activeElement].some((to) => currentTarget.contains(to));
          if (!stays) onWork(false);
        }}
      >
        {questions.map(({ question, answer }) => (
          <div key={question.path} {...(answer === null && open ? { [OPEN_QUESTION]: '' } : {})}>
            <QuestionField
              question={question}
              answer={answer}
              onAnswer={(value) => onAnswer(question.path, value)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function inOrder(questions: readonly AskedQuestion[]): readonly AskedQuestion[] {
  const place = ({ question: { path } }: AskedQuestion) =>
    decisive.includes(path) ? decisive.indexOf(path) : decisive.length;
  return [...questions].sort((a, b) => place(a) - place(b));
}

function firstPart(path: string): string {
  return path.split('.')[0] ?? path;
}
