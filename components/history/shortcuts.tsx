import { KeyList } from '../key-list.tsx';

export const caseListKeys = [
  ['↑ ↓', 'forrige og neste sak'],
  ['Home, End', 'første og siste sak på siden'],
  ['Page Up, Page Down', 'forrige og neste side'],
  ['Enter', 'åpne saken'],
  ['Mellomrom', 'velg eller velg bort saken'],
  ['Shift + ↑ ↓', 'velg flere'],
  ['Ctrl + A', 'velg alle på siden'],
  ['Delete', 'slett de valgte, eller saken du står på'],
  ['Ctrl + Z', 'angre slettingen'],
  ['/', 'til søkefeltet'],
  ['Esc', 'velg bort alle, eller lukk saken'],
] as const;

/** They hold in the list only, so that they are in nobody's way elsewhere. */
export function Shortcuts() {
  return (
    <details className="hj-history-folded hj-history-shortcuts">
      <summary>Hurtigtaster i listen</summary>
      <KeyList keys={caseListKeys} />
    </details>
  );
}
