import type { Finding } from '../contract/assessment.ts';
import type { DrugResolution } from '../drug/drug-resolution.ts';
import type { OverrideReason } from '../kept-case/kept-case.ts';
import { textHash } from '../text/text-hash.ts';

/** The doctor's «ikke vis igjen for dette»: one rule's answer about one substance. Coded, so that nothing about a patient is written. */
export interface Acknowledgement {
  readonly rule: string;
  /** ATC code of the prescribed drug. */
  readonly atc: string;
  /** The drug's name in the catalogue, to be known again by; never the page's word for it. */
  readonly drug: string;
  /** `textHash` of what was said: another dose or code is said in other words, and is another matter. */
  readonly said: number;
  /** ISO date of the source's last change, then; null where it states none. */
  readonly changed: string | null;
  readonly reason: OverrideReason;
  /** ISO date. */
  readonly on: string;
}

/** What may be put out of sight: never what is a hindrance, nor what is not known, which is asked for. */
export function mayBeAcknowledged({ outcome, level }: Finding): boolean {
  if (level === 'info') return outcome === 'met' || outcome === 'not-met';
  return level === 'check' && outcome === 'not-met';
}

/**
 * The finding about the drug, as it is written when the doctor puts it out of sight; null where it may not be, and where the drug
 * is not known by a code. `on` is an ISO date.
 */
export function acknowledgementOf(
  finding: Finding,
  resolution: DrugResolution | null,
  reason: OverrideReason,
  on: string,
): Acknowledgement | null {
  if (!mayBeAcknowledged(finding) || resolution?.kind !== 'found') return null;
  const { atc, name } = resolution.drug;
  if (!atc) return null;
  const { rule, message, source } = finding;
  return { rule, atc, drug: name ?? atc, said: textHash(message), changed: source.changed, reason, on };
}

/** The same matter: other words, or a rule whose source has changed since, is a new one. */
export const isSameMatter = (one: Acknowledgement, other: Acknowledgement): boolean =>
  one.rule === other.rule &&
  one.atc === other.atc &&
  one.said === other.said &&
  one.changed === other.changed;

/** Which of the findings about the drug stand out of sight, by their rules. */
export function acknowledgedIn(
  findings: readonly Finding[],
  resolution: DrugResolution | null,
  acknowledgements: readonly Acknowledgement[],
): ReadonlyMap<string, Acknowledgement> {
  return new Map(
    findings.flatMap((finding) => {
      const asked = acknowledgementOf(finding, resolution, 'other', '');
      const given = asked && acknowledgements.find((one) => isSameMatter(one, asked));
      return given ? [[finding.rule, given] as const] : [];
    }),
  );
}
