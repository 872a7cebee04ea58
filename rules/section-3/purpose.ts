import {
  askRefundCode,
  atcIn,
  groupAOrB,
  indicationIn,
  opioid,
  pregabalin,
  REFUND_CODE,
  section2,
  section3,
} from '../conditions.ts';
import type { Indication } from '../contract/terms.ts';
import type { Facts } from '../facts.ts';
import { all, answer, any, type Condition, condition, inTurn, not, truthOf } from '../reasoning/condition.ts';
import { demand, note, type RuleBody, statement } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';
import {
  hasVedtak,
  pregabalinWithinVedtak,
  toBeAppliedFor,
  vedtakStillValid,
  vedtakTold,
  withinOtherVedtak,
} from './vedtak.ts';

const CASES = 'Når det kan gis stønad';
const CONDITIONS = 'Vilkår som må fremgå av søknaden';

const endOfLifeCare: Condition = any(
  indicationIn('end-of-life'),
  answer('patient.endOfLife', (c) => c.request.patient?.endOfLife),
);

const sleep = indicationIn('sleep');

/** Outside § 3 nobody is asked what the drug is for. */
const saidToBeSleep: Condition = condition(
  [{ name: 'indication', read: (c) => c.request.indication ?? null }],
  (c) => truthOf(c.request.indication === 'sleep'),
);

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
  inTurn(all(sleep, endOfLifeCare)),
);

const PAIN = '-71';
const SPASMS = 'R252';
const TUBERCULOSIS = '-81';
const RESTLESS_LEGS = 'G258';
/** Palliative care: reimbursed on § 2, and nothing is applied for. */
const PALLIATIVE = '-90';

/** The refund code that the source names for a purpose. */
const codes: Readonly<Partial<Record<Indication, string>>> = {
  'chronic-pain': PAIN,
  'neuropathic-pain': PAIN,
  'trigeminal-neuralgia': PAIN,
  'cancer-pain': PAIN,
  'neuropathic-cancer-pain': PAIN,
  'end-of-life': PAIN,
  'cns-spasticity': SPASMS,
  'tuberculosis-side-effects': TUBERCULOSIS,
  'restless-legs': RESTLESS_LEGS,
};

const namedCodes = new Set(Object.values(codes));

/** Codes of § 3. -72 and -73 are psychiatric, and never fit pain. */
const ON_SECTION_3: readonly string[] = [PAIN, '-72', '-73', TUBERCULOSIS];

function codeOf({ refundCode: read }: Facts): string | null {
  return read !== null && 'code' in read ? read.code : null;
}

const codeIs = (...wanted: readonly string[]): Condition =>
  condition([REFUND_CODE], (c) => truthOf(wanted.includes(codeOf(c) ?? '')));

/** The source names a code for the purpose, or the code stands for one of the other purposes that it names. */
const codeIsNamed: Condition = condition(
  [{ name: 'indication', read: (c) => c.request.indication ?? null }, REFUND_CODE],
  (c) => {
    const code = codeOf(c) ?? '';
    if (code === PALLIATIVE) return 'yes';
    const { indication } = c.request;
    if (!indication) return 'unknown';
    return truthOf(codes[indication] !== undefined || namedCodes.has(code));
  },
  () => ['indication'],
);

const codeFits: Condition = condition(
  [REFUND_CODE],
  (c) => {
    const { indication, refundCode } = c.request;
    if (refundCode == null) return 'unknown';
    const wanted = indication ? codes[indication] : undefined;
    return truthOf(wanted !== undefined && codeOf(c) === wanted);
  },
  askRefundCode,
);

const confirmed = (field: 'function' | 'lowestDose' | 'plan'): Condition =>
  answer(`conditions.${field}`, (c) => c.request.conditions?.[field]);

const applied = all(section3, toBeAppliedFor);

