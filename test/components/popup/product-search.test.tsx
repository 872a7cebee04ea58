// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SearchDrugs } from '../../../components/drug-search/drug-suggestion.ts';
import { OmeqCalculator } from '../../../components/popup/omeq-calculator.tsx';
import type { CalculatorRow } from '../../../rules/omeq/calculator.ts';
import { rowsIn } from '../../../rules/pasted-prescription/rows-in-text.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { embeddedInfo, type ReadyCatalogue } from '../../../utils/catalogue/load-catalogue.ts';
import { productsOf } from '../../../utils/catalogue/search/products-of.ts';
import { suggestDrugs } from '../../../utils/catalogue/search/suggest-drugs.ts';
import { oxycontin, searchShelf } from '../drug-search/suggestions.ts';

const catalogue: ReadyCatalogue = {
  on: '2026-11-30',
  info: embeddedInfo,
  index: createCatalogueIndex(defaultCatalogue, '2026-11-30'),
  source: 'embedded',
  attribution: '',
};

function show(initialRows: readonly CalculatorRow[] = [], onSearchDrug: SearchDrugs = searchShelf) {
  const onRowsChange = vi.fn();
  const onCopy = vi.fn(async (_text: string) => true);
  render(
    <OmeqCalculator
      initialRows={initialRows}
      catalogue={null}
      onSearchDrug={onSearchDrug}
      onReadRows={(text) => rowsIn(text, catalogue.index.resolve)}
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
  return { user: userEvent.setup(), onRowsChange, onCopy };
}

const search = () => screen.getByRole('combobox', { name: 'Finn legemiddel' });
const row = (number: number) => within(screen.getByRole('group', { name: `Opioid ${number}` }));
const sum = () => screen.getByRole('heading', { level: 2 }).textContent;

describe('a product that is found', () => {
  it('fills the blank row, takes focus to the number, and counts as soon as that is written', async () => {
    const { user, onRowsChange, onCopy } = show();
    await user.type(search(), 'oxyc{ArrowDown}{Enter}');
    expect(row(1).getByText('OxyContin Depottab 20 mg')).toBeVisible();
    expect(row(1).getByLabelText('Styrke (mg)')).toHaveValue('20');
    expect(row(1).getByLabelText('Antall per døgn')).toHaveFocus();
    expect(sum()).toBe('Sum: kan ikke beregnes');
    await user.keyboard('4');
    expect(sum()).toBe('Sum: 120 mg OMEQ per døgn');
    expect(search()).toHaveValue('');
    const madeFrom = {
      product: 'OxyContin Depottab 20 mg',
      opioid: 'oksykodon|oral',
      strength: '20',
      confirmed: true,
    };
    expect(onRowsChange).toHaveBeenLastCalledWith([
      { opioid: 'oksykodon|oral', strength: '20', count: '4', madeFrom },
    ]);
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    expect(onCopy.mock.lastCall?.[0]).toContain(
      'OxyContin Depottab 20 mg, oksykodon, oral: 4 × 20 mg × 1,5 = 120 mg OMEQ',
    );
  });

  it('gets a row of its own where none is blank', async () => {
    const { user } = show([{ opioid: 'morfin|oral', strength: '', count: '' }]);
    await user.type(search(), 'oxyc{ArrowDown}{Enter}');
    expect(row(1).getByRole('combobox')).toHaveValue('morfin|oral');
    expect(row(2).getByText('OxyContin Depottab 20 mg')).toBeVisible();
  });

  it('gives the row its name only as long as the row is what the product says', async () => {
    const { user } = show();
    await user.type(search(), 'oxyc{ArrowDown}{Enter}');
    await user.type(row(1).getByLabelText('Styrke (mg)'), '0');
    expect(row(1).queryByText('OxyContin Depottab 20 mg')).toBeNull();
  });

  it('whose strength is per ml has it left to write, and is not counted until it is', async () => {
    const { user } = show([{ opioid: 'morfin|oral', strength: '10', count: '2' }]);
    await user.type(search(), 'oxynorm{ArrowDown}{Enter}');
    expect(row(2).getByRole('combobox')).toHaveValue('oksykodon|oral');
    expect(row(2).getByLabelText('Styrke (mg)')).toHaveValue('');
    expect(row(2).getByLabelText('Styrke (mg)')).toHaveFocus();
    expect(screen.getByText(/OxyNorm Mikst 10 mg\/ml kan ikke telles i antall/)).toBeVisible();
    expect(sum()).toBe('Sum: minst 20 mg OMEQ per døgn');
    await user.keyboard('5');
    expect(row(2).getByText('OxyNorm Mikst 10 mg/ml')).toBeVisible();
  });

  it.each([
    ['effentora', 'ingen norsk faktor', 'Kan ikke beregnes: ingen norsk faktor. Ikke regnet med.'],
    ['subutex', 'gis ved opioidavhengighet', 'Gis ved opioidavhengighet og regnes ikke om. Ikke regnet med.'],
  ])('%s makes the sum a lower bound and says why', async (name, why, inRow) => {
    const { user, onCopy } = show([{ opioid: 'morfin|oral', strength: '10', count: '2' }]);
    await user.type(search(), `${name}{ArrowDown}{Enter}`);
    expect(screen.getByText(new RegExp(`${why}.*summen blir ufullstendig`))).toBeVisible();
    expect(row(2).getByText(inRow)).toBeVisible();
    expect(sum()).toBe('Sum: minst 20 mg OMEQ per døgn');
    expect(search()).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    expect(onCopy.mock.lastCall?.[0].toLowerCase()).toMatch(new RegExp(`${name} .*ikke regnet med`));
  });

  it('that is no opioid makes no row, and says so', async () => {
    const { user, onRowsChange } = show();
    await user.type(search(), 'humira{ArrowDown}{Enter}');
    expect(screen.getByText('Humira Inj væske 40 mg er ikke et opioid og er ikke ført.')).toBeVisible();
    expect(onRowsChange).not.toHaveBeenCalled();
    await user.type(search(), 'o');
    expect(screen.queryByText(/er ikke et opioid/)).toBeNull();
  });

  it('that nobody has confirmed says so in its row and in the text, for as long as it stands there', async () => {
    const { known } = oxycontin;
    const verification = { ...known.verification, product: 'general-knowledge' } as const;
    const unconfirmed = { ...oxycontin, known: { ...known, verification } };
    const { user, onCopy } = show([], () => ({ hits: [unconfirmed], nearMisses: [], more: false }));
    expect(screen.queryByText('Ikke bekreftet')).toBeNull();
    await user.type(search(), 'oxyc{ArrowDown}{Enter}');
    expect(row(1).getByText('Ikke bekreftet')).toBeVisible();
    await user.keyboard('2');
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    expect(onCopy.mock.lastCall?.[0]).toContain(
      'OxyContin Depottab 20 mg (ikke bekreftet), oksykodon, oral: 2',
    );
  });
});

it('nothing is found by what is typed alone', async () => {
  const { user, onRowsChange } = show();
  await user.type(search(), 'oxyc{Enter}');
  await user.tab();
  expect(onRowsChange).not.toHaveBeenCalled();
});

it('counts by hand while the catalogue is read', async () => {
  const { user } = show([], () => null);
  await user.selectOptions(row(1).getByRole('combobox'), 'Morfin, oral');
  await user.type(row(1).getByLabelText('Styrke (mg)'), '10');
  await user.type(row(1).getByLabelText('Antall per døgn'), '2');
  expect(sum()).toBe('Sum: 20 mg OMEQ per døgn');
});

describe('a text as a whole', () => {
  const showEmbedded = () => show([], (text) => suggestDrugs(catalogue, text));
  const figures = (number: number) => [
    row(number).getByLabelText<HTMLInputElement>(/^Styrke/).value,
    row(number).getByLabelText<HTMLInputElement>(/^(?:Antall per døgn|Plastre samtidig)/).value,
  ];

  it.each([
    ['oxycontin 20 x 2', ['20', '2'], 'Sum: 60 mg OMEQ per døgn'],
    ['oksykontin 20 mg 1 tablett morgen og 2 kveld', ['20', '3'], 'Sum: 90 mg OMEQ per døgn'],
    ['oxynorm 5 inntil x 4 vb', ['5', '4'], 'Sum: 30 mg OMEQ per døgn'],
    ['oxycontin20x2', ['20', '2'], 'Sum: 60 mg OMEQ per døgn'],
    ['durogesic 12,5', ['12', '1'], 'Sum: 28,8 mg OMEQ per døgn'],
    ['norspan 20 x 1 plaster hver 7. dag', ['20', '1'], 'Sum: 44,4 mg OMEQ per døgn'],
    ['norspan 10 skiftes hver 7. dag', ['10', '1'], 'Sum: 22,2 mg OMEQ per døgn'],
    ['OxyContin 20 mg 10 mg x 2', ['20', '1'], 'Sum: 30 mg OMEQ per døgn'],
  ])('«%s» and Enter is a row with its dose', async (text, row1, total) => {
    const { user } = showEmbedded();
    await user.type(search(), `${text}{Enter}`);
    expect(figures(1)).toEqual(row1);
    expect(sum()).toBe(total);
    expect(search()).toHaveFocus();
    expect(search()).toHaveValue('');
  });

  it('of a patch alone is one of it, and says so', async () => {
    const { user } = showEmbedded();
    await user.type(search(), 'norspan 10{Enter}');
    expect(figures(1)).toEqual(['10', '1']);
    expect(row(1).getByText('Lest som 1 plaster om gangen.')).toBeVisible();
    await user.type(search(), 'durogesic 25{ArrowDown}{Enter}');
    expect(figures(2)).toEqual(['25', '1']);
  });

  it('leaves the number of a patch alone whose dosage is not understood', async () => {
    const { user } = showEmbedded();
    await user.type(search(), 'norspan 10 x 1{Enter}');
    expect(figures(1)).toEqual(['10', '']);
  });

  it('keeps the dose behind a name that leaves a choice, for what is picked', async () => {
    const { user } = showEmbedded();
    await user.type(search(), 'paralgin forte 2 x 3{ArrowDown}{Enter}');
    expect(row(1).getByText('Paralgin forte Tab 400 mg/30 mg')).toBeVisible();
    expect(figures(1)).toEqual(['30', '6']);
  });

  it.each(['oxycontin 20 x 2', 'oxycontin20x2'])(
    'takes the number of «%s» for the strength',
    async (text) => {
      const { user } = showEmbedded();
      await user.type(search(), `${text}{ArrowDown}{Enter}`);
      expect(figures(1)).toEqual(['20', '2']);
    },
  );

  it('says in the row what its dose was read as, until another count is written', async () => {
    const { user } = showEmbedded();
    await user.type(search(), 'oxycontin 20 x 2{Enter}');
    expect(row(1).getByText('Lest som 40 mg daglig.')).toBeVisible();
    await user.type(row(1).getByLabelText('Antall per døgn'), '0');
    expect(row(1).queryByText(/Lest som/)).toBeNull();
  });

  it('is a row without a number where it has no dose, or one without a maximum', async () => {
    const { user } = showEmbedded();
    await user.type(search(), 'oxycontin 20{Enter}');
    expect(figures(1)).toEqual(['20', '']);
    expect(row(1).getByLabelText('Antall per døgn')).toHaveFocus();
    await user.type(search(), 'oxynorm 5 mg ved behov{Enter}');
    expect(figures(2)).toEqual(['5', '']);
    expect(screen.getByText(/Doseringen «5 mg ved behov» av OxyNorm Kaps 5 mg/)).toBeVisible();
  });

  it.each([
    'oxynorm 10 x 4',
    'oxynorm 5 mg/ml',
    'oxycontin 25 x 2',
    'seponert oxycontin 20',
    'morfin 10 x 2',
  ])('«%s» and Enter is no row', async (text) => {
    const { user, onRowsChange } = showEmbedded();
    await user.type(search(), `${text}{Enter}`);
    expect(onRowsChange).not.toHaveBeenCalled();
    expect(search()).toHaveValue(text);
  });

  it('that is a list becomes rows when it is pasted, and what is left is said', async () => {
    const { user } = showEmbedded();
    await user.click(search());
    await user.paste(
      'OxyContin 20 mg x 2\nNorspan 10 µg/t, skiftes hver 7. dag\nFurix 40 mg x 1\nSobril 10 mg x 1',
    );
    expect([figures(1), figures(2)]).toEqual([
      ['20', '2'],
      ['10', '1'],
    ]);
    expect(sum()).toBe('Sum: 82,2 mg OMEQ per døgn');
    expect(screen.getByText('Ikke ført: «Furix 40 mg».')).toBeVisible();
    expect(screen.getByText('Sobril Tab 10 mg er ikke et opioid og er ikke ført.')).toBeVisible();
  });
});
