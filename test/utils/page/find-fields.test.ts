// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findFields } from '../../../utils/page/find-field.ts';
import { within } from '../../../utils/page/host-page.ts';
import { readField } from '../../../utils/page/read-field.ts';
import type { FieldDescription, Locator, ReadAs } from '../../../utils/page/site-profile.ts';
import { processorTime } from '../../processor-time.ts';
import { drawWithoutLayout, openPage } from './pages.ts';

drawWithoutLayout();

const label = (text: string): Locator => ({ by: 'label', text });
const beside = (text: string): Locator => ({ by: 'beside', text });
const name = (value: string): Locator => ({ by: 'attribute', name: 'name', value });
const selector = (text: string): Locator => ({ by: 'selector', selector: text });

const field = (read: ReadAs, first: Locator, ...others: Locator[]): FieldDescription => ({
  find: [first, ...others],
  read,
});

function readAll(html: string, fields: Readonly<Record<string, FieldDescription>>): Record<string, unknown> {
  document.body.innerHTML = `<main>${html}</main>`;
  const main = document.querySelector('main');
  if (main === null) throw new Error('The test has no page.');
  const page = openPage();
  page.refresh('now');
  const found = findFields(within(page, main), fields);
  return Object.fromEntries(
    Object.entries(fields).map(([key, description]) => {
      const one = found.get(key);
      return [key, one?.kind === 'found' ? readField(one.element, description) : one?.kind];
    }),
  );
}

const readOne = (html: string, description: FieldDescription): unknown =>
  readAll(html, { it: description }).it;

describe('text beside a field', () => {
  it.each<[string, string, ReadAs, unknown]>([
    ['text and span', '<p>Dosering: <span>1 tablett</span></p>', 'text', '1 tablett'],
    ['two spans', '<span>Dosering:</span> <span>1 tablett</span>', 'text', '1 tablett'],
    [
      'bold in a cell',
      '<table><tr><td><b>Dosering</b></td><td>1 tablett</td></tr></table>',
      'text',
      '1 tablett',
    ],
    ['a row heading', '<table><tr><th>Dosering</th><td>1 tablett</td></tr></table>', 'text', '1 tablett'],
    ['a definition list', '<dl><dt>Dosering</dt><dd>1 tablett</dd></dl>', 'text', '1 tablett'],
    [
      'a field in the next cell',
      '<table><tr><td>Dosering</td><td><input value="x"></td></tr></table>',
      'value',
      'x',
    ],
    ['a field with its unit', '<div>Dosering</div><div><input value="x"> mg</div>', 'value', 'x'],
    ['a choice', '<b>Dosering</b><select><option>a<option selected>b</select>', 'selected-text', 'b'],
    ['an empty place before the next label', '<b>Dosering:</b><b>Reit:</b><b>1</b>', 'text', 'lost'],
    [
      'an empty place before the next term',
      '<dl><dt>Dosering</dt><dt>Reit</dt><dd>1</dd></dl>',
      'text',
      'lost',
    ],
    ['a field behind another label', '<b>Dosering</b><div>Reit <input value="x"></div>', 'value', 'lost'],
    ['two fields', '<b>Dosering</b><div><input value="x"><input value="y"></div>', 'value', 'lost'],
    ['text between', '<b>Dosering</b> se under <input value="x">', 'value', 'lost'],
    [
      'a field that is wired to other words',
      '<b>Dosering</b><input aria-label="Reit" value="x">',
      'value',
      'lost',
    ],
    ['the words twice', '<b>Dosering</b><i>a</i><p></p><b>Dosering</b><i>b</i>', 'text', 'lost'],
    ['the words in an option', '<select><option>Dosering</select><i>a</i>', 'text', 'lost'],
    ['two definitions', '<dl><dt>Dosering</dt><dd>Ny</dd><dd>1 tablett</dd></dl>', 'text', 'lost'],
    [
      'another row',
      '<dl><dt>Dosering</dt><div><label>Reit <input></label></div><dd>1</dd></dl>',
      'text',
      'lost',
    ],
    ['a row of another field', '<b>Dosering</b><div><label>Reit <input></label></div>', 'text', 'lost'],
    ['more words', '<b>Dosering ved behov</b><i>a</i>', 'text', 'lost'],
    [
      'a list that stands in the place of a select, its search out of sight',
      '<b>Dosering</b><select hidden></select><div><a>1 tablett</a><input style="visibility:hidden"></div>',
      'text',
      '1 tablett',
    ],
    [
      'an editor with a toolbar, in the place of a textarea',
      '<b>Dosering</b><textarea hidden></textarea><div><button></button><p contenteditable>1 tablett</p><i>Ord: 2</i></div>',
      'text',
      '1 tablett',
    ],
    [
      'the heading of another column',
      '<div role="row"><div role="columnheader">Dosering</div><div role="columnheader">Start</div></div>',
      'text',
      'lost',
    ],
    ['what is around a frame', '<b>Dosering</b><div><i>Fet</i><iframe></iframe></div>', 'text', 'lost'],
  ])('%s', (_, html, read, expected) => {
    expect(readOne(html, field(read, beside('Dosering')))).toBe(expected);
  });

  it('is never the label of another field of the profile', () => {
    const fields = { a: field('text', beside('Dosering')), b: field('text', beside('Reit')) };
    expect(readAll('<b>Dosering</b><b>Reit</b><b>1</b>', fields)).toEqual({ a: 'lost', b: '1' });
  });
});

