/** How a missing fact is asked for. The path is the request's own, such as `exception.decision`. */
export type Question = {
  readonly path: string;
  /** Short, in Norwegian, ends with a question mark. */
  readonly text: string;
  /** One sentence of explanation, where the wording of the source needs it. */
  readonly explanation: string | null;
} & (
  | { readonly answer: 'yes-no' }
  | { readonly answer: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly answer: 'choices'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly answer: 'number'; readonly unit: string }
  | { readonly answer: 'date' }
  | { readonly answer: 'text' }
);
