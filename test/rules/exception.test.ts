import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { decisions, establishedTreatments, methodStatuses } from '../../rules/contract/terms.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import {
  assessed,
  exceptionRequest,
  granted,
  knowledge,
  opioidRequest,
  outcome,
  oxycodone,
  trastuzumab,
} from './request.ts';

const H_RESEPT =
  'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const WHITE =
  'Godkjent enkeltpasientunntak av Direktør medisin og helsefag SIHF, dato 01.10.2026.\nProsjekt DM 02224 Enkeltpasientunntak\nFaktura sendes til: Sykehuset Innlandet HF, Fakturamottak, Pb 104, 2381 Brumunddal';

const newDrug: Drug = { ...trastuzumab, name: 'Nyttlegemiddel Tab 100 mg', atc: 'N07XX99', hList: false };
const white: Partial<AssessmentRequest> = {
  scheme: 'white',
  refundCode: null,
  prescription: { drug: newDrug, dosage: '1x1' },
};

describe('the remark', () => {
  it('is exactly the H-resept text', () => {
    const assessment = assessed(exceptionRequest());
    expect(assessment.verdict).toBe('ok');
    expect(assessment.remark).toEqual({ kind: 'h-resept', text: H_RESEPT });
  });

  it('is exactly the white text', () => {
    const assessment = assessed(exceptionRequest(white));
    expect(assessment.verdict).toBe('ok');
    expect(assessment.remark).toEqual({ kind: 'white', text: WHITE });
  });

  it.each<[string, Parameters<typeof granted>[0], string | null]>([
    ['just under a million', { costPerYearNok: 999_999.99, ownProjectNumber: 'DM 03001' }, 'DM 02224'],
    ['exactly a million', { costPerYearNok: 1_000_000 }, 'DM 02224'],
    [
      'exactly a million, its own number given',
      { costPerYearNok: 1_000_000, ownProjectNumber: 'DM 03001' },
      'DM 02224',
    ],
    [
      'just over, with its own number',
      { costPerYearNok: 1_000_000.01, ownProjectNumber: 'DM 03001' },
      'DM 03001',
    ],
    ['just over, without a number', { costPerYearNok: 1_000_000.01 }, null],
    ['just over, with an empty number', { costPerYearNok: 2_000_000, ownProjectNumber: '' }, null],
    [
      'just over, its own number in another spelling',
      { costPerYearNok: 2e6, ownProjectNumber: 'prosjekt dm-7777.' },
      'DM 7777',
    ],
    ...[
      '02224',
      'DM-02224',
      'DM 02224.',
      'DM 02224 Enkeltpasientunntak',
      '2224',
      'nei',
      '0',
      '$&',
      "$'",
      '{date}',
      '7777 8888',
    ].map((ownProjectNumber): [string, Parameters<typeof granted>[0], null] => [
      `just over, with ${ownProjectNumber}`,
      { costPerYearNok: 2_000_000, ownProjectNumber },
      null,
    ]),
    ['just over, with the common number', { costPerYearNok: 2_000_000, ownProjectNumber: 'dm02224' }, null],
    ['just over, with the order number', { costPerYearNok: 2_000_000, ownProjectNumber: 'DM 0224' }, null],
    ['cost not known, number given', { costPerYearNok: null, ownProjectNumber: 'DM 03001' }, null],
  ])('carries the right project number: %s', (_, change, project) => {
    const { remark } = assessed(exceptionRequest({ ...white, exception: granted(change) }));
    expect(remark?.text ?? null).toBe(project && WHITE.replace('DM 02224', project));
  });

  it.each<[string, Partial<AssessmentRequest>]>([
    ['refused', { exception: granted({ decision: 'refused' }) }],
    ['pending', { exception: granted({ decision: 'pending' }) }],
    ['decision not known', { exception: granted({ decision: null }) }],
    ['date not known', { exception: granted({ decidedOn: null }) }],
    ['granted the day after', { exception: granted({ decidedOn: '2026-11-22' }) }],
    ['not introduced', { exception: granted({ methodStatus: 'not-introduced' }) }],
    ['status not known', { exception: granted({ methodStatus: null }) }],
    ['no marketing authorisation', { exception: granted({ marketingAuthorisation: false }) }],
    ['lack of effect only', { exception: granted({ established: 'insufficient-effect' }) }],
    ['benefit not known', { exception: granted({ greaterBenefit: null }) }],
    ['a fastlege writes it', { prescriber: { roles: ['gp'], rightAB: 'all' } }],
    ['role not known', { prescriber: null }],
    ['no refund code', { refundCode: '' }],
    ['refund code not known', { refundCode: null }],
    ['list status not known', { prescription: { drug: { ...trastuzumab, hList: null } } }],
    ['not on the list', { prescription: { drug: newDrug } }],
    ['blue prescription', { scheme: 'section-2' }],
    ['scheme not known', { scheme: null }],
    ['drug not known', { prescription: { drug: 'Ukjent' } }],
    ['no such profile', { profile: 'et-annet-foretak' }],
    ['no exception', { exception: null }],
    ['hospital order', { setting: 'hospital-order' }],
  ])('is never given: %s', (_, change) => {
    expect(assessed(exceptionRequest(change)).remark).toBeNull();
  });

  it('is never given on a white prescription with a refund code', () => {
    const assessment = assessed(exceptionRequest({ ...white, refundCode: 'C50' }));
    expect(outcome(assessment, 'WHITE-NO-REFUND')).toBe('not-met');
    expect(assessment.remark).toBeNull();
  });

  it('may be given on the day of the decision', () => {
    expect(
      assessed(exceptionRequest({ exception: granted({ decidedOn: '2026-11-21' }) })).remark,
    ).not.toBeNull();
  });
});

