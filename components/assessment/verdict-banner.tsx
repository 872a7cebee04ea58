import { BodyShort, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Standing } from './check.ts';
import { verdictLooks } from './verdict-look.tsx';

interface VerdictBannerProps {
  readonly standing: Standing;
  /** A figure that stands with the verdict, such as the sum. */
  readonly figure?: string | null;
  /** A way from the verdict to something further off. */
  readonly children?: ReactNode;
}

/** The verdict in words, colour and shape. It speaks of the rules, never of whether the drug is medically right. */
export function VerdictBanner({ standing, figure = null, children }: VerdictBannerProps) {
  const { name, meaning, tone, Icon } = verdictLooks[standing];
  return (
    <section className="hj-verdict" data-tone={tone} data-verdict={standing} aria-label="Vurdering">
      <Icon className="hj-verdict-icon" aria-hidden />
      <div className="hj-verdict-words">
        <div role="status" aria-live="polite">
          <Heading level="2" size="small">
            {name}
          </Heading>
          <BodyShort size="small" className="hj-verdict-meaning">
            {meaning}
          </BodyShort>
          {figure !== null && (
            <BodyShort size="small" weight="semibold">
              {figure}
            </BodyShort>
          )}
        </div>
        {children}
      </div>
    </section>
  );
}
