import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { columns } from '../../../utils/case-transfer/csv-columns.ts';
import { csvWriter } from '../../../utils/case-transfer/export-csv.ts';
import type { DamagedCase } from '../../../utils/history/stored-case.ts';
import { arbitraryCases } from '../history/arbitrary-case.ts';
import { idOf, noException, noVedtak, ordinary } from '../history/cases.ts';
import { readCsv } from './read-csv.ts';

function written(cases: readonly KeptCase[], damaged: readonly DamagedCase[] = []): string {
  const writer = csvWriter();
  return [
    writer.begin(),
    ...cases.map((kept) => writer.add(kept)),
    ...damaged.map((row) => writer.addDamaged(row)),
    writer.end(),
  ].join('');
}

function table(cases: readonly KeptCase[], damaged: readonly DamagedCase[] = []) {
  const [names = [], ...rows] = readCsv(written(cases, damaged).slice(1));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at] ?? '', cell])));
}

const full: KeptCase = {
  ...ordinary,
  id: '3f2b8c1e-0000-4000-8000-000000000000',
  at: '2026-07-01T22:30:00.000Z',
  occasion: 'fill',
  followedUp: [
    { matter: 'vedtak-ends', subject: '2026-12-03' },
    { matter: 'above-omeq', subject: '300' },
  ],
  drug: '=OxyContin; "Depottab"',
  dosage: '1-2',
  omeqPerDay: null,
  omeqAtLeast: 12345.5,
  pregabalinMgPerDay: 0,
  findings: [
    { rule: 'OP-CAP-300', outcome: 'not-met', level: 'stop' },
    { rule: 'EX-INFORMED', outcome: 'not-met', level: 'check' },
    { rule: 'AUTH-AB', outcome: 'unknown', level: 'check' },
    { rule: 'OP-PLAN', outcome: 'met', level: 'check' },
  ],
  remark: { kind: 'h-resept', text: 'Prosjekt DM 02224\nEnkeltpasientunntak' },
  fillOutcome: 'filled',
  overrides: [{ rule: 'OP-CAP-300', reason: 'clinical-need' }],
  exception: {
    decision: 'granted',
    decidedOn: '2026-10-01',
    validTo: '2027-10-01',
    caseNumber: '24/1234',
    costPerYearNok: 125000.25,
    ownProjectNumber: '02224',
  },
  vedtak: {
    ...noVedtak,
    omeqPerDay: 300,
    validTo: '2026-12-03',
    onlyMethadone: true,
    namesPrescriber: false,
  },
  label: 'Forløp A',
  reassessment: {
    at: '2026-12-31T23:30:00.000Z',
    verdict: 'ok',
    findings: [],
    ruleSetVersion: '0.2.0',
    catalogueVersion: 'fest-2',
  },
};

