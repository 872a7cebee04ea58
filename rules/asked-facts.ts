import type { Path } from './contract/path.ts';
import {
  type diseaseFields,
  type establishedTreatments,
  indications,
  type methodStatuses,
  roles,
  routes,
  type Scheme,
  schemes,
} from './contract/terms.ts';
import { sentenceCase } from './text/sentence.ts';
import {
  decisionNames,
  indicationNames,
  rightNames,
  roleNames,
  routeNames,
  schemeNames,
} from './vocabulary.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

type Answered =
  | { readonly answer: 'yes-no' }
  | { readonly answer: 'choice'; readonly options: readonly Option[] }
  | { readonly answer: 'choices'; readonly options: readonly Option[] }
  | { readonly answer: 'number'; readonly unit: string }
  | { readonly answer: 'date' }
  | { readonly answer: 'text' };

/** A fact that a rule can miss. */
export interface MissingFact {
  /** What it is, within a sentence: «indikasjonen». */
  readonly name: string;
  /** What it is called where it stands by itself; left out where its question says it as well. */
  readonly label?: string;
  /** The next act, as one sentence to the doctor. */
  readonly next: string;
}

/** A question of its own, and how it is answered. */
export type Asking = {
  /** Short, in Norwegian, ends with a question mark. */
  readonly text: string;
  /** One sentence of explanation, where the wording of the source needs it. */
  readonly explanation: string | null;
} & Answered;

/** A fact that is asked for. */
export type AskedFact = MissingFact & { readonly asking: Asking };

function options<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: sentenceCase(names[value]) }));
}

function choices<T extends string>(names: Readonly<Record<T, string>>): readonly Option[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }));
}

const diseaseFieldNames: Readonly<Record<(typeof diseaseFields)[number], string>> = {
  own: 'Sykdommens eget fagfelt',
  adjacent: 'Tilgrensende behandlingsområde',
  other: 'Annet fagfelt',
};

const methodStatusNames: Readonly<Record<(typeof methodStatuses)[number], string>> = {
  'under-assessment': 'Til vurdering',
  'not-introduced': 'Besluttet ikke innført',
  introduced: 'Innført',
  'not-assessed': 'Ikke vurdert',
};

const establishedNames: Readonly<Record<(typeof establishedTreatments)[number], string>> = {
  contraindicated: 'Kontraindisert',
  'stopped-side-effects': 'Forsøkt og seponert på grunn av uakseptable bivirkninger',
  'insufficient-effect': 'Forsøkt, manglende effekt',
  'not-tried': 'Ikke forsøkt',
};

function fact(
  name: string,
  next: string,
  text: string,
  answered: Answered,
  explanation: string | null = null,
): AskedFact {
  return { name, next, asking: { text, explanation, ...answered } };
}

const yesNo: Answered = { answer: 'yes-no' };
const text: Answered = { answer: 'text' };
const date: Answered = { answer: 'date' };
const number = (unit: string): Answered => ({ answer: 'number', unit });
const choice = (list: readonly Option[]): Answered => ({ answer: 'choice', options: list });
const several = (list: readonly Option[]): Answered => ({ answer: 'choices', options: list });

