import type { Clause } from './clause.ts';
import type { Why } from './cursor.ts';
import { CourseReader } from './read-course.ts';
import { readClock, readDuration, readEveryNth, readMoment, readWeekday } from './read-schedule.ts';
import { readDivided, readSides } from './read-shares.ts';
import type { Term, Token } from './term.ts';

/** What the text says, clause by clause, before any arithmetic. */
export interface Account {
  readonly clauses: readonly Clause[];
  /** "Trappes ned", if it stands first. */
  readonly taper: Token | null;
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
  'may',
  'may-also',
]);

/** Term by term, and step by step where the course changes. */
class ClauseReader extends CourseReader {
  read(): void {
    const { cursor } = this;
    for (let term = cursor.peek(); term; term = cursor.peek()) {
      this.readTerm(term);
      if (this.current) this.current.to = cursor.at;
    }
    if (this.form) cursor.fail('incomplete', this.form.at);
    this.checkWhole();
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
        if (cursor.is('stop', 1) && cursor.is('period', 2)) this.readNumbered();
        // "3. hver dag": three a day, or every third.
        else if (cursor.is('stop', 1) && cursor.is('per', 2))
          cursor.fail('contradiction', cursor.at, cursor.at + 3);
        else this.readNumberTerm();
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
        if (term.latinEt && !cursor.is('moment', -1)) cursor.fail('unknown-word');
        else readMoment(cursor, this.momentsTarget(), term.slot, term.bedtime);
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
      case 'taper-down':
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
      case 'may':
      case 'may-also':
        this.readMay(term.kind === 'may-also');
        break;
      case 'but':
        this.readBut();
        break;
      case 'divided':
        readDivided(cursor, this.current);
        break;
      case 'one-side':
      case 'both-sides':
        readSides(cursor, this.current, term.kind === 'both-sides');
        break;
      case 'period':
      case 'from':
        this.readNumbered();
        break;
      case 'start':
        this.starts ??= cursor.at;
        cursor.at++;
        break;
      case 'multidose':
        if (cursor.at > 0 || cursor.tokens.length === 1) cursor.fail('refers-elsewhere');
        else cursor.at++;
        break;
      case 'once-only':
        this.target().onceOnly = true;
        cursor.at++;
        break;
      default:
        cursor.fail('unknown-word');
    }
  }

  /** "men ikke mer enn 6 per døgn". */
  readBut(): void {
    const { cursor } = this;
    if (cursor.is('at-most', 1) || cursor.is('in-all', 1)) cursor.at++;
    else cursor.fail('unknown-word');
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
}

/** Reads the terms of a text clause by clause, or says what was not understood. */
export function readClauses(
  tokens: readonly Token[],
): { account: Account } | { failure: { start: number; end: number; why: Why } } {
  const refers = tokens.find((token) => token.term.kind === 'refers');
  if (refers) return { failure: { start: refers.start, end: refers.end, why: 'refers-elsewhere' } };
  const reader = new ClauseReader(tokens);
  reader.read();
  const { clauses, taper, inSteps } = reader;
  const { failure } = reader.cursor;
  if (failure && taper) return { failure: { start: taper.start, end: taper.end, why: 'tapering' } };
  if (failure) return { failure };
  return { account: { clauses, taper, inSteps } };
}
