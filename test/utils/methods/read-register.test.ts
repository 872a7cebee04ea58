import {
  BlobReader,
  BlobWriter,
  TextReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headings } from '../../../utils/methods/decision-table.ts';
import { classOf } from '../../../utils/methods/method-decision.ts';
import { type ReadRegister, readRegister } from '../../../utils/methods/read-register.ts';
import {
  cellsOf,
  decision,
  decisionWorkbook,
  headingRow,
  type Row,
  workbookOf,
  workbookRow,
} from './workbooks.ts';

const TODAY = '2026-11-21';
const NAME = 'beslutninger.xlsx';

async function reading(bytes: BlobPart) {
  return readRegister(new Blob([bytes]), NAME, TODAY);
}

async function registerOf(bytes: BlobPart): Promise<ReadRegister> {
  const result = await reading(bytes);
  if (result.kind === 'refused') throw new Error(result.message);
  return result.register;
}

async function refusalOf(bytes: BlobPart): Promise<string> {
  const result = await reading(bytes);
  return result.kind === 'refused' ? result.message : 'It was read.';
}

const rowOf = async (patch: Partial<Row>) =>
  registerOf(await decisionWorkbook([workbookRow(patch), workbookRow()]));

describe('a workbook', () => {
  it('is read word for word', async () => {
    const text = 'Innføres ikke.\nPrisen er for høy – «se protokoll».';
    const register = await registerOf(await decisionWorkbook([workbookRow({ fullText: text })]));
    expect(register).toEqual({
      fileName: NAME,
      rows: 1,
      decisions: [decision({ fullText: text })],
      notUnderstood: [],
      repeated: [],
      reservations: [],
      hiddenSheets: [],
    });
  });

  it('may have its columns in any order', async () => {
    const order = [8, 3, 1, 0, 7, 2, 6, 5, 4];
    const turned = <T>(cells: readonly T[]) => order.flatMap((at) => cells.slice(at, at + 1));
    const bytes = await workbookOf([{ cells: [turned(headingRow), turned(cellsOf(workbookRow()))] }]);
    expect((await registerOf(bytes)).decisions).toEqual([decision()]);
  });

  it('may have more columns, a title above, other sheets and empty rows', async () => {
    const bytes = await workbookOf([
      { name: 'Om', cells: [['Les dette først']] },
      {
        name: 'Beslutninger',
        cells: [
          ['Beslutninger per 1.1.2026'],
          [],
          ['Nr', ...headingRow, 'Lenke'],
          ['1', ...cellsOf(workbookRow()), 'x'],
          [],
          ['2', ...cellsOf(workbookRow({ id: 'feil' })), 'x'],
        ],
      },
    ]);
    const register = await registerOf(bytes);
    expect(register.decisions).toEqual([decision()]);
    expect(register.notUnderstood.map(({ row }) => row)).toEqual([6]);
  });

  it('may write its headings with other spaces and case', async () => {
    const written = headingRow.map((heading) => ` ${heading.toUpperCase().replaceAll(' ', '\u00a0 ')}\n`);
    expect((await registerOf(await decisionWorkbook([workbookRow()], written))).decisions).toHaveLength(1);
  });

  it.each(headingRow)('without «%s» is refused with what stands there instead', async (heading) => {
    const renamed = headingRow.map((each) => (each === heading ? 'Noe annet' : each));
    const message = await refusalOf(await decisionWorkbook([workbookRow()], renamed));
    expect(message).toBe(
      `Kolonnen «${heading}» mangler i arket «Beslutninger». Arket har i stedet «Noe annet».`,
    );
  });

  it('without two columns names both', async () => {
    const fewer = headingRow.slice(2);
    const message = await refusalOf(
      await workbookOf([{ name: 'A', cells: [fewer, cellsOf(workbookRow()).slice(2)] }]),
    );
    expect(message).toContain('Kolonnene «ID-nr» og «Virkestoff» mangler i arket «A».');
    expect(message).toContain('Arket har ingen andre kolonner.');
  });

  it.each([
    ['a misspelt heading', headingRow.map((each) => each.replace('Virkestoff', 'Virkestof'))],
    ['a heading with a sign more', headingRow.map((each) => each.replace('ID-nr', 'ID-nr.'))],
  ])('with %s is refused', async (_, written) => {
    expect(await refusalOf(await decisionWorkbook([workbookRow()], written))).toContain('mangler i arket');
  });

  it('with a column twice is refused', async () => {
    const twice = await workbookOf([
      {
        cells: [
          [...headingRow, 'Virkestoff'],
          [...cellsOf(workbookRow()), 'x'],
        ],
      },
    ]);
    expect(await refusalOf(twice)).toContain('«Virkestoff» finnes flere ganger');
  });

  it('with the decisions in two sheets is refused', async () => {
    const cells = [headingRow, cellsOf(workbookRow())];
    expect(await refusalOf(await workbookOf([{ cells }, { cells }]))).toContain('«Ark1» og «Ark2»');
  });

  it('of something else is refused, and what it begins with is told', async () => {
    const message = await refusalOf(
      await workbookOf([
        {
          name: 'Vaktliste',
          cells: [
            ['Navn', 'Uke'],
            ['Kari', 3],
          ],
        },
      ]),
    );
    expect(message).toContain('Arket «Vaktliste» begynner med «Navn» og «Uke».');
  });

  it.each([
    ['an empty sheet', [[]], 'er tom'],
    ['headings alone', [headingRow], 'ingen beslutninger'],
    ['no row that is understood', [headingRow, ['x']], 'Ingen av de 1 radene'],
  ])('with %s is refused', async (_, cells, message) => {
    expect(await refusalOf(await workbookOf([{ cells }]))).toContain(message);
  });
});

