import { type CellText, CellTextReader } from './cell-text.ts';
import { isOn, readXml } from './xml-events.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(xml: string | null): readonly CellText[] {
  const strings: CellText[] = [];
  if (xml === null) return strings;
  let reader: CellTextReader | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'si') reader = new CellTextReader();
      else reader?.open(name, attributes);
    },
    text: (text) => reader?.write(text),
    close(name) {
      if (name === 'si' && reader) {
        strings.push(reader.read());
        reader = null;
      } else reader?.close(name);
    },
  });
  return strings;
}

/** By the number of a cell's style, whether its font is struck through. */
export function readStruckStyles(xml: string | null): readonly boolean[] {
  if (xml === null) return [];
  const fonts: boolean[] = [];
  const styles: boolean[] = [];
  let within: 'fonts' | 'cellXfs' | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') within = name;
      else if (within === 'fonts' && name === 'font') fonts.push(false);
      else if (within === 'fonts' && name === 'strike') fonts[fonts.length - 1] = isOn(attributes);
      else if (within === 'cellXfs' && name === 'xf') {
        styles.push(fonts[Number(attributes.fontId ?? 0)] ?? false);
      }
    },
    close(name) {
      if (name === within) within = null;
    },
  });
  return styles;
}
