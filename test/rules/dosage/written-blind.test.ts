import { describe, expect, it } from 'vitest';
import { toNumber } from '../../../rules/number/rational.ts';
import { readDrugDosage } from '../../../rules/omeq/drug-dosage.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import adversarial2 from './written-blind-2-adversarial.json' with { type: 'json' };
import ordinary2 from './written-blind-2-ordinary.json' with { type: 'json' };
import adversarial3 from './written-blind-3-adversarial.json' with { type: 'json' };
import ordinary3 from './written-blind-3-ordinary.json' with { type: 'json' };
import adversarial4 from './written-blind-4-adversarial.json' with { type: 'json' };
import ordinary4 from './written-blind-4-ordinary.json' with { type: 'json' };
import adversarial5 from './written-blind-5-adversarial.json' with { type: 'json' };
import ordinary5 from './written-blind-5-ordinary.json' with { type: 'json' };
import adversarial6 from './written-blind-6-adversarial.json' with { type: 'json' };
import ordinary6 from './written-blind-6-ordinary.json' with { type: 'json' };
import adversarial from './written-blind-adversarial.json' with { type: 'json' };
import ordinary from './written-blind-ordinary.json' with { type: 'json' };

/** Sets whose answers were fixed before their first run, without sight of the grammar. */

interface Amounts {
  fixed: number | null;
  asNeeded: number | string | null;
  unit?: string;
}
interface Question {
  text: string;
  drug?: string;
}
interface Answered extends Question, Amounts {
  orRefuse?: boolean;
  alt?: Amounts[];
}
interface Sets {
  texts: Answered[];
  notYet: (Question & { reason: string })[];
}

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-01-01');

function drugNamed(name: string | undefined) {
  if (name === undefined) return null;
  const found = resolve(name);
  if (found.kind !== 'found') throw new Error(`${name} is not in the catalogue`);
  return found.drug;
}

const MILLIGRAMS = new Map([
  ['g', 1000],
  ['mg', 1],
  ['µg', 0.001],
]);
const MEASURES = ['ml', 'µg/h', 'enhet'];

/** What is counted in pieces is the same measure, whatever the pieces are called. */
function measured(amount: number | string, unit: string | null | undefined): [number | string, string] {
  const milligrams = MILLIGRAMS.get(unit ?? '');
  if (milligrams !== undefined) return [typeof amount === 'number' ? amount * milligrams : amount, 'mass'];
  return [amount, MEASURES.find((each) => each === unit) ?? 'pieces'];
}

type Read = { fixed: [number | string, string]; asNeeded: [number | string, string] } | 'refused';

function read({ text, drug }: Question): Read {
  const reading = readDrugDosage(text, drugNamed(drug));
  if (!reading.understood) return 'refused';
  const { fixed, asNeeded } = reading;
  return {
    fixed: measured(toNumber(fixed.perDay), fixed.unit),
    asNeeded:
      asNeeded === 'no-maximum'
        ? measured(asNeeded, fixed.unit)
        : measured(toNumber(asNeeded.perDay), asNeeded.unit),
  };
}

function same(a: number | string, b: number | string): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
}

function agrees(got: Exclude<Read, 'refused'>, { fixed, asNeeded, unit }: Amounts): boolean {
  if (fixed === null) return false;
  const [wanted, measure] = measured(fixed, unit);
  const [certain, its] = got.fixed;
  const [perhaps, other] = got.asNeeded;
  if ((certain !== 0 && its !== measure) || (perhaps !== 0 && other !== measure)) return false;
  if (asNeeded !== null) return same(certain, wanted) && same(perhaps, measured(asNeeded, unit)[0]);
  return typeof certain === 'number' && typeof perhaps === 'number' && same(certain + perhaps, wanted);
}

const definite = (answered: Answered) => answered.fixed !== null && answered.orRefuse !== true;

function judge(answered: Answered): 'right' | 'refused needlessly' | 'wrong' {
  const got = read(answered);
  if (got === 'refused') return definite(answered) ? 'refused needlessly' : 'right';
  return [answered, ...(answered.alt ?? [])].some((answer) => agrees(got, answer)) ? 'right' : 'wrong';
}

const told = ({ text, drug }: Question) => (drug === undefined ? text : `${text} [${drug}]`);

describe.each<[string, Sets]>([
  ['ordinary texts', ordinary],
  ['adversarial texts', adversarial],
  ['other ordinary texts', ordinary2],
  ['other adversarial texts', adversarial2],
  ['third ordinary texts', ordinary3],
  ['third adversarial texts', adversarial3],
  ['fourth ordinary texts', ordinary4],
  ['fourth adversarial texts', adversarial4],
  ['fifth ordinary texts', ordinary5],
  ['fifth adversarial texts', adversarial5],
  ['sixth ordinary texts', ordinary6],
  ['sixth adversarial texts', adversarial6],
])('%s, written blind', (_, { texts, notYet }) => {
  const awaited = new Set(notYet.map(told));
  const judged = texts.map((answered) => ({ answered, as: judge(answered) }));
  const held = judged.filter(({ answered }) => !awaited.has(told(answered)));
  const heldAs = (as: string) => held.filter((each) => each.as === as).map(({ answered }) => told(answered));

  it('are at least 50, each asked once', () => {
    expect(new Set(texts.map(told)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(50);
  });

  it('are never read wrongly', () => {
    expect(heldAs('wrong')).toEqual([]);
  });

  it('are refused needlessly at most once in twenty', () => {
    const refused = heldAs('refused needlessly');
    const asked = held.filter(({ answered }) => definite(answered)).length;
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(0.05 * asked);
  });

  it('are awaited only where they are not right yet', () => {
    const failing = judged.filter(({ as }) => as !== 'right').map(({ answered }) => told(answered));
    expect([...awaited].filter((each) => !failing.includes(each))).toEqual([]);
  });
});
