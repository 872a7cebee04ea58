import { parseDosage } from '../dosage/parse-dosage.ts';
import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { isPatch } from '../omeq/daily-dose.ts';
import { beginsWithDose } from './dosage-beginning.ts';
import { asNeeded } from './dosage-text.ts';
import {
  beforeStopped,
  headingIn,
  isSaidNotInUse,
  isSaidOfTheOneAbove,
  perhapsReason,
  type Section,
} from './headings.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type SplitMedicine, splitMedicine, splitUnknown } from './split-medicine.ts';

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
      readonly text: string;
      readonly source: string;
    }
  /** `Styrke:`, `Form:`. */
  | { readonly kind: 'drug-part'; readonly text: string; readonly source: string }
  | { readonly kind: 'dosage'; readonly text: string; readonly labelled: boolean; readonly source: string }
  /** Of the medicine, and not used. */
  | { readonly kind: 'supply'; readonly source: string }
  | { readonly kind: 'other'; readonly text: string; readonly source: string };

const LONGEST_PIECE = 1_000;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const BULLET = /^\s*(?:[-–—•*·]\s+|\d{1,2}\)\s*)/;
/** The place in a list, or the ATC code. */
const NUMBER_BEFORE = /^(?:\d{1,2}\.|[A-Z]\d\d[A-Z]{2}\d\d)\s+(?=\p{L})/u;
const PACK_NUMBER = /(?<![\p{L}\p{N}])(?:vnr|varenr|varenummer|vare[ -]?nr)[.:]*\s*(\d{6})(?!\d)/iu;
const QUANTITY = /^(?:\d+\s*x\s*)?\d{2,}\s*(?:stk|st)\.?$|^\d+\s*(?:pk|pakn|pakning|pakninger)\.?$/i;
/** A run of blanks is looked at from its beginning alone, however long. */
const BETWEEN = /(?:(?<!\s)\s+)?[,;\t]\s+|(?<!\s)\s+[–—-]\s+/;
const NEED_HEAD = /(?:ved behov|behovsmedisin\p{L}*)\s*:/iu;
const NEED = new RegExp(String.raw`(?:^|[.;,]\s+)${NEED_HEAD.source}\s+`, 'iu');
const BETWEEN_MEDICINES = /(?:(?<!\s)\s+)?[,;]\s+/;
/** A semicolon with a blank behind is one of a sentence. */
const CELLS = /[\t|][\t| ]*|;(?=\S)/;
const OUTER_BARS = /^\||\|$/g;

/** The line as what it is by itself; what it is a part of is for the block to say. */
export function classifyLine(written: string, resolve: ResolveDrug): readonly Line[] {
  const line = written.replace(BULLET, '').trim().replace(OUTER_BARS, '').trim();
  if (!HAS_WORDS.test(line)) return line === '' ? [{ kind: 'blank' }] : [];
  const heading = headingIn(line.replace(CELLS, ' '));
  if (heading) {
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

/** «OxyContin 20 mg x 2, OxyNorm 5 mg x 4»: where each piece by itself is a medicine of the catalogue with its whole dosage. */
function medicinesInOne({ kind, text, source }: Segment, resolve: ResolveDrug): readonly Line[] | null {
  const pieces = kind === 'unlabelled' ? text.split(BETWEEN_MEDICINES) : [];
  if (pieces.length < 2) return null;
  const medicines = pieces.map((piece) => medicineIn(piece, resolve));
  if (!medicines.every((medicine) => medicine !== null && medicine.dosage !== '' && isRead(medicine)))
    return null;
  return pieces.map((piece) => classifyText(piece, source, resolve));
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
  if (QUANTITY.test(text)) return { kind: 'supply', source };
  if (isDosage(text)) return { kind: 'dosage', text, labelled: false, source };
  const unknown = splitUnknown(text, resolve);
  if (unknown) return { kind: 'medicine', by: 'shape', medicine: { ...unknown, unused: [] }, text, source };
  return { kind: 'other', text, source };
}

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
