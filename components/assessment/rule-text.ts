/** What the rule book says of a rule: its name, the source's own sentence, and where to read it. */
export interface RuleText {
  readonly title: string;
  /** Word for word; null where the source is not a text. */
  readonly quote: string | null;
  readonly url: string | null;
}

export type RuleTexts = (rule: string) => RuleText | null;
