import { section3AOrB } from '../conditions.ts';
import type { Assessment, Finding } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
import { toBeAppliedFor } from '../section-3/vedtak.ts';
import { applicationDraft } from './application.ts';
import { journalNoteDraft } from './journal-note.ts';
import { treatmentPlanDraft } from './treatment-plan.ts';

/**
 * Texts to copy, each with only what the request states; null where it is not relevant. Under a vedtak that covers the
 * prescription nothing is applied for.
 */
export function draftsOf(c: Facts, findings: readonly Finding[]): Assessment['drafts'] {
  const individualSupport = section3AOrB.test(c) === 'yes';
  return {
    application: individualSupport && toBeAppliedFor.test(c) !== 'no' ? applicationDraft(c, findings) : null,
    journalNote: c.request.exception ? journalNoteDraft(c) : null,
    treatmentPlan: individualSupport ? treatmentPlanDraft(c) : null,
  };
}
