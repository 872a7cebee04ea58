import type { Facts } from '../facts.ts';
import { type ProjectNumberReading, readProjectNumber } from './project-number.ts';

/** NOK a year; over this, not at it, the exception has a project number of its own. */
export const OWN_PROJECT_OVER = 1_000_000;

/** The text of the trust that the case calls for: the remark of a prescription, or the marking of a hospital order. */
export interface CaseText {
  readonly kind: 'h-resept' | 'white' | 'order-marking';
  readonly lines: readonly string[];
  /** For exceptions that have no project number of their own. */
  readonly commonProject: string;
}

/** Null where no profile says it, and on a scheme that an exception is not written on. */
export function caseText({ profile, request }: Facts): CaseText | null {
  if (!profile) return null;
  const { prescriptionProjectNumber, orderProjectNumber } = profile;
  if (request.setting === 'hospital-order') {
    return { kind: 'order-marking', lines: profile.orderMarking, commonProject: orderProjectNumber };
  }
  if (request.scheme === 'h-resept') {
    return { kind: 'h-resept', lines: profile.hReseptRemark, commonProject: prescriptionProjectNumber };
  }
  return request.scheme === 'white'
    ? { kind: 'white', lines: profile.whiteRemark, commonProject: prescriptionProjectNumber }
    : null;
}

/** The exception's own project number as it was written; null where nothing was told. */
export function ownProjectNumber(c: Facts): ProjectNumberReading | null {
  const written = c.request.exception?.ownProjectNumber;
  if (written == null) return null;
  const { profile } = c;
  if (!profile) return readProjectNumber(written, null);
  const { prescriptionProjectNumber, orderProjectNumber } = profile;
  const like = c.request.setting === 'hospital-order' ? orderProjectNumber : prescriptionProjectNumber;
  return readProjectNumber(written, { like, common: [prescriptionProjectNumber, orderProjectNumber] });
}

/** What stands in the project number's place; null where that can't be told. */
export function projectInText(c: Facts, text: CaseText): string | null {
  const cost = c.request.exception?.costPerYearNok;
  if (cost == null) return null;
  if (cost <= OWN_PROJECT_OVER) return text.commonProject;
  const own = ownProjectNumber(c);
  return own?.kind === 'number' ? own.text : null;
}
