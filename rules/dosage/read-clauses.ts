import { divide, ratio } from '../number/rational.ts';
import { type Clause, isScheduled, newClause } from './clause.ts';
import { Cursor, type Why } from './cursor.ts';
import type { DoseUnit } from './dosage.ts';
import { readCap } from './read-cap.ts';
import { readDose, readUnit } from './read-quantity.ts';
import {
  readClock,
  readDuration,
  readEvery,
  readEveryNth,
  readMoment,
  readSpan,
  readTimes,
  readWeekday,
  setTimes,
} from './read-schedule.ts';
import type { Term, Token } from './term.ts';
import { isMass, isWorn } from './unit.ts';

/** What the text says, clause by clause, before any arithmetic. */
export interface Account {
  readonly clauses: readonly Clause[];
  /** Where "trappes ned" stands, if it does. */
  readonly taper: number | null;
  /** Whether "deretter" parts the text into steps. */
  readonly inSteps: boolean;
}

const SEPARATORS: ReadonlySet<Term['kind']> = new Set(['comma', 'stop', 'open', 'close', 'colon']);
const AFTER_AND: ReadonlySet<Term['kind']> = new Set([
  'number',
  'unit',
  'moment',
  'weekday',
  'as-needed',
  'on',
  'up-to',
  'at-most',
  'clock',
  'every',
  'every-nth',
  'extra',
  'fixed',
  'then',
  'change',
  'other-days',
  'daily-dose',
  'in-all',
  'no-dose',
]);

class ClauseReader {
  readonly cursor: Cursor;
  readonly clauses: Clause[] = [];
  taper: number | null = null;
  #step = 0;
  #current: Clause | null = null;
  /** A form word before its number: "tabl 1x3". */
  #form: { unit: DoseUnit | null; at: number } | null = null;
  #lastUnit: DoseUnit | null = null;
  #joined = false;
  /** "Morgen 2, kveld 1": the time comes before its amount. */
  #momentsFirst = false;
  #daysFirst = false;

  constructor(tokens: readonly Token[]) {
    this.cursor = new Cursor(tokens);
  }

