import {
  askRefundCode,
  atcIn,
  hasVedtak,
  indicationIn,
  opioid,
  pregabalin,
  REFUND_CODE,
  section3AOrB,
  vedtakStillValid,
  vedtakUnlimited,
} from '../conditions.ts';
import type { Indication } from '../contract/request.ts';
import { all, always, answer, any, type Condition, condition, not, truthOf } from '../reasoning/condition.ts';
import { type RuleBody, rule } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';

const CASES = 'Når det kan gis stønad';
const CONDITIONS = 'Vilkår som må fremgå av søknaden';

const endOfLifeCare: Condition = any(
  indicationIn('end-of-life'),
  answer('patient.endOfLife', (c) => c.request.patient?.endOfLife),
);

const sleep = indicationIn('sleep');

/** The cases that the source lists. The list begins with «blant annet», so another purpose is checked, not refused. */
const listedPurpose: Condition = any(
  pregabalin,
  indicationIn(
    'chronic-pain',
    'neuropathic-pain',
    'trigeminal-neuralgia',
    'cancer-pain',
    'neuropathic-cancer-pain',
    'cns-spasticity',
    'tuberculosis-side-effects',
    'restless-legs',
  ),
  all(indicationIn('severe-mental-disorder'), atcIn('N05B')),
  all(indicationIn('end-of-life'), opioid),
  all(sleep, endOfLifeCare),
);

/** Refund codes by purpose; -72 and -73 are psychiatric and never fit pain. */
const CODES: Readonly<Partial<Record<Indication, readonly string[]>>> = {
  'chronic-pain': ['71'],
  'neuropathic-pain': ['71'],
  'trigeminal-neuralgia': ['71'],
  'cancer-pain': ['71'],
  'neuropathic-cancer-pain': ['71'],
  'end-of-life': ['71'],
  'cns-spasticity': ['R252'],
  'tuberculosis-side-effects': ['81'],
  'restless-legs': ['G258'],
};

const codesOf = (indication: Indication | null | undefined) => (indication && CODES[indication]) ?? [];

const comparable = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

const NAMED_CODES = new Set(Object.values(CODES).flat());

/** The source names a code for the purpose, or the code stands for one of the other purposes that it names. */
const codeIsNamed: Condition = condition(
  [{ name: 'indication', read: (c) => c.request.indication ?? null }, REFUND_CODE],
  ({ request }) => {
    if (!request.indication) return 'unknown';
    const named = codesOf(request.indication).length > 0;
    return truthOf(named || NAMED_CODES.has(comparable(request.refundCode ?? '')));
  },
  () => ['indication'],
);

const codeFits: Condition = condition(
  [REFUND_CODE],
  ({ request }) =>
    request.refundCode == null
      ? 'unknown'
      : truthOf(codesOf(request.indication).includes(comparable(request.refundCode))),
  askRefundCode,
);

const confirmed = (field: 'function' | 'lowestDose' | 'plan'): Condition =>
  answer(`conditions.${field}`, (c) => c.request.conditions?.[field]);

