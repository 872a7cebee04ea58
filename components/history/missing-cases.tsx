import { Button, InlineMessage } from '@navikt/ds-react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import './history.css';

interface MissingCasesProps {
  /** How many there should be, and how many there are. */
  readonly known: number;
  readonly found: number;
  readonly onAccept: () => void;
}

const cases = (count: number) => (count === 1 ? '1 sak' : `${norwegianNumber(count)} saker`);

/** The cases are not those that were stored: what the doctor is told, and the way on. */
export function MissingCases({ known, found, onAccept }: MissingCasesProps) {
  return (
    <div className="hj-history-trouble">
      <InlineMessage status="warning" size="small" role="alert">
        {wordsFor(known, found)} Har du en eksportert fil, kan den leses inn under «Eksport og import».
      </InlineMessage>
      <div>
        <Button type="button" size="small" variant="secondary" onClick={onAccept}>
          Gå ut fra sakene som er her nå
        </Button>
      </div>
    </div>
  );
}

function wordsFor(known: number, found: number): string {
  if (found < known) {
    return `Hjemmel har hatt ${cases(known)} her, og finner nå ${cases(found)}. Resten er borte uten at de er slettet i Hjemmel; lageret kan være tømt eller skadet.`;
  }
  return found > known
    ? `Her er det ${cases(found)}, men Hjemmel har bare lagret ${cases(known)}. Noen kan være lagt tilbake fra en eldre kopi.`
    : 'Noen av sakene er ikke slik Hjemmel sist lagret dem. De kan være lagt tilbake fra en eldre kopi.';
}
