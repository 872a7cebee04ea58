/**
 * A reader of its own for what the export writes, by RFC 4180 and strict: a quote inside a bare cell, a lone line feed between
 * rows, or a quote that never ends is an error.
 */
export function readCsv(text: string, separator = ';'): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('A quote that never ends.');
        if (text[at] === '"') {
          at += 1;
          if (text[at] !== '"') break;
        }
        cell += text[at];
      }
    } else {
      while (at < text.length && text[at] !== separator && !text.startsWith('\r\n', at)) {
        const sign = text[at] ?? '';
        if (sign === '"' || sign === '\n' || sign === '\r')
          throw new Error(`A bare ${JSON.stringify(sign)}.`);
        cell += sign;
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === separator) at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
      if (at === text.length) return rows;
    } else throw new Error(`Neither a separator nor a new row at ${at}.`);
  }
}
