import { useLayoutEffect, useRef } from 'react';
import {
  type DrugSuggestion,
  type DrugSuggestions,
  substanceWords,
  suggestionMarks,
} from './drug-suggestion.ts';

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: DrugSuggestions;
  readonly active: DrugSuggestion | null;
  readonly optionId: (suggestion: DrugSuggestion) => string;
  readonly onPick: (suggestion: DrugSuggestion) => void;
}

/** The products that the text finds, and below them, apart, those that were perhaps meant. Focus stays in the field. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, label, suggestions, active, optionId, onPick } = props;
  const { hits, nearMisses, more } = suggestions;
  const box = useRef<HTMLDivElement>(null);
  const activeId = active && optionId(active);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of suggestions makes it another height
  useLayoutEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
    // Where there is no room for both, what is typed must be in sight.
    box.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [hits.length, nearMisses.length]);

  useLayoutEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const option = (suggestion: DrugSuggestion) => (
    <SuggestionOption
      key={suggestion.id}
      id={optionId(suggestion)}
      suggestion={suggestion}
      active={suggestion.id === active?.id}
      onPick={() => onPick(suggestion)}
    />
  );
  return (
    <div className="hj-drug-box" ref={box}>
      <div role="listbox" id={id} aria-label={label}>
        {hits.map(option)}
        {nearMisses.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div role="group" aria-labelledby={`${id}-near`} className="hj-drug-near">
            <div id={`${id}-near`} className="hj-drug-heading" role="presentation">
              {hits.length === 0 && 'Ingen treff. '}Mente du
            </div>
            {nearMisses.map(option)}
          </div>
        )}
      </div>
      {more && <p className="hj-drug-more">Flere treff. Skriv mer for å finne dem.</p>}
    </div>
  );
}

interface SuggestionOptionProps {
  readonly id: string;
  readonly suggestion: DrugSuggestion;
  readonly active: boolean;
  readonly onPick: () => void;
}

function SuggestionOption({ id, suggestion, active, onPick }: SuggestionOptionProps) {
  const details = [substanceWords(suggestion), ...suggestionMarks(suggestion)].filter((part) => part !== '');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      role="option"
      id={id}
      aria-selected={active}
      className="hj-drug-option"
      // Focus must not leave the field for the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="hj-drug-name">{suggestion.known.drug.name}</span>
      <span className="hj-drug-details">{details.join(' · ')}</span>
    </div>
  );
}