describe('the hospital order', () => {
  const order = { setting: 'hospital-order', scheme: null, refundCode: null } as const;
  it('is marked with the order number, not that of prescriptions', () => {
    const assessment = assessed(exceptionRequest(order));
    expect(assessment.orderMarking).toBe('Prosjekt DM 0224 Enkeltpasientunntak');
    expect(assessment.remark).toBeNull();
    expect(outcome(assessment, 'EX-HOSPITAL-ORDER')).toBe('met');
    expect(outcome(assessment, 'EX-PHARMACY')).toBe('not-applicable');
  });

  it('is marked with the exception’s own number where it has one', () => {
    const exception = granted({ costPerYearNok: 1_000_001, ownProjectNumber: 'DM 03001' });
    expect(assessed(exceptionRequest({ ...order, exception })).orderMarking).toBe(
      'Prosjekt DM 03001 Enkeltpasientunntak',
    );
  });

  it('has no marking where no profile says it', () => {
    expect(assessed(exceptionRequest({ ...order, profile: 'et-annet-foretak' })).orderMarking).toBeNull();
  });

  it('is what a marking is for, and no prescription', () => {
    expect(assessed(exceptionRequest()).orderMarking).toBeNull();
    expect(assessed(exceptionRequest({ ...order, exception: null })).orderMarking).toBeNull();
  });

  it('is not marked before the exception is granted', () => {
    const assessment = assessed(exceptionRequest({ ...order, exception: granted({ decision: 'pending' }) }));
    expect(assessment.orderMarking).toBeNull();
  });
});

