// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MethodsSection } from '../../../components/options/methods-section.tsx';
import type { MethodsImport, MethodsInUse, MethodsReport } from '../../../components/options/methods-view.ts';

afterEach(cleanup);

type InUse = Extract<MethodsInUse, { kind: 'in-use' }>;

const inUse: InUse = {
  kind: 'in-use',
  fileName: 'oktober.xlsx',
  importedAt: '2026-10-07T12:00:00.000Z',
  decisions: 1000,
  newestDecision: '2026-09-22',
  notUnderstood: 0,
};

const named = { id: 'ID2019_123', substance: 'nivolumab', brand: '-', indication: 'Føflekkreft' };

const report: MethodsReport = {
  fileName: 'november.xlsx',
  rows: 1010,
  methods: 995,
  decisions: 1005,
  newestDecision: '2026-11-17',
  perClass: { introduced: 101, restricted: 402, 'not-introduced': 303, unclassified: 199 },
  changes: null,
  notUnderstood: [],
  repeated: [],
  reservations: [],
  hiddenSheets: [],
};

const ready = (patch: Partial<MethodsReport> = {}): MethodsImport => ({
  kind: 'ready',
  report: { ...report, ...patch },
  busy: false,
  trouble: null,
});

function section(patch: Partial<ComponentProps<typeof MethodsSection>> = {}) {
  const spies = { onChoose: vi.fn(), onCancel: vi.fn(), onTake: vi.fn(), onDiscard: vi.fn() };
  const props = { inUse, importing: { kind: 'none' }, today: '2026-11-21', ...spies, ...patch } as const;
  const { container, rerender } = render(<MethodsSection {...props} />);
  const next = (importing: MethodsImport) => rerender(<MethodsSection {...props} importing={importing} />);
  return { user: userEvent.setup(), container, next, ...spies };
}

describe('the workbook in use', () => {
  it('is told with its file, age, number and newest decision', async () => {
    const { container } = section();
    for (const text of ['oktober.xlsx', '7. oktober 2026', '1000', '22.09.2026'])
      expect(container).toHaveTextContent(text);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it.each([
    ['2026-11-21', null],
    ['2026-11-22', 'lest inn for 46 dager siden'],
    ['2027-10-07', 'lest inn for 365 dager siden'],
  ])('on %s: %s', (today, warning) => {
    const { container } = section({ today });
    if (warning === null) expect(container).not.toHaveTextContent('dager siden');
    else expect(container).toHaveTextContent(warning);
  });

  it('may be none', () => {
    expect(section({ inUse: { kind: 'none' } }).container).toHaveTextContent('Ingen arbeidsbok er lest inn');
  });

  it('may be out of reach, and that is said', () => {
    section({ inUse: { kind: 'failed', message: 'Databasen svarer ikke.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Databasen svarer ikke.');
  });

  it('has a link for the doctor to open', () => {
    section();
    const link = screen.getByRole('link');
    expect(link).toHaveAttribute('href', 'https://www.nyemetoder.no/innforing-av-nye-metoder/beslutning/');
    expect(link).toHaveAttribute('target', '_blank');
  });
});

describe('a file', () => {
  it('is passed on, whatever it is called', async () => {
    const { user, container, onChoose } = section();
    const file = new File(['x'], 'Beslutninger 2026.xlsx');
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no field for a file');
    await user.upload(input, file);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('that is refused says why, and that nothing changed', () => {
    section({ importing: { kind: 'refused', fileName: 'a.pdf', message: 'Filen er ikke en arbeidsbok.' } });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('«a.pdf» ble ikke lest inn');
    expect(alert).toHaveTextContent('Filen er ikke en arbeidsbok. Det som er i bruk, er uendret.');
  });

  it('that is being read can be left', async () => {
    const { user, onCancel } = section({ importing: { kind: 'reading', fileName: 'a.xlsx' } });
    expect(screen.getByText('Leser inn a.xlsx …')).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('a workbook that is read in', () => {
  it('is summed up before it is taken into use', async () => {
    const { user, container, onTake, onDiscard } = section({ importing: ready() });
    for (const text of ['november.xlsx', '1010', '995', '1005', '17.11.2026', '101', '402', '303', '199'])
      expect(container).toHaveTextContent(text);
    expect((await axe.run(container)).violations).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ta i bruk' }));
    await user.click(screen.getByRole('button', { name: 'Forkast' }));
    expect(onTake).toHaveBeenCalledOnce();
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('lists what is new, changed and absent, and what absent does not mean', async () => {
    const changes = { added: [named, named], changed: [named], absent: [named] };
    const { user, container } = section({ importing: ready({ changes }) });
    await user.click(screen.getByRole('button', { name: '2 nye beslutninger' }));
    expect(screen.getAllByText(/nivolumab: Føflekkreft/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: '1 endret beslutning' })).toBeVisible();
    expect(screen.getByRole('button', { name: '1 beslutning står ikke i den nye' })).toBeVisible();
    expect(container).toHaveTextContent('betyr ikke at den er opphevet');
  });

  it('lists every row that was not understood, with its number', async () => {
    const notUnderstood = [{ row: 17, what: '«ID-nr» er tom.' }];
    const { user } = section({ importing: ready({ notUnderstood }) });
    await user.click(screen.getByRole('button', { name: '1 rad ble ikke forstått' }));
    expect(screen.getByText('Rad 17: «ID-nr» er tom.')).toBeVisible();
  });

  it.each([
    ['much smaller', { decisions: 700 }, 'Den i bruk har 1000'],
    ['older', { newestDecision: '2026-06-01' }, 'er 01.06.2026, mot 22.09.2026'],
  ])('and is %s than the one in use makes the doctor look twice', (_, patch, text) => {
    const { container } = section({ importing: ready(patch) });
    expect(container).toHaveTextContent('Er dette riktig fil?');
    expect(container).toHaveTextContent(text);
  });

  it('and could not be stored says why, and can be tried again', () => {
    section({ importing: { kind: 'ready', report, busy: false, trouble: 'Det er ikke plass.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Det er ikke plass.');
    expect(screen.getByRole('button', { name: 'Ta i bruk' })).toBeEnabled();
  });

  it('has the focus, which goes on to what came of it', () => {
    const { next } = section({ importing: { kind: 'reading', fileName: 'a.xlsx' } });
    next(ready());
    expect(screen.getByRole('heading', { name: 'Lest inn, men ikke tatt i bruk' })).toHaveFocus();
    next({ kind: 'ended', how: 'taken' });
    expect(document.activeElement).toHaveTextContent('Arbeidsboken er tatt i bruk.');
  });
});