/** § 3 fifth paragraph: what a group A or B drug may be for, what is applied for, and what the vedtak says. */
export const purpose: RuleBody = {
  title: '§ 3 femte ledd: A- og B-preparater',
  checks: 'prescription',
  ground: groupAOrB,
  rules: [
    demand({
      id: 'S3-SLEEP',
      level: 'stop',
      title: 'Formålet er ikke søvnproblemer',
      source: sourceOf(documents.femteLedd, 'Hovedregel'),
      quote: [
        'Som hovedregel kan det ikke gis stønad til legemidler i reseptgruppe A og B til bruk mot søvnproblemer.',
        'Med palliativ behandling i livets sluttfase menes lindrende behandling for uhelbredelig sykdom hos pasienter som har en forventet levetid på mindre enn 12 måneder.',
      ],
      applies: any(section3, all(section2, saidToBeSleep)),
      requires: inTurn(any(not(sleep), endOfLifeCare)),
      says: {
        met: [
          {
            when: sleep,
            says: 'Pasienten får palliativ behandling i livets sluttfase: da gjelder ikke hovedregelen om søvnproblemer.',
          },
          { says: 'Legemidlet er ikke til bruk mot søvnproblemer.' },
        ],
        notMet: 'Det gis ikke stønad til A- og B-preparater mot søvnproblemer: skriv hvit resept.',
      },
    }),
    demand({
      id: 'S3-PURPOSE',
      level: 'check',
      title: 'Formålet er blant dem kilden nevner',
      source: sourceOf(documents.femteLedd, CASES),
      quote: [
        'Helsedirektoratet har besluttet at det kan gis stønad etter § 3 til legemidler i reseptgruppe A og B i blant annet følgende tilfeller:',
        'legemidler i reseptgruppe A og B ved behandling av kroniske, sterke smerter',
        'anxiolytika (ATC-gruppe N05B) ved psykiske lidelser av alvorlig og langvarig karakter',
        'pregabalin (ATC-kode N02BF02)',
      ],
      applies: section3,
      requires: listedPurpose,
      says: {
        met: 'Formålet er blant tilfellene Helsedirektoratet nevner.',
        notMet:
          'Formålet er ikke blant tilfellene Helsedirektoratet nevner, men listen er ikke uttømmende: begrunn behovet i søknaden.',
      },
    }),
    demand({
      id: 'S3-CODE',
      level: 'check',
      title: 'Refusjonskoden passer til formålet',
      source: sourceOf(documents.femteLedd, CASES),
      quote: [
        'legemidler i reseptgruppe A og B ved behandling av alvorlig og kroniske spasmer som følge av sykdom eller skade i sentralnervesystemet (refusjonskode ICD-10: R25.2)',
        'legemidler i reseptgruppe A og B for behandling av bivirkninger av tuberkulosebehandling (refusjonskode ICD-10: -81)',
        'legemidler i reseptgruppe A og B ved behandling av restless legs-syndrom (RLS) (refusjonskode ICD-10: G25.8)',
      ],
      applies: any(all(section3, codeIsNamed), all(section2, codeIs(...ON_SECTION_3, PALLIATIVE))),
      requires: any(all(section3, codeFits), all(section2, codeIs(PALLIATIVE))),
      says: {
        met: [
          { when: section2, says: 'Refusjonskode -90 gir stønad på § 2 uten søknad.' },
          { says: 'Refusjonskoden {code} passer til formålet.' },
        ],
        notMet: [
          {
            when: section2,
            says: 'Refusjonskode {code} hører til § 3: skriv resepten på § 3, eller rett koden.',
          },
          {
            when: codeIs(PALLIATIVE),
            says: 'Refusjonskode -90 hører til § 2, uten søknad: skriv resepten på § 2.',
          },
          {
            when: purposeHasCode(PAIN),
            says: 'Smerte har refusjonskode -71 (nå {code}): rett koden på resepten.',
          },
          {
            when: purposeHasCode(SPASMS),
            says: 'Spasmer har refusjonskode R25.2 (nå {code}): rett koden på resepten.',
          },
          {
            when: purposeHasCode(TUBERCULOSIS),
            says: 'Bivirkninger av tuberkulosebehandling har refusjonskode -81 (nå {code}): rett koden på resepten.',
          },
          {
            when: purposeHasCode(RESTLESS_LEGS),
            says: 'Restless legs har refusjonskode G25.8 (nå {code}): rett koden på resepten.',
          },
          { says: 'Refusjonskode {code} er for et annet formål enn indikasjonen: rett koden på resepten.' },
        ],
      },
    }),
    note({
      id: 'S3-INDIVIDUAL',
      title: 'Nøye, individuell medisinsk vurdering',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote:
        'I disse tilfellene skal det være gjort en nøye, individuell medisinsk vurdering, og det må fremgå av søknaden at følgende vilkår er oppfylt:',
      applies: applied,
      says: 'Søknaden forutsetter at du har gjort en nøye, individuell medisinsk vurdering.',
    }),
    demand({
      id: 'S3-FUNCTION',
      level: 'stop',
      title: 'Bedre funksjon og livskvalitet',
      checks: 'application',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote: 'Behandlingen er vurdert å gi bedring av pasientens funksjon og livskvalitet.',
      applies: applied,
      requires: confirmed('function'),
      says: {
        met: 'Behandlingen er vurdert å bedre funksjon og livskvalitet.',
        notMet:
          'Stønad krever at behandlingen er vurdert å bedre funksjon og livskvalitet: vurder det før du søker.',
      },
    }),
    demand({
      id: 'S3-LOWEST-DOSE',
      level: 'stop',
      title: 'Minste effektive dose',
      checks: 'application',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote:
        'Minste effektive dose benyttes slik at faren for bivirkninger og utvikling av avhengighetssyndrom er redusert.',
      applies: applied,
      requires: confirmed('lowestDose'),
      says: {
        met: 'Minste effektive dose brukes.',
        notMet: 'Stønad krever at minste effektive dose brukes: finn den før du søker.',
      },
    }),
    demand({
      id: 'S3-PLAN',
      level: 'stop',
      title: 'Individuell behandlingsplan',
      checks: 'application',
      source: sourceOf(documents.femteLedd, CONDITIONS),
      quote: [
        'Det foreligger en individuell',
        'En behandlingsplan bør utarbeides i samråd med pasienten og inneholde informasjon om • indikasjon • beskrivelse av undersøkelser • hvilken lege som er ansvarlig for legemiddelbehandlingen • behandlingens forventede varighet (kontroll og seponeringstidspunkt) • mål for behandlingen • plan for oppfølging (når og i hvilke tilfeller det skal skje ny vurdering i spesialisthelsetjenesten, tidspunkt for oppfølging og revisjon av planen)',
        'Behandlingsplanen bør tilpasses omfanget av sykdomstilstanden og forventet varighet av rekvirering og behandling.',
      ],
      applies: applied,
      requires: confirmed('plan'),
      says: {
        met: 'Det foreligger en individuell behandlingsplan.',
        notMet: 'Lag en individuell behandlingsplan før du søker; utkastet har de seks punktene.',
      },
    }),
    statement({
      id: 'S3-HAS-VEDTAK',
      level: 'check',
      title: 'Det er kjent om pasienten har vedtak',
      formal: true,
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: 'Helfo skal oppføre dette i pasientens vedtak.',
      applies: section3,
      requires: vedtakTold,
      says: [
        { when: hasVedtak, says: 'Pasienten har vedtak: resepten holdes opp mot det.' },
        { says: 'Pasienten har ikke vedtak: søk først, og skriv resepten når vedtaket er gitt.' },
      ],
    }),
    demand({
      id: 'S3-VEDTAK',
      level: 'stop',
      title: 'Vedtaket dekker resepten',
      source: sourceOf(documents.femteLedd, 'Vilkår for stønad'),
      quote: 'Helfo skal oppføre dette i pasientens vedtak.',
      applies: all(section3, not(opioid), hasVedtak),
      requires: withinOtherVedtak,
      says: {
        met: 'Vedtaket gjelder til {vedtakValidTo} og nevner deg.',
        notMet: [
          {
            when: any(not(vedtakStillValid), not(pregabalinWithinVedtak)),
            says: 'Vedtaket dekker ikke resepten ({vedtakFaults}): søk om nytt vedtak.',
          },
          { says: 'Vedtaket nevner ikke deg: la en forskriver som står i vedtaket, skrive resepten.' },
        ],
      },
    }),
  ],
};

function purposeHasCode(code: string): Condition {
  return condition([], ({ request }) =>
    truthOf(request.indication != null && codes[request.indication] === code),
  );
}
