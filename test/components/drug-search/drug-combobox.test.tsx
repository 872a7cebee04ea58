// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DrugCombobox } from '../../../components/drug-search/drug-combobox.tsx';
import type {
  DrugSuggestion,
  DrugSuggestions,
  SearchDrugs,
} from '../../../components/drug-search/drug-suggestion.ts';
import { humira, oxycontin, oxynorm, searchShelf, suggestion } from './suggestions.ts';

afterEach(() => vi.useRealTimers());

interface FieldProps {
  readonly onSearch: SearchDrugs;
  readonly onPick: (suggestion: DrugSuggestion) => void;
  readonly searchWhenEmpty?: string;
}

function Field({ onSearch, onPick, ...rest }: FieldProps) {
  const [text, setText] = useState('');
  return (
    <main>
      <DrugCombobox
        label="Legemiddel"
        value={text}
        onChange={setText}
        onPick={(picked) => {
          onPick(picked);
          setText(picked.known.drug.name ?? '');
        }}
        onSearch={onSearch}
        {...rest}
      />
      <button type="button">Etterpå</button>
    </main>
  );
}

function show(onSearch: SearchDrugs = searchShelf, searchWhenEmpty = '') {
  const onPick = vi.fn();
  const { container, rerender } = render(
    <Field onSearch={onSearch} onPick={onPick} searchWhenEmpty={searchWhenEmpty} />,
  );
  const again = (search: SearchDrugs) =>
    rerender(<Field onSearch={search} onPick={onPick} searchWhenEmpty={searchWhenEmpty} />);
  return { user: userEvent.setup(), onPick, container, again };
}

const field = () => screen.getByRole('combobox', { name: 'Legemiddel' });
const options = () => screen.queryAllByRole('option');
const names = () => options().map((option) => option.firstElementChild?.textContent);
const activeName = () => {
  const id = field().getAttribute('aria-activedescendant');
  const active = id === null ? null : document.getElementById(id);
  expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toEqual(
    active ? [active] : [],
  );
  return active?.firstElementChild?.textContent ?? null;
};

