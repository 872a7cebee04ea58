// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Overview } from '../../../components/history/overview.tsx';
import type { OverviewFigures } from '../../../rules/kept-case/overview.ts';

const drawn = (fills: readonly number[]) => {
  const figures: OverviewFigures = {
    total: 7,
    fills: 1,
    months: fills.map((count, at) => ({ month: `2026-${String(at + 1).padStart(2, '0')}`, fills: count })),
    verdicts: [],
    notMet: [],
  };
  render(<Overview figures={figures} />);
  const table = screen.queryByRole('table', { name: /Utfyllinger per måned/ });
  return (
    table &&
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
  );
};

it.each([
  [[0, 0, 1], ['mars 20261']],
  [
    [0, 2, 0, 1, 0],
    ['februar 20262', 'mars 20260', 'april 20261', 'mai 20260'],
  ],
  [[1], ['januar 20261']],
  [[0, 0], null],
  [[], null],
])('fills of %j are told from the first month that has any', (fills, rows) => {
  expect(drawn(fills)).toEqual(rows);
});