/** § 3 fifth paragraph: what a group A or B drug may be for, and what the application must confirm. */
export const purpose: RuleBody = {
  title: '§ 3 femte ledd: A- og B-preparater',
  ground: section3AOrB,
  rules: [
    rule({
      id: 'S3-SLEEP',
      level: 'stop',
      title: 'Ikke stønad mot søvnproblemer',
      source: sourceOf(documents.femteLedd, 'Hovedregel'),
      quote:
        'Som hovedregel kan det ikke gis stønad til legemidler i reseptgruppe A og B til bruk mot søvnproblemer.',
      requires: any(not(sleep), endOfLifeCare),
      says: {
        met: 'Legemidlet er ikke til bruk mot søvnproblemer, eller pasienten får palliativ behandling i livets sluttfase.',
        notMet: 'Det gis ikke stønad til A- og B-preparater mot søvnproblemer: skriv hvit resept.',
        unknown:
          'Oppgi indikasjonen, og ved søvnproblemer om pasienten får palliativ behandling i livets sluttfase.',
      },
    }),
    rule({
      id: 'S3-PURPOSE',
      level: 'check',
      title: 'Formålet er blant dem kilden nevner',
      source: sourceOf(documents.femteLedd, CASES),
      quote:
        'Helsedirektoratet har besluttet at det kan gis stønad etter § 3 til legemidler i reseptgruppe A og B i blant annet følgende tilfeller:',
      requires: listedPurpose,
      says: {
        met: 'Formålet er blant tilfellene Helsedirektoratet nevner.',
        notMet:
          'Formålet er ikke blant tilfellene Helsedirektoratet nevner, men listen er ikke uttømmende: begrunn behovet i søknaden.',
        unknown: 'Oppgi indikasjonen for å avgjøre om formålet er blant tilfellene Helsedirektoratet nevner.',
      },
    }),
    rule({
      id: 'S3-CODE',
      level: 'check',
      title: 'Refusjonskoden passer til formålet',
      source: sourceOf(documents.femteLedd, CASES),
      quote: null,
      applies: codeIsNamed,
      requires: codeFits,
      says: {
        met: 'Refusjonskoden {code} passer til formålet.',
        notMet:
          'Refusjonskoden ({code}) passer ikke til formålet: smerte har -71, spasmer R25.2, bivirkninger av tuberkulosebehandling -81 og restless legs G25.8.',
        unknown: 'Oppgi indikasjonen og refusjonskoden for å avgjøre om de passer sammen.',
      },
    }),
    rule({
      id: 'S3-FUNCTION',
      level: 'check',
      title: 'Bedre funksjon og livskvalitet',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote: 'Behandlingen er vurdert å gi bedring av pasientens funksjon og livskvalitet.',
      requires: confirmed('function'),
      says: {
        met: 'Behandlingen er vurdert å bedre funksjon og livskvalitet.',
        notMet: 'Søknaden må vise at behandlingen er vurdert å bedre pasientens funksjon og livskvalitet.',
        unknown: 'Bekreft at behandlingen er vurdert å bedre pasientens funksjon og livskvalitet.',
      },
    }),
    rule({
      id: 'S3-LOWEST-DOSE',
      level: 'check',
      title: 'Minste effektive dose',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote:
        'Minste effektive dose benyttes slik at faren for bivirkninger og utvikling av avhengighetssyndrom er redusert.',
      requires: confirmed('lowestDose'),
      says: {
        met: 'Minste effektive dose brukes.',
        notMet: 'Søknaden må vise at minste effektive dose brukes.',
        unknown: 'Bekreft at minste effektive dose brukes.',
      },
    }),
    rule({
      id: 'S3-PLAN',
      level: 'check',
      title: 'Individuell behandlingsplan',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote: 'En behandlingsplan bør utarbeides i samråd med pasienten og inneholde informasjon om',
      requires: confirmed('plan'),
      says: {
        met: 'Det foreligger en individuell behandlingsplan.',
        notMet:
          'Lag en individuell behandlingsplan: indikasjon, undersøkelser, ansvarlig lege, varighet med kontroll og seponering, mål og oppfølging.',
        unknown: 'Bekreft at det foreligger en individuell behandlingsplan.',
      },
    }),
    rule({
      id: 'S3-INDIVIDUAL',
      level: 'info',
      title: 'Nøye, individuell medisinsk vurdering',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote: 'I disse tilfellene skal det være gjort en nøye, individuell medisinsk vurdering',
      requires: always,
      says: {
        met: 'Søknaden forutsetter en nøye, individuell medisinsk vurdering.',
        notMet: 'Resepten er ikke på § 3.',
        unknown: 'Oppgi ordning og legemiddel.',
      },
    }),
    rule({
      id: 'S3-VEDTAK',
      level: 'check',
      title: 'Vedtaket navngir legen og gjelder ennå',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: 'Helfo skal oppføre dette i pasientens vedtak.',
      applies: all(not(opioid), hasVedtak),
      requires: all(
        answer('vedtak.namesPrescriber', (c) => c.request.vedtak?.namesPrescriber),
        any(vedtakUnlimited, vedtakStillValid),
      ),
      says: {
        met: 'Legen er blant forskriverne i vedtaket, og det gjelder ennå.',
        notMet:
          'Vedtaket navngir ikke legen eller er utløpt (gyldig til: {vedtakValidTo}): la en navngitt lege skrive resepten, eller søk om nytt vedtak.',
        unknown: 'Kontroller at legen er blant forskriverne i vedtaket, og at det ikke er utløpt.',
      },
    }),
  ],
};
