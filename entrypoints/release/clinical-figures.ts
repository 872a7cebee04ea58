import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { dropsPerMl, type Factor, factors } from '../../rules/omeq/factors.ts';
import { labelled12 } from '../../rules/omeq/labelled-12.ts';
import { CEILING, FASTLEGE_LIMIT, PREGABALIN_LIMIT } from '../../rules/omeq/limits.ts';
import { methadoneTiers } from '../../rules/omeq/methadone.ts';
import { ruleBook } from '../../rules/rule-book.ts';
import { type DocumentKey, documents } from '../../rules/sources.ts';
import {
  catalogueInfo,
  defaultCatalogue,
  namesWithoutStrength,
} from '../../utils/catalogue/embedded/default-catalogue.ts';

/** What figures come from: a document, or the products that follow with the extension. */
export type FigureSource = DocumentKey | 'catalogue';

const root = join(import.meta.dirname, '../..');

/** All figures, codes, dates and sentences that come from one source, as lines whose order says nothing. */
export function clinicalFigures(): Readonly<Record<FigureSource, readonly string[]>> {
  return {
    unntaksordningen: [
      ...sentences('unntaksordningen'),
      ...codesIn('rules/exception'),
      line(sykehusetInnlandet),
    ],
    femteLedd: [
      ...sentences('femteLedd'),
      ...codesIn('rules/section-3'),
      ...codesIn('rules/authority'),
      ...codesIn('rules/refund-code'),
      ...codesIn('rules', 'conditions.ts'),
      line({ FASTLEGE_LIMIT, CEILING, PREGABALIN_LIMIT }),
    ],
    hResept: [...sentences('hResept'), ...codesIn('rules/h-list')],
    helfoOmeq: [
      ...sentences('helfoOmeq'),
      ...factors.filter(({ verification }) => verification !== 'official').map(figure),
      line(labelled12),
      line([...dropsPerMl]),
    ],
    ekvipotens: [
      ...sentences('ekvipotens'),
      ...factors.filter(({ verification }) => verification === 'official').map(figure),
      ...methadoneTiers.map(line),
    ],
    catalogue: [...defaultCatalogue, ...namesWithoutStrength].map(line),
  };
}

/** The ISO date that a source was last taken in, or held against what stands here. */
export const takenIn = (source: FigureSource): string =>
  source === 'catalogue' ? catalogueInfo.revised : documents[source].takenIn;

/** Fractions are of BigInts, which JSON has no way to write. */
const line = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part));

/** Without the words that its source is called by: which source it is stands already. */
const figure = ({ source: _, ...factor }: Factor): string => line(factor);

/** The rules that quote a document, without what they are made of. */
function sentences(key: DocumentKey): string[] {
  return ruleBook
    .filter(({ source }) => source.document === documents[key].title)
    .map(({ id, level, quotes, source }) => line({ id, level, quotes, section: source.section }));
}

/** ATC codes and refund codes, dates and limits that stand as texts in the conditions themselves. */
const CODE = /'([A-Z]\d{2}[A-Z]{0,2}\d{0,2}|-?\d[\d.,-]*)'/g;

function codesIn(folder: string, only?: string): string[] {
  const files =
    only === undefined ? readdirSync(join(root, folder)).filter((file) => file.endsWith('.ts')) : [only];
  const found = files.flatMap((file) => {
    const code = readFileSync(join(root, folder, file), 'utf8');
    return [...code.matchAll(CODE)].map(([, text]) => `${folder}: ${text}`);
  });
  return [...new Set(found)];
}
