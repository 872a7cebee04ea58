import { z } from 'zod';
import { isPlausibleDate, isPlausibleLastDay } from '../../rules/contract/plausible-date.ts';
import { forbiddenKeyIn, type Problem, parseBy } from '../../rules/contract/problem.ts';
import { caseSchema, type KeptCase } from '../../rules/kept-case/kept-case.ts';
import { identityNumberIn } from '../history/identity-number-in-case.ts';
import { readOldRow } from '../history/stored-case.ts';
import { holdsIdentityNumber } from '../identity/national-identity-number.ts';
import { pageTurns } from '../time/page-turns.ts';
import { CASE_FILE } from './export-json.ts';
import { type JsonElement, JsonElements, JsonTooDeep, JsonTooLong } from './json-elements.ts';

/** A case of the file and where it stands in it, as «Sak 12». */
export interface FileCase {
  readonly place: string;
  readonly case: KeptCase;
}

/** One that is not taken in, and why, in Norwegian. Nothing of what it holds is told. */
export interface RefusedCase {
  readonly place: string;
  readonly reason: string;
}

export interface ReadCases {
  /** Each id once. */
  readonly cases: readonly FileCase[];
  readonly refused: readonly RefusedCase[];
}

export type CaseFileReading =
  | ({ readonly kind: 'read' } & ReadCases)
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'cancelled' };

interface ReadingWatch {
  readonly signal: AbortSignal;
  /** The share of the file that is read, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const LARGEST_FILE = 1_500_000_000;
const MOST_CASES = 250_000;
const LONGEST_REASON = 300;

const words = {
  tooLarge: 'Filen er for stor til å være saker fra Hjemmel.',
  tooMany: `Filen har flere enn ${MOST_CASES} saker. Så mange kan ikke leses inn på en gang.`,
  notReadable: 'Filen kunne ikke leses. Den kan være flyttet eller endret. Velg den på nytt.',
  notText: 'Filen er ikke tekst i UTF-8, slik Hjemmel lagrer den.',
  notJson: 'Filen kan ikke leses. Den kan være avkortet eller endret.',
  notCases:
    'Filen er ikke saker som er lagret fra Hjemmel. Velg filen som ble lagret med «Lagre sikkerhetskopi (JSON)».',
  tooDeep: 'Filen har innhold i flere lag enn noen sak har.',
  newer: (version: number) =>
    `Filen er lagret av en nyere versjon av Hjemmel (format ${version}, her leses format ${CASE_FILE.version}). Oppdater utvidelsen, og les inn filen på nytt.`,
};

class Refused extends Error {}

const elementMark = z.array(z.literal(0));
const outermost = z.strictObject({
  format: z.literal(CASE_FILE.format),
  version: z.literal(CASE_FILE.version),
  cases: elementMark,
  damaged: elementMark,
});
const head = z.object({ format: z.literal(CASE_FILE.format), version: z.int().min(1) });
const damagedElement = z.strictObject({ id: z.string(), reason: z.string(), row: z.unknown() });

/** Refuses a file of another kind or of a newer version as soon as that is known. */
function judgeHead(rest: string): void {
  const known = json(`${rest.replace(/[,\s]+$/, '')}]}`);
  const parsed = head.safeParse(known);
  if (parsed.success && parsed.data.version > CASE_FILE.version)
    throw new Refused(words.newer(parsed.data.version));
}

function judgeWhole(rest: string, counts: ReadonlyMap<string, number>): void {
  const whole = json(rest);
  if (whole === undefined) throw new Refused(words.notJson);
  const named = head.safeParse(whole);
  if (!named.success) throw new Refused(words.notCases);
  if (named.data.version > CASE_FILE.version) throw new Refused(words.newer(named.data.version));
  const forbidden = forbiddenKeyIn(whole);
  if (forbidden) throw new Refused(`Nøkkelen «${forbidden.at(-1)}» er ikke tillatt i filen.`);
  const parsed = parseBy(outermost, whole, words.notCases);
  if (!parsed.ok) throw new Refused(`Filen er ikke slik Hjemmel lagrer den. ${toldOf(parsed.problems)}`);
  const { cases, damaged } = parsed.value;
  const isWhole = counts.get('cases') === cases.length && counts.get('damaged') === damaged.length;
  // A list that stands twice is cut twice, and the last one is what JSON reads.
  if (!isWhole) throw new Refused(words.notJson);
}

/** Undefined where it is not JSON. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toldOf(problems: readonly Problem[]): string {
  const told = problems.slice(0, 3).map(({ error, path }) => (path === '' ? error : `${path}: ${error}`));
  return shortened(told.join('. '));
}

const shortened = (text: string) =>
  text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)} …` : text;

type Judged = KeptCase | { readonly reason: string };

/** A case of the file, or why it is not taken in. */
function judged({ list, text }: JsonElement): Judged {
  if (text === null) return { reason: 'For stor til å være en sak.' };
  const value = json(text);
  if (value === undefined) throw new Refused(words.notJson);
  const forbidden = forbiddenKeyIn(value);
  if (forbidden) return { reason: `Nøkkelen «${forbidden.at(-1)}» er ikke tillatt.` };
  const found = list === 'cases' ? caseIn(value) : caseInDamaged(value);
  if ('reason' in found) return found;
  const where = identityNumberIn(found) ?? (identityNumberAnywhere(found) ? 'Saken' : null);
  return where === null
    ? found
    : { reason: `${where} inneholder et fødselsnummer, D-nummer eller hjelpenummer.` };
}

function caseIn(value: unknown): Judged {
  const parsed = parseBy(caseSchema, value, 'Ukjent innhold');
  if (!parsed.ok) return { reason: toldOf(parsed.problems) };
  return implausibleDateIn(parsed.value) ? { reason: 'En dato er ikke mellom 1900 og 2199.' } : parsed.value;
}

/** Those that a case was stored with before are read all the same. */
function implausibleDateIn({ at, vedtak, exception, reassessment }: KeptCase): boolean {
  const days = [at, reassessment?.at, exception?.decidedOn].flatMap((date) => date?.slice(0, 10) ?? []);
  const lastDays = [vedtak?.validTo, exception?.validTo].filter((date) => date != null);
  return !days.every(isPlausibleDate) || !lastDays.every(isPlausibleLastDay);
}

/** What an older Hjemmel could not read, this one may. */
function caseInDamaged(value: unknown): Judged {
  const parsed = damagedElement.safeParse(value);
  if (!parsed.success) return { reason: 'Ikke slik Hjemmel lagrer en skadd sak.' };
  const { row, reason } = parsed.data;
  const again = typeof row === 'object' && row !== null ? readOldRow(row) : null;
  if (again?.kind === 'case') return again.case;
  return { reason: shortened(`Saken var skadd da filen ble lagret: ${reason}`) };
}

const MADE_BY_MACHINE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/gi;

/** In any text at all, since what comes from a file may have been written anywhere in it. Ids and times are no such text. */
function identityNumberAnywhere(value: unknown): boolean {
  if (typeof value === 'string') return holdsIdentityNumber(value.replace(MADE_BY_MACHINE, 'x'));
  return typeof value === 'object' && value !== null && Object.values(value).some(identityNumberAnywhere);
}

/** Collects what the elements come to. */
class Collected {
  readonly counts = new Map([
    ['cases', 0],
    ['damaged', 0],
  ]);
  readonly #cases = new Map<string, FileCase>();
  readonly #refused: RefusedCase[] = [];

