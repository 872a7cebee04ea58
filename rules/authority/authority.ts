import {
  actsAs,
  fastlege,
  groupAOrB,
  inGroup,
  onHList,
  painClinic,
  scheme,
  schemeGiven,
  section3AOrB,
} from '../conditions.ts';
import { all, always, answer, any, oneOf } from '../reasoning/condition.ts';
import { type RuleBody, rule } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

/** Who may write the prescription, whatever it is for. */
export const authority: RuleBody = {
  title: 'Hvem som kan forskrive',
  ground: always,
  rules: [
    rule({
      id: 'AUTH-AB',
      level: 'stop',
      title: 'Rett til å forskrive A- og B-preparater',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: 'Stønad forutsetter at legen har rett til å forskrive slike legemidler.',
      applies: groupAOrB,
      requires: any(
        oneOf('prescriber.rightAB', (c) => c.request.prescriber?.rightAB, ['all']),
        all(
          inGroup('B'),
          oneOf('prescriber.rightAB', (c) => c.request.prescriber?.rightAB, ['all', 'not-a']),
        ),
      ),
      says: {
        met: 'Legen har rett til å forskrive legemidler i reseptgruppe {group}.',
        notMet:
          'Legen har ikke rett til å forskrive legemidler i reseptgruppe {group}: la en lege med rett skrive resepten.',
        unknown:
          'Forskrivningsretten kan ikke kontrolleres før legemidlets reseptgruppe og legens rett er kjent.',
      },
    }),
    rule({
      id: 'AUTH-H',
      level: 'stop',
      title: 'Hvem som kan skrive H-resept',
      source: sourceOf(documents.hResept, 'Hvem kan skrive H-resept'),
      quote: null,
      applies: all(scheme('h-resept'), any(schemeGiven, onHList)),
      requires: any(
        actsAs('public-hospital', 'private-hospital-agreement'),
        all(
          actsAs('contract-specialist'),
          answer('prescriber.hReseptApproved', (c) => c.request.prescriber?.hReseptApproved),
        ),
      ),
      says: {
        met: 'Legen kan skrive H-resept.',
        notMet:
          'H-resept kan bare skrives av lege ved offentlig sykehus, ved privat sykehus med avtale med RHF, eller av avtalespesialist godkjent av RHF: henvis til spesialisthelsetjenesten.',
        unknown: 'Oppgi legens rolle, og for avtalespesialister om RHF har godkjent dem for H-resept.',
      },
    }),
    rule({
      id: 'AUTH-S3',
      level: 'stop',
      title: 'Hvem som kan skrive resepten etter § 3 femte ledd',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote:
        'Det er videre et vilkår for stønad at resepten er forskrevet av en fastlege, en annen lege ved fastlegens kontor, en sykehusavdeling eller en tverrfaglig smerteklinikk.',
      applies: section3AOrB,
      requires: any(fastlege, actsAs('public-hospital', 'private-hospital-agreement'), painClinic),
      says: {
        met: 'Legen er blant dem som kan skrive A- og B-preparater på § 3.',
        notMet:
          'A- og B-preparater på § 3 må skrives av fastlege, annen lege ved fastlegens kontor, sykehusavdeling eller tverrfaglig smerteklinikk: la en av dem skrive resepten.',
        unknown:
          'Oppgi legens rolle, og om pasienten har fastlege, for å avgjøre om legen kan skrive resepten.',
      },
    }),
  ],
};
