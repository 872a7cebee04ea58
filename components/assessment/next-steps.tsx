import { Button, Heading } from '@navikt/ds-react';
import type { Assessment } from '../../rules/contract/assessment.ts';

/** What to do is shown before what to find out, which the questions ask for anyway. */
const SHOWN_FIRST = { todo: 4, toFindOut: 2 } as const;

interface NextStepsProps {
  readonly assessment: Pick<Assessment, 'next' | 'findings'>;
  /** How many questions stand open below. */
  readonly questions: number;
  readonly onToQuestions: () => void;
  /** What is missing is asked for at the verdict, one at a time. */
  readonly asked: boolean;
}

/** What to do, most urgent first, and what is missing. What is less urgent is folded away. */
export function NextSteps({
  assessment: { next, findings },
  questions,
  onToQuestions,
  asked,
}: NextStepsProps) {
  const notMet = new Set(
    findings.filter(({ outcome }) => outcome === 'not-met').map(({ message }) => message),
  );
  const todo = next.filter((step) => notMet.has(step));
  const toFindOut = next.filter((step) => !notMet.has(step));
  if (next.length === 0) return null;
  if (todo.length === 0 && asked) return null;
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
      {questions > 0 && !asked && (
        <Button size="small" variant="secondary" onClick={onToQuestions}>
          Svar på {questions} spørsmål
        </Button>
      )}
    </section>
  );
}

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
