import { InlineMessage } from '@navikt/ds-react';
import type { ReadingField } from '../../rules/session/reading.ts';
import { schemeNames } from '../../rules/vocabulary.ts';
import { readingWords } from '../dosage-words.ts';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { DrugPicker } from './drug-picker.tsx';
import { FestConditions } from './fest-conditions.tsx';
import type { PageAsRead } from './panel-view.ts';
import { SetUpAgain } from './set-up-again.tsx';
import './prescription-as-read.css';

interface PrescriptionAsReadProps {
  readonly page: PageAsRead;
  readonly lookingUp: boolean;
  readonly onChooseDrug: (drug: string | null) => void;
  readonly onSearchDrug: SearchDrugs;
  readonly onSetUpAgain?: (() => void) | undefined;
}

const lostWords: Readonly<Record<ReadingField, string>> = {
  drug: 'Legemiddel leses ikke fra siden. Det som avhenger av legemidlet, er ukjent.',
  dosage: 'Dosering leses ikke fra siden. Døgndosen er ukjent.',
  scheme: 'Ordning leses ikke fra siden. Oppgi den når det spørres om den.',
  refundCode: 'Refusjonskode leses ikke fra siden. Oppgi den når det spørres om den.',
  remark: 'Merknad leses ikke fra siden. Hjemmel kan ikke fylle den inn; kopier teksten i stedet.',
};

/** The prescription as the panel read it, and what it could not read. */
export function PrescriptionAsRead({
  page,
  lookingUp,
  onChooseDrug,
  onSearchDrug,
  onSetUpAgain,
}: PrescriptionAsReadProps) {
  const problems = problemsOf(page);
  return (
    <section className="hj-section" aria-label="Resepten slik den er lest">
      <dl className="hj-read">
        <dt className="aksel-sr-only">Legemiddel</dt>
        <dd className="hj-read-drug">
          {page.drug || 'ikke lest'}
          {page.drug && lookingUp && <span className="hj-subtle">Slår opp …</span>}
        </dd>
        <dt className="aksel-sr-only">Dosering</dt>
        <dd>{page.dosage || 'ikke lest'}</dd>
        <dt className="aksel-sr-only">Ordning</dt>
        <dd>
          {schemeWords(page)}
          {page.refundCode && `, refusjonskode ${page.refundCode}`}
        </dd>
      </dl>
      {page.dosageReading?.understood && <p className="hj-subtle">{readingWords(page.dosageReading)}</p>}
      {problems.map((problem) => (
        <InlineMessage key={problem} status="warning" size="small">
          {problem}
        </InlineMessage>
      ))}
      {page.lost.length > 0 && onSetUpAgain && <SetUpAgain onPress={onSetUpAgain} />}
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
  return [
    ...page.lost.map((field) => lostWords[field]),
    page.dosageReading?.understood ? null : readingWords(page.dosageReading),
    page.scheme && !page.schemeKnown ? `Kjenner ikke ordningen «${page.scheme}».` : null,
  ].filter((problem) => problem !== null);
}