describe('the spreadsheet', () => {
  it('is UTF-8 with a mark, semicolons and CRLF, and has the columns that are written down', () => {
    const text = written([full]);
    expect(text.startsWith('\ufeffId;Tidspunkt;Anledning;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')[0]?.split(';')).toEqual([
      '\ufeffId',
      'Tidspunkt',
      'Anledning',
      'Forløp',
      'Legemiddel',
      'Dosering',
      'Vurdering',
      'OMEQ per døgn (mg)',
      'OMEQ minst (mg)',
      'Pregabalin per døgn (mg)',
      'Regler ikke oppfylt',
      'Regler ukjent',
      'Fraveket med grunn',
      'Merknad for',
      'Merknad',
      'Utfylling',
      'Vedtak OMEQ per døgn (mg)',
      'Vedtak pregabalin per døgn (mg)',
      'Vedtak til og med',
      'Vedtak bare metadon',
      'Vedtak navngir legen',
      'Unntak',
      'Unntak besluttet',
      'Unntak til og med',
      'Saksnummer',
      'Kostnad per år (kr)',
      'Eget prosjektnummer',
      'Regelversjon',
      'Katalog',
      'Legemiddel-id',
      'Vurdert på nytt',
      'Ny vurdering',
      'Fulgt opp',
      'Vurderingen i kortform',
      'Sjekket',
      'Skadd',
    ]);
  });

  it('has everything of a case in Norwegian words, figures and dates', () => {
    expect(table([full])).toEqual([
      {
        Id: full.id,
        Tidspunkt: '02.07.2026 00:30',
        Anledning: 'Utfylling',
        Forløp: 'Forløp A',
        Legemiddel: '\'=OxyContin; "Depottab"',
        Dosering: "'1-2",
        Vurdering: 'Kan ikke innvilges eller skrives slik',
        'OMEQ per døgn (mg)': '',
        'OMEQ minst (mg)': '12345,5',
        'Pregabalin per døgn (mg)': '0',
        'Regler ikke oppfylt': 'OP-CAP-300, EX-INFORMED',
        'Regler ukjent': 'AUTH-AB',
        'Fraveket med grunn': 'OP-CAP-300: medisinsk behov',
        'Merknad for': 'H-resept',
        Merknad: 'Prosjekt DM 02224\nEnkeltpasientunntak',
        Utfylling: 'Merknaden ble fylt inn',
        'Vedtak OMEQ per døgn (mg)': '300',
        'Vedtak pregabalin per døgn (mg)': '',
        'Vedtak til og med': '03.12.2026',
        'Vedtak bare metadon': 'Ja',
        'Vedtak navngir legen': 'Nei',
        Unntak: 'Innvilget',
        'Unntak besluttet': '01.10.2026',
        'Unntak til og med': '01.10.2027',
        Saksnummer: "'24/1234",
        'Kostnad per år (kr)': '125000,25',
        'Eget prosjektnummer': "'02224",
        // As a date it would be in the year 2000.
        Regelversjon: "'0.1.0",
        Katalog: 'fest-2026-11-14T04:00:00-1a2b3c',
        'Legemiddel-id': 'ID_1234',
        'Vurdert på nytt': '01.01.2027 00:30',
        'Ny vurdering': 'I orden',
        'Fulgt opp': 'vedtaket tar slutt, over vedtaket (OMEQ)',
        'Vurderingen i kortform': 'Ikke oppfylt: taket på 300 mg OMEQ',
        Sjekket: 'søknaden og retten til å skrive',
        Skadd: '',
      },
    ]);
  });

  it.each([
    ['2026-03-29T00:59:59.000Z', '29.03.2026 01:59'],
    ['2026-03-29T01:00:00.000Z', '29.03.2026 03:00'],
    ['2026-10-25T00:59:00.000Z', '25.10.2026 02:59'],
    ['2026-10-25T01:00:00.000Z', '25.10.2026 02:00'],
    ['2026-12-31T22:59:00.000Z', '31.12.2026 23:59'],
    ['2026-12-31T23:00:00.000Z', '01.01.2027 00:00'],
  ])('tells the time by the clock in Norway: %s', (at, told) => {
    expect(table([{ ...ordinary, at }])[0]?.Tidspunkt).toBe(told);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0,1'],
    [100 / 3, '33,333333333333336'],
    [1e-7, '0,0000001'],
    [1e21, '1000000000000000000000'],
    [12345678.9, '12345678,9'],
  ])('writes %d with a decimal comma and no groups', (omeqAtLeast, told) => {
    expect(table([{ ...ordinary, omeqAtLeast }])[0]?.['OMEQ minst (mg)']).toBe(told);
  });

  it('has a row for what is damaged, with the reason', () => {
    const [row] = table([], [{ id: '=x', row: { id: '=x' }, reason: '✖ Invalid input\n  → at at' }]);
    expect(row).toMatchObject({
      Id: "'=x",
      Skadd: '✖ Invalid input\n  → at at',
      Tidspunkt: '',
      Legemiddel: '',
    });
  });

  it('has one row for each case, and each cell as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(arbitraryCases(6), (cases) => {
        const [, ...rows] = readCsv(written(cases).slice(1));
        const expected = cases.map((kept) => [
          ...columns.map(({ read }) => read(kept)).map(({ text }) => text),
          '',
        ]);
        const unmarked = rows.map((row) => row.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell)));
        expect(unmarked).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('bears a word for an outcome that is a name of every object', () => {
    expect(
      table([{ ...ordinary, id: idOf(1), fillOutcome: 'constructor', exception: noException }])[0],
    ).toMatchObject({
      Utfylling: 'constructor',
      Unntak: '',
    });
  });
});
