import type { ResolveDrug } from '../drug/drug-resolution.ts';
import { folded } from '../text/same-text.ts';
import type { Line } from './classify-line.ts';
import { isOfArrival, isOfLeaving, type Section, stoppedWithoutColon } from './headings.ts';

interface DosageLine {
  readonly text: string;
  /** With its label, as pasted. */
  readonly source: string;
  /** On the line of the name, which has said all that it says of it. */
  readonly besideName: boolean;
}

/** One medicine with the lines that belong to it. */
export interface Block {
  drug: string;
  /** Lines of its dosage, in their order. */
  readonly dosage: DosageLine[];
  readonly unused: string[];
  readonly section: Section;
  /** The text leaves it open whether it is in use, or which dosage is its own: none is then kept. */
  doubted: boolean;
  readonly date: string | null;
  readonly doseFirst: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Dosages that stand under no medicine, or under one of several so that it can't be told which. */
  readonly loose: readonly string[];
  readonly notInUse: readonly string[];
  readonly notUnderstood: readonly string[];
}

/**
 * Lines gathered under the medicine that they belong to. Only a line directly under a medicine, or under its dosage,
 * is taken in; whatever else stands between ends it. Two names without a dosage above a dosage may be the columns of a
 * table pasted one after the other: the dosage is then nobody's.
 */
export function blocksOf(lines: readonly Line[], resolve: ResolveDrug): Blocks {
  const gathering = new Gathering(resolve);
  const told = lines.filter(({ kind }, at) => kind !== 'blank' || lines[at - 1]?.kind !== 'blank');
  const headings = told.flatMap((line) => (line.kind === 'heading' ? [line.source] : []));
  if (headings.some(isOfLeaving)) gathering.isOfTwoDays = true;
  told.forEach((line, at) => {
    const [next, afterBlank] = told.slice(at + 1, at + 3);
    const isApart = next?.kind === 'blank';
    gathering.take(line, isApart ? afterBlank : next, isApart);
  });
  gathering.settle();
  return gathering;
}

class Gathering implements Blocks {
  readonly blocks: Block[] = [];
  readonly loose: string[] = [];
  readonly notInUse: string[] = [];
  readonly notUnderstood: string[] = [];
  readonly #resolve: ResolveDrug;
  /** The text has a list for when the patient leaves: an earlier one in it is then not the last word. */
  isOfTwoDays = false;
  #section: Section = 'in-use';
  #isOfArrival = false;
  /** What the next line may belong to. */
  #open: Block | null = null;
  /** The medicine that stands last above, whatever lies between but a heading or one that is not in use. */
  #above: Block | null = null;
  /** How many names stand one under the other, without a dosage and with nothing between. */
  #bare = 0;
  #gap = false;
  /** The line above is a dosage that no medicine stands over. */
  #underLoose = false;
  /** A medicine has stood right under such a dosage: of those that follow, it can't be told which belongs to which. */
  #dosageFirst = false;

  constructor(resolve: ResolveDrug) {
    this.#resolve = resolve;
  }

  take(line: Line, next: Line | undefined, isApart: boolean): void {
    if (line.kind === 'blank') {
      this.#gap = true;
      return;
    }
    if (line.kind === 'heading' && !this.#continues(line, next)) {
      this.#section = this.#sectionOf(line, next, isApart);
      this.#dosageFirst = false;
      this.#above = null;
      if (!line.known || this.#section === 'in-doubt') this.notUnderstood.push(line.source);
      this.#close();
    } else if (this.#section === 'not-in-use' || line.kind === 'not-in-use') {
      if (line.kind === 'not-in-use') this.#stopAbove(line.of);
      this.notInUse.push(line.source);
      this.#above = null;
      this.#close();
    } else this.#takeInUse(line);
    this.#underLoose = line.kind === 'dosage' && this.#open === null;
    this.#gap = false;
  }

  /**
   * «Seponert» without a colon may be said of the medicine above as well as head what stands below. With nothing below it
   * heads no list, and with a blank line above and none below it heads one; else both are in doubt.
   */
  #sectionOf(
    { section, source }: Extract<Line, { kind: 'heading' }>,
    next: Line | undefined,
    isApart: boolean,
  ): Section {
    if (isOfLeaving(source)) this.#isOfArrival = false;
    else if (isOfArrival(source)) this.#isOfArrival = this.isOfTwoDays;
    const stopped = stoppedWithoutColon(source);
    if (stopped && this.#above) {
      const heads = this.#gap && !isApart && !stopped.reason;
      if (!next) this.#stop();
      else if (!heads) {
        this.#unsettle(this.#above);
        return 'in-doubt';
      }
    }
    return this.#isOfArrival && section !== 'not-in-use' ? 'in-doubt' : section;
  }

