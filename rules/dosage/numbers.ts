import type { Edge } from '../grammar/chart.ts';
import { add, compare, fromDecimal, ONE, type Rational, ratio, reduce } from '../number/rational.ts';
import type { Atom } from './atoms.ts';
import type { Terminal } from './terminal.ts';

const MOST_DIGITS = 9;
const LARGEST = ratio(1_000_000);

const VULGAR: ReadonlyMap<string, Rational> = new Map([
  ['½', ratio(1, 2)],
  ['¼', ratio(1, 4)],
  ['¾', ratio(3, 4)],
  ['⅓', ratio(1, 3)],
  ['⅔', ratio(2, 3)],
  ['⅛', ratio(1, 8)],
]);

/** Fractions that are written so; `2/3` may also be from two to three. */
const WRITTEN_SO = /^(?:1\/3|[1357]\/[248])$/;

/** The numbers, clock times and dates that begin at an atom. A number never goes on across a line break. */
class NumberReader {
  readonly atoms: readonly Atom[];
  readonly at: number;
  readonly edges: Edge[] = [];

  constructor(atoms: readonly Atom[], at: number) {
    this.atoms = atoms;
    this.at = at;
  }

  /** The atom `ahead` places on, if nothing stands between it and what is before it. */
  glued(ahead: number, text?: string): Atom | null {
    const atom = this.atoms[this.at + ahead];
    return atom?.glued && (text === undefined || atom.text === text) ? atom : null;
  }

  gluedDigits(ahead: number): string | null {
    const atom = this.glued(ahead);
    return atom?.kind === 'digits' ? atom.text : null;
  }

  put(length: number, kind: Terminal, value: unknown): void {
    this.edges.push({ to: this.at + length, kind, value });
  }

  number(length: number, value: Rational | null): void {
    if (value && compare(value, LARGEST) <= 0) this.put(length, 'number', reduce(value));
  }

  /** `½`; `,5` and `.5`, where the sign is not already glued to something else. */
  sign(text: string): void {
    const vulgar = VULGAR.get(text);
    if (vulgar) this.number(1, vulgar);
    const atom = this.atoms[this.at];
    const digits = this.gluedDigits(1);
    const afterDigits = atom?.glued && this.atoms[this.at - 1]?.kind === 'digits';
    const mayLead = text === '.' ? !afterDigits : text === ',' && !atom?.glued;
    if (mayLead && digits) this.number(2, fromDecimal(`0.${digits}`));
  }

  digits(text: string): void {
    if (text.length > MOST_DIGITS) return;
    this.date(text);
    if (this.clockOrDecimal(text)) return;
    const fraction = this.simpleFraction(0);
    if (fraction) {
      this.number(3, fraction);
      if (!WRITTEN_SO.test(`${text}/${fraction.d}`)) this.number(3, ratio(fraction.d));
      return;
    }
    this.thousands(text);
    const rest = this.fractionAfter();
    if (rest) {
      this.number(1 + rest.length, add(ratio(BigInt(text)), rest.value));
      return;
    }
    this.whole(text);
  }

  /** A whole number; `08` and `0830` are written so only as times of the clock. */
  whole(text: string): void {
    const value = Number(text);
    const leadingZero = text.length > 1 && text.startsWith('0');
    if (!leadingZero) this.number(1, ratio(BigInt(text)));
    if (text.length <= 2 && value <= 24) this.put(1, leadingZero ? 'clock-time' : 'clock', value * 60);
    if (text.length === 4) this.clock(1, value / 100, value % 100);
  }

  clock(length: number, hours: number, minutes: number): void {
    const time = Math.floor(hours) * 60 + minutes;
    if (time <= 24 * 60 && minutes < 60) this.put(length, 'clock-time', time);
  }

