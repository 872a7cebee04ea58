import {
  fastlege,
  indicationIn,
  neurologist,
  painClinic,
  pregabalin,
  pregabalinAtMost,
  publicHospital,
  section3AOrB,
  specialistInField,
} from '../conditions.ts';
import { PREGABALIN_LIMIT } from '../omeq/limits.ts';
import { all, any } from '../reasoning/condition.ts';
import { type RuleBody, rule } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

const SECTION = 'Pregabalin – trigeminusnevralgi eller annen kronisk, sterk nevropatisk smerte';

const nonCancer = indicationIn('trigeminal-neuralgia', 'neuropathic-pain', 'chronic-pain');
const cancer = indicationIn('neuropathic-cancer-pain', 'cancer-pain');
const pain = indicationIn(
  'trigeminal-neuralgia',
  'neuropathic-pain',
  'chronic-pain',
  'neuropathic-cancer-pain',
  'cancer-pain',
);

/** Pregabalin on § 3 (N02BF02, earlier N03AX16). */
export const pregabalinSupport: RuleBody = {
  title: 'Pregabalin på § 3',
  ground: all(section3AOrB, pregabalin),
  rules: [
    rule({
      id: 'PG-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke om pregabalin (ikke kreft)',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'Ved trigeminusnevralgi eller annen sterk nevropatisk smerte som ikke skyldes aktiv kreftsykdom, skal søknaden utformes av pasientens fastlege, en annen lege ved fastlegens kontor, en spesialist i nevrologi, eller av en lege ved en tverrfaglig smerteklinikk.',
      applies: nonCancer,
      requires: any(fastlege, painClinic, neurologist),
      says: {
        met: 'Legen kan søke om pregabalin.',
        notMet:
          'Søknaden om pregabalin må komme fra fastlege, annen lege ved fastlegens kontor, spesialist i nevrologi eller lege ved tverrfaglig smerteklinikk.',
        unknown: 'Oppgi legens rolle og eventuell spesialitet i nevrologi for å avgjøre om legen kan søke.',
      },
    }),
    rule({
      id: 'PG-CANCER-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke om pregabalin ved aktiv kreft',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'Ved sterk nevropatisk smerte som skyldes aktiv kreftsykdom, skal søknaden utformes av en spesialist i sykdommens fagfelt, eller av en lege ved et offentlig sykehus.',
      applies: cancer,
      requires: any(publicHospital, specialistInField('own')),
      says: {
        met: 'Legen kan søke om pregabalin ved aktiv kreftsykdom.',
        notMet:
          'Søknaden må komme fra spesialist i sykdommens eget fagfelt (ikke tilgrensende) eller fra lege ved offentlig sykehus.',
        unknown: 'Oppgi legens rolle, og for spesialister om fagfeltet er sykdommens eget.',
      },
    }),
    rule({
      id: 'PG-CAP-600',
      level: 'stop',
      title: 'Øvre grense 600 mg pregabalin',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'For behandling med pregabalin ved kroniske sterke smerter kan det ikke gis stønad til mer enn 600 mg per døgn.',
      applies: pain,
      requires: pregabalinAtMost(PREGABALIN_LIMIT),
      says: {
        met: 'Samlet døgndose er {pregabalin} pregabalin, innenfor grensen på 600 mg.',
        notMet:
          'Samlet døgndose er {pregabalin} pregabalin og overstiger 600 mg: det kan ikke gis stønad til mer.',
        unknown:
          'Samlet døgndose av pregabalin er ikke kjent: oppgi indikasjon og dosering med døgnmaksimum.',
      },
    }),
    rule({
      id: 'PG-VEDTAK-600',
      level: 'info',
      title: 'Vedtaket lyder alltid på 600 mg',
      source: sourceOf(documents.femteLedd, SECTION),
      quote: 'Helfo fatter alltid vedtak på 600 mg per døgn i disse tilfellene.',
      applies: pain,
      requires: pregabalin,
      says: {
        met: 'Helfo fatter alltid vedtak på 600 mg pregabalin per døgn, uansett hvilken dose det er søkt om.',
        notMet: 'Legemidlet er ikke pregabalin.',
        unknown:
          'Oppgi indikasjonen: ved kroniske, sterke smerter fatter Helfo alltid vedtak på 600 mg per døgn.',
      },
    }),
  ],
};
