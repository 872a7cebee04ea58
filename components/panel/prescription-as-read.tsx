import { InlineMessage } from '@navikt/ds-react';
import { schemeNames } from '../../rules/vocabulary.ts';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { DrugPicker } from './drug-picker.tsx';
import { FestConditions } from './fest-conditions.tsx';
import type { PageAsRead, PageField } from './panel-view.ts';

interface PrescriptionAsReadProps {
  readonly page: PageAsRead;
  readonly lookingUp: boolean;
  readonly onChooseDrug: (drug: string | null) => void;
  readonly onSearchDrug: SearchDrugs;
}

const fieldNames: Readonly<Record<PageField, string>> = {
  drug: 'legemiddel',
  dosage: 'dosering',
  scheme: 'ordning',
  refundCode: 'refusjonskode',
  remark: 'merknad',
};

/** The prescription as the panel read it, and what it could not read. */
export function PrescriptionAsRead({ page, lookingUp, onChooseDrug, onSearchDrug }: PrescriptionAsReadProps) {
  const problems = problemsOf(page);
  return (
    <section className="hj-section" aria-label="Resepten slik den er lest">
      <dl className="hj-read">
        <dt>Legemiddel</dt>
        <dd className="hj-read-drug">
          {page.drug || 'ikke lest'}
          {page.drug && lookingUp && <span className="hj-subtle">Slår opp …</span>}
        </dd>
        <dt>Dosering</dt>
        <dd>{page.dosage || 'ikke lest'}</dd>
        <dt>Ordning</dt>
        <dd>
          {schemeWords(page)}
          {page.refundCode && `, refusjonskode ${page.refundCode}`}
        </dd>
      </dl>
      {problems.map((problem) => (
        <InlineMessage key={problem} status="warning" size="small">
          {problem}
        </InlineMessage>
      ))}
      {page.hReseptConditions.length > 0 && <FestConditions conditions={page.hReseptConditions} />}
      {page.drugProblem && page.drug && (
        <DrugPicker
          nameOnPage={page.drug}
          problem={page.drugProblem}
          chosen={page.chosenDrug}
          onChoose={onChooseDrug}
          onSearch={onSearchDrug}
        />
      )}
    </section>
  );
}

function schemeWords({ scheme }: PageAsRead): string {
  if (!scheme) return 'ikke lest';
  const known = Object.entries(schemeNames).find(([key]) => key === scheme)?.[1];
  return known ?? scheme;
}

function problemsOf(page: PageAsRead): readonly string[] {
  const lost = page.lost.map((field) => fieldNames[field]);
  return [
    lost.length > 0 ? `Fant ikke akkurat ett felt for ${lost.join(', ')}. Det er ikke lest.` : null,
    page.dosageProblem === null ? null : `Forstår ikke doseringen: «${page.dosageProblem}».`,
    page.scheme && !page.schemeKnown ? `Kjenner ikke ordningen «${page.scheme}».` : null,
  ].filter((problem) => problem !== null);
}
