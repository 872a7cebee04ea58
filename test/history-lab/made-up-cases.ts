import type { KeptCase } from '../../rules/kept-case/kept-case.ts';

const drugs = [
  'OxyContin Depottab 20 mg',
  'OxyNorm Kaps 5 mg',
  'Dolcontin Depottab 30 mg',
  'Nobligan Retard Depottab 100 mg',
  'Tramadol Kaps 50 mg',
  'Lyrica Kaps 300 mg',
  'Fentanyl Depotplast 50 mikrog/time',
  'Metadon Mikst 2 mg/ml',
  'Palexia Depot Depottab 100 mg',
  'Norspan Depotplast 10 mikrog/time',
];
const verdicts = ['ok', 'check', 'incomplete', 'stop', 'not-assessed'] as const;
const outcomes = ['met', 'not-met', 'unknown', 'not-applicable'] as const;
const A_MINUTE = 60_000;

/** A UUID that says which case it is. */
export const caseId = (number: number) => {
  // Spread over the range, as random ids are, and not in the order of time.
  const mixed = Math.imul(number, 0x9e3779b1) >>> 0;
  return `${mixed.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
};

/**
 * The case with that number, the same each time: a case every seven minutes back from `newest` (ISO). One in a thousand has the
 * label «sjelden»; the others share 500 labels. It has as many findings as an opioid on § 3 has.
 */
export function madeUpCase(number: number, newest = '2026-11-22T12:00:00.000Z'): KeptCase {
  const pick = <T>(list: readonly T[], salt: number): T => {
    const chosen = list[(Math.imul(number + salt, 0x85ebca6b) >>> 8) % list.length];
    if (chosen === undefined) throw new Error('Nothing to pick from.');
    return chosen;
  };
  const drug = pick(drugs, 1);
  const omeq = (number * 7) % 400;
  return {
    id: caseId(number),
    at: new Date(Date.parse(newest) - number * 7 * A_MINUTE).toISOString(),
    occasion: number % 3 === 0 ? 'saved' : 'fill',
    drug,
    drugId: `ID_${number % 10}`,
    catalogueVersion: 'fest-2026-11-14T04:00:00-1a2b3c',
    dosage: `${1 + (number % 3)} tabletter ${1 + (number % 4)} ganger daglig`,
    request: {
      on: '2026-11-22',
      scheme: 'section-3',
      refundCode: '-71',
      prescription: { drug, dosage: `${1 + (number % 3)} tabletter ${1 + (number % 4)} ganger daglig` },
      otherMedication: [{ drug: pick(drugs, 2), dosage: '1 tablett ved behov, inntil 4 per døgn' }],
      indication: 'chronic-pain',
      painClarified: true,
      prescriber: { roles: ['gp'] },
    },
    verdict: pick(verdicts, 3),
    headline: null,
    checked: null,
    omeqPerDay: number % 5 === 0 ? null : omeq,
    omeqAtLeast: number % 11 === 0 ? null : omeq,
    omeqLines: [
      {
        drug,
        substance: 'oksykodon',
        route: 'oral',
        dosePerDay: 40,
        unit: 'mg',
        factor: 1.5,
        omeq,
        problem: null,
        verification: 'official',
      },
    ],
    pregabalinMgPerDay: null,
    findings: Array.from({ length: 45 }, (_, rule) => ({
      rule: `RULE-${rule}`,
      outcome: rule < 6 ? pick(outcomes, rule) : 'not-applicable',
      level: 'check',
    })),
    ruleSetVersion: '0.1.0',
    remark: null,
    fillOutcome: number % 3 === 0 ? null : 'filled',
    overrides: [],
    exception: null,
    vedtak:
      number % 10 === 0
        ? {
            omeqPerDay: 300,
            pregabalinMgPerDay: null,
            validTo: `2027-${String(1 + (number % 12)).padStart(2, '0')}-15`,
            onlyMethadone: false,
            namesPrescriber: true,
          }
        : null,
    label: number % 1000 === 17 ? 'sjelden' : `pasient ${number % 500}`,
    followedUp: [],
    reassessment: null,
  };
}
