// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findForm } from '../../../utils/page/active-form.ts';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { drawWithoutLayout, openPage, testSite } from './pages.ts';

drawWithoutLayout();

const profile: SiteProfile = { ...testSite, form: [{ by: 'selector', selector: '.rx' }] };

beforeEach(() => {
  document.body.replaceChildren();
});

function formOn(html: string, { focus }: { focus?: string } = {}): string {
  document.body.innerHTML = html;
  const page = openPage();
  if (focus !== undefined) document.querySelector<HTMLElement>(focus)?.focus();
  const found = findForm(page, profile);
  return found.kind === 'form' ? found.form.id : found.kind;
}

const rx = (id: string, attributes = '', inner = '<input>') =>
  `<section class="rx" id="${id}" ${attributes}>${inner}</section>`;
const toggle = (open: boolean) => `<h2><button aria-expanded="${open}">Resept</button></h2>`;

describe('the form that is being written', () => {
  it.each([
    ['is the only one', rx('a'), 'a'],
    ['is the only one that is shown', rx('a', 'hidden') + rx('b'), 'b'],
    [
      'is the only one that is selected',
      rx('a', 'aria-selected="false"') + rx('b', 'aria-selected="true"'),
      'b',
    ],
    ['is the only one that is current', rx('a') + rx('b', 'aria-current="step"'), 'b'],
    [
      'is the only one that is current by what it stands in',
      `<ul><li>${rx('a')}</li><li aria-current="true">${rx('b')}</li></ul>`,
      'b',
    ],
    ['is the only one that is expanded', rx('a', '', toggle(false)) + rx('b', '', toggle(true)), 'b'],
    ['is the one in a dialog', `${rx('a')}<dialog open>${rx('b')}</dialog>`, 'b'],
    ['cannot be told from another', rx('a') + rx('b'), 'several'],
    [
      'cannot be told where two are marked',
      rx('a', 'aria-current="true"') + rx('b', 'aria-current="true"'),
      'several',
    ],
    ['cannot be told by what opens a part of one', rx('a', '', toggle(true)) + rx('b'), 'several'],
    ['is not there', '<p></p>', 'none'],
    ['is not shown', rx('a', 'hidden'), 'none'],
  ])('%s', (_, html, expected) => {
    expect(formOn(html)).toBe(expected);
  });

  it('is the one that was last at work in, also after the focus has gone elsewhere', () => {
    document.body.innerHTML = `${rx('a')}${rx('b')}<button id="out"></button>`;
    const page = openPage();
    const chosen = () => {
      const found = findForm(page, profile);
      return found.kind === 'form' ? found.form.id : found.kind;
    };
    document.querySelector<HTMLElement>('#b input')?.focus();
    expect(chosen()).toBe('b');
    document.querySelector<HTMLElement>('#b input')?.blur();
    expect(chosen()).toBe('b');
    document.querySelector<HTMLElement>('#a input')?.focus();
    expect(chosen()).toBe('a');
  });

  it('cannot be told where the focus and the marking disagree', () => {
    const html = rx('a') + rx('b', 'aria-current="true"');
    expect(formOn(html, { focus: '#a input' })).toBe('several');
    expect(formOn(html, { focus: '#b input' })).toBe('b');
  });

  it('is not recognised where landmarks disagree', () => {
    document.body.innerHTML = `${rx('a')}<form></form>`;
    const disagreeing: SiteProfile = {
      ...profile,
      form: [...profile.form, { by: 'selector', selector: 'form' }],
    };
    expect(findForm(openPage(), disagreeing).kind).toBe('not-recognised');
  });

  it('is not recognised where its fields stand without it', () => {
    expect(formOn('<input aria-label="Dosering"><input aria-label="Refusjonskode">')).toBe('not-recognised');
    expect(formOn('<input aria-label="Dosering">')).toBe('none');
  });
});
