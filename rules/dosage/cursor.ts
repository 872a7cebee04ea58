import type { DosageProblem } from './dosage.ts';
import type { Mark, Term, Token } from './term.ts';

export type Why = DosageProblem['why'];

const END: Token = { term: { kind: 'unknown' }, start: 0, end: 0 };

/** A place in the terms of a text. The first failure is kept, and ends the reading. */
export class Cursor {
  readonly tokens: readonly Token[];
  at = 0;
  failure: { readonly start: number; readonly end: number; readonly why: Why } | null = null;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The term `ahead` places on; null past the end. */
  peek(ahead = 0): Term | null {
    return this.tokens[this.at + ahead]?.term ?? null;
  }

  is(kind: Term['kind'], ahead = 0): boolean {
    return this.peek(ahead)?.kind === kind;
  }

  /** Steps over a mark if it stands here. */
  skip(mark: Mark): boolean {
    if (!this.is(mark)) return false;
    this.at++;
    return true;
  }

  /** Refuses the text: `from` and `to` are places among the terms, `to` not included. */
  fail(why: Why, from = this.at, to = from): null {
    if (!this.failure) {
      const last = this.tokens.length - 1;
      const first = this.tokens[Math.min(from, last)] ?? END;
      const final = this.tokens[Math.min(Math.max(to - 1, from), last)] ?? END;
      this.failure = { start: first.start, end: final.end, why };
    }
    this.at = this.tokens.length;
    return null;
  }
}
