import type { Case } from '../case.ts';
import type { Assessment, Finding } from '../contract/assessment.ts';
import { OWN_PROJECT_OVER } from './exception.ts';
import { filledIn, type InstitutionProfile } from './institution-profile.ts';

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

const decidedOn = (c: Case) => c.request.exception?.decidedOn ?? null;

function projectNumber(c: Case, common: string): string {
  const exception = c.request.exception;
  const own = (exception?.costPerYearNok ?? 0) > OWN_PROJECT_OVER ? exception?.ownProjectNumber : null;
  return own || common;
}

function linesFor(
  c: Case,
  profile: InstitutionProfile,
): { kind: Remark['kind']; lines: readonly string[] } | null {
  if (c.request.scheme === 'h-resept') return { kind: 'h-resept', lines: profile.hReseptRemark };
  return c.request.scheme === 'white' ? { kind: 'white', lines: profile.whiteRemark } : null;
}

/** The exact text for the prescription's remark field; null unless it may be filled in now. */
export function remarkOf(c: Case, findings: readonly Finding[]): Remark | null {
  const { profile } = c;
  if (!profile || c.request.setting === 'hospital-order' || !mayBeFilledIn(findings)) return null;
  const chosen = linesFor(c, profile);
  if (!chosen) return null;
  const project = projectNumber(c, profile.prescriptionProjectNumber);
  return { kind: chosen.kind, text: filledIn(chosen.lines, project, decidedOn(c)) };
}

/** The marking of a hospital order and its invoice; null unless it may be used now. */
export function orderMarkingOf(c: Case, findings: readonly Finding[]): string | null {
  const { profile } = c;
  if (!profile || c.request.setting !== 'hospital-order' || !mayBeFilledIn(findings)) return null;
  return filledIn(profile.orderMarking, projectNumber(c, profile.orderProjectNumber), decidedOn(c));
}
