import type { Assessment, Finding } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
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

function written(c: Facts, lines: readonly string[], commonProject: string): string {
  const { costPerYearNok, ownProjectNumber, decidedOn } = c.request.exception ?? {};
  const own = (costPerYearNok ?? 0) > OWN_PROJECT_OVER ? ownProjectNumber : null;
  return filledIn(lines, own || commonProject, decidedOn ?? null);
}

function linesFor(
  c: Facts,
  profile: InstitutionProfile,
): { kind: Remark['kind']; lines: readonly string[] } | null {
  if (c.request.scheme === 'h-resept') return { kind: 'h-resept', lines: profile.hReseptRemark };
  return c.request.scheme === 'white' ? { kind: 'white', lines: profile.whiteRemark } : null;
}

/** The exact text for the prescription's remark field; null unless it may be filled in now. */
export function remarkOf(c: Facts, findings: readonly Finding[]): Remark | null {
  const { profile } = c;
  if (!profile || c.request.setting === 'hospital-order' || !mayBeFilledIn(findings)) return null;
  const chosen = linesFor(c, profile);
  if (!chosen) return null;
  return { kind: chosen.kind, text: written(c, chosen.lines, profile.prescriptionProjectNumber) };
}

/** The marking of a hospital order and its invoice; null unless it may be used now. */
export function orderMarkingOf(c: Facts, findings: readonly Finding[]): string | null {
  const { profile } = c;
  if (!profile || c.request.setting !== 'hospital-order' || !mayBeFilledIn(findings)) return null;
  return written(c, profile.orderMarking, profile.orderProjectNumber);
}
