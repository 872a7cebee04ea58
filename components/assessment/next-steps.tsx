import { Heading } from '@navikt/ds-react';

const SHOWN_FIRST = 4;

/** What to do, most urgent first. What is less urgent is folded away. */
export function NextSteps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  const first = steps.length > SHOWN_FIRST + 1 ? SHOWN_FIRST : steps.length;
  const rest = steps.slice(first);
  return (
    <section className="hj-section" aria-labelledby="hj-next">
      <Heading level="2" size="xsmall" id="hj-next">
        Gjør nå
      </Heading>
      <Steps steps={steps.slice(0, first)} start={1} />
      {rest.length > 0 && (
        <details className="hj-disclosure">
          <summary>Vis {rest.length} til</summary>
          <Steps steps={rest} start={first + 1} />
        </details>
      )}
    </section>
  );
}

function Steps({ steps, start }: { readonly steps: readonly string[]; readonly start: number }) {
  return (
    <ol className="hj-steps" start={start}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
