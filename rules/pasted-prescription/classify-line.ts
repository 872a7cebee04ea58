import { parseDosage } from '../dosage/parse-dosage.ts';
import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { isPatch } from '../omeq/daily-dose.ts';
import { beginsWithDose } from './dosage-beginning.ts';
import { asNeeded, isRemark } from './dosage-text.ts';
import {
  beforeStopped,
  headingIn,
  isSaidNotInUse,
  isSaidOfTheOneAbove,
  perhapsReason,
  type Section,
  stoppedWithoutColon,
} from './headings.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type SplitMedicine, splitDoseFirst, splitMedicine, splitUnknown } from './split-medicine.ts';

/** A medicine as one line has it. */
export interface WrittenMedicine extends SplitMedicine {
  /** What of the line belongs to it and is not used, such as a quantity. */
  readonly unused: readonly string[];
}

/** One line of a pasted text, or a labelled piece of one. `source` is as pasted. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly section: Section; readonly known: boolean; readonly source: string }
  /** Stopped, or never to be used: what the line names, the medicine above it, or perhaps that one. */
  | {
      readonly kind: 'not-in-use';
      readonly of: 'itself' | 'above' | 'perhaps-above';
      readonly source: string;
    }
  /** `known` by the catalogue, labelled as one, or neither: it then has the shape of one. */
  | {
      readonly kind: 'medicine';
      readonly medicine: WrittenMedicine;
      readonly by: 'catalogue' | 'label' | 'shape';
      /** As written before it, where one is. */
      readonly date?: string;
      /** Its dosage stood before the name. */
      readonly doseFirst?: true;
      readonly text: string;
      readonly source: string;
    }
  /** `Styrke:`, `Form:`. */
  | { readonly kind: 'drug-part'; readonly text: string; readonly source: string }
  | { readonly kind: 'dosage'; readonly text: string; readonly labelled: boolean; readonly source: string }
  /** `Status:`, `Slutt:` with a value that leaves it open whether the medicine is in use. */
  | { readonly kind: 'state'; readonly source: string }
  /** Of the medicine, and not used. */
  | { readonly kind: 'supply'; readonly source: string }
  /** What changes no dosage, as «mot smerter». */
  | { readonly kind: 'remark'; readonly text: string; readonly source: string }
  | { readonly kind: 'other'; readonly text: string; readonly source: string };

const LONGEST_PIECE = 1_000;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const BULLET = /^\s*(?:[-–—•*·]\s+|\d{1,2}\)\s*)/;
/** The place in a list, or the ATC code. */
const NUMBER_BEFORE = /^(?:(?:\d{1,2}\.|[A-Z]\d\d[A-Z]{2}\d\d)\s+)+(?=\p{L})/u;
const DATE_BEFORE = /^(\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d\d-\d\d)\s*[:,;|–—-]?\s+(?=\p{L})/u;
const IN_USE_STATE = /^(?:i bruk|aktiv|pågående|løpende|gjeldende|fast|ny|uendret)?[\s.–—-]*$/iu;
const LEAD_IN =
  /^(?:(?:pasienten|pas\.?|hun|han|ho)\s+)?(?:bruker|brukar|står på|får|tar|tek|behandles med|behandlast med)\s*:?\s+/iu;
