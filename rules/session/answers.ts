import type { Path } from '../contract/path.ts';
import { folded } from '../text/same-text.ts';
import type { Reading } from './reading.ts';

export type AnswerValue = string | number | boolean | readonly string[];

export interface Answer {
  readonly value: AnswerValue;
  /**
   * What the page showed where the answer stands in for it, null for nothing. The answer counts while the page shows
   * the same. Left out where the answer is about what no page shows.
   */
  readonly standsFor?: string | null | undefined;
}

/** By request path, such as `exception.decision`. A path that is not here is not known. */
export type Answers = Readonly<Record<string, Answer>>;

/** Which drug the doctor says that the name on the page stands for, where it stands for none or for several. */
export const CHOSEN_DRUG = 'prescription.drug' satisfies Path;

type PageFact = 'drug' | 'dosage' | 'scheme' | 'refundCode';

/** The facts of the page that answers may stand in for, by the beginning of their paths. */
const standIns: readonly (readonly [path: Path, fact: PageFact])[] = [
  [CHOSEN_DRUG, 'drug'],
  ['prescription.dosage', 'dosage'],
  ['patchChange', 'dosage'],
  ['scheme', 'scheme'],
  ['refundCode', 'refundCode'],
];

function factBehind(path: string): PageFact | null {
  const found = standIns.find(([beginning]) => path === beginning || path.startsWith(`${beginning}.`));
  return found?.[1] ?? null;
}

/** The answer as it is given now, with what the page shows in the place that it stands in for. */
export function answerNow(path: string, value: AnswerValue, reading: Reading | null): Answer {
  const fact = factBehind(path);
  return fact === null ? { value } : { value, standsFor: reading?.fields[fact] ?? null };
}

/**
 * Whether the answer holds for what the page shows now. One that stands in for the drug never holds where no drug is
 * read: another may stand there.
 */
function isInForce(path: string, { standsFor }: Answer, reading: Reading | null): boolean {
  const fact = factBehind(path);
  if (fact === null) return true;
  if (standsFor === undefined || reading === null) return false;
  const shown = reading.fields[fact];
  if (fact === 'drug' && !shown) return false;
  return folded(shown ?? '') === folded(standsFor ?? '');
}

/** Those of the answers that hold for what the page shows now. */
export function answersInForce(answers: Answers, reading: Reading | null): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([path, answer]) => isInForce(path, answer, reading)),
  );
}
