import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Outcome } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { arbitraryRequest } from './arbitrary-request.ts';
import { assessed, exceptionRequest, opioidRequest, outcome, oxycodone, perDay } from './request.ts';

/** Two requests that mean the same, or of which one is plainly no better: what must follow of their assessments. */

const runs = { numRuns: 200 };

/** Requests as they come, and such that much of them is in order. */
const requests = fc.oneof(
  arbitraryRequest,
  arbitraryRequest.map(({ vedtak, patient, conditions, otherMedication }) => ({
    ...opioidRequest(),
    vedtak,
    patient,
    conditions,
    otherMedication,
  })),
  arbitraryRequest.map(({ exception, patient, refundCode }) => ({
    ...exceptionRequest(),
    exception,
    patient,
    refundCode,
  })),
);

const outcomes = ({ findings }: Assessment): Readonly<Record<string, Outcome>> =>
  Object.fromEntries(findings.map((finding) => [finding.rule, finding.outcome]));

/** All that a doctor acts on. */
const meaning = (request: AssessmentRequest) => {
  const assessment = assessed(request);
  const { verdict, headline, checked, remark, orderMarking, omeq, pregabalinMgPerDay } = assessment;
  return {
    verdict,
    headline,
    checked,
    remark,
    orderMarking,
    outcomes: outcomes(assessment),
    sums: [omeq?.perDay, omeq?.atLeast, pregabalinMgPerDay],
  };
};

function means(change: (request: AssessmentRequest) => AssessmentRequest): void {
  fc.assert(
    fc.property(requests, (request) => {
      expect(meaning(change(request))).toEqual(meaning(request));
    }),
    runs,
  );
}

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
};

const vitamin: Drug = {
  name: 'Nycoplus C-vitamin Tab 250 mg',
  atc: 'A11GA01',
  group: 'C',
  form: 'tablett',
  substances: [{ name: 'askorbinsyre', amount: 250, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
  marketed: true,
  hList: false,
};

describe('the same is said', () => {
  it('whether what is not known is left out or null', () => {
    means((request) => withoutNulls(request) as AssessmentRequest);
  });

  it('in whatever order the other medicines stand', () => {
    means((request) => ({ ...request, otherMedication: request.otherMedication?.toReversed() }));
  });

  it('when a medicine that is no opioid and no pregabalin is listed too', () => {
    means((request) =>
      request.otherMedication
        ? {
            ...request,
            otherMedication: [...request.otherMedication, { drug: vitamin, dosage: 'som før' }],
          }
        : request,
    );
  });

  it('in whatever order, and however often, the roles stand', () => {
    means(({ prescriber, ...request }) => ({
      ...request,
      prescriber: prescriber && {
        ...prescriber,
        roles: prescriber.roles && [...prescriber.roles.toReversed(), ...prescriber.roles],
      },
    }));
  });

  it('whatever stands in the remark field before', () => {
    means((request) => ({
      ...request,
      prescription: { ...request.prescription, remark: 'Prosjekt DM 1 $& {date}' },
    }));
  });

  it('whether it is said that there is a vedtak, or what it says', () => {
    means((request) => {
      const { exists, ...said } = request.vedtak ?? {};
      const isTold = Object.values(said).some((value) => value != null);
      return isTold && exists !== false ? { ...request, vedtak: { ...said, exists: true } } : request;
    });
  });

  it('with spaces around the refund code, and in small letters', () => {
    means((request) => ({
      ...request,
      refundCode: request.refundCode && ` ${request.refundCode.toLowerCase()} `,
    }));
  });
});

describe('a dose', () => {
  const tablets = fc.integer({ min: 0, max: 20 });
  const sum = (prescription: AssessmentRequest['prescription']) =>
    meaning(opioidRequest({ prescription, vedtak: { exists: false } }));

  it('counts alike fixed and as needed', () => {
    fc.assert(
      fc.property(tablets, tablets, (fixed, asNeeded) => {
        const split = {
          drug: oxycodone,
          dosage: {
            fixedPerDay: { amount: fixed, unit: 'tablett' },
            asNeededMaxPerDay: { amount: asNeeded, unit: 'tablett' },
          },
        };
        expect(sum(split)).toEqual(sum(perDay(oxycodone, fixed + asNeeded, 'tablett')));
      }),
    );
  });

  it('counts alike in tablets, in milligrams and in micrograms', () => {
    fc.assert(
      fc.property(tablets, (count) => {
        const inTablets = sum(perDay(oxycodone, count, 'tablett'));
        expect(sum(perDay(oxycodone, count * 20, 'mg'))).toEqual(inTablets);
        expect(sum(perDay(oxycodone, count * 20_000, 'µg'))).toEqual(inTablets);
      }),
    );
  });

  it('counts alike as one medicine and as two of the same', () => {
    fc.assert(
      fc.property(tablets, tablets, (one, other) => {
        const apart = meaning(
          opioidRequest({
            prescription: perDay(oxycodone, one, 'tablett'),
            otherMedication: [perDay(oxycodone, other, 'tablett')],
          }),
        );
        expect(apart).toEqual(sum(perDay(oxycodone, one + other, 'tablett')));
      }),
    );
  });
});

/** From the worst to the best that can be said of a demand. */
const standing: Readonly<Record<Outcome, number>> = { 'not-met': 0, unknown: 1, met: 2, 'not-applicable': 2 };

describe('nothing is better', () => {
  const covering = { omeqPerDay: 200, validTo: '2027-01-01', onlyMethadone: false, namesPrescriber: true };

  it('for a higher dose', () => {
    const dose = fc.integer({ min: 0, max: 400 });
    const limits = ['OP-VEDTAK', 'OP-CAP-300', 'OP-APPLICANT'] as const;
    fc.assert(
      fc.property(dose, dose, fc.boolean(), (one, other, exists) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((mg) =>
          assessed(
            opioidRequest({
              prescription: perDay(oxycodone, mg, 'mg'),
              vedtak: exists ? covering : { exists },
            }),
          ),
        );
        for (const rule of limits) {
          if (!less || !more || (rule === 'OP-APPLICANT' && exists)) continue;
          expect(standing[outcome(more, rule)]).toBeLessThanOrEqual(standing[outcome(less, rule)]);
        }
      }),
    );
  });

  it('for a day later', () => {
    const day = fc.constantFrom('2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-06-01');
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [sooner = '', later = ''] = [one, other].toSorted();
        const at = (on: string) => outcome(assessed(opioidRequest({ on, vedtak: covering })), 'OP-VEDTAK');
        expect(standing[at(later)]).toBeLessThanOrEqual(standing[at(sooner)]);
      }),
    );
  });

  it('under a vedtak on less', () => {
    const dose = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(dose, dose, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((omeqPerDay) =>
          outcome(assessed(opioidRequest({ vedtak: { ...covering, omeqPerDay } })), 'OP-VEDTAK'),
        );
        expect(standing[less ?? 'met']).toBeLessThanOrEqual(standing[more ?? 'not-met']);
      }),
    );
  });

  it('for a drug that is taken out of the catalogue', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const unknown = { ...request, prescription: { ...request.prescription, drug: 'Finnes ikke' } };
        if (assessed(request).verdict !== 'ok') expect(assessed(unknown).verdict).not.toBe('ok');
        expect(assessed(unknown).remark === null || assessed(request).remark !== null).toBe(true);
      }),
      runs,
    );
  });
});
