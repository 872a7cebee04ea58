import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drug } from '../../../rules/contract/request.ts';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import { decisionsFor, indexDecisions } from '../../../utils/methods/match-decisions.ts';
import type { MethodDecision } from '../../../utils/methods/method-decision.ts';
import { decision } from './workbooks.ts';

const unknown: DrugResolution = { kind: 'unknown' };

function drug(name: string, ...substances: string[]): DrugResolution {
  const known: Drug = {
    name,
    substances: substances.map((each) => ({ name: each, amount: null, unit: null, per: null })),
  };
  return { kind: 'found', drug: known, verification: { product: 'official', hList: 'official' } };
}

function matches(rows: readonly Partial<MethodDecision>[], name: string, resolution: DrugResolution) {
  return decisionsFor(indexDecisions(rows.map(decision)), name, resolution);
}

const opdivo = drug('Opdivo Kons til inf 10 mg/ml', 'nivolumab');

describe('a drug of one substance', () => {
  it.each<[string, Partial<MethodDecision>, boolean]>([
    ['its substance', { substance: 'nivolumab', brand: '-' }, false],
    ['white space and case', { substance: ' Nivolumab \n', brand: '' }, false],
    ['a soft hyphen', { substance: 'nivo\u00adlumab', brand: '' }, false],
    ['its brand', { substance: '-', brand: 'OPDIVO®' }, false],
    ['a brand in a list', { substance: '', brand: 'Yervoy / Opdivo' }, true],
    ['how it is given', { substance: 'nivolumab (subkutan)', brand: '' }, false],
    ['a slash', { substance: 'nivolumab/ipilimumab', brand: '-' }, true],
    ['«og»', { substance: 'Ipilimumab og nivolumab', brand: '-' }, true],
    ['a plus', { substance: 'nivolumab + relatlimab', brand: '-' }, true],
    ['«i kombinasjon med»', { substance: 'Ipilimumab i kombinasjon med nivolumab ', brand: '-' }, true],
    ['a comma', { substance: 'pembrolizumab, nivolumab', brand: '-' }, true],
    ['lines', { substance: 'pembrolizumab\nnivolumab', brand: '-' }, true],
    ['«m.fl.»', { substance: 'nivolumab m.fl.', brand: '-' }, false],
    ['its substance in parentheses', { substance: 'PD-1-hemmer (nivolumab)', brand: '' }, true],
  ])('is found by %s', (_, row, several) => {
    const found = matches([row], 'Opdivo', opdivo);
    expect(found).toHaveLength(1);
    expect(found[0]?.several).toBe(several);
  });

  it.each<[string, Partial<MethodDecision>]>([
    ['another substance', { substance: 'ipilimumab', brand: 'Yervoy' }],
    ['a longer word', { substance: 'nivolumabix', brand: 'Opdivoplus' }],
    ['a shorter word', { substance: 'nivo', brand: 'Opd' }],
    ['a longer name', { substance: 'nivolumab vedotin', brand: 'Opdivo Ekstra' }],
    ['nothing', { substance: '-', brand: '-' }],
    ['empty cells', { substance: '', brand: '' }],
    ['a number', { substance: '10', brand: '10' }],
    ['its form', { substance: 'kons til inf', brand: 'inf' }],
  ])('is not found by %s', (_, row) => {
    expect(matches([row], 'Opdivo', opdivo)).toEqual([]);
  });

  it('is not the conjugate that it is a part of', () => {
    const rows = [
      { substance: 'trastuzumab', brand: 'Herceptin' },
      { substance: 'trastuzumab emtansin', brand: 'Kadcyla' },
    ];
    expect(
      matches(rows, 'Herceptin', drug('Herceptin Inj 600 mg', 'trastuzumab')).map(
        ({ decision: { brand } }) => brand,
      ),
    ).toEqual(['Herceptin']);
    expect(
      matches(rows, 'Kadcyla', drug('Kadcyla Pulv 100 mg', 'trastuzumab emtansin')).map(
        ({ decision: { brand } }) => brand,
      ),
    ).toEqual(['Kadcyla']);
  });

  it('is folded as the catalogue folds', () => {
    const row = { substance: 'HYDROKSYPROGESTERONKAPROÅT', brand: '' };
    expect(matches([row], 'x', drug('X tab', 'hydroksyprogesteronkaproat'))).toHaveLength(1);
  });

  it('has all its indications, newest first', () => {
    const rows = [
      { indication: 'A', decidedOn: '2020-01-01' },
      { indication: 'B', decidedOn: null },
      { indication: 'C', decidedOn: '2024-01-01' },
    ];
    expect(matches(rows, 'Opdivo', opdivo).map(({ decision: { indication } }) => indication)).toEqual([
      'C',
      'A',
      'B',
    ]);
  });
});

describe('a product of several substances', () => {
  const product = drug('Triumeq Tab', 'dolutegravir', 'abakavir', 'lamivudin');

  it.each<[string, string, boolean]>([
    ['all of them', 'abakavir/dolutegravir/lamivudin', false],
    ['all of them in words', 'dolutegravir i kombinasjon med abakavir og lamivudin', false],
    ['all of them and one more', 'dolutegravir/abakavir/lamivudin + tenofovir', true],
  ])('is found by %s', (_, substance, several) => {
    expect(matches([{ substance, brand: '' }], 'x', product).map((match) => match.several)).toEqual([
      several,
    ]);
  });

  it.each([
    'dolutegravir',
    'lamivudin/abakavir',
    'dolutegravir, abakavir, lamivudin',
    'dolutegravir eller abakavir eller lamivudin',
  ])('is not found by %s', (substance) => {
    expect(matches([{ substance, brand: '' }], 'x', product)).toEqual([]);
  });

  it('is found by its brand', () => {
    expect(matches([{ substance: 'dolutegravir', brand: 'Triumeq' }], 'x', product)).toHaveLength(1);
  });
});

describe('a drug that the catalogue does not know', () => {
  it.each([
    ['Opdivo', 1],
    ['opdivo 10 mg/ml', 1],
    ['Opdivo kons til inf 10 mg/ml', 1],
    ['Nivolumab inf. væske', 1],
    ['Opdivo Ekstra 10 mg', 0],
    ['Nivolumab vedotin 10 mg', 0],
    ['Opdivoplus', 0],
    ['Ny Opdivo', 0],
    ['', 0],
  ])('«%s» has %i', (name, count) => {
    expect(matches([{}], name, unknown)).toHaveLength(count);
  });
});

it('never matches by a part of a word', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(word, word, fc.boolean(), (name, more, before) => {
      const longer = before ? more + name : name + more;
      expect(matches([{ substance: longer, brand: longer }], name, drug(`${name} tab 5 mg`, name))).toEqual(
        [],
      );
      expect(matches([{ substance: name, brand: name }], longer, drug(`${longer} tab 5 mg`, longer))).toEqual(
        [],
      );
    }),
  );
});
