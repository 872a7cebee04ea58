import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseSearch, everyCase } from '../../../components/history/case-search.ts';
import { HistoryPage } from '../../../components/history/history-page.tsx';
import type { CaseListState, HistoryView } from '../../../components/history/history-view.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { OverviewTally } from '../../../rules/kept-case/overview.ts';

const entry = (id: string, patch: Partial<KeptCase> = {}): KeptCase => ({
  id,
  at: '2026-11-21T12:00:00.000Z',
  occasion: 'fill',
  drugId: null,
  request: null,
  omeqLines: [],
  followedUp: [],
  reassessment: null,
  drug: `Legemiddel ${id}`,
  dosage: '1 tablett 2 ganger daglig',
  verdict: 'stop',
  headline: null,
  checked: null,
  omeqPerDay: null,
  omeqAtLeast: 330.5,
  pregabalinMgPerDay: null,
  findings: [
    { rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' },
    { rule: 'EX-INFORMED', outcome: 'unknown', level: 'check' },
    { rule: 'AUTH-AB', outcome: 'met', level: 'stop' },
  ],
  overrides: [{ rule: 'OP-CAP-300', reason: 'clinical-need' }],
  remark: { kind: 'h-resept', text: 'Prosjekt DM 02224 Enkeltpasientunntak' },
  fillOutcome: 'filled',
  ruleSetVersion: '0.1.0',
  catalogueVersion: 'fest-2026-11-15',
  exception: null,
  vedtak: {
    omeqPerDay: 200,
    pregabalinMgPerDay: null,
    validTo: '2026-12-31',
    onlyMethadone: true,
    namesPrescriber: null,
  },
  label: null,
  ...patch,
});

const cases = [
  entry('A'),
  entry('B', { label: 'forløp 1' }),
  entry('C'),
  entry('D', { label: 'forløp 1', verdict: 'ok', omeqPerDay: 90, omeqAtLeast: 90 }),
];

function overviewOf(counted: readonly KeptCase[]) {
  const tally = new OverviewTally();
  for (const { at, occasion, verdict, findings } of counted) {
    const notMet = findings.filter(({ outcome, level }) => outcome === 'not-met' && level !== 'info');
    tally.add({
      month: at.slice(0, 7),
      isFill: occasion === 'fill',
      verdict,
      notMet: notMet.map(({ rule }) => rule),
    });
  }
  return tally.figures();
}

type Spies = ReturnType<typeof spiesOf>;

const spiesOf = () => ({
  onSearch: vi.fn((_: CaseSearch) => {}),
  onPage: vi.fn(),
  onLabel: vi.fn(),
  onEdit: vi.fn(async (): Promise<string | null> => null),
  onDeleteDamaged: vi.fn(),
  onTrendLabel: vi.fn(),
  onRetry: vi.fn(),
  onPrint: vi.fn(),
  onOpenSettings: vi.fn(),
});

interface Start extends Partial<HistoryView> {
  readonly stored?: readonly KeptCase[];
  readonly fails?: boolean;
  readonly locked?: ReactNode;
}

/** The page over a list in memory, which does what a store would. */
function Page({ spies, start }: { readonly spies: Spies; readonly start: Start }) {
  const { stored: first = cases, fails = false, locked, ...patch } = start;
  const [stored, setStored] = useState(first);
  const [opened, setOpened] = useState<KeptCase | null>(null);
  const list: CaseListState = {
    kind: 'listed',
    cases: stored,
    damaged: [],
    total: stored.length,
    page: 1,
    hasNext: false,
  };
  return (
    <HistoryPage
      view={{
        search: everyCase,
        list,
        opened,
        today: { kind: 'assessing' },
        trouble: null,
        overview: overviewOf(stored),
        drugs: ['Legemiddel A'],
        labels: ['forløp 1'],
        trendLabel: '',
        trendCases: null,
        ...patch,
      }}
      actions={{
        ...spies,
        onOpen: setOpened,
        onDelete: async (entries) => {
          if (!fails) setStored((now) => now.filter((each) => !entries.includes(each)));
          return !fails;
        },
        onRestore: async (entries) => {
          setStored((now) => first.filter((each) => now.includes(each) || entries.includes(each)));
          return true;
        },
        labelRefusal: (text) => (text.includes('29100207042') ? 'Det er et fødselsnummer.' : null),
      }}
      locked={locked}
    />
  );
}

function show(start: Start = {}) {
  const spies = spiesOf();
  const { container } = render(<Page spies={spies} start={start} />);
  return { user: userEvent.setup(), container, ...spies };
}

const list = () => within(screen.getByRole('listbox', { name: 'Saker' }));
const option = (name: string) => list().getByRole('option', { name: new RegExp(`Legemiddel ${name}`) });
const names = () =>
  list()
    .getAllByRole('option')
    .map((each) => /Legemiddel (\w)/.exec(each.textContent)?.[1]);
const selected = () => list().getAllByRole('option', { selected: true }).length;

it('offers nothing to print while the cases are locked', () => {
  show();
  expect(screen.getByRole('button', { name: 'Skriv ut' })).toBeInTheDocument();
  cleanup();
  show({ locked: <p>Sakene er låst</p> });
  expect(screen.getByText('Sakene er låst')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Skriv ut' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Innstillinger' })).toBeInTheDocument();
});

