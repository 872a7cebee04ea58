/** One element of a list, as it stands in the file; null where it is too long to be looked at. */
export interface JsonElement {
  /** The name that the list has in the outermost object; empty where it is in none. */
  readonly list: string;
  readonly text: string | null;
}

export class JsonTooDeep extends Error {}
export class JsonTooLong extends Error {}

const DEEPEST = 64;
const LONGEST_ELEMENT = 1_000_000;
const LONGEST_REST = 4_000_000;

const QUOTE = 34;
const COMMA = 44;
const LIST_BEGINS = 91;
const BACKSLASH = 92;
const LIST_ENDS = 93;
const OBJECT_BEGINS = 123;
const OBJECT_ENDS = 125;

const NAME_OF_LIST = /"([^"\\]{0,40})"\s{0,100}:\s{0,100}\[$/;

/**
 * Cuts a JSON file that comes piece by piece into the elements of the lists in its outermost object, however it is laid out, so
 * that none of it has to be held whole. What is left has a nought in the place of each element. The file is valid JSON where
 * each element and what is left are, which is for the caller to see. Throws where it is nested too deep or the rest too long.
 */
export class JsonElements {
  #rest = '';
  #element = '';
  #overlong = false;
  #list: string | null = null;
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** What is left, so far. */
  get rest(): string {
    return this.#rest;
  }

  push(text: string): readonly JsonElement[] {
    const cut: JsonElement[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        this.#string(code);
        continue;
      }
      if (code === QUOTE) this.#inString = true;
      else if (code === LIST_BEGINS || code === OBJECT_BEGINS) {
        this.#depth += 1;
        if (this.#depth > DEEPEST) throw new JsonTooDeep();
        if (code !== LIST_BEGINS || this.#depth !== 2) continue;
        this.#leave(text.slice(from, at + 1));
        from = at + 1;
        this.#list = NAME_OF_LIST.exec(this.#rest.slice(-300))?.[1] ?? '';
      } else if (code === LIST_ENDS || code === OBJECT_ENDS) {
        if (this.#list !== null && this.#depth === 2) {
          this.#cut(text.slice(from, at), cut);
          from = at;
          this.#list = null;
        }
        this.#depth -= 1;
      } else if (code === COMMA && this.#list !== null && this.#depth === 2) {
        this.#cut(text.slice(from, at), cut);
        this.#leave(',');
        from = at + 1;
      }
    }
    if (this.#list === null) this.#leave(text.slice(from));
    else this.#hold(text.slice(from));
    return cut;
  }

  #string(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #leave(text: string): void {
    this.#rest += text;
    if (this.#rest.length > LONGEST_REST) throw new JsonTooLong();
  }

  #hold(text: string): void {
    if (this.#element.length + text.length > LONGEST_ELEMENT) {
      this.#overlong = true;
      this.#element = '';
    } else if (!this.#overlong) this.#element += text;
  }

  #cut(text: string, cut: JsonElement[]): void {
    this.#hold(text);
    if (this.#overlong || /[^ \t\r\n]/.test(this.#element)) {
      cut.push({ list: this.#list ?? '', text: this.#overlong ? null : this.#element });
      this.#leave('0');
    }
    this.#element = '';
    this.#overlong = false;
  }
}
