import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../rules/contract/parse-request.ts';
import { isScheme, schemes } from '../../../rules/contract/terms.ts';
import { exceptionRequest, opioidRequest } from '../request.ts';

const on = '2026-11-21';
const least = { on, prescription: { drug: '' } };
const withDrug = (drug: unknown) => ({ on, prescription: { drug } });
const withSubstance = (substance: object) => withDrug({ substances: [{ name: 'morfin', ...substance }] });
const withDosage = (dosage: unknown) => ({ on, prescription: { drug: '', dosage } });

const requestOf = (value: unknown) => {
  const parsed = parseRequest(value);
  return parsed.ok ? parsed.request : parsed.problems;
};

const problemsOf = (value: unknown) => {
  const parsed = parseRequest(value);
  return parsed.ok ? [] : parsed.problems.map(({ path, error }) => [path, error]);
};

describe('a request', () => {
  it.each([[least], [opioidRequest()], [exceptionRequest()]])('is read as it is: %o', (request) => {
    expect(requestOf(request)).toEqual(request);
  });

  it.each<[string, object, object]>([
    ['space around a text', withDrug(' OxyContin '), withDrug('OxyContin')],
    ['an ATC code in small letters', withDrug({ atc: ' n02aa05 ' }), withDrug({ atc: 'N02AA05' })],
    ['a Greek mu in a strength', withSubstance({ unit: '\u03bcg/h' }), withSubstance({ unit: '\u00b5g/h' })],
    [
      'a Greek mu in a dosage',
      withDosage({ fixedPerDay: { amount: 1, unit: '\u03bcg' } }),
      withDosage({ fixedPerDay: { amount: 1, unit: '\u00b5g' } }),
    ],
  ])('is tidied of %s', (_, value, expected) => {
    expect(requestOf(value)).toEqual(expected);
  });

  it.each(['N', 'N0', 'N02A0', 'N02AA0', 'N02AA055', '1N02', 'N02AA05 '.repeat(2)])(
    'has no ATC code %j',
    (atc) => {
      expect(problemsOf(withDrug({ atc }))).toEqual([['prescription.drug.atc', 'Ikke en ATC-kode']]);
    },
  );

  it.each(['N02', 'N02A', 'N02AA'])('may have the ATC code in part: %s', (atc) => {
    expect(parseRequest(withDrug({ atc })).ok).toBe(true);
  });

  it.each<[string, unknown, [path: string, error: string][]]>([
    ['what is no object', 'x', [['', 'Ugyldig input: forventet object, fikk string']]],
    [
      'nothing at all',
      {},
      [
        ['on', 'Ugyldig input: forventet string, fikk undefined'],
        ['prescription', 'Ugyldig input: forventet object, fikk undefined'],
      ],
    ],
    ['a date in Norwegian', { ...least, on: '21.11.2026' }, [['on', 'Ugyldig ISO-dato']]],
    ['two unknown keys', { ...least, a: 1, b: 2 }, [['a', 'Ukjente nøkler: "a", "b"']]],
    [
      'an unknown key deep down',
      withSubstance({ dose: 1 }),
      [['prescription.drug.substances.0.dose', 'Ukjent nøkkel: "dose"']],
    ],
    ['a drug that is neither', withDrug(5), [['prescription.drug', 'Ugyldig input']]],
    [
      'a name that is too long',
      withDrug('x'.repeat(501)),
      [['prescription.drug', 'For stor(t): forventet string til å ha <=500 tegn']],
    ],
    [
      'two wrong fields of a drug',
      withDrug({ group: 'D', marketed: 'ja' }),
      [
        ['prescription.drug.group', 'Ugyldig valg: forventet en av "A"|"B"|"C"'],
        ['prescription.drug.marketed', 'Ugyldig input: forventet boolean, fikk string'],
      ],
    ],
    [
      'a unit that is no text',
      withDosage({ fixedPerDay: { amount: 1, unit: 5 } }),
      [['prescription.dosage.fixedPerDay.unit', 'Ugyldig input: forventet string, fikk tall']],
    ],
    [
      'a negative amount of another drug',
      { ...least, otherMedication: [{}, { dosage: { asNeededMaxPerDay: { amount: -1 } } }] },
      [['otherMedication.1.dosage.asNeededMaxPerDay.amount', 'For lite(n): forventet number til å ha >=0']],
    ],
    [
      'a code over two lines',
      { ...least, refundCode: 'C50\nC51' },
      [['refundCode', 'Teksten må stå på én linje']],
    ],
  ])('is refused with %s, in words and with the place', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });
});

describe('a scheme', () => {
  it.each(schemes)('is %s', (scheme) => {
    expect(isScheme(scheme)).toBe(true);
  });

  it.each(['Militær', 'section', '', null])('is not %j', (text) => {
    expect(isScheme(text)).toBe(false);
  });
});
