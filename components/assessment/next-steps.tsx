import { Button, Heading } from '@navikt/ds-react';
import type { Assessment, Finding } from '../../rules/contract/assessment.ts';
import { OUT_OF_SIGHT } from './finding-list.tsx';
import './next-steps.css';

/** What to do is shown before what to find out, which the questions ask for anyway. */
const SHOWN_FIRST = { todo: 4, toFindOut: 2 } as const;

interface NextStepsProps {
  readonly assessment: Pick<Assessment, 'next' | 'findings'>;
  /** How many questions stand open below. */
  readonly questions: number;
  readonly onToQuestions: () => void;
  /** What is missing is asked for at the verdict, one at a time. */
  readonly asked: boolean;
  /** Whether the doctor has asked not to see what the rule says again. */
  readonly isOutOfSight: (rule: string) => boolean;
}

/** What to do, most urgent first, and what is missing. What is less urgent is folded away. */
export function NextSteps({
  assessment: { next, findings },
  questions,
  onToQuestions,
  asked,
  isOutOfSight,
}: NextStepsProps) {
  const notMet = findings.filter(({ outcome }) => outcome === 'not-met');
  const inSight = messagesOf(notMet.filter(({ rule }) => !isOutOfSight(rule)));
  const said = messagesOf(notMet);
  const todo = next.filter((step) => inSight.has(step));
  const outOfSight = next.filter((step) => said.has(step) && !inSight.has(step));
  const toFindOut = next.filter((step) => !said.has(step));
  const putAside = <Steps steps={outOfSight} shownFirst={0} more={(count) => `${OUT_OF_SIGHT} (${count})`} />;
  if (todo.length === 0 && (asked || toFindOut.length === 0)) {
    return outOfSight.length > 0 && <div className="hj-section">{putAside}</div>;
  }
  return (
    <section className="hj-section" aria-labelledby="hj-next">
      <Heading level="2" size="xsmall" id="hj-next">
        {todo.length > 0 ? 'Gjør nå' : 'Gjenstår'}
      </Heading>
      <Steps steps={todo} shownFirst={SHOWN_FIRST.todo} more={(count) => `Vis ${count} til`} />
      <Steps
        steps={toFindOut}
        shownFirst={todo.length > 0 ? 0 : SHOWN_FIRST.toFindOut}
        more={(count) => (todo.length > 0 ? `Gjenstår (${count})` : `Vis ${count} til`)}
      />
      {putAside}
      {questions > 0 && !asked && (
        <Button size="small" variant="secondary" onClick={onToQuestions}>
          Svar på {questions} spørsmål
        </Button>
      )}
    </section>
  );
}

const messagesOf = (findings: readonly Finding[]) => new Set(findings.map(({ message }) => message));

interface StepsProps {
  readonly steps: readonly string[];
  readonly shownFirst: number;
  readonly more: (count: number) => string;
}

function Steps({ steps, shownFirst, more }: StepsProps) {
  // To fold away a single step saves nothing.
  const shown = shownFirst > 0 && steps.length === shownFirst + 1 ? steps.length : shownFirst;
  const rest = steps.slice(shown);
  return (
    <>
      <List steps={steps.slice(0, shown)} start={1} />
      {rest.length > 0 && (
        <details className="hj-disclosure">
          <summary>{more(rest.length)}</summary>
          <List steps={rest} start={shown + 1} />
        </details>
      )}
    </>
  );
}

function List({ steps, start }: { readonly steps: readonly string[]; readonly start: number }) {
  if (steps.length === 0) return null;
  return (
    <ol className="hj-steps" start={start}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
