import { useState } from 'react';
import { browser } from 'wxt/browser';
import { HistoryPage } from '../../components/history/history-page.tsx';
import type { HistoryActions } from '../../components/history/history-view.ts';
import type { Case } from '../../utils/history/case.ts';
import { type CaseWrite, deleteCases, restoreCases, updateCase } from '../../utils/history/history-store.ts';
import { caseTroubles } from '../../utils/history/storage-words.ts';
import { holdsIdentityNumber, identityNumberRefusal } from '../../utils/identity/national-identity-number.ts';
import { Rescue } from './rescue.tsx';
import { Transfer } from './transfer.tsx';
import { useCasePages } from './use-case-pages.ts';
import { useOverview } from './use-overview.ts';
import { useToday } from './use-today.ts';
import { useTrend } from './use-trend.ts';

/** The store's pages, the counts and today's rules → the history page; what is done there → the store. */
export function App() {
  const pages = useCasePages();
  const overview = useOverview(pages.list.kind === 'listed');
  const [opened, setOpened] = useState<Case | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [trendLabel, setTrendLabel] = useState('');
  const trendCases = useTrend(trendLabel, overview);
  const today = useToday(opened);

  function done(result: CaseWrite<unknown>): boolean {
    setTrouble(troubleOf(result));
    return result.kind === 'ok';
  }

  async function label(entries: readonly Case[], text: string | null) {
    for (const { id } of entries) {
      const result = await updateCase(id, { label: text });
      if (!done(result)) return;
      if (result.kind === 'ok' && id === opened?.id) setOpened(result.value);
    }
  }

  const actions: HistoryActions<Case> = {
    onSearch: pages.find,
    onPage: pages.turn,
    onOpen: setOpened,
    onDelete: async (entries) => done(await deleteCases(entries.map(({ id }) => id))),
    onRestore: async (entries) => done(await restoreCases(entries)),
    onDeleteDamaged: (id) => void deleteCases([id]).then(done),
    onLabel: (entries, text) => void label(entries, text),
    labelRefusal: (text) => (holdsIdentityNumber(text) ? identityNumberRefusal : null),
    onTrendLabel: setTrendLabel,
    onRetry: pages.retry,
    onPrint: () => window.print(),
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
  };
  return (
    <HistoryPage
      view={{
        search: pages.search,
        list: pages.list,
        opened,
        today,
        trouble,
        overview: overview?.figures ?? null,
        drugs: overview?.drugs ?? [],
        labels: overview?.labels ?? [],
        trendLabel,
        trendCases,
      }}
      actions={actions}
      transfer={
        <Transfer search={pages.search} found={pages.list.kind === 'listed' ? pages.list.total : null} />
      }
      rescue={<Rescue />}
    />
  );
}

/** Why the change was not made; null where it was. */
function troubleOf(result: CaseWrite<unknown>): string | null {
  switch (result.kind) {
    case 'ok':
      return null;
    case 'refused':
      return `${result.reason} Ikke lagret.`;
    case 'failed':
      return `${caseTroubles[result.failure]} Ingenting er endret.`;
  }
}
