import { CaseTransfer } from '../../components/case-transfer/case-transfer.tsx';
import { type CaseSearch, narrows, periodProblem } from '../../components/history/case-search.ts';
import { allCases, countCases } from '../../utils/history/history-store.ts';
import type { CaseFilter } from '../../utils/history/search/case-filter.ts';
import { caseFilter } from './filter-of-search.ts';
import { useCaseExport } from './use-case-export.ts';
import { useCaseImport } from './use-case-import.ts';

interface TransferProps {
  readonly search: CaseSearch;
  /** How many the search finds; null while they are counted. */
  readonly found: number | null;
}

async function counted(filter: CaseFilter): Promise<number | null> {
  const count = await countCases(filter);
  return count.kind === 'ok' ? count.value : null;
}

/** The store → a file, and a file → the store. It holds its own state, so that its progress draws nothing else anew. */
export function Transfer({ search, found }: TransferProps) {
  const exporting = useCaseExport();
  const importing = useCaseImport();
  return (
    <CaseTransfer
      exporting={{
        state: exporting.state,
        searched: narrows(search) && periodProblem(search) === null,
        found,
        onCancel: exporting.cancel,
        onExport: (format, scope) => {
          const filter = scope === 'search' ? caseFilter(search, new Date()) : {};
          exporting.run({
            source: allCases(filter),
            format,
            name: scope === 'search' ? 'hjemmel-saker-utvalg' : 'hjemmel-saker',
            total: () => counted(filter),
          });
        },
      }}
      importing={importing}
    />
  );
}