describe('several ways to one field', () => {
  it('that find nothing, or too many, count against: most must find the field', () => {
    const html = '<input name="dose" class="b" value="x"><input class="a"><input class="a">';
    const [nothing, twice] = [selector('.none'), selector('.a')];
    expect(readOne(html, field('value', nothing, name('dose'), selector('.b')))).toBe('x');
    expect(readOne(html, field('value', twice, name('dose'), selector('.b')))).toBe('x');
    expect(readOne(html, field('value', nothing, name('dose')))).toBe('lost');
    expect(readOne(html, field('value', nothing, twice, name('dose'), selector('.b')))).toBe('lost');
  });

  it('may be as many for as against where the field itself says what it is called', () => {
    const html = (more: string) => `<label>Dosering <input name="dose" ${more} value="x"></label>`;
    const ways = field('value', label('Dosering'), selector('.none'));
    expect(readOne(html(''), ways)).toBe('x');
    expect(readOne(html('aria-label="Melding"'), ways)).toBe('lost');
  });

  it('lead to none where the field calls itself something else, whichever way it was found', () => {
    const html = '<label>Melding til pasient <input name="dose" class="b" value="x"></label>';
    const ways = field('value', label('Dosering'), name('dose'), selector('.b'));
    expect(readOne(html, ways)).toBe('lost');
  });

  it('that lead to two fields leave none', () => {
    const html = '<label>Dosering <input value="x"></label><input name="dose" value="y">';
    expect(readOne(html, field('value', label('Dosering'), name('dose')))).toBe('lost');
  });

  it('lead to none where one of them finds another as well, whatever the label says', () => {
    const twins = (more: string) =>
      `<label for="a">Dosering</label><input id="a" name="dose" value="x"><p></p>
       <label for="a"></label><input ${more} value="y">`;
    const ways = field('value', label('Dosering'), name('dose'), beside('Dosering'));
    expect(readOne(twins(''), ways)).toBe('x');
    expect(readOne(twins('id="a" name="dose"'), ways)).toBe('lost');
    expect(readOne(twins('id="a" name="dose" hidden'), ways)).toBe('x');
  });

  it('that lead to one that is shown and another that is not leave none', () => {
    const html = '<label for="a">Dosering</label><input value="y"><input id="a" value="x" hidden>';
    expect(readOne(html, field('value', label('Dosering'), beside('Dosering')))).toBe('lost');
  });

  it('may find a cell and the text in it, as long as they say the same', () => {
    const ways = [beside('Dosering'), selector('.text')] as const;
    const html = (more: string) => `<b>Dosering</b><div><i class="text">1 tablett</i>${more}</div>`;
    expect(readOne(html(''), field('text', ...ways))).toBe('1 tablett');
    expect(readOne(html('<i>2 tabletter</i>'), field('text', ...ways))).toBe('lost');
  });
});

