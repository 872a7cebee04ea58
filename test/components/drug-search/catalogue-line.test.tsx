// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CatalogueLine, type CatalogueView } from '../../../components/drug-search/catalogue-line.tsx';

const fest: CatalogueView = {
  on: '2026-11-21',
  info: { extractDate: '2026-11-14', productCount: 8_962, complete: true },
  source: 'imported',
  attribution: 'Inneholder data under NLOD',
};

const summary = () => document.querySelector('summary')?.textContent;
const said = () => document.body.textContent ?? '';

describe('the line about the catalogue', () => {
  it('names the extract by its date, and has where it comes from inside', () => {
    render(<CatalogueLine catalogue={fest} />);
    expect(summary()).toMatch(/^FEST 14\.11\.2026/);
    expect(said()).toContain('8962 legemidler');
    expect(screen.getByText(/Inneholder data under NLOD/)).toBeInTheDocument();
    expect(said()).not.toContain('gammelt');
  });

  it.each([
    ['2026-10-07', false],
    ['2026-10-06', true],
  ])('of %s remarks on its age: %s', (extractDate, old) => {
    render(<CatalogueLine catalogue={{ ...fest, info: { ...fest.info, extractDate } }} />);
    expect(said().includes('FEST-filen er 46 dager gammel')).toBe(old);
  });

  it('tells of an extract that is not the whole register, and of one without a date', () => {
    const info = { extractDate: null, productCount: 3, complete: false };
    render(<CatalogueLine catalogue={{ ...fest, info }} />);
    expect(summary()).toMatch(/^FEST uten dato/);
    expect(said()).toContain('FEST-filen er ikke hele registeret.');
  });

  it.each<[CatalogueView['source'], boolean]>([
    ['embedded', false],
    ['stand-in', true],
  ])('calls the embedded one so; %s says that the storage did not answer: %s', (source, told) => {
    const info = { extractDate: null, productCount: 311, complete: false };
    render(<CatalogueLine catalogue={{ ...fest, source, info }} />);
    expect(summary()).toMatch(/^Innebygd utvalg/);
    expect(said().includes('Bruker den innebygde katalogen: lageret svarte ikke.')).toBe(told);
    expect(said()).not.toContain('FEST-filen');
  });

  it('is not there while the catalogue is read', () => {
    render(<CatalogueLine catalogue={null} />);
    expect(said()).toBe('');
  });
});
