import { describe, expect, it } from 'vitest';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import {
  assessed,
  methadone,
  opioidRequest,
  outcome,
  oxycodone,
  perDay,
  pregabalin,
  tramadol,
} from './request.ts';

const morphine: Drug = {
  ...oxycodone,
  name: 'Dolcontin Depottab 30 mg',
  atc: 'N02AA01',
  substances: [{ name: 'morfin', amount: 30, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
};

const outcomes = (request: AssessmentRequest, ...rules: string[]) => {
  const assessment = assessed(request);
  return rules.map((rule) => outcome(assessment, rule));
};

describe('the limits are inclusive, to the last digit', () => {
  it.each([
    [99.999999999, 'met'],
    [100, 'met'],
    [100.000000001, 'not-met'],
  ])('a fastlege applies at %d mg OMEQ: %s', (mg, expected) => {
    expect(outcomes(opioidRequest({ prescription: perDay(morphine, mg, 'mg') }), 'OP-APPLICANT')).toEqual([
      expected,
    ]);
  });

  it.each([
    [299.999999999, 'met'],
    [300, 'met'],
    [300.000000001, 'not-met'],
  ])('the ceiling at %d mg OMEQ: %s', (mg, expected) => {
    expect(outcomes(opioidRequest({ prescription: perDay(morphine, mg, 'mg') }), 'OP-CAP-300')).toEqual([
      expected,
    ]);
  });

  it.each([
    [599.999999999, 'met'],
    [600, 'met'],
    [600.000000001, 'not-met'],
  ])('pregabalin at %d mg: %s', (mg, expected) => {
    const request = opioidRequest({
      prescription: perDay(pregabalin, mg, 'mg'),
      indication: 'neuropathic-pain',
    });
    expect(outcomes(request, 'PG-CAP-600')).toEqual([expected]);
  });

  it('counts 66.666… mg oxycodone as exactly 100', () => {
    const request = opioidRequest({
      prescription: { drug: oxycodone, dosage: { fixedPerDay: { amount: 3, unit: 'tablett' } } },
      otherMedication: [{ drug: morphine, dosage: { fixedPerDay: { amount: 10, unit: 'mg' } } }],
    });
    expect(assessed(request).omeq?.perDay).toBe(100);
    expect(outcomes(request, 'OP-APPLICANT')).toEqual(['met']);
  });
});

describe('a total with a part missing', () => {
  const unknownOther = [{ drug: 'Ukjent middel', dosage: '1x1' }];

  it('proves over', () => {
    const request = opioidRequest({
      prescription: perDay(morphine, 301, 'mg'),
      otherMedication: unknownOther,
    });
    expect(outcomes(request, 'OP-TOTAL', 'OP-CAP-300', 'OP-APPLICANT')).toEqual([
      'unknown',
      'not-met',
      'not-met',
    ]);
  });

  it('never proves within', () => {
    const request = opioidRequest({
      prescription: perDay(morphine, 10, 'mg'),
      otherMedication: unknownOther,
    });
    const assessment = assessed(request);
    expect(outcomes(request, 'OP-TOTAL', 'OP-CAP-300')).toEqual(['unknown', 'unknown']);
    expect(assessment.verdict).toBe('incomplete');
    expect(assessment.omeq).toMatchObject({ perDay: null, atLeast: 10 });
    expect(assessment.missing).toContain('otherMedication.0.drug');
  });
});

describe('what else the patient uses', () => {
  it('is not known until somebody has said', () => {
    const assessment = assessed(opioidRequest({ otherMedication: null }));
    expect(assessment.verdict).toBe('incomplete');
    expect(assessment.missing).toEqual(['otherMedication']);
    expect(assessment.omeq).toMatchObject({ perDay: 60, atLeast: 60 });
    expect(outcome(assessment, 'OP-TOTAL')).toBe('unknown');
  });

  it('can’t save a total that is over already', () => {
    const request = opioidRequest({ prescription: perDay(morphine, 301, 'mg'), otherMedication: null });
    expect(outcomes(request, 'OP-CAP-300', 'OP-APPLICANT')).toEqual(['not-met', 'not-met']);
  });

  it('counts for pregabalin too', () => {
    const prescription = perDay(pregabalin, 300, 'mg');
    const request = opioidRequest({ prescription, indication: 'neuropathic-pain', otherMedication: null });
    expect(outcomes(request, 'PG-CAP-600')).toEqual(['unknown']);
  });
});

describe('who may apply for an opioid', () => {
  const over = perDay(morphine, 150, 'mg');
  it.each<[string, Partial<AssessmentRequest>, string]>([
    ['fastlege, all conditions', {}, 'met'],
    ['another doctor at the office', { prescriber: { roles: ['gp-office'], rightAB: 'all' } }, 'met'],
    ['pain not clarified', { painClarified: false }, 'not-met'],
    ['clarification not known', { painClarified: null }, 'unknown'],
    [
      'over 100, clarification not known: over decides',
      { prescription: over, painClarified: null },
      'not-met',
    ],
    ['over 100 at a pain clinic', { prescription: over, prescriber: { roles: ['pain-clinic'] } }, 'met'],
    [
      'uncertain pain at a pain clinic',
      { painClarified: null, prescriber: { roles: ['pain-clinic'] } },
      'met',
    ],
    ['hospital doctor', { prescriber: { roles: ['public-hospital'] } }, 'not-met'],
    ['role not known', { prescriber: { rightAB: 'all' } }, 'unknown'],
    ['no role ticked', { prescriber: { roles: [] } }, 'unknown'],
    [
      'the doctor the patient goes to, no fastlege',
      { prescriber: { roles: ['treating-doctor'] }, patient: { hasGp: false } },
      'met',
    ],
    [
      'the doctor the patient goes to, has a fastlege',
      { prescriber: { roles: ['treating-doctor'] }, patient: { hasGp: true } },
      'not-met',
    ],
    [
      'the doctor the patient goes to, not known',
      { prescriber: { roles: ['treating-doctor'] }, patient: null },
      'unknown',
    ],
    [
      'not marketed',
      { prescription: { ...over, drug: { ...oxycodone, marketed: false }, dosage: '1x2' } },
      'not-met',
    ],
    ['indication not known', { indication: null }, 'unknown'],
    ['cancer', { indication: 'cancer-pain' }, 'not-applicable'],
    ['group C', { prescription: perDay({ ...oxycodone, group: 'C' }, 1, 'mg') }, 'not-applicable'],
    ['on a white prescription', { scheme: 'white' }, 'not-applicable'],
    ['scheme not known', { scheme: null }, 'unknown'],
  ])('%s: %s', (_, change, expected) => {
    expect(outcomes(opioidRequest(change), 'OP-APPLICANT')).toEqual([expected]);
  });

  it('asks for the one fact that is missing', () => {
    expect(assessed(opioidRequest({ painClarified: null })).missing).toEqual(['painClarified']);
  });
});

describe('methadone', () => {
  const prescription = { drug: methadone, dosage: '10 ml morgen' };
  it('is never for a fastlege, however low the dose', () => {
    const request = opioidRequest({ prescription });
    expect(outcomes(request, 'OP-METHADONE', 'OP-APPLICANT')).toEqual(['not-met', 'not-applicable']);
    expect(assessed(request).omeq).toMatchObject({
      perDay: 120,
      lines: [{ verification: 'third-party', factor: 6 }],
    });
  });

  it('says that its factor is not confirmed where it decides', () => {
    const finding = assessed(opioidRequest({ prescription })).findings.find(
      (found) => found.rule === 'OP-CAP-300',
    );
    expect(finding?.message).toContain('ikke bekreftet');
  });

  it('is for a pain clinic', () => {
    const request = opioidRequest({ prescription, prescriber: { roles: ['pain-clinic'], rightAB: 'all' } });
    expect(outcomes(request, 'OP-METHADONE')).toEqual(['met']);
  });

  it('has no meaningful OMEQ in dependence', () => {
    const assessment = assessed(opioidRequest({ prescription, indication: 'opioid-dependence' }));
    expect(assessment.omeq).toMatchObject({ perDay: null, atLeast: 0, lines: [{ problem: 'excluded' }] });
    expect(outcome(assessment, 'OP-TOTAL')).toBe('unknown');
  });

  it('has a vedtak of its own', () => {
    const vedtak = { omeqPerDay: 100, validTo: '2027-01-01', onlyMethadone: true, namesPrescriber: true };
    expect(outcomes(opioidRequest({ vedtak }), 'OP-METHADONE-SCOPE')).toEqual(['not-met']);
    expect(
      outcomes(opioidRequest({ vedtak: { ...vedtak, onlyMethadone: false } }), 'OP-METHADONE-SCOPE'),
    ).toEqual(['met']);
    expect(outcomes(opioidRequest(), 'OP-METHADONE-SCOPE')).toEqual(['not-applicable']);
  });
});

describe('cancer and the end of life', () => {
  it.each<[string, NonNullable<AssessmentRequest['prescriber']>, string]>([
    ['public hospital', { roles: ['public-hospital'] }, 'met'],
    ['specialist in the field', { roles: ['specialist'], diseaseField: 'own' }, 'met'],
    ['specialist in an adjacent field', { roles: ['specialist'], diseaseField: 'adjacent' }, 'met'],
    ['contract specialist in the field', { roles: ['contract-specialist'], diseaseField: 'own' }, 'met'],
    ['specialist in another field', { roles: ['specialist'], diseaseField: 'other' }, 'not-met'],
    ['specialist, field not known', { roles: ['specialist'] }, 'unknown'],
    ['fastlege', { roles: ['gp'] }, 'not-met'],
    ['not known', {}, 'unknown'],
  ])('%s: %s', (_, prescriber, expected) => {
    const cancer = opioidRequest({ indication: 'cancer-pain', prescriber });
    const endOfLife = opioidRequest({ indication: 'end-of-life', prescriber });
    expect(outcomes(cancer, 'OP-CANCER-APPLICANT', 'OP-EOL-APPLICANT')).toEqual([expected, 'not-applicable']);
    expect(outcomes(endOfLife, 'OP-CANCER-APPLICANT', 'OP-EOL-APPLICANT')).toEqual([
      'not-applicable',
      expected,
    ]);
  });

  it('has no ceiling', () => {
    for (const indication of ['cancer-pain', 'neuropathic-cancer-pain', 'end-of-life'] as const) {
      const request = opioidRequest({ indication, prescription: perDay(morphine, 900, 'mg') });
      expect(outcomes(request, 'OP-CAP-300')).toEqual(['not-applicable']);
    }
  });
});

describe('which opioids and forms', () => {
  it.each([
    ['N02AA05', 'met'],
    ['N01AH01', 'met'],
    ['N07BC02', 'met'],
    ['R05DA04', 'met'],
    ['R05DA01', 'not-met'],
    ['A07DA02', 'not-met'],
    ['N02', 'unknown'],
    ['N07BC', 'unknown'],
    ['N02B', 'not-met'],
  ])('ATC %s: %s', (atc, expected) => {
    expect(
      outcomes(opioidRequest({ prescription: perDay({ ...oxycodone, atc }, 1, 'mg') }), 'OP-ATC'),
    ).toEqual([expected]);
  });

  it.each([
    ['injeksjonsvæske, oppløsning', 'parenteral', null, 'unknown'],
    ['injeksjonsvæske, oppløsning', 'parenteral', false, 'not-met'],
    ['injeksjonsvæske, oppløsning', 'parenteral', true, 'met'],
    ['nesespray', null, false, 'not-met'],
    ['sublingvaltablett', null, false, 'not-met'],
    ['depottablett', null, null, 'met'],
    [null, null, null, 'unknown'],
  ] as const)('%s by %s, other form impossible %s: %s', (form, route, otherFormImpossible, expected) => {
    const request = opioidRequest({
      prescription: perDay({ ...oxycodone, form, route }, 5, 'mg'),
      otherFormImpossible,
    });
    expect(outcomes(request, 'OP-FORM')).toEqual([expected]);
  });

  it('asks for a separate application for an injection', () => {
    const injection = perDay({ ...oxycodone, form: 'injeksjonsvæske', route: 'parenteral' }, 5, 'mg');
    expect(outcomes(opioidRequest({ prescription: injection }), 'OP-SEPARATE')).toEqual(['unknown']);
    expect(outcomes(opioidRequest(), 'OP-SEPARATE')).toEqual(['not-applicable']);
  });
});

describe('the vedtak', () => {
  const vedtak = { omeqPerDay: 60, validTo: '2026-11-21', onlyMethadone: false, namesPrescriber: true };
  it.each<[string, AssessmentRequest['vedtak'], string]>([
    ['exactly, on its last day', vedtak, 'met'],
    ['dose over', { ...vedtak, omeqPerDay: 59.999999999 }, 'not-met'],
    ['date passed', { ...vedtak, validTo: '2026-11-20' }, 'not-met'],
    ['does not name the doctor', { ...vedtak, namesPrescriber: false }, 'not-met'],
    ['date not known', { ...vedtak, validTo: null }, 'unknown'],
    ['dose not known', { ...vedtak, omeqPerDay: null }, 'unknown'],
    ['dose not known, date passed', { ...vedtak, omeqPerDay: null, validTo: '2020-01-01' }, 'not-met'],
    ['none', { exists: false }, 'not-applicable'],
    ['not known', null, 'unknown'],
  ])('%s: %s', (_, given, expected) => {
    expect(outcomes(opioidRequest({ vedtak: given }), 'OP-VEDTAK')).toEqual([expected]);
  });
});

describe('the vedtak of a drug that is no opioid', () => {
  it.each<[string, AssessmentRequest['vedtak'], string]>([
    ['not known until when', { namesPrescriber: true }, 'unknown'],
    ['on its last day', { namesPrescriber: true, validTo: '2026-11-21' }, 'met'],
    ['expired', { namesPrescriber: true, validTo: '2026-11-20' }, 'not-met'],
    ['does not name the doctor', { namesPrescriber: false }, 'not-met'],
    ['not known whom it names', { exists: true }, 'unknown'],
    ['none', { exists: false }, 'not-applicable'],
    ['not known', null, 'unknown'],
  ])('%s: %s', (_, vedtak, expected) => {
    const request = opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' }, vedtak });
    expect(outcomes(request, 'S3-VEDTAK', 'OP-VEDTAK')).toEqual([expected, 'not-applicable']);
  });
});

it.each([
  [true, true],
  [false, false],
  // Of other drugs than opioids nobody is asked.
  [null, false],
])(
  'pregabalin under a vedtak that is for methadone only (%s) is to be applied for: %s',
  (onlyMethadone, due) => {
    const vedtak = { namesPrescriber: true, validTo: '2027-01-01', onlyMethadone };
    const request = opioidRequest({ prescription: { drug: pregabalin, dosage: '1x1' }, vedtak });
    expect(assessed(request).drafts.application !== null).toBe(due);
  },
);

describe('a patch changed more often', () => {
  const patch: Drug = {
    ...oxycodone,
    name: 'Durogesic Depotplaster 25 µg/time',
    atc: 'N02AB03',
    form: 'depotplaster',
    route: 'transdermal',
    substances: [{ name: 'fentanyl', amount: 25, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
  };
  const prescription = perDay(patch, 1, 'plaster');
  it.each<[string, Partial<AssessmentRequest>, string]>([
    ['as the product information says', { patchChange: { everyHours: 72 } }, 'not-applicable'],
    ['nothing said', {}, 'not-applicable'],
    [
      'every 48 hours, all in place',
      { patchChange: { everyHours: 48, oralUnsuitable: true, documented: true } },
      'met',
    ],
    [
      'oral opioids suitable',
      { patchChange: { everyHours: 48, oralUnsuitable: false, documented: true } },
      'not-met',
    ],
    ['documentation not known', { patchChange: { everyHours: 48, oralUnsuitable: true } }, 'unknown'],
    [
      'before it was allowed',
      { on: '2023-06-21', patchChange: { everyHours: 48, oralUnsuitable: true, documented: true } },
      'not-met',
    ],
    [
      'on the first day',
      { on: '2023-06-22', patchChange: { everyHours: 48, oralUnsuitable: true, documented: true } },
      'met',
    ],
  ])('%s: %s', (_, change, expected) => {
    expect(outcomes(opioidRequest({ prescription, ...change }), 'OP-PATCH')).toEqual([expected]);
  });

  it('counts the shorter interval where text and answer differ', () => {
    const request = opioidRequest({
      prescription: { drug: patch, dosage: '1 plaster hver 48. time' },
      patchChange: { everyHours: 72, oralUnsuitable: true, documented: false },
    });
    expect(outcomes(request, 'OP-PATCH')).toEqual(['not-met']);
  });

  it('does not alter the daily dose', () => {
    const often = assessed(
      opioidRequest({ prescription: { drug: patch, dosage: '1 plaster hver 48. time' } }),
    );
    expect(often.omeq?.perDay).toBe(60);
    expect(outcome(often, 'OP-PATCH')).toBe('unknown');
  });
});

describe('what a group A or B drug may be for', () => {
  const zopiclone: Drug = {
    ...oxycodone,
    name: 'Imovane Tab 7,5 mg',
    atc: 'N05CF01',
    group: 'B',
    substances: [{ name: 'zopiklon', amount: 7.5, unit: 'mg', per: { amount: 1, unit: 'tablett' } }],
  };
  it.each<[string, Partial<AssessmentRequest>, string, string]>([
    ['sleep', { indication: 'sleep' }, 'not-met', 'not-met'],
    ['sleep at the end of life', { indication: 'sleep', patient: { endOfLife: true } }, 'met', 'met'],
    ['sleep, end of life not known', { indication: 'sleep', patient: null }, 'unknown', 'unknown'],
    ['not known', { indication: null }, 'unknown', 'unknown'],
    ['restless legs', { indication: 'restless-legs' }, 'met', 'met'],
    ['severe mental disorder, but not N05B', { indication: 'severe-mental-disorder' }, 'met', 'not-met'],
    ['something else', { indication: 'other' }, 'met', 'not-met'],
  ])('%s', (_, change, sleep, purpose) => {
    const request = opioidRequest({ prescription: { drug: zopiclone, dosage: '1x1' }, ...change });
    expect(outcomes(request, 'S3-SLEEP', 'S3-PURPOSE')).toEqual([sleep, purpose]);
  });

  it('N05B for a severe mental disorder is listed', () => {
    const diazepam = { ...zopiclone, atc: 'N05BA01' };
    const request = opioidRequest({
      prescription: { drug: diazepam },
      indication: 'severe-mental-disorder',
      refundCode: '-F4',
    });
    expect(outcomes(request, 'S3-PURPOSE', 'S3-CODE')).toEqual(['met', 'not-applicable']);
  });

  it.each([
    ['chronic-pain', '-71', 'met'],
    ['chronic-pain', '71', 'met'],
    ['chronic-pain', '-72', 'not-met'],
    ['chronic-pain', '-73', 'not-met'],
    ['cns-spasticity', 'R25.2', 'met'],
    ['cns-spasticity', '-71', 'not-met'],
    ['tuberculosis-side-effects', '-81', 'met'],
    ['restless-legs', 'G25.8', 'met'],
    ['restless-legs', 'g258', 'met'],
    ['end-of-life', '-90', 'not-met'],
    ['other', '-74', 'not-applicable'],
    ['other', '-71', 'not-met'],
    ['severe-mental-disorder', 'R25.2', 'not-met'],
    ['chronic-pain', null, 'unknown'],
    [null, '-71', 'unknown'],
    // Reimbursed on § 2, whatever it is for.
    [null, '-90', 'not-met'],
  ] as const)('%s with code %s: %s', (indication, refundCode, expected) => {
    expect(outcomes(opioidRequest({ indication, refundCode }), 'S3-CODE')).toEqual([expected]);
  });

  it.each(['function', 'lowestDose', 'plan'] as const)('the application confirms %s', (field) => {
    const rule = { function: 'S3-FUNCTION', lowestDose: 'S3-LOWEST-DOSE', plan: 'S3-PLAN' }[field];
    const conditions = { function: true, lowestDose: true, plan: true };
    expect(outcomes(opioidRequest({ conditions }), rule)).toEqual(['met']);
    expect(outcomes(opioidRequest({ conditions: { ...conditions, [field]: false } }), rule)).toEqual([
      'not-met',
    ]);
    expect(outcomes(opioidRequest({ conditions: { ...conditions, [field]: null } }), rule)).toEqual([
      'unknown',
    ]);
  });
});

describe('pregabalin', () => {
  const prescription = { drug: pregabalin, dosage: '1 kapsel 2 ganger daglig' };
  it.each<[string, Partial<AssessmentRequest>, string, string]>([
    ['fastlege', {}, 'met', 'not-applicable'],
    ['pain clinic', { prescriber: { roles: ['pain-clinic'] } }, 'met', 'not-applicable'],
    [
      'neurologist at a hospital',
      { prescriber: { roles: ['public-hospital'], specialties: ['neurology'] } },
      'met',
      'not-applicable',
    ],
    [
      'specialist, specialty not known',
      { prescriber: { roles: ['specialist'] } },
      'unknown',
      'not-applicable',
    ],
    [
      'another specialist',
      { prescriber: { roles: ['specialist'], specialties: ['oncology'] } },
      'not-met',
      'not-applicable',
    ],
    ['hospital doctor', { prescriber: { roles: ['public-hospital'] } }, 'not-met', 'not-applicable'],
    ['cancer, fastlege', { indication: 'neuropathic-cancer-pain' }, 'not-applicable', 'not-met'],
    [
      'cancer, specialist in the field',
      { indication: 'neuropathic-cancer-pain', prescriber: { roles: ['specialist'], diseaseField: 'own' } },
      'not-applicable',
      'met',
    ],
    [
      'cancer, adjacent is not enough',
      {
        indication: 'neuropathic-cancer-pain',
        prescriber: { roles: ['specialist'], diseaseField: 'adjacent' },
      },
      'not-applicable',
      'not-met',
    ],
  ])('%s', (_, change, ordinary, cancer) => {
    const request = opioidRequest({ prescription, indication: 'neuropathic-pain', ...change });
    expect(outcomes(request, 'PG-APPLICANT', 'PG-CANCER-APPLICANT')).toEqual([ordinary, cancer]);
  });

  it('is met under its earlier ATC code too', () => {
    const earlier = { ...pregabalin, atc: 'N03AX16' };
    const request = opioidRequest({
      prescription: { ...prescription, drug: earlier },
      indication: 'neuropathic-pain',
    });
    expect(outcomes(request, 'PG-CAP-600')).toEqual(['met']);
  });

  it('adds up over prescriptions', () => {
    const request = opioidRequest({
      prescription,
      indication: 'neuropathic-pain',
      otherMedication: [{ drug: pregabalin, dosage: '1x1' }],
    });
    expect(assessed(request).pregabalinMgPerDay).toBe(900);
    expect(outcomes(request, 'PG-CAP-600')).toEqual(['not-met']);
  });

  it('is not an opioid', () => {
    const assessment = assessed(opioidRequest({ prescription, indication: 'neuropathic-pain' }));
    expect(assessment.omeq).toBeNull();
    expect(outcome(assessment, 'OP-CAP-300')).toBe('not-applicable');
    expect(outcome(assessment, 'PG-VEDTAK-600')).toBe('met');
  });
});

describe('two opioids', () => {
  it('are summed, whoever prescribed them', () => {
    const request = opioidRequest({
      otherMedication: [{ drug: tramadol, dosage: '2 kapsler 4 ganger daglig' }],
    });
    expect(assessed(request).omeq?.perDay).toBe(120);
    expect(outcomes(request, 'OP-APPLICANT', 'OP-CAP-300')).toEqual(['not-met', 'met']);
  });
});
