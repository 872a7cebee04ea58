// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FactList } from '../../../components/assessment/fact-list.tsx';

const facts = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`fact ${at + 1}`, true]));
const folded = (name: string) => screen.getByText(name).closest('details') !== null;

it.each([0, 1, 5, 6])('shows %d facts as they are', (count) => {
  const { container } = render(<FactList facts={facts(count)} />);
  expect(container.querySelectorAll('dt')).toHaveLength(count);
  expect(container.querySelector('details')).toBeNull();
});

it('folds what comes after the first five of seven or more', () => {
  render(<FactList facts={facts(7)} />);
  expect(screen.getByText('Også vurdert (2)')).toBeVisible();
  expect(['fact 1', 'fact 5'].map(folded)).toEqual([false, false]);
  expect(['fact 6', 'fact 7'].map(folded)).toEqual([true, true]);
});

it.each([
  ['drug', 'Legemiddel'],
  ['drug.group', 'Reseptgruppe'],
  ['drug.hList', 'På H-listen'],
  ['drug.form', 'Legemiddelform'],
  ['scheme', 'Ordning'],
  ['refundCode', 'Refusjonskode'],
  ['vedtak.exists', 'Har pasienten et vedtak om stønad'],
  ['of nobody', 'of nobody'],
])('calls %s «%s»', (name, label) => {
  render(<FactList facts={{ [name]: true }} />);
  expect(screen.getByText(label)).toBeVisible();
});
