import { TextField } from '@navikt/ds-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import type { DrugSuggestion, SearchDrugs } from './drug-suggestion.ts';
import { suggestionCount } from './drug-suggestion.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSlow } from './use-slow.ts';
import './drug-search.css';

interface DrugComboboxProps {
  readonly label: string;
  /** What can be written here, in a few words. */
  readonly example?: string;
  readonly value: string;
  /** What is typed is free text until a suggestion is picked. */
  readonly onChange: (text: string) => void;
  readonly onPick: (suggestion: DrugSuggestion) => void;
  readonly onSearch: SearchDrugs;
  /**
   * Takes a text as a whole, a name with its dose or a list of them: at Enter where no suggestion is chosen, and when more
   * than one line is pasted. Answers whether it was taken.
   */
  readonly onWholeText?: (text: string) => boolean;
  /** What is searched for while the field is empty and the doctor asks for suggestions. */
  readonly searchWhenEmpty?: string;
  readonly autoFocus?: boolean;
}

const FEWEST_LETTERS = 2;

/**
 * A field for a drug's name with the catalogue's products as suggestions, worked by keyboard or pointer. Only a
 * suggestion that is chosen is picked: leaving the field takes none, and Enter only what the text itself names.
 */
export function DrugCombobox(props: DrugComboboxProps) {
  const { label, value, onChange, onPick, onSearch, onWholeText } = props;
  const { searchWhenEmpty = '', autoFocus = false } = props;
  const listId = useId();
  const [asked, setAsked] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);

  const text = value.trim() === '' ? searchWhenEmpty.trim() : value.trim();
  const searched = asked && text.length >= FEWEST_LETTERS;
  const suggestions = searched ? onSearch(text) : null;
  const slow = useSlow(searched && suggestions === null);
  const options = suggestions ? [...suggestions.hits, ...suggestions.nearMisses] : [];
  const at = options.findIndex(({ id }) => id === activeId);
  const active = options[at] ?? null;
  const open = options.length > 0;
  const optionId = ({ id }: DrugSuggestion) => `${listId}-${id}`;

  function close() {
    setAsked(false);
    setActiveId(null);
  }

  function pick(suggestion: DrugSuggestion) {
    close();
    onPick(suggestion);
  }

  /** Nothing is active until an arrow is pressed; past either end it goes round. */
  function move(step: 1 | -1) {
    if (!open) {
      setAsked(true);
      const found = text.length >= FEWEST_LETTERS ? onSearch(text) : null;
      const all = found ? [...found.hits, ...found.nearMisses] : [];
      setActiveId(all.at(step === 1 ? 0 : -1)?.id ?? null);
      return;
    }
    const next = at === -1 && step === -1 ? options.length - 1 : at + step;
    setActiveId(options[(next + options.length) % options.length]?.id ?? null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const handled = handle(event);
    if (handled) event.preventDefault();
  }

  /** Whether the key was the list's, and so not the text's. */
  function handle({ key, altKey }: KeyboardEvent<HTMLInputElement>): boolean {
    switch (key) {
      case 'ArrowDown':
        if (altKey) setAsked(true);
        else move(1);
        return true;
      case 'ArrowUp':
        if (altKey) close();
        else move(-1);
        return true;
      case 'Home':
      case 'End':
        if (!active) return false;
        setActiveId(options.at(key === 'Home' ? 0 : -1)?.id ?? null);
        return true;
      case 'Enter':
        if (active) pick(active);
        else if (value.trim() === '' || onWholeText?.(value) !== false) close();
        return true;
      case 'Escape':
        if (open) close();
        else if (value !== '') onChange('');
        else return false;
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        setActiveId(null);
        return false;
      default:
        return false;
    }
  }

  /** A field of one line would run the lines together. */
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text/plain').trim();
    if (/[\r\n]/.test(text) && onWholeText?.(text)) {
      event.preventDefault();
      close();
    }
  }

  return (
    <div className="hj-drug">
      <TextField
        size="small"
        label={label}
        placeholder={props.example}
        value={value}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={active ? optionId(active) : undefined}
        onChange={(event) => {
          setActiveId(null);
          setAsked(true);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onClick={() => setAsked(true)}
        onBlur={close}
      />
      <div role="status" className="aksel-sr-only">
        {suggestions && suggestionCount(suggestions)}
        {slow && loadingCatalogue}
      </div>
      {suggestions && open && (
        <SuggestionList
          id={listId}
          label={label}
          suggestions={suggestions}
          active={active}
          optionId={optionId}
          onPick={pick}
        />
      )}
      {suggestions && !open && <p className="hj-drug-note">Ingen treff i katalogen.</p>}
      {slow && <p className="hj-drug-note">{loadingCatalogue}</p>}
    </div>
  );
}

const loadingCatalogue = 'Laster katalogen …';
