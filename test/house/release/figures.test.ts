import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  clinicalFigures,
  type FigureSource,
  takenIn,
} from '../../../entrypoints/release/clinical-figures.ts';
import {
  digestOf,
  type FiguresNow,
  figureWrongs,
  ledgerSchema,
  whyNot,
} from '../../../entrypoints/release/figures-ledger.ts';

const ledger = ledgerSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../entrypoints/release/figures-ledger.json'), 'utf8'),
  ),
);

const now = Object.entries(clinicalFigures()).map(([source, lines]) => ({
  source: source as FigureSource,
  lines,
  takenIn: takenIn(source as FigureSource),
}));

describe('the clinical figures', () => {
  it('are as they were written down with their source, date and a line in the changelog', () => {
    expect(figureWrongs(now, ledger)).toEqual([]);
  });

  it('have something from each source', () => {
    expect(now.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });

  it('hold the limits, the factors, the steps of methadone, the codes in conditions and the project numbers', () => {
    const text = now.flatMap(({ lines }) => lines).join('\n');
    for (const part of [
      '"CEILING":300',
      '"substance":"morfin","route":"oral","factor":{"n":"1"',
      '"morphinePerMethadone":{"n":"12"',
      'rules/section-3: N07BC02',
      'rules/section-3: 2023-06-22',
      'DM 02224',
    ])
      expect(text).toContain(part);
  });

  it('do not stand where one of them is another', () => {
    for (const [index, { source, lines }] of now.entries()) {
      const changed = now.with(index, { source, takenIn: takenIn(source), lines: [...lines.slice(1), 'x'] });
      expect(figureWrongs(changed, ledger)).toEqual([expect.stringContaining(`${source}: not as it was`)]);
    }
  });
});

describe('a changed figure is written down', () => {
  const last = { digest: digestOf(['a']), takenIn: '2026-11-21', told: 4 };
  const changed = (day: string): FiguresNow => ({ source: 'ekvipotens', lines: ['b'], takenIn: day });

  it.each([
    ['with a later date and a new line', changed('2026-12-01'), 5, '2026-12-03', 0],
    ['on the day of the last one', changed('2026-11-21'), 5, '2026-11-21', 0],
    ['not without a new line', changed('2026-12-01'), 4, '2026-12-01', 1],
    ['not without a date', changed('2026-11-21'), 5, '2026-12-01', 1],
    ['not without both', changed('2026-11-21'), 4, '2026-12-01', 2],
  ])('%s', (_, figures, told, today, reasons) => {
    expect(whyNot(last, figures, told, today)).toHaveLength(reasons);
  });

  it('whatever the order of its lines', () => {
    expect(digestOf(['a', 'b'])).toBe(digestOf(['b', 'a']));
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['a', 'c']));
  });

  it('only once by a source that is read again and is the same', () => {
    expect(
      whyNot(last, { source: 'ekvipotens', lines: ['a'], takenIn: '2027-01-01' }, 4, '2027-01-01'),
    ).toEqual([]);
  });
});
