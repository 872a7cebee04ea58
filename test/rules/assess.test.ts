import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, DosageInput, Drug } from '../../rules/contract/request.ts';
import { assessed, knowledge, methadone, opioidRequest, oxycodone, tramadol } from './request.ts';

const read = (prescription: AssessmentRequest['prescription']): Assessment['dosage'] =>
  assessed(opioidRequest({ prescription })).dosage;

const notUnderstood = { understood: false, fixedPerDay: null, asNeededMaxPerDay: null, unit: null };
const understood = (fixedPerDay: number, asNeededMaxPerDay: number | null, unit: string | null) => ({
  understood: true,
  fixedPerDay,
  asNeededMaxPerDay,
  unit,
});

const assessedWith = (request: AssessmentRequest, candidates: readonly string[]) =>
  assess(request, { ...knowledge, resolveDrug: () => ({ kind: 'ambiguous', candidates }) });

const combination: Drug = {
  ...tramadol,
  substances: [
    { name: 'tramadol', amount: 37.5, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
    { name: 'paracetamol', amount: 325, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
  ],
};
const pieces: Drug = {
  ...oxycodone,
  substances: [{ name: 'oksykodon', amount: 5, unit: 'mg', per: { amount: 1, unit: 'stk' } }],
};
const bare: Drug = { ...oxycodone, substances: [{ name: 'oksykodon', amount: 5, unit: 'mg' }] };

describe('the dosage as the assessment tells it', () => {
  it.each<[string, Drug | string, DosageInput, Assessment['dosage']]>([
    ['the unit of the text', oxycodone, '1 tablett 2 ganger daglig', understood(2, 0, 'tablett')],
    ['the drug’s own unit where the text names none', oxycodone, '1x3', understood(3, 0, 'tablett')],
    ['no unit where the drug is unknown', 'Ukjent', '1x3', understood(3, 0, null)],
    ['no unit for a number of something measured', methadone, '1x3', understood(3, 0, null)],
    ['no unit for pieces', pieces, '1x3', understood(3, 0, null)],
    ['no unit where the strength says none', bare, '1x3', understood(3, 0, null)],
    ['no unit without substances', { ...oxycodone, substances: null }, '1x3', understood(3, 0, null)],
    ['ml', methadone, '5 ml x 2', understood(10, 0, 'ml')],
    ['as needed alone', oxycodone, '1 tablett ved behov, maks 4 per døgn', understood(0, 4, 'tablett')],
    ['no maximum', oxycodone, '1 tablett ved behov', understood(0, null, 'tablett')],
    ['no maximum, no unit', oxycodone, '1 ved behov', understood(0, null, 'tablett')],
    [
      'fixed, and more without a maximum',
      oxycodone,
      '1 tablett morgen og kveld, og 1 tablett ved behov',
      understood(2, null, 'tablett'),
    ],
    ['both parts in mg', oxycodone, '20 mg x 2 fast og 10 mg inntil x 4 ved behov', understood(40, 40, 'mg')],
    [
      'parts counted differently, in mg',
      oxycodone,
      '1 tablett 2 ganger daglig fast og 10 mg inntil x 4 ved behov',
      understood(40, 40, 'mg'),
    ],
    [
      'parts counted differently of an unknown drug',
      'Ukjent',
      '1 tablett 2 ganger daglig fast og 10 mg inntil x 4 ved behov',
      notUnderstood,
    ],
    [
      'parts counted differently of a combination',
      combination,
      '1 tablett 2 ganger daglig fast og 10 mg inntil x 4 ved behov',
      notUnderstood,
    ],
    [
      'parts that can’t be counted in mg',
      methadone,
      '1 tablett 2 ganger daglig fast og 10 mg inntil x 4 ved behov',
      notUnderstood,
    ],
    [
      'parts counted in what two substances are counted in',
      combination,
      { fixedPerDay: { amount: 2, unit: 'tablett' }, asNeededMaxPerDay: { amount: 1, unit: 'kapsel' } },
      notUnderstood,
    ],
    [
      'parts counted differently of nothing',
      { ...oxycodone, substances: [] },
      '1 tablett 2 ganger daglig fast og 10 mg inntil x 4 ved behov',
      notUnderstood,
    ],
    ['no unit of nothing', { ...oxycodone, substances: [] }, '1x3', understood(3, 0, null)],
    ['not understood', oxycodone, 'som før', notUnderstood],
  ])('%s', (_, drug, dosage, expected) => {
    expect(read({ drug, dosage })).toEqual(expected);
  });

  it('is not understood where none is given', () => {
    expect(read({ drug: oxycodone })).toEqual(notUnderstood);
  });

  it('shows the dose of a line even where it is nothing', () => {
    const zero = { drug: oxycodone, dosage: { fixedPerDay: { amount: 0, unit: 'tablett' } } };
    const { omeq } = assessed(opioidRequest({ prescription: zero }));
    expect(omeq).toMatchObject({ perDay: 0, lines: [{ dosePerDay: 0, omeq: 0, problem: null }] });
  });

  it.each<[DosageInput, Assessment['dosage']]>([
    [{ fixedPerDay: { amount: 2, unit: 'tablett' } }, understood(2, 0, 'tablett')],
    [{ asNeededMaxPerDay: { amount: 40, unit: 'mg' } }, understood(0, 40, 'mg')],
    [
      { fixedPerDay: { amount: 2, unit: 'tablett' }, asNeededMaxPerDay: { amount: 0, unit: 'mg' } },
      understood(2, 0, 'tablett'),
    ],
    [{ fixedPerDay: { amount: 0, unit: 'ml' } }, understood(0, 0, 'ml')],
    [{ fixedPerDay: { amount: 0, unit: 'stk' } }, understood(0, 0, null)],
  ])('takes no unit from a part that is nothing: %o', (dosage, expected) => {
    expect(read({ drug: bare, dosage })).toEqual(expected);
  });

  it('takes one unit for both parts where only one of them names it', () => {
    const dosage = {
      fixedPerDay: { amount: 2, unit: 'stk' },
      asNeededMaxPerDay: { amount: 1, unit: 'tablett' },
    };
    expect(read({ drug: oxycodone, dosage })).toEqual(understood(2, 1, 'tablett'));
  });
});

describe('what to do next', () => {
  it('comes with what stops first, then with one line for each missing fact', () => {
    const { next, missing } = assessed(
      opioidRequest({
        painClarified: false,
        conditions: null,
        refundCode: '-72',
        prescriber: { roles: ['gp'] },
      }),
    );
    expect(missing).toEqual([
      'conditions.function',
      'conditions.lowestDose',
      'conditions.plan',
      'prescriber.rightAB',
    ]);
    expect(next).toEqual([
      'Lege ved tverrfaglig smerteklinikk må søke: smertetilstanden er ikke avklart.',
      'Bekreft at behandlingen er vurdert å bedre funksjon og livskvalitet.',
      'Bekreft at minste effektive dose brukes.',
      'Bekreft at det foreligger en individuell behandlingsplan.',
      'Oppgi hvilke reseptgrupper du har rett til å forskrive.',
      'Smerte har refusjonskode -71 (nå -72): rett koden på resepten.',
    ]);
  });

  it('names the candidates of a drug that could be several', () => {
    const request = opioidRequest({ prescription: { drug: 'OxyContin' } });
    const { next } = assessedWith(request, ['OxyContin 5 mg', 'OxyContin 10 mg']);
    expect(next[0]).toBe('«OxyContin» kan være flere: velg OxyContin 5 mg eller OxyContin 10 mg.');
  });
});
