import { type Clause, isScheduled } from './clause.ts';
import { AmountReader } from './read-amounts.ts';
import { readCap } from './read-cap.ts';
import { readDuration, readSpan, setTimes } from './read-schedule.ts';

/** Fixed or as needed, and up to how much. */
export class NeedReader extends AmountReader {
  readAsNeeded(at: number): void {
    const { cursor } = this;
    const current = this.current;
    const joined = this.joined;
    if (joined && current?.dose && isScheduled(current)) {
      const clause = this.repeatDose();
      clause.asNeeded = true;
      return;
    }
    const heads = this.headsNext(at);
    if (
      current &&
      isScheduled(current) &&
      current.caps.length > 0 &&
      !current.asNeeded &&
      !current.timesUpTo
    ) {
      // "2 ganger daglig. Maks 8 per døgn ved smerter": the need may be the maximum's alone, on top of the rest.
      cursor.fail('contradiction', at, at + 1);
      return;
    }
    const limitNext = cursor.is('up-to') || cursor.is('at-most');
    if (limitNext && !heads && current?.dose && isScheduled(current) && this.separatedAt(at)) {
      // "3 ganger daglig. Ved behov inntil 2": a limit on the first, or more on top of it.
      cursor.fail('contradiction', at, at + 2);
      return;
    }
    if (!heads) this.repeatInStep();
    if (heads && current?.dose) this.open(at).asNeeded = true;
    else this.target().asNeeded = true;
    if (heads) cursor.skip('colon');
  }

  /** "ved sterke smerter" is as needed; "mot smerter" says nothing of how much. */
  readPurpose(asNeeded: boolean): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    for (;;) {
      while (cursor.skip('severity'));
      if (!cursor.skip('symptom')) {
        cursor.fail('unknown-word', from, cursor.at + 1);
        return;
      }
      if (!this.anotherSymptom()) break;
      cursor.at++;
      if (!cursor.skip('on')) cursor.skip('against');
    }
    if (asNeeded) this.readAsNeeded(from);
  }

  anotherSymptom(): boolean {
    const { cursor } = this;
    if (!['and', 'or', 'comma', 'slash'].includes(cursor.peek()?.kind ?? '')) return false;
    let ahead = 1;
    if (cursor.is('on', ahead) || cursor.is('against', ahead)) ahead++;
    while (cursor.is('severity', ahead)) ahead++;
    return cursor.is('symptom', ahead);
  }

  readLimit(): void {
    const { cursor } = this;
    if (cursor.is('daily-dose') && this.dailyDose()) return;
    const upTo = cursor.is('up-to');
    const spanAhead =
      cursor.is('number', 1) && (cursor.is('period', 2) || (cursor.is('dash', 2) && cursor.is('period', 4)));
    if (spanAhead) {
      readDuration(cursor, this.target());
      return;
    }
    const current = this.current;
    if (this.joined && upTo && current?.dose && isScheduled(current)) this.repeatDose();
    if ((cursor.is('every', 1) && cursor.is('number', 2)) || cursor.is('every-nth', 1)) {
      cursor.at++;
      this.target().timesUpTo = true;
      return;
    }
    const limit = readCap(cursor, this.current);
    if (!limit) return;
    const amountNext = limit.kind === 'dose';
    if (amountNext) {
      cursor.at = limit.at;
      this.readAmount();
      if (this.current) this.current.asNeeded = true;
      return;
    }
    const clause = this.target();
    this.joined = false;
    if (limit.kind === 'cap') {
      clause.caps.push(limit.cap);
      return;
    }
    setTimes(cursor, clause, limit.times, limit.from);
    clause.timesUpTo = true;
  }

  /** "Døgndose: 60 mg", as the first thing said: all of the day. */
  dailyDose(): boolean {
    const { cursor } = this;
    const ahead = cursor.is('colon', 1) ? 2 : 1;
    if (this.current || !cursor.is('number', ahead)) return false;
    cursor.at += ahead;
    this.readAmount();
    const clause = this.current as Clause | null;
    if (!clause?.dose) return true;
    clause.dose = { ...clause.dose, wholeDay: true };
    clause.daily = true;
    return true;
  }

  readFixed(): void {
    const { cursor } = this;
    cursor.at++;
    if (this.headsNext(cursor.at - 1) && this.current?.dose) this.open(cursor.at - 1).fixed = true;
    else this.target().fixed = true;
  }

  readExtra(): void {
    const { cursor } = this;
    const current = this.current;
    const at = cursor.at;
    cursor.at++;
    if (cursor.is('colon')) cursor.at++;
    if (current?.dose && (!isScheduled(current) || current.asNeeded) && !cursor.is('number')) {
      current.extra = true;
      if (cursor.peek(-2)?.kind !== 'comma' && !this.separatedAt(at)) return;
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
    this.joined = true;
    if (next === 'number' || next === 'unit' || next === 'fixed') {
      this.open(at).extra = true;
    } else if (current.dose) {
      this.repeatDose();
    }
  }

  readRepeat(): void {
    const { cursor } = this;
    this.target().repeat = true;
    cursor.at++;
    this.skipRepeats();
    if (cursor.skip('after')) {
      const from = cursor.at - 1;
      if (!readSpan(cursor)) cursor.fail('incomplete', from, cursor.at);
      this.skipRepeats();
    }
  }

  /** "én gang" of "kan gjentas én gang": how many may follow one another, not how many in a day. */
  skipRepeats(): void {
    const { cursor } = this;
    if (!cursor.is('number')) return;
    const ahead = this.afterRange();
    const next = cursor.peek(ahead + 1)?.kind;
    if (cursor.is('times', ahead) && next !== 'per' && next !== 'every' && next !== 'every-nth')
      cursor.at += ahead + 1;
  }

  /** "kan ta 1 tablett ekstra ved behov": on top of what stands before, which the text must say. */
  readMay(also: boolean): void {
    const { cursor } = this;
    const at = cursor.at;
    cursor.at++;
    const extra = cursor.skip('extra') || also;
    const ahead = cursor.is('up-to') || cursor.is('at-most') ? 1 : 0;
    if (!cursor.is('number', ahead)) {
      cursor.fail('unknown-word', at);
      return;
    }
    const after = this.afterRange(ahead);
    const current = this.current;
    const ownTimes = ahead === 1 && cursor.is('times', after) && !extra;
    if (!current?.dose || (ownTimes && !isScheduled(current) && !current.asNeeded)) {
      this.target().permitted = true;
      return;
    }
    if (
      !extra &&
      !cursor.is('extra', after) &&
      !(cursor.is('unit', after) && cursor.is('extra', after + 1))
    ) {
      cursor.fail('contradiction', at, cursor.at + after);
      return;
    }
    const clause = this.open(at);
    clause.extra = true;
    clause.permitted = true;
  }

  /** "minst 4 timer mellom dosene". */
  readSpacing(): void {
    const { cursor } = this;
    const from = cursor.at;
    const clause = this.target();
    cursor.at++;
    const hours = readSpan(cursor);
    if (!hours || hours.low.n <= 0n || !cursor.skip('between') || clause.spacing) {
      cursor.fail('incomplete', from, cursor.at);
      return;
    }
    clause.spacing = hours.low;
  }
}
