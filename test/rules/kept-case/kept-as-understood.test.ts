import { describe, expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { keptAsUnderstood } from '../../../rules/kept-case/kept-as-understood.ts';
import type { NewCase } from '../../../rules/kept-case/kept-case.ts';
import { readRefundCode } from '../../../rules/refund-code/refund-code.ts';
import { catalogueIndexBuilder } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { oxycodone } from '../request.ts';

const builder = catalogueIndexBuilder('2026-11-21');
builder.add(defaultCatalogue);
const { resolve } = builder.finish();

function keptCaseOf(
  drug: string,
  dosage: string,
  otherMedication: AssessmentRequest['otherMedication'] = [],
): NewCase {
  const request: AssessmentRequest = {
    on: '2026-11-21',
    scheme: 'section-3',
    prescription: { drug, dosage },
    otherMedication,
  };
  return {
    occasion: 'saved',
    drug,
    dosage,
    request,
    assessment: assess(request, { resolveDrug: resolve, profiles: [] }),
    catalogueVersion: 'fest-1',
    drugId: null,
    remark: null,
    fillOutcome: null,
  };
}

const known = ['OxyContin Depottab 20 mg', '1 tablett 2 ganger daglig'] as const;

it('keeps all of what is understood', () => {
  const whole = keptCaseOf('oxycontin depottabl. 20mg', '1 tbl x 2, mot smerter', [
    { drug: 'palexia depot 100', dosage: '1-0-1' },
  ]);
  const { kept, leftOut } = keptAsUnderstood(whole, resolve);
  expect(leftOut).toBe(false);
  expect(kept).toMatchObject({
    drug: 'OxyContin Depottab 20 mg',
    dosage: '2 tabletter daglig',
    request: {
      prescription: { drug: 'OxyContin Depottab 20 mg', dosage: '2 tabletter daglig' },
      otherMedication: [{ drug: 'Palexia Depot Depottab 100 mg', dosage: '2 daglig' }],
    },
  });
  expect(again(kept)).toEqual(again(whole));
});

/** What the request of a case is assessed to, but for the words of its drugs. */
function again({ request }: NewCase) {
  const { verdict, findings, omeq } = assess(request, { resolveDrug: resolve, profiles: [] });
  return [verdict, omeq?.perDay, omeq?.atLeast, findings.map(({ rule, outcome }) => [rule, outcome])];
}

it.each([
  ['C50 Brystkreft hos Ola Nordmann', 'ICD-10 C50'],
  ['icd-10: g63.2*', 'ICD-10 G632'],
  ['-71 Kroniske, sterke smerter', '-71'],
  ['ICPC-2: L88 Leddgikt hos Ola', 'ICPC-2 L88'],
  ['L88', 'L88'],
  ['ingen', ''],
  ['Ola Nordmann', 'Ikke forstått'],
])('keeps of the refund code %s no more than %s, which is read alike', (written, code) => {
  const whole = keptCaseOf(...known);
  const request = { ...whole.request, refundCode: written };
  const { kept } = keptAsUnderstood({ ...whole, request }, resolve);
  expect(kept.request.refundCode).toBe(code);
  expect(readRefundCode(code)).toEqual(readRefundCode(written));
});

it('keeps no word of what stands around a name that the catalogue knows', () => {
  const { kept } = keptAsUnderstood(
    keptCaseOf('OxyContin Depottab 20 mg, f. 17.05.1976', 'tlf 91929394'),
    resolve,
  );
  expect(JSON.stringify({ ...kept, assessment: kept.assessment.omeq })).not.toMatch(/1976|9192/);
});

it.each([
  ['a line among the others', keptCaseOf(...known, [{ drug: 'Ola Nordmann tar 2 tab', dosage: null }])],
  ['the name', keptCaseOf('Til Ola Nordmann 20 mg', '1 tablett daglig')],
  ['the dosage', keptCaseOf(known[0], '1 tablett daglig, ring Ola Nordmann')],
  [
    "another's dosage",
    keptCaseOf(...known, [{ drug: 'Palexia Depottab 100 mg', dosage: '1 tablett, sier Ola Nordmann' }]),
  ],
])('keeps no word of %s that is not understood, and is assessed alike without it', (_, whole) => {
  expect(JSON.stringify(whole)).toContain('Nordmann');
  const { kept, leftOut } = keptAsUnderstood(whole, resolve);
  expect(leftOut).toBe(true);
  expect(JSON.stringify({ ...kept, assessment: kept.assessment.omeq })).not.toContain('Nordmann');
  expect(again(kept)).toEqual(again(whole));
});

describe('a medicine', () => {
  type Medication = AssessmentRequest['prescription'];
  const drug = { name: known[0], atc: 'N02AA05' };

  it.each<[string, Medication, Medication, boolean]>([
    ['none', {}, {}, false],
    ['nothing known', { drug: null, dosage: null }, { drug: null, dosage: null }, false],
    ['nothing written', { drug: '', dosage: '' }, { drug: '', dosage: '' }, false],
    ['only spaces', { drug: ' ', dosage: ' ' }, { drug: '', dosage: '' }, false],
    ['a dosage alone', { drug: null, dosage: '1 x 2' }, { drug: null, dosage: '2 daglig' }, false],
    ['a drug alone', { drug: 'palexia depot 100' }, { drug: 'Palexia Depot Depottab 100 mg' }, false],
    ['a drug object', { drug, dosage: '1 x 2' }, { drug, dosage: '2 daglig' }, false],
    [
      'a drug object by another of its names',
      { drug: { ...drug, name: 'oxycontin depottabl. 20mg' } },
      { drug },
      false,
    ],
    [
      'a drug object with a name that is not known',
      { drug: { name: 'Ola', atc: 'N02AA05' } },
      { drug: { name: 'Ikke forstått', atc: 'N02AA05' } },
      true,
    ],
    [
      'a drug object without a name',
      { drug: { atc: 'N02AA05' } },
      { drug: { name: null, atc: 'N02AA05' } },
      false,
    ],
    ['a dosage object', { dosage: { fixedPerDay: null } }, { dosage: { fixedPerDay: null } }, false],
    [
      'a form that the drug does not have',
      { drug: known[0], dosage: '5 ml x 2' },
      { drug: known[0], dosage: 'Ikke forstått' },
      true,
    ],
    [
      'a form that a drug object does not have',
      { drug: oxycodone, dosage: '5 ml x 2' },
      { drug: oxycodone, dosage: 'Ikke forstått' },
      true,
    ],
    [
      'a form of a drug that is not known',
      { drug: 'Ola', dosage: '5 ml x 2' },
      { drug: 'Ikke forstått', dosage: '10 ml daglig' },
      true,
    ],
  ])('of %s is kept alike on the prescription and among the others', (_, written, understood, left) => {
    const whole = keptCaseOf(...known);
    for (const request of [
      { ...whole.request, prescription: written },
      { ...whole.request, otherMedication: [written] },
    ]) {
      const { kept, leftOut } = keptAsUnderstood({ ...whole, request }, resolve);
      expect([kept.request.prescription, ...(kept.request.otherMedication ?? [])]).toContainEqual(understood);
      expect(leftOut).toBe(left);
    }
  });
});

it('stands on the case as it stands in its request, where the page had it', () => {
  const whole = keptCaseOf(...known);
  const fields = (change: Partial<NewCase>) => {
    const { kept } = keptAsUnderstood({ ...whole, ...change }, resolve);
    return [kept.drug, kept.dosage];
  };
  const asked = (prescription: AssessmentRequest['prescription']) => ({
    request: { ...whole.request, prescription },
  });
  expect(fields({})).toEqual([known[0], '2 tabletter daglig']);
  expect(fields({ drug: null })).toEqual([null, '2 tabletter daglig']);
  expect(fields({ dosage: null })).toEqual([known[0], null]);
  expect(fields(asked({ drug: { name: known[0] }, dosage: {} }))).toEqual([known[0], null]);
  expect(fields(asked({ drug: {} }))).toEqual([null, null]);
  expect(fields(asked({}))).toEqual([null, null]);
});

it('names no drug among the lines of the sum that is not understood', () => {
  const whole = keptCaseOf(...known, [{ drug: 'Palexia Depottab 100 mg', dosage: '1 x 2' }]);
  const { kept } = keptAsUnderstood(whole, (name) =>
    name.startsWith('Palexia') ? { kind: 'unknown' } : resolve(name),
  );
  const { omeq } = whole.assessment;
  expect(omeq?.lines.map(({ drug }) => drug)).toEqual([known[0], 'Palexia Depottab 100 mg']);
  expect(kept.assessment.omeq).toEqual(
    omeq && {
      ...omeq,
      lines: omeq.lines.map((line, at) => (at === 1 ? { ...line, drug: 'Ikke forstått' } : line)),
    },
  );
  const none = keptAsUnderstood(keptCaseOf('Sobril Tab 10 mg', '1 x 1'), resolve).kept.assessment;
  expect(none.omeq).toBeNull();
  expect(none.verdict).toBe(keptCaseOf('Sobril Tab 10 mg', '1 x 1').assessment.verdict);
});
