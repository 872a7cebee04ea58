import {
  diagnosisCodeGiven,
  exceptionAsked,
  noRefundCodeStated,
  onHList,
  scheme,
  schemeGiven,
} from '../conditions.ts';
import { all, always, any, not } from '../reasoning/condition.ts';
import { demand, note, type RuleBody } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

const HRESEPT = 'Forskrivning på resept – H-resept';
const HRESEPT_SENTENCE =
  'Dersom legemiddelet står på listen over foretaksfinansierte legemidler (legemidlene er merket med «H» i Felleskatalogen), skal det skrives H-resept, og refusjonskode for aktuell diagnose legges inn.';

/** Helseforetaksfinansierte legemidler: the scheme follows the list. */
export const hList: RuleBody = {
  title: 'H-listen',
  checks: 'h-list',
  ground: always,
  rules: [
    demand({
      id: 'H-SCHEME',
      level: 'stop',
      formal: true,
      title: 'Ordningen stemmer med H-listen',
      source: sourceOf(documents.unntaksordningen, HRESEPT),
      quote: HRESEPT_SENTENCE,
      applies: schemeGiven,
      requires: any(all(onHList, scheme('h-resept')), all(not(onHList), not(scheme('h-resept')))),
      says: {
        met: 'Ordningen ({scheme}) stemmer med H-listen{hListTrust}.',
        notMet: [
          { when: onHList, says: 'Legemidlet står på H-listen{hListTrust}: skriv H-resept, ikke {scheme}.' },
          { says: 'Legemidlet står ikke på H-listen{hListTrust}: skriv det ikke på H-resept.' },
        ],
      },
    }),
    demand({
      id: 'H-CODE',
      level: 'stop',
      formal: true,
      title: 'H-resept skal ha refusjonskode',
      source: sourceOf(documents.unntaksordningen, HRESEPT),
      quote: HRESEPT_SENTENCE,
      applies: all(schemeGiven, scheme('h-resept')),
      requires: diagnosisCodeGiven,
      says: {
        met: 'Refusjonskode for diagnosen er lagt inn ({code}).',
        notMet: 'H-resepten har ikke refusjonskode for diagnosen (nå {code}): legg inn ICD-10-koden.',
      },
    }),
    note({
      id: 'H-NOT-APPROVAL',
      title: 'H-listen er ikke en godkjenning',
      source: sourceOf(documents.hResept, 'Hva listen betyr'),
      quote: null,
      applies: onHList,
      says: 'At legemidlet står på H-listen, betyr ikke at Beslutningsforum har innført det: kontroller begge deler.',
    }),
    demand({
      id: 'WHITE-NO-REFUND',
      checks: 'exception',
      level: 'stop',
      formal: true,
      title: 'Hvit resept er uten refusjonskode',
      source: sourceOf(documents.unntaksordningen, 'Forskrivning på resept – Hvit resept'),
      quote: 'For alle andre legemidler skal det skrives resept uten refusjon.',
      applies: all(exceptionAsked, scheme('white')),
      requires: noRefundCodeStated,
      says: {
        met: 'Resepten er uten refusjon.',
        notMet: 'Hvit resept under unntaksordningen er uten refusjon: fjern refusjonskoden {code}.',
      },
    }),
  ],
};