describe('a field that two fields point at', () => {
  it('is neither', () => {
    const html = '<label>Dosering <input name="reit" value="x"></label>';
    const fields = { dosage: field('value', label('Dosering')), repeats: field('value', name('reit')) };
    expect(readAll(html, fields)).toEqual({ dosage: 'lost', repeats: 'lost' });
  });

  it('may be read in two ways', () => {
    const html = '<b class="drug" data-strength="5 mg">Imovane</b>';
    const fields = {
      drug: field('text', selector('.drug')),
      strength: field({ attribute: 'data-strength' }, selector('.drug')),
    };
    expect(readAll(html, fields)).toEqual({ drug: 'Imovane', strength: '5 mg' });
  });
});

describe('how many', () => {
  const second: Locator = { by: 'selector', selector: 'input', expect: 2, which: 2 };

  it('are as many as expected', () => {
    expect(readOne('<input value="a"><input value="b">', field('value', second))).toBe('b');
    expect(readOne('<input value="a">', field('value', second))).toBe('lost');
    expect(readOne('<input><input><input>', field('value', second))).toBe('lost');
  });

  it('does not count what is not shown', () => {
    const html = `<template><input name="a" value="t"></template>
      <div style="display:none"><input name="a" value="x"></div>
      <input name="a" value="y" style="visibility:hidden"><input name="a" value="z">`;
    expect(readOne(html, field('value', name('a')))).toBe('z');
  });

  it('tells what is there and not shown from what is gone', () => {
    expect(readOne('<div hidden><input name="a" value="x"></div>', field('value', name('a')))).toBe('hidden');
    expect(readOne('<div hidden><input name="a"><input name="a"></div>', field('value', name('a')))).toBe(
      'lost',
    );
  });
});

describe('radio buttons', () => {
  const choices = (attributes: string) =>
    ['§ 2', '§ 3']
      .map(
        (text, i) => `<label><input type="radio" ${attributes} ${i === 1 ? 'checked' : ''}> ${text}</label>`,
      )
      .join('');

  it.each([
    ['a group', `<fieldset><legend>Hjemmel</legend>${choices('name="h"')}</fieldset>`, label('Hjemmel')],
    ['a name', choices('name="h"'), name('h')],
    ['the text before', `<b>Hjemmel</b><div>${choices('name="h"')}</div>`, beside('Hjemmel')],
    [
      'a group without names',
      `<div role="radiogroup" aria-label="Hjemmel">${choices('')}</div>`,
      label('Hjemmel'),
    ],
    [
      'buttons drawn by a script',
      `<div role="radiogroup" aria-label="Hjemmel"><b role="radio" aria-checked="false">§ 2</b><b role="radio" aria-checked="true">§ 3</b></div>`,
      label('Hjemmel'),
    ],
  ])('are one field by %s', (_, html, way) => {
    expect(readOne(html, field('checked-label', way))).toBe('§ 3');
  });

  it('say nothing where none is chosen', () => {
    const html =
      '<fieldset><legend>Hjemmel</legend><label><input type="radio" name="h"> § 2</label></fieldset>';
    expect(readOne(html, field('checked-label', label('Hjemmel')))).toBe('');
  });

  it('are no field where a group holds two groups', () => {
    const html = `<fieldset><legend>Hjemmel</legend>${choices('name="a"')}${choices('name="b"')}</fieldset>`;
    expect(readOne(html, field('checked-label', label('Hjemmel')))).toBe('lost');
  });
});

