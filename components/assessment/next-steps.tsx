import { Heading } from '@navikt/ds-react';

/** What to do, most urgent first. */
export function NextSteps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="hj-section" aria-labelledby="hj-next">
      <Heading level="2" size="xsmall" id="hj-next">
        Gjør nå
      </Heading>
      <ol className="hj-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
