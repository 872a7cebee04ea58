// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/options-page.tsx';
import type { Prescriber } from '../../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { readTrustFile, trustFileText } from '../../../rules/exception/trust-list.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof OptionsPage>;

function Page({ prescriber: first, profile: firstProfile, ...props }: Props) {
  const [prescriber, setPrescriber] = useState(first);
  const [profile, setProfile] = useState(firstProfile);
  return (
    <OptionsPage
      {...props}
      prescriber={prescriber}
      onPrescriberChange={(changed) => {
        props.onPrescriberChange(changed);
        setPrescriber(changed);
      }}
      profile={profile}
      onProfileChange={(changed) => {
        props.onProfileChange(changed);
        setProfile(changed);
      }}
      onProfileReset={() => {
        props.onProfileReset();
        setProfile(props.defaultProfile);
      }}
    />
  );
}

function show(patch: Partial<Props> = {}) {
  const spies = {
    onPrescriberChange: vi.fn((_changed: Prescriber) => {}),
    onProfileChange: vi.fn(),
    onProfileReset: vi.fn(),
    onProfileRemove: vi.fn(),
    onDiscardProblems: vi.fn(),
    onOpenHistory: vi.fn(),
    onOpenHelp: vi.fn(),
    onOpenWelcome: vi.fn(),
    onReadTrust: vi.fn(async (file: File) => readTrustFile(await file.text())),
    onShareTrust: vi.fn(),
  };
  const page = (control: Partial<Props>) => (
    <Page
      view="du"
      prescriber={null}
      prescriberSave={{ kind: 'idle' }}
      profile={sykehusetInnlandet}
      defaultProfile={sykehusetInnlandet}
      profileChosen
      profileControl="none"
      trusts={[sykehusetInnlandet]}
      profileSave={{ kind: 'idle' }}
      today="2026-11-21"
      problems={[]}
      {...spies}
      {...patch}
      {...control}
    />
  );
  const { container, rerender } = render(page({}));
  const again = (changed: Partial<Props>) => rerender(page(changed));
  const relock = (profileControl: Props['profileControl']) => again({ profileControl });
  return { user: userEvent.setup(), container, relock, rerender: again, ...spies };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const radio = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: new RegExp(group) })).getByRole('radio', { name });

describe('who the doctor is', () => {
  it('tells of roles, and of none as not known', async () => {
    const { user, onPrescriberChange } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Pasientens fastlege' }));
    expect(onPrescriberChange).toHaveBeenLastCalledWith({ roles: ['gp'] });
    await user.click(screen.getByRole('checkbox', { name: 'Pasientens fastlege' }));
    expect(onPrescriberChange.mock.lastCall?.[0].roles).toBeNull();
  });

  it('asks a contract specialist, and nobody else, for the approval for H-resept', async () => {
    const { user, onPrescriberChange } = show();
    const question = 'Har RHF godkjent deg';
    expect(screen.queryByRole('radiogroup', { name: new RegExp(question) })).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: 'Avtalespesialist' }));
    await user.click(radio(question, 'Ja'));
    expect(onPrescriberChange.mock.lastCall?.[0].hReseptApproved).toBe(true);

    await user.click(screen.getByRole('checkbox', { name: 'Avtalespesialist' }));
    expect(onPrescriberChange.mock.lastCall?.[0].hReseptApproved).toBeNull();
  });

  it('recognises neurology as the rules name it, and keeps other specialties as written', async () => {
    const { user, onPrescriberChange } = show();
    const field = screen.getByLabelText('Spesialiteter');
    await user.type(field, ' Nevrologi {Enter}');
    await user.type(field, 'Onkologi');
    await user.click(screen.getByRole('button', { name: 'Legg til spesialitet' }));
    expect(onPrescriberChange.mock.lastCall?.[0].specialties).toEqual(['neurology', 'Onkologi']);

    await user.click(screen.getByRole('button', { name: /Nevrologi/ }));
    expect(onPrescriberChange.mock.lastCall?.[0].specialties).toEqual(['Onkologi']);
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['Hvilke reseptgrupper', 'B, men ikke A', { rightAB: 'not-a' }],
    ['Er du spesialist', 'I et tilgrensende fagfelt', { diseaseField: 'adjacent' }],
    ['Er du behandlende overlege', 'Nei', { seniorConsultant: false }],
  ])('%s: %s', async (group, name, expected) => {
    const { user, onPrescriberChange } = show();
    await user.click(radio(group, name));
    expect(onPrescriberChange).toHaveBeenLastCalledWith(expected);
    await user.click(radio(group, 'Ikke oppgitt'));
    expect(Object.values(onPrescriberChange.mock.lastCall?.[0] ?? {})).toEqual([null]);
  });

  it('says when it is saved, and when it is not', () => {
    show({
      prescriberSave: { kind: 'saved', at: '14:32:05' },
    });
    expect(section('Du som forskriver').getByText(/Lagret kl\. 14:32:05/)).toBeTruthy();
    cleanup();
    showProfile({ profileSave: { kind: 'failed', reason: 'disken er full' } });
    expect(section('Foretakets profil').getByText(/Ikke lagret: disken er full/)).toBeTruthy();
  });
});

