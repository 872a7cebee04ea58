import type { FollowUps } from '../../rules/kept-case/follow-up.ts';

export type FollowUpState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ListedFollowUps;

export interface ListedFollowUps extends FollowUps {
  readonly kind: 'listed';
  /** How many cases have a vedtak or an exception. */
  readonly decided: number;
}
