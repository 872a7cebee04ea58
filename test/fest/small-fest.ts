import { type FestElement, FestWriter, type PrefixStyle, type Schema } from './fest-element.ts';
import {
  merkevareElement,
  oppf,
  pakningElement,
  refusjonElement,
  styrkeElement,
  vilkarElement,
  virkestoffElement,
  virkestoffnavnElement,
  type WrittenMerkevare,
  type WrittenPakning,
  type WrittenRefusjonsgruppe,
  type WrittenVirkestoffMedStyrke,
  type WrittenVirkestoffnavn,
} from './fest-elements.ts';

/** A file with a few rows, each as a test wants it. */
export interface SmallFest {
  readonly extractedAt?: string | null;
  readonly merkevarer?: readonly WrittenMerkevare[];
  readonly pakninger?: readonly WrittenPakning[];
  readonly virkestoff?: readonly { readonly id: string; readonly name: string }[];
  readonly styrker?: readonly WrittenVirkestoffMedStyrke[];
  readonly virkestoffnavn?: readonly WrittenVirkestoffnavn[];
  readonly refusjon?: readonly {
    readonly hjemmel: string;
    readonly groups: readonly WrittenRefusjonsgruppe[];
  }[];
  readonly vilkar?: readonly { readonly id: string; readonly text: string }[];
  /** Rows by their category that are expired. */
  readonly expired?: readonly WrittenMerkevare[];
}

export const tablet = { code: '53', name: 'Tablett' };
export const oralUse = { code: '53', name: 'Oral bruk' };

/** Oxynorm 5 mg as a whole file: one of each row that is read, all of it joined. */
export const oxynorm = {
  merkevare: {
    id: 'ID_M1',
    varenavn: 'Oxynorm',
    name: 'Oxynorm kaps 5 mg',
    atc: 'N02AA05',
    reseptgruppe: 'A',
    form: { code: '32', name: 'Kapsel' },
    routes: [oralUse],
    strengths: ['ID_S1'],
  },
  pakning: {
    id: 'ID_P1',
    name: 'Oxynorm kaps 5 mg',
    varenr: '012345',
    atc: 'N02AA05',
    reseptgruppe: 'A',
    form: { code: '32', name: 'Kapsel' },
    merkevarer: ['ID_M1'],
    size: '98',
    marketing: { from: '2015-01-15' },
  },
  styrke: { id: 'ID_S1', virkestoff: 'ID_V1', strength: { amount: 5, unit: 'mg' } },
  virkestoff: { id: 'ID_V1', name: 'Oksykodon' },
} as const;

export const oxynormFile: SmallFest = {
  merkevarer: [oxynorm.merkevare],
  pakninger: [oxynorm.pakning],
  virkestoff: [oxynorm.virkestoff],
  styrker: [oxynorm.styrke],
};

export function smallFest(
  of: SmallFest,
  schema: Schema = '2014-12-01',
  prefixes: PrefixStyle = 'default',
): string {
  const writer = new FestWriter(schema, prefixes);
  let row = 0;
  const rowOf = (name: string, object: FestElement, status = 'A') => {
    row += 1;
    return writer.write(oppf(name, `ID_ROW${row}`, object, status));
  };
  const category = (name: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `${writer.start(`Kat${name}`)}${rows.join('')}${writer.end(`Kat${name}`)}`;
  const { extractedAt = '2026-09-11T04:00:00' } = of;
  const dated = prefixes === 'default' ? 'HentetDato' : 'm30:HentetDato';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    writer.rootStart(),
    extractedAt === null ? '' : `<${dated}>${extractedAt}</${dated}>`,
    category('LegemiddelMerkevare', [
      ...(of.merkevarer ?? []).map((it) => rowOf('LegemiddelMerkevare', merkevareElement(it))),
      ...(of.expired ?? []).map((it) => rowOf('LegemiddelMerkevare', merkevareElement(it), 'U')),
    ]),
    category(
      'Legemiddelpakning',
      (of.pakninger ?? []).map((it) => rowOf('Legemiddelpakning', pakningElement(it))),
    ),
    category('Virkestoff', [
      ...(of.virkestoff ?? []).map(({ id, name }) => rowOf('Virkestoff', virkestoffElement(id, name))),
      ...(of.styrker ?? []).map((it) => rowOf('Virkestoff', styrkeElement(it))),
    ]),
    category(
      'LegemiddelVirkestoff',
      (of.virkestoffnavn ?? []).map((it) => rowOf('LegemiddelVirkestoff', virkestoffnavnElement(it))),
    ),
    category(
      'Refusjon',
      (of.refusjon ?? []).map(({ hjemmel, groups }) => rowOf('Refusjon', refusjonElement(hjemmel, groups))),
    ),
    category(
      'Vilkar',
      (of.vilkar ?? []).map(({ id, text }) => rowOf('Vilkar', vilkarElement(id, text))),
    ),
    writer.end('FEST'),
  ].join('');
}

/** As a file with the name to call it by. */
export function fileOf(content: BlobPart, name = 'fest.xml'): { readonly name: string; readonly blob: Blob } {
  return { name, blob: new Blob([content]) };
}
