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
} from './fest-elements.ts';
import { handelsvareElement, interaksjonElement, varselElement } from './passed-over.ts';
import { idOf, nameOf, pick, prose, scattered } from './seeded.ts';

/** How many rows the register had of each on 2026-09-11, and how much each row holds besides what is read. */
export const registerCounts = {
  merkevarer: 8_962,
  pakninger: 10_828,
  virkestoff: 8_639,
  styrker: 7_721,
  virkestoffnavn: 3_000,
  handelsvarer: 4_000,
  refusjonsgrupper: 1_158,
  hGroups: 240,
  vilkar: 205,
  varsler: 150,
  interaksjoner: 11_454,
};

export type Counts = typeof registerCounts;

export interface GenerateOptions {
  readonly seed?: number;
  /** 1 is the whole register, 118 MB. */
  readonly scale?: number;
  readonly counts?: Partial<Counts>;
  readonly schema?: Schema;
  readonly prefixes?: PrefixStyle;
  /** HentetDato. */
  readonly extractedAt?: string;
}

const category = {
  row: 0,
  merkevare: 1,
  pakning: 2,
  virkestoff: 3,
  styrke: 4,
  navn: 5,
  gruppe: 6,
  vilkar: 7,
  annet: 8,
};

interface Form {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly routes: readonly { readonly code: string; readonly name: string }[];
  readonly per: { readonly amount: number; readonly unit: string } | null;
}

const oral = [{ code: '53', name: 'Oral bruk' }];
const forms: readonly [Form, ...Form[]] = [
  { code: '53', name: 'Tablett', short: 'tab', routes: oral, per: null },
  { code: '32', name: 'Kapsel', short: 'kaps', routes: oral, per: null },
  { code: '25', name: 'Depottablett', short: 'depottab', routes: oral, per: null },
  { code: '9', name: 'Mikstur', short: 'mikst', routes: oral, per: { amount: 1, unit: 'ml' } },
  {
    code: '101',
    name: 'Injeksjonsvæske',
    short: 'inj væske',
    routes: [
      { code: '43', name: 'Intravenøs bruk' },
      { code: '62', name: 'Subkutan bruk' },
    ],
    per: { amount: 1, unit: 'ml' },
  },
  {
    code: '58',
    name: 'Depotplaster',
    short: 'depotplaster',
    routes: [
      { code: '65', name: 'Transdermal bruk' },
      { code: '8', name: 'Bruk på hud' },
    ],
    per: { amount: 1, unit: 'time' },
  },
];

const amounts: readonly [number, ...number[]] = [
  0.5, 1, 2.5, 5, 10, 12.5, 20, 25, 37.5, 50, 80, 100, 150, 250, 500,
];
const opioids = ['N02AA05', 'N02AA01', 'N02AB03', 'N02AX02', 'N07BC02', 'R05DA04'];
/** Which substances are under H-resept: every fifth from the tenth, so none of the opioids. */
const substanceOfHGroup = (group: number) => (group + 2) * 5;

