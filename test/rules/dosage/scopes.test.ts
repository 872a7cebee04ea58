import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UnderstoodDosage } from '../../../rules/dosage/dosage.ts';
import { RULES } from '../../../rules/dosage/dosage-grammar.ts';
import { latticeOf } from '../../../rules/dosage/lattice.ts';
import { GRAMMAR, parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { MARKS, VALUED } from '../../../rules/dosage/terminal.ts';
import { Chart } from '../../../rules/grammar/chart.ts';
import { Grammar, type WrittenRule } from '../../../rules/grammar/grammar.ts';
import { NO_READINGS } from './no-readings.ts';
import { PLACES, SCOPES, STATEMENTS } from './scope-table.ts';

const TEXTS = ['corpus', 'written-first', 'written-last'].flatMap((set) =>
  (JSON.parse(readFileSync(new URL(`./${set}.json`, import.meta.url), 'utf8')) as { text: string }[]).map(
    ({ text }) => text,
  ),
);

function readings(text: string): readonly UnderstoodDosage[] {
  const reading = parseDosage(text, { patch: false });
  return reading.understood ? [reading] : (reading.problem.readings ?? []);
}

const number = ({ n, d }: { n: bigint; d: bigint }): number => Number(n) / Number(d);

function figures({ fixed, asNeeded }: UnderstoodDosage): string {
  const need = asNeeded === 'no-maximum' ? asNeeded : number(asNeeded.perDay).toFixed(9);
  return `${number(fixed.perDay).toFixed(9)} + ${need}`;
}

describe('what a statement may be of', () => {
  it.each(SCOPES)('$statement, $place: «$text»', ({ text, reading: [fixed, asNeeded], excluded }) => {
    const need = asNeeded === 'no-maximum' ? asNeeded : asNeeded.toFixed(9);
    const asked = `${fixed.toFixed(9)} + ${need}`;
    const found = readings(text).map(figures);
    if (excluded === undefined) expect(found).toContain(asked);
    else expect(found).not.toContain(asked);
  });

  it('is written for every statement and every place', () => {
    const cells = new Set(SCOPES.map(({ statement, place }) => `${statement}, ${place}`));
    const missing = STATEMENTS.flatMap((statement) => PLACES.map((place) => `${statement}, ${place}`)).filter(
      (cell) => !cells.has(cell),
    );
    expect(missing).toEqual([]);
  });
});

describe('the grammar', () => {
  it('gives a reason for every word that forbids a reading', () => {
    const forbidding = RULES.filter(([, made]) => made.split(' ').some((word) => /^!./.test(word)));
    expect(forbidding.length).toBeGreaterThan(0);
    for (const [yields, made, , reason] of forbidding) expect(reason, `${yields} = ${made}`).toBeTruthy();
  });

  it('gives a reason for every meaning that leaves a reading out', () => {
    const leftOut = new Set<string>();
    const watched = RULES.map((rule): WrittenRule => {
      const [yields, made, means] = rule;
      if (typeof means !== 'function') return rule;
      const watch = (...values: unknown[]): unknown => {
        const meaning = means(...values);
        if (meaning === null) leftOut.add(means.name);
        return meaning;
      };
      return [yields, made, watch];
    });
    const grammar = new Grammar(watched, VALUED, MARKS);
    for (const text of TEXTS) new Chart(grammar, latticeOf(text).edges, 40_000).readings('Text');
    expect([...leftOut].sort()).toEqual(Object.keys(NO_READINGS).sort());
  });

  it('uses every word that it knows, and yields nothing that is not used', () => {
    const used = new Set(
      RULES.flatMap(([, made]) => made.split(/[ |]/).map((word) => word.replace(/^!(?=.)|(?<=.)\?$/g, ''))),
    );
    const unused = [...VALUED, ...MARKS, ...RULES.map(([yields]) => yields)].filter(
      (name) => !used.has(name),
    );
    expect(new Set(unused)).toEqual(new Set(['refers']));
  });

  it('has no rule that comes back to itself by way of another before anything is read', () => {
    const leads = new Map(
      GRAMMAR.productions.map((productions, id) => [
        id,
        new Set(
          productions
            .filter((each) => !each.leftRecursive)
            .flatMap(({ items }) => items.find(({ not }) => !not)?.symbol ?? []),
        ),
      ]),
    );
    const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
      [...(leads.get(from) ?? [])].some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    const symbols = GRAMMAR.symbols.filter((_, id) => reaches(id, id));
    expect(symbols).toEqual([]);
  });

  it('knows every kind of word of the vocabulary', () => {
    const kinds = new Set<string>([...VALUED, ...MARKS]);
    const text =
      'en tablett mg ml µg/t daglig per uke dager annenhver morgen mandag bid 08 1 000 mg 8 ved behov';
    for (const edge of latticeOf(text).edges.flat()) expect(kinds).toContain(edge.kind);
  });
});
