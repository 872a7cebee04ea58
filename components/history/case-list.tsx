import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { verdictLooks } from '../assessment/verdict-look.tsx';
import type { CaseGroup } from './case-groups.ts';
import { caseDate, caseTitle, occasionText, omeqWords } from './case-words.ts';
import './case-list.css';
import './case-verdict.css';

interface CaseListProps {
  readonly groups: readonly CaseGroup[];
  readonly grouped: boolean;
  /** The place, in the order shown, of the case that the Tab key leads to. */
  readonly active: number;
  readonly onActive: (active: number) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The case that is open beside the list. */
  readonly openId: string | null;
  /** Counts up when focus is to go to the active case. */
  readonly focusCalls: number;
  readonly on: CaseListActions;
}

export interface CaseListActions {
  readonly open: (entry: KeptCase) => void;
  readonly remove: (entries: readonly KeptCase[]) => void;
  readonly undo: () => void;
  readonly page: (way: 'next' | 'previous') => void;
  readonly search: () => void;
}

/** A list that one moves in with the arrow keys. Opening and deleting are also buttons outside it. */
export function CaseList(props: CaseListProps) {
  const { groups, grouped, selected, onSelect, onActive, on } = props;
  const list = useRef<HTMLDivElement>(null);
  const cases = groups.flatMap((group) => group.cases);
  const active = Math.min(props.active, cases.length - 1);
  const current = cases[active];

  const optionAt = (place: number) => list.current?.querySelectorAll<HTMLElement>('[role="option"]')[place];

  const { focusCalls } = props;
  const answered = useRef(focusCalls);
  useEffect(() => {
    if (answered.current === focusCalls) return;
    answered.current = focusCalls;
    list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  }, [focusCalls]);

  // A case that is deleted, here or in another window, takes the focus with it; it goes on to the one in its place.
  const focused = useRef(false);
  useEffect(() => {
    const lost = focused.current && document.activeElement === document.body;
    if (lost) list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  });

  function toggle(entry: KeptCase) {
    const changed = new Set(selected);
    if (!changed.delete(entry.id)) changed.add(entry.id);
    onSelect(changed);
  }

  function move(place: number, extends_: boolean) {
    const to = Math.max(0, Math.min(place, cases.length - 1));
    onActive(to);
    optionAt(to)?.focus();
    const ends = [cases[active], cases[to]].flatMap((entry) => (entry ? [entry.id] : []));
    if (extends_) onSelect(new Set([...selected, ...ends]));
  }

  function press(event: KeyboardEvent) {
    const command = event.ctrlKey || event.metaKey;
    const act = keys(event, command);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function keys({ key, shiftKey }: KeyboardEvent, command: boolean): (() => void) | null {
    if (command) {
      if (key === 'a') return () => onSelect(new Set(cases.map(({ id }) => id)));
      return key === 'z' ? on.undo : null;
    }
    switch (key) {
      case 'ArrowDown':
        return () => move(active + 1, shiftKey);
      case 'ArrowUp':
        return () => move(active - 1, shiftKey);
      case 'Home':
        return () => move(0, false);
      case 'End':
        return () => move(cases.length - 1, false);
      case 'PageDown':
        return () => on.page('next');
      case 'PageUp':
        return () => on.page('previous');
      case ' ':
        return () => current && toggle(current);
      case 'Enter':
        return () => current && on.open(current);
      case 'Delete':
        return () =>
          on.remove(
            selected.size > 0
              ? cases.filter(({ id }) => selected.has(id))
              : [current].flatMap((entry) => entry ?? []),
          );
      case 'Escape':
        return () => onSelect(new Set());
      case '/':
        return on.search;
      default:
        return null;
    }
  }

  function click(event: MouseEvent, entry: KeptCase) {
    onActive(cases.indexOf(entry));
    const onTick = event.target instanceof Element && event.target.closest('[data-tick]');
    if (onTick || event.ctrlKey || event.metaKey) toggle(entry);
    else on.open(entry);
  }

  const options = (some: readonly KeptCase[]) =>
    some.map((entry) => (
      <CaseOption
        key={entry.id}
        entry={entry}
        isActive={entry === current}
        isSelected={selected.has(entry.id)}
        isOpen={entry.id === props.openId}
        onClick={(event) => click(event, entry)}
      />
    ));

  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Saker"
      aria-multiselectable
      className="hj-history-list"
      onKeyDown={press}
      onBlur={() => {
        focused.current = false;
      }}
      onFocus={({ target }) => {
        focused.current = true;
        const place = [...(list.current?.querySelectorAll('[role="option"]') ?? [])].indexOf(target);
        if (place >= 0) onActive(place);
      }}
    >
      {grouped
        ? groups.map(({ label, cases: some }) => (
            <LabelGroup key={label ?? ''} name={label ?? 'Uten forløp'} size={some.length}>
              {options(some)}
            </LabelGroup>
          ))
        : options(cases)}
    </div>
  );
}

interface LabelGroupProps {
  readonly name: string;
  readonly size: number;
  readonly children: React.ReactNode;
}

function LabelGroup({ name, size, children }: LabelGroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="hj-history-group-name">
        {name} ({size})
      </div>
      {children}
    </div>
  );
}

interface CaseOptionProps {
  readonly entry: KeptCase;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function CaseOption({ entry, isActive, isSelected, isOpen, onClick }: CaseOptionProps) {
  const { name, tone, Icon } = verdictLooks[entry.verdict];
  const omeq = omeqWords(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className="hj-history-option"
      data-open={isOpen || undefined}
      onClick={onClick}
    >
      <span className="hj-history-tick" data-tick aria-hidden>
        {isSelected && <CheckmarkIcon />}
      </span>
      <span className="hj-history-option-words">
        <span className="hj-history-option-title">{caseTitle(entry)}</span>
        <span>
          <time dateTime={entry.at}>{caseDate(entry.at)}</time> – {occasionText(entry)}
        </span>
        <span className="hj-history-option-facts">
          <span className="hj-history-verdict" data-tone={tone}>
            <Icon aria-hidden /> {entry.headline ?? name}
          </span>
          {entry.dosage && <span>{entry.dosage}</span>}
          {omeq && <span>OMEQ {omeq}</span>}
          {entry.label && <span className="hj-history-label">{entry.label}</span>}
        </span>
      </span>
    </div>
  );
}
