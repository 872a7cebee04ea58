import { add, compare, fromDecimal, ONE, type Rational, ratio } from '../number/rational.ts';
import type { Term } from './term.ts';

/** A run of letters, a number, or a single sign. */
export interface Atom {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: Term | null;
}

const UNKNOWN: Term = { kind: 'unknown' };
const LONGEST_NUMBER = 9;

const VULGAR: ReadonlyMap<string, Rational> = new Map([
  ['½', ratio(1, 2)],
  ['¼', ratio(1, 4)],
  ['¾', ratio(3, 4)],
  ['⅓', ratio(1, 3)],
  ['⅔', ratio(2, 3)],
  ['⅛', ratio(1, 8)],
]);

const WHOLE: readonly Term[] = Array.from({ length: 1001 }, (_, n) => numberTerm(ratio(n)));

function numberTerm(value: Rational, decimalComma = false): Term {
  return { kind: 'number', value, decimalComma };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space, and what is not seen at all: soft hyphen, zero width, byte order mark. */
function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xad) return true;
  return (
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xb5;
  if (code === 0xd7 || code === 0xf7) return false;
  return code <= 0x3ff;
}

const FRACTION = /^([1-9])[/⁄]([2348])(?!\d)/;
const COMBINING = /[\u0300-\u036f]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

class Scanner {
  readonly text: string;
  readonly atoms: Atom[] = [];
  #at = 0;
  /** Numbers strung together by commas or stops (`8,14,20`) are no decimals; up to here. */
  #chainEnd = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): readonly Atom[] {
    while (this.#at < this.text.length) {
      const code = this.text.charCodeAt(this.#at);
      if (isSpace(code)) this.#at++;
      else if (isLetter(code)) this.#word();
      else if (isDigit(code)) this.#number();
      else this.#sign();
    }
    return this.atoms;
  }

  #push(text: string, end: number, number: Term | null): void {
    this.atoms.push({ text, start: this.#at, end, number });
    this.#at = end;
  }

  #word(): void {
    let end = this.#at + 1;
    while (isLetter(this.text.charCodeAt(end))) end++;
    const word = this.text.slice(this.#at, end).toLowerCase();
    this.#push(COMBINING.test(word) ? word.normalize('NFC') : word, end, null);
  }

  #sign(): void {
    const sign = String.fromCodePoint(this.text.codePointAt(this.#at) ?? 0);
    const fraction = VULGAR.get(sign);
    const end = this.#at + sign.length;
    if (fraction) this.#push(sign, end, numberTerm(fraction));
    else this.#push(DASH.test(sign) ? '-' : sign === '⁄' ? '/' : sign, end, null);
  }

  #digitsEnd(from: number): number {
    let end = from;
    while (isDigit(this.text.charCodeAt(end))) end++;
    return end;
  }

  /** Past a comma or stop and the digits after it; `from` itself where there are none. */
  #decimalsEnd(from: number): number {
    const sign = this.text[from];
    if (sign !== ',' && sign !== '.') return from;
    const end = this.#digitsEnd(from + 1);
    return end === from + 1 ? from : end;
  }

  #number(): void {
    const wholeEnd = this.#digitsEnd(this.#at);
    const whole = this.text.slice(this.#at, wholeEnd);
    if (whole.length > LONGEST_NUMBER) {
      this.#push(whole, wholeEnd, UNKNOWN);
      return;
    }
    const end = this.#at < this.#chainEnd ? wholeEnd : this.#decimalsEnd(wholeEnd);
    if (end > wholeEnd) {
      let chainEnd = end;
      for (let next = this.#decimalsEnd(end); next > chainEnd; next = this.#decimalsEnd(next))
        chainEnd = next;
      if (chainEnd === end) {
        this.#decimal(whole, wholeEnd, end);
        return;
      }
      this.#chainEnd = chainEnd;
    }
    const simple = this.#simpleFraction(this.#at);
    if (simple) {
      this.#push('', simple.end, numberTerm(simple.value));
      return;
    }
    const thousands = this.#thousandsEnd(whole, wholeEnd);
    if (thousands > wholeEnd) {
      const digits = this.text.slice(this.#at, thousands).replace(/\D/g, '');
      this.#push('', thousands, numberTerm(ratio(Number(digits))));
      return;
    }
    const value = Number(whole);
    const rest = this.#fractionAfter(wholeEnd);
    if (rest) {
      this.#push('', rest.end, numberTerm(add(ratio(value), rest.value)));
      return;
    }
    this.#push(whole, wholeEnd, WHOLE[value] ?? numberTerm(ratio(value)));
  }

  /** `1.250` may be a thousand or a bit more than one: three decimals are refused where both can be meant. */
  #decimal(whole: string, wholeEnd: number, end: number): void {
    const comma = this.text[wholeEnd] === ',';
    const decimals = this.text.slice(wholeEnd + 1, end);
    const thousands = decimals.length === 3 && Number(whole) !== 0 && (!comma || decimals === '000');
    const value = thousands || decimals.length > LONGEST_NUMBER ? null : fromDecimal(`${whole}.${decimals}`);
    this.#push('', end, value ? numberTerm(value, comma) : UNKNOWN);
  }

  /** `1 000`: only where the next group begins with a nought, for `2 500 mg` may be two of 500 mg. */
  #thousandsEnd(whole: string, from: number): number {
    if (whole.length > 3 || whole.startsWith('0')) return from;
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return this.text[at] === '0' && this.#digitsEnd(at) === at + 3 ? at + 3 : from;
  }

  /** `1/2`, `3/4`, and no other bar between numbers. */
  #simpleFraction(from: number): { value: Rational; end: number } | null {
    const match = FRACTION.exec(this.text.slice(from, from + 4));
    if (!match) return null;
    const value = ratio(Number(match[1]), Number(match[2]));
    return compare(value, ONE) < 0 ? { value, end: from + 3 } : null;
  }

  /** The fraction of a mixed number: `1½`, `1 ½`, `1 1/2`. */
  #fractionAfter(from: number): { value: Rational; end: number } | null {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    const vulgar = VULGAR.get(this.text.charAt(at));
    return vulgar ? { value: vulgar, end: at + 1 } : this.#simpleFraction(at);
  }
}

/** The word or sign at a place, empty past the end. */
export function textAt(atoms: readonly Atom[], place: number): string {
  return atoms[place]?.text ?? '';
}

/** The text as words, numbers and signs. */
export function scan(text: string): readonly Atom[] {
  return new Scanner(text).scan();
}
