import { expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { keptAsUnderstood } from '../../../rules/kept-case/kept-as-understood.ts';
import type { NewCase } from '../../../rules/kept-case/kept-case.ts';
import { readRefundCode } from '../../../rules/refund-code/refund-code.ts';
import { catalogueIndexBuilder } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';

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
