import { type Clause, isScheduled, newClause } from './clause.ts';
import { Cursor } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';
import type { Term, Token } from './term.ts';

const SEPARATORS: ReadonlySet<Term['kind'] | undefined> = new Set([
  'comma',
  'stop',
  'open',
  'close',
  'colon',
  'and',
  'plus',
]);

/** The clauses read so far, and what the words that come next belong to. */
export class ClauseList {
  readonly cursor: Cursor;
  readonly clauses: Clause[] = [];
  taper: Token | null = null;
  step = 0;
  current: Clause | null = null;
  /** A form word before its number: "tabl 1x3". */
  form: { unit: DoseUnit | null; at: number } | null = null;
  lastUnit: DoseUnit | null = null;
  joined = false;
  /** "Morgen 2, kveld 1": the time comes before its amount. */
  momentsFirst = false;
  daysFirst = false;
  /** "2 tabletter dag 1": the next amount is for other days. */
  stepEnds = false;

  constructor(tokens: readonly Token[]) {
    this.cursor = new Cursor(tokens);
  }

  get inSteps(): boolean {
    return this.step > 0;
  }

  open(from = this.cursor.at): Clause {
    if (this.stepEnds) this.beginStep();
    const clause = newClause(from, this.step, this.joined);
    this.joined = false;
    this.current = clause;
    this.clauses.push(clause);
    return clause;
  }

  /** The clause a statement about time or need belongs to: the one being read, or one whose amount is to come. */
  target(): Clause {
    return this.current ?? this.open();
  }

  momentsTarget(): Clause {
    if (this.current?.dose == null && !this.current?.repeatsDose) this.momentsFirst = true;
    else if (this.momentsFirst) return this.open();
    return this.scheduleTarget();
  }

  daysTarget(): Clause {
    if (this.current?.dose == null && !this.current?.repeatsDose) this.daysFirst = true;
    else if (this.daysFirst) return this.open();
    return this.scheduleTarget();
  }

  /** "1 ved behov og 1 til natten" is two amounts; "1 ved behov og til natten" can be read in two ways. */
  scheduleTarget(): Clause {
    const clause = this.target();
    if (this.joined && clause.asNeeded && !isScheduled(clause))
      this.cursor.fail('contradiction', clause.from, this.cursor.at + 1);
    this.joined = false;
    return clause;
  }

  /** "deretter ved behov", "deretter 2 ganger daglig": the amount of the step before goes on. */
  repeatInStep(): void {
    const before = this.clauses.at(-1)?.dose;
    if (this.current || !before || before.wholeDay) return;
    this.open().dose = before;
  }

  /** A clause that takes the amount of the one before. */
  repeatDose(): Clause {
    const clause = this.open();
    clause.repeatsDose = true;
    return clause;
  }

  beginStep(): void {
    this.step++;
    this.stepEnds = false;
    this.momentsFirst = false;
    this.daysFirst = false;
  }

  nextStep(): void {
    this.beginStep();
    this.current = null;
    if (this.cursor.done) this.cursor.fail('incomplete');
  }

  /** Whether what stands at `at` is a heading of the amount after it, not a word on the one before. */
  headsNext(at: number): boolean {
    const { cursor } = this;
    const parted = at === 0 || this.separatedAt(at);
    if (!parted || cursor.tokens[at - 1]?.term.kind === 'open') return false;
    if (cursor.is('colon')) return true;
    if (cursor.is('unit') && cursor.is('number', 1)) return true;
    if (!cursor.is('number')) return false;
    const ahead = this.afterRange();
    return !cursor.is('times', ahead) && !cursor.is('period', ahead);
  }

  separatedAt(at: number): boolean {
    return SEPARATORS.has(this.cursor.tokens[at - 1]?.term.kind);
  }

  /** How many terms there are up to the end of the number or range that stands `ahead` places on. */
  afterRange(ahead = 0): number {
    const { cursor } = this;
    const between = cursor.is('dash', ahead + 1) || cursor.is('to', ahead + 1) || cursor.is('or', ahead + 1);
    return ahead + (between && cursor.is('number', ahead + 2) ? 3 : 1);
  }
}