const showProfile = (patch: Partial<Props> = {}) => show({ view: 'foretak', ...patch });

describe('the institution profile', () => {
  it('previews the remarks and the marking as they will be written', () => {
    showProfile();
    const texts = [...document.querySelectorAll('pre')].map((pre) => pre.textContent);
    expect(texts).toEqual([
      'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.',
      'Godkjent enkeltpasientunntak av Direktør medisin og helsefag SIHF, dato 21.11.2026.\nProsjekt DM 02224 Enkeltpasientunntak\nFaktura sendes til: Sykehuset Innlandet HF, Fakturamottak, Pb 104, 2381 Brumunddal',
      'Prosjekt DM 0224 Enkeltpasientunntak',
    ]);
  });

  it('says that the source writes the number in two ways, and asks the trust', () => {
    showProfile();
    const text = section('Foretakets profil').getByText(
      /Kilden skriver prosjektnummeret på to måter/,
    ).textContent;
    expect(text).toMatch(/«DM 0224».*«DM 02224».*Be foretaket bekrefte/);
  });

  it('shows the text as it is typed, and keeps all of the form at once', async () => {
    const { user, onProfileChange } = showProfile();
    const type = async (label: string, text: string) => {
      const field = screen.getByLabelText(label);
      await user.clear(field);
      await user.type(field, text);
      await user.tab();
    };
    await type('Prosjektnummer på resept', 'DM 0999');
    expect(document.querySelector('pre')?.textContent).toContain('Prosjekt DM 0999');
    await user.type(screen.getByLabelText('Utsalg'), '{Enter}Tynset{Enter}');
    expect(onProfileChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(onProfileChange).toHaveBeenCalledExactlyOnceWith({
      ...sykehusetInnlandet,
      prescriptionProjectNumber: 'DM 0999',
      pharmacies: [...sykehusetInnlandet.pharmacies, 'Tynset'],
    });
    expect(screen.queryByRole('button', { name: 'Lagre og bruk' })).toBeNull();
  });

  it('forgets what was typed when it is asked to', async () => {
    const { user, onProfileChange } = showProfile();
    const name = () => screen.getByLabelText<HTMLInputElement>('Foretakets navn');
    await user.type(name(), ' og mitt');
    await user.click(screen.getByRole('button', { name: 'Forkast endringene' }));
    expect(name().value).toBe('Sykehuset Innlandet HF');
    expect(onProfileChange).not.toHaveBeenCalled();
  });

  it.each([
    ['Foretakets navn', '', 'Feltet kan ikke være tomt.'],
    ['Prosjektnummer på resept', 'x'.repeat(41), 'Høyst 40 tegn.'],
    ['Merknad på H-resept', '', 'Skriv minst én linje.'],
    ['Merknad på H-resept', 'en{Enter}{Enter}tre', 'Linje 2: Feltet kan ikke være tomt.'],
    ['Merknad på H-resept', 'l{Enter}'.repeat(10).concat('l'), 'Høyst 10 linjer.'],
  ])(
    '%s: says what is wrong beside the field, leads to it, and saves nothing',
    async (label, typed, error) => {
      const { user, onProfileChange } = showProfile();
      const field = screen.getByLabelText(label);
      await user.clear(field);
      if (typed !== '') await user.type(field, typed);
      await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
      expect(screen.getByText(error, { exact: false })).toBeTruthy();
      expect(screen.getByText('Ikke lagret: ett felt må rettes.')).toBeTruthy();
      expect(document.activeElement).toBe(field);
      expect(onProfileChange).not.toHaveBeenCalled();
    },
  );

  const other = { ...sykehusetInnlandet, id: 'annet', name: 'Et annet HF' };

  it('is one of several, and another is taken into use with one press', async () => {
    const { user, onProfileChange } = showProfile({ trusts: [sykehusetInnlandet, other] });
    expect(radio('Foretak i bruk', 'Sykehuset Innlandet HF').getAttribute('checked')).not.toBeNull();
    await user.click(radio('Foretak i bruk', 'Et annet HF'));
    expect(onProfileChange).toHaveBeenCalledExactlyOnceWith(other);
  });

  it.each([
    ['in use', other, /Etterpå er det ikke valgt noe foretak/],
    ['not in use', sykehusetInnlandet, /^Tekstene kan ikke hentes tilbake; lagre dem som fil/],
  ])('is removed after a confirmation when it is %s', async (_, profile, consequence) => {
    const { user, onProfileRemove, onProfileChange } = showProfile({
      profile,
      trusts: [sykehusetInnlandet, other],
    });
    await user.click(screen.getByText('Fjern et foretak'));
    expect(screen.queryByRole('button', { name: 'Fjern Sykehuset Innlandet HF' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fjern Et annet HF' }));
    expect(screen.getByText(consequence)).toBeVisible();
    expect(onProfileRemove).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Ja, fjern' }));
    expect(onProfileRemove).toHaveBeenCalledExactlyOnceWith(other);
    expect(onProfileChange).not.toHaveBeenCalled();
  });

  it('can’t be removed where the trust has locked it, nor where it is the only one', () => {
    showProfile({ trusts: [sykehusetInnlandet] });
    expect(screen.queryByText('Fjern et foretak')).toBeNull();
    cleanup();
    showProfile({ trusts: [sykehusetInnlandet, other], profileControl: 'locked' });
    expect(screen.queryByText('Fjern et foretak')).toBeNull();
  });

  it('is begun empty for another trust, and never takes the place of one by its short name', async () => {
    const { user, onProfileChange } = showProfile({ trusts: [sykehusetInnlandet, other] });
    await user.click(screen.getByRole('button', { name: 'Nytt foretak' }));
    expect(screen.getByLabelText<HTMLInputElement>('Foretakets navn').value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(screen.getByText('Ikke lagret: 9 felter må rettes.')).toBeTruthy();
    for (const [field, text] of [
      ['Foretakets navn', 'Nytt HF'],
      ['Kortnavn for profilen', 'annet'],
      ['Prosjektnummer på resept', 'P 1'],
      ['Prosjektnummer på sykehusbestilling og faktura', 'P 1'],
      ['Merknad på H-resept', 'Prosjekt {{project}'],
      ['Merknad på hvit resept', 'Prosjekt {{project}, {{date}'],
      ['Merking av sykehusbestilling', 'Prosjekt {{project}'],
      ['Anbefalt apotekkjede', 'Apotek'],
      ['Bestillingssystem på sykehus', 'System'],
    ] as const)
      await user.type(screen.getByLabelText(field), text);
    expect([...document.querySelectorAll('pre')].map((pre) => pre.textContent)).toEqual([
      'Prosjekt P 1',
      'Prosjekt P 1, 21.11.2026',
      'Prosjekt P 1',
    ]);
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(screen.getByText('Brukes allerede av Et annet HF.', { exact: false })).toBeTruthy();
    expect(onProfileChange).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Kortnavn for profilen'), '-2');
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(onProfileChange.mock.lastCall?.[0]).toMatchObject({ id: 'annet-2', name: 'Nytt HF' });
  });

  it('goes out as a file, and one from a file stands in the form until it is kept', async () => {
    const { user, onProfileChange, onShareTrust } = showProfile();
    await user.click(screen.getByRole('button', { name: 'Lagre som fil' }));
    expect(onShareTrust).toHaveBeenCalledWith(sykehusetInnlandet);

    const field = screen.getByLabelText<HTMLInputElement>('Foretaksfil');
    await user.upload(field, new File([trustFileText(other)], 'annet.json', { type: 'application/json' }));
    await screen.findByDisplayValue('Et annet HF');
    expect(onProfileChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(onProfileChange).toHaveBeenCalledExactlyOnceWith(other);
  });

  it.each([
    ['{', 'Filen er ikke en foretaksfil fra Hjemmel.'],
    [
      JSON.stringify({ ...sykehusetInnlandet, name: '' }),
      'Filen kan ikke brukes. name: Feltet kan ikke være tomt.',
    ],
  ])("says why a file can't be used: %s", async (text, reason) => {
    const { user } = showProfile();
    await user.upload(
      screen.getByLabelText('Foretaksfil'),
      new File([text], 'feil.json', { type: 'application/json' }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain(reason);
  });

  it('is offered until it is taken, and says what waits for it', async () => {
    const { user, onProfileChange } = showProfile({ profileChosen: false });
    expect(screen.getByText(/merknaden vises ikke før det er gjort/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bruk Sykehuset Innlandet HF' }));
    expect(onProfileChange).toHaveBeenCalledWith(sykehusetInnlandet);
  });

  it('is not offered once it is taken', () => {
    showProfile();
    expect(screen.queryByRole('button', { name: /^Bruk / })).toBeNull();
  });

  it('warns of a placeholder that is not one', () => {
    showProfile({ profile: { ...sykehusetInnlandet, orderMarking: ['Prosjekt {prosjekt}'] } });
    expect(screen.getByText(/\{prosjekt\} byttes ikke ut/)).toBeTruthy();
  });

  it('warns of a text that an own project number has no place in', () => {
    showProfile({ profile: { ...sykehusetInnlandet, hReseptRemark: ['Prosjekt DM 02224'] } });
    expect(screen.getByText(/\{project\} mangler/)).toBeTruthy();
    expect(screen.getByText(/«DM 02224» står fast i teksten/)).toBeTruthy();
  });

  it('goes back to the default after a confirmation, and forgets what was not saved', async () => {
    const profile = { ...sykehusetInnlandet, name: 'Et annet foretak' };
    const { user, onProfileChange, onProfileReset } = showProfile({ profile });
    const name = () => screen.getByLabelText<HTMLInputElement>('Foretakets navn');
    await user.clear(name());
    const button = screen.getByRole('button', { name: 'Tilbakestill til Sykehuset Innlandet' });
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(onProfileChange).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);

    await user.click(button);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ja, tilbakestill' }));
    await user.keyboard('{Enter}');
    expect(onProfileReset).toHaveBeenCalledOnce();
    expect(onProfileChange).not.toHaveBeenCalled();
    expect(name().value).toBe('Sykehuset Innlandet HF');
  });
});

describe("the trust's profile", () => {
  const theirs = { ...sykehusetInnlandet, name: 'Et foretak', prescriptionProjectNumber: 'DM 1234' };
  const region = () => section('Foretakets profil');
  const fields = () => region().getAllByRole<HTMLInputElement | HTMLTextAreaElement>('textbox');

  it('can be read and copied but not changed where it is locked, and says who decides', async () => {
    const { user, onProfileChange, container } = showProfile({
      profile: theirs,
      defaultProfile: theirs,
      profileControl: 'locked',
    });
    expect(region().getByText(/^Styres av foretaket/)).toBeTruthy();
    expect(fields()).toHaveLength(10);
    for (const field of fields()) {
      expect(field.readOnly).toBe(true);
      expect(field.disabled).toBe(false);
      await user.type(field, 'x');
      await user.tab();
    }
    expect(screen.getByLabelText<HTMLInputElement>(/^Prosjektnummer på resept/).value).toBe('DM 1234');
    expect(onProfileChange).not.toHaveBeenCalled();
    expect(region().queryByRole('button', { name: /Tilbakestill/ })).toBeNull();
    expect(region().queryByText(/på to måter/)).toBeNull();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('keeps what is being typed when it is locked, and shows what is in force', async () => {
    const { user, relock } = showProfile({
      profile: theirs,
      defaultProfile: theirs,
      profileControl: 'given',
    });
    const name = () => screen.getByLabelText<HTMLInputElement>(/^Foretakets navn/);
    await user.type(name(), ' halvskrevet');
    relock('locked');
    expect(name().value).toBe('Et foretak');
    relock('given');
    expect(name().value).toBe('Et foretak halvskrevet');
  });

  it('is a default where it is not locked, and says whose is used', async () => {
    const { user, onProfileReset } = showProfile({
      profile: theirs,
      defaultProfile: theirs,
      profileControl: 'given',
    });
    expect(region().getByText(/^Profilen kommer fra foretakets oppsett/)).toBeTruthy();
    await user.type(screen.getByLabelText('Foretakets navn'), ' og mitt');
    await user.click(screen.getByRole('button', { name: 'Lagre og bruk' }));
    expect(region().getByText(/^Din egen profil brukes/)).toBeTruthy();
    await user.click(region().getByRole('button', { name: 'Tilbakestill til foretakets oppsett' }));
    await user.click(region().getByRole('button', { name: 'Ja, tilbakestill' }));
    expect(onProfileReset).toHaveBeenCalledOnce();
    expect(region().getByText(/^Profilen kommer fra foretakets oppsett/)).toBeTruthy();
  });
});

it('opens the cases, which have a page of their own', async () => {
  const { user, onOpenHistory } = show({ view: 'saker' });
  await user.click(section('Lagring av saker').getByRole('button', { name: 'Åpne sakene' }));
  expect(onOpenHistory).toHaveBeenCalledOnce();
});

describe('the views', () => {
  it('are one at a time, and what is begun in one is there when it is come back to', async () => {
    const { user, rerender } = show();
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby'))).toEqual([
      'prescriber',
    ]);
    await user.type(screen.getByLabelText('Spesialiteter'), 'Halvskrevet');
    rerender({ view: 'saker' });
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby'))).toEqual([
      'cases',
    ]);
    rerender({ view: 'du' });
    expect(screen.getByLabelText<HTMLInputElement>('Spesialiteter').value).toBe('Halvskrevet');
  });

  it('are linked to, and the one in sight is said to be', () => {
    show({ view: 'foretak' });
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#du', '#foretak', '#saker']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page', null]);
  });

  it('begin with the first where the one that is asked for is not there', () => {
    show({ view: 'kryptering' });
    expect(section('Du som forskriver').getByText(/^Brukes til å vurdere/)).toBeTruthy();
  });
});

describe('the page', () => {
  it('says that nothing leaves the machine', () => {
    show();
    expect(screen.getByText(/Ingenting forlater maskinen/)).toBeTruthy();
  });

  it('shows what was stored and could not be read, until it is discarded', async () => {
    const { user, onDiscardProblems } = show({
      problems: [{ part: 'prescriber', stored: { roles: ['surgeon'] }, reason: 'Invalid option' }],
    });
    expect(screen.getByText(/Noe av det som var lagret om rollen din, kunne ikke leses/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vis det som var lagret' }));
    expect(screen.getByText(/"surgeon"/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Forkast det gamle' }));
    expect(onDiscardProblems).toHaveBeenCalledOnce();
  });

  it.each(['du', 'foretak', 'saker'] as const)(
    'has no accessibility fault that can be found by machine in «%s»',
    async (view) => {
      const { container, user } = show({
        prescriber: { roles: ['contract-specialist'], specialties: ['neurology'] },
        problems: [{ part: 'panel', stored: 1, reason: 'Invalid' }],
        prescriberSave: { kind: 'saved', at: '14:32' },
        view,
      });
      if (view === 'foretak')
        await user.click(screen.getByRole('button', { name: 'Tilbakestill til Sykehuset Innlandet' }));
      const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