describe('the list by keyboard', () => {
  it('is one stop for the Tab key, and the arrows, Home and End move in it', async () => {
    const { user } = show();
    option('A').focus();
    for (const [key, at] of [
      ['{ArrowDown}', 'B'],
      ['{ArrowUp}', 'A'],
      ['{ArrowUp}', 'A'],
      ['{End}', 'D'],
      ['{ArrowDown}', 'D'],
      ['{Home}', 'A'],
    ] as const) {
      await user.keyboard(key);
      expect(option(at)).toHaveFocus();
    }
    expect(
      list()
        .getAllByRole('option')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1);
  });

  it('selects with Space, Shift and Ctrl+A, and lets go with Esc', async () => {
    const { user } = show();
    option('B').focus();
    await user.keyboard(' ');
    expect(option('B')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toBe(2);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toBe(4);
    await user.keyboard('{Escape}');
    expect(list().queryAllByRole('option', { selected: true })).toEqual([]);
  });

  it('opens with Enter, and Esc leads back to the same case', async () => {
    const { user } = show();
    option('B').focus();
    await user.keyboard('{Enter}');
    const heading = screen.getByRole('heading', { name: 'Legemiddel B' });
    expect(heading).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Legemiddel B' })).toBeNull();
    expect(option('B')).toHaveFocus();
  });

  it('deletes the case one stands on, keeps its place, and takes it back', async () => {
    const { user } = show();
    option('B').focus();
    await user.keyboard('{Delete}');
    expect(names()).toEqual(['A', 'C', 'D']);
    expect(option('C')).toHaveFocus();
    expect(screen.getByText(/^Saken Legemiddel B .* er slettet/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(names()).toEqual(['A', 'B', 'C', 'D']);
    expect(screen.getByText(/er tilbake/)).toBeTruthy();
  });

  it('goes to the search with the slash', async () => {
    const { user } = show();
    option('A').focus();
    await user.keyboard('/');
    expect(screen.getByLabelText('Søk')).toHaveFocus();
  });
});

describe('deleting', () => {
  it('takes those that are chosen and no other, and puts back all of them', async () => {
    const { user } = show();
    for (const name of ['A', 'D']) {
      const tick = option(name).querySelector('[data-tick]');
      if (tick) await user.click(tick);
    }
    await user.click(screen.getByRole('button', { name: 'Slett de valgte' }));
    expect(names()).toEqual(['B', 'C']);
    await user.click(screen.getByRole('button', { name: 'Angre sletting' }));
    expect(names()).toEqual(['A', 'B', 'C', 'D']);
    expect(screen.queryByRole('button', { name: 'Angre sletting' })).toBeNull();
  });

  it('closes the case that was open', async () => {
    const { user } = show();
    await user.click(option('A'));
    await user.click(screen.getByRole('button', { name: 'Slett saken' }));
    expect(screen.queryByRole('heading', { name: 'Legemiddel A' })).toBeNull();
    expect(names()).toEqual(['B', 'C', 'D']);
  });

  it('says nothing is deleted where the storage refused', async () => {
    const { user } = show({ fails: true });
    option('A').focus();
    await user.keyboard('{Delete}');
    expect(names()).toHaveLength(4);
    expect(screen.queryByText(/er slettet/)).toBeNull();
  });
});

describe('an open case', () => {
  it('shows all that is kept of it', async () => {
    const { user } = show();
    await user.click(option('A'));
    const detail = screen.getByRole('region', { name: 'Legemiddel A' });
    const text = detail.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const part of [
      'Kan ikke innvilges eller skrives slik',
      'OMEQ per døgn: minst 330,5 mg',
      'Vedtak fra Helfo: 200 mg OMEQ per døgn',
      'Vedtaket gjelder bare metadon',
      'Vedtaket gjelder til og med 31.12.2026',
      'Ikke oppfylt (1)',
      'fraveket: medisinsk behov',
      'Ukjent (1)',
      'Prosjekt DM 02224',
      'katalog fest-2026-11-15',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says what its verdict meant and what was looked at, as its row does', async () => {
    const { user } = show({
      stored: [
        entry('A', { verdict: 'ok', headline: 'Du kan søke', checked: ['application', 'authority'] }),
        entry('B', { verdict: 'ok' }),
      ],
    });
    expect(option('A').textContent).toContain('Du kan søke');
    expect(option('A').textContent).not.toContain('I orden');
    expect(option('B').textContent).toContain('I orden');
    await user.click(option('A'));
    const text = screen.getByRole('region', { name: 'Legemiddel A' }).textContent;
    expect(text).toContain('Du kan søke');
    expect(text).toContain('I orden. Sjekket: søknaden og retten til å skrive.');
  });

  it('says what is another today', async () => {
    const finding = (outcome: 'met' | 'not-met') => ({ rule: 'OP-CAP-300', outcome, level: 'stop' as const });
    const { user } = show({
      today: {
        kind: 'assessed',
        headline: 'Du kan søke; resepten skrives når vedtaket er gitt',
        before: 'Ikke oppfylt: høyst 300 mg OMEQ',
        omeqAtLeast: { before: 330.5, now: 280 },
        findings: [{ rule: 'OP-CAP-300', before: finding('not-met'), now: finding('met') }],
      },
    });
    await user.click(option('A'));
    const text = screen.getByRole('region', { name: 'Legemiddel A' }).textContent?.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Vurderingen var «Ikke oppfylt: høyst 300 mg OMEQ» og er i dag «Du kan søke; resepten skrives når vedtaket er gitt».',
    );
    expect(text).toContain('330,5 mg → 280 mg');
    expect(text).toMatch(/Høyst 300 mg OMEQ: ikke oppfylt → oppfylt/);
  });

  it('takes a label, trimmed, and refuses one with an identity number, with the reason', async () => {
    const { user, onLabel } = show();
    await user.click(option('A'));
    const field = within(screen.getByRole('region', { name: 'Legemiddel A' })).getByLabelText('Forløp');
    await user.type(field, 'Kari 29100207042{Enter}');
    expect(onLabel).not.toHaveBeenCalled();
    expect(screen.getByText(/Det er et fødselsnummer\. Ikke lagret\./)).toBeTruthy();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    await user.clear(field);
    await user.type(field, '  forløp   2 {Enter}');
    expect(onLabel).toHaveBeenCalledWith([cases[0]], 'forløp 2');
  });
});

describe('the search', () => {
  it.each([
    ['Vurdering', 'Kontroller', { verdict: 'check' }],
    ['Forløp', 'forløp 1', { label: 'forløp 1' }],
    ['Rekkefølge', 'Høyest OMEQ først', { sort: 'omeq' }],
  ])('%s: %s', async (label, choice, expected) => {
    const { user, onSearch, container } = show();
    const field = container.querySelector('search')?.querySelectorAll('select') ?? [];
    const [named] = [...field].filter(({ labels }) => labels[0]?.textContent === label);
    await user.selectOptions(named ?? container, choice);
    expect(onSearch).toHaveBeenLastCalledWith({ ...everyCase, ...expected });
  });

  it('folds the filters, and says how many of them narrow the list', () => {
    show({ search: { ...everyCase, verdict: 'stop', from: '2026-11-02' } });
    expect(screen.getByText('Filtre og rekkefølge (2 valgt)').closest('details')).not.toHaveAttribute('open');
  });

  it('says that a period ends before it begins', () => {
    show({ search: { ...everyCase, from: '2026-11-02', to: '2026-11-01' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Fra-datoen er etter til-datoen.');
  });

  it('goes back to all cases', async () => {
    const { user, onSearch } = show({ search: { ...everyCase, text: 'xyz', sort: 'omeq' }, stored: [] });
    expect(screen.getByText('Ingen saker passer med søket.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vis alle saker' }));
    expect(onSearch).toHaveBeenCalledWith({ ...everyCase, sort: 'omeq' });
  });

  it('groups by label, those without one last', async () => {
    const { user } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Grupper siden etter forløp' }));
    expect(within(screen.getByRole('group', { name: 'forløp 1 (2)' })).getAllByRole('option')).toHaveLength(
      2,
    );
    expect(names()).toEqual(['B', 'D', 'A', 'C']);
    option('D').focus();
    await user.keyboard('{ArrowDown}');
    expect(option('A')).toHaveFocus();
  });
});

describe('the states', () => {
  it('says that there are no cases, and how one comes to be', () => {
    show({ stored: [] });
    expect(screen.getByText(/^Ingen saker ennå/)).toBeTruthy();
  });

  it('says what is wrong with the storage, and tries again', async () => {
    const { user, onRetry } = show({ list: { kind: 'failed', message: 'Sakene er i bruk.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Sakene er i bruk.');
    await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('lists a damaged row and deletes it only when asked to', async () => {
    const { user, onDeleteDamaged } = show({
      list: {
        kind: 'listed',
        cases,
        damaged: [{ id: 'x', reason: 'verdict: Invalid option' }],
        total: 5,
        page: 1,
        hasNext: false,
      },
    });
    await user.click(screen.getByRole('button', { name: 'Vis hva som er skadet' }));
    expect(screen.getByText(/verdict: Invalid option/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Slett den skadde saken/ }));
    expect(onDeleteDamaged).toHaveBeenCalledWith('x');
  });
});

describe('opioids over time', () => {
  beforeEach(() => {
    window.location.hash = 'oversikt';
  });
  afterEach(() => {
    window.location.hash = '';
  });

  const trendCases = [
    entry('1', { at: '2026-01-10T12:00:00Z', omeqPerDay: 320, omeqAtLeast: 320 }),
    entry('2', { at: '2026-02-10T12:00:00Z', omeqPerDay: null, omeqAtLeast: 150 }),
    entry('3', { at: '2026-03-10T12:00:00Z', omeqPerDay: 240, omeqAtLeast: 240 }),
    entry('4', { at: '2026-04-10T12:00:00Z', omeqPerDay: 90, omeqAtLeast: 90 }),
  ];

  it('draws stairs between full sums only, and says the same in a table', () => {
    const { container } = show({ trendLabel: 'forløp 1', trendCases });
    expect(container.querySelectorAll('.hj-trend-stair')).toHaveLength(1);
    expect(container.querySelectorAll('.hj-trend-exact')).toHaveLength(3);
    expect(container.querySelectorAll('.hj-trend-at-least')).toHaveLength(1);
    const rows = within(screen.getByRole('table', { name: /Summene for «forløp 1»/ }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].slice(2).map((cell) => cell.textContent.replace(/\u00a0/g, ' ')));
    expect(rows).toEqual([
      ['90 mg', '−150 mg', 'innenfor 100 mg', 'innenfor 200 mg'],
      ['240 mg', 'kan ikke regnes ut', 'over 100 mg', 'over 200 mg'],
      ['minst 150 mg', 'kan ikke regnes ut', 'over 100 mg, ukjent mot 300 mg', 'ukjent mot 200 mg'],
      ['320 mg', '–', 'over 300 mg', 'over 200 mg'],
    ]);
    expect(screen.getByRole('img', { name: 'Sum OMEQ over tid' })).toHaveAccessibleDescription(
      /Nedtrapping: fra 240.mg .* til 90.mg, 1 trinn\. Én sum er ikke fullstendig/,
    );
  });

  it('never says that a least sum is within a limit', () => {
    show({ trendLabel: 'forløp 1', trendCases: [entry('1', { omeqPerDay: null, omeqAtLeast: 60 })] });
    const table = screen.getByRole('table', { name: /Summene/ }).textContent;
    expect(table).toContain('minst 60');
    expect(table).not.toContain('innenfor');
  });
});

it('has no accessibility fault that can be found by machine', async () => {
  const { container, user } = show({ trendLabel: 'forløp 1', trendCases: cases });
  await user.click(screen.getByRole('checkbox', { name: 'Grupper siden etter forløp' }));
  await user.click(option('A'));
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
