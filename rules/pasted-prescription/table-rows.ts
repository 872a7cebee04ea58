/** What the cells of a column are of a medicine. */
type Part = 'name' | 'form' | 'strength' | 'dosage' | 'moment' | 'clock' | 'other';

/** How many may be handed out or taken: it is read with the dosage, which tells or is then not understood. */
const HEADS: readonly (readonly [part: Part, heads: RegExp])[] = [
  ['name', /^(?:legemiddel(?:navn)?|preparat|medikament|medisin|navn)$/i],
  ['form', /^(?:legemiddelform|form)$/i],
  ['strength', /^styrke$/i],
  ['dosage', /^(?:dosering|dose|dosering\/dose|antall|mengde)$/i],
  ['moment', /^(?:morgen|formiddag|middag|ettermiddag|kveld|natt)$/i],
  ['clock', /^(?:kl\.?\s?)?(?:[01]\d|2[0-3])(?:[.:][0-5]\d)?$/i],
  [
    'other',
    /^(?:status|virkestoff|indikasjon|bruksområde|bruk|merknad|varighet|start|slutt|dato|forskriver|reit)$/i,
  ],
];
const EMPTY = /^[-–—:]*$/;

interface Column {
  readonly part: Part;
  readonly head: string;
}

interface Table {
  readonly between: string;
  readonly columns: readonly Column[];
}

/** «| A | B |»: what stands outside the outer bars is no cell. */
function cellsOf(line: string, between: string): readonly string[] {
  const cells = line.split(between).map((cell) => cell.trim());
  return cells.length > 2 && cells[0] === '' && cells.at(-1) === '' ? cells.slice(1, -1) : cells;
}

/** The table that the line is the head of; null where a word of it heads no column, or none is of names and none of doses. */
function tableOf(line: string): Table | null {
  const between = ['\t', '|', ';'].find((sign) => line.includes(sign));
  if (between === undefined) return null;
  const heads = cellsOf(line, between);
  const columns = heads.flatMap((head): readonly Column[] => {
    const part = HEADS.find(([, pattern]) => pattern.test(head))?.[0];
    return part ? [{ part, head }] : [];
  });
  const has = (...parts: readonly Part[]) => columns.some(({ part }) => parts.includes(part));
  return columns.length === heads.length && has('name') && has('dosage', 'moment', 'clock')
    ? { between, columns }
    : null;
}

/** The row with the labels of its columns: the medicine, its dosage, and the rest. */
function labelled(columns: readonly Column[], cells: readonly string[]): readonly string[] | null {
  const of = (part: Part, told = (cell: string, _head: string) => cell): readonly string[] =>
    columns.flatMap((column, at) => {
      const cell = cells[at] ?? '';
      return column.part === part && !EMPTY.test(cell) ? [told(cell, column.head)] : [];
    });
  const drug = [...of('name'), ...of('form'), ...of('strength')];
  const dosage = [
    ...of('dosage'),
    ...of('moment', (cell, head) => `${cell} ${head.toLowerCase()}`),
    ...of('clock', (cell, head) => `${cell} kl ${head.replace(/^kl\.?\s?/i, '')}`),
  ];
  if (drug.length === 0) return null;
  return [
    `Legemiddel: ${drug.join(' ')}`,
    ...(dosage.length > 0 ? [`Dosering: ${dosage.join(', ')}`] : []),
    ...of('other', (cell, head) => `${head}: ${cell}`),
  ];
}

/**
 * The lines of a text, and each row of a table as labelled lines where a head above tells what its columns hold. A row
 * with a cell that `saysItself` what it is, such as that the medicine is stopped, stays as written.
 */
export function withRowsLabelled(
  lines: readonly string[],
  saysItself: (cell: string) => boolean,
): readonly string[] {
  let table: Table | null = null;
  return lines.flatMap((line) => {
    const begun = tableOf(line);
    table = begun ?? table;
    if (begun || !table) return [line];
    const cells = cellsOf(line, table.between);
    const isRow = cells.length === table.columns.length && !cells.some(saysItself);
    return (isRow ? labelled(table.columns, cells) : null) ?? [line];
  });
}
