/** Words in a line of a document. */
export type DocumentSpan =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly DocumentSpan[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly DocumentSpan[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly DocumentSpan[])[];
      readonly rows: readonly (readonly (readonly DocumentSpan[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

const SPANS = /`([^`]+)`|\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** The part of Markdown that the documents are written in; what is none of it stands as it is. */
export function spansOf(text: string): readonly DocumentSpan[] {
  const spans: DocumentSpan[] = [];
  let end = 0;
  const plainTo = (start: number) => {
    if (start > end) spans.push({ kind: 'text', text: text.slice(end, start) });
  };
  for (const match of text.matchAll(SPANS)) {
    const [whole, code, strong, emphasis, name, to] = match;
    plainTo(match.index);
    end = match.index + whole.length;
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) spans.push({ kind: 'emphasis', text: emphasis });
    else if (name !== undefined && to !== undefined) spans.push({ kind: 'link', text: name, to });
  }
  plainTo(text.length);
  return spans;
}

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:-|(\d+)\.) /;
const FENCE = '```';

/** Of a Markdown document whose paragraphs are apart by empty lines, and whose tables have a bar at both ends. */
export function blocksOf(document: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const lines = document.split(/\r?\n/);
  let at = 0;
  const takeWhile = (holds: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && holds(lines[at] ?? '')) at += 1;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      at += 1;
      blocks.push({ kind: 'heading', level: levelOf(heading[1]), text: heading[2] ?? '' });
    } else if (line.startsWith(FENCE)) {
      at += 1;
      const code = takeWhile((next) => !next.startsWith(FENCE));
      at += 1;
      blocks.push({ kind: 'code', text: code.join('\n') });
    } else if (line.startsWith('|')) blocks.push(tableOf(takeWhile((next) => next.startsWith('|'))));
    else if (ITEM.test(line)) {
      const rows = takeWhile((next) => ITEM.test(next) || /^\s+\S/.test(next));
      blocks.push({ kind: 'list', ordered: !line.startsWith('-'), items: itemsOf(rows) });
    } else {
      const rows = takeWhile((next) => next.trim() !== '' && !begins(next));
      blocks.push({ kind: 'paragraph', spans: spansOf(joined(rows)) });
    }
  }
  return blocks;
}

/** Whether a line begins something else than the paragraph before it. */
const begins = (line: string) =>
  HEADING.test(line) || ITEM.test(line) || line.startsWith('|') || line.startsWith(FENCE);

const joined = (rows: readonly string[]) => rows.map((row) => row.trim()).join(' ');

const levelOf = (marks = ''): 1 | 2 | 3 => (marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3);

function itemsOf(rows: readonly string[]): readonly (readonly DocumentSpan[])[] {
  const items: string[][] = [];
  for (const row of rows) {
    if (ITEM.test(row)) items.push([row.replace(ITEM, '')]);
    else items.at(-1)?.push(row);
  }
  return items.map((item) => spansOf(joined(item)));
}

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => spansOf(cell.trim()));

function tableOf([head = '', _, ...rows]: readonly string[]): DocumentBlock {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}
