// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findFields } from '../../../utils/page/find-field.ts';
import { within } from '../../../utils/page/host-page.ts';
import type { FieldDescription } from '../../../utils/page/site-profile.ts';
import { drawWithoutLayout, openPage } from './pages.ts';

drawWithoutLayout();

function find(html: string, description: Partial<FieldDescription> = {}): string | null {
  document.body.innerHTML = `<form>${html}</form>`;
  const form = document.querySelector('form');
  if (form === null) throw new Error('The test has no form.');
  const field: FieldDescription = { find: [{ by: 'label', text: 'Merknad' }], read: 'value', ...description };
  const found = findFields(within(openPage(), form), { field }).get('field');
  return found?.kind === 'found' ? (found.element.getAttribute('data-is') ?? 'another') : null;
}

describe('a field is found by its label', () => {
  it.each([
    ['<label for="a">Merknad</label><input id="a" data-is="it">', 'for'],
    ['<label>Merknad <textarea data-is="it">Merknad</textarea></label>', 'wrapping, whatever is typed in it'],
    ['<input aria-label="Merknad" data-is="it">', 'aria-label'],
    ['<b id="x">Merknad</b><input aria-labelledby="x" data-is="it">', 'aria-labelledby'],
    [
      '<b id="x">Mer</b><b id="y">knad</b><input aria-labelledby="x y" aria-label="Merknad" data-is="it">',
      'several',
    ],
    ['<label for="a">  MERKNAD : *</label><input id="a" data-is="it">', 'case, spaces and marks'],
    ['<label for="a">Merknad <span>*</span></label><input id="a" data-is="it">', 'nested marks'],
  ])('%s (%s)', (html) => {
    expect(find(html)).toBe('it');
  });

  it.each([
    ['<input aria-label="Merknad"><input aria-label="Merknad">', 'two'],
    ['<input aria-label="Merknad til apotek">', 'more words'],
    ['<input aria-label="Anmerknad">', 'part of a word'],
    ['<input type="hidden" aria-label="Merknad">', 'hidden'],
    ['<input type="password" aria-label="Merknad">', 'password'],
    ['<input type="checkbox" aria-label="Merknad">', 'not text'],
    ['<select aria-label="Merknad"></select>', 'another kind'],
    ['<div role="group" aria-label="Merknad"></div>', 'a group'],
    ['', 'nothing'],
  ])('%s is none (%s)', (html) => {
    expect(find(html)).toBeNull();
  });

  it('within the form only', () => {
    expect(find('</form><input aria-label="Merknad"><form>')).toBeNull();
  });
});

describe('the ways to find a field are all tried', () => {
  const bySelector = (selector: string) => ({ by: 'selector', selector }) as const;

  it('and more must find exactly one than not', () => {
    const html = '<input class="many" data-is="a"><input class="many"><input class="one it" data-is="it">';
    const ways = [bySelector('.many'), bySelector('.one'), bySelector('.it')] as const;
    expect(find(html, { find: ways })).toBe('it');
    expect(find(html, { find: [bySelector('.none'), ...ways] })).toBeNull();
  });

  it('and a selector that is not one finds nothing', () => {
    const html = '<input class="one it" data-is="it">';
    expect(find(html, { find: [bySelector('..'), bySelector('.one'), bySelector('.it')] })).toBe('it');
  });
});
