// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OtherMedicationEditor } from '../../../components/panel/other-medication-editor.tsx';
import { PageMedicineList } from '../../../components/panel/page-medicine-list.tsx';
import type { OtherMedicine } from '../../../rules/session/page-medicines.ts';
import { inUse, noProblem, offered } from './fixtures.ts';

afterEach(cleanup);

const unused = { onUse: () => {}, onUndo: () => {} };
const named = (name: string) => screen.queryByRole('button', { name });

function Usable({ onUse, onUndo }: { onUse: () => void; onUndo: () => void }) {
  const [used, setUsed] = useState(false);
  return (
    <PageMedicineList
      shown={used ? inUse({ added: 0, gone: 0 }) : offered}
      onUse={() => {
        onUse();
        setUsed(true);
      }}
      onUndo={() => {
        onUndo();
        setUsed(false);
      }}
    />
  );
}

describe('a list that the page shows', () => {
  it('is counted, with each row and what is made of it', () => {
    render(<PageMedicineList shown={offered} {...unused} />);
    expect(screen.getByText('Siden viser 5 andre legemidler')).toBeVisible();
    const [clear, other, nameless, ambiguous, unknown] = screen.getAllByRole('listitem');
    expect(clear).toHaveTextContent('Dolcontin Depottab 30 mg, 1 tablett 2 ganger daglig');
    expect(clear).toHaveTextContent('Lest som 2 tabletter daglig');
    expect(other).toHaveTextContent('Verken opioid eller pregabalin');
    expect(nameless).toHaveTextContent('Legemiddel ikke lest, 1 x 2');
    expect(nameless).toHaveTextContent('Legemidlet er ikke lest fra siden. Det regnes ikke med.');
    expect(ambiguous).toHaveTextContent('Navnet passer på flere: OxyNorm Kaps 5 mg, OxyNorm Kaps 10 mg.');
    expect(ambiguous).toHaveTextContent('Doseringen er ikke lest fra siden.');
    expect(unknown).toHaveTextContent('Legemidlet er ikke i katalogen.');
    expect(unknown).toHaveTextContent('Forstår ikke doseringen: «som før».');
  });

  it('is counted in the singular, and folded when it is long', () => {
    const [row] = offered.rows;
    if (!row) throw new Error('no row');
    const { rerender } = render(<PageMedicineList shown={{ ...offered, rows: [row] }} {...unused} />);
    expect(screen.getByText('Siden viser 1 annet legemiddel')).toBeVisible();
    rerender(<PageMedicineList shown={{ ...offered, rows: Array(20).fill(row) }} {...unused} />);
    expect(screen.getAllByText(/Dolcontin/)[0]).not.toBeVisible();
    expect(named('Bruk denne listen')).toBeVisible();
  });

  it('is used and taken back by keyboard, and focus stays beside it', async () => {
    const onUse = vi.fn();
    const onUndo = vi.fn();
    render(<Usable onUse={onUse} onUndo={onUndo} />);
    screen.getByRole('button', { name: 'Bruk denne listen' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onUse).toHaveBeenCalledOnce();
    expect(screen.getByRole('group', { name: 'Listen på siden' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('Listen på siden er brukt');
    expect(screen.queryByRole('listitem')).toBeNull();
    await userEvent.tab();
    expect(named('Angre bruk av listen')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
    expect(named('Bruk denne listen')).toBeVisible();
  });

  it.each([
    [{ added: 1, gone: 0 }, 'endret etter at den ble brukt: 1 ny eller endret.'],
    [{ added: 2, gone: 1 }, 'endret etter at den ble brukt: 2 nye eller endrede, 1 vises ikke lenger slik.'],
    [{ added: 0, gone: 3 }, 'endret etter at den ble brukt: 3 vises ikke lenger slik.'],
  ])('that has changed since says so quietly and can be brought up to date: %o', async (change, words) => {
    const onUse = vi.fn();
    render(<PageMedicineList shown={inUse(change, false)} {...unused} onUse={onUse} />);
    expect(screen.getByRole('status')).toHaveTextContent(words);
    expect(named('Angre bruk av listen')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Oppdater fra siden' }));
    expect(onUse).toHaveBeenCalledOnce();
  });

  it('that is the same as when it was used has nothing to bring up to date', () => {
    render(<PageMedicineList shown={inUse({ added: 0, gone: 0 }, false)} {...unused} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a row copied from the page', () => {
  const copied: OtherMedicine = { id: 1, drug: '', dosage: '', fromPage: { drug: null, dosage: null } };

  it('is empty where the page was unclear, says so, keeps where it came from, and takes no focus', async () => {
    const onChange = vi.fn();
    render(
      <OtherMedicationEditor
        other={{ medicines: [copied], none: false }}
        read={
          new Map([
            [1, { problem: { ...noProblem, notRead: ['drug', 'dosage'] as const }, understood: null }],
          ])
        }
        onChange={onChange}
        onSearchDrug={() => ({ hits: [], nearMisses: [], more: false })}
        onReadMedicines={() => null}
      />,
    );
    const row = screen.getByRole('group', { name: 'Legemiddel 1' });
    expect(within(row).getByText(/Legemidlet er ikke lest fra siden/)).toBeVisible();
    expect(within(row).getByText(/Doseringen er ikke lest fra siden/)).toBeVisible();
    expect(document.body).toHaveFocus();
    await userEvent.type(within(row).getByLabelText('Dosering'), '1');
    expect(onChange).toHaveBeenLastCalledWith({ medicines: [{ ...copied, dosage: '1' }], none: false });
  });

  it('says when the page no longer shows it, and when it is the drug on the prescription', () => {
    render(
      <OtherMedicationEditor
        other={{ medicines: [{ ...copied, drug: 'OxyContin' }], none: false }}
        read={
          new Map([
            [1, { problem: { ...noProblem, goneFromPage: true, asPrescription: true }, understood: null }],
          ])
        }
        onChange={() => {}}
        onSearchDrug={() => ({ hits: [], nearMisses: [], more: false })}
        onReadMedicines={() => null}
      />,
    );
    expect(screen.getByText(/Vises ikke lenger på siden/)).toBeVisible();
    expect(screen.getByText(/Samme legemiddel som på resepten/)).toBeVisible();
  });
});