describe('what the exception requires', () => {
  it.each<[string, Parameters<typeof granted>[0], string]>([
    ['EX-STATUS', { methodStatus: 'introduced' }, 'not-met'],
    ['EX-STATUS', { methodStatus: 'not-assessed' }, 'not-met'],
    ['EX-ESTABLISHED', { established: 'contraindicated' }, 'met'],
    ['EX-ESTABLISHED', { established: 'not-tried' }, 'not-met'],
    ['EX-ESTABLISHED', { established: null }, 'unknown'],
    ['EX-BENEFIT', { greaterBenefit: false }, 'not-met'],
    ['EX-MT', { marketingAuthorisation: null }, 'unknown'],
    ['EX-INFORMED', { patientInformed: null }, 'unknown'],
    ['EX-INFORMED', { patientInformed: false }, 'not-met'],
    ['EX-JOURNAL', { journalWritten: true, caseNumber: null }, 'unknown'],
    ['EX-JOURNAL', { journalWritten: false, caseNumber: null }, 'not-met'],
    ['EX-COST', { costPerYearNok: null }, 'unknown'],
  ])('%s with %o: %s', (rule, change, expected) => {
    expect(outcome(assessed(exceptionRequest({ exception: granted(change) })), rule)).toBe(expected);
  });

  it.each([
    [null, 'unknown'],
    ['', 'not-met'],
    ['nei', 'not-met'],
    ['7777', 'met'],
  ])('over a million, its own number %j: %s', (ownProjectNumber, expected) => {
    const exception = granted({ costPerYearNok: 2_000_000, ownProjectNumber });
    expect(outcome(assessed(exceptionRequest({ exception })), 'EX-COST')).toBe(expected);
  });

  it('a profile that has no place for its own number gives no remark with the common one', () => {
    const plain = { ...sykehusetInnlandet, hReseptRemark: ['Prosjekt DM 02224 Enkeltpasientunntak'] };
    const told = (costPerYearNok: number) =>
      assess(exceptionRequest({ exception: granted({ costPerYearNok, ownProjectNumber: '7777' }) }), {
        ...knowledge,
        profiles: [plain],
      });
    expect(outcome(told(1_000_001), 'EX-COST')).toBe('not-met');
    expect(told(1_000_001).remark).toBeNull();
    expect(told(1_000_000).remark?.text).toBe('Prosjekt DM 02224 Enkeltpasientunntak');
  });

  it.each<[string, Parameters<typeof granted>[0], RegExp]>([
    ['EX-STATUS', { methodStatus: 'not-introduced' }, /ikke innført.*klinisk eksepsjonelle/],
    ['EX-STATUS', { methodStatus: 'introduced' }, /er innført.*trenger ikke unntak/],
    ['EX-STATUS', { methodStatus: 'not-assessed' }, /ikke vurdert.*off-label/],
    ['EX-ESTABLISHED', { established: 'insufficient-effect' }, /Manglende effekt/],
    ['EX-ESTABLISHED', { established: 'not-tried' }, /Prøv etablert behandling/],
    ['EX-APPROVED', { decision: 'refused' }, /er avslått/],
    ['EX-APPROVED', { decision: 'refused', decidedOn: '2026-11-22' }, /er avslått/],
    ['EX-APPROVED', { decision: 'pending', decidedOn: null }, /ikke avgjort: vent/],
    ['EX-APPROVED', { decidedOn: '2026-11-22' }, /innvilget 22\.11\.2026, etter reseptens dato/],
    ['EX-COST', { costPerYearNok: 2e6, ownProjectNumber: '' }, /få opprettet et eget/],
    ['EX-COST', { costPerYearNok: 2e6, ownProjectNumber: 'nei' }, /få opprettet et eget/],
    ['EX-COST', { costPerYearNok: 2e6, ownProjectNumber: 'DM-2224' }, /kan fellesnummeret ikke brukes/],
    ['EX-COST', { costPerYearNok: 2e6, ownProjectNumber: '7777 8888' }, /flere tall/],
    ['EX-COST', { costPerYearNok: 2e6, ownProjectNumber: 'XY 7777' }, /tekst som ikke hører til/],
  ])('%s with %o says the one reason', (rule, change, words) => {
    const { findings } = assessed(exceptionRequest({ exception: granted(change) }));
    const finding = findings.find((candidate) => candidate.rule === rule);
    expect(finding?.outcome).toBe('not-met');
    expect(finding?.message).toMatch(words);
  });

  it.each<[Parameters<typeof granted>[0], string]>([
    [{ costPerYearNok: null, ownProjectNumber: null }, 'exception.costPerYearNok'],
    [{ costPerYearNok: null, ownProjectNumber: '7777' }, 'exception.costPerYearNok'],
    [{ costPerYearNok: 2e6, ownProjectNumber: null }, 'exception.ownProjectNumber'],
  ])('asks for the cost before the number that it may call for: %o', (change, path) => {
    const assessment = assessed(exceptionRequest({ exception: granted(change) }));
    expect(outcome(assessment, 'EX-COST')).toBe('unknown');
    expect(assessment.missing).toEqual([path]);
  });

  it.each([
    [null, null, ['patient.fromOtherTrust']],
    [null, true, ['patient.fromOtherTrust']],
    [true, null, ['exception.bothTrustsInvolved']],
  ])(
    'asks only what is missing of a patient from another trust (%s, %s)',
    (fromOtherTrust, bothTrustsInvolved, missing) => {
      const request = exceptionRequest({
        patient: { fromOtherTrust },
        exception: granted({ bothTrustsInvolved }),
      });
      expect(assessed(request).missing).toEqual(missing);
    },
  );

  it('says each thing in at most 140 characters', () => {
    const changes: Parameters<typeof granted>[0][] = [
      {},
      ...methodStatuses.map((methodStatus) => ({ methodStatus })),
      ...establishedTreatments.map((established) => ({ established })),
      ...decisions.map((decision) => ({ decision })),
      ...['', 'nei', '02224', '1 2', 'x 1'].map((ownProjectNumber) => ({
        costPerYearNok: 1e12,
        ownProjectNumber,
      })),
      { greaterBenefit: false, marketingAuthorisation: false, patientInformed: false, journalWritten: false },
    ];
    for (const change of changes) {
      for (const setting of ['prescription', 'hospital-order'] as const) {
        const { findings } = assessed(exceptionRequest({ setting, exception: granted(change) }));
        for (const { rule, message } of findings) {
          if (rule.startsWith('EX-'))
            expect([rule, message.length > 140, message]).toEqual([rule, false, message]);
        }
      }
    }
  });

  it('names no pharmacy where no profile does', () => {
    expect(outcome(assessed(exceptionRequest({ profile: 'et-annet-foretak' })), 'EX-PHARMACY')).toBe(
      'not-applicable',
    );
  });

  it('takes any number for its own where no profile says the common ones', () => {
    const exception = granted({ costPerYearNok: 2_000_000, ownProjectNumber: 'DM 02224' });
    const request = exceptionRequest({ profile: 'et-annet-foretak', exception });
    expect(outcome(assessed(request), 'EX-COST')).toBe('met');
  });

  it.each([
    [false, null, 'not-applicable'],
    [true, true, 'met'],
    [true, false, 'not-met'],
    [true, null, 'unknown'],
    [null, true, 'unknown'],
  ])(
    'a patient from another trust (%s), both involved (%s): %s',
    (fromOtherTrust, bothTrustsInvolved, expected) => {
      const request = exceptionRequest({
        patient: { fromOtherTrust },
        exception: granted({ bothTrustsInvolved }),
      });
      expect(outcome(assessed(request), 'EX-OTHER-HF')).toBe(expected);
    },
  );

  it('is not asked where there is no exception', () => {
    const assessment = assessed(opioidRequest());
    const asked = assessment.findings.filter((finding) => finding.rule.startsWith('EX-'));
    expect(new Set(asked.map((finding) => finding.outcome))).toEqual(new Set(['not-applicable']));
  });
});

