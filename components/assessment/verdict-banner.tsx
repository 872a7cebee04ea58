import { BodyShort, Heading } from '@navikt/ds-react';
import type { Standing } from './check.ts';
import { verdictLooks } from './verdict-look.tsx';

/** The verdict in words, colour and shape. It speaks of the rules, never of whether the drug is medically right. */
export function VerdictBanner({ standing }: { readonly standing: Standing }) {
  const { name, meaning, tone, Icon } = verdictLooks[standing];
  return (
    <section className="hj-verdict" data-tone={tone} data-verdict={standing} aria-label="Vurdering">
      <Icon className="hj-verdict-icon" aria-hidden />
      <div role="status" aria-live="polite">
        <Heading level="2" size="small">
          {name}
        </Heading>
        <BodyShort size="small">{meaning}</BodyShort>
      </div>
    </section>
  );
}
