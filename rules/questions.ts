import {
  type AskedFact,
  type AskedPath,
  type Asking,
  askedFacts,
  type MissingFact,
  writtenFacts,
} from './asked-facts.ts';

/** How a missing fact is asked for. The path is the request's own, such as `exception.decision`. */
export type Question = Asking & { readonly path: AskedPath };

export const questions: readonly Question[] = Object.entries<AskedFact>(askedFacts).map(
  ([path, { asking }]) => ({
    path: path as AskedPath,
    ...asking,
  }),
);

/** What the remark of an exception does not wait for: it is told to the record and the portal, and asked afterwards. */
export const askedAfterwards: readonly AskedPath[] = [
  'prescriber.seniorConsultant',
  'exception.patientInformed',
  'patient.fromOtherTrust',
  'exception.bothTrustsInvolved',
  'exception.journalWritten',
  'exception.caseNumber',
];

const byPath: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.path, question]));

/** How to ask for a missing path; null for what has fields of its own: the drug, the dosage and what else is used. */
export function questionFor(path: string): Question | null {
  return byPath.get(path) ?? null;
}

const facts: ReadonlyMap<string, MissingFact> = new Map(Object.entries({ ...askedFacts, ...writtenFacts }));

/** What a fact is called where it stands by itself; null for a path that nobody is asked about. */
export function labelOf(path: string): string | null {
  return facts.get(path)?.label ?? questionFor(path)?.text.replace(/\?$/, '') ?? null;
}
