// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { OmeqCalculator } from '../../../components/popup/omeq-calculator.tsx';
import type { CalculatorRow } from '../../../rules/omeq/calculator.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { embeddedInfo, type ReadyCatalogue } from '../../../utils/catalogue/load-catalogue.ts';
import { productsOf } from '../../../utils/catalogue/search/products-of.ts';

const catalogue: ReadyCatalogue = {
  on: '2026-11-30',
  info: embeddedInfo,
  index: createCatalogueIndex(defaultCatalogue, '2026-11-30'),
  source: 'embedded',
  attribution: '',
};

const oxycontin: CalculatorRow = {
  opioid: 'oksykodon|oral',
  strength: '20',
  count: '2',
  madeFrom: {
    product: 'OxyContin Depottab 20 mg',
    opioid: 'oksykodon|oral',
    strength: '20',
    confirmed: true,
  },
};
const patch: CalculatorRow = { opioid: 'fentanyl|transdermal', strength: '25', count: '1' };
const methadone: CalculatorRow = { opioid: 'metadon|oral', strength: '5', count: '1' };
const oxynorm: CalculatorRow = { opioid: 'oksykodon|oral', strength: '5', count: '4', asNeeded: true };

async function showWhatIf(rows: readonly CalculatorRow[]) {
  const onCopy = vi.fn(async (_text: string) => true);
  const onRowsChange = vi.fn();
  const { container } = render(
    <OmeqCalculator
      initialRows={rows}
      catalogue={null}
      onSearchDrug={() => null}
      onReadRows={() => null}
      productsOf={(substance) => productsOf(catalogue, substance)}
      today="2026-11-21"
      onRowsChange={onRowsChange}
      onCopy={onCopy}
      onOpenSettings={() => {}}
      onWritePrescription={() => {}}
      onOpenHistory={() => {}}
      onOpenHelp={() => {}}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByText('Hva om …'));
  await screen.findByRole('heading', { name: 'Trappe ned' });
  return { user, container, onCopy, onRowsChange };
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const most = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

it('says in drug and doses what is left to the nearest limit', async () => {
  await showWhatIf([oxycontin]);
  expect(plain(screen.getByRole('region', { name: 'Sum' }).textContent)).toContain(
    '40 igjen til 100: 26 mg oksykodon.',
  );
});

it('says nothing of what is left while a row is not counted', async () => {
  await showWhatIf([oxycontin, { opioid: 'morfin|oral', strength: '', count: '' }]);
  expect(screen.getByRole('region', { name: 'Sum' }).textContent).not.toContain('igjen');
  expect(screen.getByText('Kan ikke regnes ut før alle radene er regnet med.')).toBeVisible();
});

it('keeps what is taken as needed apart, and says how much of the sum it is', async () => {
  await showWhatIf([oxynorm, oxycontin]);
  const [first] = screen.getAllByRole('group', { name: /^Opioid/ });
  expect(first && within(first).getByText('OxyContin Depottab 20 mg')).toBeVisible();
  expect(screen.getByText('Fast 60, ved behov inntil 30')).toBeVisible();
});

it('gives the most of each drug within each limit, and marks a factor that nobody has confirmed', async () => {
  await showWhatIf([oxycontin, methadone]);
  expect(most(/OxyContin Depottab 20 mg/)).toEqual(['2', '2', '9']);
  expect(most(/Metadon.*faktoren er ikke bekreftet/)).toEqual(['1', '1', '8']);
});

it('tries another patch of the same substance, and changes nothing before it is used', async () => {
  const { user, onRowsChange } = await showWhatIf([patch]);
  await user.selectOptions(
    screen.getByLabelText('Annen styrke eller form'),
    'Durogesic Depotplaster 50 mikrog/time',
  );
  const field = screen.getAllByLabelText('Plastre samtidig').at(-1);
  if (field) await user.type(field, '1');
  expect(plain(screen.getByText(/Summen blir/).textContent)).toContain('Summen blir 120 mg OMEQ per døgn');
  expect(onRowsChange).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Bruk i raden' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sum: 120 mg OMEQ per døgn');
});

it('offers no other substance, and says why', async () => {
  await showWhatIf([patch]);
  const products = within(screen.getByLabelText('Annen styrke eller form')).getAllByRole('option');
  const names = products.map((option) => option.textContent).filter((name) => name !== 'Velg');
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !/Durogesic|Fentanyl|Abstral|Instanyl/.test(name ?? ''))).toEqual([]);
  expect(screen.getByText(/Bytte til et annet opioid regnes ikke ut/)).toBeVisible();
});

it('plans a way down in what is sold, each week with its sum, to copy', async () => {
  const { user, onCopy } = await showWhatIf([oxycontin, oxynorm]);
  await user.type(screen.getByLabelText('Ned til (mg per døgn)'), '20');
  await user.click(screen.getByRole('button', { name: 'Kopier planen' }));
  expect(plain(onCopy.mock.lastCall?.[0])).toBe(
    [
      'Nedtrapping av oksykodon, depottablett: fra 40 til 20 mg per døgn over 4 uker',
      'Uke 1: 1 depottablett à 20 mg morgen, 1 depottablett à 15 mg kveld (35 mg, 52,5 mg OMEQ, i alt 82,5)',
      'Uke 2: 1 depottablett à 15 mg 2 ganger daglig (30 mg, 45 mg OMEQ, i alt 75)',
      'Uke 3: 1 depottablett à 15 mg morgen, 1 depottablett à 10 mg kveld (25 mg, 37,5 mg OMEQ, i alt 67,5)',
      'Uke 4: 1 depottablett à 10 mg 2 ganger daglig (20 mg, 30 mg OMEQ, i alt 60)',
      'Regnet ut 21.11.2026 i like trinn, med styrkene 5, 10, 15, 20, 30, 40, 60, 80, 120 mg.',
      'Dette er et regnestykke, ikke en anbefaling om hvor fort dosen bør ned.',
    ].join('\n'),
  );
});

it.each([
  ['40', 'Målet må være lavere enn dagens dose.'],
  ['41', 'Målet må være lavere enn dagens dose.'],
  ['7', 'Styrkene gir ikke akkurat den dosen. Nærmest: 5 og 10 mg.'],
])('makes no plan down to %s mg, and says why', async (target, why) => {
  const { user } = await showWhatIf([oxycontin]);
  await user.type(screen.getByLabelText('Ned til (mg per døgn)'), target);
  expect(screen.getByText(why)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Kopier planen' })).toBeNull();
});

it('has no accessibility fault that can be found by machine', async () => {
  const { user, container } = await showWhatIf([oxycontin, methadone, oxynorm]);
  await user.type(screen.getByLabelText('Ned til (mg per døgn)'), '20');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
