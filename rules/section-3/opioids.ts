import {
  atcIn,
  cancerPain,
  changedMoreOften,
  fastlege,
  hasVedtak,
  indicationIn,
  labelled12Decides,
  marketed,
  methadone,
  methadoneInUse,
  nonCancerPain,
  omeqAtMost,
  omeqKnown,
  omeqWithinVedtak,
  opioid,
  painClinic,
  publicHospital,
  restrictedForm,
  section3AOrB,
  specialistInField,
  vedtakStillValid,
} from '../conditions.ts';
import type { Facts } from '../facts.ts';
import { CEILING, FASTLEGE_LIMIT } from '../omeq/limits.ts';
import { all, answer, any, type Condition, condition, not, truthOf } from '../reasoning/condition.ts';
import { type RuleBody, rule } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

const NON_CANCER = 'Opioider – smerter som ikke skyldes aktiv kreftsykdom eller sykdom i livets sluttfase';
const CANCER = 'Opioider – smerter som skyldes aktiv kreftsykdom';
const END_OF_LIFE = 'Opioider – smerter ved sykdom i livets sluttfase';

/** From this day a patch may be changed more often than its product information says. */
const PATCH_CHANGE_FROM = '2023-06-22';

const given = (c: Facts) => c.request.vedtak;

const painCharacterStated: Condition = condition(
  [{ name: 'painClarified', read: (c) => c.request.painClarified ?? null }],
  (c) => truthOf(c.request.painClarified == null ? null : true),
  () => ['painClarified'],
);

const patchChangeAllowedYet: Condition = condition([{ name: 'on', read: (c) => c.request.on }], (c) =>
  truthOf(c.request.on >= PATCH_CHANGE_FROM),
);

