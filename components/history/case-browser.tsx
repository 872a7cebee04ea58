import { BodyShort, Button } from '@navikt/ds-react';
import { type RefObject, useState } from 'react';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { CaseEditors } from '../case-editing/case-editors.tsx';
import { LabelEditor } from '../case-editing/label-editor.tsx';
import { CaseDetail } from './case-detail.tsx';
import { byLabel } from './case-groups.ts';
import { CaseList } from './case-list.tsx';
import { CasePages } from './case-pages.tsx';
import { narrows } from './case-search.ts';
import { DamagedCases } from './damaged-cases.tsx';
import type { HistoryActions, HistoryView, ListedCases } from './history-view.ts';
import { Shortcuts } from './shortcuts.tsx';
import { UndoBar } from './undo-bar.tsx';
import type { Undoing } from './use-undo.ts';
import './case-browser.css';

interface CaseBrowserProps {
  readonly view: HistoryView;
  readonly list: ListedCases;
  readonly actions: HistoryActions;
  readonly undoing: Undoing;
  readonly grouped: boolean;
  readonly textField: RefObject<HTMLInputElement | null>;
}

/** The list, the case that is open beside it, and what can be done with those that are chosen. */
export function CaseBrowser({ view, list, actions, undoing, grouped, textField }: CaseBrowserProps) {
  const [active, setActive] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [focusCalls, setFocusCalls] = useState(0);
  const { undo, remove, putBack } = undoing;
  const { opened } = view;
  const groups = grouped ? byLabel(list.cases) : [{ label: null, cases: list.cases }];
  const selected = new Set([...ticked].filter((id) => list.cases.some((entry) => entry.id === id)));
  const chosen = list.cases.filter(({ id }) => selected.has(id));
  const toList = () => setFocusCalls((calls) => calls + 1);

  function close() {
    actions.onOpen(null);
    toList();
  }

  async function removeAll(entries: readonly KeptCase[]) {
    if (!(await remove(entries))) return;
    if (entries.some(({ id }) => id === opened?.id)) actions.onOpen(null);
    setTicked(new Set());
    toList();
  }

  async function undoDeletion() {
    if (await putBack()) toList();
  }

  function turn(way: 'next' | 'previous') {
    if (way === 'next' ? !list.hasNext : list.page === 1) return;
    setActive(0);
    setTicked(new Set());
    actions.onPage(way);
  }

  return (
    <>
      <UndoBar undo={undo} onUndo={() => void undoDeletion()} />
      <DamagedCases damaged={list.damaged} onDelete={actions.onDeleteDamaged} />
      {list.cases.length === 0 && <NoCases searched={narrows(view.search)} />}
      <div className="hj-history-browser" data-open={opened !== null || undefined}>
        {list.cases.length > 0 && (
          <div className="hj-history-list-side">
            <CaseList
              groups={groups}
              grouped={grouped}
              active={active}
              onActive={setActive}
              selected={selected}
              onSelect={setTicked}
              openId={opened?.id ?? null}
              focusCalls={focusCalls}
              on={{
                open: actions.onOpen,
                remove: (entries) => void removeAll(entries),
                undo: () => void undoDeletion(),
                page: turn,
                search: () => textField.current?.focus(),
              }}
            />
            <div className="hj-history-buttons hj-history-chosen">
              <BodyShort size="small" role="status">
                {chosen.length > 0 && `${chosen.length} valgt`}
              </BodyShort>
              {chosen.length > 0 && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  data-color="neutral"
                  onClick={() => void removeAll(chosen)}
                >
                  Slett de valgte
                </Button>
              )}
            </div>
            {chosen.length > 1 && (
              <LabelEditor
                label={null}
                labels={view.labels}
                legend={`Forløp for de ${chosen.length} valgte`}
                refusal={actions.labelRefusal}
                onLabel={(label) => actions.onLabel(chosen, label)}
              />
            )}
            <CasePages {...list} shown={list.cases.length + list.damaged.length} onPage={turn} />
            <Shortcuts />
          </div>
        )}
        {opened && (
          <CaseDetail
            entry={opened}
            today={view.today}
            onClose={close}
            onDelete={() => void removeAll([opened])}
          >
            <LabelEditor
              key={opened.id}
              label={opened.label}
              labels={view.labels}
              refusal={actions.labelRefusal}
              onLabel={(label) => actions.onLabel([opened], label)}
            />
            <CaseEditors
              key={`edit ${opened.id}`}
              entry={opened}
              refusal={actions.labelRefusal}
              onEdit={(edit) => actions.onEdit(opened, edit)}
            />
          </CaseDetail>
        )}
      </div>
    </>
  );
}

function NoCases({ searched }: { readonly searched: boolean }) {
  return (
    <BodyShort size="small" role="status">
      {searched
        ? 'Ingen saker passer med søket.'
        : 'Ingen saker ennå. En sak lagres når du fyller inn en merknad fra panelet, eller velger å lagre vurderingen.'}
    </BodyShort>
  );
}
