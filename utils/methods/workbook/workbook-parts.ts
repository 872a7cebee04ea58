import { isSet, readXml } from './xml-events.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** The name of its part in the zip. */
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly countsFrom1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

const WORKBOOK = 'xl/workbook.xml';

interface Relationship {
  readonly kind: string;
  readonly part: string;
}

/** A target from the folder of the workbook, or from the root where it begins with a slash. */
function partOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relationshipsOf(xml: string | null): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  if (xml === null) return found;
  readXml(xml, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      found.set(Id, { kind: (Type ?? '').split('/').at(-1) ?? '', part: partOf(Target) });
    },
  });
  return found;
}

/** Which sheets there are, in the workbook's own order, and where the texts and styles stand. */
export function readWorkbookParts(textOf: (part: string) => string | null): WorkbookParts {
  const relationships = relationshipsOf(textOf('xl/_rels/workbook.xml.rels'));
  const partOfKind = (kind: string) =>
    [...relationships.values()].find((each) => each.kind === kind)?.part ?? null;
  const sheets: SheetPart[] = [];
  let countsFrom1904 = false;
  readXml(textOf(WORKBOOK) ?? '', {
    open(element, { name, id, state, date1904 }) {
      if (element === 'workbookPr') countsFrom1904 = isSet(date1904);
      if (element !== 'sheet') return;
      const part = relationships.get(id ?? '');
      // A sheet that is a chart has no cells.
      if (part?.kind !== 'worksheet') return;
      sheets.push({ name: name ?? '', hidden: state !== undefined && state !== 'visible', part: part.part });
    },
  });
  return {
    sheets,
    countsFrom1904,
    sharedStrings: partOfKind('sharedStrings'),
    styles: partOfKind('styles'),
  };
}
