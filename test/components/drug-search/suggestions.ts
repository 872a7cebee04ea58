import type { DrugSuggestion, DrugSuggestions } from '../../../components/drug-search/drug-suggestion.ts';
import type { Drug } from '../../../rules/contract/request.ts';

export function suggestion(name: string, drug: Partial<Drug> = {}): DrugSuggestion {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    known: {
      drug: { name, marketed: true, hList: false, substances: [], ...drug },
      verification: { product: 'official', hList: 'official' },
    },
  };
}

export const oxycontin = suggestion('OxyContin Depottab 20 mg', {
  atc: 'N02AA05',
  form: 'depottablett',
  route: 'oral',
  substances: [{ name: 'oksykodon', amount: 20, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
});
export const oxynorm = suggestion('OxyNorm Mikst 10 mg/ml', {
  atc: 'N02AA05',
  form: 'mikstur',
  route: 'oral',
  substances: [{ name: 'oksykodon', amount: 10, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
  marketed: false,
});
const subutex = suggestion('Subutex Sublingvaltab 8 mg', {
  atc: 'N07BC01',
  form: 'sublingvaltablett',
  route: 'sublingual',
  substances: [{ name: 'buprenorfin', amount: 8, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
});
const effentora = suggestion('Effentora Bukkaltab 100 mikrog', {
  atc: 'N02AB03',
  form: 'bukkaltablett',
  route: 'buccal',
  substances: [{ name: 'fentanyl', amount: 100, unit: 'µg', per: { amount: 1, unit: 'tablett' } }],
});
export const humira = suggestion('Humira Inj væske 40 mg', {
  atc: 'L04AB04',
  hList: true,
  substances: [{ name: 'adalimumab', amount: 40, unit: 'mg', per: null }],
});

const shelf = [oxycontin, oxynorm, subutex, effentora, humira];

/** Finds by the beginning of the name; «oksi» is near the two that begin with «Oxy». */
export function searchShelf(text: string): DrugSuggestions {
  const hits = shelf.filter(({ known }) => known.drug.name?.toLowerCase().startsWith(text.toLowerCase()));
  const near = text.toLowerCase().startsWith('oksi') ? [oxycontin, oxynorm] : [];
  return { hits, nearMisses: near, more: false };
}