describe('the id', () => {
  it.each([
    ['2019_123', 'ID2019_123'],
    ['ID2019_123', 'ID2019_123'],
    ['ID 2019_123', 'ID2019_123'],
    ['2019_123A', 'ID2019_123A'],
    [' 2019_123 B ', 'ID2019_123B'],
    ['id2019_123', 'ID2019_123'],
  ])('%s is %s', async (written, id) => {
    expect((await rowOf({ id: written, indication: 'En annen' })).decisions[0]?.id).toBe(id);
  });

  it.each(['2019-123', '19_123', '2019_12', '2019_1234', 'ID', '2019_123 AB', 'x2019_123', 2019])(
    '%s is listed with its row and not dropped',
    async (written) => {
      const register = await rowOf({ id: written });
      expect(register.decisions).toHaveLength(1);
      expect(register.rows).toBe(2);
      expect(register.notUnderstood).toEqual([{ row: 2, what: expect.stringContaining(`«${written}»`) }]);
    },
  );

  it('that is missing is listed', async () => {
    expect((await rowOf({ id: null })).notUnderstood).toEqual([{ row: 2, what: `«${headings.id}» er tom.` }]);
  });
});

describe('the date', () => {
  it.each<[Row['decidedOn'], string | null]>([
    [45_000, '2023-03-15'],
    [45_000.75, '2023-03-15'],
    [46_347, '2026-11-21'],
    ['45000', '2023-03-15'],
    [0, null],
    ['0', null],
    [null, null],
    ['', null],
    ['-', null],
    ['2024-02-29', '2024-02-29'],
    ['29.02.2024', '2024-02-29'],
    ['1.3.2024', '2024-03-01'],
    ['31.01.25', '2025-01-31'],
    ['31/1-2025', '2025-01-31'],
    ['31. januar 2025', '2025-01-31'],
    ['3. Des. 2024', '2024-12-03'],
    ['2025-01-31 00:00:00', '2025-01-31'],
    ['\u200b29.02.2024', '2024-02-29'],
    [new Date(Date.UTC(2024, 1, 29)), '2024-02-29'],
  ])('%s is %s', async (written, date) => {
    const register = await rowOf({ decidedOn: written, indication: 'En annen' });
    expect(register.notUnderstood).toEqual([]);
    expect(register.decisions[0]?.decidedOn).toBe(date);
  });

  it.each<[Row['decidedOn'], string]>([
    ['31.02.2024', 'ikke er en mulig dato'],
    ['2023-02-29', 'ikke er en mulig dato'],
    ['02/03/2024', 'ikke er en mulig dato'],
    ['høsten 2024', 'ikke er en mulig dato'],
    [-5, 'ikke er en mulig dato'],
    [3, 'ikke er en mulig dato'],
    [1e15, 'ikke er en mulig dato'],
    [46_348, 'frem i tid'],
    ['22.11.2026', 'frem i tid'],
  ])('%s is said, and the decision is kept without it: %s', async (written, what) => {
    const register = await rowOf({ decidedOn: written, indication: 'En annen' });
    expect(register.notUnderstood).toEqual([]);
    expect(register.reservations).toEqual([{ row: 2, what: expect.stringContaining(what) }]);
    const [kept, other] = register.decisions;
    expect(other).toEqual(decision());
    expect(kept).toMatchObject({ decidedOn: null, reservation: expect.stringContaining(what) });
    expect(kept && classOf(kept)).toEqual({ kind: 'unclassified', doubt: 'unreadable' });
  });
});

