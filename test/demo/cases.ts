import type { Verdict } from '../../rules/contract/assessment.ts';
import type { Prescription } from '../hosts/prescribing-page.ts';

export interface DemoCase {
  readonly name: string;
  readonly prescription: Prescription;
  /** What is ticked in the panel, by its own words. */
  readonly situations: readonly string[];
  /** What the panel is told, by the request's own paths. */
  readonly answers: Readonly<Record<string, string | number | boolean>>;
  /** What the remark field holds in the end; null where nothing may be filled in. */
  readonly remark: string | null;
  readonly omeqPerDay: number | null;
  readonly verdict: Verdict;
}

const granted = {
  'exception.methodStatus': 'under-assessment',
  'exception.marketingAuthorisation': true,
  'exception.established': 'stopped-side-effects',
  'exception.greaterBenefit': true,
  'exception.decision': 'granted',
  'exception.decidedOn': '2026-10-01',
  'exception.caseNumber': '24/1234',
  'exception.costPerYearNok': 400_000,
  'exception.patientInformed': true,
  'exception.journalWritten': true,
  'patient.fromOtherTrust': false,
} as const;

export const demoCases: readonly DemoCase[] = [
  {
    name: 'Innvilget unntak, legemiddel på H-listen',
    prescription: {
      drug: 'Herceptin Inj væske 600 mg',
      dosage: '1 dose hver 3. uke',
      scheme: 'H-resept',
      refundCode: 'C50',
    },
    situations: ['Unntaksordningen gjelder'],
    answers: granted,
    remark: 'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.',
    omeqPerDay: null,
    verdict: 'ok',
  },
  {
    name: 'Innvilget unntak, hvit resept',
    prescription: {
      drug: 'Jentadueto Tab 2,5 mg/850 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: 'Hvit resept',
    },
    situations: ['Unntaksordningen gjelder'],
    answers: granted,
    remark:
      'Godkjent enkeltpasientunntak av Direktør medisin og helsefag SIHF, dato 01.10.2026.\n' +
      'Prosjekt DM 02224 Enkeltpasientunntak\n' +
      'Faktura sendes til: Sykehuset Innlandet HF, Fakturamottak, Pb 104, 2381 Brumunddal',
    omeqPerDay: null,
    verdict: 'ok',
  },
  {
    name: 'Opioid på § 3 over 100 OMEQ',
    prescription: {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '2 tabletter 2 ganger daglig',
      scheme: '§ 3',
      refundCode: '-71',
    },
    situations: ['Pasienten bruker ingen andre'],
    answers: { 'vedtak.exists': false, indication: 'chronic-pain', painClarified: true },
    remark: null,
    omeqPerDay: 120,
    verdict: 'stop',
  },
];
