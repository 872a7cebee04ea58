import './case-views.css';
/** The views of the cases, as they stand in the address. The list stands first. */
export const caseViews = ['saker', 'oppfolging', 'oversikt', 'eksport'] as const;
export type CaseView = (typeof caseViews)[number];

const names: Readonly<Record<CaseView, string>> = {
  saker: 'Alle saker',
  oppfolging: 'Oppfølging',
  oversikt: 'Oversikt',
  eksport: 'Eksport og import',
};

interface CaseViewsProps {
  readonly view: CaseView;
  /** How many matters are to be followed up; null where that is not known. */
  readonly toFollowUp: number | null;
}

/** The way between the views of the cases, with the number that asks for one of them. */
export function CaseViews({ view, toFollowUp }: CaseViewsProps) {
  return (
    <nav className="hj-history-views" aria-label="Visninger">
      <ul className="hj-bare-list">
        {caseViews.map((each) => (
          <li key={each}>
            <a href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
              {names[each]}
              {each === 'oppfolging' && toFollowUp !== null && toFollowUp > 0 && ` (${toFollowUp})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
