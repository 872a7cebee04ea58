import {
  atcIn,
  cancerPain,
  changedMoreOften,
  fastlege,
  indicationIn,
  marketed,
  methadone,
  nonCancerPain,
  omeqAtMost,
  omeqKnown,
  opioid,
  otherOpioidInUse,
  painClinic,
  publicHospital,
  restrictedForm,
  section3AOrB,
  specialistInField,
} from '../conditions.ts';
import { CEILING, FASTLEGE_LIMIT } from '../omeq/limits.ts';
import { all, answer, any, type Condition, condition, inTurn, not, truthOf } from '../reasoning/condition.ts';
import { demand, note, type RuleBody, reminder, statement } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';
import {
  hasVedtak,
  omeqWithinVedtak,
  onlyForMethadone,
  toBeAppliedFor,
  vedtakStillValid,
  withinOpioidVedtak,
} from './vedtak.ts';

const NON_CANCER = 'Opioider – smerter som ikke skyldes aktiv kreftsykdom eller sykdom i livets sluttfase';
const CANCER = 'Opioider – smerter som skyldes aktiv kreftsykdom';
const END_OF_LIFE = 'Opioider – smerter ved sykdom i livets sluttfase';
const SPECIALIST_OR_HOSPITAL =
  'Søknaden skal utformes av en spesialist i sykdommens fagfelt eller tilgrensende behandlingsområder, eller av en lege ved et offentlig sykehus';
const NO_CEILING =
  'Innvilgede vedtak fattes på antallet mg orale morfinekvivalenter (OMEQ) som er oppgitt som døgndosen i søknaden, uten angivelse av en øvre grense orale morfinekvivalenter per døgn.';

/** From this day a patch may be changed more often than its product information says. */
const PATCH_CHANGE_FROM = '2023-06-22';

const clarified = answer('painClarified', (c) => c.request.painClarified);

const painCharacterStated: Condition = condition(
  [{ name: 'painClarified', read: (c) => c.request.painClarified ?? null }],
  (c) => truthOf(c.request.painClarified == null ? null : true),
  () => ['painClarified'],
);

const patchChangeAllowedYet: Condition = condition([{ name: 'on', read: (c) => c.request.on }], (c) =>
  truthOf(c.request.on >= PATCH_CHANGE_FROM),
);
const oralUnsuitable = answer('patchChange.oralUnsuitable', (c) => c.request.patchChange?.oralUnsuitable);
const changeDocumented = answer('patchChange.documented', (c) => c.request.patchChange?.documented);

const withinFastlegeLimit = omeqAtMost(FASTLEGE_LIMIT);
const withinCeiling = omeqAtMost(CEILING);
const withoutCeiling = any(cancerPain, indicationIn('end-of-life'));
const forFastlege = atcIn('N02A', 'R05DA04');
const mayBeAppliedForByFastlege: Condition = all(clarified, withinFastlegeLimit, marketed, forFastlege);

const specialistOrHospital: Condition = inTurn(any(publicHospital, specialistInField('own', 'adjacent')));

