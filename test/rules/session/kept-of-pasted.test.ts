import { expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import type { NewCase } from '../../../rules/kept-case/kept-case.ts';
import { keptOfPasted } from '../../../rules/session/kept-of-pasted.ts';
import { catalogueIndexBuilder } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/default-catalogue.ts';

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
  const whole = keptCaseOf(...known, [
    { drug: 'Palexia Depottab 100 mg', dosage: '1 tablett 2 ganger daglig' },
  ]);
  expect(keptOfPasted(whole, resolve)).toEqual({ kept: whole, leftOut: false });
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
  const { kept, leftOut } = keptOfPasted(whole, resolve);
  expect(leftOut).toBe(true);
  expect(JSON.stringify({ ...kept, assessment: kept.assessment.omeq })).not.toContain('Nordmann');
  const again = assess(kept.request, { resolveDrug: resolve, profiles: [] });
  expect(again.verdict).toBe(whole.assessment.verdict);
  expect(again.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual(
    whole.assessment.findings.map(({ rule, outcome }) => [rule, outcome]),
  );
  expect(again.omeq?.atLeast).toBe(whole.assessment.omeq?.atLeast);
});
