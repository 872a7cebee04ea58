import { type Attributes, isOn } from './xml-events.ts';

/** The text of a cell. What is struck through is not in force, and stands apart. */
export interface CellText {
  readonly text: string;
  readonly struck: string;
}

/** Excel writes signs that XML can't hold, as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const unescaped = (text: string) =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects the text of one `si` or `is`: plain, or in runs that each have their own strike. Phonetic text is none. */
export class CellTextReader {
  #text = '';
  #struck = '';
  #runIsStruck = false;
  #inText = false;
  #inPhonetic = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'r') this.#runIsStruck = false;
    else if (name === 'strike') this.#runIsStruck = isOn(attributes);
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  write(text: string): void {
    if (!this.#inText) return;
    if (this.#runIsStruck) this.#struck += text;
    else this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'r') this.#runIsStruck = false;
  }

  read(): CellText {
    return { text: unescaped(this.#text), struck: unescaped(this.#struck) };
  }
}