/** Every fact that a rule can miss and a person can answer, in the order that they are asked. */
export const askedFacts = {
  scheme: {
    label: 'Ordning',
    ...fact(
      'ordningen',
      'Velg hvilken ordning resepten skrives på.',
      'Hvilken ordning skrives resepten på?',
      choice(options<Scheme>(schemes, schemeNames)),
    ),
  },
  'prescription.drug.group': {
    label: 'Reseptgruppe',
    ...fact(
      'reseptgruppen',
      'Oppgi legemidlets reseptgruppe. Den står i Felleskatalogen.',
      'Hvilken reseptgruppe har legemidlet?',
      choice(['A', 'B', 'C'].map((group) => ({ value: group, label: group }))),
      'Reseptgruppen står i Felleskatalogen og på pakningen.',
    ),
  },
  'vedtak.exists': fact(
    'om pasienten har vedtak',
    'Oppgi om pasienten har et vedtak om stønad fra Helfo.',
    'Har pasienten et vedtak om stønad?',
    yesNo,
    'Med vedtak vurderes resepten mot det. Uten vedtak vurderes søknaden.',
  ),
  indication: fact(
    'indikasjonen',
    'Oppgi indikasjonen.',
    'Hva er indikasjonen?',
    choice(options(indications, indicationNames)),
  ),
  refundCode: {
    label: 'Refusjonskode',
    ...fact(
      'refusjonskoden',
      'Legg inn refusjonskoden på resepten.',
      'Hvilken refusjonskode har resepten?',
      text,
      'Er koden bare en bokstav og to sifre, skriv også «ICD-10» eller «ICPC-2».',
    ),
  },
  'vedtak.omeqPerDay': fact(
    'vedtakets døgndose',
    'Oppgi døgndosen i vedtaket, i mg OMEQ.',
    'Hvilken døgndose lyder vedtaket på?',
    number('mg OMEQ'),
  ),
  'vedtak.validTo': fact(
    'vedtakets siste dag',
    'Oppgi vedtakets siste dag.',
    'Hva er vedtakets siste dag?',
    date,
    'Er vedtaket ikke tidsbegrenset, skriv 31.12.2099.',
  ),
  'vedtak.namesPrescriber': fact(
    'om vedtaket nevner deg',
    'Oppgi om du er blant forskriverne i vedtaket.',
    'Er du blant forskriverne i vedtaket?',
    yesNo,
    'Vedtaket kan nevne deg, legekontoret, sykehusavdelingen eller smerteklinikken.',
  ),
  'vedtak.onlyMethadone': fact(
    'om vedtaket bare gjelder metadon',
    'Oppgi om vedtaket bare gjelder metadon.',
    'Gjelder vedtaket bare metadon?',
    yesNo,
  ),
  painClarified: fact(
    'om smertetilstanden er avklart',
    'Oppgi om smertetilstanden er avklart eller uavklart.',
    'Er smertetilstanden avklart?',
    yesNo,
    'For eksempel artrose, osteoporose, postherpetisk nevralgi eller diabetisk nevropati.',
  ),
  'conditions.function': fact(
    'om behandlingen bedrer funksjon og livskvalitet',
    'Bekreft at behandlingen er vurdert å bedre funksjon og livskvalitet.',
    'Er behandlingen vurdert å bedre pasientens funksjon og livskvalitet?',
    yesNo,
  ),
  'conditions.lowestDose': fact(
    'om minste effektive dose brukes',
    'Bekreft at minste effektive dose brukes.',
    'Brukes minste effektive dose?',
    yesNo,
  ),
  'conditions.plan': fact(
    'om det foreligger behandlingsplan',
    'Bekreft at det foreligger en individuell behandlingsplan.',
    'Foreligger det en individuell behandlingsplan?',
    yesNo,
  ),
  otherFormImpossible: fact(
    'om pasienten må ha denne formen',
    'Oppgi om pasienten må ha denne legemiddelformen av tungtveiende medisinske hensyn.',
    'Må pasienten ha denne legemiddelformen av tungtveiende medisinske hensyn?',
    yesNo,
  ),
  'patchChange.everyHours': fact(
    'hvor ofte plasteret skiftes',
    'Oppgi hvor ofte plasteret skiftes.',
    'Hvor ofte skiftes plasteret?',
    number('timer'),
  ),
  'patchChange.oralUnsuitable': fact(
    'om perorale opioider er uegnet',
    'Oppgi om perorale opioider er uegnet for pasienten.',
    'Er perorale opioider uegnet for pasienten?',
    yesNo,
  ),
  'patchChange.documented': fact(
    'om hyppigere plasterskift er begrunnet',
    'Oppgi om hyppigere plasterskift er medisinsk begrunnet og dokumentert.',
    'Er behovet for hyppigere plasterskift medisinsk begrunnet og dokumentert?',
    yesNo,
  ),
  'patient.endOfLife': fact(
    'om pasienten er i livets sluttfase',
    'Oppgi om pasienten får palliativ behandling i livets sluttfase.',
    'Får pasienten palliativ behandling i livets sluttfase?',
    yesNo,
    'Lindrende behandling ved forventet levetid under 12 måneder.',
  ),
  'patient.hasGp': fact(
    'om pasienten har fastlege',
    'Oppgi om pasienten har fastlege.',
    'Har pasienten fastlege?',
    yesNo,
  ),
  'prescriber.roles': fact(
    'rollen din',
    'Oppgi hvilken rolle du har.',
    'Hvilken rolle har du?',
    several(options(roles, roleNames)),
  ),
  'prescriber.specialties': fact(
    'om du er spesialist i nevrologi',
    'Oppgi om du er spesialist i nevrologi.',
    'Er du spesialist i nevrologi?',
    choice([
      { value: 'neurology', label: 'Ja' },
      { value: 'other', label: 'Nei' },
    ]),
  ),
  'prescriber.diseaseField': fact(
    'fagfeltet ditt',
    'Oppgi om du er spesialist i sykdommens fagfelt eller et tilgrensende.',
    'Hvilket fagfelt er du spesialist i?',
    choice(choices(diseaseFieldNames)),
  ),
  'prescriber.rightAB': fact(
    'retten din til å forskrive A og B',
    'Oppgi hvilke reseptgrupper du har rett til å forskrive.',
    'Hvilke reseptgrupper har du rett til å forskrive?',
    choice(choices(rightNames)),
  ),
  'prescriber.hReseptApproved': fact(
    'om RHF har godkjent deg for H-resept',
    'Oppgi om RHF har godkjent deg som avtalespesialist for H-resept.',
    'Har RHF godkjent deg for H-resept?',
    yesNo,
  ),
  'prescription.drug.atc': {
    label: 'ATC-kode',
    ...fact(
      'ATC-koden',
      'Oppgi legemidlets ATC-kode. Den står i Felleskatalogen.',
      'Hvilken ATC-kode har legemidlet?',
      text,
    ),
  },
  'prescription.drug.route': {
    label: 'Administrasjonsvei',
    ...fact(
      'administrasjonsveien',
      'Oppgi hvordan legemidlet gis.',
      'Hvordan gis legemidlet?',
      choice(options(routes, routeNames)),
    ),
  },
  'prescription.drug.marketed': {
    label: 'Markedsført i Norge',
    ...fact(
      'om legemidlet er markedsført i Norge',
      'Oppgi om legemidlet er markedsført i Norge.',
      'Er legemidlet markedsført i Norge?',
      yesNo,
    ),
  },
  'prescription.drug.hList': {
    label: 'På H-listen',
    ...fact(
      'om legemidlet står på H-listen',
      'Oppgi om legemidlet står på H-listen: det er da merket «H» i Felleskatalogen.',
      'Står legemidlet på H-listen?',
      yesNo,
      'Legemidler på H-listen er merket «H» i Felleskatalogen.',
    ),
  },
  'exception.methodStatus': fact(
    'status i Nye metoder',
    'Oppgi metodens status i Nye metoder.',
    'Hva er metodens status i Nye metoder?',
    choice(choices(methodStatusNames)),
  ),
  'exception.marketingAuthorisation': fact(
    'om legemidlet har markedsføringstillatelse',
    'Oppgi om legemidlet har gyldig markedsføringstillatelse i Norge for indikasjonen.',
    'Har legemidlet gyldig markedsføringstillatelse i Norge for indikasjonen?',
    yesNo,
  ),
  'exception.established': fact(
    'hva som er gjort med etablert behandling',
    'Oppgi om etablert behandling er kontraindisert, eller forsøkt og seponert, og hvorfor.',
    'Hva er gjort med etablert behandling?',
    choice(choices(establishedNames)),
  ),
  'exception.greaterBenefit': fact(
    'om større effekt er dokumentert',
    'Oppgi om det er dokumentert grunn til å vente vesentlig større effekt for denne pasienten.',
    'Er det dokumentert grunn til å vente vesentlig større effekt for denne pasienten enn for pasientgruppen?',
    yesNo,
  ),
  'exception.decision': fact(
    'beslutningen i søknaden',
    'Oppgi om unntaket er innvilget. Før det fylles ingenting inn.',
    'Hva er beslutningen i søknaden?',
    choice(choices(decisionNames)),
  ),
  'exception.decidedOn': fact(
    'beslutningens dato',
    'Oppgi datoen for beslutningen.',
    'Når ble unntaket innvilget?',
    date,
  ),
  'exception.costPerYearNok': fact(
    'forventet kostnad',
    'Oppgi forventet kostnad per år.',
    'Hva er forventet kostnad per år?',
    number('kroner'),
  ),
  'exception.ownProjectNumber': fact(
    'unntakets eget prosjektnummer',
    'Oppgi unntakets eget prosjektnummer.',
    'Hva er unntakets eget prosjektnummer?',
    text,
    'Kreves når forventet kostnad er over 1 million kroner per år.',
  ),
  'prescriber.seniorConsultant': fact(
    'om du er behandlende overlege',
    'Oppgi om du er behandlende overlege: det er overlegen som søker.',
    'Er du behandlende overlege?',
    yesNo,
  ),
  'exception.patientInformed': fact(
    'om pasienten er informert',
    'Bekreft at pasienten er informert om registreringen i søknadsportalen.',
    'Er pasienten informert om registreringen i søknadsportalen?',
    yesNo,
  ),
  'patient.fromOtherTrust': fact(
    'om pasienten hører til et annet foretak',
    'Oppgi om pasienten er bosatt i et annet helseforetaks opptaksområde.',
    'Er pasienten bosatt i et annet helseforetaks opptaksområde?',
    yesNo,
  ),
  'exception.bothTrustsInvolved': fact(
    'om begge foretakene er involvert',
    'Oppgi om fagdirektørene i begge helseforetak er involvert.',
    'Er fagdirektørene i begge helseforetak involvert?',
    yesNo,
  ),
  'exception.journalWritten': fact(
    'om beslutningen er journalført',
    'Bekreft at beslutningen er dokumentert i pasientens journal.',
    'Er beslutningen dokumentert i pasientens journal?',
    yesNo,
  ),
  'exception.caseNumber': fact(
    'saksnummeret i søknadsportalen',
    'Oppgi saksnummeret i søknadsportalen, og før det i journalen.',
    'Hva er saksnummeret i søknadsportalen?',
    text,
    'Saksnummeret skal stå i journalen, ikke i merknadsfeltet.',
  ),
} satisfies Partial<Record<Path, AskedFact>>;

/** What has fields of its own beside the questions: the prescription itself, and what else the patient uses. */
export const writtenFacts = {
  'prescription.drug': { name: 'legemidlet', label: 'Legemiddel', next: 'Velg legemidlet.' },
  'prescription.drug.substances': {
    name: 'virkestoff og styrke',
    next: 'Velg legemidlet fra katalogen, så virkestoff og styrke er kjent.',
  },
  'prescription.dosage': { name: 'doseringen', next: 'Skriv doseringen som mengde per døgn.' },
  otherMedication: {
    name: 'andre legemidler pasienten bruker',
    next: 'Oppgi andre opioider og pregabalin pasienten bruker, eller at det ikke er noen.',
  },
} satisfies Partial<Record<Path, MissingFact>>;

export type AskedPath = keyof typeof askedFacts;

/** A path whose answer a rule can miss. */
export type MissingPath =
  | AskedPath
  | keyof typeof writtenFacts
  | `otherMedication.${number}.${'drug' | 'dosage'}`;
