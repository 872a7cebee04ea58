// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteAccess, type SiteView } from '../../../components/popup/site-access.tsx';

afterEach(cleanup);

type Props = ComponentProps<typeof SiteAccess>;
const allowed = { kind: 'allowed', site: 'example.no', profile: 'on', removable: true } as const;

function show(
  given: Props['view'] | SiteView,
  notice: Props['notice'] = 'none',
  onOpenSidePanel: Props['onOpenSidePanel'] = null,
) {
  const view: Props['view'] =
    given.kind === 'allowed' || given.kind === 'not-allowed' ? { kind: 'sites', sites: [given] } : given;
  const spies = { onAllow: vi.fn(), onRemove: vi.fn(), onSetUp: vi.fn(), onOpenSidePanel };
  const { container } = render(<SiteAccess view={view} notice={notice} {...spies} />);
  const row = screen.getByRole('complementary', { name: 'Denne siden' });
  return { user: userEvent.setup(), container, row, ...spies };
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the page in front', () => {
  it.each<[string, Props['view'] | SiteView, string, string[]]>([
    ['is looked at', { kind: 'looking' }, 'Ser på siden …', []],
    [
      'is not allowed',
      { kind: 'not-allowed', site: 'example.no', profile: 'none' },
      'Denne siden: example.no – ikke tillatt',
      ['Tillat og sett opp siden'],
    ],
    [
      'is not allowed and known',
      { kind: 'not-allowed', site: 'example.no', profile: 'on' },
      'Denne siden: example.no – ikke tillatt',
      ['Tillat på denne siden'],
    ],
    ['is allowed', allowed, 'Denne siden: example.no – tillatt', ['Endre oppsettet', 'Fjern']],
    [
      'is not set up',
      { ...allowed, profile: 'none' },
      'Denne siden: example.no – siden er ikke satt opp',
      ['Sett opp siden', 'Fjern'],
    ],
    [
      'is put aside',
      { ...allowed, profile: 'off' },
      'Denne siden: example.no – oppsettet er slått av',
      ['Endre oppsettet', 'Fjern'],
    ],
    [
      'is decided by others',
      { ...allowed, removable: false },
      'Denne siden: example.no – tillatt',
      ['Endre oppsettet'],
    ],
    [
      'is a page of the browser',
      { kind: 'unusable', why: 'browser-page' },
      'Nettleserens egne sider kan ikke brukes.',
      [],
    ],
    ['is a file', { kind: 'unusable', why: 'file' }, 'Filer på maskinen kan ikke brukes.', []],
  ])('%s', (_, view, text, offered) => {
    const { row } = show(view);
    expect(row.querySelector('p')?.textContent).toBe(text);
    expect(buttons()).toEqual(offered);
  });

  it('is allowed, set up and taken back in one press', async () => {
    const first = show({ kind: 'not-allowed', site: 'example.no', profile: 'none' });
    await first.user.click(screen.getByRole('button', { name: 'Tillat og sett opp siden' }));
    expect(first.onAllow).toHaveBeenCalledOnce();
    cleanup();
    const then = show({ ...allowed, profile: 'none' });
    await then.user.click(screen.getByRole('button', { name: 'Sett opp siden' }));
    await then.user.click(screen.getByRole('button', { name: 'Fjern tillatelsen for example.no' }));
    expect(then.onSetUp).toHaveBeenCalledOnce();
    expect(then.onRemove).toHaveBeenCalledOnce();
  });

  it('can be left for the side panel, where the browser has one', async () => {
    const onOpenSidePanel = vi.fn();
    const { user } = show(allowed, 'none', onOpenSidePanel);
    await user.click(screen.getByRole('button', { name: 'Åpne i sidepanelet' }));
    expect(onOpenSidePanel).toHaveBeenCalledOnce();
    cleanup();
    show(allowed);
    expect(screen.queryByRole('button', { name: 'Åpne i sidepanelet' })).toBeNull();
  });

  it('has frames from elsewhere, each allowed for itself', async () => {
    const { user, row, onAllow, onRemove } = show({
      kind: 'sites',
      sites: [
        { ...allowed, profile: 'none' },
        { kind: 'not-allowed', site: 'a.forskrivning.no', profile: 'on' },
        { ...allowed, site: 'b.no' },
      ],
    });
    expect([...row.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'Denne siden: example.no – siden er ikke satt opp',
      'Ramme: a.forskrivning.no – ikke tillatt',
      'Ramme: b.no – tillatt',
      '',
    ]);
    expect(buttons()).toEqual(['Fjern', 'Tillat rammen', 'Endre oppsettet', 'Fjern']);
    await user.click(screen.getByRole('button', { name: 'Tillat rammen' }));
    await user.click(screen.getByRole('button', { name: 'Fjern tillatelsen for b.no' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(1);
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(2);
  });

  it.each([
    ['declined', 'Siden ble ikke tillatt.'],
    ['not-removed', 'Tillatelsen kunne ikke fjernes. Foretaket kan ha bestemt den.'],
    ['not-started', 'Oppsettet kunne ikke startes på denne siden. Last siden på nytt og prøv igjen.'],
  ] as const)('says so when it was %s', (notice, text) => {
    show({ ...allowed, profile: 'none' }, notice);
    expect(screen.getByRole('status').textContent).toBe(text);
  });

  it('has no accessibility fault that can be found by machine', async () => {
    const { container } = show({ ...allowed, profile: 'none' }, 'refused');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
