import { expect, it } from 'vitest';
import { type SegmentKind, segmentsOf } from '../../../rules/pasted-prescription/segments.ts';

it.each<[string, [SegmentKind, string, string][]]>([
  ['', []],
  ['OxyContin', [['unlabelled', 'OxyContin', 'OxyContin']]],
  ['OxyContin 10 tab. ', [['unlabelled', 'OxyContin 10 tab.', 'OxyContin 10 tab.']]],
  ['Rp. OxyContin', [['drug', 'OxyContin', 'Rp. OxyContin']]],
  [
    'Rp/ OxyContin,  Dssn. 1 x 2',
    [
      ['drug', 'OxyContin', 'Rp/ OxyContin,'],
      ['dosage', '1 x 2', 'Dssn. 1 x 2'],
    ],
  ],
  [
    'OxyContin - ; Styrke:  20 mg ; Form: kapsel Antall: 98 stk',
    [
      ['unlabelled', 'OxyContin', 'OxyContin - ;'],
      ['drug-part', '20 mg', 'Styrke:  20 mg ;'],
      ['drug-part', 'kapsel', 'Form: kapsel'],
      ['other', '98 stk', 'Antall: 98 stk'],
    ],
  ],
  ['Dosering', [['dosage', '', 'Dosering']]],
  ['Dosering: , - 1 x 2', [['dosage', '1 x 2', 'Dosering: , - 1 x 2']]],
  ['Reit 3', [['other', '3', 'Reit 3']]],
  ['Doseringsendring', [['unlabelled', 'Doseringsendring', 'Doseringsendring']]],
])('%j', (line, segments) => {
  expect(segmentsOf(line).map(({ kind, text, source }) => [kind, text, source])).toEqual(segments);
});