  read(): void {
    const { cursor } = this;
    for (let term = cursor.peek(); term; term = cursor.peek()) {
      this.#readTerm(term);
      if (this.#current) this.#current.to = cursor.at;
    }
    if (this.#form) cursor.fail('incomplete', this.#form.at);
  }

  get inSteps(): boolean {
    return this.#step > 0;
  }

  #open(from = this.cursor.at): Clause {
    const clause = newClause(from, this.#step, this.#joined);
    this.#joined = false;
    this.#current = clause;
    this.clauses.push(clause);
    return clause;
  }

  /** The clause a statement about time or need belongs to: the one being read, or one whose amount is to come. */
  #target(): Clause {
    return this.#current ?? this.#open();
  }

  #readTerm(term: Term): void {
    const { cursor } = this;
    switch (term.kind) {
      case 'comma':
      case 'stop':
      case 'open':
      case 'close':
      case 'colon':
        cursor.at++;
        break;
      case 'number':
        this.#number();
        break;
      case 'unit':
        this.#unit();
        break;
      case 'by':
        this.#by();
        break;
      case 'per':
        this.#per(term.days);
        break;
      case 'latin-rate':
        this.#latinRate(term.times, term.bare);
        break;
      case 'every':
        this.#every();
        break;
      case 'every-nth':
        readEveryNth(cursor, this.#daysTarget(), term.n);
        break;
      case 'moment':
        readMoment(cursor, this.#momentsTarget(), term.slot, term.bedtime);
        break;
      case 'clock':
        readClock(cursor, this.#momentsTarget());
        break;
      case 'weekday':
        readWeekday(cursor, this.#daysTarget(), term.day);
        break;
      case 'other-days':
        this.#daysTarget().otherDays = true;
        cursor.at++;
        break;
      case 'in':
      case 'first':
        readDuration(cursor, this.#target());
        break;
      case 'as-needed':
        cursor.at++;
        this.#asNeeded(cursor.at - 1);
        break;
      case 'on':
      case 'against':
        this.#purpose(term.kind === 'on');
        break;
      case 'up-to':
      case 'at-most':
      case 'daily-dose':
      case 'in-all':
        this.#limit();
        break;
      case 'fixed':
        this.#fixed();
        break;
      case 'extra':
        this.#extra();
        break;
      case 'and':
      case 'plus':
        this.#and();
        break;
      case 'then':
        this.#then();
        break;
      case 'after':
        this.#after();
        break;
      case 'taper':
        this.#taper();
        break;
      case 'stop-taking':
      case 'no-dose':
        this.#none();
        break;
      case 'repeat':
        this.#repeat();
        break;
      case 'at-least':
        this.#spacing();
        break;
      case 'with':
        this.#mean();
        break;
      case 'change':
        this.#target().change = true;
        cursor.at++;
        break;
      case 'once-only':
        this.#target().onceOnly = true;
        cursor.at++;
        break;
      default:
        cursor.fail(term.kind === 'refers' ? 'refers-elsewhere' : 'unknown-word');
    }
  }

  #momentsTarget(): Clause {
    if (this.#current?.dose == null && !this.#current?.repeatsDose) this.#momentsFirst = true;
    else if (this.#momentsFirst) return this.#open();
    return this.#scheduleTarget();
  }

  #daysTarget(): Clause {
    if (this.#current?.dose == null && !this.#current?.repeatsDose) this.#daysFirst = true;
    else if (this.#daysFirst) return this.#open();
    return this.#scheduleTarget();
  }

  /** "1 ved behov og 1 til natten" is two amounts; "1 ved behov og til natten" can be read in two ways. */
  #scheduleTarget(): Clause {
    const clause = this.#target();
    if (this.#joined && clause.asNeeded && !isScheduled(clause))
      this.cursor.fail('contradiction', clause.from, this.cursor.at + 1);
    this.#joined = false;
    return clause;
  }

  #number(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (this.#form === null) {
      const ahead = this.#afterRange();
      if (cursor.is('times', ahead) || (cursor.is('by', ahead) && cursor.is('per', ahead + 1))) {
        const times = readTimes(cursor);
        if (times) {
          this.#times(times, from);
          return;
        }
        return;
      }
      if (cursor.is('period', ahead)) {
        this.#span(ahead);
        return;
      }
      if (cursor.is('interval', ahead)) {
        this.#mean();
        return;
      }
    }
    this.#dose();
  }

  /** How many terms the number or range that stands here takes. */
  #afterRange(): number {
    const { cursor } = this;
    const between = cursor.is('dash', 1) || cursor.is('to', 1) || cursor.is('or', 1);
    return between && cursor.is('number', 2) ? 3 : 1;
  }

  #span(ahead: number): void {
    const { cursor } = this;
    if (cursor.is('stop-taking', ahead + 1) && this.#step > 0) cursor.at += ahead + 1;
    else readDuration(cursor, this.#target());
  }

  #times(times: NonNullable<Clause['times']>, from: number): void {
    const { cursor } = this;
    if (!cursor.skip('times')) cursor.skip('by');
    this.#repeatInStep();
    const clause = this.#target();
    const period = cursor.peek();
    if (period?.kind === 'every' || period?.kind === 'every-nth') this.#timesEvery(times, from);
    else if (period?.kind === 'per') setTimes(cursor, clause, times, from);
    else cursor.fail('incomplete', from, cursor.at);
  }

  /** "1 gang hver 3. uke", "2 ganger hver mandag". */
  #timesEvery(times: NonNullable<Clause['times']>, from: number): void {
    const { cursor } = this;
    const clause = this.#target();
    const had = clause.everyDays;
    this.#readTerm(cursor.peek() ?? { kind: 'unknown' });
    if (cursor.failure) return;
    const once = times.high.n === times.high.d;
    if (clause.everyDays !== had && !once) {
      cursor.fail('contradiction', from, cursor.at);
    } else if (clause.interval) {
      if (!once) cursor.fail('contradiction', from, cursor.at);
    } else if (clause.everyDays === had) {
      setTimes(cursor, clause, times, from);
    }
  }

  #dose(): void {
    const { cursor } = this;
    const from = cursor.at;
    const form = this.#form;
    this.#form = null;
    const dose = readDose(cursor, null);
    if (!dose) return;
    let unit = dose.unit;
    if (form && unit === null) unit = form.unit;
    else if (form && form.unit !== unit && !isMass(unit) && !(isWorn(form.unit) && isWorn(unit))) {
      cursor.fail('mixed-units', form.at, cursor.at);
      return;
    }
    if (unit === null && this.#lastUnit !== null && !isMass(this.#lastUnit)) unit = this.#lastUnit;
    const clause = this.#current?.dose === null ? this.#current : this.#open(form?.at ?? from);
    if (this.#joined) clause.joined = true;
    this.#joined = false;
    clause.repeatsDose = false;
    clause.dose = { ...dose, unit };
    if (dose.unit === null && form === null) this.#productUnit(clause, from);
    this.#lastUnit = clause.dose.unit ?? this.#lastUnit;
  }

  /** "3 x 1 tablett", "1x3 tabletter", "2 x 500 mg": the unit stands after both numbers. */
  #productUnit(clause: Clause, from: number): void {
    const { cursor } = this;
    const second = cursor.peek(1);
    let ahead = 2;
    if (cursor.is('dash', 2) && cursor.is('number', 3)) ahead = 4;
    const after = cursor.peek(ahead);
    if (!cursor.is('by') || second?.kind !== 'number' || after?.kind !== 'unit' || !clause.dose) return;
    const whole =
      clause.dose.low.n % clause.dose.low.d === 0n && clause.dose.high.n % clause.dose.high.d === 0n;
    if (whole && ahead === 2 && clause.dose.high.n < 10n * clause.dose.high.d) {
      const { low, high } = clause.dose;
      cursor.at++;
      const dose = readDose(cursor, null);
      if (!dose || dose.wholeDay) {
        cursor.fail('contradiction', from, cursor.at);
        return;
      }
      clause.dose = dose;
      if (low.n <= 0n) cursor.fail('contradiction', from, cursor.at);
      setTimes(cursor, clause, { low, high }, from);
      return;
    }
    cursor.at++;
    const times = readTimes(cursor);
    const unit = readUnit(cursor);
    if (!times) return;
    clause.dose = { ...clause.dose, unit: unit ?? null };
    setTimes(cursor, clause, times, from);
  }

  #unit(): void {
    const { cursor } = this;
    const at = cursor.at;
    const unit = readUnit(cursor);
    cursor.skip('colon');
    if (unit === undefined) return;
    if (cursor.is('change') && isWorn(unit)) return;
    if (this.#form || !cursor.is('number') || cursor.is('times', this.#afterRange())) {
      cursor.fail('incomplete', at);
      return;
    }
    this.#form = { unit, at };
  }

  #by(): void {
    const { cursor } = this;
    const from = cursor.at;
    this.#repeatInStep();
    const clause = this.#current;
    cursor.at++;
    if (!clause?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    const times = readTimes(cursor);
    if (!times) return;
    const limited = clause.timesUpTo;
    if (cursor.skip('by') && !cursor.is('per')) {
      this.#daysOfCourse(clause, from);
      if (cursor.failure) return;
    }
    setTimes(cursor, clause, times, from);
    clause.timesUpTo = limited;
  }

  /** The last number of the catalogue's short dose `1x2x7`: days. */
  #daysOfCourse(clause: Clause, from: number): void {
    const { cursor } = this;
    const days = readTimesOrDays(cursor);
    if (!days || clause.dose?.unit !== null || clause.lasts) cursor.fail('contradiction', from, cursor.at);
    clause.lasts = true;
  }

  #per(days: number): void {
    const { cursor } = this;
    const clause = this.#target();
    cursor.at++;
    if (days === 1) clause.daily = true;
    else if (clause.everyDays || clause.rate) cursor.fail('contradiction', cursor.at - 1);
    else clause.everyDays = ratio(days);
  }

