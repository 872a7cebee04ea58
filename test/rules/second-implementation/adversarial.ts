import cases from './adversarial.json' with { type: 'json' };
import type { Remark } from './remark.ts';
import type { Request } from './request.ts';
import type { Outcome, Verdict } from './table.ts';

/** Requests aimed at a wrong green or a wrong remark, with answers that were thought out and not computed. */
export interface AdversarialCase {
  name: string;
  request: Request;
  expect: {
    verdict: Verdict;
    outcomes?: Record<string, Outcome>;
    /** OMEQ a day, null where it cannot be told in full. */
    omeq?: number | null;
    atLeast?: number;
    remark?: Remark | null;
    orderMarking?: string;
    /** Request paths that must stand among those that are missing. */
    missingIncludes?: string[];
  };
}

export const adversarial = cases as unknown as readonly AdversarialCase[];
