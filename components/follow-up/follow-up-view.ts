/** A vedtak or an exception whose last day has gone or soon will. */
export interface EndingRow<C> {
  readonly case: C;
  readonly matter: 'vedtak-ends' | 'exception-ends';
  /** ISO date. */
  readonly validTo: string;
  /** 0 on the last day; negative when it has gone. */
  readonly daysLeft: number;
}

/** A prescription for more than its vedtak covers. */
export type ExceedingRow<C> =
  | {
      readonly case: C;
      readonly matter: 'above-omeq' | 'above-pregabalin';
      /** mg; what is certain of the sum. */
      readonly mgPerDay: number;
      /** Whether that is all of it. */
      readonly complete: boolean;
      readonly limit: number;
      /** What the doctor's mark on the case says that it was about. */
      readonly subject: string;
    }
  | {
      readonly case: C;
      readonly matter: 'other-than-methadone';
      readonly substances: readonly string[];
      readonly subject: string;
    };

export type FollowUpRow<C> = EndingRow<C> | ExceedingRow<C>;

export interface PutAsideRow<C> {
  readonly item: FollowUpRow<C>;
  readonly markedOn: readonly C[];
}

export type FollowUpState<C> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ListedFollowUps<C>;

export interface ListedFollowUps<C> {
  readonly kind: 'listed';
  readonly expired: readonly EndingRow<C>[];
  readonly soon: readonly EndingRow<C>[];
  readonly above: readonly ExceedingRow<C>[];
  readonly putAside: readonly PutAsideRow<C>[];
  /** Cases of which nobody knows whether they are within their vedtak. */
  readonly notKnown: readonly C[];
  /** How many cases have a vedtak or an exception. */
  readonly decided: number;
}
