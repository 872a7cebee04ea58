import {
  type diseaseFields,
  type establishedTreatments,
  indications,
  type methodStatuses,
  type prescribingRights,
  roles,
  type Scheme,
  schemes,
} from './contract/request.ts';
import { decisionNames, indicationNames, roleNames, schemeNames } from './vocabulary.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a missing fact is asked for. The path is the request's own, such as `exception.decision`. */
export type Question = {
  readonly path: string;
  /** Short, in Norwegian, ends with a question mark. */
  readonly text: string;
  /** One sentence of explanation, where the wording of the source needs it. */
  readonly explanation: string | null;
} & (
  | { readonly answer: 'yes-no' }
  | { readonly answer: 'choice'; readonly options: readonly Option[] }
  | { readonly answer: 'choices'; readonly options: readonly Option[] }
  | { readonly answer: 'number'; readonly unit: string }
  | { readonly answer: 'date' }
  | { readonly answer: 'text' }
);

function options<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: capitalised(names[value]) }));
}

function choices<T extends string>(names: Readonly<Record<T, string>>): readonly Option[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const rightNames: Readonly<Record<(typeof prescribingRights)[number], string>> = {
  all: 'Alle reseptgrupper',
  'not-a': 'Ikke reseptgruppe A',
  'not-ab': 'Verken reseptgruppe A eller B',
};

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

function yesNo(path: string, text: string, explanation: string | null = null): Question {
  return { path, text, explanation, answer: 'yes-no' };
}

function choice(
  path: string,
  text: string,
  list: readonly Option[],
  explanation: string | null = null,
): Question {
  return { path, text, explanation, answer: 'choice', options: list };
}

/** Every fact that a rule can miss and a person can answer; drug and dosage are read from the page instead. */
export const questions: readonly Question[] = [
  choice('indication', 'Hva er indikasjonen?', options(indications, indicationNames)),
  choice('scheme', 'Hvilken ordning skrives resepten på?', options<Scheme>(schemes, schemeNames)),
  { path: 'refundCode', text: 'Hvilken refusjonskode har resepten?', explanation: null, answer: 'text' },
  yesNo(
    'painClarified',
    'Er smertetilstanden avklart?',
    'For eksempel artrose, osteoporose, postherpetisk nevralgi eller diabetisk nevropati.',
  ),
  yesNo(
    'otherFormImpossible',
    'Hindrer tungtveiende medisinske hensyn at pasienten bruker en annen legemiddelform?',
  ),
  yesNo('conditions.function', 'Er behandlingen vurdert å bedre pasientens funksjon og livskvalitet?'),
  yesNo('conditions.lowestDose', 'Brukes minste effektive dose?'),
  yesNo('conditions.plan', 'Foreligger det en individuell behandlingsplan?'),
  {
    path: 'patchChange.everyHours',
    text: 'Hvor ofte skiftes plasteret?',
    explanation: null,
    answer: 'number',
    unit: 'timer',
  },
  yesNo('patchChange.oralUnsuitable', 'Er perorale opioider uegnet for pasienten?'),
  yesNo(
    'patchChange.documented',
    'Er behovet for hyppigere plasterskift medisinsk begrunnet og dokumentert?',
  ),
  yesNo('patient.hasGp', 'Har pasienten fastlege?'),
  yesNo(
    'patient.endOfLife',
    'Får pasienten palliativ behandling i livets sluttfase?',
    'Lindrende behandling ved forventet levetid under 12 måneder.',
  ),
  yesNo('patient.fromOtherTrust', 'Er pasienten bosatt i et annet helseforetaks opptaksområde?'),
  {
    path: 'prescriber.roles',
    text: 'Hvilken rolle har legen?',
    explanation: null,
    answer: 'choices',
    options: options(roles, roleNames),
  },
  choice('prescriber.specialties', 'Er legen spesialist i nevrologi?', [
    { value: 'neurology', label: 'Ja' },
    { value: 'other', label: 'Nei' },
  ]),
  choice('prescriber.diseaseField', 'Hvilket fagfelt er legen spesialist i?', choices(diseaseFieldNames)),
  choice(
    'prescriber.rightAB',
    'Hvilken rett har legen til å forskrive A- og B-preparater?',
    choices(rightNames),
  ),
  yesNo('prescriber.hReseptApproved', 'Er avtalespesialisten godkjent av RHF for H-resept?'),
  yesNo('prescriber.seniorConsultant', 'Er legen behandlende overlege?'),
  yesNo('vedtak.exists', 'Har pasienten et vedtak om stønad?'),
  {
    path: 'vedtak.omeqPerDay',
    text: 'Hvilken døgndose lyder vedtaket på?',
    explanation: null,
    answer: 'number',
    unit: 'mg OMEQ',
  },
  { path: 'vedtak.validTo', text: 'Hvor lenge gjelder vedtaket?', explanation: null, answer: 'date' },
  yesNo('vedtak.onlyMethadone', 'Gjelder vedtaket bare metadon?'),
  yesNo('vedtak.namesPrescriber', 'Er legen blant forskriverne i vedtaket?'),
  choice('exception.methodStatus', 'Hva er metodens status i Nye metoder?', choices(methodStatusNames)),
  yesNo(
    'exception.marketingAuthorisation',
    'Har legemidlet gyldig markedsføringstillatelse i Norge for indikasjonen?',
  ),
  choice('exception.established', 'Hva er gjort med etablert behandling?', choices(establishedNames)),
  yesNo(
    'exception.greaterBenefit',
    'Er det dokumentert grunn til å vente vesentlig større effekt for denne pasienten enn for pasientgruppen?',
  ),
  choice('exception.decision', 'Hva er beslutningen i søknaden?', choices(decisionNames)),
  { path: 'exception.decidedOn', text: 'Når ble unntaket innvilget?', explanation: null, answer: 'date' },
  {
    path: 'exception.costPerYearNok',
    text: 'Hva er forventet kostnad per år?',
    explanation: null,
    answer: 'number',
    unit: 'kroner',
  },
  {
    path: 'exception.ownProjectNumber',
    text: 'Hva er unntakets eget prosjektnummer?',
    explanation: 'Kreves når forventet kostnad er over 1 million kroner per år.',
    answer: 'text',
  },
  {
    path: 'exception.caseNumber',
    text: 'Hva er saksnummeret i søknadsportalen?',
    explanation: 'Saksnummeret skal stå i journalen, ikke i merknadsfeltet.',
    answer: 'text',
  },
  yesNo('exception.patientInformed', 'Er pasienten informert om registreringen i søknadsportalen?'),
  yesNo('exception.bothTrustsInvolved', 'Er fagdirektørene i begge helseforetak involvert?'),
  yesNo('exception.journalWritten', 'Er beslutningen dokumentert i pasientens journal?'),
];

const byPath = new Map(questions.map((question) => [question.path, question]));

/** How to ask for a missing path; null for what is read from the page: the drug and the dosage. */
export function questionFor(path: string): Question | null {
  return byPath.get(path) ?? null;
}
