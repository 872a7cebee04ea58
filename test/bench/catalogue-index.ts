import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CatalogueEntry } from '../../utils/catalogue/catalogue-entry.ts';
import { catalogueIndexBuilder, createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';

/**
 * The index over 20,000 products whose names are put together of syllables, forms and strengths, so that they are as
 * many and as alike as the register's and are nobody's. Looked up and searched for with 2,000 queries of five kinds.
 */
const PRODUCTS = 20_000;
const QUERIES = 2_000;
const PIECE = 500;
const ROUNDS = 5;
const MOST_OFFERED = 20;
const ON = '2026-11-21';

/** The same products each time: a fixed sequence instead of chance. */
function dice(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, pick: <T>(values: readonly T[]): T => values[next(values.length)] as T };
}

type Dice = ReturnType<typeof dice>;

const beginnings =
  'al an be bi ca ci da di el em fe flu ga gli hy im ka ke la lo ma me na ne ok om pa pre ra ri sa si ta te va vi xa zo ø æ'.split(
    ' ',
  );
const middles = 'ba bri co da do fa fe ga lo lu ma mi na no pa pe ra ro sa se ta ti va vo xi zo'.split(' ');
const endings =
  'bin cet col din fen lan lol max mid mol nex pam pin pril ril sin stat tan tin vir xan zid zol'.split(' ');
const companies = ['Nordal', 'Fjellmed', 'Havpharma', 'Skogen', 'Vidda', 'Bre', 'Lund & Li', 'Tind'] as const;
const forms = [
  ['Tablett', 'Tab', 'oral', ['5 mg', '10 mg', '20 mg', '40 mg', '2,5 mg', '100 mg']],
  ['Depottablett', 'Depottab', 'oral', ['10 mg', '20 mg', '50 mg', '150 mg']],
  ['Kapsel', 'Kaps', 'oral', ['25 mg', '75 mg', '300 mg']],
  ['Mikstur', 'Mikst', 'oral', ['1 mg/ml', '20 mg/ml']],
  ['Injeksjonsvæske', 'Inj væske', 'parenteral', ['10 mg/ml', '100 mikrog/ml', '50 mg/ml']],
  ['Depotplaster', 'Depotplaster', 'transdermal', ['12 mikrog/time', '25 mikrog/time']],
  ['Vaginalinnlegg', 'Vaginalinnlegg', null, ['10 mikrog', '25 mikrog']],
] as const;