  /** After the last line: what it takes to have seen them all. */
  settle(): void {
    const dated = this.blocks.filter(({ date }) => date !== null);
    for (const block of dated) {
      const [name = ''] = folded(block.drug).split(' ', 1);
      const isNamedIn = (text: string): boolean => folded(text).includes(name);
      const isOfAnotherDay = ({ drug, date }: Block): boolean => date !== block.date && isNamedIn(drug);
      if (dated.some(isOfAnotherDay) || this.notInUse.some(isNamedIn)) block.doubted = true;
    }
    for (const block of this.blocks) if (block.doubted) this.#unsettle(block);
  }

  /** Stopped, said under a medicine: of that one where it stands right above, else its dosage is in doubt. */
  #stop(): void {
    if (this.#open && !this.#gap) this.#putAside(this.#open);
    else if (this.#above) this.#unsettle(this.#above);
  }

  #stopAbove(of: Extract<Line, { kind: 'not-in-use' }>['of']): void {
    if (of === 'above') this.#stop();
    else if (of === 'perhaps-above' && this.#above) this.#unsettle(this.#above);
  }

  #putAside(block: Block): void {
    this.blocks.splice(this.blocks.indexOf(block), 1);
    this.notInUse.push(block.drug, ...block.dosage.map(({ source }) => source));
  }

  /** «Ved behov» without a colon, right under a dosage and with no medicine below, is of that dosage. */
  #continues(line: Extract<Line, { kind: 'heading' }>, next: Line | undefined): boolean {
    const isHeading = line.source.endsWith(':') || this.#gap || next?.kind === 'medicine';
    return line.section === 'as-needed' && this.#open !== null && !isHeading;
  }

  #takeInUse(line: Exclude<Line, { kind: 'blank' | 'not-in-use' }>): void {
    switch (line.kind) {
      case 'medicine':
        if (line.by === 'label' || !this.#joinsName(line.text)) this.#begin(line);
        return;
      case 'drug-part':
        if (this.#open && this.#open.dosage.length === 0) this.#open.drug += ` ${line.text}`;
        else this.#leave(line.source);
        return;
      case 'dosage':
        this.#takeDosage(line, line.labelled);
        return;
      case 'heading':
        this.#takeDosage({ text: line.source, source: line.source }, false);
        return;
      case 'state':
        if (this.#open) this.#open.doubted = true;
        this.notUnderstood.push(line.source);
        return;
      case 'remark':
        if (this.#open?.dosage.length === 0 && !this.#gap) this.#open.unused.push(line.source);
        else this.#leave(line.source);
        return;
      case 'supply':
        if (this.#open) this.#open.unused.push(line.source);
        else this.notUnderstood.push(line.source);
        return;
      case 'other':
        if (!this.#joinsName(line.text)) this.#leave(line.source);
        return;
    }
  }

  #begin({ medicine, date, doseFirst }: Extract<Line, { kind: 'medicine' }>): void {
    // The dosage may be of the bare name above it.
    const isOfTwo = doseFirst === true && this.#open?.dosage.length === 0;
    if (isOfTwo && this.#open) this.#open.doubted = true;
    this.#bare = medicine.dosage === '' ? this.#bare + 1 : 0;
    if (this.#underLoose && medicine.dosage === '') this.#dosageFirst = true;
    const dosage =
      medicine.dosage === '' ? [] : [{ text: medicine.dosage, source: medicine.dosage, besideName: true }];
    this.#open = {
      drug: medicine.drug,
      dosage,
      unused: [...medicine.unused],
      section: this.#section,
      doubted: isOfTwo || this.#section === 'in-doubt',
      date: date ?? null,
      doseFirst: doseFirst === true,
    };
    this.blocks.push(this.#open);
    this.#above = this.#open;
  }

  /** «OxyContin» and below it «20 mg»: the name goes on. */
  #joinsName(text: string): boolean {
    const open = this.#open;
    if (!open || open.dosage.length > 0 || this.#gap) return false;
    const joined = `${open.drug} ${text}`;
    if (this.#resolve(joined).kind === 'unknown') return false;
    open.drug = joined;
    return true;
  }

  #takeDosage({ text, source }: Pick<DosageLine, 'text' | 'source'>, labelled: boolean): void {
    const open = this.#open;
    const isFirst = open?.dosage.length === 0;
    const isNobodys = isFirst && (this.#dosageFirst || this.#bare > 1);
    const isSecond = !isFirst && (labelled || this.#gap);
    if (!open || isNobodys || isSecond) {
      if (open && isSecond) this.#unsettle(open);
      this.loose.push(source);
      this.#open = null;
      return;
    }
    if (open.doseFirst) open.doubted = true;
    open.dosage.push({ text, source, besideName: false });
    this.#bare = 0;
  }

  /** Another dosage stands below, and whose it is can't be told: the one above is then not the whole of it. */
  #unsettle(open: Block): void {
    open.doubted = true;
    this.loose.push(...open.dosage.map(({ source }) => source));
    open.dosage.length = 0;
  }

  #leave(source: string): void {
    this.notUnderstood.push(source);
    this.#close();
  }

  #close(): void {
    this.#open = null;
    this.#bare = 0;
  }
}