/** Most substances get a code of their own; some of the first are opioids. */
function atcOf(substance: number): string {
  const opioid = opioids[substance];
  if (opioid) return opioid;
  const letter = 'ABCDGHJLMPRSV'.charAt(substance % 13);
  const rest = Math.floor(substance / 13);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${letter}${two((rest % 16) + 1)}XY${two((Math.floor(rest / 16) % 98) + 1)}`;
}

function groupOf(substance: number): string {
  if (substance < opioids.length) return substance < 4 ? 'A' : 'B';
  const [cf, f] = [substance % 17 === 0, substance % 29 === 0];
  if (substance % 41 === 0) return 'B';
  return f ? 'F' : cf ? 'CF' : 'C';
}

/** The rows of a register of the given size, in FEST's order of categories. All of it follows from the options. */
function* categoriesOf(counts: Counts, seed: number): Generator<[name: string, rows: Iterable<FestElement>]> {
  const id = (of: keyof typeof category, index: number) => idOf(seed, category[of], index);
  let rowNumber = 0;
  const row = (name: string, object: FestElement) => {
    rowNumber += 1;
    return oppf(name, id('row', rowNumber), object);
  };
  function* rows(
    count: number,
    name: string,
    object: (index: number) => FestElement,
  ): Generator<FestElement> {
    for (let index = 0; index < count; index += 1) yield row(name, object(index));
  }

  const strengthOf = (merkevare: number) => merkevare % counts.styrker;
  const substanceOf = (strength: number) => strength % counts.virkestoff;
  const formOf = (strength: number) => pick(forms, seed, 11, strength);
  const hGroupOf = (substance: number) => {
    const group = substance / 5 - 2;
    return Number.isInteger(group) && group >= 0 && group < counts.hGroups ? group : null;
  };
  const groupsOutside = Math.max(1, counts.refusjonsgrupper - counts.hGroups);

  const product = (merkevare: number) => {
    const strength = strengthOf(merkevare);
    const substance = substanceOf(strength);
    const form = formOf(strength);
    const varenavn = nameOf(Math.floor(merkevare / 3) + 1000);
    const per = form.per ? `/${form.per.unit}` : '';
    const amount = String(pick(amounts, seed, 12, strength)).replace('.', ',');
    const unit = form.per?.unit === 'time' ? 'mikrog' : 'mg';
    return {
      substance,
      strength,
      form,
      varenavn,
      name: `${varenavn} ${form.short} ${amount} ${unit}${per}`,
      atc: atcOf(substance),
      reseptgruppe: groupOf(substance),
      opioidApplication: substance < opioids.length ? true : null,
    };
  };

  yield [
    'LegemiddelMerkevare',
    rows(counts.merkevarer, 'LegemiddelMerkevare', (index) => {
      const { strength, form, ...rest } = product(index);
      const second = index % 25 === 7 ? [id('styrke', (strength + 1) % counts.styrker)] : [];
      return merkevareElement({
        ...rest,
        id: id('merkevare', index),
        form,
        routes: form.routes,
        strengths: [id('styrke', strength), ...second],
        sections: 8,
      });
    }),
  ];
  yield [
    'Legemiddelpakning',
    rows(counts.pakninger, 'Legemiddelpakning', (index) => {
      const merkevare = index % counts.merkevarer;
      const { substance, form, ...rest } = product(merkevare);
      const group = hGroupOf(substance) ?? counts.hGroups + (substance % groupsOutside);
      return pakningElement({
        ...rest,
        id: id('pakning', index),
        form,
        varenr: String(100_000 + index),
        merkevarer: [id('merkevare', merkevare)],
        size: String(pick([10, 20, 28, 30, 50, 98, 100], seed, 13, index)),
        ...(form.per?.unit === 'ml' ? { unit: { code: 'ml', name: 'milliliter' } } : {}),
        marketing: { from: '2015-01-15', ...(index % 31 === 0 ? { deregistered: '2022-02-01' } : {}) },
        refunds: group < counts.refusjonsgrupper ? [{ group: id('gruppe', group), from: '2016-03-15' }] : [],
        prices: 3,
      });
    }),
  ];
  yield [
    'Virkestoff',
    (function* () {
      yield* rows(counts.virkestoff, 'Virkestoff', (index) =>
        virkestoffElement(id('virkestoff', index), `${nameOf(index + 7)}in`),
      );
      yield* rows(counts.styrker, 'Virkestoff', (index) => {
        const form = formOf(index);
        return styrkeElement({
          id: id('styrke', index),
          virkestoff: id('virkestoff', substanceOf(index)),
          strength: {
            amount: pick(amounts, seed, 12, index),
            unit: form.per?.unit === 'time' ? 'mikrog' : 'mg',
          },
          denominator: form.per,
        });
      });
    })(),
  ];
  yield [
    'LegemiddelVirkestoff',
    rows(counts.virkestoffnavn, 'LegemiddelVirkestoff', (index) => {
      const merkevare = index % counts.merkevarer;
      const { strength, form, name, varenavn } = product(merkevare);
      return virkestoffnavnElement({
        id: id('navn', index),
        name: name.replace(varenavn, `${nameOf(substanceOf(strength) + 7)}in`),
        form,
        strengths: [id('styrke', strength)],
        merkevarer: [id('merkevare', merkevare)],
      });
    }),
  ];
  yield ['Handelsvare', rows(counts.handelsvarer, 'Handelsvare', (index) => handelsvareElement(index))];
  yield [
    'Refusjon',
    rows(counts.refusjonsgrupper, 'Refusjon', (index) => {
      const isHGroup = index < counts.hGroups;
      const atc = atcOf(isHGroup ? substanceOfHGroup(index) : index);
      return refusjonElement(isHGroup ? '950' : '200', [
        {
          id: id('gruppe', index),
          number: `${atc}_${index}`,
          atc,
          use: prose(120, seed, 14, index),
          vilkar: counts.vilkar > 0 ? [id('vilkar', index % counts.vilkar)] : [],
          codes: isHGroup ? 0 : 12,
        },
      ]);
    }),
  ];
  yield [
    'Vilkar',
    rows(counts.vilkar, 'Vilkar', (index) => vilkarElement(id('vilkar', index), prose(150, seed, 15, index))),
  ];
  yield [
    'VarselSlv',
    rows(counts.varsler, 'VarselSlv', (index) => varselElement(index, id('pakning', index))),
  ];
  yield [
    'Interaksjon',
    rows(counts.interaksjoner, 'Interaksjon', (index) =>
      interaksjonElement(id('annet', index), 4 + (scattered(seed, 16, index) % 5), [
        atcOf(index % counts.virkestoff),
        atcOf((index * 7 + 1) % counts.virkestoff),
      ]),
    ),
  ];
}

export function scaledCounts(scale: number): Counts {
  const scaled = Object.entries(registerCounts).map(([name, count]) => [
    name,
    Math.max(1, Math.round(count * scale)),
  ]);
  return Object.fromEntries(scaled) as Counts;
}

/** FEST as XML, a piece at a time. The same options always give the same text. */
export function* festXml(options: GenerateOptions = {}): Generator<string> {
  const { seed = 1, scale = 1, schema = '2014-12-01', prefixes = 'default' } = options;
  const writer = new FestWriter(schema, prefixes);
  const dated = prefixes === 'default' ? 'HentetDato' : 'm30:HentetDato';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${writer.rootStart()}<${dated}>${options.extractedAt ?? '2026-09-11T04:00:00'}</${dated}>\n`;
  for (const [name, rows] of categoriesOf({ ...scaledCounts(scale), ...options.counts }, seed)) {
    yield writer.start(`Kat${name}`);
    for (const row of rows) yield writer.write(row);
    yield writer.end(`Kat${name}`);
  }
  yield writer.end('FEST');
}
