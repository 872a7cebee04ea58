import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseExport } from '../../../components/case-transfer/case-export.tsx';
import type { CaseImporter } from '../../../components/case-transfer/case-importer.tsx';
import { CaseTransfer } from '../../../components/case-transfer/case-transfer.tsx';
import { RescueExport } from '../../../components/case-transfer/rescue-export.tsx';
import type { CaseImport, ImportSummary } from '../../../components/case-transfer/transfer-view.ts';

type Exporting = ComponentProps<typeof CaseExport>;
type Importing = ComponentProps<typeof CaseImporter>;

const spies = () => ({
  onExport: vi.fn(),
  onCancel: vi.fn(),
  onChoose: vi.fn(),
  onDiscard: vi.fn(),
  onTake: vi.fn(),
});

function show(exporting: Partial<Exporting> = {}, importing: Partial<Importing> = {}) {
  const on = spies();
  const props = (more: Partial<Importing>): ComponentProps<typeof CaseTransfer> => ({
    exporting: { state: { kind: 'idle' }, searched: false, found: null, ...on, ...exporting },
    importing: { state: { kind: 'none' }, ...on, ...more },
  });
  const { container, rerender } = render(<CaseTransfer {...props(importing)} />);
  return {
    user: userEvent.setup(),
    container,
    goOn: (state: CaseImport) => rerender(<CaseTransfer {...props({ state })} />),
    ...on,
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const entry = (place: string) => ({ place, case: { drug: 'Lyrica', at: '2026-11-21T12:00:00.000Z' } });
const summary: ImportSummary = {
  added: [entry('Sak 1'), entry('Sak 2')],
  changed: [
    {
      ...entry('Sak 3'),
      differences: [
        { name: 'Forløp', before: '', after: 'A' },
        { name: 'Merknad', before: 'x'.repeat(500), after: 'kort' },
        { name: 'Reglene som ble vurdert', before: null, after: null },
      ],
    },
  ],
  same: 4,
  refused: [{ place: 'Sak 8', reason: 'Nøkkelen «__proto__» er ikke tillatt.' }],
  passing: [entry('Sak 2')],
  retentionDays: 180,
};
const ready = (patch: Partial<ImportSummary> = {}, more = {}): CaseImport => ({
  kind: 'ready',
  fileName: 'saker.json',
  summary: { ...summary, ...patch },
  looks: 1,
  busy: false,
  trouble: null,
  ...more,
});
const axeFindings = async (container: Element) =>
  (await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
    ({ id }) => id,
  );

describe('exporting', () => {
  it('is of all cases where nothing is searched for', async () => {
    const { user, onExport } = show({ found: 3 });
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await user.click(button('Lagre regneark (CSV)'));
    await user.click(button('Lagre sikkerhetskopi (JSON)'));
    expect(onExport.mock.calls).toEqual([
      ['csv', 'all'],
      ['json', 'all'],
    ]);
  });

  it('is of what the search shows where the doctor says so', async () => {
    const { user, onExport } = show({ searched: true, found: 1 });
    await user.click(button('Lagre regneark (CSV)'));
    await user.click(screen.getByLabelText('Bare de som søket viser (1 sak)'));
    await user.click(button('Lagre sikkerhetskopi (JSON)'));
    expect(onExport.mock.calls).toEqual([
      ['csv', 'all'],
      ['json', 'search'],
    ]);
  });

  it.each([
    [{ kind: 'writing', done: 300, total: 1200 }, '300 av 1200 saker', '25'],
    [{ kind: 'writing', done: 300, total: null }, '300 saker', '0'],
    [{ kind: 'writing', done: 300, total: 200 }, '300 av 300 saker', '100'],
  ] as const)('shows how far it has come, and lets go: %j', async (state, words, share) => {
    const { user, onCancel } = show({ state });
    const bar = screen.getByRole('progressbar', { name: 'Lager filen' });
    expect(bar).toHaveAttribute('aria-valuetext', words);
    expect(bar).toHaveAttribute('aria-valuenow', share);
    expect(button('Lagre regneark (CSV)')).toBeDisabled();
    await user.click(button('Avbryt'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'written', fileName: 'a.csv', cases: 1, damaged: 0 }, /^Suksess: ?1 sak er skrevet til a.csv/],
    [
      { kind: 'written', fileName: 'a.csv', cases: 2, damaged: 3 },
      /2 saker, og 3 som er skadet, er skrevet til a.csv/,
    ],
    [{ kind: 'cancelled' }, /Avbrutt. Ingen fil er lagret./],
  ] as const)('says how it ended: %j', (state, words) => {
    show({ state });
    const [said] = screen.getAllByRole('status');
    expect(said?.textContent).toMatch(words);
  });

  it('says why there is no file', () => {
    show({ state: { kind: 'failed', message: 'Nettleseren får ikke åpnet lageret.' } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nettleseren får ikke åpnet lageret. Ingen fil er lagret.',
    );
  });
});

describe('importing', () => {
  it('passes on the file that is chosen', async () => {
    const { user, container, onChoose } = show();
    const file = new File(['{}'], 'saker.json', { type: 'application/json' });
    const field = container.querySelector('input[type=file]');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    await user.upload(field, file);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('shows how much is read, and lets go', async () => {
    const { user, onDiscard } = show(
      {},
      { state: { kind: 'reading', fileName: 'saker.json', share: 0.257 } },
    );
    expect(screen.getByRole('progressbar', { name: 'Leser saker.json' })).toHaveAttribute(
      'aria-valuenow',
      '25',
    );
    await user.click(button('Avbryt'));
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('says why a file is not read', () => {
    show({}, { state: { kind: 'refused', fileName: 'saker.json', reason: 'Filen kan ikke leses.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Filen kan ikke leses. Ingenting er endret.');
    expect(screen.getByRole('heading', { name: /«saker.json» ble ikke lest inn/ })).toBeInTheDocument();
  });

  it('shows what is new, otherwise, here, refused and soon deleted', async () => {
    const { user } = show({}, { state: ready() });
    await user.click(button('2 saker som ikke er her'));
    expect(screen.getByText('Sak 1: Lyrica, 21.11.2026')).toBeInTheDocument();
    await user.click(button('1 sak som er annerledes her'));
    expect(screen.getByText('Forløp: ikke satt her, «A» i filen')).toBeInTheDocument();
    expect(screen.getByText(/^Merknad: «x{120} …» her, «kort» i filen$/)).toBeInTheDocument();
    expect(screen.getByText('Reglene som ble vurdert er annerledes')).toBeInTheDocument();
    expect(screen.getByText('4 saker er her fra før, slik som i filen, og hoppes over.')).toBeInTheDocument();
    await user.click(button('Vis hvilke, og hvorfor'));
    expect(screen.getByText('Sak 8: Nøkkelen «__proto__» er ikke tillatt.')).toBeInTheDocument();
    expect(screen.getByText(/1 sak er eldre enn de 180 dagene/)).toBeInTheDocument();
  });

  it('takes in what the doctor has seen, with or without what is otherwise', async () => {
    const { user, onTake } = show({}, { state: ready() });
    await user.click(button('Ta inn 3 saker'));
    await user.click(screen.getByLabelText(/^Erstatt saken som er annerledes her/));
    await user.click(button('Ta inn 2 saker'));
    expect(onTake.mock.calls).toEqual([[true], [false]]);
  });

  it('has nothing to take in where there is nothing new', async () => {
    const { user, onDiscard } = show({}, { state: ready({ added: [], changed: [], passing: [] }) });
    expect(screen.getByText('Det er ingenting nytt å ta inn.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Ta inn/ })).toBeNull();
    await user.click(button('Lukk'));
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('says that it was looked over anew, and why nothing was taken in', () => {
    show({}, { state: ready({}, { looks: 2, trouble: 'Det er ikke plass. Ingenting er endret.' }) });
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(alerts.join()).toMatch(/ble endret etter at du så over filen.*Det er ikke plass/);
  });

  it('follows with the focus from the reading to the preview and to how it ended', async () => {
    const { goOn } = show({}, { state: { kind: 'reading', fileName: 'saker.json', share: 0 } });
    button('Avbryt').focus();
    goOn(ready());
    expect(document.activeElement).toHaveTextContent('«saker.json» er lest. Ingenting er endret ennå.');
    button('Ta inn 3 saker').focus();
    goOn({ kind: 'taken', added: 2, replaced: 1 });
    expect(document.activeElement).toHaveTextContent('2 saker er tatt inn, og 1 sak er erstattet.');
  });

  it.each<[string, CaseImport]>([
    ['none', { kind: 'none' }],
    ['reading', { kind: 'reading', fileName: 'a.json', share: 0.5 }],
    ['refused', { kind: 'refused', fileName: 'a.json', reason: 'Nei.' }],
    ['ready', ready()],
    ['taken', { kind: 'taken', added: 1, replaced: 0 }],
  ])('is clean to axe: %s', async (_, state) => {
    const { container } = show(
      { searched: true, found: 2, state: { kind: 'writing', done: 1, total: 2 } },
      { state },
    );
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('the rows as they lie', () => {
  it('are offered with their number', async () => {
    const onExport = vi.fn();
    const { container } = render(
      <RescueExport
        rows={1200}
        sealed={3}
        state={{ kind: 'idle' }}
        onExport={onExport}
        onCancel={() => {}}
      />,
    );
    const section = within(screen.getByRole('region', { name: 'Ta vare på sakene' }));
    expect(section.getByText(/Det ligger 1200 saker i lageret/)).toBeInTheDocument();
    expect(section.getByText(/3 saker er kryptert og kan ikke tas ut slik/)).toBeInTheDocument();
    await userEvent.click(section.getByRole('button', { name: 'Lagre sikkerhetskopi (JSON)' }));
    expect(onExport).toHaveBeenCalledOnce();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('are not offered where all are encrypted, and that is said', () => {
    render(
      <RescueExport rows={0} sealed={2} state={{ kind: 'idle' }} onExport={vi.fn()} onCancel={() => {}} />,
    );
    expect(screen.getByText(/^2 saker er kryptert/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Lagre sikkerhetskopi (JSON)' })).toBeNull();
  });
});