describe('suggestions while typing', () => {
  it('come from the second letter, are counted aloud, and the field says that they are there', async () => {
    const { user } = show();
    await user.type(field(), 'o');
    expect(options()).toEqual([]);
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    await user.type(field(), 'x');
    expect(names()).toEqual(['OxyContin Depottab 20 mg', 'OxyNorm Mikst 10 mg/ml']);
    expect(field()).toHaveAttribute('aria-expanded', 'true');
    expect(field()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(screen.getByRole('status')).toHaveTextContent('2 treff.');
  });

  it('show substance and what sets the product apart', async () => {
    const { user } = show();
    await user.type(field(), 'ox');
    expect(options().map((option) => option.lastElementChild?.textContent)).toEqual([
      'oksykodon',
      'oksykodon · ikke markedsført',
    ]);
    await user.clear(field());
    await user.type(field(), 'humira');
    expect(options()[0]).toHaveTextContent('adalimumab · H-resept');
  });

  it('name the first of many substances', async () => {
    const substances = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
    const { user } = show(() => ({ hits: [suggestion('Mix', { substances })], nearMisses: [], more: false }));
    await user.type(field(), 'mix');
    expect(options()[0]).toHaveTextContent('a + b + c + 2 til');
  });

  it('say that there are more', async () => {
    const { user } = show(() => ({ hits: [oxycontin, oxynorm], nearMisses: [], more: true }));
    await user.type(field(), 'ox');
    expect(screen.getByText('Flere treff. Skriv mer for å finne dem.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('De 2 første treffene.');
  });

  it('are told to be none', async () => {
    const { user } = show();
    await user.type(field(), 'zzz');
    expect(screen.getByText('Ingen treff i katalogen.')).toBeVisible();
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('near misses', () => {
  it('stand apart under «Mente du», below that nothing was found', async () => {
    const { user } = show();
    await user.type(field(), 'oksicontin');
    const group = screen.getByRole('group', { name: /Mente du/ });
    expect(within(group).getAllByRole('option')).toHaveLength(2);
    expect(group).toHaveTextContent('Ingen treff. Mente du');
    expect(screen.getByRole('status')).toHaveTextContent('Ingen treff. 2 forslag under «Mente du».');
  });

  it('come after the hits and never among them', async () => {
    const { user } = show(() => ({ hits: [humira], nearMisses: [oxycontin], more: false }));
    await user.type(field(), 'hu');
    expect(names()).toEqual(['Humira Inj væske 40 mg', 'OxyContin Depottab 20 mg']);
    const group = screen.getByRole('group', { name: 'Mente du' });
    expect(within(group).getAllByRole('option')).toHaveLength(1);
  });

  it('are not picked by Enter, by Tab or by leaving', async () => {
    const { user, onPick } = show();
    await user.type(field(), 'oksicontin{Enter}');
    expect(options()).toEqual([]);
    await user.type(field(), 'x');
    await user.tab();
    expect(onPick).not.toHaveBeenCalled();
    expect(field()).toHaveValue('oksicontinx');
  });

  it('are there for the name on the page when the empty field is asked', async () => {
    const { user, onPick } = show(searchShelf, 'oksicontin');
    await user.tab();
    expect(options()).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(activeName()).toBe('OxyContin Depottab 20 mg');
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(oxycontin);
  });
});

describe('by keyboard', () => {
  it('goes down and up round the ends, and picks the active one only', async () => {
    const { user, onPick } = show();
    await user.type(field(), 'ox');
    expect(activeName()).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(activeName()).toBe('OxyContin Depottab 20 mg');
    await user.keyboard('{ArrowDown}');
    expect(activeName()).toBe('OxyNorm Mikst 10 mg/ml');
    await user.keyboard('{ArrowDown}');
    expect(activeName()).toBe('OxyContin Depottab 20 mg');
    await user.keyboard('{ArrowUp}');
    expect(activeName()).toBe('OxyNorm Mikst 10 mg/ml');
    expect(field()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(oxynorm);
    expect(field()).toHaveValue('OxyNorm Mikst 10 mg/ml');
    expect(options()).toEqual([]);
  });

  it('goes to the first and the last with Home and End once one is active, and leaves them to the text before', async () => {
    const { user } = show();
    await user.type(field(), 'ox');
    expect(fireEvent.keyDown(field(), { key: 'End' })).toBe(true);
    expect(activeName()).toBeNull();
    await user.keyboard('{ArrowDown}{End}');
    expect(activeName()).toBe('OxyNorm Mikst 10 mg/ml');
    await user.keyboard('{Home}');
    expect(activeName()).toBe('OxyContin Depottab 20 mg');
  });

  it('opens on the last with the arrow up', async () => {
    const { user } = show();
    await user.type(field(), 'ox{Escape}');
    expect(options()).toEqual([]);
    await user.keyboard('{ArrowUp}');
    expect(activeName()).toBe('OxyNorm Mikst 10 mg/ml');
  });

  it('opens with Alt and the arrow down without an active one, and closes with Alt and the arrow up', async () => {
    const { user } = show();
    await user.type(field(), 'ox{Escape}{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toHaveLength(2);
    expect(activeName()).toBeNull();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(options()).toEqual([]);
  });

  it('closes with the first Escape, clears with the second, and leaves the third to others', async () => {
    const { user } = show();
    await user.type(field(), 'ox');
    const pressEscape = () => fireEvent.keyDown(field(), { key: 'Escape' });
    expect(pressEscape()).toBe(false);
    expect(options()).toEqual([]);
    expect(field()).toHaveValue('ox');
    expect(pressEscape()).toBe(false);
    expect(field()).toHaveValue('');
    expect(pressEscape()).toBe(true);
  });

  it('leaves with Tab without picking the active one', async () => {
    const { user, onPick } = show();
    await user.type(field(), 'ox{ArrowDown}');
    await user.tab();
    expect(onPick).not.toHaveBeenCalled();
    expect(field()).toHaveValue('ox');
    expect(screen.getByRole('button', { name: 'Etterpå' })).toHaveFocus();
    expect(options()).toEqual([]);
  });

  it('has no active one any more when the text changes or the caret moves', async () => {
    const { user } = show();
    await user.type(field(), 'ox{ArrowDown}');
    await user.keyboard('y');
    expect(activeName()).toBeNull();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(activeName()).toBeNull();
  });

  it('takes no key that is part of a character being composed', async () => {
    const { user, onPick } = show();
    await user.type(field(), 'ox{ArrowDown}');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(onPick).not.toHaveBeenCalled();
  });
});

describe('by pointer', () => {
  it('picks what is clicked, and the field keeps focus', async () => {
    const { user, onPick } = show();
    await user.type(field(), 'ox');
    await user.click(screen.getByRole('option', { name: /OxyNorm/ }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith(oxynorm);
    expect(field()).toHaveFocus();
    expect(options()).toEqual([]);
  });

  it('opens again when the field is clicked', async () => {
    const { user } = show();
    await user.type(field(), 'ox{Escape}');
    await user.click(field());
    expect(names()).toHaveLength(2);
  });
});

describe('while the catalogue is being read', () => {
  it('takes free text, tells of the wait only when it is long, and has suggestions when it comes', () => {
    vi.useFakeTimers();
    const { again } = show(() => null);
    act(() => field().focus());
    fireEvent.change(field(), { target: { value: 'oxy' } });
    expect(field()).toHaveValue('oxy');
    act(() => vi.advanceTimersByTime(900));
    expect(screen.queryByText(/Laster katalogen/)).toBeNull();
    expect(screen.queryByText(/Ingen treff/)).toBeNull();
    act(() => vi.advanceTimersByTime(200));
    expect(screen.getByRole('status')).toHaveTextContent('Laster katalogen …');
    again(searchShelf);
    expect(names()).toHaveLength(2);
    expect(screen.queryByText(/Laster katalogen/)).toBeNull();
  });
});

describe('axe finds nothing', () => {
  it.each<[string, string, DrugSuggestions | null]>([
    ['with hits', 'ox', { hits: [oxycontin, oxynorm], nearMisses: [], more: true }],
    ['with near misses', 'ox', { hits: [], nearMisses: [oxycontin], more: false }],
    ['with both', 'ox', { hits: [humira], nearMisses: [oxycontin], more: false }],
    ['with neither', 'ox', { hits: [], nearMisses: [], more: false }],
    ['empty', '', null],
  ])('%s', async (_, text, found) => {
    const { user, container } = show(() => found);
    if (text !== '') await user.type(field(), `${text}{ArrowDown}`);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });
});
