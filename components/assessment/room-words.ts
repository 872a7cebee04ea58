import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { compare, floor, isZero, multiply, type Rational, ratio } from '../../rules/number/rational.ts';
import type { Factor } from '../../rules/omeq/factors.ts';
import { asDose } from '../../rules/omeq/room.ts';
import { routeNames } from '../../rules/vocabulary.ts';

/** Few figures, and never more than there is: what is left is rounded down. */
function roundedDown(value: Rational): Rational {
  const places = compare(value, ratio(10)) >= 0 ? 0n : compare(value, ratio(1)) >= 0 ? 1n : 2n;
  const scale = ratio(10n ** places);
  return { n: floor(multiply(value, scale)), d: scale.n };
}

/** `oksykodon`, and by another way than the mouth `fentanyl (transdermal)`. */
export function opioidWords({ substance, route }: Pick<Factor, 'substance' | 'route'>): string {
  return route === 'oral' ? substance : `${substance} (${routeNames[route]})`;
}

/**
 * `40 igjen til 100: 26 mg oksykodon`; of a factor that nobody has confirmed, that is said. `left` is mg OMEQ a day.
 */
export function roomText(left: Rational, limit: number, factor: Factor | null): string {
  if (isZero(left)) return `Akkurat ${limit}: ingenting igjen`;
  const room = `${norwegianNumber(roundedDown(left))} igjen til ${limit}`;
  if (factor === null) return room;
  const dose = roundedDown(asDose(left, factor));
  if (isZero(dose)) return room;
  const unit = factor.unit === 'mg' ? 'mg' : 'µg/t';
  const doubt = factor.verification === 'official' ? '' : ' (faktoren er ikke bekreftet)';
  return `${room}: ${norwegianNumber(dose)}\u00a0${unit} ${opioidWords(factor)}${doubt}`;
}

/** `20 mg over grensen`, at the least where a part of the sum is not known. `over` is mg OMEQ a day. */
export function overText(over: Rational, what: string, lowerBound: boolean): string {
  const much = roundedDown(over);
  if (isZero(much)) return `Over ${what}`;
  return `${lowerBound ? 'Minst ' : ''}${norwegianNumber(much)}\u00a0mg over ${what}`;
}