  /** `8.30`, `08:30`, `2,5`; a decimal takes its digits with it, but `8,14,20` is a list. */
  clockOrDecimal(text: string): boolean {
    const decimals = this.gluedDigits(2);
    if (decimals === null) return false;
    if (this.glued(1, ':') && text.length <= 2 && decimals.length === 2)
      this.clock(3, Number(text), Number(decimals));
    const point = this.glued(1, '.');
    if (!point && !this.glued(1, ',')) return false;
    const before = this.atoms[this.at - 1]?.text;
    const afterList =
      (before === ',' || before === '.') &&
      this.atoms[this.at]?.glued &&
      this.atoms[this.at - 1]?.glued &&
      this.atoms[this.at - 2]?.kind === 'digits';
    if (afterList || ((this.glued(3, ',') || this.glued(3, '.')) && this.gluedDigits(4))) return false;
    if (point && text.length <= 2 && decimals.length === 2) this.clock(3, Number(text), Number(decimals));
    if (text.length > 1 && text.startsWith('0')) return true;
    if (decimals.length > MOST_DIGITS) return true;
    this.number(3, fromDecimal(`${text}.${decimals}`));
    // `1.250` and `2,500` may be thousands, `10,20` may be 10 or 20: all readings stand. `3,125` ends in no needless nought.
    const doubtful = Number(text) !== 0 && (point !== null || decimals.endsWith('0'));
    if (doubtful && decimals.length === 3) this.number(3, ratio(BigInt(text + decimals)));
    if (doubtful && !point && /^[1-9]\d*0$/.test(decimals)) this.number(3, ratio(BigInt(decimals)));
    return true;
  }

  /** `1/2`, `3/4`, with nothing between, and no other bar between numbers. */
  simpleFraction(ahead: number): Rational | null {
    const [over, under] = [this.atoms[this.at + ahead]?.text ?? '', this.gluedDigits(ahead + 2) ?? ''];
    if (!/^[1-9]$/.test(over) || !/^[2348]$/.test(under) || !this.glued(ahead + 1, '/')) return null;
    const value = ratio(BigInt(over), BigInt(under));
    return compare(value, ONE) < 0 ? value : null;
  }

  /** The fraction of a mixed number: `1½`, `1 ½`, `1 1/2`. It is never left to what follows. */
  fractionAfter(): { value: Rational; length: number } | null {
    const next = this.atoms[this.at + 1];
    if (!next || next.newLine) return null;
    const vulgar = VULGAR.get(next.text);
    if (vulgar) return { value: vulgar, length: 1 };
    const simple = next.glued ? null : this.simpleFraction(1);
    return simple && { value: simple, length: 3 };
  }

  /** `1 000`, whose next group begins with a nought, for `2 500 mg` may be two of 500 mg. */
  thousands(text: string): void {
    const next = this.atoms[this.at + 1];
    if (!next || next.glued || next.newLine || text.length > 3 || text.startsWith('0')) return;
    const group = next.kind === 'digits' && next.text.length === 3 && next.text.startsWith('0');
    if (group && !this.continues()) this.put(2, 'thousands', ratio(BigInt(text + next.text)));
  }

  continues(): boolean {
    const after = this.atoms[this.at + 2];
    return after?.kind === 'digits' && after.text.length === 3;
  }

  /** `12.12`, `1/12`, `15.12.26`. */
  date(day: string): void {
    const mark = this.glued(1, '.') ?? this.glued(1, '/');
    const month = this.gluedDigits(2);
    if (!mark || !month || month.length > 2 || Number(month) > 12 || Number(month) < 1) return;
    if (Number(day) > 31 || Number(day) < 1) return;
    const year = this.glued(3, mark.text) && this.gluedDigits(4);
    if (year) this.put(5, 'date', null);
    else {
      this.put(3, 'date', null);
      if (mark.text === '.' && this.glued(3, '.')) this.put(4, 'date', null);
    }
  }
}

export function numberEdges(atoms: readonly Atom[], at: number): readonly Edge[] {
  const atom = atoms[at];
  if (!atom || atom.kind === 'letters') return [];
  const reader = new NumberReader(atoms, at);
  if (atom.kind === 'sign') reader.sign(atom.text);
  else reader.digits(atom.text);
  return reader.edges;
}
