import { Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { Standing } from '../../rules/session/standing.ts';
import { checkedWords } from '../../rules/vocabulary.ts';
import { SettledStatus } from '../settled-status.tsx';
import { verdictLooks } from './verdict-look.tsx';
import './tone.css';
import './verdict-banner.css';

interface VerdictBannerProps {
  readonly standing: Standing;
  /** What the verdict means here, and what was looked at for it; left out where nothing is assessed. */
  readonly said?: Pick<Assessment, 'headline' | 'checked'> | undefined;
  /** A figure that stands with the verdict, such as the sum. */
  readonly figure?: string | null;
  /** There is nothing to do: one line is enough. */
  readonly calm?: boolean;
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
export function VerdictBanner({ standing, said, figure = null, calm = false, children }: VerdictBannerProps) {
  const { name, meaning, tone, Icon } = verdictLooks[standing];
  const banner = useHeightTold();
  const headline = said ? said.headline : name;
  const explained = said ? `${name}. ${checkedWords(said.checked)}` : meaning;
  return (
    <section
      ref={banner}
      className="hj-verdict"
      data-tone={tone}
      data-verdict={standing}
      data-calm={calm || undefined}
      aria-label="Vurdering"
    >
      <Icon className="hj-verdict-icon" aria-hidden />
      <div className="hj-verdict-words">
        <Heading level="2" size={calm ? 'xsmall' : 'small'}>
          {headline}
        </Heading>
        <p className="hj-verdict-meaning">{explained}</p>
        <SettledStatus text={[headline, explained, figure].filter((part) => part !== null).join('. ')} />
        {children}
      </div>
    </section>
  );
}
