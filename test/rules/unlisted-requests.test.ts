import { describe, expect, it } from 'vitest';
import type { Assessment, Outcome, Verdict } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import {
  assessed,
  exceptionRequest,
  granted,
  methadone,
  opioidRequest,
  outcome,
  oxycodone,
  perDay,
  pregabalin,
  trastuzumab,
} from './request.ts';

/** Requests that stand in no other table. Their answers were written down from the table of rules before the first run. */

interface Unlisted {
  readonly request: AssessmentRequest;
  readonly verdict: Verdict;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly headline?: string;
  readonly also?: (assessment: Assessment) => void;
}

const covering = { omeqPerDay: 200, validTo: '2027-01-01', onlyMethadone: false, namesPrescriber: true };
const zopiclone: Drug = {
  name: 'Imovane Tab 7,5 mg',
  atc: 'N05CF01',
  group: 'B',
  marketed: true,
  hList: false,
};
const paracetamol: Drug = {
  name: 'Paracet Tab 500 mg',
  atc: 'N02BE01',
  group: 'C',
  marketed: true,
  hList: false,
};
const cough = (atc: string, name: string): Drug => ({
  name,
  atc,
  group: 'C',
  form: 'mikstur',
  substances: [{ name, amount: 1, unit: 'mg', per: { amount: 1, unit: 'ml' } }],
  marketed: true,
  hList: false,
});
const fentanylPatch: Drug = {
  ...oxycodone,
  name: 'Durogesic Depotplaster 25 µg/time',
  atc: 'N02AB03',
  form: 'depotplaster',
  route: 'transdermal',
  substances: [{ name: 'fentanyl', amount: 25, unit: 'µg/h', per: { amount: 1, unit: 'plaster' } }],
};
const notListed: Drug = { ...trastuzumab, hList: false };
const pregabalinFor = (change: Partial<AssessmentRequest>): AssessmentRequest =>
  opioidRequest({
    prescription: perDay(pregabalin, 600, 'mg'),
    indication: 'neuropathic-pain',
    painClarified: null,
    ...change,
  });
const by = (...roles: NonNullable<NonNullable<AssessmentRequest['prescriber']>['roles']>) => ({
  prescriber: { roles, rightAB: 'all' as const },
});
const noRemark = ({ remark }: Assessment) => expect(remark).toBeNull();
const remarkIs =
  (text: string) =>
  ({ remark }: Assessment) =>
    expect(remark?.text).toBe(text);

