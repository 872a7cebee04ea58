// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { complaintOf } from '../../../utils/page/complaint.ts';
import { drawWithoutLayout } from './pages.ts';

drawWithoutLayout();

function complaintIn(html: string): string | null {
  document.body.innerHTML = html;
  const field = document.querySelector('textarea');
  if (field === null) throw new Error('There is no field.');
  return complaintOf(field);
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what a page has against a text', () => {
  it.each([
    ['nothing', '<label>Merknad <textarea></textarea></label>', null],
    ['nothing, said so', '<textarea aria-invalid="false"></textarea>', null],
    ['a mark without words', '<textarea aria-invalid="true"></textarea>', ''],
    ['a mark on a wrapper', '<div aria-invalid="true"><textarea></textarea></div>', ''],
    [
      'a mark and its description',
      '<textarea aria-invalid="true" aria-describedby="e"></textarea><p id="e">Høyst 30 tegn</p>',
      'Høyst 30 tegn',
    ],
    [
      'a description without a mark, such as a count',
      '<textarea aria-describedby="e"></textarea><p id="e">12 av 30 tegn</p>',
      null,
    ],
    [
      'its error message',
      '<div><textarea aria-errormessage="e"></textarea></div><i id="e">For langt</i>',
      'For langt',
    ],
    ['an alert beside it', '<div><textarea></textarea><p role="alert">For langt</p></div>', 'For langt'],
    ['an alert out of sight', '<div><textarea></textarea><p role="alert" hidden>For langt</p></div>', null],
    ['an alert without words', '<div><textarea></textarea><p role="alert"></p></div>', null],
    [
      'a text by its class',
      '<div><textarea></textarea><p class="field-error">For langt</p></div>',
      'For langt',
    ],
    [
      'the same said twice',
      '<div><textarea aria-invalid="true" aria-describedby="e"></textarea><p id="e" role="alert">Nei</p></div>',
      'Nei',
    ],
    [
      'an alert of another field',
      '<div><textarea></textarea></div><div><input><p role="alert">Mangler</p></div>',
      null,
    ],
    ['a count that is told', '<div><textarea></textarea><p role="status">12 tegn igjen</p></div>', null],
  ])('%s', (_, html, words) => {
    expect(complaintIn(html)).toBe(words);
  });

  it('hears what the field itself says', () => {
    document.body.innerHTML = '<textarea></textarea>';
    const field = document.querySelector('textarea');
    field?.setCustomValidity('Ikke slik');
    expect(field && complaintOf(field)).toBe('Ikke slik');
  });
});
