import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { About } from '../../../components/about/about.tsx';
import { releases } from '../../../components/about/releases.ts';

const [newest] = releases;

it('tells the edition, what is new in it, and the dates of the law text and the table', () => {
  render(<About version={newest?.version ?? ''} catalogue="FEST 16.11.2026" today="2026-11-30" />);
  expect(screen.getByText(/^1\.0\.0 fra \d\d\.\d\d\.\d{4}$/)).toBeInTheDocument();
  expect(screen.getByText('Nytt i 1.0.0')).toBeInTheDocument();
  expect(screen.getByText('Sist endret 23.11.2023, lagt inn 21.11.2026')).toBeInTheDocument();
  expect(screen.getByText('FEST 16.11.2026')).toBeInTheDocument();
  expect(screen.queryByText(/kan være endret/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Andres kode og data' })).toHaveAttribute(
    'href',
    'third-party-notices.txt',
  );
});

it('says after a year that it may be old', () => {
  render(<About version="0.0.1" catalogue="FEST 16.11.2026" today="2028-01-01" />);
  expect(screen.getByText(/fra 21\.11\.2026 og kan være endret/)).toBeInTheDocument();
  expect(screen.getByText('0.0.1')).toBeInTheDocument();
});