/** Opioids on § 3. The total is of all opioids that the patient uses, whoever prescribed them. */
export const opioids: RuleBody = {
  title: 'Opioider på § 3',
  checks: 'application',
  ground: all(section3AOrB, opioid),
  rules: [
    demand({
      id: 'OP-VEDTAK',
      level: 'stop',
      title: 'Vedtaket dekker resepten',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: [
        'Helfo skal oppføre dette i pasientens vedtak.',
        'Innvilgede vedtak fattes på antallet mg orale morfinekvivalenter per døgn som er oppgitt som døgndosen i søknaden.',
      ],
      applies: hasVedtak,
      requires: withinOpioidVedtak,
      says: {
        met: 'Samlet døgndose {omeq}{omeqTrust} er innenfor vedtaket på {vedtakOmeq}, som gjelder til {vedtakValidTo}.',
        notMet: [
          {
            when: any(not(vedtakStillValid), not(omeqWithinVedtak)),
            says: 'Vedtaket dekker ikke resepten ({vedtakFaults}): søk om nytt vedtak.',
          },
          { says: 'Vedtaket nevner ikke deg: la en forskriver som står i vedtaket, skrive resepten.' },
        ],
      },
    }),
    statement({
      id: 'OP-TOTAL',
      level: 'stop',
      title: 'Samlet døgndose er kjent',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: [
        'Lege må i søknader for opioider oppgi total døgndose for all behandling med opioider (ett eller flere), samlet for både fast dose og ved-behovsdose.',
        'Total døgndose oppgis som mg orale morfinekvivalenter (OMEQ).',
        'Legen må i søknaden oppgi total døgndose for all behandling med opioider (ett eller flere), samlet for både fast dose og ved-behovsdose.',
      ],
      applies: toBeAppliedFor,
      requires: omeqKnown,
      says: 'Samlet døgndose er {omeq}{omeqTrust}.',
    }),
    demand({
      id: 'OP-ATC',
      level: 'stop',
      title: 'Opioidet er blant dem det kan gis stønad til',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan gis stønad til opioider i ATC-gruppe N02A og ATC-kode N01AH01, N07BC02 og R05DA04 til behandling av kroniske sterke smerter som ikke skyldes en aktiv kreftsykdom eller sykdom i livets sluttfase.',
      applies: nonCancerPain,
      requires: atcIn('N02A', 'N01AH01', 'N07BC02', 'R05DA04'),
      says: {
        met: 'ATC-koden {atc} er blant dem det kan gis stønad til.',
        notMet:
          'Det gis ikke stønad til {atc} mot kroniske smerter: velg et annet opioid, eller skriv hvit resept.',
      },
    }),
    demand({
      id: 'OP-FORM',
      level: 'stop',
      title: 'Annen form kan ikke brukes',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan bare gis stønad til injeksjonsløsning, infusjonsløsning, nesespray og sublingvaltabletter/resoribletter hvis pasienten ikke kan benytte seg av en annen legemiddelformulering grunnet tungtveiende medisinske hensyn.',
      applies: all(nonCancerPain, toBeAppliedFor),
      requires: inTurn(
        any(
          not(restrictedForm),
          answer('otherFormImpossible', (c) => c.request.otherFormImpossible),
        ),
      ),
      says: {
        met: [
          {
            when: restrictedForm,
            says: 'Pasienten må ha denne formen av tungtveiende medisinske hensyn: begrunn det i søknaden.',
          },
          { says: 'Det kan gis stønad til legemiddelformen.' },
        ],
        notMet:
          'Denne formen får bare stønad når tungtveiende medisinske hensyn hindrer en annen: velg en annen form.',
      },
    }),
    demand({
      id: 'OP-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke (ikke kreft)',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: [
        'Søknaden skal utformes av pasientens fastlege, en annen lege ved fastlegens kontor, eller av en lege ved en',
        'har en avklart smertetilstand (eksempelvis artrose, osteoporose, postherpetisk nevralgi og diabetisk nevropati) og',
        'skal ha en samlet døgndose for alle opioider på inntil 100 mg orale morfinekvivalenter per døgn og',
        'skal bruke markedsførte (i Norge) legemidler omfattet av ATC-gruppe N02A eller ATC-kode R05DA04',
        'Søknader som ikke oppfyller vilkårene over, skal være utformet av en lege ved en tverrfaglig smerteklinikk.',
      ],
      applies: all(nonCancerPain, not(methadone), toBeAppliedFor),
      requires: inTurn(any(painClinic, inTurn(all(fastlege, mayBeAppliedForByFastlege)))),
      says: {
        met: 'Du kan søke: samlet døgndose er {omeq}{omeqTrust}.',
        notMet: [
          {
            when: not(withinFastlegeLimit),
            says: 'Lege ved tverrfaglig smerteklinikk må søke: samlet døgndose er {omeq}, over 100 mg OMEQ{omeqTrust}.',
          },
          {
            when: not(clarified),
            says: 'Lege ved tverrfaglig smerteklinikk må søke: smertetilstanden er ikke avklart.',
          },
          {
            when: not(marketed),
            says: 'Lege ved tverrfaglig smerteklinikk må søke: legemidlet er ikke markedsført i Norge.',
          },
          {
            when: not(forFastlege),
            says: 'Lege ved tverrfaglig smerteklinikk må søke: {atc} er ikke i N02A eller R05DA04.',
          },
          {
            says: 'Du kan ikke søke i rollen din: la pasientens fastlege eller en lege ved tverrfaglig smerteklinikk søke.',
          },
        ],
      },
    }),
    note({
      id: 'OP-PAIN-CLINIC',
      title: 'Hva en tverrfaglig smerteklinikk er',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Med tverrfaglig smerteklinikk menes smerteklinikk ved et offentlig sykehus, eller en privat klinikk der minst én anestesiolog/nevrolog og minst én psykiater/psykolog eller en med tilsvarende relevant utdanning (for eksempel psykiatrisk sykepleier eller kognitiv terapeut) utreder smerteproblematikk.',
      applies: all(nonCancerPain, painClinic),
      says: 'Tverrfaglig er klinikken ved offentlig sykehus, eller privat med anestesiolog/nevrolog og psykiater/psykolog eller tilsvarende.',
    }),
    demand({
      id: 'OP-METHADONE',
      level: 'stop',
      title: 'Hvem som kan søke om metadon',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Søknader om metadon ved behandling av smerter som ikke skyldes kreft eller sykdom i livets sluttfase, skal alltid komme fra en lege ved en tverrfaglig smerteklinikk.',
      applies: all(nonCancerPain, methadone, toBeAppliedFor),
      requires: painClinic,
      says: {
        met: 'Du kan søke om metadon: du er lege ved tverrfaglig smerteklinikk.',
        notMet:
          'Lege ved tverrfaglig smerteklinikk må alltid søke om metadon mot smerter: henvis pasienten dit.',
      },
    }),
    demand({
      id: 'OP-METHADONE-SCOPE',
      level: 'check',
      title: 'Metadonvedtak gjelder bare metadon',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: 'Vedtak etter slike søknader vil bare være gyldige for metadon.',
      applies: hasVedtak,
      requires: any(all(methadone, not(otherOpioidInUse)), not(onlyForMethadone)),
      says: {
        met: [
          { when: onlyForMethadone, says: 'Vedtaket gjelder bare metadon, og det er det som skrives.' },
          { says: 'Vedtaket er ikke begrenset til metadon.' },
        ],
        notMet: [
          {
            when: methadone,
            says: 'Vedtaket gjelder bare metadon: søk om eget vedtak for de andre opioidene.',
          },
          { says: 'Vedtaket gjelder bare metadon: søk om eget vedtak for {drug}.' },
        ],
      },
    }),
    statement({
      id: 'OP-CLARIFIED',
      level: 'check',
      title: 'Avklart eller uavklart smerte er oppgitt',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: 'Legen må også oppgi om smertene er av uavklart eller avklart karakter.',
      applies: all(nonCancerPain, toBeAppliedFor),
      requires: painCharacterStated,
      says: [
        { when: clarified, says: 'Smertene er oppgitt som avklart.' },
        { says: 'Smertene er oppgitt som uavklart.' },
      ],
    }),
    demand({
      id: 'OP-CAP-300',
      level: 'stop',
      title: 'Høyst 300 mg OMEQ',
      checks: 'prescription',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote:
        'Det kan ikke gis stønad til mer enn totalt 300 mg orale morfinekvivalenter per døgn for behandling av kroniske sterke smerter.',
      applies: nonCancerPain,
      requires: withinCeiling,
      says: {
        met: 'Samlet døgndose er {omeq}{omeqTrust}, innenfor grensen på 300 mg.',
        notMet: 'Samlet døgndose er {omeq}{omeqTrust}, over 300 mg OMEQ: det dekkes ikke på blå resept.',
      },
    }),
    demand({
      id: 'OP-PATCH',
      level: 'check',
      title: 'Hyppigere plasterskift er begrunnet',
      source: sourceOf(documents.femteLedd, NON_CANCER),
      quote: [
        'For smerteplastre kan det fra og med 22. juni 2023 unntaksvis gis stønad til et høyere antall plaster enn hva som er normalbehovet beregnet ut fra preparatomtalen (SPC).',
        'Dette gjelder tilfeller der perorale opioider ikke anses som egnet, og legen kan dokumentere et medisinsk begrunnet behov for regelmessig, hyppigere skifte av plaster enn det som følger av preparatomtalen (SPC), for eksempel fordi plasteret faller av før pasienten har brukt opp hele mengden med virkestoff i plasteret.',
        'I slike tilfeller beregnes døgndosen på bakgrunn av hvilken mengde virkestoff som faktisk frigjøres for opptak i kroppen, innenfor en øvre grense på 300 mg orale morfinekvivalenter per døgn.',
        'I vedtaket fra Helfo vil det fremgå hvor hyppig plasteret er planlagt byttet, og apoteket kan levere ut det antallet plaster dette tilsvarer.',
      ],
      applies: all(changedMoreOften, toBeAppliedFor),
      requires: all(
        patchChangeAllowedYet,
        oralUnsuitable,
        changeDocumented,
        inTurn(any(withoutCeiling, withinCeiling)),
      ),
      says: {
        met: 'Vilkårene for hyppigere plasterskift er oppfylt; døgndosen er den samme ({omeq}).',
        notMet: [
          {
            when: not(patchChangeAllowedYet),
            says: 'Hyppigere plasterskift får stønad fra 22.06.2023; resepten er datert {on}.',
          },
          {
            when: not(oralUnsuitable),
            says: 'Hyppigere plasterskift får bare stønad når perorale opioider er uegnet: velg vanlig skifteintervall.',
          },
          {
            when: not(changeDocumented),
            says: 'Begrunn medisinsk og dokumenter hvorfor plasteret må skiftes oftere, før du søker.',
          },
          { says: 'Hyppigere plasterskift får stønad innenfor 300 mg OMEQ; samlet døgndose er {omeq}.' },
        ],
        beyond:
          'Hvor lenge dette plasteret sitter, er ikke kjent her: sammenlign skifteintervallet med preparatomtalen.',
      },
    }),
    demand({
      id: 'OP-CANCER-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke ved aktiv kreft',
      source: sourceOf(documents.femteLedd, CANCER),
      quote: [NO_CEILING, SPECIALIST_OR_HOSPITAL],
      applies: all(cancerPain, toBeAppliedFor),
      requires: specialistOrHospital,
      says: {
        met: 'Du kan søke om opioid ved aktiv kreftsykdom.',
        notMet:
          'La en lege ved offentlig sykehus, eller en spesialist i sykdommens eller et tilgrensende fagfelt, søke.',
      },
    }),
    demand({
      id: 'OP-EOL-APPLICANT',
      level: 'stop',
      title: 'Hvem som kan søke i livets sluttfase',
      source: sourceOf(documents.femteLedd, END_OF_LIFE),
      quote: [NO_CEILING, SPECIALIST_OR_HOSPITAL],
      applies: all(indicationIn('end-of-life'), toBeAppliedFor),
      requires: specialistOrHospital,
      says: {
        met: 'Du kan søke om opioid i livets sluttfase.',
        notMet:
          'La en lege ved offentlig sykehus, eller en spesialist i sykdommens eller et tilgrensende fagfelt, søke.',
      },
    }),
    reminder({
      id: 'OP-SEPARATE',
      title: 'Egen søknad for hurtigvirkende former',
      source: sourceOf(documents.helfoOmeq, 'Merknad om hurtigvirkende legemidler (*)'),
      quote: null,
      applies: all(restrictedForm, toBeAppliedFor),
      says: 'Injeksjon, infusjon, nesespray og sublingvaltablett søkes om hver for seg: send egen søknad for denne formen.',
    }),
    reminder({
      id: 'OP-UNMARKETED',
      title: 'Egen søknad for ikke-markedsført opioid',
      source: sourceOf(documents.helfoOmeq, 'Merknad om ikke-markedsførte legemidler (**)'),
      quote: null,
      applies: all(not(marketed), toBeAppliedFor),
      says: 'Ikke-markedsførte opioider søkes om hver for seg: send egen søknad for dette.',
    }),
  ],
};
