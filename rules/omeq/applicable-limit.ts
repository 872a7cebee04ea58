import { type AssessmentRequest, vedtakExists } from '../contract/request.ts';
import { CEILING, FASTLEGE_LIMIT } from './limits.ts';

/** mg OMEQ a day that the sum is held against for this prescription. */
export interface ApplicableLimit {
  readonly limit: number;
  readonly of: 'vedtak' | 'fastlege' | 'ceiling';
}

/** Purposes for which neither Helsedirektoratet's limit for a fastlege nor its ceiling holds. */
const WITHOUT_LIMIT: readonly AssessmentRequest['indication'][] = [
  'cancer-pain',
  'neuropathic-cancer-pain',
  'end-of-life',
  'opioid-dependence',
];

/**
 * The limit that comes first for this doctor: the vedtak's dose where there is one, 300 for a pain clinic, else 100. Null
 * outside § 3, in cancer and at the end of life, and where the vedtak's dose is not known. While the purpose is not told,
 * the limits of chronic pain stand.
 */
export function applicableLimit(request: AssessmentRequest): ApplicableLimit | null {
  const { scheme, vedtak, indication, prescriber } = request;
  if (scheme !== 'section-3') return null;
  if (vedtakExists(vedtak) === true) {
    return vedtak?.omeqPerDay == null ? null : { limit: vedtak.omeqPerDay, of: 'vedtak' };
  }
  if (WITHOUT_LIMIT.includes(indication)) return null;
  return prescriber?.roles?.includes('pain-clinic')
    ? { limit: CEILING, of: 'ceiling' }
    : { limit: FASTLEGE_LIMIT, of: 'fastlege' };
}
