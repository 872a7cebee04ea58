/**
 * Exact rational numbers. A third of a tablet a day has no finite decimal, and a limit is compared to the last
 * digit, so nothing is rounded before it is shown. Total: no operation throws on finite input.
 */
export interface Rational {
  /** Numerator, any sign. */
  readonly n: bigint;
  /** Denominator, always above zero. Not reduced: only the edges reduce. */
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** The quotient of two integers; the denominator must be above zero. */
export function ratio(n: number | bigint, d: number | bigint = 1): Rational {
  return { n: BigInt(n), d: BigInt(d) };
}

/**
 * The decimal that a JavaScript number prints as: `0.1` is one tenth, not the nearest binary fraction.
 * Refuses (null) what is not finite.
 */
export function fromNumber(value: number): Rational | null {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  return fromDecimal(String(value));
}

const DECIMAL = /^(-?)(\d+)(?:[.,](\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** A decimal in text, point or comma, `1e-7` included. Null for anything else; no thousands separators. */
export function fromDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = '', exponent = 0] = match;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { n: digits, d: 10n ** BigInt(scale) } : { n: digits * 10n ** BigInt(-scale), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b; null when b is zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function max(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function reduce(a: Rational): Rational {
  const divisor = gcd(a.n, a.d);
  return { n: a.n / divisor, d: a.d / divisor };
}

/** The greatest whole number that is not above it. */
export function floor(a: Rational): bigint {
  const whole = a.n / a.d;
  return a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe({ n, d }: Rational): boolean {
  return n <= SAFE && n >= -SAFE && d <= SAFE;
}

/** The nearest JavaScript number; exact wherever the decimal has at most 15 digits. */
export function toNumber(a: Rational): number {
  const exact = isSafe(a) ? a : reduce(a);
  if (isSafe(exact)) return Number(exact.n) / Number(exact.d);
  return Number(toDecimal(exact, String(exact.d).length + 20));
}

/**
 * Decimal text with a point, rounded half away from zero to at most `places` decimals, without trailing zeros.
 */
export function toDecimal(a: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = a.n < 0n;
  const scaled = ((negative ? -a.n : a.n) * scale * 2n + a.d) / (a.d * 2n);
  const whole = scaled / scale;
  const fraction = (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '');
  const sign = negative && scaled !== 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
