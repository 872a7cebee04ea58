import { Button, InlineMessage } from '@navikt/ds-react';
import { useRef } from 'react';
import type { PageMedicineRow, PageMedicines } from '../../rules/session/medicines-read.ts';
import { MedicineRemarks } from './medicine-remarks.tsx';
import './page-medicines.css';

interface PageMedicineListProps {
  readonly shown: PageMedicines;
  readonly onUse: () => void;
  readonly onUndo: () => void;
}

/** More rows than this are folded, so that what comes below stays within reach. */
const mostUnfolded = 6;

/** The page's own list of other medicines. It says nothing of the patient until the doctor takes it into use. */
export function PageMedicineList({ shown, onUse, onUndo }: PageMedicineListProps) {
  const place = useRef<HTMLDivElement>(null);
  const { rows, change, canUndo } = shown;
  const isChanged = change !== null && change.added + change.gone > 0;
  // The button that was pressed goes away; focus stays where it was.
  const pressed = (act: () => void) => () => {
    act();
    place.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and this holds a list
    <div ref={place} role="group" tabIndex={-1} aria-label="Listen på siden" className="hj-page-medicines">
      {change === null && <Rows rows={rows} />}
      <p className="hj-subtle" role="status">
        {usageWords(change)}
      </p>
      <div className="hj-buttons">
        {change === null && (
          <Button size="small" variant="secondary" onClick={pressed(onUse)}>
            Bruk denne listen
          </Button>
        )}
        {isChanged && (
          <Button size="small" variant="secondary" onClick={pressed(onUse)}>
            Oppdater fra siden
          </Button>
        )}
        {canUndo && (
          <Button size="small" variant="tertiary" onClick={pressed(onUndo)}>
            Angre bruk av listen
          </Button>
        )}
      </div>
    </div>
  );
}

function Rows({ rows }: Pick<PageMedicines, 'rows'>) {
  return (
    <details className="hj-disclosure" open={rows.length <= mostUnfolded}>
      <summary>{countWords(rows.length)}</summary>
      <ul>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page may show the same row twice, and has no ids
          <Row key={index} row={row} />
        ))}
      </ul>
    </details>
  );
}

function Row({ row }: { readonly row: PageMedicineRow }) {
  return (
    <li>
      <span>{[row.drug ?? 'Legemiddel ikke lest', row.dosage].filter(Boolean).join(', ')}</span>
      {row.counts === false && <span className="hj-subtle">Verken opioid eller pregabalin</span>}
      {row.understood !== null && <span className="hj-subtle">Lest som {row.understood}.</span>}
      {row.problem.drug?.kind === 'ambiguous' && (
        <InlineMessage status="warning" size="small">
          Navnet passer på flere: {row.problem.drug.candidates.join(', ')}.
        </InlineMessage>
      )}
      <MedicineRemarks problem={row.problem} />
    </li>
  );
}

function countWords(count: number): string {
  return count === 1 ? 'Siden viser 1 annet legemiddel' : `Siden viser ${count} andre legemidler`;
}

function usageWords(change: PageMedicines['change']): string {
  if (change === null)
    return 'Siden kan vise færre enn pasienten bruker. Bruker du listen, gjelder den som det du har oppgitt.';
  return change.added + change.gone > 0
    ? `Listen på siden er endret etter at den ble brukt: ${changeWords(change)}.`
    : 'Listen på siden er brukt. Rett den, og legg til det som mangler.';
}

function changeWords({ added, gone }: NonNullable<PageMedicines['change']>): string {
  const words = [
    added > 0 ? `${added} ${added === 1 ? 'ny eller endret' : 'nye eller endrede'}` : null,
    gone > 0 ? `${gone} vises ikke lenger slik` : null,
  ];
  return words.filter((word) => word !== null).join(', ');
}
