import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CaseEditors } from '../../../components/case-editing/case-editors.tsx';
import type { CaseEdit } from '../../../components/history/history-view.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';

const stored: KeptCase = {
  id: 'A',
  at: '2026-11-21T12:00:00.000Z',
  occasion: 'fill',
  drugId: null,
  request: null,
  omeqLines: [],
  followedUp: [],
  reassessment: null,
  drug: 'Legemiddel',
  dosage: null,
  verdict: 'stop',
  headline: null,
  checked: null,
  omeqPerDay: null,
  omeqAtLeast: null,
  pregabalinMgPerDay: null,
  findings: [
    { rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' },
    { rule: 'OP-VEDTAK', outcome: 'not-met', level: 'stop' },
    { rule: 'AUTH-AB', outcome: 'met', level: 'stop' },
  ],
  overrides: [
    { rule: 'OP-VEDTAK', reason: 'vedtak-on-its-way' },
    { rule: 'RULE-NO-MORE', reason: 'other' },
  ],
  remark: null,
  fillOutcome: null,
  ruleSetVersion: '0.1.0',
  catalogueVersion: null,
  exception: null,
  vedtak: {
    omeqPerDay: 200,
    pregabalinMgPerDay: null,
    validTo: '2026-12-03',
    onlyMethadone: null,
    namesPrescriber: true,
  },
  label: null,
};

/** The editors over one case in memory. */
function Editors({ onEdit }: { readonly onEdit: (edit: CaseEdit) => Promise<string | null> }) {
  const [entry, setEntry] = useState(stored);
  return (
    <CaseEditors
      entry={entry}
      refusal={(text) => (text.includes('29100207042') ? 'Det er et fødselsnummer.' : null)}
      onEdit={async (edit) => {
        const problem = await onEdit(edit);
        if (problem === null) setEntry({ ...entry, ...edit });
        return problem;
      }}
    />
  );
}

function show(answer: string | null = null) {
  const onEdit = vi.fn(async (_: CaseEdit): Promise<string | null> => answer);
  const { container } = render(<Editors onEdit={onEdit} />);
  return { user: userEvent.setup(), container, onEdit };
}

const press = (name: string) => screen.getByRole('button', { name });

describe('what can be changed on a case', () => {
  it('begins with what is stored, and stores it together when it is saved', async () => {
    const { user, onEdit } = show();
    await user.click(press('Endre vedtaket'));
    const mg = screen.getByLabelText('Opioider, mg OMEQ per døgn');
    expect(mg).toHaveValue('200');
    expect(mg).toHaveFocus();
    await user.clear(mg);
    await user.type(mg, '212,5');
    await user.selectOptions(screen.getByLabelText('Gjelder vedtaket bare metadon?'), 'Ja');
    expect(onEdit).not.toHaveBeenCalled();
    await user.keyboard('{Tab}');
    await user.click(press('Lagre'));
    expect(onEdit.mock.calls).toEqual([
      [{ vedtak: { ...stored.vedtak, omeqPerDay: 212.5, onlyMethadone: true } }],
    ]);
    expect(screen.getByText('Vedtaket er lagret.')).toBeTruthy();
    expect(press('Endre vedtaket')).toHaveFocus();
  });

  it.each(['Avbryt', '{Escape}'])('stores nothing at «%s», and begins anew after', async (way) => {
    const { user, onEdit } = show();
    await user.click(press('Endre vedtaket'));
    await user.type(screen.getByLabelText('Gjelder til og med'), '9');
    if (way === 'Avbryt') await user.click(press(way));
    else await user.keyboard(way);
    expect(onEdit).not.toHaveBeenCalled();
    await user.click(press('Endre vedtaket'));
    expect(screen.getByLabelText('Gjelder til og med')).toHaveValue('03.12.2026');
  });

  it('says at the field what is wrong, goes there, and stores nothing', async () => {
    const { user, onEdit } = show();
    await user.click(press('Legg inn unntak'));
    await user.type(screen.getByLabelText('Besluttet'), '31.02.2026');
    await user.type(screen.getByLabelText('Saksnummer'), '29100207042');
    await user.type(screen.getByLabelText('Kostnad per år, kr'), '-1');
    await user.click(press('Lagre'));
    expect(onEdit).not.toHaveBeenCalled();
    expect(screen.getByText(/Skriv datoen slik/)).toBeTruthy();
    expect(screen.getByText('Det er et fødselsnummer.')).toBeTruthy();
    expect(screen.getByText(/Skriv et tall/)).toBeTruthy();
    expect(screen.getByLabelText('Besluttet')).toHaveFocus();
  });

  it('takes the whole away when every field is emptied', async () => {
    const { user, onEdit } = show();
    await user.click(press('Endre vedtaket'));
    await user.clear(screen.getByLabelText('Opioider, mg OMEQ per døgn'));
    await user.clear(screen.getByLabelText('Gjelder til og med'));
    await user.selectOptions(screen.getByLabelText('Er du blant forskriverne i vedtaket?'), 'Ikke oppgitt');
    await user.click(press('Lagre'));
    expect(onEdit).toHaveBeenCalledWith({ vedtak: null });
    expect(press('Legg inn vedtak')).toHaveFocus();
  });

  it('keeps what is written where it could not be stored, and says why', async () => {
    const { user } = show('Det er ikke plass til flere saker.');
    await user.click(press('Endre vedtaket'));
    await user.type(screen.getByLabelText('Pregabalin, mg per døgn'), '600');
    await user.click(press('Lagre'));
    expect(screen.getByRole('alert')).toHaveTextContent('Det er ikke plass til flere saker.');
    expect(screen.getByLabelText('Pregabalin, mg per døgn')).toHaveValue('600');
    expect(screen.queryByText('Vedtaket er lagret.')).toBeNull();
  });

  it('has a reason for each finding that is not met, and leaves those of other rules', async () => {
    const { user, onEdit } = show();
    await user.click(press('Endre begrunnelsene'));
    expect(screen.getAllByRole('combobox')).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText(/^OP-CAP-300/), 'medisinsk behov');
    await user.selectOptions(screen.getByLabelText(/^OP-VEDTAK/), 'Ikke fraveket');
    await user.click(press('Lagre'));
    expect(onEdit).toHaveBeenCalledWith({
      overrides: [
        { rule: 'RULE-NO-MORE', reason: 'other' },
        { rule: 'OP-CAP-300', reason: 'clinical-need' },
      ],
    });
  });

  it('is clean to axe with a form open', async () => {
    const { user, container } = show();
    await user.click(press('Legg inn unntak'));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
