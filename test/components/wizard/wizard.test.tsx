// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Wizard } from '../../../components/wizard/wizard.tsx';
import type { FieldRow, FieldStanding, WizardView } from '../../../components/wizard/wizard-view.ts';

const row = (
  field: FieldRow['field'],
  standing: FieldStanding,
  refusal: FieldRow['refusal'] = null,
): FieldRow => ({ field, standing, refusal });
const suggested = { kind: 'suggested', text: 'Ibux Tab 400 mg', label: 'Legemiddel' } as const;
const found = {
  kind: 'found',
  text: 'Ibux Tab 400 mg',
  label: 'Legemiddel',
  kept: false,
  recognised: 'Legemiddel',
} as const;

const empty: WizardView = {
  connected: true,
  left: false,
  side: 'right',
  editing: null,
  rows: [row('drug', { kind: 'open' }), row('dosage', { kind: 'open' }), row('remark', { kind: 'open' })],
  pointing: null,
  words: [],
  tried: null,
  name: 'journal.no',
  origin: 'https://journal.no',
  saving: 'not-yet',
  refused: null,
  missing: 'Vis hvor legemidlet står, så kan siden lagres.',
};

function show(patch: Partial<WizardView> = {}) {
  const actions = {
    onAccept: vi.fn(),
    onPoint: vi.fn(),
    onKey: vi.fn(),
    onLeaveOut: vi.fn(),
    onDescribe: vi.fn(),
    onHandOver: vi.fn(),
    onWriteByHand: vi.fn(),
    onWord: vi.fn(),
    onName: vi.fn(),
    onSwitchSide: vi.fn(),
    onSave: vi.fn(),
    onClose: vi.fn(),
  };
  const view = (change: Partial<WizardView>) => (
    <Wizard
      view={{ ...empty, ...patch, ...change }}
      actions={actions}
      keyOf={({ key }) => (key === 'Tab' ? 'next' : key === 'Escape' ? 'cancel' : null)}
    />
  );
  const { container, rerender } = render(view({}));
  return {
    user: userEvent.setup(),
    container,
    change: (next: Partial<WizardView>) => rerender(view(next)),
    ...actions,
  };
}

const step = (name: string) =>
  within(
    screen
      .getAllByRole('listitem')
      .find((item) => within(item).queryByRole('heading', { name })) as HTMLElement,
  );
/** By its name; jsdom drops the space before the part that is only read aloud. */
const button = (name: string) =>
  screen.getByRole('button', {
    name: (shown) => shown.replaceAll(' ', '') === name.replaceAll(' ', ''),
  });

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