const PACK_NUMBER = /(?<![\p{L}\p{N}])(?:vnr|varenr|varenummer|vare[ -]?nr)[.:]*\s*(\d{6})(?!\d)/iu;
const QUANTITY = /^(?:\d+\s*x\s*)?\d{2,}\s*(?:stk|st)\.?$|^\d+\s*(?:pk|pakn|pakning|pakninger)\.?$/i;
/** «§ 3 a», «§2 G63», «§3 -90»: by which paragraph and code it is paid. */
const REFUND = /(?:^|(?<![\s,;.(])[\s,;.(]+)§\s?\d\s?[a-c]?(?:[\s,]+(?:[A-Z]\d\d(?:\.\d)?|-\d\d))?[.)]*$/i;
/** A run of blanks is looked at from its beginning alone, however long. */
const BETWEEN = /(?:(?<!\s)\s+)?[,;\t]\s+|(?<!\s)\s+[–—-]\s+/;
const NEED_HEAD = /(?:ved behov|behovsmedisin\p{L}*)\s*:/iu;
const NEED = new RegExp(String.raw`(?:^|[.;,]\s+)${NEED_HEAD.source}\s+`, 'iu');
const BETWEEN_MEDICINES = /((?:(?<!\s)\s+)?[,;]\s+(?:(?:og|samt)\s+)?|(?<!\s)\s+(?:og|samt)\s+)/i;
/** Said last of two medicines that «og» joins, it may be of both. */
const MAY_BE_OF_BOTH =
  /(?<!\p{L})(?:hver\p{L}*|kvar\p{L}*|annenhver|annankvar|i\s+\p{L}*\d*\s*(?:dag|uke|veke)\p{L}*|\p{L}+dag(?:er|ar)?)(?!\p{L})|^(?!.*(?:inntil|maks|max)).*(?<!\p{L})(?:v\.?b\.?|ved behov)(?!\p{L})/iu;
/** A semicolon with a blank behind is one of a sentence. */
const CELLS = /[\t|][\t| ]*|;(?=\S)/;
const OUTER_BARS = /^\||\|$/g;

/** The line as what it is by itself; what it is a part of is for the block to say. */
export function classifyLine(written: string, resolve: ResolveDrug): readonly Line[] {
  const line = written.replace(BULLET, '').trim().replace(OUTER_BARS, '').trim();
  if (!HAS_WORDS.test(line)) return line === '' ? [{ kind: 'blank' }] : [];
  const [dated, date = ''] = DATE_BEFORE.exec(line) ?? [];
  if (dated !== undefined) return classifyDated(line.slice(dated.length), date, line, resolve);
  const heading = headingIn(line.replace(CELLS, ' '));
  if (heading?.section === 'not-in-use' && !line.endsWith(':') && namesDrug(line, resolve))
    return [{ kind: 'not-in-use', of: 'itself', source: line }];
  if (heading && (heading.known || !isEmptyLabel(line))) {
    const { section, known, rest } = heading;
    const source = rest === '' ? line : line.slice(0, -rest.length).trim();
    return [{ kind: 'heading', section, known, source }, ...(rest === '' ? [] : classifyLine(rest, resolve))];
  }
  if (isSaidNotInUse(line)) return [{ kind: 'not-in-use', of: stoppedBy(line, resolve), source: line }];
  const headed = headedByNeed(line, resolve);
  if (headed) return headed;
  const cells = line.split(CELLS).map((cell) => cell.trim());
  if (cells.length > 1) return [lineOfCells(cells, line, resolve)];
  return segmentsOf(line)
    .filter(({ source }) => HAS_WORDS.test(source))
    .flatMap(
      (segment) =>
        medicinesInOne(segment, resolve) ??
        patchesInOne(segment, resolve) ?? [classifySegment(segment, resolve)],
    );
}

/** «Seponert Lyrica» is of that one, and heads nothing. */
const namesDrug = (line: string, resolve: ResolveDrug): boolean =>
  line.split(/[\s,;()]+/).some((word) => resolve(word).kind !== 'unknown');

/** What stands behind a date: «12.10.2026 Seponert» is of the medicine above. */
function classifyDated(rest: string, date: string, source: string, resolve: ResolveDrug): readonly Line[] {
  if (stoppedWithoutColon(rest)?.alone) return [{ kind: 'not-in-use', of: 'above', source }];
  return classifyLine(rest, resolve).map((line): Line => {
    if (line.kind === 'medicine') return { ...line, date };
    return line.kind === 'blank' ? line : { ...line, source };
  });
}

/** «Dosering:» with its text on the line below, or none. */
function isEmptyLabel(line: string): boolean {
  const segments = segmentsOf(line);
  return segments.length > 0 && segments.every(({ kind, text }) => kind !== 'unlabelled' && text === '');
}

function stoppedBy(line: string, resolve: ResolveDrug): 'itself' | 'above' | 'perhaps-above' {
  if (isSaidOfTheOneAbove(line)) return 'above';
  const reason = perhapsReason(line);
  if (reason === null) return 'itself';
  const [first = ''] = reason.split(/[\s,;:(]/, 1);
  const isNamed =
    resolve(first).kind !== 'unknown' || classifyText(reason, reason, resolve).kind === 'medicine';
  return isNamed ? 'itself' : 'perhaps-above';
}

/** «OxyContin 20 mg x 2. Ved behov: OxyNorm 5 mg x 4», where each piece is medicines of the catalogue with their dosage. */
function headedByNeed(line: string, resolve: ResolveDrug): readonly Line[] | null {
  const [first = '', ...pieces] = line.split(NEED);
  if (pieces.length === 0 || pieces.some((piece) => NEED_HEAD.test(piece))) return null;
  const fixed = first === '' ? [] : classifyLine(first, resolve);
  const needed = pieces
    .flatMap((piece) => classifyLine(piece, resolve))
    .map((each): Line => {
      if (each.kind !== 'medicine') return each;
      const { medicine } = each;
      return {
        ...each,
        medicine: { ...medicine, dosage: asNeeded(medicine.dosage, resolve(medicine.drug)) },
      };
    });
  const lines = [...fixed, ...needed];
  return lines.every(isWholeMedicine) ? lines : null;
}

/** «Bruker OxyContin 20 mg x 2 og OxyNorm 5 mg x 4»: where each piece by itself is a medicine of the catalogue with its whole dosage. */
function medicinesInOne({ kind, text, source }: Segment, resolve: ResolveDrug): readonly Line[] | null {
  if (kind !== 'unlabelled') return null;
  const list = text.replace(LEAD_IN, '');
  const pieces = piecesOf(list, resolve);
  if (pieces.length < 2 && list === text) return null;
  const medicines = pieces.map((piece) => medicineIn(piece, resolve));
  if (!medicines.every((medicine) => medicine !== null && medicine.dosage !== '' && isRead(medicine)))
    return null;
  const last = medicines.at(-1)?.dosage ?? '';
  const joinedByAnd =
    pieces.length > 1 && /\s(?:og|samt)\s+$/i.test(list.slice(0, list.lastIndexOf(pieces.at(-1) ?? '')));
  if (joinedByAnd && MAY_BE_OF_BOTH.test(last)) return null;
  return pieces.map((piece) => classifyText(piece, source, resolve));
}

/** Parted where a medicine begins: «morgen og kveld» stays together. */
function piecesOf(list: string, resolve: ResolveDrug): readonly string[] {
  const [first = '', ...others] = list.split(BETWEEN_MEDICINES);
  const pieces = [first];
  for (let at = 0; at < others.length; at += 2) {
    const [between = '', piece = ''] = others.slice(at, at + 2);
    if (medicineIn(piece, resolve)) pieces.push(piece);
    else pieces.push(`${pieces.pop() ?? ''}${between}${piece}`);
  }
  return pieces;
}

/** «Norspan 20 µg/t + 10 µg/t, skiftes hver 7. dag»: patches that are changed together, and no number said. */
function patchesInOne({ kind, text, source }: Segment, resolve: ResolveDrug): readonly Line[] | null {
  const written = kind === 'unlabelled' ? text.split(/(?<!\s)\s+\+\s+/) : [];
  const [name = ''] = /^\D*/.exec(text) ?? [];
  const pieces = written.map((piece) => (/^\d/.test(piece) ? `${name}${piece}` : piece));
  const [last = '', ...others] = pieces.toReversed();
  const medicine = others.length > 0 ? medicineIn(last, resolve) : null;
  if (!medicine || medicine.dosage === '' || last.includes(medicine.dosage)) return null;
  const drugs = [...others.reverse(), medicine.drug];
  const isPatchNamed = (drug: string): boolean => {
    const found = resolve(drug);
    return found.kind === 'found' && isPatch(found.drug);
  };
  if (!drugs.every(isPatchNamed)) return null;
  return drugs.map((drug) => ({
    kind: 'medicine',
    by: 'catalogue',
    medicine: { ...medicine, drug },
    text: drug,
    source,
  }));
}

function classifySegment({ kind, text, source }: Segment, resolve: ResolveDrug): Line {
  if (text.length > LONGEST_PIECE) return { kind: 'other', text, source };
  switch (kind) {
    case 'drug': {
      const medicine = medicineIn(text, resolve) ?? { drug: text, dosage: '', unused: [] };
      return text === ''
        ? { kind: 'supply', source }
        : { kind: 'medicine', by: 'label', medicine, text, source };
    }
    case 'drug-part':
      return { kind: 'drug-part', text, source };
    case 'dosage':
      return text === '' ? { kind: 'supply', source } : { kind: 'dosage', text, labelled: true, source };
    case 'state':
      return { kind: IN_USE_STATE.test(text) ? 'supply' : 'state', source };
    case 'other':
      return { kind: 'supply', source };
    case 'unlabelled':
      return classifyText(text, source, resolve);
  }
}

function classifyText(written: string, source: string, resolve: ResolveDrug): Line {
  const unnumbered = written.replace(NUMBER_BEFORE, '');
  const before = beforeStopped(unnumbered);
  const stopped = before === null ? null : medicineIn(before, resolve);
  // Only of a medicine alone: of «A x 2, B seponert» it is B that is stopped.
  if (stopped && isRead(stopped)) return { kind: 'not-in-use', of: 'itself', source };
  for (const text of new Set([unnumbered, written])) {
    const medicine = medicineIn(text, resolve);
    if (medicine) return { kind: 'medicine', by: 'catalogue', medicine, text, source };
  }
  const text = unnumbered;
  if (isSupply(text)) return { kind: 'supply', source };
  const doseFirst = splitDoseFirst(text, resolve);
  if (doseFirst)
    return {
      kind: 'medicine',
      by: 'catalogue',
      doseFirst: true,
      medicine: { ...doseFirst, unused: [] },
      text,
      source,
    };
  if (isDosage(text)) return { kind: 'dosage', text, labelled: false, source };
  const unknown = splitUnknown(text, resolve);
  if (unknown)
    return {
      kind: 'medicine',
      by: 'shape',
      medicine: { ...unknown, unused: [] },
      text,
      source,
    };
  return isRemark(text) ? { kind: 'remark', text, source } : { kind: 'other', text, source };
}

const isSupply = (text: string) => QUANTITY.test(text) || (/^§/.test(text) && REFUND.test(text));

const isDosage = (text: string) => beginsWithDose(text) || isDosageRead(text);

/** Of no one drug: what is read of a patch is read of other drugs too. */
const isDosageRead = (text: string) => parseDosage(text, { patch: false }).understood;

/** A row of a table: its cells are read with a comma between, or with none where name, strength and dose stand apart. */
function lineOfCells(cells: readonly string[], source: string, resolve: ResolveDrug): Line {
  const listed = classifyText(cells.join(', '), source, resolve);
  const written = classifyText(cells.join(' '), source, resolve);
  return [listed, written].find(isWholeMedicine) ?? listed;
}

function isWholeMedicine(line: Line): boolean {
  return line.kind === 'medicine' && line.by === 'catalogue' && isRead(line.medicine);
}

const isRead = ({ dosage }: SplitMedicine) => dosage === '' || isDosageRead(dosage);

function medicineIn(text: string, resolve: ResolveDrug): WrittenMedicine | null {
  const refund = REFUND.exec(text);
  if (refund && refund.index > 0) {
    const medicine = medicineIn(text.slice(0, refund.index), resolve);
    return medicine && { ...medicine, unused: [...medicine.unused, refund[0].replace(/^[\s,;.]+/, '')] };
  }
  const number = strangeNumberIn(text, resolve);
  const whole = number === null ? splitMedicine(text, resolve) : null;
  if (whole) return { ...whole, unused: [] };
  const { rest, quantities } = withoutQuantities(number === null ? text : withoutNumber(text, number));
  const unused = [...(number === null ? [] : [number]), ...quantities];
  const split = unused.length === 0 ? null : splitMedicine(rest, resolve);
  return split && { ...split, unused };
}

/** A pack number that the catalogue has not got, and that says nothing here. */
function strangeNumberIn(text: string, resolve: ResolveDrug): string | null {
  const [number, digits = ''] = PACK_NUMBER.exec(text) ?? [];
  return number !== undefined && resolve(digits).kind === 'unknown' ? number : null;
}

function withoutNumber(text: string, number: string): string {
  return text
    .replace(number, ' ')
    .replace(/\(\s*\)/, ' ')
    .replace(/^[\s,;:.-]+/, '')
    .trim();
}

/** Without how much is handed out. */
function withoutQuantities(text: string): { readonly rest: string; readonly quantities: readonly string[] } {
  const pieces = text.split(BETWEEN);
  const quantities = pieces.filter((piece) => QUANTITY.test(piece));
  const others = pieces.filter((piece) => !quantities.includes(piece));
  return { rest: quantities.length === 0 ? text : others.join(', '), quantities };
}
