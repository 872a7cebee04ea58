import { expect, it } from 'vitest';
import { classifyLine, type Line } from '../../../rules/pasted-prescription/classify-line.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-30');

type Medicine = Extract<Line, { kind: 'medicine' }>;

const medicine = (
  by: Medicine['by'],
  drug: string,
  dosage: string,
  text: string,
  unused: readonly string[] = [],
  source = text,
): Line => ({ kind: 'medicine', by, medicine: { drug, dosage, unused }, text, source });

const oxy = 'OxyContin depottab 20 mg';

it.each<[string, readonly Line[]]>([
  ['', [{ kind: 'blank' }]],
  [' \t ', [{ kind: 'blank' }]],
  ['- ', [{ kind: 'blank' }]],
  ['-----', []],
  [' Faste legemidler ', [{ kind: 'heading', section: 'in-use', known: true, source: 'Faste legemidler' }]],
  ['Vurdering:', [{ kind: 'heading', section: 'in-use', known: false, source: 'Vurdering:' }]],
  [
    'Fast:  OxyContin 20 mg x 2',
    [
      { kind: 'heading', section: 'in-use', known: true, source: 'Fast:' },
      medicine('catalogue', 'OxyContin 20 mg', '20 mg x 2', 'OxyContin 20 mg x 2'),
    ],
  ],
  [
    'Legemiddel\tDosering',
    [{ kind: 'heading', section: 'in-use', known: true, source: 'Legemiddel\tDosering' }],
  ],
  ['• Seponert: Lyrica', [{ kind: 'not-in-use', of: 'itself', source: 'Seponert: Lyrica' }]],
  [`2) ${oxy}`, [medicine('catalogue', oxy, '', oxy)]],
  [`1. ${oxy}`, [medicine('catalogue', oxy, '', oxy, [], `1. ${oxy}`)]],
  ['1. Furix 40 mg', [medicine('shape', 'Furix 40 mg', '', 'Furix 40 mg', [], '1. Furix 40 mg')]],
  ['Furix 40 mg x 1', [medicine('shape', 'Furix 40 mg', '40 mg x 1', 'Furix 40 mg x 1')]],
  ['Rp.', [{ kind: 'supply', source: 'Rp.' }]],
  ['( Rp. Zzz', [medicine('label', 'Zzz', '', 'Zzz', [], 'Rp. Zzz')]],
  ['Rp. Zzz', [medicine('label', 'Zzz', '', 'Zzz', [], 'Rp. Zzz')]],
  ['Styrke: 20 mg', [{ kind: 'drug-part', text: '20 mg', source: 'Styrke: 20 mg' }]],
  ['Dosering', [{ kind: 'supply', source: 'Dosering' }]],
  [
    'Dssn: etter avtale',
    [{ kind: 'dosage', text: 'etter avtale', labelled: true, source: 'Dssn: etter avtale' }],
  ],
  ['Reit 3', [{ kind: 'supply', source: 'Reit 3' }]],
  ['98 stk', [{ kind: 'supply', source: '98 stk' }]],
  ['2 x 100 stk.', [{ kind: 'supply', source: '2 x 100 stk.' }]],
  ['1 x 2', [{ kind: 'dosage', text: '1 x 2', labelled: false, source: '1 x 2' }]],
  ['20 mg x 2', [{ kind: 'dosage', text: '20 mg x 2', labelled: false, source: '20 mg x 2' }]],
  ['trappes ned', [{ kind: 'dosage', text: 'trappes ned', labelled: false, source: 'trappes ned' }]],
  ['Ring fastlegen', [{ kind: 'other', text: 'Ring fastlegen', source: 'Ring fastlegen' }]],
  ['Vnr 123456', [{ kind: 'other', text: 'Vnr 123456', source: 'Vnr 123456' }]],
  [
    `Rp. ${oxy} Dssn: 1 x 2`,
    [
      medicine('label', oxy, '', oxy, [], `Rp. ${oxy}`),
      { kind: 'dosage', text: '1 x 2', labelled: true, source: 'Dssn: 1 x 2' },
    ],
  ],
])('%j is what it is by itself', (line, lines) => {
  expect(classifyLine(line, resolve)).toEqual(lines);
});

it.each<[string, Line['kind']]>([
  [`${oxy} seponert`, 'not-in-use'],
  [`${oxy}, seponert 01.11.2026`, 'not-in-use'],
  [`1. ${oxy} 1 x 2 – stoppet`, 'not-in-use'],
  [`${oxy} 14 dagers kontroll seponert`, 'medicine'],
  ['Furix 40 mg x 1 seponert', 'medicine'],
  ['OxyContin 20 mg x 2, OxyNorm 5 mg x 4 seponert', 'medicine'],
  [oxy, 'medicine'],
  ['Ring fastlegen seponert', 'other'],
])('%j, which says so at its end, is %s', (line, kind) => {
  expect(classifyLine(line, resolve)).toMatchObject([{ kind, source: line }]);
});