describe('the H-list', () => {
  it.each([
    [true, 'h-resept', 'met'],
    [true, 'white', 'not-met'],
    [true, 'section-2', 'not-met'],
    [false, 'h-resept', 'not-met'],
    [false, 'section-3', 'met'],
    [null, 'h-resept', 'unknown'],
    [null, 'white', 'unknown'],
    [true, null, 'not-applicable'],
  ] as const)('on it %s, on scheme %s: %s', (hList, scheme, expected) => {
    const request = exceptionRequest({
      scheme,
      prescription: { drug: { ...trastuzumab, hList } },
      exception: null,
    });
    expect(outcome(assessed(request), 'H-SCHEME')).toBe(expected);
  });

  it.each([
    ['C50', 'met'],
    ['c50.9', 'met'],
    ['M05', 'met'],
    ['C50 Brystkreft', 'met'],
    ['ICD-10: C50', 'met'],
    ['G63.2*', 'met'],
    ['E10.2†', 'met'],
    ['ICPC-2: L88', 'not-met'],
    ['L88', 'unknown'],
    ['-71', 'not-met'],
    ['hei', 'not-met'],
    ['', 'not-met'],
    [null, 'unknown'],
  ])('an H-resept with refund code %j: %s', (refundCode, expected) => {
    const assessment = assessed(exceptionRequest({ refundCode }));
    expect(outcome(assessment, 'H-CODE')).toBe(expected);
    expect(assessment.missing).toEqual(expected === 'unknown' ? ['refundCode'] : []);
  });

  it.each<[NonNullable<AssessmentRequest['prescriber']>, string]>([
    [{ roles: ['public-hospital'] }, 'met'],
    [{ roles: ['private-hospital-agreement'] }, 'met'],
    [{ roles: ['contract-specialist'], hReseptApproved: true }, 'met'],
    [{ roles: ['contract-specialist'], hReseptApproved: false }, 'not-met'],
    [{ roles: ['contract-specialist'] }, 'unknown'],
    [{ roles: ['gp'] }, 'not-met'],
    [{ roles: ['gp', 'public-hospital'] }, 'met'],
    [{}, 'unknown'],
  ])('may be written by %o: %s', (prescriber, expected) => {
    expect(outcome(assessed(exceptionRequest({ prescriber })), 'AUTH-H')).toBe(expected);
  });
});

