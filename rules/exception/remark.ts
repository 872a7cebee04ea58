import type { Assessment, Finding } from '../contract/assessment.ts';
import type { AssessmentRequest } from '../contract/request.ts';
import type { Facts } from '../facts.ts';
import { type CaseText, caseText, projectInText } from './case-text.ts';
import { filledIn } from './institution-profile.ts';

type Remark = NonNullable<Assessment['remark']>;

/** Rules that must hold before a word is filled in: the exception's own, the H-list's, and who may write an H-resept. */
const GUARDS = /^(?:EX-|H-|WHITE-NO-REFUND$|AUTH-H$)/;

/** Granted, and nothing that the exception or the H-list requires is missing or unknown. */
function mayBeFilledIn(findings: readonly Finding[]): boolean {
  return (
    findings.some((finding) => finding.rule === 'EX-APPROVED' && finding.outcome === 'met') &&
    findings.every(
      (finding) =>
        finding.level !== 'stop' ||
        !GUARDS.test(finding.rule) ||
        finding.outcome === 'met' ||
        finding.outcome === 'not-applicable',
    )
  );
}

function written(c: Facts, text: CaseText): string | null {
  const project = projectInText(c, text);
  return project && filledIn(text.lines, project, c.request.exception?.decidedOn ?? null);
}

/** Whether a text is to be written, whichever trust it is that says what stands in it. */
export function trustTextIsDue(request: AssessmentRequest, findings: readonly Finding[]): boolean {
  const hasText =
    request.setting === 'hospital-order' || request.scheme === 'h-resept' || request.scheme === 'white';
  return hasText && mayBeFilledIn(findings);
}

/** The exact text for the prescription's remark field; null unless it may be filled in now. */
export function remarkOf(c: Facts, findings: readonly Finding[]): Remark | null {
  const chosen = caseText(c);
  if (!chosen || chosen.kind === 'order-marking' || !mayBeFilledIn(findings)) return null;
  const text = written(c, chosen);
  return text === null ? null : { kind: chosen.kind, text };
}

/** The marking of a hospital order and its invoice; null unless it may be used now. */
export function orderMarkingOf(c: Facts, findings: readonly Finding[]): string | null {
  const chosen = caseText(c);
  return chosen?.kind === 'order-marking' && mayBeFilledIn(findings) ? written(c, chosen) : null;
}