it.each<[string, string, readonly string[]]>([
  [`${oxy} 1 x 2 Vnr 123456`, '1 x 2', ['Vnr 123456']],
  [`${oxy} (Vnr 123456) 1 x 2`, '1 x 2', ['Vnr 123456']],
  [`${oxy} ( Varenr. 123456 ) 1 x 2`, '1 x 2', ['Varenr. 123456']],
  [`Vnr 123456: ${oxy}`, '', ['Vnr 123456']],
  [`Vnr 123456 - ${oxy}, 1 x 2`, '1 x 2', ['Vnr 123456']],
  [
    `Vnr 123456 ${oxy} 1 tablett morgen; 1 tablett kveld`,
    '1 tablett morgen; 1 tablett kveld',
    ['Vnr 123456'],
  ],
  [`${oxy}, 98 stk, 1 x 2`, '1 x 2', ['98 stk']],
  [`98 stk, ${oxy}, 1 x 2`, '1 x 2', ['98 stk']],
  [`${oxy} Vnr 123456, 98 stk, 1 x 2`, '1 x 2', ['Vnr 123456', '98 stk']],
])('%j has something that is not used', (line, dosage, unused) => {
  expect(classifyLine(line, resolve)).toEqual([medicine('catalogue', oxy, dosage, line, unused)]);
});

it('reads a pack number that the catalogue has got', () => {
  const known = (name: string) =>
    name === '123456' || name.endsWith('Vnr 123456') ? resolve(oxy) : resolve(name);
  const line = `${oxy} Vnr 123456`;
  expect(classifyLine(line, known)).toEqual([medicine('catalogue', line, '', line)]);
});

it.each<[string, string, string, string]>([
  [
    `${oxy}\t1 tablett\t2 ganger daglig`,
    oxy,
    '1 tablett, 2 ganger daglig',
    `${oxy}, 1 tablett, 2 ganger daglig`,
  ],
  ['OxyContin\t20 mg\tx 2', 'OxyContin 20 mg', '20 mg x 2', 'OxyContin 20 mg x 2'],
  ['Lyrica kaps 75 mg\t1\t0\t1', 'Lyrica kaps 75 mg', '1, 0, 1', 'Lyrica kaps 75 mg, 1, 0, 1'],
])('%j is a row of a table', (line, drug, dosage, text) => {
  expect(classifyLine(line, resolve)).toEqual([medicine('catalogue', drug, dosage, text, [], line)]);
});

it.each<[string, Line]>([
  [
    'Amlodipin\t5 mg\t1 tablett daglig',
    medicine(
      'shape',
      'Amlodipin, 5 mg',
      '1 tablett daglig',
      'Amlodipin, 5 mg, 1 tablett daglig',
      [],
      'Amlodipin\t5 mg\t1 tablett daglig',
    ),
  ],
  ['Blodtrykk\ti dag', { kind: 'other', text: 'Blodtrykk, i dag', source: 'Blodtrykk\ti dag' }],
])('%j is a row of none in the catalogue', (line, read) => {
  expect(classifyLine(line, resolve)).toEqual([read]);
});

it('parts several medicines of one line, where each is whole, and not what is labelled', () => {
  const both = 'OxyContin 20 mg x 2, OxyNorm 5 mg x 4';
  expect(classifyLine(both, resolve)).toEqual([
    medicine('catalogue', 'OxyContin 20 mg', '20 mg x 2', 'OxyContin 20 mg x 2', [], both),
    medicine('catalogue', 'OxyNorm 5 mg', '5 mg x 4', 'OxyNorm 5 mg x 4', [], both),
  ]);
  for (const line of [
    `Rp. ${both}`,
    `Dosering: ${both}`,
    'OxyContin 20 mg x 2, OxyNorm 5 mg',
    'OxyContin 20 mg x 2, OxyNorm 5 mg 14 dagers kontroll',
  ])
    expect(classifyLine(line, resolve)).toHaveLength(1);
});

it.each([
  [1000, 'dosage'],
  [1001, 'other'],
])('reads a piece of %i characters as %s', (length, kind) => {
  const [line] = classifyLine(`Dssn: ${'x'.repeat(length)}`, resolve);
  expect(line?.kind).toBe(kind);
});
