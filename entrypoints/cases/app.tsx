import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { FollowUpList } from '../../components/follow-up/follow-up-list.tsx';
import { HistoryPage } from '../../components/history/history-page.tsx';
import type { CaseEdit, HistoryActions } from '../../components/history/history-view.ts';
import { goToView } from '../../components/view-in-address.ts';
import { calendarEntry } from '../../rules/kept-case/calendar-entry.ts';
import { countOf, type FollowUpItem, followedUpAs, type PutAside } from '../../rules/kept-case/follow-up.ts';
import type { FollowedUp, KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { Acknowledgement } from '../../rules/session/acknowledgement.ts';
import { showAgain, watchAcknowledgements } from '../../utils/acknowledgements/stored-acknowledgements.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import type { CaseWrite } from '../../utils/history/case-writes.ts';
import { deleteCases, findCase, restoreCases, updateCase } from '../../utils/history/history-store.ts';
import { caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { holdsIdentityNumber, identityNumberRefusal } from '../../utils/identity/national-identity-number.ts';
import { CaseWarnings } from './case-warnings.tsx';
import { Rescue } from './rescue.tsx';
import { useAskedCase } from './use-asked-case.ts';
import { useCasePages } from './use-case-pages.ts';
import { useFollowUps } from './use-follow-ups.ts';
import { useOverview } from './use-overview.ts';
import { useToday } from './use-today.ts';
import { useTrend } from './use-trend.ts';

/** Not for the first paint: the list comes first. */
const Transfer = lazy(async () => ({ default: (await import('./transfer.tsx')).Transfer }));

interface AppProps {
  /** Stands in the place of the cases. */
  readonly locked: ReactNode;
  readonly status: ReactNode;
}

/** The store's pages, the counts and today's rules → the history page; what is done there → the store. */
export function App({ locked, status }: AppProps) {
  const pages = useCasePages();
  const isListed = pages.list.kind === 'listed';
  const overview = useOverview(isListed);
  const [opened, setOpened] = useState<KeptCase | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [trendLabel, setTrendLabel] = useState('');
  const trendCases = useTrend(trendLabel);
  const today = useToday(opened);
  const followUps = useFollowUps(isListed);
  const [acknowledgements, setAcknowledgements] = useState<readonly Acknowledgement[]>([]);
  useEffect(() => watchAcknowledgements(setAcknowledgements), []);
  useAskedCase(setOpened);

  function done(result: CaseWrite<unknown>): boolean {
    setTrouble(troubleOf(result));
    return result.kind === 'ok';
  }

  async function label(entries: readonly KeptCase[], text: string | null) {
    for (const { id } of entries) {
      const result = await updateCase(id, { label: text });
      if (!done(result)) return;
      if (result.kind === 'ok' && id === opened?.id) setOpened(result.value);
    }
  }

  async function edit({ id }: KeptCase, change: CaseEdit): Promise<string | null> {
    const result = await updateCase(id, change);
    if (result.kind !== 'ok') return troubleOf(result);
    if (result.value === null) return 'Saken er slettet, eller kan ikke leses. Ingenting er lagret.';
    setOpened((now) => (now?.id === id ? result.value : now));
    return null;
  }

  /** A mark is changed on what is stored now, since the list may be a moment older. */
  async function remark(id: string, change: (marks: readonly FollowedUp[]) => readonly FollowedUp[]) {
    const found = await findCase(id);
    if (found.kind !== 'ok') return done(found);
    if (!found.value) return false;
    const result = await updateCase(id, { followedUp: change(found.value.followedUp) });
    if (result.kind === 'ok') setOpened((now) => (now?.id === id ? result.value : now));
    return done(result);
  }

  const putAside = (row: FollowUpItem) =>
    remark(row.case.id, (marks) => [...marks.filter(isNot(followedUpAs(row))), followedUpAs(row)]);

  async function takeBack({ item, markedOn }: PutAside): Promise<boolean> {
    for (const { id } of markedOn) {
      if (!(await remark(id, (marks) => marks.filter(isNot(followedUpAs(item)))))) return false;
    }
    return true;
  }

  const actions: HistoryActions = {
    onSearch: pages.find,
    onPage: pages.turn,
    onOpen: setOpened,
    onDelete: async (entries) => done(await deleteCases(entries.map(({ id }) => id))),
    onRestore: async (entries) => done(await restoreCases(entries)),
    onDeleteDamaged: (id) => void deleteCases([id]).then(done),
    onLabel: (entries, text) => void label(entries, text),
    onEdit: edit,
    labelRefusal: (text) => (holdsIdentityNumber(text) ? identityNumberRefusal : null),
    onTrendLabel: setTrendLabel,
    onRetry: pages.retry,
    onPrint: () => window.print(),
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
  };
  return (
    <HistoryPage
      locked={locked}
      status={status}
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
        <Suspense>
          <Transfer search={pages.search} found={pages.list.kind === 'listed' ? pages.list.total : null} />
        </Suspense>
      }
      warnings={isListed && <CaseWarnings />}
      rescue={<Rescue />}
      toFollowUp={followUps.kind === 'listed' ? countOf(followUps) : null}
      followUp={
        <FollowUpList
          state={followUps}
          acknowledgements={acknowledgements}
          onOpen={(entry) => {
            setOpened(entry);
            goToView('saker');
          }}
          onCalendar={(ending) =>
            saveFile(
              `hjemmel-${ending.validTo}.ics`,
              new Blob([calendarEntry(ending, new Date().toISOString())], { type: 'text/calendar' }),
            )
          }
          onDone={putAside}
          onTakeBack={takeBack}
          onShowAgain={(given) => void showAgain(given)}
        />
      }
    />
  );
}

const isNot =
  ({ matter, subject }: FollowedUp) =>
  (mark: FollowedUp) =>
    mark.matter !== matter || mark.subject !== subject;

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
