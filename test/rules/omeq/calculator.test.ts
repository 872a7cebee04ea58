import { describe, expect, it } from 'vitest';
import { norwegianNumber } from '../../../rules/number/norwegian.ts';
import { toNumber } from '../../../rules/number/rational.ts';
import {
  blankRow,
  type CalculatorRow,
  calculate,
  DEPENDENCE_TREATMENT,
  OTHER_OPIOID,
  opioidKey,
} from '../../../rules/omeq/calculator.ts';
import { factorOf } from '../../../rules/omeq/factors.ts';
import { LONGEST_HEADLINE } from '../../../rules/reasoning/headline.ts';

const row = (opioid: string, strength: string, count: string): CalculatorRow => ({ opioid, strength, count });
const morphine = (mg: string) => row('morfin|oral', mg, '1');

const sumOf = (...rows: CalculatorRow[]) => {
  const { atLeast, ...rest } = calculate(rows).sum;
  return { atLeast: toNumber(atLeast), ...rest };
};

describe('a number as typed', () => {
  it.each([
    ['20', '20'],
    [' 20 ', '20'],
    ['12,5', '12,5'],
    ['12.50', '12,5'],
    ['007', '7'],
    ['1 000', '1000'],
    ['1\u00a0000', '1000'],
    ['12 345', '12\u00a0345'],
    ['123 456,7', '123\u00a0456,7'],
    ['1 234 567', '1\u00a0234\u00a0567'],
    ['123456789', '123\u00a0456\u00a0789'],
    ['1,2345678', '1,2345678'],
  ])('%j is %s', (typed, number) => {
    const [reading] = calculate([row('morfin|oral', typed, '1')]).readings;
    expect(reading?.kind === 'counted' && norwegianNumber(reading.strength, 9)).toBe(number);
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['0', 'zero'],
    ['0,000', 'zero'],
    ['-0', 'zero'],
    ['0,000000000', 'zero'],
    ['-1', 'negative'],
    ['\u22121', 'negative'],
    ['\u20131', 'negative'],
    [' - 1,5', 'negative'],
    ['-1 000', 'negative'],
    ['-1234567890', 'negative'],
    ['1234567890', 'too-large'],
    ['1,23456789', 'too-large'],
    ['-', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['1-2', 'not-a-number'],
    ['ti', 'not-a-number'],
    ['10 mg', 'not-a-number'],
    ['ca 10', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['1,', 'not-a-number'],
    [',5', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['1 00', 'not-a-number'],
    ['1 0000', 'not-a-number'],
    ['1234 567', 'not-a-number'],
    ['1 2345 678', 'not-a-number'],
    ['1,234 567', 'not-a-number'],
  ])('%j is %s, in either field', (typed, problem) => {
    const factor = factorOf('morfin', 'oral');
    expect(calculate([row('morfin|oral', typed, '1'), row('morfin|oral', '1', typed)]).readings).toEqual([
      { kind: 'not-counted', factor, strength: problem, count: null },
      { kind: 'not-counted', factor, strength: null, count: problem },
    ]);
  });
});

describe('a row', () => {
  it('is counted by the factor of its opioid', () => {
    const [reading] = calculate([row('fentanyl|transdermal', '12,5', '2')]).readings;
    expect(reading?.kind === 'counted' && [reading.factor, toNumber(reading.omeq)]).toEqual([
      factorOf('fentanyl', 'transdermal'),
      60,
    ]);
  });

  it.each([[blankRow], [row('', ' ', '  ')]])('is blank: %o', (blank) => {
    expect(calculate([blank]).readings).toEqual([{ kind: 'blank' }]);
  });

  it.each([
    [row('morfin|oral', '', '')],
    [row('', '1', '')],
    [row('', '', '1')],
    [row('', '1', '1')],
    [row('toString', '1', '1')],
  ])('is begun and not counted: %o', (begun) => {
    expect(calculate([begun]).readings[0]?.kind).toBe('not-counted');
  });

  it('says that the opioid alone is missing', () => {
    expect(calculate([row('', '10', '2')]).readings).toEqual([
      { kind: 'not-counted', factor: null, strength: null, count: null },
    ]);
  });

  it('has no factor for an opioid outside the table, whatever is typed beside it', () => {
    const outside = [row(OTHER_OPIOID, '', ''), row(OTHER_OPIOID, '10', 'x')];
    expect(calculate(outside).readings).toEqual([{ kind: 'no-factor' }, { kind: 'no-factor' }]);
  });

  it('of an opioid given for dependence is never counted', () => {
    expect(calculate([row(DEPENDENCE_TREATMENT, '8', '1')]).readings).toEqual([{ kind: 'dependence' }]);
  });

  it('is chosen by substance and route', () => {
    const factor = factorOf('oksykodon', 'oral');
    expect(factor && opioidKey(factor)).toBe('oksykodon|oral');
  });
});

describe('the sum', () => {
  it('is exact, and leaves blank rows out', () => {
    expect(
      sumOf(row('oksykodon|oral', '20', '2'), blankRow, row('fentanyl|transdermal', '12,5', '1')),
    ).toEqual({ atLeast: 90, counted: 2, notCounted: 0, fastlegeLimit: 'within', ceiling: 'within' });
  });

  it.each([
    ['99,999999', 'within', 'within'],
    ['100', 'within', 'within'],
    ['100,00001', 'over', 'within'],
    ['299,99999', 'over', 'within'],
    ['300', 'over', 'within'],
    ['300,00001', 'over', 'over'],
  ])('stands at %s mg: %s 100, %s 300', (mg, fastlegeLimit, ceiling) => {
    expect(sumOf(morphine(mg))).toMatchObject({ fastlegeLimit, ceiling });
  });

  it.each<[string, CalculatorRow]>([
    ['a row half typed', row('oksykodon|oral', '20', '')],
    ['an opioid outside the table', row(OTHER_OPIOID, '1', '1')],
    ['an opioid given for dependence', row(DEPENDENCE_TREATMENT, '1', '1')],
  ])('can be over without %s, never within', (_, open) => {
    expect(sumOf(morphine('100'), open)).toEqual({
      atLeast: 100,
      counted: 1,
      notCounted: 1,
      fastlegeLimit: 'undecided',
      ceiling: 'undecided',
    });
    expect(sumOf(morphine('100,00001'), open)).toMatchObject({ fastlegeLimit: 'over', ceiling: 'undecided' });
  });

  const headline = (...rows: CalculatorRow[]) => calculate(rows).headline;
  const open = row(OTHER_OPIOID, '', '');

  it.each<[string, readonly CalculatorRow[]]>([
    ['Ingen opioider ført', []],
    ['Ingen opioider ført', [blankRow]],
    ['Ingen rad kan regnes med', [open]],
    ['Innenfor grensene på 100 og 300 mg OMEQ', [morphine('100')]],
    ['Ufullstendig: grensene kan ikke avgjøres', [morphine('100'), open]],
    ['Over grensen på 100 mg OMEQ, innenfor 300 mg', [morphine('100,1')]],
    ['Over grensen på 100 mg OMEQ, innenfor 300 mg', [morphine('300')]],
    ['Over grensen på 100 mg OMEQ, 300 mg kan ikke avgjøres', [morphine('300'), open]],
    ['Over grensen på 300 mg OMEQ', [morphine('300,1')]],
    ['Over grensen på 300 mg OMEQ', [morphine('300,1'), open]],
  ])('is summed up as «%s»', (words, rows) => {
    expect(headline(...rows)).toBe(words);
    expect(words.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
  });

  it('of nothing decides nothing', () => {
    const nothing = {
      atLeast: 0,
      counted: 0,
      notCounted: 0,
      fastlegeLimit: 'undecided',
      ceiling: 'undecided',
    };
    expect([sumOf(), sumOf(blankRow)]).toEqual([nothing, nothing]);
  });
});