const unlisted: Readonly<Record<string, Unlisted>> = {
  'a specialist outside hospital within a vedtak': {
    request: opioidRequest({ vedtak: covering, ...by('specialist') }),
    verdict: 'stop',
    outcomes: { 'AUTH-S3': 'not-met', 'OP-VEDTAK': 'met', 'OP-APPLICANT': 'not-applicable' },
  },
  'a private hospital that would apply for 60 mg': {
    request: opioidRequest(by('private-hospital-agreement')),
    verdict: 'stop',
    outcomes: { 'AUTH-S3': 'met', 'OP-APPLICANT': 'not-met' },
  },
  'a treating doctor who does not know of a fastlege': {
    request: opioidRequest({ ...by('treating-doctor'), patient: { endOfLife: false } }),
    verdict: 'incomplete',
    outcomes: { 'AUTH-S3': 'unknown', 'OP-APPLICANT': 'unknown' },
    also: ({ missing }) => expect(missing).toEqual(['patient.hasGp']),
  },
  'a treating doctor of a patient without a fastlege': {
    request: opioidRequest({ ...by('treating-doctor'), patient: { hasGp: false, endOfLife: false } }),
    verdict: 'ok',
    outcomes: { 'AUTH-S3': 'met', 'OP-APPLICANT': 'met' },
    headline: 'Du kan søke; resepten skrives når vedtaket er gitt',
  },
  'palliative -90 on § 2': {
    request: opioidRequest({ scheme: 'section-2', refundCode: '-90' }),
    verdict: 'not-assessed',
    headline: 'Du har rett til å skrive; § 2-vilkår er ikke sjekket',
  },
  'a code of § 3 on § 2': {
    request: opioidRequest({ scheme: 'section-2', refundCode: '-71 Kroniske, sterke smerter' }),
    verdict: 'check',
    outcomes: { 'S3-CODE': 'not-met' },
  },
  'group A on § 2 by one who may not': {
    request: opioidRequest({ scheme: 'section-2', prescriber: { roles: ['gp'], rightAB: 'not-a' } }),
    verdict: 'stop',
    outcomes: { 'AUTH-AB': 'not-met' },
  },
  'group A on white by one who may, 600 OMEQ': {
    request: opioidRequest({ scheme: 'white', refundCode: null, prescription: perDay(oxycodone, 400, 'mg') }),
    verdict: 'ok',
    headline: 'Du kan skrive hvit resept',
  },
  'a name from no catalogue on white': {
    request: opioidRequest({ scheme: 'white', prescription: { drug: 'Fantasol', dosage: '1x1' } }),
    verdict: 'not-assessed',
    headline: 'Legemidlet er ikke i katalogen: ikke vurdert',
  },
  'a name from no catalogue on § 3': {
    request: opioidRequest({ prescription: { drug: 'Fantasol', dosage: '1x1' } }),
    verdict: 'incomplete',
  },
  'the last day of a vedtak': {
    request: opioidRequest({ on: '2027-01-01', vedtak: covering }),
    verdict: 'ok',
    headline: 'Du kan skrive: innenfor vedtaket',
    also: ({ drafts }) => expect(drafts.application).toBeNull(),
  },
  'a vedtak of which nothing is told': {
    request: opioidRequest({ vedtak: { exists: true } }),
    verdict: 'incomplete',
    outcomes: { 'OP-VEDTAK': 'unknown' },
    also: ({ missing }) =>
      expect(missing).toEqual(
        expect.arrayContaining(['vedtak.omeqPerDay', 'vedtak.validTo', 'vedtak.namesPrescriber']),
      ),
  },
  'a hair over the vedtak': {
    request: opioidRequest({ vedtak: { ...covering, omeqPerDay: 59.99 } }),
    verdict: 'stop',
    outcomes: { 'OP-VEDTAK': 'not-met', 'OP-APPLICANT': 'met' },
    also: ({ drafts }) => expect(drafts.application).not.toBeNull(),
  },
  'methadone by the fastlege without a vedtak': {
    request: opioidRequest({ prescription: perDay(methadone, 10, 'ml') }),
    verdict: 'stop',
    outcomes: { 'OP-METHADONE': 'not-met', 'OP-APPLICANT': 'not-applicable' },
  },
  'methadone by the fastlege within a vedtak for methadone only': {
    request: opioidRequest({
      prescription: perDay(methadone, 10, 'ml'),
      vedtak: { ...covering, omeqPerDay: 10_000, onlyMethadone: true },
    }),
    verdict: 'ok',
    outcomes: { 'OP-METHADONE': 'not-applicable', 'OP-VEDTAK': 'met', 'OP-METHADONE-SCOPE': 'met' },
  },
  'cancer pain by a pain clinic at a private hospital': {
    request: opioidRequest({ indication: 'cancer-pain', ...by('pain-clinic', 'private-hospital-agreement') }),
    verdict: 'stop',
    outcomes: { 'OP-CANCER-APPLICANT': 'not-met' },
  },
  'cancer pain with 600 OMEQ by a public hospital': {
    request: opioidRequest({
      indication: 'cancer-pain',
      prescription: perDay(oxycodone, 400, 'mg'),
      ...by('public-hospital'),
    }),
    verdict: 'ok',
    outcomes: { 'OP-CAP-300': 'not-applicable', 'OP-CANCER-APPLICANT': 'met' },
  },
  'neuropathic pain just over the ceiling by a pain clinic': {
    request: opioidRequest({
      indication: 'neuropathic-pain',
      prescription: perDay(oxycodone, 200.01, 'mg'),
      ...by('pain-clinic'),
    }),
    verdict: 'stop',
    outcomes: { 'OP-CAP-300': 'not-met', 'OP-APPLICANT': 'met' },
  },
  'the end of life by the fastlege within a vedtak': {
    request: opioidRequest({ indication: 'end-of-life', vedtak: covering }),
    verdict: 'ok',
    outcomes: { 'OP-EOL-APPLICANT': 'not-applicable' },
  },
  'a decision of tomorrow': {
    request: exceptionRequest({ exception: granted({ decidedOn: '2026-11-22' }) }),
    verdict: 'stop',
    outcomes: { 'EX-APPROVED': 'not-met' },
    also: noRemark,
  },
  'exactly a million, with no number of its own': {
    request: exceptionRequest({ exception: granted({ costPerYearNok: 1_000_000, ownProjectNumber: '' }) }),
    verdict: 'ok',
    also: remarkIs(
      'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.',
    ),
  },
  'a krone more, with the common number for its own': {
    request: exceptionRequest({
      exception: granted({ costPerYearNok: 1_000_001, ownProjectNumber: 'dm-0224' }),
    }),
    verdict: 'stop',
    outcomes: { 'EX-COST': 'not-met' },
    also: noRemark,
  },
  'a krone more, with a number of its own': {
    request: exceptionRequest({
      exception: granted({ costPerYearNok: 1_000_001, ownProjectNumber: 'Prosjekt DM-7777' }),
    }),
    verdict: 'ok',
    also: remarkIs(
      'Prosjekt DM 7777 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.',
    ),
  },
  'an exception on white with a code': {
    request: exceptionRequest({
      scheme: 'white',
      refundCode: 'C50',
      prescription: { drug: notListed, dosage: '1 dose hver 3. uke' },
    }),
    verdict: 'stop',
    outcomes: { 'WHITE-NO-REFUND': 'not-met' },
    also: noRemark,
  },
  'an H-listed drug on white under an exception': {
    request: exceptionRequest({ scheme: 'white', refundCode: null }),
    verdict: 'stop',
    outcomes: { 'H-SCHEME': 'not-met' },
    also: noRemark,
  },
  'an exception for what is introduced': {
    request: exceptionRequest({ exception: granted({ methodStatus: 'introduced' }) }),
    verdict: 'stop',
    outcomes: { 'EX-STATUS': 'not-met' },
    also: noRemark,
  },
  'an H-resept by an avtalespesialist of whom RHF is not asked': {
    request: exceptionRequest({ exception: null, ...by('contract-specialist') }),
    verdict: 'incomplete',
    outcomes: { 'AUTH-H': 'unknown' },
    also: ({ missing }) => expect(missing).toEqual(['prescriber.hReseptApproved']),
  },
  'an H-resept with a dagger, without an exception': {
    request: exceptionRequest({ exception: null, refundCode: 'ICD-10: E10.2† Diabetes' }),
    verdict: 'ok',
    outcomes: { 'H-CODE': 'met' },
    headline: 'H-resept kan skrives; Nye metoder er ikke sjekket',
  },
  'pregabalin at its limit by the fastlege': {
    request: pregabalinFor({}),
    verdict: 'ok',
    outcomes: { 'PG-CAP-600': 'met', 'PG-APPLICANT': 'met', 'OP-TOTAL': 'not-applicable' },
  },
  'pregabalin a hair over its limit under a vedtak': {
    request: pregabalinFor({
      prescription: perDay(pregabalin, 600.1, 'mg'),
      vedtak: { exists: true, validTo: '2027-01-01', namesPrescriber: true },
    }),
    verdict: 'stop',
    outcomes: { 'S3-VEDTAK': 'not-met', 'PG-CAP-600': 'not-met' },
  },
  'pregabalin for cancer pain by a specialist beside the field': {
    request: pregabalinFor({
      indication: 'neuropathic-cancer-pain',
      prescriber: { roles: ['gp', 'specialist'], diseaseField: 'adjacent', rightAB: 'all' },
    }),
    verdict: 'stop',
    outcomes: { 'PG-CANCER-APPLICANT': 'not-met' },
  },
  'folkodin beside oxycodone': {
    request: opioidRequest({
      otherMedication: [{ drug: cough('R05DA08', 'folkodin'), dosage: '10 ml x 3' }],
    }),
    verdict: 'incomplete',
    outcomes: { 'OP-TOTAL': 'unknown' },
    also: ({ omeq }) => expect(omeq).toMatchObject({ perDay: null, atLeast: 60 }),
  },
  'dekstrometorfan beside oxycodone': {
    request: opioidRequest({
      otherMedication: [{ drug: cough('R05DA09', 'dekstrometorfan'), dosage: '10 ml x 3' }],
    }),
    verdict: 'ok',
    outcomes: { 'OP-TOTAL': 'met' },
  },
  'a patch changed every other day before it was allowed': {
    request: opioidRequest({
      on: '2023-06-21',
      prescription: { drug: fentanylPatch, dosage: '1 plaster hver 2. dag' },
      patchChange: { everyHours: 48, oralUnsuitable: true, documented: true },
    }),
    verdict: 'check',
    outcomes: { 'OP-PATCH': 'not-met' },
  },
  'sleep on § 2': {
    request: opioidRequest({
      scheme: 'section-2',
      refundCode: null,
      indication: 'sleep',
      prescription: { drug: zopiclone, dosage: '1 tablett til natten' },
    }),
    verdict: 'stop',
    outcomes: { 'S3-SLEEP': 'not-met' },
  },
  'group C on § 3': {
    request: opioidRequest({ prescription: { drug: paracetamol, dosage: '1x4' } }),
    verdict: 'not-assessed',
    headline: '§ 3 for andre enn A- og B-preparater er ikke sjekket',
  },
  'an order to a ward': {
    request: exceptionRequest({ setting: 'hospital-order', scheme: null, refundCode: null }),
    verdict: 'ok',
    also: ({ remark, orderMarking }) =>
      expect([remark, orderMarking]).toEqual([null, 'Prosjekt DM 0224 Enkeltpasientunntak']),
  },
  'a patient of another trust that nobody has told': {
    request: exceptionRequest({
      patient: { fromOtherTrust: true },
      exception: granted({ bothTrustsInvolved: false }),
    }),
    verdict: 'check',
    outcomes: { 'EX-OTHER-HF': 'not-met' },
    also: ({ remark }) => expect(remark?.kind).toBe('h-resept'),
  },
  'no plan': {
    request: opioidRequest({ conditions: { function: true, lowestDose: true, plan: false } }),
    verdict: 'stop',
    outcomes: { 'S3-PLAN': 'not-met' },
  },
};

describe('a request that stands in no other table', () => {
  it.each(Object.entries(unlisted))('%s', (_, { request, verdict, outcomes = {}, headline, also }) => {
    const assessment = assessed(request);
    const found = Object.keys(outcomes).map((rule) => [rule, outcome(assessment, rule)]);
    expect({ verdict: assessment.verdict, ...Object.fromEntries(found) }).toEqual({ verdict, ...outcomes });
    if (headline !== undefined) expect(assessment.headline).toBe(headline);
    also?.(assessment);
  });
});