describe('the right to prescribe', () => {
  it.each([
    ['A', 'all', 'met'],
    ['A', 'not-a', 'not-met'],
    ['A', 'not-ab', 'not-met'],
    ['B', 'all', 'met'],
    ['B', 'not-a', 'met'],
    ['B', 'not-ab', 'not-met'],
    ['A', null, 'unknown'],
    ['C', null, 'not-applicable'],
    [null, 'all', 'unknown'],
  ] as const)('group %s with right %s: %s', (group, rightAB, expected) => {
    for (const scheme of ['section-3', 'section-2', 'white', null] as const) {
      const request = opioidRequest({
        scheme,
        prescription: { drug: { ...oxycodone, group }, dosage: '1x1' },
        prescriber: { roles: ['gp'], rightAB },
      });
      expect(outcome(assessed(request), 'AUTH-AB')).toBe(expected);
    }
  });

  it.each<[NonNullable<AssessmentRequest['prescriber']>['roles'], string]>([
    [['gp'], 'met'],
    [['gp-office'], 'met'],
    [['public-hospital'], 'met'],
    [['private-hospital-agreement'], 'met'],
    [['pain-clinic'], 'met'],
    [['specialist'], 'not-met'],
    [null, 'unknown'],
  ])('§ 3 may be written by %o: %s', (roles, expected) => {
    expect(outcome(assessed(opioidRequest({ prescriber: { roles, rightAB: 'all' } })), 'AUTH-S3')).toBe(
      expected,
    );
  });
});

describe('nothing known is nothing green', () => {
  it.each<[string, AssessmentRequest]>([
    ['an empty prescription on § 3', opioidRequest({ prescription: { drug: '' } })],
    ['a drug that nobody knows on § 3', opioidRequest({ prescription: { drug: 'Ukjent' } })],
    [
      'a drug that nobody knows as H-resept',
      exceptionRequest({ prescription: { drug: 'Ukjent' }, exception: null }),
    ],
    [
      'an exception without an answer',
      { on: '2026-11-21', prescription: { drug: trastuzumab }, exception: {} },
    ],
  ])('%s', (_, request) => {
    expect(assessed(request).verdict).toBe('incomplete');
  });

  it.each<[string, AssessmentRequest, readonly string[]]>([
    [
      'an empty prescription',
      { on: '2026-11-21', prescription: { drug: '' } },
      ['prescription.drug', 'scheme'],
    ],
    [
      'a drug that nobody knows',
      { on: '2026-11-21', scheme: 'white', prescription: { drug: 'Ukjent' } },
      ['prescription.drug'],
    ],
    ['a group A drug without a scheme', opioidRequest({ scheme: null }), ['scheme']],
  ])('not knowing is no fault of %s', (_, request, missing) => {
    expect(assessed(request)).toMatchObject({ verdict: 'not-assessed', missing });
  });

  it.each([
    ['', 'Velg legemidlet.'],
    ['Ukjent', '«Ukjent» er ikke i katalogen: velg et annet navn, eller les inn FEST.'],
  ])('says first that the drug %j must be known', (drug, step) => {
    expect(assessed(opioidRequest({ prescription: { drug } })).next[0]).toBe(step);
  });

  it('a drug that no rule speaks of is not assessed', () => {
    const request = { on: '2026-11-21', prescription: { drug: newDrug } };
    expect(assessed(request).verdict).toBe('not-assessed');
  });
});
