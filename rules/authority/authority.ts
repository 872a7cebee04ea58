import {
  actsAs,
  fastlege,
  groupAOrB,
  inGroup,
  onHList,
  painClinic,
  publicHospital,
  scheme,
  schemeGiven,
  section3AOrB,
} from '../conditions.ts';
import { all, always, answer, any, oneOf } from '../reasoning/condition.ts';
import { demand, type RuleBody } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

/** Who may write the prescription, whatever it is for. */
export const authority: RuleBody = {
  title: 'Hvem som kan forskrive',
  checks: 'authority',
  ground: always,
  rules: [
    demand({
      id: 'AUTH-S3',
      level: 'stop',
      formal: true,
      title: 'Hvem som kan skrive A og B på § 3',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: [
        'Det er videre et vilkår for stønad at resepten er forskrevet av en fastlege, en annen lege ved fastlegens kontor, en sykehusavdeling eller en tverrfaglig smerteklinikk.',
        'For pasienter som står utenfor fastlegeordningen, eller som av en annen grunn ikke har en fastlege, er det legen pasienten går til, som skal forstås som fastlege.',
      ],
      applies: section3AOrB,
      requires: any(fastlege, actsAs('public-hospital', 'private-hospital-agreement'), painClinic),
      says: {
        met: 'Du er blant dem som kan skrive A- og B-preparater på § 3.',
        notMet:
          'La pasientens fastlege, en sykehusavdeling eller en tverrfaglig smerteklinikk skrive resepten: du kan ikke på § 3.',
      },
    }),
    demand({
      id: 'AUTH-AB',
      level: 'stop',
      formal: true,
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
        met: 'Du har rett til å forskrive legemidler i reseptgruppe {group}.',
        notMet:
          'Du har ikke rett til å forskrive reseptgruppe {group}: la en lege som har det, skrive resepten.',
      },
    }),
    demand({
      id: 'AUTH-H',
      level: 'stop',
      formal: true,
      title: 'Hvem som kan skrive H-resept',
      source: sourceOf(documents.hResept, 'Hvem kan skrive H-resept'),
      quote: null,
      applies: all(scheme('h-resept'), any(schemeGiven, onHList)),
      requires: any(
        publicHospital,
        actsAs('private-hospital-agreement'),
        all(
          actsAs('contract-specialist'),
          answer('prescriber.hReseptApproved', (c) => c.request.prescriber?.hReseptApproved),
        ),
      ),
      says: {
        met: 'Du kan skrive H-resept.',
        notMet:
          'Du kan ikke skrive H-resept: det kan sykehusleger og avtalespesialister godkjent av RHF. Henvis til spesialisthelsetjenesten.',
      },
    }),
  ],
};
