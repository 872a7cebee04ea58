import { countOf, DAYS_AHEAD, type Ending, type FollowUps } from '../../rules/kept-case/follow-up.ts';

/** What the toolbar button shows. No drug and no label: anyone who sees the screen sees it. */
export interface Badge {
  /** Empty where there is nothing to follow up. */
  readonly text: string;
  readonly title: string;
}

const MOST = 99;

/** Black on amber can be read, and the amber stands out from a light toolbar and a dark one alike. */
export const badgeColours = { background: '#c77300', text: '#000000' } as const;

const shortened = (count: number) => (count === 0 ? '' : count > MOST ? `${MOST}+` : String(count));

/** Where the cases are locked only dates are known, not what has been renewed or is done with. */
export function lockedBadge(cases: number): Badge {
  if (cases === 0) return { text: '', title: 'Hjemmel' };
  const what = cases === 1 ? '1 sak' : `inntil ${cases} saker`;
  return {
    text: shortened(cases),
    title: `Hjemmel: ${what} med vedtak eller unntak som er utløpt eller utløper innen ${DAYS_AHEAD} dager. Sakene er låst`,
  };
}

export function badgeOf(found: Pick<FollowUps, 'expired' | 'soon' | 'above'>): Badge {
  const { expired, soon, above } = found;
  const parts = [
    ...endingWords(expired, 'er utløpt'),
    ...endingWords(soon, `utløper innen ${DAYS_AHEAD} dager`),
    ...(above.length > 0
      ? [`${above.length} ${above.length === 1 ? 'resept' : 'resepter'} overskrider vedtaket`]
      : []),
  ];
  const count = countOf({ ...found, putAside: [], notKnown: [] });
  return {
    text: shortened(count),
    title: parts.length === 0 ? 'Hjemmel' : `Hjemmel: ${parts.join(', ')}`,
  };
}

function endingWords(endings: readonly Ending[], how: string): readonly string[] {
  const many = (matter: Ending['matter']) => endings.filter((ending) => ending.matter === matter).length;
  const [vedtak, exceptions] = [many('vedtak-ends'), many('exception-ends')];
  // The two words are alike in one and in many.
  const what = [
    ...(vedtak > 0 ? [`${vedtak} vedtak`] : []),
    ...(exceptions > 0 ? [`${exceptions} unntak`] : []),
  ];
  return what.length === 0 ? [] : [`${what.join(' og ')} ${how}`];
}