  #latinRate(times: number, bare: boolean): void {
    const { cursor } = this;
    const clause = this.#current;
    const before = cursor.peek(-1)?.kind;
    const beside = before === 'unit' || before === 'number' || before === 'stop';
    if (!clause?.dose || (bare && !beside)) {
      cursor.fail('unknown-word');
      return;
    }
    if (clause.dose.unit === 'dråper' && times === 1) {
      cursor.fail('contradiction');
      return;
    }
    cursor.at++;
    setTimes(cursor, clause, { low: ratio(times), high: ratio(times) }, cursor.at - 1);
  }

  #every(): void {
    const { cursor } = this;
    const next = cursor.peek(1)?.kind;
    if (next === 'moment' || next === 'weekday') {
      cursor.at++;
      return;
    }
    const hours = cursor.is('period', 3) || cursor.is('short-hour', 3) || cursor.is('period', 2);
    readEvery(cursor, hours ? this.#target() : this.#scheduleTarget());
  }

  #asNeeded(at: number): void {
    const { cursor } = this;
    const current = this.#current;
    const joined = this.#joined;
    if (joined && current?.dose && isScheduled(current)) {
      const clause = this.#repeatDose();
      clause.asNeeded = true;
      return;
    }
    const heads = this.#headsNext(at);
    const limitNext = cursor.is('up-to') || cursor.is('at-most');
    if (limitNext && !heads && current?.dose && isScheduled(current) && this.#separatedAt(at)) {
      // "3 ganger daglig. Ved behov inntil 2": a limit on the first, or more on top of it.
      cursor.fail('contradiction', at, at + 2);
      return;
    }
    if (!heads) this.#repeatInStep();
    if (heads && current?.dose) this.#open(at).asNeeded = true;
    else this.#target().asNeeded = true;
    if (heads) cursor.skip('colon');
  }

  /** Whether what stands at `at` is a heading of the amount after it, not a word on the one before. */
  #headsNext(at: number): boolean {
    const { cursor } = this;
    const before = cursor.tokens[at - 1]?.term.kind;
    const parted = before === undefined || before === 'and' || before === 'plus' || SEPARATORS.has(before);
    if (!parted || before === 'open') return false;
    if (cursor.is('colon')) return true;
    if (cursor.is('unit') && cursor.is('number', 1)) return true;
    if (!cursor.is('number')) return false;
    const ahead = this.#afterRange();
    return !cursor.is('times', ahead) && !cursor.is('period', ahead);
  }

  /** "deretter ved behov", "deretter 2 ganger daglig": the amount of the step before goes on. */
  #repeatInStep(): void {
    const before = this.clauses.at(-1)?.dose;
    if (this.#current || this.#step === 0 || !before || before.wholeDay) return;
    this.#open().dose = before;
  }

  /** A clause that takes the amount of the one before. */
  #repeatDose(): Clause {
    const clause = this.#open();
    clause.repeatsDose = true;
    clause.extra = true;
    return clause;
  }

  /** "ved sterke smerter" is as needed; "mot smerter" says nothing of how much. */
  #purpose(asNeeded: boolean): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    for (;;) {
      while (cursor.skip('severity'));
      if (!cursor.skip('symptom')) {
        cursor.fail('unknown-word', from, Math.max(cursor.at, from + 1) + 1);
        return;
      }
      if (!this.#anotherSymptom()) break;
      cursor.at++;
      if (!cursor.skip('on')) cursor.skip('against');
    }
    if (asNeeded) this.#asNeeded(from);
  }

  #anotherSymptom(): boolean {
    const { cursor } = this;
    if (!['and', 'or', 'comma', 'slash'].includes(cursor.peek()?.kind ?? '')) return false;
    let ahead = 1;
    if (cursor.is('on', ahead) || cursor.is('against', ahead)) ahead++;
    while (cursor.is('severity', ahead)) ahead++;
    return cursor.is('symptom', ahead);
  }

  #limit(): void {
    const { cursor } = this;
    const upTo = cursor.is('up-to');
    const spanAhead =
      cursor.is('number', 1) && (cursor.is('period', 2) || (cursor.is('dash', 2) && cursor.is('period', 4)));
    if (spanAhead) {
      readDuration(cursor, this.#target());
      return;
    }
    const current = this.#current;
    if (this.#joined && upTo && current?.dose && isScheduled(current)) this.#repeatDose();
    if ((cursor.is('every', 1) && cursor.is('number', 2)) || cursor.is('every-nth', 1)) {
      cursor.at++;
      this.#target().timesUpTo = true;
      return;
    }
    const limit = readCap(cursor, this.#current);
    if (!limit) return;
    const amountNext = limit.kind === 'dose';
    if (amountNext) {
      cursor.at = limit.at;
      this.#dose();
      if (this.#current) this.#current.asNeeded = true;
      return;
    }
    const clause = this.#target();
    this.#joined = false;
    if (limit.kind === 'cap') {
      clause.caps.push(limit.cap);
      return;
    }
    setTimes(cursor, clause, limit.times, limit.from);
    clause.timesUpTo = true;
  }

  #fixed(): void {
    const { cursor } = this;
    cursor.at++;
    if (this.#headsNext(cursor.at - 1) && this.#current?.dose) this.#open(cursor.at - 1).fixed = true;
    else this.#target().fixed = true;
  }

  #extra(): void {
    const { cursor } = this;
    const current = this.#current;
    const at = cursor.at;
    cursor.at++;
    if (cursor.is('colon')) cursor.at++;
    if (current?.dose && (!isScheduled(current) || current.asNeeded) && !cursor.is('number')) {
      current.extra = true;
      if (cursor.peek(-2)?.kind !== 'comma' && !this.#separatedAt(at)) return;
    }
    if (current === null) {
      cursor.fail('incomplete', at);
      return;
    }
    const next = cursor.peek()?.kind;
    if (next === undefined) {
      cursor.fail('incomplete', at);
      return;
    }
    this.#joined = true;
    if (next === 'number' || next === 'unit' || next === 'fixed') {
      this.#open(at).extra = true;
    } else if (current.dose) {
      this.#repeatDose();
    }
  }

  #separatedAt(at: number): boolean {
    const before = this.cursor.tokens[at - 1]?.term.kind;
    return before === 'and' || before === 'plus' || (before !== undefined && SEPARATORS.has(before));
  }

  #and(): void {
    const { cursor } = this;
    const next = cursor.peek(1);
    if (!next || !this.#current || !AFTER_AND.has(next.kind)) {
      cursor.fail('unknown-word');
      return;
    }
    this.#joined = true;
    cursor.at++;
  }

  #then(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (!this.#current?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    cursor.at++;
    cursor.skip('comma');
    if (cursor.is('after')) {
      cursor.at++;
      if (!readSpan(cursor)) {
        cursor.fail('incomplete', from, cursor.at);
        return;
      }
    }
    if (cursor.skip('taper')) this.#afterTaper(from);
    cursor.skip('colon');
    this.#nextStep();
  }

  #nextStep(): void {
    this.#step++;
    this.#current = null;
    this.#joined = false;
    this.#momentsFirst = false;
    this.#daysFirst = false;
    if (this.cursor.done) this.cursor.fail('incomplete', this.cursor.at - 1);
  }

  /** "økes til 2 tabletter": understood only where the new amount is given. */
  #afterTaper(from: number): void {
    const { cursor } = this;
    if (cursor.is('after')) {
      cursor.at++;
      if (!readSpan(cursor)) cursor.fail('tapering', from, cursor.at);
    }
    if (!cursor.skip('to') || !cursor.is('number')) cursor.fail('tapering', from, cursor.at);
  }

  /** "etter 1 uke 2 tabletter daglig" begins a new step. */
  #after(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    const span = readSpan(cursor);
    if (!span || !this.#current?.dose || !isScheduled(this.#current)) {
      cursor.fail('unknown-word', from);
      return;
    }
    cursor.skip('comma');
    if (cursor.skip('taper')) this.#afterTaper(from);
    this.#nextStep();
  }

  #taper(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    if (this.#current === null && this.#step === 0 && this.taper === null) {
      this.taper = from;
      return;
    }
    this.#afterTaper(from);
    if (cursor.failure) return;
    if (!this.#current?.dose) cursor.fail('tapering', from);
    this.#nextStep();
  }

  /** Nothing is taken in this step. Without a step before it there is nothing to stop. */
  #none(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (this.#step === 0 || this.#current?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    const clause = this.#target();
    const nothing = ratio(0);
    clause.dose = { low: nothing, high: nothing, unit: this.#lastUnit, wholeDay: true, strength: null };
    cursor.at++;
  }

  #repeat(): void {
    const { cursor } = this;
    this.#target().repeat = true;
    cursor.at++;
    if (cursor.skip('after')) {
      const from = cursor.at - 1;
      if (!readSpan(cursor)) cursor.fail('incomplete', from, cursor.at);
    }
  }

  /** "minst 4 timer mellom dosene". */
  #spacing(): void {
    const { cursor } = this;
    const from = cursor.at;
    const clause = this.#target();
    cursor.at++;
    const hours = readSpan(cursor);
    if (!hours || hours.low.n <= 0n || !cursor.skip('between') || clause.spacing) {
      cursor.fail('incomplete', from, Math.max(cursor.at, from + 1));
      return;
    }
    clause.spacing = hours.low;
  }

  /** "(med) 8 timers mellomrom". */
  #mean(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.skip('with');
    const hours = cursor.is('number') ? readTimesOrDays(cursor) : null;
    if (!hours || !cursor.skip('interval')) {
      cursor.fail('unknown-word', from, Math.max(cursor.at, from + 1));
      return;
    }
    const clause = this.#target();
    const agrees = clause.times && divide(ratio(24), hours.low);
    if (
      clause.interval ||
      (agrees && clause.times && agrees.n * clause.times.high.d < clause.times.high.n * agrees.d)
    ) {
      cursor.fail('contradiction', from, cursor.at);
      return;
    }
    if (!clause.times) clause.interval = hours;
  }
}

function readTimesOrDays(cursor: Cursor): Clause['times'] {
  const from = cursor.at;
  const count = cursor.is('number') ? readDose(cursor, null) : null;
  if (!count || count.wholeDay || count.low.n <= 0n || count.unit !== null)
    return cursor.fail('incomplete', from);
  return { low: count.low, high: count.high };
}

/** Reads the terms of a text clause by clause, or says what was not understood. */
export function readClauses(
  tokens: readonly Token[],
): { account: Account } | { failure: { start: number; end: number; why: Why } } {
  const refers = tokens.find((token) => token.term.kind === 'refers');
  if (refers) return { failure: { start: refers.start, end: refers.end, why: 'refers-elsewhere' } };
  const reader = new ClauseReader(tokens);
  reader.read();
  const taper = reader.taper === null ? undefined : tokens[reader.taper];
  const { failure } = reader.cursor;
  if (failure && taper) return { failure: { start: taper.start, end: taper.end, why: 'tapering' } };
  if (failure) return { failure };
  return { account: { clauses: reader.clauses, taper: reader.taper, inSteps: reader.inSteps } };
}
