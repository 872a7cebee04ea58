import { CogIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { BodyLong, BodyShort, Button, Heading, InlineMessage } from '@navikt/ds-react';
import { type ReactNode, useRef, useState } from 'react';
import { OpioidTrend } from '../opioid-trend/opioid-trend.tsx';
import { useFocusOnView, useViewInAddress } from '../view-in-address.ts';
import { CaseBrowser } from './case-browser.tsx';
import { OPENED_CASE } from './case-detail.tsx';
import { CaseViews, caseViews } from './case-views.tsx';
import type { HistoryActions, HistoryView } from './history-view.ts';
import { Overview } from './overview.tsx';
import { SearchForm } from './search-form.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { useUndo } from './use-undo.ts';
import './history.css';
import './print.css';

interface HistoryPageProps {
  readonly view: HistoryView;
  readonly actions: HistoryActions;
  /** What opens the cases where they are locked; it then stands in place of them. */
  readonly locked?: ReactNode;
  /** Whether the cases are encrypted, and the way to lock them. */
  readonly status?: ReactNode;
  /** What is wrong with the cases themselves, and what is asked about them. */
  readonly warnings?: ReactNode;
  /** What is about to end. */
  readonly followUp?: ReactNode;
  /** How many matters of it stand open; null where that is not known. */
  readonly toFollowUp?: number | null;
  /** Export and import. */
  readonly transfer?: ReactNode;
  /** What can be taken care of where the cases can't be read. */
  readonly rescue?: ReactNode;
}

/** Every case on this machine: to search in, open, label, delete, print and follow over time. */
export function HistoryPage(props: HistoryPageProps) {
  const { actions, locked } = props;
  return (
    <main className="hj-history">
      <header className="hj-history-head">
        <div>
          <Heading level="1" size="large">
            Saker
          </Heading>
          <BodyLong size="small">
            Vurderingene du har brukt eller lagret. De ligger bare i denne nettleseren.
          </BodyLong>
        </div>
        <div className="hj-history-buttons">
          {!locked && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              icon={<PrinterSmallIcon aria-hidden />}
              onClick={actions.onPrint}
            >
              Skriv ut
            </Button>
          )}
          <Button
            type="button"
            size="small"
            variant="tertiary"
            icon={<CogIcon aria-hidden />}
            onClick={actions.onOpenSettings}
          >
            Innstillinger
          </Button>
        </div>
      </header>
      {props.status}
      {locked ?? <Unlocked {...props} />}
    </main>
  );
}

function Unlocked({
  view,
  actions,
  warnings,
  followUp,
  toFollowUp = null,
  transfer,
  rescue,
}: HistoryPageProps) {
  const shown = useViewInAddress(caseViews, 'saker');
  const head = useRef<HTMLDivElement>(null);
  useFocusOnView(shown, () => document.getElementById(OPENED_CASE) ?? head.current);
  const [grouped, setGrouped] = useState(false);
  const textField = useRef<HTMLInputElement>(null);
  // Held here, so that what was deleted can be put back also after the list could not be read for a while.
  const undoing = useUndo(actions);
  const { list, search, trouble } = view;
  if (list.kind === 'failed') {
    return (
      <>
        <StorageNotice message={list.message} onRetry={actions.onRetry} />
        {rescue}
      </>
    );
  }
  return (
    <>
      <CaseViews view={shown} toFollowUp={toFollowUp} />
      {warnings}
      {trouble !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {trouble}
        </InlineMessage>
      )}
      <div ref={head} tabIndex={-1} className="hj-history-view">
        {shown === 'saker' && (
          <>
            <SearchForm
              search={search}
              onSearch={actions.onSearch}
              grouped={grouped}
              onGroup={setGrouped}
              drugs={view.drugs}
              labels={view.labels}
              textField={textField}
            />
            {list.kind === 'loading' ? (
              <BodyShort size="small" role="status">
                Henter sakene …
              </BodyShort>
            ) : (
              <CaseBrowser
                view={view}
                list={list}
                actions={actions}
                undoing={undoing}
                grouped={grouped}
                textField={textField}
              />
            )}
          </>
        )}
        {shown === 'oppfolging' && followUp}
        {shown === 'oversikt' && (
          <>
            <Overview figures={view.overview} />
            <OpioidTrend
              labels={view.labels}
              label={view.trendLabel}
              onLabel={actions.onTrendLabel}
              cases={view.trendCases}
            />
          </>
        )}
        {/* Out of sight it goes on with a file that it is in the middle of. */}
        <div hidden={shown !== 'eksport'}>{transfer}</div>
      </div>
    </>
  );
}