describe('the same id and indication', () => {
  it('with the same text is one decision, with the later date', async () => {
    const bytes = await decisionWorkbook([
      workbookRow({ decidedOn: 45_010 }),
      workbookRow(),
      workbookRow({ indication: ' Føflekkreft  ' }),
    ]);
    const register = await registerOf(bytes);
    expect(register.rows).toBe(3);
    expect(register.repeated).toEqual([]);
    expect(register.decisions).toEqual([decision({ decidedOn: '2023-03-25' })]);
  });

  it('with another text is told, and both are kept', async () => {
    const bytes = await decisionWorkbook([workbookRow(), workbookRow({ shortText: 'Innføres ikke' })]);
    const register = await registerOf(bytes);
    expect(register.decisions.map(({ shortText }) => shortText)).toEqual(['Innføres', 'Innføres ikke']);
    expect(register.repeated).toEqual([{ row: 3, what: expect.stringContaining('rad 2') }]);
  });

  it('for another indication is another decision', async () => {
    const bytes = await decisionWorkbook([workbookRow(), workbookRow({ indication: 'Lungekreft' })]);
    expect((await registerOf(bytes)).decisions).toHaveLength(2);
  });
});

const magic = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array<number>(600).fill(0)]);

async function zipOf(parts: Readonly<Record<string, string>>, options = {}): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), options);
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return zip.close();
}

