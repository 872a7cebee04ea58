// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHostPage, type OpenRoot } from '../../../utils/page/host-page.ts';
import { makeOwn } from '../../../utils/page/own-element.ts';

const closedRoots = new WeakMap<Element, ShadowRoot>();
const openRoot: OpenRoot = (element) => closedRoots.get(element) ?? null;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="plain"></div><x-outer></x-outer><p id="late"></p>';
});

afterEach(() => vi.useRealTimers());

function attach(host: Element | null, html: string): ShadowRoot {
  if (host === null) throw new Error('The test has no such host.');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  closedRoots.set(host, root);
  return root;
}

describe('the shadow roots of a page', () => {
  it('are found within each other and in plain elements, closed ones too', () => {
    const plain = attach(document.querySelector('#plain'), '');
    const outer = attach(document.querySelector('x-outer'), '<span></span>');
    const inner = attach(outer.querySelector('span'), '');
    const page = createHostPage(document, openRoot);
    page.refresh('now');
    expect(page.roots()).toEqual([document, plain, outer, inner]);
  });

  it('are searched for again after a while, and plain elements after a longer one', () => {
    const page = createHostPage(document, openRoot);
    page.refresh('in-time');
    const outer = attach(document.querySelector('x-outer'), '');
    const late = attach(document.querySelector('#late'), '');
    page.refresh('in-time');
    expect(page.roots()).toEqual([document]);
    vi.advanceTimersByTime(400);
    page.refresh('in-time');
    expect(page.roots()).toEqual([document, outer]);
    vi.advanceTimersByTime(11_000);
    page.refresh('in-time');
    expect(page.roots()).toEqual([document, outer, late]);
  });

  it('are gone with their element', () => {
    attach(document.querySelector('x-outer'), '');
    const page = createHostPage(document, openRoot);
    page.refresh('now');
    document.querySelector('x-outer')?.remove();
    expect(page.roots()).toEqual([document]);
  });

  it('do not include the panel', () => {
    attach(document.body.appendChild(makeOwn(document, 'panel')), '');
    const page = createHostPage(document, openRoot);
    page.refresh('now');
    expect(page.roots()).toEqual([document]);
  });
});

it('knows what has the focus within closed roots', () => {
  const outer = attach(document.querySelector('x-outer'), '<input>');
  const page = createHostPage(document, openRoot);
  outer.querySelector('input')?.focus();
  expect(page.focused()).toBe(outer.querySelector('input'));
  outer.querySelector('input')?.blur();
  expect(page.focused()).toBeNull();
});