describe('the steps', () => {
  it('begin with the first field that has no answer, and its button has the focus', async () => {
    const { user, onPoint } = show();
    expect(button('Pek på feltet (Legemiddel)')).toHaveFocus();
    expect(button('Velg Dosering')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(onPoint).toHaveBeenCalledExactlyOnceWith('drug');
  });

  it('offer what the page seems to have, and say what it would read', async () => {
    const { user, onAccept } = show({ rows: [row('drug', suggested), row('dosage', { kind: 'open' })] });
    expect(step('Legemiddel').getByText(/Ser ut som/)).toHaveTextContent('Ser ut som Ibux Tab 400 mg');
    expect(button('Bruk som Legemiddel')).toHaveFocus();
    await user.click(button('Bruk som Legemiddel'));
    expect(onAccept).toHaveBeenCalledExactlyOnceWith('drug');
  });

  it('go on to the next field when one is answered', () => {
    const { change } = show();
    change({ rows: [row('drug', found), row('dosage', { kind: 'open' })] });
    expect(step('Legemiddel').getByText('Leses')).toBeInTheDocument();
    expect(button('Pek på feltet (Dosering)')).toHaveFocus();
  });

  it('let every field but the drug be left out', async () => {
    const { user, onLeaveOut } = show({
      rows: [row('drug', { kind: 'open' }), row('remark', { kind: 'open' })],
    });
    expect(screen.queryByRole('button', { name: /Finnes ikke/ })).toBeNull();
    await user.click(button('Velg Merknad til apotek'));
    await user.click(button('Finnes ikke (Merknad til apotek)'));
    expect(onLeaveOut).toHaveBeenCalledExactlyOnceWith('remark');
    expect(button('Pek på feltet (Legemiddel)')).toHaveFocus();
  });

  it('open an answered field again', async () => {
    const { user, onPoint } = show({ rows: [row('drug', found), row('dosage', { kind: 'absent' })] });
    await user.click(button('Endre Legemiddel'));
    expect(button('Pek på nytt (Legemiddel)')).toHaveFocus();
    await user.click(button('Pek på nytt (Legemiddel)'));
    expect(onPoint).toHaveBeenCalledExactlyOnceWith('drug');
  });

  it.each<[string, FieldStanding, RegExp]>([
    ['is lost and new', { kind: 'lost', kept: false }, /vet ikke hvilket du mener/],
    ['is lost and stored', { kind: 'lost', kept: true }, /Vises ikke der det var/],
    ['is hidden', { kind: 'hidden' }, /Vises ikke nå/],
    ['is left out', { kind: 'absent' }, /^Finnes ikke$/],
    ['is as it was', { ...found, kept: true }, /Passer fortsatt/],
    ['is empty', { ...found, text: '' }, /tomt felt/],
  ])('say that a field %s', (_, standing, text) => {
    show({ rows: [row('dosage', standing)] });
    expect(step('Dosering').getByText(text)).toBeInTheDocument();
  });

  it('say why a suggestion could not be used, where it was', () => {
    show({ rows: [row('drug', suggested, { words: 'Dette er alt valgt som Dosering.', waysOn: false })] });
    expect(step('Legemiddel').getByRole('alert')).toHaveTextContent('Dette er alt valgt som Dosering.');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it.each([
    ['the words on the page', 'Legemiddel', 'Finnes igjen på neste resept ved «Legemiddel».'],
    ['what no doctor sees', null, 'Finnes igjen på neste resept, så lenge siden ikke bygges om.'],
  ])('say that a field will be found by %s', (_, recognised, text) => {
    show({ rows: [row('drug', { ...found, recognised })] });
    expect(step('Legemiddel').getByText(text)).toBeInTheDocument();
  });

  it('offer ways on where pointing leads nowhere', async () => {
    const refusal = { words: 'Feltet ville ikke bli funnet på neste resept.', waysOn: true };
    const { user, container, onLeaveOut, onDescribe, onHandOver } = show({
      rows: [row('drug', found), row('dosage', { kind: 'open' }), row('remark', { kind: 'open' }, refusal)],
    });
    const ways = within(screen.getByRole('group', { name: 'Veier videre for Merknad til apotek' }));
    expect(ways.getByText('Uten feltet kopierer du merknaden selv.')).toBeInTheDocument();
    await user.click(ways.getByRole('button', { name: 'Lag fil til IT' }));
    expect(onHandOver).toHaveBeenCalledOnce();
    await user.click(ways.getByRole('button', { name: 'Beskriv feltet' }));
    await user.keyboard(' Til apoteket {Enter}');
    expect(onDescribe).toHaveBeenCalledExactlyOnceWith('remark', 'Til apoteket');
    expect(await faults(container)).toEqual([]);
    await user.click(ways.getByRole('button', { name: 'Klar deg uten feltet' }));
    expect(onLeaveOut).toHaveBeenCalledExactlyOnceWith('remark');
  });

  it('offer to write the prescription by hand where it is the drug', async () => {
    const { user, onWriteByHand } = show({
      rows: [row('drug', { kind: 'open' }, { words: 'Feltet ville ikke bli funnet.', waysOn: true })],
    });
    await user.click(button('Skriv inn resepten i dag'));
    expect(onWriteByHand).toHaveBeenCalledOnce();
  });
});

describe('while pointing', () => {
  const pointing = { field: 'drug', seen: null, refusal: null, count: 0, at: 0 } as const;

  it('the keys are the pointer’s, and the bar has the focus', async () => {
    const { user, onKey, onClose } = show({ pointing });
    expect(screen.getByRole('region', { name: 'Pek på Legemiddel' })).toHaveFocus();
    expect(screen.queryByRole('listitem')).toBeNull();
    await user.keyboard('{Tab}{Escape}');
    expect(onKey.mock.calls).toEqual([['next'], ['cancel']]);
    expect(onClose).not.toHaveBeenCalled();
    await user.click(button('Avbryt'));
    expect(onKey).toHaveBeenLastCalledWith('cancel');
  });

  it('it is said aloud what would be read, and where among how many', () => {
    const { container, change } = show({ pointing });
    const live = container.querySelector('[aria-live="polite"]');
    expect(live).toHaveTextContent('Hold pekeren over feltet');
    change({ pointing: { ...pointing, seen: { text: 'Ibux', label: 'Preparat' }, count: 12, at: 3 } });
    expect(live).toHaveTextContent('Leser Ibux ved «Preparat» (3 av 12)');
    change({ pointing: { ...pointing, refusal: 'Feltet kan ikke finnes igjen.' } });
    expect(live).toHaveTextContent('Feltet kan ikke finnes igjen.');
  });

  it('Escape closes the wizard only when nothing is pointed at', async () => {
    const { user, onClose } = show();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('what is read', () => {
  it('is told field by field: text, empty, unknown and not found', () => {
    show({
      tried: {
        kind: 'read',
        fields: [
          { name: 'Legemiddel', text: 'Ibux' },
          { name: 'Dosering', text: '' },
          { name: 'Refusjonshjemmel', text: null },
          { name: 'Merknad til apotek', text: null },
        ],
        lost: ['Merknad til apotek'],
        otherMedicines: Array.from({ length: 6 }, (_, i) => ({ drug: i ? `Nr. ${i}` : null, dosage: null })),
      },
    });
    const region = screen.getByRole('region', { name: 'Slik leses siden nå' });
    expect([...region.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      'Ibux',
      '(tomt)',
      'ukjent',
      'ikke funnet',
    ]);
    expect(within(region).getAllByRole('listitem')).toHaveLength(4);
    expect(within(region).getByText('ukjent legemiddel – ukjent dosering')).toBeInTheDocument();
    expect(within(region).getByText('og 2 til')).toBeInTheDocument();
  });

  it('or why nothing is', () => {
    show({ tried: { kind: 'unread', reason: 'Flere resepter står åpne.' } });
    expect(screen.getByText('Flere resepter står åpne.')).toBeInTheDocument();
  });
});

describe('the words for the scheme', () => {
  it('are asked about only where they are not known', async () => {
    const { user, onWord } = show({
      words: [
        { text: '§ 3', scheme: 'section-3', known: true },
        { text: 'Ordning X', scheme: null, known: false },
      ],
    });
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('«Ordning X»'), 'H-resept');
    expect(onWord).toHaveBeenLastCalledWith('Ordning X', 'h-resept');
    await user.selectOptions(screen.getByLabelText('«Ordning X»'), 'Ikke en hjemmel');
    expect(onWord).toHaveBeenLastCalledWith('Ordning X', null);
  });
});

describe('saving', () => {
  const done = { rows: [row('drug', found), row('dosage', { kind: 'absent' })], missing: null } as const;

  it('waits for what is missing, and says what', () => {
    show();
    expect(button('Lagre og ta i bruk')).toBeDisabled();
    expect(screen.getByText('Vis hvor legemidlet står, så kan siden lagres.')).toBeInTheDocument();
  });

  it('has the focus when every field is answered', async () => {
    const { user, onSave } = show(done);
    expect(button('Lagre og ta i bruk')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('has the focus when it can be saved at last, and takes it from nobody', async () => {
    const { user, change } = show({ ...done, missing: 'Legemidlet er tomt nå.' });
    expect(document.body).toHaveFocus();
    change({ missing: null });
    expect(button('Lagre og ta i bruk')).toHaveFocus();
    const name = screen.getByLabelText('Navn på siden');
    await user.click(name);
    change({ missing: 'Siden må ha et navn.' });
    change({ missing: null });
    expect(name).toHaveFocus();
  });

  it('says why it was refused', () => {
    show({ ...done, refused: 'Foretaket styrer nettstedsprofilene' });
    expect(screen.getByText('Ikke lagret: Foretaket styrer nettstedsprofilene')).toBeInTheDocument();
  });

  it.each([
    [{ left: true }, /ble byttet ut\. Ingenting er lagret/],
    [{ connected: false }, /Kontakten med siden er borte\. Ingenting er lagret/],
  ])('is over when the page is gone', (gone, text) => {
    show({ ...done, ...gone });
    expect(screen.getByRole('alert')).toHaveTextContent(text);
    expect(screen.queryByRole('button', { name: 'Lagre og ta i bruk' })).toBeNull();
  });
});

describe('no accessibility fault that can be found by machine', () => {
  it.each<[string, Partial<WizardView>]>([
    ['in the beginning', {}],
    [
      'with a suggestion that was refused',
      { rows: [row('drug', suggested, { words: 'Kan ikke finnes.', waysOn: true })] },
    ],
    [
      'while pointing',
      { pointing: { field: 'remark', seen: { text: '', label: null }, refusal: null, count: 3, at: 1 } },
    ],
    [
      'in the end',
      {
        rows: [row('drug', found), row('dosage', { kind: 'lost', kept: true })],
        words: [{ text: 'Ordning X', scheme: null, known: false }],
        tried: { kind: 'read', fields: [{ name: 'Legemiddel', text: 'Ibux' }], lost: [], otherMedicines: [] },
        refused: 'Nei',
      },
    ],
    ['when the page is gone', { left: true }],
  ])('%s', async (_, view) => {
    const { container } = show(view);
    expect(await faults(container)).toEqual([]);
  });
});
