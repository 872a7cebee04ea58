import type { AssessmentRequest } from '../contract/request.ts';
import { norwegianNumber } from '../number/norwegian.ts';

/** The prescription's dosage in words, as given; null when it is not known. */
export function dosageText(request: AssessmentRequest): string | null {
  const { dosage } = request.prescription;
  if (dosage == null || typeof dosage === 'string') return dosage || null;
  const part = (amount: typeof dosage.fixedPerDay, words: string) =>
    amount?.amount != null ? `${norwegianNumber(amount.amount)} ${amount.unit ?? 'enheter'} ${words}` : null;
  const parts = [
    part(dosage.fixedPerDay, 'fast per døgn'),
    part(dosage.asNeededMaxPerDay, 'ved behov, maksimum per døgn'),
  ];
  return parts.filter((text) => text !== null).join(', ') || null;
}
