import type { Finding, Verdict } from '../contract/assessment.ts';
import { type AssessmentRequest, vedtakExists } from '../contract/request.ts';
import type { Facts, MethodDecided, PrescribedDrug } from '../facts.ts';
import { missingIn, nameOf } from '../missing-facts.ts';
import { uncapitalised } from '../text/sentence.ts';
import type { RuleAnswer } from './rule.ts';

/** Characters, as in the contract. */
export const LONGEST_HEADLINE = 60;

/** All that the headline is made of. */
export interface Headlined {
  readonly verdict: Verdict;
  readonly request: AssessmentRequest;
  readonly prescribed: Pick<PrescribedDrug, 'name' | 'drug' | 'candidates'>;
  /** Titles of the rules that make the verdict what it is, the weightiest first. */
  readonly because: readonly string[];
  /** What the open rules wait for, by name. */
  readonly lacks: readonly string[];
  /** What the register of Nye metoder says of the drug; null where it is not read in. */
  readonly methodDecision: MethodDecided | null;
}

const MAKES: Readonly<Partial<Record<Verdict, (finding: Finding) => boolean>>> = {
  stop: ({ level, outcome }) => level === 'stop' && outcome === 'not-met',
  incomplete: ({ level, outcome }) => level === 'stop' && outcome === 'unknown',
  check: ({ level, outcome }) => level === 'check' && (outcome === 'not-met' || outcome === 'unknown'),
};

/** What of the answers the headline is about. */
export function headlined(c: Facts, verdict: Verdict, answers: readonly RuleAnswer[]): Headlined {
  const makes = MAKES[verdict];
  const because = makes ? answers.filter(({ finding }) => makes(finding)) : [];
  const failed = because.filter(({ finding }) => finding.outcome === 'not-met');
  return {
    verdict,
    request: c.request,
    prescribed: c.prescribed,
    because: [...failed, ...because.filter((one) => !failed.includes(one))].map(({ rule }) => rule.title),
    lacks: verdict === 'incomplete' ? missingIn(because).map((path) => nameOf(path, c)) : [],
    methodDecision: c.methodDecision,
  };
}

/** What the verdict means for this prescription: never a wider word than what was looked at. */
export function headlineOf(of: Headlined): string {
  switch (of.verdict) {
    case 'stop':
      return withMore('Ikke oppfylt: ', of.because);
    case 'check':
      return withMore('Kontroller: ', of.because);
    case 'incomplete':
      return of.lacks.length > 0
        ? withMore('Gjenstår: ', of.lacks)
        : withMore('Kan ikke avgjøres: ', of.because);
    case 'not-assessed':
      return notAssessed(of);
    case 'ok':
      return inOrder(of);
  }
}

/** The first of them, and how many more there are, as far as there is room. */
function withMore(before: string, [first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` (+${others.length})`;
  const room = LONGEST_HEADLINE - before.length - more.length;
  const lower = uncapitalised(first);
  return `${before}${lower.length <= room ? lower : `${lower.slice(0, room - 1).trimEnd()}…`}${more}`;
}

function notAssessed({
  request: { scheme, setting, exception },
  prescribed: { name, drug, candidates },
}: Headlined): string {
  if (name === null) return 'Velg legemidlet';
  if (candidates.length === 1) return 'Legemidlet er ikke helt likt katalogen: ikke vurdert';
  if (candidates.length > 1) return 'Legemidlet kan være flere i katalogen: ikke vurdert';
  if (drug === null) return 'Legemidlet er ikke i katalogen: ikke vurdert';
  if (setting === 'hospital-order' && !exception) return 'Bestilling uten unntak: ikke vurdert';
  switch (scheme) {
    case 'section-2':
      return drug.group === 'C'
        ? 'Vilkårene for § 2 er ikke sjekket'
        : 'Du har rett til å skrive; § 2-vilkår er ikke sjekket';
    case 'section-3':
      return '§ 3 for andre enn A- og B-preparater er ikke sjekket';
    default:
      return scheme ? 'Ikke vurdert' : 'Ordningen er ikke valgt: ikke vurdert';
  }
}

function inOrder({ request: { scheme, setting, exception, vedtak }, methodDecision }: Headlined): string {
  if (setting === 'hospital-order') return 'Legemidlet kan bestilles under unntaksordningen';
  if (scheme === 'section-3') {
    return vedtakExists(vedtak) === true
      ? 'Du kan skrive: innenfor vedtaket'
      : 'Du kan søke; resepten skrives når vedtaket er gitt';
  }
  const form = scheme === 'h-resept' ? 'H-resept' : 'Hvit resept';
  if (exception) return `${form} kan skrives under unntaksordningen`;
  if (scheme !== 'h-resept') return 'Du kan skrive hvit resept';
  return methodDecision === null
    ? 'H-resept kan skrives; Nye metoder er ikke sjekket'
    : afterDecision[methodDecision];
}

/** Where the drug is not introduced, only the form of the prescription is in order. */
const afterDecision: Readonly<Record<MethodDecided, string>> = {
  introduced: 'H-resept kan skrives; Nye metoder: innført',
  restricted: 'H-resept kan skrives; Nye metoder: innført på vilkår',
  'not-introduced': 'Formen er i orden; Nye metoder: ikke innført',
  unclassified: 'H-resept kan skrives; Nye metoder: les beslutningen',
  several: 'H-resept kan skrives; Nye metoder: les beslutningene',
  none: 'H-resept kan skrives; Nye metoder: ingen beslutning funnet',
};
