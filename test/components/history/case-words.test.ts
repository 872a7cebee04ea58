import { expect, it } from 'vitest';
import { dosageLine } from '../../../components/history/case-words.ts';

it.each([
  ['2 tabletter daglig', 'Dosering, lest som: 2 tabletter daglig'],
  ['1 plaster skiftes hver 72. time', 'Dosering, lest som: 1 plaster skiftes hver 72. time'],
  ['1 tablett 2 ganger daglig', 'Dosering: 1 tablett 2 ganger daglig'],
  ['Ikke forstått', 'Dosering: Ikke forstått'],
  ['', null],
  [null, null],
])('%j of a case is shown as %j', (dosage, line) => expect(dosageLine({ dosage })).toBe(line));
