import { BodyShort, Button } from '@navikt/ds-react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';

/** Cases on one page of the list. */
export const PAGE_SIZE = 50;

interface CasePagesProps {
  /** From 1. */
  readonly page: number;
  readonly shown: number;
  readonly total: number | null;
  readonly hasNext: boolean;
  readonly onPage: (way: 'next' | 'previous') => void;
}

/** Which of the cases are shown, and the way to the others. */
export function CasePages({ page, shown, total, hasNext, onPage }: CasePagesProps) {
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = first + shown - 1;
  const ofAll = total === null ? '' : ` av ${norwegianNumber(total)}`;
  return (
    <nav className="hj-history-pages" aria-label="Sider med saker">
      <BodyShort size="small" role="status">
        {shown === 0
          ? 'Ingen saker på denne siden.'
          : `Viser sak ${norwegianNumber(first)}–${norwegianNumber(last)}${ofAll}`}
      </BodyShort>
      {(page > 1 || hasNext) && (
        <div className="hj-history-buttons">
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={page === 1}
            onClick={() => onPage('previous')}
          >
            Forrige side
          </Button>
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={!hasNext}
            onClick={() => onPage('next')}
          >
            Neste side
          </Button>
        </div>
      )}
    </nav>
  );
}
