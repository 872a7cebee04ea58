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
import { all, any, inTurn, not } from '../reasoning/condition.ts';
import { demand, note, type RuleBody } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';
import { toBeAppliedFor } from './vedtak.ts';

const SECTION = 'Pregabalin – trigeminusnevralgi eller annen kronisk, sterk nevropatisk smerte';

const nonCancer = indicationIn('trigeminal-neuralgia', 'neuropathic-pain', 'chronic-pain');
const cancer = indicationIn('neuropathic-cancer-pain', 'cancer-pain');
const neuropathic = indicationIn('trigeminal-neuralgia', 'neuropathic-pain', 'neuropathic-cancer-pain');
/** The source has a line of its own for these, or a chapter. */
const otherPurpose = indicationIn(
  'cns-spasticity',
  'tuberculosis-side-effects',
  'restless-legs',
  'end-of-life',
);
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
  checks: 'application',
  ground: all(section3AOrB, pregabalin),
  rules: [
    demand({
      id: 'PG-INDICATION',
      level: 'check',
      title: 'Smertene er nevropatiske',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'Stønad til pregabalin (ATC-kode N02BF02) til behandling av trigeminusnevralgi eller annen kronisk, sterk nevropatisk smerte',
      applies: not(otherPurpose),
      requires: neuropathic,
      says: {
        met: 'Pregabalin får stønad mot trigeminusnevralgi og annen kronisk, sterk nevropatisk smerte.',
        notMet:
          'Pregabalin får stønad mot nevropatisk smerte: rett indikasjonen, eller begrunn behovet i søknaden.',
      },
    }),
    demand({
      id: 'PG-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke om pregabalin (ikke kreft)',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'Ved trigeminusnevralgi eller annen sterk nevropatisk smerte som ikke skyldes aktiv kreftsykdom, skal søknaden utformes av pasientens fastlege, en annen lege ved fastlegens kontor, en spesialist i nevrologi, eller av en lege ved en tverrfaglig smerteklinikk.',
      applies: all(nonCancer, toBeAppliedFor),
      requires: inTurn(any(fastlege, painClinic, neurologist)),
      says: {
        met: 'Du kan søke om pregabalin.',
        notMet:
          'La pasientens fastlege, en spesialist i nevrologi eller en lege ved tverrfaglig smerteklinikk søke om pregabalin.',
      },
    }),
    demand({
      id: 'PG-CANCER-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke om pregabalin ved kreft',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'Ved sterk nevropatisk smerte som skyldes aktiv kreftsykdom, skal søknaden utformes av en spesialist i sykdommens fagfelt, eller av en lege ved et offentlig sykehus.',
      applies: all(cancer, toBeAppliedFor),
      requires: inTurn(any(publicHospital, specialistInField('own'))),
      says: {
        met: 'Du kan søke om pregabalin ved aktiv kreftsykdom.',
        notMet:
          'La en lege ved offentlig sykehus eller en spesialist i sykdommens fagfelt (ikke tilgrensende) søke.',
      },
    }),
    demand({
      id: 'PG-CAP-600',
      level: 'stop',
      title: 'Høyst 600 mg pregabalin',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, SECTION),
      quote:
        'For behandling med pregabalin ved kroniske sterke smerter kan det ikke gis stønad til mer enn 600 mg per døgn.',
      applies: pain,
      requires: pregabalinAtMost(PREGABALIN_LIMIT),
      says: {
        met: 'Samlet døgndose er {pregabalin} pregabalin, innenfor grensen på 600 mg.',
        notMet: 'Samlet døgndose er {pregabalin} pregabalin, over 600 mg: det gis ikke stønad til mer.',
      },
    }),
    note({
      id: 'PG-VEDTAK-600',
      title: 'Vedtaket lyder alltid på 600 mg',
      source: sourceOf(documents.femteLedd, SECTION),
      quote: 'Helfo fatter alltid vedtak på 600 mg per døgn i disse tilfellene.',
      applies: pain,
      says: 'Helfo fatter alltid vedtak på 600 mg pregabalin per døgn, uansett hvilken dose det er søkt om.',
    }),
  ],
};
