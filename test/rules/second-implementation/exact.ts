/** Three-valued truth (null: not known) and exact fractions. */

export type Truth = boolean | null;

export const and = (...all: Truth[]): Truth => {
  if (all.includes(false)) return false;
  return all.includes(null) ? null : true;
};

export const or = (...all: Truth[]): Truth => {
  if (all.includes(true)) return true;
  return all.includes(null) ? null : false;
};

export const not = (one: Truth): Truth => (one === null ? null : !one);

/** The value as it was told: undefined is null. */
export const told = <T>(value: T | null | undefined): T | null => value ?? null;

export interface Fraction {
  over: bigint;
  under: bigint;
}

export const ZERO: Fraction = { over: 0n, under: 1n };

/** The decimal number that the JSON showed, with nothing added by binary arithmetic. */
export function exactly(number: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0
    ? { over: digits * 10n ** BigInt(power), under: 1n }
    : { over: digits, under: 10n ** BigInt(-power) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

export const dividedBy = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under,
  under: a.under * b.over,
});

export const isAtMost = (a: Fraction, b: Fraction): boolean => a.over * b.under <= b.over * a.under;

/** The nearest JSON number: twelve exact decimals are more than any dose holds. */
export const asNumber = (a: Fraction): number => Number((a.over * 10n ** 12n) / a.under) / 1e12;
