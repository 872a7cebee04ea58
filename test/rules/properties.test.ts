import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../rules/contract/assessment.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { Drug } from '../../rules/contract/request.ts';
import { fromNumber, toNumber } from '../../rules/number/rational.ts';
import { factors } from '../../rules/omeq/factors.ts';
import { questionFor } from '../../rules/questions.ts';
import { answerPaths, arbitraryRequest, withoutAnswer } from './arbitrary-request.ts';
import { assessed, exceptionRequest, opioidRequest, oxycodone, perDay } from './request.ts';

const runs = { numRuns: 500 };

describe('any request that fits the contract', () => {
  it('is assessed without a throw, in the contract’s own shape, to the same bytes', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        expect(parseRequest(request).ok).toBe(true);
        const assessment = assessed(request);
        expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
        expect(JSON.stringify(assessed(structuredClone(request)))).toBe(JSON.stringify(assessment));
      }),
      runs,
    );
  });

  it('is green only when every rule that can stop it or ask for a check is met', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { verdict, findings } = assessed(request);
        const binding = findings.filter(
          (found) => found.level !== 'info' && found.outcome !== 'not-applicable',
        );
        if (verdict === 'ok') {
          expect(binding.length).toBeGreaterThan(0);
          expect(binding.every((found) => found.outcome === 'met')).toBe(true);
        }
      }),
      runs,
    );
  });

  it('gives a remark only for a granted exception with nothing open', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { remark, findings } = assessed(request);
        if (!remark) return;
        const open = findings.filter(
          (found) =>
            found.level === 'stop' &&
            /^(EX|H)-/.test(found.rule) &&
            !['met', 'not-applicable'].includes(found.outcome),
        );
        expect(open).toEqual([]);
        expect(request.exception?.decision).toBe('granted');
      }),
      runs,
    );
  });

  it('asks only for what can be answered', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        for (const path of assessed(request).missing) {
          expect(
            questionFor(path) !== null ||
              path === 'otherMedication' ||
              /^(prescription|otherMedication\.\d+)\.(drug|dosage)/.test(path),
            path,
          ).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('an answer taken away', () => {
  it.each(answerPaths)('%s never makes a verdict green', (path) => {
    const seeds = fc.oneof(
      arbitraryRequest,
      arbitraryRequest.map((request) => ({
        ...opioidRequest(),
        conditions: request.conditions,
        painClarified: request.painClarified,
        prescriber: request.prescriber,
      })),
      arbitraryRequest.map((request) => ({
        ...exceptionRequest(),
        patient: request.patient,
        exception: request.exception,
        prescriber: request.prescriber,
      })),
    );
    fc.assert(
      fc.property(seeds, (request) => {
        // A hospital order needs no scheme: one taken away there is not an answer left blank.
        fc.pre(path !== 'scheme' || request.setting !== 'hospital-order');
        if (assessed(request).verdict !== 'ok')
          expect(assessed(withoutAnswer(request, path)).verdict).not.toBe('ok');
      }),
      { numRuns: 200 },
    );
  });

  it.each(answerPaths)('%s given never turns a not-met into an unknown', (path) => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const before = assessed(withoutAnswer(request, path)).findings;
        const after = assessed(request).findings;
        before.forEach((finding, index) => {
          if (finding.outcome === 'not-met') expect(after[index]?.outcome, finding.rule).not.toBe('unknown');
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('OMEQ', () => {
  const oral = factors.filter((factor) => factor.unit === 'mg');
  const dose = fc
    .tuple(fc.constantFrom(...oral), fc.integer({ min: 0, max: 1_000_000 }))
    .map(([factor, thousandths]) => {
      const drug: Drug = {
        ...oxycodone,
        atc: null,
        name: factor.substance,
        route: factor.route,
        form: null,
        substances: [{ name: factor.substance, amount: 1, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
      };
      return { factor, mg: thousandths / 1000, medication: perDay(drug, thousandths / 1000, 'mg') };
    });

  const total = (doses: readonly { medication: ReturnType<typeof perDay> }[]) => {
    const [first, ...others] = doses.map(({ medication }) => medication);
    return first
      ? (assessed(opioidRequest({ prescription: first, otherMedication: others })).omeq?.perDay ?? null)
      : 0;
  };

  it('is additive, never falls when a drug is added, and grows with the dose', () => {
    fc.assert(
      fc.property(fc.array(dose, { minLength: 1, maxLength: 5 }), dose, (doses, extra) => {
        const before = total(doses);
        const after = total([...doses, extra]);
        const alone = total([extra]);
        expect(before).not.toBeNull();
        expect(after).toBeCloseTo((before ?? 0) + (alone ?? 0), 6);
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
        expect(alone).toBe(
          toNumber({
            n: (fromNumber(extra.mg)?.n ?? 0n) * extra.factor.factor.n,
            d: (fromNumber(extra.mg)?.d ?? 1n) * extra.factor.factor.d,
          }),
        );
      }),
    );
  });

  it('is a lower bound when a drug is not known', () => {
    fc.assert(
      fc.property(fc.array(dose, { minLength: 1, maxLength: 4 }), (doses) => {
        const [first, ...others] = doses.map(({ medication }) => medication);
        if (!first) return;
        const request = opioidRequest({
          prescription: first,
          otherMedication: [...others, { drug: 'Ukjent', dosage: '1x1' }],
        });
        expect(assessed(request).omeq).toMatchObject({ perDay: null, atLeast: total(doses) });
      }),
    );
  });
});
