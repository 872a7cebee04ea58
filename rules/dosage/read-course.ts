import { compare, ratio } from '../number/rational.ts';
import { type Clause, isScheduled, newClause } from './clause.ts';
import type { Cursor } from './cursor.ts';
import { NeedReader } from './read-need.ts';
import { readDose, readRange } from './read-quantity.ts';
import { readEvery, readEveryNth, readSpan } from './read-schedule.ts';

const DAY_IN_HOURS = 24;

/** "1 uke": from a day on. "Etter 4 timer" is later the same day, and no new part of the course. */
function readDays(cursor: Cursor): boolean {
  const span = readSpan(cursor);
  return span !== null && compare(span.low, ratio(DAY_IN_HOURS)) >= 0;
}

/** What changes from one part of a course to the next. */
export class CourseReader extends NeedReader {
  /** Where "start med" stands: something must follow it. */
  starts: number | null = null;
  /** The course ends in steps downwards. */
  descends = false;
  /** The last numbered day or week, and how many hours each is. */
  #lastNumber = 0;
  #numberedIn: number | null = null;
  /** "Dag 1:" stands before its amount. */
  #numberedFirst = false;

  readThen(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (!this.current?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    cursor.at++;
    cursor.skip('comma');
    if (cursor.skip('after') && !readDays(cursor)) {
      cursor.fail('incomplete', from, cursor.at);
      return;
    }
    if (cursor.is('taper') || cursor.is('taper-down')) this.changeTo(from);
    if (this.descends) return;
    cursor.skip('colon');
    this.nextStep();
  }

  /** "etter 1 uke 2 tabletter daglig" begins a new step. */
  readAfter(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    if (!readDays(cursor) || !this.current?.dose || !isScheduled(this.current)) {
      cursor.fail('unknown-word', from);
      return;
    }
    cursor.skip('comma');
    if (cursor.is('taper') || cursor.is('taper-down')) this.changeTo(from);
    if (!this.descends) this.nextStep();
  }

  readTaper(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (this.current === null && this.step === 0 && this.taper === null) {
      cursor.at++;
      this.taper = cursor.tokens[from] ?? null;
      return;
    }
    this.changeTo(from);
    if (this.descends) return;
    if (!this.current?.dose) cursor.fail('tapering', from);
    this.nextStep();
  }

  /**
   * "økes til 2 tabletter": understood only where the new amount is given. "reduseres med 1 tablett hver uke" too,
   * for what stands before is the most.
   */
  changeTo(from: number): void {
    const { cursor } = this;
    let down = cursor.is('taper-down');
    cursor.at++;
    while (cursor.is('taper') || cursor.is('taper-down')) {
      down ||= cursor.is('taper-down');
      cursor.at++;
    }
    cursor.skip('then');
    if (cursor.skip('after') && !readDays(cursor)) cursor.fail('tapering', from, cursor.at);
    const inSteps = this.readStepSize(from);
    if (inSteps && down && this.comesToNothing()) {
      if (!this.current?.dose || !isScheduled(this.current)) cursor.fail('tapering', from, cursor.at);
      this.descends = true;
      return;
    }
    const to = cursor.skip('to');
    if (inSteps && !down) cursor.skip('at-most');
    if (!to || !cursor.is('number')) cursor.fail('tapering', from, cursor.at);
  }

  /** "med 1 tablett hver uke". */
  readStepSize(from: number): boolean {
    const { cursor } = this;
    if (!cursor.is('with') || !cursor.is('number', 1)) return false;
    cursor.at++;
    const size = readDose(cursor, null);
    const often = newClause(from, this.step, false);
    const term = cursor.peek();
    if (term?.kind === 'every') readEvery(cursor, often);
    else if (term?.kind === 'every-nth') readEveryNth(cursor, often, term.n);
    else if (term?.kind === 'per') {
      cursor.at++;
      often.daily = true;
    }
    if (!size || size.wholeDay || !isScheduled(often)) cursor.fail('tapering', from, cursor.at);
    return true;
  }

  /** "til seponering", "til 0", or nothing, as the last thing said. */
  comesToNothing(): boolean {
    const { cursor } = this;
    const from = cursor.at;
    if (cursor.skip('to')) {
      const end = cursor.peek();
      const none = end?.kind === 'stop-taking' || (end?.kind === 'number' && end.value.n === 0n);
      if (!none) {
        cursor.at = from;
        return false;
      }
      cursor.at++;
      if (end.kind === 'number' && cursor.is('unit')) cursor.at++;
    }
    while (cursor.skip('stop') || cursor.skip('close'));
    if (cursor.done) return true;
    cursor.at = from;
    return false;
  }

  /** Nothing is taken in this step. Without a step before it there is nothing to stop. */
  readNone(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (this.step === 0 || this.current?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    const clause = this.target();
    const nothing = ratio(0);
    clause.dose = { low: nothing, high: nothing, unit: this.lastUnit, wholeDay: true, strength: null };
    cursor.at++;
  }

  /** "Dag 1: 2 tabletter", "2 tabletter dag 1", "fra dag 3", "1. uke". */
  readNumbered(): void {
    const { cursor } = this;
    const from = cursor.at;
    const hours = this.readNumber();
    if (hours === null) {
      cursor.fail('unknown-word', from, cursor.at);
      return;
    }
    // "dag 1+0+1": the number is an amount after all.
    if (['plus', 'by', 'dash', 'times', 'unit'].includes(cursor.peek()?.kind ?? '')) {
      cursor.fail('unknown-word', from, cursor.at);
      return;
    }
    const numbered = hours === DAY_IN_HOURS ? 'days' : 'longer';
    const clause = this.current;
    if (cursor.is('colon') || !clause?.dose || this.#numberedFirst || clause.numbered) {
      this.#numberedFirst = true;
      this.numberNext(numbered, from);
      return;
    }
    const before = this.clauses.at(-2);
    const apart = before && before.step === clause.step && !clause.joined;
    // "1 tablett 3. dag": on the third, or every third.
    if (apart || cursor.tokens[from]?.term.kind === 'number') {
      cursor.fail('contradiction', from, cursor.at);
      return;
    }
    clause.numbered = numbered;
    this.stepEnds = true;
  }

  numberNext(numbered: Clause['numbered'], from: number): void {
    const { cursor } = this;
    cursor.skip('colon');
    const { current } = this;
    const whole = current === null || isScheduled(current) || current.numbered || current.asNeeded;
    if (!whole) cursor.fail('incomplete', current.from, from);
    if (current?.dose) this.nextStep();
    else if (current) cursor.fail('contradiction', from, cursor.at);
    if (cursor.done) cursor.fail('incomplete', from, cursor.at);
    this.open(from).numbered = numbered;
  }

  /** Hours in what is numbered; null where no number of a day, later than the one before, stands here. */
  readNumber(): number | null {
    const { cursor } = this;
    const from = cursor.at;
    const onward = cursor.skip('from');
    let range = cursor.is('number') ? readRange(cursor) : null;
    if (range) cursor.skip('stop');
    const period = cursor.peek();
    if (period?.kind !== 'period') return null;
    cursor.at++;
    if (!range && cursor.is('number')) range = readRange(cursor);
    if (!range || period.hours < DAY_IN_HOURS || range.low.d !== 1n || range.high.d !== 1n) return null;
    let [first, last] = [Number(range.low.n), Number(range.high.n)];
    const second = cursor.peek(1);
    if (first === last && cursor.is('and') && second?.kind === 'number' && cursor.is('colon', 2)) {
      last = second.value.d === 1n ? Number(second.value.n) : 0;
      cursor.at += 2;
    }
    const goesOn = this.#lastNumber === 0 && onward && this.current?.dose;
    const inOrder = (goesOn || first === this.#lastNumber + 1) && last >= first && !(onward && last > first);
    if (!inOrder || (this.#numberedIn ?? period.hours) !== period.hours) {
      cursor.fail('contradiction', from, cursor.at);
      return null;
    }
    this.#numberedIn = period.hours;
    this.#lastNumber = onward ? Number.POSITIVE_INFINITY : last;
    return period.hours;
  }

  /** What can only be said of the text when all of it is read. */
  checkWhole(): void {
    const { cursor } = this;
    if (this.starts !== null && this.step === 0 && !this.descends) cursor.fail('incomplete', this.starts);
    // "2 spray i hvert nesebor morgen og 1 kveld": in each, or in all.
    if (!this.clauses.some(({ sides }) => sides === 2)) return;
    const without = this.clauses.find(({ sides, repeatsDose }) => sides === null && !repeatsDose);
    if (without) cursor.fail('contradiction', without.from, without.to);
  }
}
