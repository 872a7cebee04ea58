import type { Facts } from './facts.ts';
import { missingIn, nextActFor } from './missing-facts.ts';
import { beyondKnowingOf } from './reasoning/beyond-knowing.ts';
import type { RuleAnswer } from './reasoning/rule.ts';
import { isCalm } from './reasoning/verdict.ts';

/** Lines. What more there is, the last line counts. */
const MOST = 8;

interface NextSteps {
  /** Request paths, in the order that they are asked. */
  readonly missing: string[];
  readonly next: string[];
}

/** What to ask for and what to do. Where nothing is wrong and nothing can be said yet, only drug and scheme are asked for. */
export function nextSteps(c: Facts, answers: readonly RuleAnswer[]): NextSteps {
  const missing = missingIn(answers);
  if (!isCalm(c)) return { missing, next: atMost(linesFor(c, answers)) };
  const first = missing.filter((path) => path === 'prescription.drug' || path === 'scheme');
  const inCatalogue = c.prescribed.name === null || c.prescribed.candidates.length > 0;
  return {
    missing: first,
    next: first.filter((path) => path === 'scheme' || inCatalogue).map((path) => nextActFor(path, c)),
  };
}

/**
 * Most urgent first: what is not met, then what is not known, of the rules that can stop it; then the same of those that
 * ask for a check. A missing fact has one line, however many rules wait for it.
 */
function linesFor(c: Facts, answers: readonly RuleAnswer[]): readonly string[] {
  const lines = (['stop', 'check'] as const).flatMap((level) => {
    const open = answers.filter(({ finding }) => finding.level === level);
    const unknown = open.filter(({ finding }) => finding.outcome === 'unknown');
    const settledByNothing = unknown.filter(({ missing }) => missing.length === 0);
    return [
      ...open.filter(({ finding }) => finding.outcome === 'not-met').map(({ finding }) => finding.message),
      ...missingIn(unknown).map((path) => nextActFor(path, c)),
      ...(settledByNothing.some(({ rule }) => rule.kind === 'statement') ? beyondKnowingOf(c) : []),
      ...settledByNothing.map(({ finding }) => finding.message),
    ];
  });
  return [...new Set(lines)];
}

function atMost(lines: readonly string[]): string[] {
  if (lines.length <= MOST) return [...lines];
  const left = lines.length - MOST + 1;
  return [...lines.slice(0, MOST - 1), `Deretter gjenstår ${left} punkter til.`];
}
