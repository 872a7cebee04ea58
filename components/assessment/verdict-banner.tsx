import { BodyShort, Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { Standing } from '../../rules/session/check.ts';
import { checkedWords } from '../../rules/vocabulary.ts';
import { verdictLooks } from './verdict-look.tsx';

interface VerdictBannerProps {
  readonly standing: Standing;
  /** What the verdict means here, and what was looked at for it; left out where nothing is assessed. */
  readonly said?: Pick<Assessment, 'headline' | 'checked'> | undefined;
  /** A figure that stands with the verdict, such as the sum. */
  readonly figure?: string | null;
  /** A way from the verdict to something further off. */
  readonly children?: ReactNode;
}

/**
 * Tells the style sheet how much of what scrolls lies under the banner, which has as many lines as its words need: what
 * takes focus must not end there.
 */
function useHeightTold() {
  const banner = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = banner.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const root = element.ownerDocument.documentElement;
    const observer = new ResizeObserver(() =>
      root.style.setProperty('--hj-verdict-height', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return banner;
}

/** The verdict in words, colour and shape. It speaks of the rules, never of whether the drug is medically right. */
export function VerdictBanner({ standing, said, figure = null, children }: VerdictBannerProps) {
  const { name, meaning, tone, Icon } = verdictLooks[standing];
  const banner = useHeightTold();
  return (
    <section
      ref={banner}
      className="hj-verdict"
      data-tone={tone}
      data-verdict={standing}
      aria-label="Vurdering"
    >
      <Icon className="hj-verdict-icon" aria-hidden />
      <div className="hj-verdict-words">
        <div role="status" aria-live="polite">
          <Heading level="2" size="small">
            {said ? said.headline : name}
          </Heading>
          <BodyShort size="small" className="hj-verdict-meaning">
            {said ? `${name}. ${checkedWords(said.checked)}` : meaning}
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
