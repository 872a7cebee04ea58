import { ratio } from '../number/rational.ts';
import { type Clause, isScheduled } from './clause.ts';
import type { Why } from './cursor.ts';
import { NeedReader } from './read-need.ts';
import { readClock, readDuration, readEveryNth, readMoment, readSpan, readWeekday } from './read-schedule.ts';
import type { Term, Token } from './term.ts';

/** What the text says, clause by clause, before any arithmetic. */
export interface Account {
  readonly clauses: readonly Clause[];
  /** Where "trappes ned" stands, if it does. */
  readonly taper: number | null;
  /** Whether "deretter" parts the text into steps. */
  readonly inSteps: boolean;
}

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

/** Term by term, and step by step where the course changes. */
class ClauseReader extends NeedReader {
  read(): void {
    const { cursor } = this;
    for (let term = cursor.peek(); term; term = cursor.peek()) {
      this.readTerm(term);
      if (this.current) this.current.to = cursor.at;
    }
    if (this.form) cursor.fail('incomplete', this.form.at);
  }

  readTerm(term: Term): void {
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
        this.readNumberTerm();
        break;
      case 'unit':
        this.readForm();
        break;
      case 'by':
        this.readBy();
        break;
      case 'per':
        this.readPer(term.days);
        break;
      case 'latin-rate':
        this.readLatinRate(term.times, term.bare);
        break;
      case 'every':
        this.readEveryPeriod();
        break;
      case 'every-nth':
        readEveryNth(cursor, this.daysTarget(), term.n);
        break;
      case 'moment':
        readMoment(cursor, this.momentsTarget(), term.slot, term.bedtime);
        break;
      case 'clock':
        readClock(cursor, this.momentsTarget());
        break;
      case 'weekday':
        readWeekday(cursor, this.daysTarget(), term.day);
        break;
      case 'other-days':
        this.daysTarget().otherDays = true;
        cursor.at++;
        break;
      case 'in':
      case 'first':
        readDuration(cursor, this.target());
        break;
      case 'as-needed':
        cursor.at++;
        this.readAsNeeded(cursor.at - 1);
        break;
      case 'on':
      case 'against':
        this.readPurpose(term.kind === 'on');
        break;
      case 'up-to':
      case 'at-most':
      case 'daily-dose':
      case 'in-all':
        this.readLimit();
        break;
      case 'fixed':
        this.readFixed();
        break;
      case 'extra':
        this.readExtra();
        break;
      case 'and':
      case 'plus':
        this.readAnd();
        break;
      case 'then':
        this.readThen();
        break;
      case 'after':
        this.readAfter();
        break;
      case 'taper':
        this.readTaper();
        break;
      case 'stop-taking':
      case 'no-dose':
        this.readNone();
        break;
      case 'repeat':
        this.readRepeat();
        break;
      case 'at-least':
        this.readSpacing();
        break;
      case 'with':
        this.readMean();
        break;
      case 'change':
        this.target().change = true;
        cursor.at++;
        break;
      case 'once-only':
        this.target().onceOnly = true;
        cursor.at++;
        break;
      default:
        cursor.fail(term.kind === 'refers' ? 'refers-elsewhere' : 'unknown-word');
    }
  }

  readAnd(): void {
    const { cursor } = this;
    const next = cursor.peek(1);
    if (!next || !this.current || !AFTER_AND.has(next.kind)) {
      cursor.fail('unknown-word');
      return;
    }
    this.joined = true;
    cursor.at++;
  }

  readThen(): void {
    const { cursor } = this;
    const from = cursor.at;
    if (!this.current?.dose) {
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
    if (cursor.skip('taper')) this.afterTaper(from);
    cursor.skip('colon');
    this.nextStep();
  }

  /** "etter 1 uke 2 tabletter daglig" begins a new step. */
  readAfter(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    const span = readSpan(cursor);
    if (!span || !this.current?.dose || !isScheduled(this.current)) {
      cursor.fail('unknown-word', from);
      return;
    }
    cursor.skip('comma');
    if (cursor.skip('taper')) this.afterTaper(from);
    this.nextStep();
  }

  /** "økes til 2 tabletter": understood only where the new amount is given. */
  afterTaper(from: number): void {
    const { cursor } = this;
    if (cursor.is('after')) {
      cursor.at++;
      if (!readSpan(cursor)) cursor.fail('tapering', from, cursor.at);
    }
    if (!cursor.skip('to') || !cursor.is('number')) cursor.fail('tapering', from, cursor.at);
  }

  readTaper(): void {
    const { cursor } = this;
    const from = cursor.at;
    cursor.at++;
    if (this.current === null && this.step === 0 && this.taper === null) {
      this.taper = from;
      return;
    }
    this.afterTaper(from);
    if (cursor.failure) return;
    if (!this.current?.dose) cursor.fail('tapering', from);
    this.nextStep();
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
