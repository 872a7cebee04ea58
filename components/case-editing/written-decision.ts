import { NO_END } from '../../rules/contract/plausible-date.ts';
import type { ExceptionDecision, Vedtak } from '../../rules/kept-case/kept-case.ts';
import { writtenDate, writtenNumber } from '../panel/written-answer.ts';

/** The fields as they are written; an empty text is what is not known. */
export interface WrittenVedtak {
  readonly omeqPerDay: string;
  readonly pregabalinMgPerDay: string;
  readonly validTo: string;
  readonly onlyMethadone: string;
  readonly namesPrescriber: string;
}

export interface WrittenException {
  readonly decision: string;
  readonly decidedOn: string;
  readonly validTo: string;
  readonly caseNumber: string;
  readonly costPerYearNok: string;
  readonly ownProjectNumber: string;
}

/** What is wrong, by field. */
export type WrittenProblems<W> = { readonly [K in keyof W]?: string };

export type ReadDecision<W, T> =
  /** Null where nothing at all is written. */
  | { readonly kind: 'read'; readonly value: T | null }
  | { readonly kind: 'wrong'; readonly problems: WrittenProblems<W> };

const yesNo = (answer: boolean | null | undefined) => (answer == null ? '' : answer ? 'yes' : 'no');
const number = (value: number | null | undefined) => (value == null ? '' : writtenNumber.write(value));
const date = (value: string | null | undefined) => (value == null ? '' : writtenDate.write(value));

export const writeVedtak = (vedtak: Vedtak | null): WrittenVedtak => ({
  omeqPerDay: number(vedtak?.omeqPerDay),
  pregabalinMgPerDay: number(vedtak?.pregabalinMgPerDay),
  validTo: date(vedtak?.validTo),
  onlyMethadone: yesNo(vedtak?.onlyMethadone),
  namesPrescriber: yesNo(vedtak?.namesPrescriber),
});

export const writeException = (exception: ExceptionDecision | null): WrittenException => ({
  decision: exception?.decision ?? '',
  decidedOn: date(exception?.decidedOn),
  validTo: date(exception?.validTo),
  caseNumber: exception?.caseNumber ?? '',
  costPerYearNok: number(exception?.costPerYearNok),
  ownProjectNumber: exception?.ownProjectNumber ?? '',
});

/** The contract's own bound. */
const MOST = 1e9;
/** A narrower bound than the contract's, so that a mistyped century is seen. */
const YEARS = { first: '2000-01-01', last: '2100-12-31' };
const LONGEST = 40;

const isNear = (iso: string) => iso >= YEARS.first && iso <= YEARS.last;

/** Reads fields one by one, and remembers what is wrong with each. */
class Reader<W> {
  readonly #problems: { [K in keyof W]?: string } = {};

  #read<T>(field: keyof W, text: string, read: (text: string) => T | string): T | null {
    if (text.trim() === '') return null;
    const result = read(text);
    if (typeof result !== 'string') return result;
    this.#problems[field] = result;
    return null;
  }

  positive(field: keyof W, text: string): number | null {
    return this.#read(field, text, (written) => {
      const value = writtenNumber.read(written);
      if (value === null) return writtenNumber.problem;
      if (value <= 0) return 'Tallet må være over 0.';
      return value > MOST ? 'Tallet er for stort.' : value;
    });
  }

  date(field: keyof W, text: string, isTaken = isNear): string | null {
    const found = this.#read(field, text, (written) => {
      const iso = writtenDate.read(written);
      if (iso === null) return writtenDate.problem;
      return isTaken(iso) ? { iso } : 'Året må være mellom 2000 og 2100.';
    });
    return found?.iso ?? null;
  }

  /** `NO_END` where there is none. */
  lastDay(field: keyof W, text: string): string | null {
    return this.date(field, text, (iso) => iso === NO_END || isNear(iso));
  }

  text(field: keyof W, text: string, refusal: (text: string) => string | null): string | null {
    const found = this.#read(field, text, (written) => {
      const line = written.trim().replace(/\s+/g, ' ');
      if (line.length > LONGEST) return `Skriv høyst ${LONGEST} tegn.`;
      return refusal(line) ?? { line };
    });
    return found?.line ?? null;
  }

  wrong(field: keyof W, problem: string): void {
    this.#problems[field] ??= problem;
  }

  done<T extends object>(value: T): ReadDecision<W, T> {
    if (Object.keys(this.#problems).length > 0) return { kind: 'wrong', problems: this.#problems };
    return { kind: 'read', value: Object.values(value).every((part) => part === null) ? null : value };
  }
}

const yesNoRead = (answer: string) => (answer === '' ? null : answer === 'yes');

export function readVedtak(written: WrittenVedtak): ReadDecision<WrittenVedtak, Vedtak> {
  const reader = new Reader<WrittenVedtak>();
  return reader.done({
    omeqPerDay: reader.positive('omeqPerDay', written.omeqPerDay),
    pregabalinMgPerDay: reader.positive('pregabalinMgPerDay', written.pregabalinMgPerDay),
    validTo: reader.lastDay('validTo', written.validTo),
    onlyMethadone: yesNoRead(written.onlyMethadone),
    namesPrescriber: yesNoRead(written.namesPrescriber),
  });
}

/** `refusal` tells why a text may not be stored. */
export function readException(
  written: WrittenException,
  decisions: readonly ExceptionDecision['decision'][],
  refusal: (text: string) => string | null,
): ReadDecision<WrittenException, ExceptionDecision> {
  const reader = new Reader<WrittenException>();
  const decidedOn = reader.date('decidedOn', written.decidedOn);
  const validTo = reader.lastDay('validTo', written.validTo);
  if (decidedOn !== null && validTo !== null && validTo < decidedOn) {
    reader.wrong('validTo', 'Siste dag er før dagen unntaket ble besluttet.');
  }
  return reader.done({
    decision: decisions.find((decision) => decision === written.decision) ?? null,
    decidedOn,
    validTo,
    caseNumber: reader.text('caseNumber', written.caseNumber, refusal),
    costPerYearNok: reader.positive('costPerYearNok', written.costPerYearNok),
    ownProjectNumber: reader.text('ownProjectNumber', written.ownProjectNumber, refusal),
  });
}
