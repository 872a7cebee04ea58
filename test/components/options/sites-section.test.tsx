// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SitesSection } from '../../../components/options/sites-section.tsx';
import type { SiteProfileEntry } from '../../../components/options/sites-view.ts';
import { lastFitText, siteName } from '../../../components/options/sites-words.ts';

afterEach(cleanup);

const entry = (id: string, patch: Partial<SiteProfileEntry> = {}): SiteProfileEntry => ({
  id,
  name: `Journal ${id}`,
  origins: [`https://${id}.example.no`],
  fields: ['drug', 'dosage', 'otherMedicines'],
  lastFit: { kind: 'never' },
  inUse: true,
  ...patch,
});

type Props = ComponentProps<typeof SitesSection>;

function show(patch: Partial<Props> = {}) {
  const spies = {
    onRemoveAllowed: vi.fn(),
    onSwitch: vi.fn(),
    onDelete: vi.fn(),
    onRestore: vi.fn(),
    onExport: vi.fn(),
    onChoose: vi.fn(),
    onPaste: vi.fn(),
    onTake: vi.fn(),
    onDiscard: vi.fn(),
  };
  const props: Props = {
    allowed: { kind: 'listed', sites: [] },
    allowedSaid: '',
    profiles: { kind: 'listed', profiles: [], unreadable: 0 },
    profilesTrouble: '',
    locked: false,
    importing: { kind: 'none' },
    ...spies,
    ...patch,
  };
  const { container, rerender } = render(<SitesSection {...props} />);
  return {
    user: userEvent.setup(),
    container,
    again: (next: Partial<Props>) => rerender(<SitesSection {...props} {...next} />),
    ...spies,
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const profilesOf = (...profiles: SiteProfileEntry[]) =>
  ({ kind: 'listed', profiles, unreadable: 0 }) as const;

it.each([
  ['https://example.no/*', 'example.no'],
  ['https://example.no:8443/*', 'example.no:8443'],
  ['http://localhost/*', 'http://localhost'],
  ['https://*.forskrivning.no/*', 'forskrivning.no og alt under'],
  ['https://*/*', 'Alle sider med https'],
  ['http://*/*', 'Alle sider med http'],
  ['<all_urls>', 'Alle sider'],
  ['file:///*', 'file:///*'],
])('the site of %s is called %s', (pattern, name) => {
  expect(siteName(pattern)).toBe(name);
});

it.each([
  [{ kind: 'never' }, 'Ikke brukt ennå'],
  [{ kind: 'seen', on: '2026-11-05', lost: [] }, 'Passet sist 05.11.2026'],
  [
    { kind: 'seen', on: '2026-11-05', lost: ['landmark', 'scheme'] },
    'Passet ikke helt 05.11.2026: fant ikke skjemaet, refusjonshjemmel',
  ],
] as const)('%j is told as «%s»', (fit, text) => {
  expect(lastFitText(fit)).toBe(text);
});

describe('where Hjemmel is allowed', () => {
  it('says how to allow a site where there is none', () => {
    show();
    expect(screen.getByText(/Hjemmel er ikke tillatt på noen side/)).toBeTruthy();
  });

  it('lists the sites, and takes back what can be', async () => {
    const sites = [
      { pattern: 'https://example.no/*', removable: true },
      { pattern: 'http://localhost/*', removable: false },
    ];
    const { user, onRemoveAllowed } = show({ allowed: { kind: 'listed', sites } });
    expect(screen.getByText('Kan ikke fjernes her')).toBeTruthy();
    await user.click(button('Fjern tillatelsen for example.no'));
    expect(onRemoveAllowed).toHaveBeenCalledWith('https://example.no/*');
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('the profiles', () => {
  it('show name, addresses, fields and how they fit last', async () => {
    const { user, onSwitch } = show({
      profiles: profilesOf(entry('a', { lastFit: { kind: 'seen', on: '2026-11-05', lost: ['remark'] } })),
    });
    const text = screen.getByRole('listitem').textContent ?? '';
    for (const part of [
      'Journal a',
      'https://a.example.no',
      'Leser legemiddel, dosering, andre legemidler',
      'Passet ikke helt 05.11.2026: fant ikke merknad',
    ])
      expect(text).toContain(part);
    await user.click(screen.getByRole('checkbox', { name: 'I bruk: Journal a' }));
    expect(onSwitch).toHaveBeenCalledWith('a', false);
  });

  it('are deleted, and put back', async () => {
    const { user, onDelete, onRestore, again } = show({ profiles: profilesOf(entry('a'), entry('b')) });
    await user.click(button('Slett oppsettet Journal b'));
    expect(onDelete).toHaveBeenCalledWith('b');
    again({ profiles: profilesOf(entry('a')) });
    expect(screen.getByText('Oppsettet Journal b er slettet.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Angre'));
    await user.click(button('Angre'));
    expect(onRestore).toHaveBeenCalledWith('b');
  });

  it('that cannot be read are told of', () => {
    show({ profiles: { kind: 'listed', profiles: [], unreadable: 2 } });
    expect(screen.getByText(/2 lagrede oppsett kan ikke leses/)).toBeTruthy();
  });

  it('are saved to a file, where there are any', async () => {
    const { user, onExport } = show({ profiles: profilesOf(entry('a')) });
    await user.click(button('Lagre oppsettene som fil'));
    expect(onExport).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Lagre oppsettene som fil' })).toBeNull();
  });
});

describe('profiles from elsewhere', () => {
  it('are pasted, but not nothing', async () => {
    const { user, onPaste } = show();
    await user.click(button('Se over'));
    expect(screen.getByText('Lim inn oppsettet først.')).toBeTruthy();
    await user.click(screen.getByLabelText('Eller lim inn oppsettet'));
    await user.paste('[]');
    await user.click(button('Se over'));
    expect(onPaste).toHaveBeenCalledExactlyOnceWith('[]');
  });

  it('are refused with each error and where it is', () => {
    show({
      importing: {
        kind: 'refused',
        source: 'sider.json',
        problems: [
          { error: 'Ugyldig verdi', path: '0.form' },
          { error: 'Filen er ikke gyldig JSON', path: '' },
        ],
      },
    });
    const alert = screen.getByRole('alert');
    expect(within(alert).getByText('«sider.json» ble ikke lest inn')).toBeTruthy();
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ugyldig verdi (0.form)', 'Filen er ikke gyldig JSON']);
  });

  it('are looked over before they are taken into use', async () => {
    const importing = {
      kind: 'ready',
      source: null,
      added: [entry('ny')],
      replaced: [entry('b')],
      unchanged: [],
      trouble: null,
    } as const;
    const { user, onTake, onDiscard } = show({ importing });
    expect(screen.getByRole('heading', { name: /Ingenting er endret ennå/ })).toBe(document.activeElement);
    expect(screen.getByText('Journal ny – https://ny.example.no')).toBeTruthy();
    await user.click(button('Ta i bruk'));
    await user.click(button('Forkast'));
    expect(onTake).toHaveBeenCalledOnce();
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('are not taken into use where nothing is new', () => {
    const nothing = { added: [], replaced: [], unchanged: [entry('a')], trouble: null };
    show({ importing: { kind: 'ready', source: 'a.json', ...nothing } });
    expect(screen.queryByRole('button', { name: 'Ta i bruk' })).toBeNull();
    expect(screen.getByText('Det er ingenting nytt å ta i bruk.')).toBeTruthy();
  });
});

it('has no accessibility fault that can be found by machine', async () => {
  const { container } = show({
    allowed: { kind: 'listed', sites: [{ pattern: 'https://example.no/*', removable: true }] },
    profiles: { kind: 'listed', profiles: [entry('a'), entry('b', { inUse: false })], unreadable: 1 },
    importing: { kind: 'refused', source: null, problems: [{ error: 'Feil', path: '0.id' }] },
  });
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it('can change nothing that is set up where the trust has locked it, and says why', async () => {
  const { user, container, onRemoveAllowed, onSwitch, onDelete, onPaste, onExport } = show({
    locked: true,
    allowed: { kind: 'listed', sites: [{ pattern: 'https://example.no/*', removable: true }] },
    profiles: profilesOf(entry('a')),
  });
  expect(screen.getByText(/Styres av foretaket: Oppsettene er låst/)).toBeInTheDocument();
  for (const locked of [
    screen.getByRole('checkbox', { name: 'I bruk: Journal a' }),
    button('Slett oppsettet Journal a'),
    screen.getByLabelText('Eller lim inn oppsettet'),
    button('Se over'),
  ])
    expect(locked).toBeDisabled();
  await user.click(button('Fjern tillatelsen for example.no'));
  await user.click(button('Lagre oppsettene som fil'));
  expect([onRemoveAllowed, onExport].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect([onSwitch, onDelete, onPaste].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('takes nothing into use that was read before the trust locked it', () => {
  const ready = { source: null, added: [entry('b')], replaced: [], unchanged: [], trouble: null };
  show({ locked: true, importing: { kind: 'ready', ...ready } });
  expect(button('Ta i bruk')).toBeDisabled();
});
