import {
  diagnosisCodeGiven,
  exceptionAsked,
  noRefundCodeStated,
  onHList,
  scheme,
  schemeGiven,
} from '../conditions.ts';
import { all, always, any, not } from '../reasoning/condition.ts';
import { type RuleBody, rule } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

const HRESEPT = 'Forskrivning på resept – H-resept';
const HRESEPT_SENTENCE =
  'Dersom legemiddelet står på listen over foretaksfinansierte legemidler (legemidlene er merket med «H» i Felleskatalogen), skal det skrives H-resept, og refusjonskode for aktuell diagnose legges inn.';

/** Helseforetaksfinansierte legemidler: the scheme follows the list. */
export const hList: RuleBody = {
  title: 'H-listen',
  ground: always,
  rules: [
    rule({
      id: 'H-SCHEME',
      level: 'stop',
      title: 'H-resept følger H-listen',
      source: sourceOf(documents.unntaksordningen, HRESEPT),
      quote: HRESEPT_SENTENCE,
      applies: schemeGiven,
      requires: any(all(onHList, scheme('h-resept')), all(not(onHList), not(scheme('h-resept')))),
      says: {
        met: 'Ordningen ({scheme}) stemmer med H-listen{hListTrust}.',
        notMet:
          'Ordningen ({scheme}) stemmer ikke med H-listen{hListTrust}: H-resept skal brukes for legemidler på listen, og bare for dem.',
        unknown:
          'Det er ikke kjent om legemidlet står på H-listen: kontroller mot Felleskatalogen (merket «H») før ordning velges.',
      },
    }),
    rule({
      id: 'H-CODE',
      level: 'stop',
      title: 'H-resept skal ha refusjonskode',
      source: sourceOf(documents.unntaksordningen, HRESEPT),
      quote: HRESEPT_SENTENCE,
      applies: all(schemeGiven, scheme('h-resept')),
      requires: diagnosisCodeGiven,
      says: {
        met: 'Refusjonskode for diagnosen er lagt inn ({code}).',
        notMet: 'H-resepten har ikke refusjonskode for diagnosen (nå {code}): legg inn ICD-10-koden.',
        unknown: 'Legg inn refusjonskoden (ICD-10) for diagnosen.',
      },
    }),
    rule({
      id: 'H-NOT-APPROVAL',
      level: 'info',
      title: 'H-listen er ikke en godkjenning',
      source: sourceOf(documents.hResept, 'Hva listen betyr'),
      quote: null,
      applies: onHList,
      requires: onHList,
      says: {
        met: 'At legemidlet står på H-listen, betyr ikke at Beslutningsforum har innført det: kontroller begge deler.',
        notMet: 'Legemidlet står ikke på H-listen.',
        unknown: 'Det er ikke kjent om legemidlet står på H-listen.',
      },
    }),
    rule({
      id: 'WHITE-NO-REFUND',
      level: 'stop',
      title: 'Hvit resept uten refusjon',
      source: sourceOf(documents.unntaksordningen, 'Forskrivning på resept – Hvit resept'),
      quote: 'For alle andre legemidler skal det skrives resept uten refusjon.',
      applies: all(exceptionAsked, scheme('white')),
      requires: noRefundCodeStated,
      says: {
        met: 'Resepten er uten refusjon.',
        notMet: 'Hvit resept under unntaksordningen skal være uten refusjon: fjern refusjonskoden {code}.',
        unknown: 'Velg ordning for å avgjøre om resepten skal være uten refusjon.',
      },
    }),
  ],
};
