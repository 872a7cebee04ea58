import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ApplicationDraft } from '../../../components/assessment/application-draft.tsx';

const text = [
  'Søknad om individuell stønad, blåreseptforskriften § 3 femte ledd',
  'Kan ikke sendes slik: Søknaden må komme fra en smerteklinikk: henvis pasienten.',
  'Legemiddel: Metadon Mikst 2 mg/ml',
  'Dosering: 10 ml: morgen',
  'Indikasjon: [mangler: indikasjon]',
  '* Faktoren er ikke kontrollert.',
].join('\n');

function show() {
  const onCopy = vi.fn();
  render(<ApplicationDraft text={text} onCopy={onCopy} />);
  return { onCopy, user: userEvent.setup() };
}

afterEach(cleanup);

it('shows the fields in the order of the form, with what keeps it from being sent above them', () => {
  show();
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
    'Legemiddel',
    'Dosering',
    'Indikasjon',
  ]);
  expect(screen.getByText(/^Kan ikke sendes slik: Søknaden må komme fra en smerteklinikk/)).toBeTruthy();
  expect(screen.getByText('* Faktoren er ikke kontrollert.')).toBeTruthy();
});

it('copies one field without its name', async () => {
  const { onCopy, user } = show();
  await user.click(screen.getByRole('button', { name: 'Kopier «Dosering»' }));
  expect(onCopy).toHaveBeenCalledWith('10 ml: morgen', '«Dosering»');
});

it('copies no gap', () => {
  show();
  expect(screen.queryByRole('button', { name: 'Kopier «Indikasjon»' })).toBeNull();
});

it('copies the whole of it', async () => {
  const { onCopy, user } = show();
  await user.click(screen.getByText('Hele søknaden som tekst'));
  await user.click(screen.getByRole('button', { name: 'Kopier søknaden' }));
  expect(onCopy).toHaveBeenCalledWith(text, 'søknaden');
});
