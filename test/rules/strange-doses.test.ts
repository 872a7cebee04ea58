import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { assessed, opioidRequest, oxycodone } from './request.ts';

const of = (dosage: string, patch: object = {}): AssessmentRequest =>
  opioidRequest({ prescription: { drug: { ...oxycodone, ...patch }, dosage } });

/** No number is made of what says none: no total, no number in the headline, and never green. */
function expectNoNumber(request: AssessmentRequest): void {
  const { omeq, verdict } = assessed(request);
  expect({ perDay: omeq?.perDay ?? null, green: verdict === 'ok' }).toEqual({ perDay: null, green: false });
}

/** The answers were written before the first run: none of these is a number. */
describe('a dosage that states no dose', () => {
  it.each([
    '',
    ' ',
    'v.b.',
    'vb',
    'ved behov',
    '1-2 tabl',
    '1 tablett',
    '2 ganger daglig',
    '1e308 tabletter daglig',
    '1e3 tabletter daglig',
    '-1 tablett daglig',
    '\u22122 tabletter x 2',
    '0 tabletter daglig',
    '0,0 tabletter x 2',
    'NaN tabletter daglig',
    'Infinity tabletter daglig',
    '∞ tabletter daglig',
    '١ tablett daglig',
    '１ tablett daglig',
    '1 tønne daglig',
    '1 tablett daglig og litt til',
    '99999999999999999999 tabletter daglig',
    `${'9'.repeat(400)} tabletter daglig`,
    'én neve tabletter daglig',
    '<img src=x> tablett daglig',
    '1 tablett daglig\u202E2 ganger',
    '1\u200B0 tabletter daglig',
  ])('gives no number: %j', (dosage) => expectNoNumber(of(dosage)));
});

describe('a drug that is not known well enough', () => {
  const dosage = '1 tablett 2 ganger daglig';
  const [substance] = oxycodone.substances ?? [];
  it.each<[string, object]>([
    ['whose route is not told', { route: null, form: null }],
    ['whose route has no factor', { route: 'rectal', form: 'stikkpille' }],
    ['without substances', { substances: null, atc: null, group: null }],
    ['of a substance outside the table', { substances: [{ ...substance, name: 'nyttstoff' }] }],
    ['of a strength that is not told', { substances: [{ ...substance, amount: null }] }],
    ['of a unit that cannot be counted', { substances: [{ ...substance, unit: 'IE' }] }],
  ])('gives no number: %s', (_, patch) => expectNoNumber(of(dosage, patch)));

  it('gives no number by its name alone', () => {
    expectNoNumber(opioidRequest({ prescription: { drug: 'Tullemedisin 20 mg', dosage } }));
  });
});

describe('an amount a day that is no amount', () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is refused by the contract: %d', (amount) => {
    const request = {
      ...of('x'),
      prescription: { drug: oxycodone, dosage: { fixedPerDay: { amount, unit: 'mg' } } },
    };
    expect(parseRequest(request).ok).toBe(false);
  });

  it.each([1e308, Number.MAX_VALUE])('is refused by the contract, or is over every limit: %d', (amount) => {
    const request = {
      ...of('x'),
      prescription: { drug: oxycodone, dosage: { fixedPerDay: { amount, unit: 'mg' } } },
    };
    const parsed = parseRequest(request);
    if (!parsed.ok) return;
    expect(assessed(parsed.request).verdict).toBe('stop');
  });
});

it('a text of nothing says of what else is in use that it is not taken', () => {
  const whole = of('1 tablett 2 ganger daglig');
  const request = { ...whole, otherMedication: [{ drug: oxycodone, dosage: '0 tabletter daglig' }] };
  expect(assessed(request).omeq?.perDay).toBe(60);
});

it('a total that a part is missing of says «minst», and is no total', () => {
  const whole = of('1 tablett 2 ganger daglig');
  const request = { ...whole, otherMedication: [{ drug: { ...oxycodone, name: 'Annet' }, dosage: 'v.b.' }] };
  const { omeq, headline, findings } = assessed(request);
  expect(omeq).toMatchObject({ perDay: null, atLeast: 60 });
  const said = [headline, ...findings.map(({ message }) => message)].filter((text) => /\b60 mg/.test(text));
  expect(said.filter((text) => !/minst 60 mg/.test(text))).toEqual([]);
});
