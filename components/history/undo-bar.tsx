import { BodyShort, Button } from '@navikt/ds-react';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { caseDate, caseTitle } from './case-words.ts';
import type { UndoState } from './use-undo.ts';

interface UndoBarProps {
  readonly undo: UndoState;
  readonly onUndo: () => void;
}

/** What was deleted, said as it happens, and the way back. */
export function UndoBar({ undo, onUndo }: UndoBarProps) {
  return (
    <div className="hj-history-undo">
      <BodyShort size="small" role="status">
        {undo.kind === 'deleted' &&
          `${casesWords(undo.entries)} er slettet. Sletting kan angres til du lukker eller laster siden på nytt.`}
        {undo.kind === 'restored' && `${casesWords(undo.entries)} er tilbake.`}
      </BodyShort>
      {undo.kind === 'deleted' && (
        <Button type="button" size="small" variant="secondary" onClick={onUndo}>
          Angre sletting
        </Button>
      )}
    </div>
  );
}

function casesWords(entries: readonly KeptCase[]): string {
  const [only, ...others] = entries;
  if (!only || others.length > 0) return `${entries.length} saker`;
  return `Saken ${caseTitle(only)} fra ${caseDate(only.at)}`;
}
