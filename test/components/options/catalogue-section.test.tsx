import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CatalogueSection } from '../../../components/options/catalogue-section.tsx';
import type { CatalogueImport, CatalogueInUse } from '../../../components/options/catalogue-view.ts';

type Props = ComponentProps<typeof CatalogueSection>;

const info = {
  version: 'fest-2026-11-13-abc',
  extractDate: '2026-11-13',
  productCount: 8_962,
  complete: true,
};
const imported: CatalogueInUse = { kind: 'imported', info, importedAt: '2026-11-14T09:30:00.000Z' };
const embedded: CatalogueInUse = {
  kind: 'embedded',
  name: 'Innebygd utvalg',
  extractDates: ['2017-04-12', '2023-09-08'],
  productCount: 309,
};
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `id-${at}`, name: `Preparat ${at} tab 10 mg` }));
const staged: Extract<CatalogueImport, { kind: 'staged' }> = {
  kind: 'staged',
  busy: false,
  trouble: null,
  report: {
    summary: {
      fileName: 'fest251.zip',
      info,
      products: 8_962,
      packages: 10_828,
      groupA: 211,
      groupB: 402,
      hListed: 917,
      notUnderstood: [
        {
          category: 'Legemiddelpakning',
          id: 'ID_1',
          name: 'Paracet tab 500 mg',
          reason: 'varenummer mangler',
        },
        { category: 'LegemiddelMerkevare', id: null, name: null, reason: 'navnet mangler' },
      ],
    },
    replaces: {
      kind: 'imported',
      info: { ...info, extractDate: '2026-10-30' },
      changes: {
        added: names(250),
        removed: [],
        changed: [{ id: 'c', name: 'Kodimagnyl tab', what: ['reseptgruppe', 'H-resept'] }],
      },
    },
  },
};

function props(patch: Partial<Props>): Props {
  return {
    inUse: embedded,
    attribution: 'Inneholder data under NLOD',
    registerPackages: 10_000,
    importing: { kind: 'none' },
    trustAddress: { kind: 'none' },
    today: '2026-11-21',
    onChoose: vi.fn(),
    onCancel: vi.fn(),
    onTake: vi.fn(),
    onDiscard: vi.fn(),
    onRemove: vi.fn(),
    ...patch,
  };
}

function show(patch: Partial<Props> = {}) {
  const given = props(patch);
  const { container, rerender } = render(<CatalogueSection {...given} />);
  return {
    user: userEvent.setup(),
    container,
    given,
    change: (next: Partial<Props>) => rerender(<CatalogueSection {...given} {...next} />),
  };
}

const zip = () => new File(['PK'], 'fest251.zip', { type: 'application/zip' });
const field = (container: HTMLElement) => container.querySelector('input[type=file]') as HTMLInputElement;
const area = (container: HTMLElement) => container.querySelector('.aksel-dropzone__area') as HTMLElement;
const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ') ?? '';