function madeUpName(d: Dice): string {
  const middle = Array.from({ length: 1 + d.next(2) }, () => d.pick(middles)).join('');
  return `${d.pick(beginnings)}${middle}${d.pick(endings)}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function quantities(strength: string) {
  const [, number = '', unit = '', per = ''] = /^([\d,]+) (\w+)(?:\/(\w+))?$/.exec(strength) ?? [];
  return {
    strength: { amount: Number(number.replace(',', '.')), unit: unit === 'mikrog' ? 'µg' : unit },
    denominator: per === '' ? null : { amount: 1, unit: per },
  };
}

/** As many products as asked for, each with one or two packs; some generic, some deregistered. */
export function madeUpCatalogue(size: number): CatalogueEntry[] {
  const d = dice(20_261_121);
  const entries: CatalogueEntry[] = [];
  while (entries.length < size) {
    const substance = madeUpName(d);
    const brand = d.next(3) === 0 ? `${capital(substance)} ${d.pick(companies)}` : capital(madeUpName(d));
    const [form, short, route, strengths] = d.pick(forms);
    for (const strength of strengths) {
      if (entries.length === size) break;
      const number = entries.length;
      const deregistered = d.next(20) === 0;
      entries.push({
        id: `ID_${number}`,
        varenavn: brand,
        navnFormStyrke: `${brand} ${short} ${strength}`,
        otherNames: [`${capital(substance)} ${short.toLowerCase()} ${strength}`],
        atc: 'N02AA05',
        earlierAtc: [],
        reseptgruppe: 'C',
        form,
        route,
        substances: [{ name: substance, ...quantities(strength) }],
        preparattype: 7,
        marketed: null,
        packages: Array.from({ length: 1 + d.next(2) }, (_, pack) => ({
          varenr: String(number * 37 + pack * 19 + 3).padStart(6, '0'),
          size: '100 stk',
          marketedFrom: '2015-01-01',
          deregisteredFrom: deregistered ? '2020-01-01' : null,
          temporarilyOutFrom: null,
        })),
        hResept: { listed: false, links: [] },
        opioidApplication: null,
        otherForms: false,
        provenance: 'FEST',
        verification: { product: 'official', hList: 'official' },
        note: null,
      });
    }
  }
  // As they come out of storage: names put together here would be paid for only when they are first read.
  return JSON.parse(JSON.stringify(entries));
}

const kinds = ['prefix', 'name and strength', 'typing slip', 'two words', 'pack number'] as const;

interface Query {
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  readonly brand: string;
}

function slipped(word: string, d: Dice): string {
  const at = d.next(word.length - 1);
  const letters = [...word];
  const slips = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, 'e'),
    () => letters.splice(at, 1, 'w'),
    () => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  ] as const;
  d.pick(slips)();
  return letters.join('');
}

function queriesFor(catalogue: readonly CatalogueEntry[]): Query[] {
  const d = dice(7);
  return Array.from({ length: QUERIES }, (_, index) => {
    const entry = d.pick(catalogue);
    const kind = kinds[index % kinds.length] ?? 'prefix';
    const [word = '', ...rest] = entry.navnFormStyrke.split(' ');
    const text = {
      prefix: () => entry.varenavn.slice(0, 1 + d.next(5)),
      'name and strength': () => `${entry.varenavn} ${entry.navnFormStyrke.split(' ').slice(-2).join(' ')}`,
      'typing slip': () => slipped(word.toLowerCase(), d),
      'two words': () => `${word} ${rest[0]?.slice(0, 3) ?? ''}`,
      'pack number': () => entry.packages[0]?.varenr.slice(0, 4 + d.next(3)) ?? '',
    }[kind]();
    return { kind, text, brand: entry.varenavn };
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

/** Milliseconds of each of several runs of the same steps: the least of them, since the machine has more to do than this. */
function leastOfRounds(steps: number, round: () => (step: number) => void): number[] {
  const least = Array.from({ length: steps }, () => Number.POSITIVE_INFINITY);
  for (let again = 0; again < ROUNDS; again += 1) {
    const run = round();
    for (let step = 0; step < steps; step += 1) {
      const before = performance.now();
      run(step);
      least[step] = Math.min(least[step] ?? 0, performance.now() - before);
    }
  }
  return least;
}

/** Bytes in use after all that can be let go has been. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

export interface IndexFigures {
  readonly products: number;
  /** Milliseconds of each piece of 500, and of the last step. */
  readonly pieces: readonly number[];
  readonly finish: number;
  readonly heapMegabytes: number;
  /** Microseconds each. */
  readonly lookupNew: readonly number[];
  readonly lookupAgain: readonly number[];
  readonly lookupOther: readonly number[];
  readonly search: ReadonlyMap<Query['kind'] | 'all', readonly number[]>;
  /** Share of the queries whose brand is among what is offered. */
  readonly met: ReadonlyMap<Query['kind'], number>;
}

function inPieces(catalogue: readonly CatalogueEntry[]): (readonly CatalogueEntry[])[] {
  return Array.from({ length: Math.ceil(catalogue.length / PIECE) }, (_, piece) =>
    catalogue.slice(piece * PIECE, (piece + 1) * PIECE),
  );
}

/** Builds the index, asks it, and says how long each took. */
export function measureIndex(catalogue: readonly CatalogueEntry[]): IndexFigures {
  const pieces = inPieces(catalogue);
  const [finish = Number.NaN, ...built] = leastOfRounds(pieces.length + 1, () => {
    const builder = catalogueIndexBuilder(ON);
    return (step) => (step < pieces.length ? builder.add(pieces[step] ?? []) : builder.finish());
  }).toReversed();

  const heapBefore = heapUsed();
  const index = createCatalogueIndex(catalogue, ON);
  const heapMegabytes = (heapUsed() - heapBefore) / 1e6;

  const d = dice(3);
  const names = [...new Set(Array.from({ length: QUERIES }, () => d.pick(catalogue).navnFormStyrke))];
  const unknown = names.find((name) => index.lookup(name).kind === 'unknown');
  if (unknown !== undefined) throw new Error(`Not found by its own name: ${unknown}`);
  const queries = queriesFor(catalogue);
  const microseconds = (texts: readonly string[], ask: () => (text: string) => unknown) =>
    leastOfRounds(texts.length, () => {
      const task = ask();
      return (step) => void task(texts[step] ?? '');
    }).map((milliseconds) => milliseconds * 1000);

  const texts = queries.map(({ text }) => text);
  const searched = microseconds(texts, () => (text) => index.search(text));
  const search = new Map<Query['kind'] | 'all', readonly number[]>([['all', searched]]);
  const met = new Map<Query['kind'], number>();
  for (const kind of kinds) {
    const asked = queries.filter((query) => query.kind === kind);
    search.set(
      kind,
      searched.filter((_, at) => queries[at]?.kind === kind),
    );
    const offered = asked.filter(({ text, brand }) => {
      const { hits, nearMisses } = index.search(text, MOST_OFFERED);
      return [...hits, ...nearMisses].some(({ varenavn }) => varenavn === brand);
    });
    met.set(kind, offered.length / asked.length);
  }
  return {
    products: catalogue.length,
    pieces: built,
    finish,
    heapMegabytes,
    lookupNew: microseconds(names, () => createCatalogueIndex(catalogue, ON).lookup),
    lookupAgain: microseconds(names, () => index.lookup),
    lookupOther: microseconds(texts, () => index.lookup),
    search,
    met,
  };
}

/** The figures in lines for a terminal. */
export function tellIndex(figures: IndexFigures): string {
  const line = (name: string, values: readonly number[], more = '') =>
    `${name.padEnd(28)} p50 ${percentile(values, 0.5).toFixed(1)} µs, p99 ${percentile(values, 0.99).toFixed(1)} µs, most ${Math.max(...values).toFixed(0)} µs${more}`;
  const whole = figures.pieces.reduce((sum, piece) => sum + piece, figures.finish);
  return [
    `Each time is the least of ${ROUNDS} rounds.`,
    `Index of ${figures.products} products, heap ${figures.heapMegabytes.toFixed(1)} MB`,
    `build ${whole.toFixed(0)} ms in ${figures.pieces.length} pieces of ${PIECE}: p50 ${percentile(figures.pieces, 0.5).toFixed(1)} ms, most ${Math.max(...figures.pieces).toFixed(1)} ms, last step ${figures.finish.toFixed(2)} ms`,
    line('lookup, name, first time', figures.lookupNew),
    line('lookup, name, again', figures.lookupAgain),
    line('lookup, anything else', figures.lookupOther),
    ...[...figures.search].map(([kind, values]) => {
      const share = kind === 'all' ? undefined : figures.met.get(kind);
      return line(
        `search, ${kind}`,
        values,
        share === undefined ? '' : `, brand offered ${share.toFixed(2)}`,
      );
    }),
  ].join('\n');
}

/** Over made-up products: what anybody can run. */
export function benchCatalogueIndex(): string {
  return tellIndex(measureIndex(madeUpCatalogue(PRODUCTS)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${benchCatalogueIndex()}\n`);
