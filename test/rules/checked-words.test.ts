import { expect, it } from 'vitest';
import type { Assessment } from '../../rules/contract/assessment.ts';
import { checkedList, checkedWords } from '../../rules/vocabulary.ts';

it.each<[Assessment['checked'], string, string]>([
  [[], '', 'Ingenting er sjekket.'],
  [['h-list'], 'H-listen', 'Sjekket: H-listen.'],
  [['h-list', 'exception'], 'H-listen og unntaket', 'Sjekket: H-listen og unntaket.'],
  [
    ['h-list', 'exception', 'authority'],
    'H-listen, unntaket og retten til å skrive',
    'Sjekket: H-listen, unntaket og retten til å skrive.',
  ],
])('what was checked is told as a list: %j', (checked, list, sentence) => {
  expect(checkedList(checked)).toBe(list);
  expect(checkedWords(checked)).toBe(sentence);
});
