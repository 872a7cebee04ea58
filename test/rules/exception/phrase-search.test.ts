import { describe, expect, it } from 'vitest';
import { anyPhrase, phraseSearch } from '../../../rules/exception/phrase-search.ts';

const find = phraseSearch([
  ['ny vurdering*', 'first'],
  ['utsatt', 'second'],
  ['ny', 'third'],
  ['utset*', 'fourth'],
]);

describe('the first phrase of the list that is there', () => {
  it.each([
    ['saken er utsatt', 'second'],
    ['ny sak', 'third'],
    ['utsetjing', 'fourth'],
    ['utset', 'fourth'],
    // Wherever each of them stands.
    ['utsatt til ny vurderingen', 'first'],
    ['ny vurdering og utsatt', 'first'],
    ['ny og utsatt', 'second'],
    ['utsatt ny', 'second'],
    // Word by word, to the last one.
    ['ny', 'third'],
    ['ny grundig vurdering', 'third'],
    ['utsatte', null],
    ['ikkeutsatt', null],
    ['vurdering', null],
    ['', null],
  ])('%j: %s', (text, found) => {
    expect(find(text.split(' '))).toBe(found);
  });

  it('is the same when it stands there twice', () => {
    expect(find(['utsatt', 'og', 'utsatt'])).toBe('second');
  });

  it('is any of them', () => {
    expect(anyPhrase(['kan gis'])(['det', 'kan', 'gis'])).toBe(true);
    expect(anyPhrase(['kan gis'])(['gis', 'kan'])).toBe(false);
  });
});
