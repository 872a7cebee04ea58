import { divide, ratio } from '../number/rational.ts';
import type { Clause } from './clause.ts';
import { ClauseList } from './clause-list.ts';
import type { Cursor } from './cursor.ts';
import { readDose, readUnit } from './read-quantity.ts';
import { readDuration, readEvery, readEveryNth, readTimes, setTimes } from './read-schedule.ts';
import { isMass, isWorn } from './unit-arithmetic.ts';
import { mayBeStrength } from './worn.ts';

/** How much, and how often: numbers, units and rates. */
export class AmountReader extends ClauseList {
  readNumberTerm(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (this.form === null) {
      const ahead = this.afterRange();
      if (cursor.is('times', ahead) || (cursor.is('by', ahead) && cursor.is('per', ahead + 1))) {
        const times = readTimes(cursor);
        if (times) {
          this.readFrequency(times, from);
          return;
        }
        return;
      }
      if (cursor.is('period', ahead)) {
        this.readSpanOfTime(ahead);
        return;
      }
      if (cursor.is('interval', ahead)) {
        this.readMean();
        return;
      }
    }
    this.readAmount();
  }

  readSpanOfTime(ahead: number): void {
    const { cursor } = this;
    if (cursor.is('stop-taking', ahead + 1) && this.step > 0) cursor.at += ahead + 1;
    else if (cursor.is('stop-taking', ahead + 1) && this.current?.lasts) cursor.at += ahead + 2;
    else readDuration(cursor, this.target());
  }

  readFrequency(times: NonNullable<Clause['times']>, from: number): void {
    const { cursor } = this;
    if (!cursor.skip('times')) cursor.skip('by');
    this.repeatInStep();
    const clause = this.target();
    const period = cursor.peek();
    if (period?.kind === 'every' || period?.kind === 'every-nth') this.timesEvery(times, from);
    else if (period?.kind === 'per') setTimes(cursor, clause, times, from);
    else cursor.fail('incomplete', from, cursor.at);
  }

  /** "1 gang hver 3. uke", "2 ganger hver mandag". */
  timesEvery(times: NonNullable<Clause['times']>, from: number): void {
    const { cursor } = this;
    const clause = this.target();
    const had = clause.everyDays;
    const period = cursor.peek();
    if (period?.kind === 'every-nth') readEveryNth(cursor, this.daysTarget(), period.n);
    else this.readEveryPeriod();
    const once = times.high.n === times.high.d;
    if (clause.everyDays !== had && !once) {
      cursor.fail('contradiction', from, cursor.at);
    } else if (clause.interval) {
      if (!once) cursor.fail('contradiction', from, cursor.at);
    } else if (clause.everyDays === had) {
      setTimes(cursor, clause, times, from);
    }
  }

  readAmount(): void {
    const { cursor } = this;
    const from = cursor.at;
    const form = this.form;
    this.form = null;
    const dose = readDose(cursor, null);
    if (!dose) return;
    // "Plaster 25": so many, or of that strength.
    if (form?.unit === 'plaster' && mayBeStrength(dose.high, dose.unit)) {
      cursor.fail('contradiction', form.at, cursor.at);
      return;
    }
    let unit = dose.unit;
    if (form && unit === null) unit = form.unit;
    else if (form && form.unit !== unit && !isMass(unit) && !(isWorn(form.unit) && isWorn(unit))) {
      cursor.fail('mixed-units', form.at, cursor.at);
      return;
    }
    // "20 mg og 1", "25 µg/t og 1": as much again, or one tablet or patch.
    if (unit === null && !isMass(this.lastUnit) && !isWorn(this.lastUnit)) unit = this.lastUnit;
    const clause = this.current?.dose === null ? this.current : this.open(form?.at ?? from);
    if (this.joined) clause.joined = true;
    this.joined = false;
    clause.repeatsDose = false;
    clause.dose = { ...dose, unit };
    if (dose.unit === null && form === null) this.productUnit(clause, from);
    this.lastUnit = clause.dose.unit ?? this.lastUnit;
  }

  /** "3 x 1 tablett", "1x3 tabletter", "2 x 500 mg": the unit stands after both numbers. */
  productUnit(clause: Clause, from: number): void {
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

  readForm(): void {
    const { cursor } = this;
    const at = cursor.at;
    const unit = readUnit(cursor);
    cursor.skip('colon');
    if (unit === undefined) return;
    if (cursor.is('change') && isWorn(unit)) return;
    if (this.form || !cursor.is('number') || cursor.is('times', this.afterRange())) {
      cursor.fail('incomplete', at);
      return;
    }
    this.form = { unit, at };
  }

  readBy(): void {
    const { cursor } = this;
    const from = cursor.at;
    this.repeatInStep();
    const clause = this.current;
    cursor.at++;
    if (!clause?.dose) {
      cursor.fail('incomplete', from);
      return;
    }
    const times = readTimes(cursor);
    if (!times) return;
    const limited = clause.timesUpTo;
    if (cursor.skip('by') && !cursor.is('per')) {
      this.daysOfCourse(clause, from);
    }
    setTimes(cursor, clause, times, from);
    clause.timesUpTo = limited;
  }

  /** The last number of the catalogue's short dose `1x2x7`: days. */
  daysOfCourse(clause: Clause, from: number): void {
    const { cursor } = this;
    const days = readTimesOrDays(cursor);
    if (!days || clause.dose?.unit !== null || clause.lasts) cursor.fail('contradiction', from, cursor.at);
    clause.lasts = true;
  }

  readPer(days: number): void {
    const { cursor } = this;
    const clause = this.target();
    cursor.at++;
    if (days === 1) clause.daily = true;
    else if (clause.everyDays || clause.rate) cursor.fail('contradiction', cursor.at - 1);
    else clause.everyDays = ratio(days);
  }

  readLatinRate(times: number, bare: boolean): void {
    const { cursor } = this;
    const clause = this.current;
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

  readEveryPeriod(): void {
    const { cursor } = this;
    const next = cursor.peek(1)?.kind;
    if (next === 'moment' || next === 'weekday') {
      cursor.at++;
      return;
    }
    readEvery(cursor, this.scheduleTarget());
  }

  /** "(med) 8 timers mellomrom". */
  readMean(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.skip('with');
    const hours = cursor.is('number') ? readTimesOrDays(cursor) : null;
    if (!hours || !cursor.skip('interval')) {
      cursor.fail('unknown-word', from, cursor.at);
      return;
    }
    const clause = this.target();
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
