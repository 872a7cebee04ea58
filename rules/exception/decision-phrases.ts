/**
 * The words that tell what a decision from Beslutningsforum says, bokmål and nynorsk. A word ending in `*` stands for
 * every word that begins so. What is not here is not understood, and a text that is not understood is not classified.
 */

/** Why a text is left to the doctor to read. */
export type Doubt =
  | 'partly'
  | 'postponed'
  | 'reassessed'
  | 'annulled'
  | 'recommended'
  | 'contradictory'
  | 'unclear'
  | 'silent'
  | 'unreadable';

export const doubtNames: Readonly<Record<Doubt, string>> = {
  partly: 'den gjelder bare en del',
  postponed: 'den er utsatt eller midlertidig',
  reassessed: 'den er eller skal vurderes på nytt',
  annulled: 'den er opphevet eller erstattet',
  recommended: 'den er en anbefaling eller et forslag',
  contradictory: 'den sier både ja og nei',
  unclear: 'ordlyden er ikke entydig',
  silent: 'den sier ikke om metoden innføres',
  unreadable: 'noe i raden er uleselig eller overstrøket',
};

/** What a decision does to a method: the words that settle it, and nothing else. */
export const introducing = {
  /** Stand alone: «innføres», «kan innføres». */
  present: ['innføres', 'innførast', 'innførest'],
  /** Need something before them: «er innført», «vert innført». */
  participle: ['innført', 'innførd', 'innførte', 'innførde'],
  /** Need something before them: «beslutter å innføre», «kan innføre». */
  infinitive: ['innføre', 'innføra'],
  /** Says neither yes nor no: «innføringen», «innføringstidspunkt». */
  noun: ['innføring*'],
  /** Misspelt or compounded, as «innfores» and «gjeninnføres»: could be any of them. */
  odd: /innf(?:ø|o|oe|ö)r|infør/,
} as const;

export const negations = ['ikke', 'ikkje'] as const;
/** Deny in another way, or are something else as well: never enough for a no, and too much for a yes. */
export const otherDenials = [
  'ei',
  'aldri',
  'ingen',
  'inga',
  'intet',
  'inkje',
  'verken',
  'hverken',
  'korkje',
  'nei',
  'neppe',
];

/** May stand between «ikke» and the verb. */
export const between = {
  before: [
    'å',
    'bli',
    'blir',
    'verte',
    'vert',
    'er',
    'kan',
    'skal',
    'vil',
    'nå',
    'no',
    'derfor',
    'difor',
    'dermed',
    'altså',
  ],
  after: ['derfor', 'difor', 'dermed', 'altså', 'likevel'],
} as const;

/** «er innført», «blir innført». */
export const beforeParticiple = ['er', 'blir', 'ble', 'blei', 'vert', 'vart'];
export const beforeInfinitive = ['kan', 'skal'];
/** «beslutter å innføre», «vedtatt å innføre». */
export const decides = ['beslutt*', 'beslutn*', 'vedt*', 'avgj*'];

/** Anywhere in the text. A phrase of several words is looked for word by word. */
export const doubtful: readonly (readonly [phrase: string, doubt: Doubt])[] = [
  ['delvis', 'partly'],
  ['delvist', 'partly'],
  ['dels', 'partly'],
  ['unntak', 'partly'],
  ['unnatak', 'partly'],
  ['unntatt', 'partly'],
  ['unnateke', 'partly'],
  ['bortsett', 'partly'],
  ['enkelte pasient*', 'partly'],
  ['utsett*', 'postponed'],
  ['utset', 'postponed'],
  ['utsatt*', 'postponed'],
  ['utsatte', 'postponed'],
  ['avvent*', 'postponed'],
  ['i bero', 'postponed'],
  ['i påvente', 'postponed'],
  ['inntil videre', 'postponed'],
  ['inntil vidare', 'postponed'],
  ['enn så lenge', 'postponed'],
  ['foreløpig*', 'postponed'],
  ['førebels', 'postponed'],
  ['midlertidig*', 'postponed'],
  ['mellombels', 'postponed'],
  ['nåværende tidspunkt', 'postponed'],
  ['noverande tidspunkt', 'postponed'],
  ['returner*', 'postponed'],
  ['sendes tilbake', 'postponed'],
  ['revurder*', 'reassessed'],
  ['ny vurdering', 'reassessed'],
  ['nye vurdering*', 'reassessed'],
  ['ny metodevurdering', 'reassessed'],
  ['ny behandling i beslutningsforum', 'reassessed'],
  ['vurderes på nytt', 'reassessed'],
  ['vurderast på nytt', 'reassessed'],
  ['under vurdering', 'reassessed'],
  ['til vurdering', 'reassessed'],
  ['opphev*', 'annulled'],
  ['annuller*', 'annulled'],
  ['tilbakekall*', 'annulled'],
  ['tilbaketrekk*', 'annulled'],
  ['tilbaketrukket', 'annulled'],
  ['trukket', 'annulled'],
  ['trukke', 'annulled'],
  ['trekkes', 'annulled'],
  ['trekkjast', 'annulled'],
  ['bortfall*', 'annulled'],
  ['utgår', 'annulled'],
  ['utgått', 'annulled'],
  ['utfas*', 'annulled'],
  ['fases ut', 'annulled'],
  ['fasast ut', 'annulled'],
  ['avvikl*', 'annulled'],
  ['opphør*', 'annulled'],
  ['stanses', 'annulled'],
  ['stanset', 'annulled'],
  ['stansa', 'annulled'],
  ['stansast', 'annulled'],
  ['stoppes', 'annulled'],
  ['stoppet', 'annulled'],
  ['stoppa', 'annulled'],
  ['stoppast', 'annulled'],
  ['avsluttes', 'annulled'],
  ['avsluttet', 'annulled'],
  ['avsluttast', 'annulled'],
  ['suspender*', 'annulled'],
  ['ugyldig*', 'annulled'],
  ['ikke gyldig', 'annulled'],
  ['ikkje gyldig', 'annulled'],
  ['ikke gjeldende', 'annulled'],
  ['ikkje gjeldande', 'annulled'],
  ['ikke lenger', 'annulled'],
  ['ikkje lenger', 'annulled'],
  ['erstatter', 'annulled'],
  ['erstattar', 'annulled'],
  ['erstattes', 'annulled'],
  ['erstattast', 'annulled'],
  ['erstattet', 'annulled'],
  ['tidligere innfør*', 'annulled'],
  ['tidlegare innfør*', 'annulled'],
  ['tidligere beslutning*', 'annulled'],
  ['tidlegare avgjer*', 'annulled'],
  ['avslå*', 'contradictory'],
  ['avslag', 'contradictory'],
  ['avvis*', 'contradictory'],
  ['forkast*', 'contradictory'],
  ['frarå*', 'contradictory'],
  ['inn føres', 'unclear'],
  ['inn førast', 'unclear'],
  ['inn ført', 'unclear'],
  ['inn føre', 'unclear'],
  ['innf', 'unclear'],
];