describe('the catalogue in use', () => {
  it('is told with its date, size, time and source', () => {
    const { container } = show({ inUse: imported });
    for (const part of [
      'FEST',
      '13.11.2026',
      '8962',
      '14. november 2026',
      'fest-2026-11-13-abc',
      'under NLOD',
    ]) {
      expect(text(container)).toContain(part);
    }
    expect(screen.queryByText(/gammelt/)).toBeNull();
  });

  it('is remarked on when it is old', () => {
    show({ inUse: imported, today: '2027-01-01' });
    expect(screen.getByText(/FEST-filen er 49 dager gammel/)).toBeInTheDocument();
  });

  it('is remarked on as a start where it is the embedded one', () => {
    show();
    expect(screen.getByText(/en begynnelse, ikke FEST/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Gå tilbake til den innebygde' })).toBeNull();
  });

  it('says so when it is not the whole register', () => {
    show({ inUse: { ...imported, info: { ...info, complete: false } } });
    expect(screen.getByText('FEST, ikke hele registeret')).toBeInTheDocument();
  });

  it('that can not be read leaves the way to another open', () => {
    const { container } = show({ inUse: { kind: 'failed', message: 'Katalogen kunne ikke leses.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Katalogen kunne ikke leses.');
    expect(field(container)).toBeEnabled();
  });

  it('is given up only after a question', async () => {
    const { user, given } = show({ inUse: imported });
    const button = screen.getByRole('button', { name: 'Gå tilbake til den innebygde' });
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Behold FEST-filen' }));
    expect(given.onRemove).not.toHaveBeenCalled();
    expect(button).toHaveFocus();
    await user.click(button);
    await user.keyboard('{Enter}');
    expect(given.onRemove).toHaveBeenCalledOnce();
  });
});

describe('choosing a file', () => {
  it('links to DMP in a new tab', () => {
    show();
    const link = screen.getByRole('link', { name: /fest251\.zip/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('href')).toMatch(/^https:\/\/www\.dmp\.no\//);
  });

  it('shows where the trust puts the file, and what can not be shown', () => {
    const { change } = show({ trustAddress: { kind: 'link', address: 'https://intranett/fest251.zip' } });
    expect(screen.getByRole('link', { name: 'https://intranett/fest251.zip' })).toBeInTheDocument();
    change({ trustAddress: { kind: 'unusable', stored: 'javascript:alert(1)' } });
    expect(screen.getByText(/«javascript:alert\(1\)», som ikke er en adresse/)).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('shows an address of the file system as text, which a link could not open', () => {
    show({ trustAddress: { kind: 'link', address: 'file://filtjener/fest/' } });
    expect(screen.getByText('file://filtjener/fest/')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it.each(['fest251.zip', 'FEST251.ZIP', 'fest251_inst.zip', 'fest.xml'])('takes %s', async (name) => {
    const { container, given, user } = show();
    const file = new File(['x'], name);
    await user.upload(field(container), file);
    expect(given.onChoose).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('takes a dropped file', () => {
    const { container, given } = show();
    const file = zip();
    fireEvent.drop(area(container), { dataTransfer: { files: [file], types: ['Files'] } });
    expect(given.onChoose).toHaveBeenCalledExactlyOnceWith(file);
  });

  it.each<[string, File[], RegExp]>([
    ['another kind of file', [new File(['x'], 'methods.xlsx')], /«methods\.xlsx» er verken zip eller XML/],
    ['two files', [zip(), zip()], /Du valgte 2 filer/],
    ['a text', [], /var ingen fil/],
  ])('refuses %s that is dropped, and says why', (_, files, message) => {
    const { container, given } = show();
    fireEvent.drop(area(container), { dataTransfer: { files, types: [] } });
    expect(screen.getByText(message)).toBeInTheDocument();
    expect(given.onChoose).not.toHaveBeenCalled();
    fireEvent.drop(area(container), { dataTransfer: { files: [zip()], types: ['Files'] } });
    expect(screen.queryByText(message)).toBeNull();
  });

  it('keeps the page when a file misses the field, and leaves dragged text alone', () => {
    const { given } = show();
    const missed = fireEvent.drop(document.body, { dataTransfer: { files: [zip()], types: ['Files'] } });
    expect(missed).toBe(false);
    expect(screen.getByText(/sluppet utenfor feltet/)).toBeInTheDocument();
    expect(given.onChoose).not.toHaveBeenCalled();
    expect(fireEvent.drop(document.body, { dataTransfer: { files: [], types: ['text/plain'] } })).toBe(true);
  });
});

describe('reading', () => {
  const progress = { bytes: 34_000_000, totalBytes: 118_000_000, packages: 4_210, secondsLeft: 2.4 };

  it('shows how far it has come, and can be cancelled', async () => {
    const { user, given } = show({ importing: { kind: 'reading', fileName: 'fest251.zip', progress } });
    const bar = screen.getByRole('progressbar', { name: 'Leser inn fest251.zip' });
    expect(bar).toHaveAttribute('aria-valuenow', '28');
    expect(bar).toHaveAttribute('aria-valuetext', '34 av 118 MB · 4210 pakninger · omtrent 3 sekunder igjen');
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(given.onCancel).toHaveBeenCalledOnce();
  });

  it('is spoken of twice at most, and moves the focus once', () => {
    const { change } = show();
    const said = new Set<string>();
    const headings: Element[] = [];
    for (let bytes = 0; bytes <= 118_000_000; bytes += 2_000_000) {
      change({ importing: { kind: 'reading', fileName: 'f.zip', progress: { ...progress, bytes } } });
      for (const status of screen.getAllByRole('status')) said.add(text(status));
      headings.push(document.activeElement ?? document.body);
    }
    change({ importing: { kind: 'storing', fileName: 'f.zip' } });
    for (const status of screen.getAllByRole('status')) said.add(text(status));
    expect([...said].filter((words) => words !== '')).toEqual([
      'Halvparten er lest.',
      'Filen er lest. Lagrer.',
    ]);
    expect(new Set(headings)).toEqual(new Set([screen.getByRole('heading', { name: 'Leser inn f.zip' })]));
  });

  it('does not take the focus from another field of the page', () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    const { change } = show({ importing: { kind: 'storing', fileName: 'f.zip' } });
    change({ importing: staged });
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });
});

describe('what was read in', () => {
  it('is summed up before anything is taken into use', async () => {
    const { user, container, given } = show({ inUse: imported, importing: staged });
    for (const part of ['Pakninger10 828', 'I gruppe A211', 'I gruppe B402', 'På H-listen917']) {
      expect(text(container)).toContain(part);
    }
    expect(screen.queryByRole('region', { name: 'Advarsel' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ta i bruk' }));
    expect(given.onTake).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Forkast' }));
    expect(given.onDiscard).toHaveBeenCalledOnce();
  });

  it('lists every change by name, a hundred at a time', async () => {
    const { user } = show({ inUse: imported, importing: staged });
    await user.click(screen.getByRole('button', { name: '250 nye produkter' }));
    const shown = () => screen.getAllByRole('listitem').filter((item) => text(item).startsWith('Preparat'));
    expect(shown()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: /^Vis 100 til/ }));
    await user.click(screen.getByRole('button', { name: /^Vis 50 til \(viser 200 av 250\)/ }));
    expect(shown()).toHaveLength(250);
    expect(screen.queryByRole('button', { name: /^Vis/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 endret produkt' }));
    expect(screen.getByText('Kodimagnyl tab: reseptgruppe, H-resept')).toBeInTheDocument();
  });

  it('lists what was not understood, with the reason', async () => {
    const { user } = show({ importing: staged });
    await user.click(screen.getByRole('button', { name: '2 rader ble ikke forstått' }));
    const rows = screen.getAllByRole('listitem').map(text);
    expect(rows).toContain('Paracet tab 500 mg (Legemiddelpakning, ID_1): varenummer mangler');
    expect(rows).toContain('Uten navn (LegemiddelMerkevare): navnet mangler');
  });

  it('warns loudly of what is not the register', () => {
    const { report } = staged;
    const summary = { ...report.summary, info: { ...info, complete: false }, packages: 74 };
    show({ importing: { ...staged, report: { ...report, summary } } });
    expect(screen.getByRole('heading', { name: /Dette er ikke hele registeret/ })).toBeInTheDocument();
  });

  it('is remarked on when it is old', () => {
    show({ importing: staged, today: '2026-12-29' });
    expect(screen.getByText('FEST-filen er 46 dager gammel.')).toBeInTheDocument();
  });

  it('says why it could not be taken into use, and may be tried again', async () => {
    const { user, given } = show({ importing: { ...staged, trouble: 'Det er ikke plass.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Det er ikke plass.');
    await user.click(screen.getByRole('button', { name: 'Ta i bruk' }));
    expect(given.onTake).toHaveBeenCalledOnce();
  });

  it('is given the focus, and gives it on to the word that it is in use', () => {
    const { change } = show({ importing: { kind: 'storing', fileName: 'f.zip' } });
    change({ importing: staged });
    expect(screen.getByRole('heading', { name: 'Lest inn, men ikke tatt i bruk' })).toHaveFocus();
    change({ importing: { kind: 'ended', how: 'taken' } });
    expect(document.activeElement).toHaveTextContent('FEST-filen er tatt i bruk.');
    expect(screen.getByRole('status')).toHaveTextContent('FEST-filen er tatt i bruk.');
  });
});

describe('a file that could not be read', () => {
  it('is told of, and another can be chosen', () => {
    const failure = { title: 'Filen ble ikke lest inn', advice: 'Zip-filen er skadet.' };
    const { container, change } = show();
    change({ importing: { kind: 'failed', failure } });
    const alert = screen.getByRole('alert');
    expect(text(alert)).toContain('Zip-filen er skadet. Katalogen i bruk er uendret.');
    expect(within(alert).getByRole('heading')).toHaveTextContent('Filen ble ikke lest inn');
    expect(field(container)).toBeEnabled();
  });
});

describe('every state', () => {
  it.each<[string, CatalogueImport]>([
    ['at rest', { kind: 'none' }],
    ['reading', { kind: 'reading', fileName: 'f.zip', progress: null }],
    ['staged', staged],
    ['failed', { kind: 'failed', failure: { title: 'Filen ble ikke lest inn', advice: 'Den er tom.' } }],
    ['ended', { kind: 'ended', how: 'discarded' }],
  ])('%s has no fault that axe finds', async (_, importing) => {
    const { container } = show({ inUse: imported, importing });
    for (const closed of screen.queryAllByRole('button', { expanded: false })) fireEvent.click(closed);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
