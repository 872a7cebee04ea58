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
  /** `textHash` of what was said and why: another dose, code or indication is another matter, also in the same words. */
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

/** Facts that are no part of the matter: the product, since the substance stands beside, and what is of one patient or day alone. */
const ofNoMatter: readonly string[] = ['drug', 'on', 'vedtak.validTo', 'exception.caseNumber'];

/** What is only told is the same whatever it was made from; what is to be checked is so by what it was decided from as well. */
function saidIn({ level, message, facts }: Finding): number {
  if (level === 'info') return textHash(message);
  const decisive = Object.entries(facts).filter(([name]) => !ofNoMatter.includes(name));
  return textHash(JSON.stringify([message, decisive]));
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
  const { rule, source } = finding;
  return { rule, atc, drug: name ?? atc, said: saidIn(finding), changed: source.changed, reason, on };
}

/** The same matter: other words or grounds, or a rule whose source has changed since, is a new one. */
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
