import { describe, expect, it } from 'vitest';
import { withRowsLabelled } from '../../../rules/pasted-prescription/table-rows.ts';

const read = (text: string): readonly string[] =>
  withRowsLabelled(text.split('\n'), (cell) => cell.startsWith('Seponert'));

const OXY = ['Legemiddel: OxyContin depottab 20 mg', 'Dosering: 1 x 2'];

describe('a row under the head of its table', () => {
  it.each<[string, string, readonly string[]]>([
    ['bars', 'Legemiddel | Dosering\nOxyContin depottab 20 mg | 1 x 2', OXY],
    ['outer bars', '| Legemiddel | Dosering |\n| --- | --- |\n| OxyContin depottab 20 mg | 1 x 2 |', OXY],
    ['tabs', 'Legemiddel\tDosering\nOxyContin depottab 20 mg\t1 x 2', OXY],
    ['semicolons', 'Navn;Dosering\nOxyContin depottab 20 mg;1 x 2', OXY],
    [
      'name, strength and form apart',
      'Navn\tStyrke\tForm\tDose\nOxyContin\t20 mg\tdepottab\t1 x 2',
      ['Legemiddel: OxyContin depottab 20 mg', 'Dosering: 1 x 2'],
    ],
    [
      'more columns',
      'Indikasjon|Navn|Dosering|Start\nSmerter|OxyContin depottab 20 mg|1 x 2|01.02.2026',
      [...OXY, 'Indikasjon: Smerter', 'Start: 01.02.2026'],
    ],
    [
      'times of the day',
      'Navn|Morgen|Middag|Kveld\nOxyContin depottab 20 mg|1||2',
      ['Legemiddel: OxyContin depottab 20 mg', 'Dosering: 1 morgen, 2 kveld'],
    ],
    [
      'dosage and times of the day',
      'Navn|Dosering|Kveld\nOxyContin depottab 20 mg|1 x 2|-',
      ['Legemiddel: OxyContin depottab 20 mg', 'Dosering: 1 x 2'],
    ],
    ['no dosage', 'Navn|Dosering\nOxyContin 20 mg|', ['Legemiddel: OxyContin 20 mg']],
  ])('has labels: %s', (_, text, rows) => {
    expect(read(text).filter((line) => /: /.test(line))).toEqual(rows);
  });

  it.each<[string, string]>([
    ['more cells than the head', 'Navn|Dosering\nOxyContin 20 mg|1 x 2|Smerter'],
    ['fewer', 'Navn|Styrke|Dosering\nOxyContin 20 mg|1 x 2'],
    ['no name', 'Navn|Dosering\n|1 x 2'],
    ['a cell that says itself', 'Navn|Dosering\nSeponert OxyContin|1 x 2'],
    ['a head with another word', 'Navn|Dosering|Farge\nOxyContin 20 mg|1 x 2|rosa'],
    ['a head without a dosage', 'Navn|Styrke\nOxyContin|20 mg'],
    ['a head without a name', 'Styrke|Dosering\n20 mg|1 x 2'],
    ['another sign between', 'Navn|Dosering\nOxyContin 20 mg\t1 x 2'],
    ['no table', 'OxyContin 20 mg\n1 x 2'],
  ])('stays as written: %s', (_, text) => expect(read(text)).toEqual(text.split('\n')));

  it('goes on after a line that is none', () => {
    const text = 'Navn|Dosering\nFaste legemidler\nOxyContin depottab 20 mg|1 x 2';
    expect(read(text).slice(2)).toEqual(OXY);
  });

  it('has the last head above it', () => {
    expect(read('Navn|Dosering\nDosering|Navn\n1 x 2|OxyContin depottab 20 mg').slice(2)).toEqual(OXY);
  });
});