  add(element: JsonElement): void {
    const number = (this.counts.get(element.list) ?? 0) + 1;
    if (!this.counts.has(element.list)) return;
    this.counts.set(element.list, number);
    if (number > MOST_CASES) throw new Refused(words.tooMany);
    const place = `${element.list === 'cases' ? 'Sak' : 'Skadd sak'} ${number}`;
    const found = judged(element);
    if ('reason' in found) this.#refused.push({ place, reason: found.reason });
    else this.#keep({ place, case: found });
  }

  #keep(read: FileCase): void {
    const before = this.#cases.get(read.case.id);
    if (before)
      this.#refused.push({ place: read.place, reason: `Har samme id som ${before.place} i filen.` });
    else this.#cases.set(read.case.id, read);
  }

  read(): ReadCases {
    return { cases: [...this.#cases.values()], refused: this.#refused };
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof JsonTooDeep) return words.tooDeep;
  if (error instanceof JsonTooLong) return words.notCases;
  if (error instanceof DOMException) return words.notReadable;
  throw error;
}

/** The text of the next bytes; without any, of what is left over. */
function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new Refused(words.notText);
  }
}

/**
 * Reads a file as `jsonWriter` writes it, however it is laid out since, a piece at a time so that the page never stands still.
 * What is wrong with one case refuses that case; what is wrong with the file refuses the file. Nothing is stored.
 */
export async function readCaseFile(
  file: Blob,
  { signal, onProgress }: ReadingWatch,
): Promise<CaseFileReading> {
  if (file.size > LARGEST_FILE) return { kind: 'refused', reason: words.tooLarge };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const elements = new JsonElements();
  const collected = new Collected();
  const turn = pageTurns();
  const reader = file.stream().getReader();
  let bytes = 0;
  let first = true;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) return { kind: 'cancelled' };
      bytes += value?.byteLength ?? 0;
      for (const element of elements.push(decoded(decoder, value))) {
        if (first) judgeHead(elements.rest);
        first = false;
        collected.add(element);
        if (await turn()) onProgress(bytes / file.size);
        if (signal.aborted) return { kind: 'cancelled' };
      }
      if (done) break;
    }
    judgeWhole(elements.rest, collected.counts);
    return { kind: 'read', ...collected.read() };
  } catch (error) {
    return { kind: 'refused', reason: refusalOf(error) };
  } finally {
    void reader.cancel().catch(() => {});
  }
}