/** In the sentence that has the verb. */
export const doubtfulBesideVerb: readonly (readonly [phrase: string, doubt: Doubt])[] = [
  ['anbefal*', 'recommended'],
  ['tilrå*', 'recommended'],
  ['foreslå*', 'recommended'],
  ['føreslå*', 'recommended'],
  ['forslag', 'recommended'],
  ['framlegg', 'recommended'],
  ['bør', 'recommended'],
  ['burde', 'recommended'],
  ['ønsker', 'recommended'],
  ['ønskjer', 'recommended'],
  ['kunne', 'unclear'],
  ['ville', 'unclear'],
  ['skulle', 'unclear'],
  ['må', 'unclear'],
  ['var innfør*', 'unclear'],
  ['vært innfør*', 'unclear'],
  ['vore innfør*', 'unclear'],
  ['sverige', 'unclear'],
  ['danmark', 'unclear'],
  ['finland', 'unclear'],
  ['island', 'unclear'],
  ['storbritannia', 'unclear'],
  ['england', 'unclear'],
  ['andre land', 'unclear'],
  ['utlandet', 'unclear'],
  ['hvorvidt', 'unclear'],
  ['eventuelt', 'unclear'],
  ['muligens', 'unclear'],
  ['kanskje', 'unclear'],
  ['vurderes', 'reassessed'],
  ['vurderast', 'reassessed'],
  ['vurdere', 'reassessed'],
  ['vurderer', 'reassessed'],
  ['vurdert', 'reassessed'],
];

/** In a sentence with a no: it is then no plain no. */
export const softensNo: readonly (readonly [phrase: string, doubt: Doubt])[] = [
  ['før', 'postponed'],
  ['inntil', 'postponed'],
  ['men', 'partly'],
  ['bare', 'partly'],
  ['berre', 'partly'],
  ['kun', 'partly'],
  ['utelukkende', 'partly'],
  ['generelt', 'partly'],
  ['generell', 'partly'],
  ['rutine*', 'partly'],
  ['alle', 'partly'],
  ['dersom', 'unclear'],
  ['hvis', 'unclear'],
  ['viss', 'unclear'],
  ['med mindre', 'partly'],
  ['medmindre', 'partly'],
];

/** Before the verb, these make the sentence say what would be, not what is. */
export const conditional = ['dersom', 'hvis', 'viss', 'når', 'om', 'såframt', 'såfremt', 'inntil', 'før'];

/** Anywhere in a text that says yes: someone is left out. */
export const leavesOut = [
  'ikke for',
  'ikkje for',
  'ikke til',
  'ikkje til',
  'ikke ved',
  'ikkje ved',
  'gjelder ikke',
  'gjeld ikkje',
  'omfatter ikke',
  'omfattar ikkje',
  'ikke tas i bruk',
  'ikkje takast i bruk',
  'ikke brukes',
  'ikkje brukast',
  'ikke benyttes',
  'ikkje nyttast',
  'ikke tilbys',
  'ikkje tilbydast',
  'ikke gis',
  'ikkje givast',
  'ikke være tilgjengelig',
];

/** Anywhere in a text that says no: someone may have it. */
export const letsIn = [
  'kan likevel',
  'kan tas i bruk',
  'kan takast i bruk',
  'kan brukes',
  'kan brukast',
  'kan benyttes',
  'kan nyttast',
  'kan tilbys',
  'kan tilbydast',
  'kan gis',
  'kan givast',
  'tas i bruk',
  'takast i bruk',
];

/** A yes with one of these is a yes on terms. */
export const restrictions = [
  'begrens*',
  'avgrens*',
  'kun',
  'bare',
  'berre',
  'utelukkende',
  'dersom',
  'hvis',
  'viss',
  'såfremt',
  'såframt',
  'forutsatt',
  'forutset*',
  'forutsetning*',
  'føresett',
  'føreset*',
  'føresetnad*',
  'vilkår*',
  'betingelse*',
  'betinget',
  'kriteri*',
  'krav',
  'kreves',
  'krevst',
  'så lenge',
  'inntil',
  'når',
  'før',
  'fra og med',
  'frå og med',
  'etter at',
  'prøveperiode',
  'studie*',
  'særskilt*',
  'spesielle',
  'utvalgte',
  'enkelte',
  'men',
  'pris',
  'prisen',
  'anbud*',
  'anbod*',
];
