import type { Verification } from '../contract/assessment.ts';
import type { Drug } from '../contract/request.ts';

/** A drug with what is known of the trust in the facts that decide something. */
export interface KnownDrug {
  readonly drug: Drug;
  readonly verification: {
    /** Name, ATC, group, form, route and strength. */
    readonly product: Verification;
    /** Whether it is on the H-list. */
    readonly hList: Verification;
  };
}

/** What a name from a prescribing screen stands for. The wrong drug is worse than none: two candidates are unknown. */
export type DrugResolution =
  | ({ readonly kind: 'found' } & KnownDrug)
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

export type ResolveDrug = (name: string) => DrugResolution;