/** Opioids on § 3. The total is of all opioids that the patient uses, whoever prescribed them. */
export const opioids: RuleBody = {
  title: 'Opioider på § 3',
  ground: all(section3AOrB, opioid),
  rules: [
    rule({
      id: 'OP-TOTAL',
      level: 'stop',
      title: 'Samlet døgndose er kjent',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote:
        'Lege må i søknader for opioider oppgi total døgndose for all behandling med opioider (ett eller flere), samlet for både fast dose og ved-behovsdose.',
      requires: omeqKnown,
      says: {
        met: 'Samlet døgndose er {omeq}{omeqTrust}.',
        notMet: 'Samlet døgndose kan ikke beregnes.',
        unknown:
          'Samlet døgndose kan ikke beregnes ({omeq}): oppgi dosering med døgnmaksimum for alle opioider.',
      },
    }),
    rule({
      id: 'OP-ATC',
      level: 'stop',
      title: 'Opioider det kan gis stønad til',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan gis stønad til opioider i ATC-gruppe N02A og ATC-kode N01AH01, N07BC02 og R05DA04 til behandling av kroniske sterke smerter som ikke skyldes en aktiv kreftsykdom eller sykdom i livets sluttfase.',
      applies: nonCancerPain,
      requires: atcIn('N02A', 'N01AH01', 'N07BC02', 'R05DA04'),
      says: {
        met: 'ATC-koden {atc} er blant dem det kan gis stønad til.',
        notMet:
          'Det kan ikke gis stønad til ATC-kode {atc} mot kroniske smerter: velg et opioid i N02A, N01AH01, N07BC02 eller R05DA04, eller skriv hvit resept.',
        unknown: 'Oppgi legemidlets ATC-kode og indikasjonen for å avgjøre om det kan gis stønad.',
      },
    }),
    rule({
      id: 'OP-FORM',
      level: 'stop',
      title: 'Injeksjon, infusjon, nesespray og sublingval/resoriblett',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan bare gis stønad til injeksjonsløsning, infusjonsløsning, nesespray og sublingvaltabletter/resoribletter hvis pasienten ikke kan benytte seg av en annen legemiddelformulering grunnet tungtveiende medisinske hensyn.',
      applies: nonCancerPain,
      requires: any(
        not(restrictedForm),
        answer('otherFormImpossible', (c) => c.request.otherFormImpossible),
      ),
      says: {
        met: 'Det kan gis stønad til legemiddelformen.',
        notMet:
          'Det gis bare stønad til legemiddelformen når tungtveiende medisinske hensyn hindrer en annen form: velg en annen form.',
        unknown:
          'Oppgi legemiddelformen, og om tungtveiende medisinske hensyn hindrer bruk av en annen form.',
      },
    }),
    rule({
      id: 'OP-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke om opioider (ikke kreft)',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Søknader som ikke oppfyller vilkårene over, skal være utformet av en lege ved en tverrfaglig smerteklinikk.',
      applies: all(nonCancerPain, not(methadone)),
      requires: any(
        painClinic,
        all(
          fastlege,
          answer('painClarified', (c) => c.request.painClarified),
          omeqAtMost(FASTLEGE_LIMIT),
          marketed,
          atcIn('N02A', 'R05DA04'),
        ),
      ),
      says: {
        met: 'Legen kan søke: samlet døgndose er {omeq}{omeqTrust}.',
        notMet:
          'Søknaden må komme fra lege ved tverrfaglig smerteklinikk: fastlege kan bare søke ved avklart smertetilstand, inntil 100 mg OMEQ (nå {omeq}{omeqTrust}) og markedsført legemiddel i N02A eller R05DA04.',
        unknown:
          'Om legen kan søke, avhenger av rolle, avklart smertetilstand og samlet døgndose (nå {omeq}{omeqTrust}): oppgi det som mangler.',
      },
    }),
    rule({
      id: 'OP-METHADONE',
      level: 'stop',
      title: 'Metadon: alltid tverrfaglig smerteklinikk',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Søknader om metadon ved behandling av smerter som ikke skyldes kreft eller sykdom i livets sluttfase, skal alltid komme fra en lege ved en tverrfaglig smerteklinikk.',
      applies: all(nonCancerPain, methadone),
      requires: painClinic,
      says: {
        met: 'Søknaden om metadon kommer fra lege ved tverrfaglig smerteklinikk.',
        notMet:
          'Søknad om metadon mot smerter må alltid komme fra lege ved tverrfaglig smerteklinikk: henvis dit.',
        unknown:
          'Oppgi legens rolle og indikasjonen: metadon mot smerter krever søknad fra tverrfaglig smerteklinikk.',
      },
    }),
    rule({
      id: 'OP-METHADONE-SCOPE',
      level: 'check',
      title: 'Metadonvedtak gjelder bare metadon',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: 'Vedtak etter slike søknader vil bare være gyldige for metadon.',
      applies: all(hasVedtak, not(methadone)),
      requires: not(answer('vedtak.onlyMethadone', (c) => given(c)?.onlyMethadone)),
      says: {
        met: 'Vedtaket er ikke begrenset til metadon.',
        notMet: 'Vedtaket gjelder bare metadon: søk om eget vedtak for {drug}.',
        unknown: 'Kontroller om vedtaket gjelder bare metadon.',
      },
    }),
    rule({
      id: 'OP-CAP-300',
      level: 'stop',
      title: 'Øvre grense 300 mg OMEQ',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan ikke gis stønad til mer enn totalt 300 mg orale morfinekvivalenter per døgn for behandling av kroniske sterke smerter.',
      applies: nonCancerPain,
      requires: omeqAtMost(CEILING),
      says: {
        met: 'Samlet døgndose er {omeq}{omeqTrust}, innenfor grensen på 300 mg.',
        notMet:
          'Samlet døgndose er {omeq}{omeqTrust} og overstiger 300 mg OMEQ: det dekkes ikke på blå resept.',
        unknown:
          'Samlet døgndose ({omeq}) kan ikke sammenlignes med grensen på 300 mg OMEQ: oppgi det som mangler.',
      },
    }),
    rule({
      id: 'OP-PATCH',
      level: 'check',
      title: 'Hyppigere plasterskift enn preparatomtalen',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'For smerteplastre kan det fra og med 22. juni 2023 unntaksvis gis stønad til et høyere antall plaster enn hva som er normalbehovet beregnet ut fra preparatomtalen (SPC).',
      applies: changedMoreOften,
      requires: all(
        patchChangeAllowedYet,
        answer('patchChange.oralUnsuitable', (c) => c.request.patchChange?.oralUnsuitable),
        answer('patchChange.documented', (c) => c.request.patchChange?.documented),
        any(omeqAtMost(CEILING), not(nonCancerPain)),
      ),
      says: {
        met: 'Vilkårene for hyppigere plasterskift er oppfylt; døgndosen er den samme ({omeq}).',
        notMet:
          'Hyppigere plasterskift krever at perorale opioider er uegnet og at behovet er medisinsk begrunnet og dokumentert, innenfor 300 mg OMEQ.',
        unknown:
          'Bekreft at perorale opioider er uegnet, og at behovet for hyppigere plasterskift er dokumentert.',
      },
    }),
    rule({
      id: 'OP-CANCER-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke ved aktiv kreft',
      source: sourceOf(documents.femteLedd, CANCER),
      quote:
        'Søknaden skal utformes av en spesialist i sykdommens fagfelt eller tilgrensende behandlingsområder, eller av en lege ved et offentlig sykehus',
      applies: cancerPain,
      requires: any(publicHospital, specialistInField('own', 'adjacent')),
      says: {
        met: 'Legen kan søke om opioid ved aktiv kreftsykdom.',
        notMet:
          'Søknaden må komme fra spesialist i sykdommens fagfelt eller tilgrensende behandlingsområder, eller fra lege ved offentlig sykehus.',
        unknown:
          'Oppgi legens rolle, og for spesialister om fagfeltet er sykdommens eget eller tilgrensende.',
      },
    }),
    rule({
      id: 'OP-EOL-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke i livets sluttfase',
      source: sourceOf(documents.femteLedd, END_OF_LIFE),
      quote:
        'Søknaden skal utformes av en spesialist i sykdommens fagfelt eller tilgrensende behandlingsområder, eller av en lege ved et offentlig sykehus',
      applies: indicationIn('end-of-life'),
      requires: any(publicHospital, specialistInField('own', 'adjacent')),
      says: {
        met: 'Legen kan søke om opioid i livets sluttfase.',
        notMet:
          'Søknaden må komme fra spesialist i sykdommens fagfelt eller tilgrensende behandlingsområder, eller fra lege ved offentlig sykehus.',
        unknown:
          'Oppgi legens rolle, og for spesialister om fagfeltet er sykdommens eget eller tilgrensende.',
      },
    }),
    rule({
      id: 'OP-SEPARATE',
      level: 'check',
      title: 'Egen søknad for hurtigvirkende former',
      source: sourceOf(documents.helfoOmeq, 'Merknad om hurtigvirkende legemidler (*)'),
      quote: null,
      applies: restrictedForm,
      requires: condition([], () => 'unknown'),
      says: {
        met: 'Det er søkt særskilt for virkestoffet og formen.',
        notMet: 'Søk særskilt for virkestoffet og formen.',
        unknown:
          'Injeksjon, infusjon, nesespray og sublingvaltabletter krever egen søknad per virkestoff og form: kontroller at den er sendt.',
      },
    }),
    rule({
      id: 'OP-VEDTAK',
      level: 'stop',
      title: 'Innenfor vedtaket',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Innvilgede vedtak fattes på antallet mg orale morfinekvivalenter per døgn som er oppgitt som døgndosen i søknaden.',
      applies: hasVedtak,
      requires: all(
        omeqWithinVedtak,
        vedtakStillValid,
        answer('vedtak.namesPrescriber', (c) => given(c)?.namesPrescriber),
      ),
      says: {
        met: 'Samlet døgndose er {omeq}{omeqTrust}, innenfor vedtaket på {vedtakOmeq}, som gjelder til {vedtakValidTo}.',
        notMet:
          'Vedtaket ({vedtakOmeq}, gyldig til {vedtakValidTo}) dekker ikke resepten (nå {omeq}{omeqTrust}): dose, dato og forskriver må stemme – søk om nytt vedtak.',
        unknown: 'Oppgi vedtakets døgndose, gyldighet og om det navngir legen.',
      },
    }),
    rule({
      id: 'OP-CLARIFIED',
      level: 'check',
      title: 'Avklart eller uavklart smerte er oppgitt',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: 'Legen må også oppgi om smertene er av uavklart eller avklart karakter.',
      applies: nonCancerPain,
      requires: painCharacterStated,
      says: {
        met: 'Det er oppgitt om smertene er avklart eller uavklart.',
        notMet: 'Oppgi i søknaden om smertene er avklart eller uavklart.',
        unknown: 'Oppgi i søknaden om smertene er avklart eller uavklart, også når smerteklinikken søker.',
      },
    }),
    rule({
      id: 'OP-UNMARKETED',
      level: 'check',
      title: 'Egen søknad for ikke-markedsført opioid',
      source: sourceOf(documents.helfoOmeq, 'Merknad om ikke-markedsførte legemidler (**)'),
      quote: null,
      applies: not(marketed),
      requires: condition([], () => 'unknown'),
      says: {
        met: 'Det er søkt særskilt om det ikke-markedsførte opioidet.',
        notMet: 'Søk særskilt om det ikke-markedsførte opioidet.',
        unknown:
          'Ikke-markedsførte opioider krever egen søknad per virkestoff og form: kontroller at den er sendt.',
      },
    }),
    rule({
      id: 'OP-PAIN-CLINIC',
      level: 'info',
      title: 'Hva en tverrfaglig smerteklinikk er',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Med tverrfaglig smerteklinikk menes smerteklinikk ved et offentlig sykehus, eller en privat klinikk der minst én anestesiolog/nevrolog og minst én psykiater/psykolog eller en med tilsvarende relevant utdanning (for eksempel psykiatrisk sykepleier eller kognitiv terapeut) utreder smerteproblematikk.',
      applies: all(nonCancerPain, painClinic),
      requires: painClinic,
      says: {
        met: 'Smerteklinikken er tverrfaglig når den er ved offentlig sykehus, eller privat med minst én anestesiolog eller nevrolog og minst én psykiater, psykolog eller tilsvarende.',
        notMet: 'Legen er ikke ved en tverrfaglig smerteklinikk.',
        unknown: 'Oppgi legens rolle.',
      },
    }),
    rule({
      id: 'OMEQ-PATCH-12',
      level: 'check',
      title: 'Plaster merket 12 frigjør 12,5 µg/t',
      source: sourceOf(documents.helfoOmeq, 'Plaster: registrer styrken'),
      quote: null,
      applies: labelled12Decides,
      requires: not(labelled12Decides),
      says: {
        met: 'Grensene overskrides ikke om plaster merket 12 regnes som 12,5 µg/t.',
        notMet:
          'Etter påtrykt styrke (12 µg/t) er samlet døgndose {omeq}, etter frigjort mengde (12,5 µg/t) {omeqWith12Released}: det ene er over grensen, det andre ikke – oppgi begge i søknaden.',
        unknown: 'Samlet døgndose er ikke kjent.',
      },
    }),
    rule({
      id: 'OMEQ-METHADONE',
      level: 'info',
      title: 'Metadon regnes lineært; Helsedirektoratets tabell er trinnvis',
      source: sourceOf(documents.ekvipotens, 'Metadon'),
      quote: null,
      applies: methadoneInUse,
      requires: methadoneInUse,
      says: {
        met: 'Metadon er regnet med Helfos faktor 6 (ikke bekreftet); Helsedirektoratets trinnvise tabell gir {methadoneTiers} for samme dose.',
        notMet: 'Metadon er ikke i bruk.',
        unknown: 'Metadondosen er ikke kjent.',
      },
    }),
  ],
};
