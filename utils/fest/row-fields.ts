import type { Quantity } from '../catalogue/catalogue-entry.ts';
import type { RawElement } from './raw-element.ts';
import { plainUnit } from './strength-unit.ts';

const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;
const DECIMAL = /^\+?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LARGEST = 1e9;

/** A copy of its own: what the parser hands out is a view of a whole piece of the file, which it would keep in memory. */
export function owned(text: string): string {
  return ` ${text}`.slice(1);
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The fields of one row, read by name. What is missing, written twice or unreadable becomes a problem, in Norwegian, and the
 * row is not to be used; the value then given is only there to go on with.
 */
export class RowFields {
  readonly problems: string[];
  readonly #element: RawElement;

  constructor(element: RawElement, problems: string[] = []) {
    this.#element = element;
    this.problems = problems;
  }

  all(name: string): RawElement[] {
    return this.#element.children.filter((child) => child.name === name);
  }

  /** The fields of each element of the name, with the same list of problems. */
  each(name: string): RowFields[] {
    return this.all(name).map((element) => new RowFields(element, this.problems));
  }

  texts(name: string): string[] {
    return this.all(name).map((element) => owned(element.text.trim()));
  }

  optionalText(name: string): string | null {
    const text = this.#single(name)?.text.trim();
    return text ? owned(text) : null;
  }

  text(name: string): string {
    return this.#required(name, this.optionalText(name));
  }

  /** An attribute of a coded value: its code, V, or its name, DN. */
  optionalCode(name: string, attribute: 'V' | 'DN' = 'V'): string | null {
    const value = this.#single(name)?.attributes[attribute]?.trim();
    return value ? owned(value) : null;
  }

  /** Both attributes of each coded value of the name. */
  codes(name: string): { readonly code: string | null; readonly name: string | null }[] {
    const attribute = (element: RawElement, key: 'V' | 'DN') => {
      const value = element.attributes[key]?.trim();
      return value ? owned(value) : null;
    };
    return this.all(name).map((element) => ({
      code: attribute(element, 'V'),
      name: attribute(element, 'DN'),
    }));
  }

  code(name: string): string {
    return this.#required(name, this.optionalCode(name));
  }

  /** An ISO date. FEST's may have a time zone, which says nothing of the day. */
  optionalDate(name: string): string | null {
    const text = this.optionalText(name);
    if (text === null) return null;
    const date = DATE.exec(text)?.[1];
    if (date !== undefined && isDate(date)) return date;
    this.problems.push(`«${text}» i ${name} er ikke en dato`);
    return null;
  }

  optionalFlag(name: string): boolean | null {
    const text = this.optionalText(name);
    if (text === null) return null;
    if (text === 'true' || text === '1') return true;
    if (text !== 'false' && text !== '0')
      this.problems.push(`«${text}» i ${name} er verken true eller false`);
    return false;
  }

  optionalNumber(name: string, text: string | null): number | null {
    if (text === null) return null;
    const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
    if (number >= 0 && number <= LARGEST) return number;
    this.problems.push(`«${text}» i ${name} er ikke et tall`);
    return null;
  }

  optionalQuantity(name: string): Quantity | null {
    const element = this.#single(name);
    if (!element) return null;
    const amount = this.optionalNumber(name, this.#required(`${name} V`, this.optionalCode(name)));
    if (amount === 0) this.problems.push(`${name} er 0`);
    const unit = this.#required(`${name} U`, element.attributes.U?.trim() || null);
    return { amount: amount ?? 0, unit: owned(plainUnit(unit)) };
  }

  quantity(name: string): Quantity {
    return this.optionalQuantity(name) ?? { amount: 0, unit: this.#required(name, null) };
  }

  #single(name: string): RawElement | undefined {
    const [first, ...others] = this.all(name);
    if (others.length > 0) this.#report(`${name} står ${others.length + 1} ganger`);
    return first;
  }

  #required(name: string, value: string | null): string {
    if (value === null) this.#report(`${name} mangler`);
    return value ?? '';
  }

  #report(problem: string): void {
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }
}
