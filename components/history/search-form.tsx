import { BodyShort, Button, Checkbox, Select, TextField } from '@navikt/ds-react';
import type { RefObject } from 'react';
import { verdicts } from '../../rules/contract/assessment.ts';
import { DAYS_AHEAD } from '../../rules/kept-case/follow-up.ts';
import { ruleBook } from '../../rules/rule-book.ts';
import { verdictNames } from '../../rules/vocabulary.ts';
import type { CaseSort } from '../../utils/history/search/case-order.ts';
import { type CaseSearch, everyCase, narrows, orderNames, periodProblem } from './case-search.ts';
import { DateField } from './date-field.tsx';
import './search-form.css';

interface SearchFormProps {
  readonly search: CaseSearch;
  readonly onSearch: (search: CaseSearch) => void;
  readonly grouped: boolean;
  readonly onGroup: (grouped: boolean) => void;
  readonly drugs: readonly string[];
  readonly labels: readonly string[];
  readonly textField: RefObject<HTMLInputElement | null>;
}

const orders = Object.entries(orderNames) as readonly (readonly [CaseSort, string])[];
const rules = ruleBook.map(({ id, title }) => [id, title] as const);
const verdictChoices = verdicts.map((verdict) => [verdict, verdictNames[verdict]] as const);

/** What narrows the list down, and its order. Each change is asked for at once. */
export function SearchForm({ search, onSearch, grouped, onGroup, ...props }: SearchFormProps) {
  const change = (patch: Partial<CaseSearch>) => onSearch({ ...search, ...patch });
  return (
    <search className="hj-history-search" aria-label="Søk i sakene">
      <TextField
        ref={props.textField}
        className="hj-history-search-text"
        label="Søk"
        size="small"
        autoComplete="off"
        value={search.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <details className="hj-history-folded hj-history-filters">
        <summary>{filtersWords(filtersIn(search) + (grouped ? 1 : 0))}</summary>
        <BodyShort size="small" className="hj-history-subtle">
          Søket finner begynnelsen av ord i legemiddel, dosering, forløp, saksnummer og prosjektnummer. Det
          lagres ikke.
        </BodyShort>
        <div className="hj-history-filter-fields">
          <Choice
            label="Vurdering"
            every="Alle"
            value={search.verdict}
            choices={verdictChoices}
            onChoice={(verdict) => change({ verdict })}
          />
          <Choice
            label="Regel ikke oppfylt eller ukjent"
            every="Alle"
            value={search.rule}
            choices={rules}
            onChoice={(rule) => change({ rule })}
          />
          <Choice
            label="Legemiddel"
            every="Alle"
            value={search.drug}
            choices={choicesWith(props.drugs, search.drug)}
            onChoice={(drug) => change({ drug })}
          />
          <Choice
            label="Forløp"
            every="Alle"
            value={search.label}
            choices={choicesWith(props.labels, search.label)}
            onChoice={(label) => change({ label })}
          />
          <DateField
            label="Fra og med"
            value={search.from}
            error={periodProblem(search)}
            onChange={(from) => change({ from })}
          />
          <DateField label="Til og med" value={search.to} onChange={(to) => change({ to })} />
          <Select
            label="Rekkefølge"
            size="small"
            value={search.sort}
            onChange={({ target }) =>
              change({ sort: orders.find(([value]) => value === target.value)?.[0] ?? 'newest' })
            }
          >
            {orders.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
          <div className="hj-history-search-wide">
            <Checkbox
              size="small"
              checked={search.expiring}
              onChange={({ target }) => change({ expiring: target.checked })}
            >
              Vedtak eller unntak som er utløpt eller utløper innen {DAYS_AHEAD} dager
            </Checkbox>
            <Checkbox size="small" checked={grouped} onChange={({ target }) => onGroup(target.checked)}>
              Grupper siden etter forløp
            </Checkbox>
          </div>
        </div>
      </details>
      {narrows(search) && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          onClick={() => {
            onSearch({ ...everyCase, sort: search.sort });
            props.textField.current?.focus();
          }}
        >
          Vis alle saker
        </Button>
      )}
    </search>
  );
}

/** How many of those in the fold narrow the list. */
const filtersIn = ({ verdict, rule, drug, label, from, to, expiring }: CaseSearch): number =>
  [verdict, rule, drug, label, from, to, expiring].filter(Boolean).length;

const filtersWords = (chosen: number) => `Filtre og rekkefølge${chosen === 0 ? '' : ` (${chosen} valgt)`}`;

/** What is chosen stays a choice, also where no case has it any more. */
function choicesWith(names: readonly string[], chosen: string) {
  const all = chosen === '' || names.includes(chosen) ? names : [...names, chosen];
  return all.map((name) => [name, name] as const);
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly every: string;
  readonly value: V | '';
  readonly choices: readonly (readonly [V, string])[];
  readonly onChoice: (value: V | '') => void;
}

function Choice<V extends string>({ label, every, value, choices, onChoice }: ChoiceProps<V>) {
  return (
    <Select
      label={label}
      size="small"
      value={value}
      onChange={({ target }) => onChoice(choices.find(([choice]) => choice === target.value)?.[0] ?? '')}
    >
      <option value="">{every}</option>
      {choices.map(([choice, name]) => (
        <option key={choice} value={choice}>
          {name}
        </option>
      ))}
    </Select>
  );
}