describe('a file that is no such workbook', () => {
  it.each<[string, () => BlobPart | Promise<BlobPart>, string]>([
    ['an empty file', () => '', 'Filen er tom'],
    ['text', () => 'ID-nr;Virkestoff', 'ikke en Excel-arbeidsbok'],
    ['a web page', () => '\n<!doctype html><title>Nye metoder</title>', 'nettside'],
    ['an .xls or encrypted file', () => magic(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'passord'],
    ['a zip that is cut short', () => magic(0x50, 0x4b, 0x03, 0x04), 'skadet'],
    ['a zip of something else', () => zipOf({ 'fest251.xml': '<FEST/>' }), 'annet innhold'],
    ['an .xlsb', () => zipOf({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['an encrypted zip', () => zipOf({ 'xl/workbook.xml': '<x/>' }, { password: 'p' }), 'kryptert'],
    ['a file over 10 MB', () => new Uint8Array(10 * 1024 * 1024 + 1), 'over 10 MB'],
    ['a zip bomb', () => zipOf({ 'xl/workbook.xml': ' '.repeat(51 * 1024 * 1024) }), 'over 50 MB'],
    ['a workbook without sheets', () => zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'kan ikke leses'],
  ])('%s is refused: %s', async (_, make, message) => {
    expect(await refusalOf(await make())).toContain(message);
  });

  it('cut short anywhere is refused', async () => {
    const bytes = await decisionWorkbook([workbookRow()]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        expect((await reading(bytes.slice(0, length))).kind).toBe('refused');
      }),
      { numRuns: 40 },
    );
  });
});

/** The workbook with one of its parts rewritten. */
async function withPart(bytes: BlobPart, part: string, change: (text: string) => string): Promise<Blob> {
  const parts: Record<string, string> = {};
  for (const entry of await new ZipReader(new BlobReader(new Blob([bytes]))).getEntries()) {
    if (entry.directory) continue;
    const blob = await entry.getData(new BlobWriter());
    const text = await blob.text();
    parts[entry.filename] = entry.filename === part ? change(text) : text;
  }
  return zipOf(parts);
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The one sheet of a workbook, its cells written as XML by hand. Styles: 0 plain, 1 struck through. */
async function handWritten(rows: string, more = ''): Promise<Blob> {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Beslutninger" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="/xl/styles.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
    [SHEET]: `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`,
  };
  return zipOf(parts);
}

const text = (value: string, attributes = '') => `<c t="inlineStr"${attributes}><is><t>${value}</t></is></c>`;
const headingCells = `<row>${headingRow.map((heading) => text(heading)).join('')}</row>`;
const plainCells = cellsOf(workbookRow()).map((value) =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : text(String(value)),
);
const rowWith = (changes: Readonly<Record<number, string>>) =>
  `<row>${plainCells.map((cell, at) => changes[at] ?? cell).join('')}</row>`;
const SHORT = 7;
const DATE = 6;

describe('what the looks of a workbook say', () => {
  it('cells and rows without their address follow one another', async () => {
    const register = await registerOf(await handWritten(headingCells + rowWith({})));
    expect(register.decisions).toEqual([decision()]);
  });

  it.each([
    ['the style of the cell', text('Innføres ikke', ' s="1"')],
    ['a run', '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>Innføres ikke</t></r></is></c>'],
    [
      'one run of two',
      '<c t="inlineStr"><is><r><rPr><strike val="true"/></rPr><t>Innføres ikke</t></r><r><t>Innføres</t></r></is></c>',
    ],
  ])('text struck through by %s is not in force, is said, and nothing is suggested', async (_, cell) => {
    const register = await registerOf(await handWritten(headingCells + rowWith({ [SHORT]: cell })));
    const [read] = register.decisions;
    expect(read?.shortText).not.toContain('ikke');
    expect(read?.reservation).toContain('«Innføres ikke» overstrøket');
    expect(register.reservations).toHaveLength(1);
    expect(read && classOf(read).kind).toBe('unclassified');
  });

  it('a run that says it is not struck through is not', async () => {
    const cell =
      '<c t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>Innføres</t></r><rPh><t>fonetisk</t></rPh></is></c>';
    const register = await registerOf(await handWritten(headingCells + rowWith({ [SHORT]: cell })));
    expect(register.decisions).toEqual([decision()]);
  });

  it('a row of which the id is struck through is no decision, and is said', async () => {
    const struck = rowWith({ 0: text('2019_123', ' s="1"'), [SHORT]: text('Innføres ikke', ' s="1"') });
    const register = await registerOf(await handWritten(headingCells + rowWith({}) + struck));
    expect(register.decisions).toEqual([decision()]);
    expect(register.notUnderstood).toEqual([{ row: 3, what: expect.stringContaining('overstrøket') }]);
  });

  it.each([SHORT, DATE, SHORT + 1])('an error in column %i is unreadable and not blank', async (at) => {
    const cells = { [at]: '<c t="e"><v>#REF!</v></c>' };
    const register = await registerOf(await handWritten(headingCells + rowWith(cells)));
    const [read] = register.decisions;
    expect(read?.reservation).toContain('#REF!');
    expect(read && classOf(read)).toEqual({ kind: 'unclassified', doubt: 'unreadable' });
  });

  it('a drug that is an error is listed and not lost', async () => {
    const cells = { 1: '<c t="e"><v>#N/A</v></c>', 2: '<c/>' };
    const register = await registerOf(await handWritten(headingCells + rowWith({}) + rowWith(cells)));
    expect(register.notUnderstood).toEqual([{ row: 3, what: expect.stringContaining('#N/A') }]);
  });

  it('one cell drawn over several rows stands for each of them', async () => {
    const second = rowWith({ 0: '<c/>', 3: text('Lungekreft'), [SHORT]: '<c/>' });
    const merged = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="H2:H3"/></mergeCells>';
    const register = await registerOf(await handWritten(headingCells + rowWith({}) + second, merged));
    expect(register.decisions).toEqual([decision(), decision({ indication: 'Lungekreft' })]);
  });

  it('a hidden sheet is not read, and is said', async () => {
    const cells = [headingRow, cellsOf(workbookRow())];
    const bytes = await withPart(
      await workbookOf([
        { name: 'Gjeldende', cells },
        { name: 'Arkiv', cells },
      ]),
      'xl/workbook.xml',
      (xml) => xml.replace(/<sheet(?= [^>]*name="Arkiv")/, '<sheet state="hidden"'),
    );
    const register = await registerOf(bytes);
    expect(register.hiddenSheets).toEqual(['Arkiv']);
    expect(register.decisions).toHaveLength(1);
  });

  it('a workbook with the decisions in a hidden sheet alone is refused with what to do', async () => {
    const bytes = await withPart(await decisionWorkbook([workbookRow()]), 'xl/workbook.xml', (xml) =>
      xml.replace('<sheet ', '<sheet state="veryHidden" '),
    );
    expect(await refusalOf(bytes)).toContain('skjult ark: «Beslutninger»');
  });

  it.each([
    ['a text that is not there', rowWith({ [SHORT]: '<c t="s"><v>99</v></c>' })],
    ['an address that is none', rowWith({ [SHORT]: '<c r="?" t="n"><v>1</v></c>' })],
    ['XML that does not close', '<row><c>'],
    ['an entity of its own', `<row>${text('&lol;')}</row>`],
  ])('%s is damage', async (_, rows) => {
    expect(await refusalOf(await handWritten(headingCells + rows))).toContain('skadet');
  });
});

describe('a workbook made to trouble the reader', () => {
  it.each([
    ['a cell in the last column', /r="I1"/, 'r="XFD1"'],
    ['a cell far down', /r="I2"/, 'r="I900000"'],
    ['a cell beyond any sheet', /r="I1"/, 'r="AAAAAAAA1"'],
    ['a row beyond any sheet', /<row r="2"/, '<row r="99999999999"'],
  ])('with %s is refused', async (_, from, to) => {
    const bytes = await withPart(await decisionWorkbook([workbookRow()]), SHEET, (text) => {
      expect(text).toMatch(from);
      return text.replace(from, to);
    });
    expect(await refusalOf(bytes)).toContain('for stort');
  });

  it('that counts its dates from 1904 is refused', async () => {
    const bytes = await withPart(await decisionWorkbook([workbookRow()]), 'xl/workbook.xml', (text) =>
      text.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'),
    );
    expect(await refusalOf(bytes)).toContain('1904');
  });
});

it('reads a workbook with parts too large for the reader to unpack by itself', async () => {
  const rows = Array.from({ length: 1_005 }, (_, index) =>
    workbookRow({
      id: `${2013 + (index % 12)}_${String(100 + (index % 900)).padStart(3, '0')}`,
      indication: `Indikasjon ${index}`,
      fullText: `Metode ${index} innføres ikke. ${'Nytten står ikke i rimelig forhold til kostnaden. '.repeat(30)}`,
    }),
  );
  const register = await registerOf(await decisionWorkbook(rows));
  expect(register.decisions).toHaveLength(1_005);
  expect(register.decisions.at(-1)?.fullText).toContain('Metode 1004 innføres ikke.');
});