describe('a prefix', () => {
  const dosage = { ...field('text', selector('p')), prefix: 'Dosering:' };

  it('picks the text that begins so and is no part of the value', () => {
    expect(readOne('<p>Reit: 1</p><p>Dosering:  1 tablett</p>', dosage)).toBe('1 tablett');
    expect(readOne('<p>Reit: 1</p><p>Bruk: fast</p>', dosage)).toBe('lost');
  });
});

describe('the text that is read', () => {
  it.each([
    ['Herceptin <b>600</b> mg', 'Herceptin 600 mg'],
    ['<div>Herceptin</div><div>600 mg</div>', 'Herceptin 600 mg'],
    ['Herceptin<br>600 mg', 'Herceptin 600 mg'],
    ['Her<b>ceptin</b>', 'Herceptin'],
    ['Herceptin <button>Bytt</button><script>x</script>', 'Herceptin'],
    ['<span style="display:none">0012</span>Herceptin', 'Herceptin'],
    ['<span style="visibility:hidden">0012</span>Herceptin', 'Herceptin'],
    ['Herceptin<ul style="clip-path:inset(100% 100%)"><li>Herceptin<li>Imovane</ul>', 'Herceptin'],
  ])('in %s is %s', (html, expected) => {
    expect(readOne(`<div class="it">${html}</div>`, field('text', selector('.it')))).toBe(expected);
  });

  it('is never a password', () => {
    expect(readOne('<input name="a" type="password" value="x">', field('value', name('a')))).toBe('lost');
    const attribute = field({ attribute: 'value' }, name('a'));
    expect(readOne('<input name="a" type="password" value="x">', attribute)).toBe('lost');
  });
});

describe('a table', () => {
  const table = (head: string, row: string) => `<table><tr>${head}</tr><tr>${row}</tr></table>`;
  const column = field('text', { by: 'column', text: 'Dosering' });

  it.each([
    ['by the heading', '<th>Navn</th><th>Dosering</th>', '<td>a</td><td>b</td>', 'b'],
    ['in another order', '<th>Dosering</th><th>Navn</th>', '<td>a</td><td>b</td>', 'a'],
    ['over a wide cell', '<th colspan="2">Navn</th><th>Dosering</th>', '<td>a</td><td>b</td><td>c</td>', 'c'],
    ['without the heading', '<th>Navn</th><th>Bruk</th>', '<td>a</td><td>b</td>', 'lost'],
    ['with the heading twice', '<th>Dosering</th><th>Dosering</th>', '<td>a</td><td>b</td>', 'lost'],
  ])('is read %s', (_, head, row, expected) => {
    expect(readOne(table(head, row), column)).toBe(expected);
  });
});

describe('a page that would wear it out', () => {
  it.each([
    ['a label of asterisks', `<b>${'*'.repeat(100_000)}a</b><i>x</i>`],
    ['a label of spaces and colons', `<b>${' :'.repeat(50_000)}a</b><i>x</i>`],
    ['a value without end', `<b>Dosering</b><i>${'x '.repeat(50_000)}</i>`],
  ])('%s', (_, html) => {
    const from = processorTime();
    const ways = field('text', beside('Dosering'), label('Dosering'));
    expect(readOne(html, ways)).toBe('lost');
    expect(processorTime() - from).toBeLessThan(1000);
  });
});

it('does not take the first of two fields with one id for both of their labels', () => {
  const one = (value: string) => `<label for="a">Dosering</label><input id="a" value="${value}">`;
  const description = field('value', label('Dosering'));
  expect(readOne(one('x') + one('y'), description)).toBe('lost');
  expect(readOne(`${one('x')}<div hidden>${one('y')}</div>`, description)).toBe('x');
});
