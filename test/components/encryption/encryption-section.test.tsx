import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import {
  EncryptionSection,
  type EncryptionSectionProps,
} from '../../../components/encryption/encryption-section.tsx';
import { passphraseAdvice } from '../../../components/encryption/encryption-view.ts';
import { LockStatus } from '../../../components/history/lock-status.tsx';
import { LockedCases } from '../../../components/history/locked-cases.tsx';

const PASSPHRASE = 'blåbær på fjellet i høst';
const on = { kind: 'on', locked: false, sealed: 12, inClear: 0 } as const;

function props(change: Partial<EncryptionSectionProps> = {}): EncryptionSectionProps {
  return {
    view: { kind: 'off' },
    demanded: false,
    lockAfter: 15,
    refusal: (passphrase) => (passphrase.length < 12 ? 'Passordet må ha minst 12 tegn.' : null),
    onTurnOn: vi.fn(async () => null),
    onTurnOff: vi.fn(async () => null),
    onUnlock: vi.fn(async () => null),
    onLock: vi.fn(),
    onChangePassphrase: vi.fn(async () => null),
    onDeleteSealed: vi.fn(async () => null),
    onLockAfter: vi.fn(),
    ...change,
  };
}

describe('the settings for encryption', () => {
  it('turn it on only with a passphrase that is long enough and written twice', async () => {
    const user = userEvent.setup();
    const given = props();
    render(<EncryptionSection {...given} />);
    const [chosen, again] = [
      screen.getByLabelText('Nytt passord'),
      screen.getByLabelText('Nytt passord en gang til'),
    ];
    const button = screen.getByRole('button', { name: 'Krypter sakene' });
    await user.type(chosen, 'kort');
    await user.click(button);
    screen.getByText('Passordet må ha minst 12 tegn.');
    await user.clear(chosen);
    await user.type(chosen, PASSPHRASE);
    await user.type(again, 'noe annet');
    await user.click(button);
    screen.getByText('De to passordene er ikke like.');
    expect(given.onTurnOn).not.toHaveBeenCalled();
    await user.clear(again);
    await user.type(again, PASSPHRASE);
    await user.click(button);
    expect(given.onTurnOn).toHaveBeenCalledExactlyOnceWith(PASSPHRASE, '');
    await waitFor(() => expect(chosen).toHaveValue(''));
    screen.getByText('Passordet kan ikke gjenopprettes', { exact: false });
  });

  it('hide what is written until it is asked for', async () => {
    render(<EncryptionSection {...props()} />);
    expect(screen.getByLabelText('Nytt passord')).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByLabelText('Vis passordene'));
    expect(screen.getByLabelText('Nytt passord')).toHaveAttribute('type', 'text');
  });

  it('say why it was not turned on, and keep what is written', async () => {
    const user = userEvent.setup();
    render(<EncryptionSection {...props({ onTurnOn: async () => 'Det er ikke plass.' })} />);
    await user.type(screen.getByLabelText('Nytt passord'), PASSPHRASE);
    await user.type(screen.getByLabelText('Nytt passord en gang til'), PASSPHRASE);
    await user.click(screen.getByRole('button', { name: 'Krypter sakene' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Det er ikke plass.');
    expect(screen.getByLabelText('Nytt passord')).toHaveValue(PASSPHRASE);
  });

  it('say that the trust demands it, and then offer no way to turn it off', () => {
    const { rerender } = render(<EncryptionSection {...props({ demanded: true })} />);
    screen.getByText('Styres av foretaket', { exact: false });
    screen.getByText('Nye saker lagres ikke før', { exact: false });
    rerender(<EncryptionSection {...props({ demanded: true, view: on })} />);
    screen.getByText('Styres av foretaket', { exact: false });
    expect(screen.queryByRole('button', { name: 'Slå av krypteringen' })).toBeNull();
  });

  it('lock, unlock, and set after how long it locks itself', async () => {
    const user = userEvent.setup();
    const given = props({ view: on });
    const { rerender } = render(<EncryptionSection {...given} />);
    await user.click(screen.getByRole('button', { name: 'Lås nå' }));
    expect(given.onLock).toHaveBeenCalledOnce();
    await user.selectOptions(screen.getByLabelText('Lås sakene etter'), '30 minutter');
    expect(given.onLockAfter).toHaveBeenCalledExactlyOnceWith(30);
    const wrong = props({ view: { ...on, locked: true }, onUnlock: vi.fn(async () => 'Feil passord.') });
    rerender(<EncryptionSection {...wrong} />);
    await user.type(screen.getByLabelText('Passord'), 'galt');
    await user.click(screen.getByRole('button', { name: 'Lås opp' }));
    await screen.findByText('Feil passord.');
    expect(screen.getByLabelText('Passord')).toHaveFocus();
  });

  it('change the passphrase with the one in use, and turn off with it', async () => {
    const user = userEvent.setup();
    const given = props({ view: on });
    render(<EncryptionSection {...given} />);
    await user.click(screen.getByRole('button', { name: 'Bytt passord' }));
    await user.type(screen.getByLabelText('Passordet i bruk'), 'det gamle');
    await user.type(screen.getByLabelText('Nytt passord'), PASSPHRASE);
    await user.type(screen.getByLabelText('Nytt passord en gang til'), PASSPHRASE);
    await user.click(screen.getAllByRole('button', { name: 'Bytt passord' }).at(-1) ?? document.body);
    expect(given.onChangePassphrase).toHaveBeenCalledExactlyOnceWith(PASSPHRASE, 'det gamle');
    await user.click(screen.getByRole('button', { name: 'Slå av krypteringen' }));
    await user.type(screen.getByLabelText('Passord'), PASSPHRASE);
    await user.click(screen.getAllByRole('button', { name: 'Slå av krypteringen' }).at(-1) ?? document.body);
    expect(given.onTurnOff).toHaveBeenCalledExactlyOnceWith(PASSPHRASE);
  });

  it('delete what nobody can open any more only when it has been said twice', async () => {
    const user = userEvent.setup();
    const given = props({ view: { ...on, locked: true } });
    render(<EncryptionSection {...given} />);
    await user.click(screen.getByRole('button', { name: 'Glemt passordet?' }));
    const question = within(screen.getByRole('group', { name: 'Slette de krypterte sakene?' }));
    const remove = question.getByRole('button', { name: 'Slett de krypterte sakene' });
    expect(remove).toBeDisabled();
    question.getByText('12 saker blir borte for godt', { exact: false });
    await user.click(question.getByRole('checkbox'));
    await user.click(remove);
    expect(given.onDeleteSealed).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Glemt passordet?' })).toHaveFocus();
  });

  it('tell how far it has come', () => {
    render(
      <EncryptionSection {...props({ view: { ...on, kind: 'encrypting', sealed: 300, inClear: 900 } })} />,
    );
    screen.getByText(/300 av 1.?200/);
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^300 av 1.?200$/),
    );
  });

  it.each([
    props(),
    props({ demanded: true }),
    props({ view: on }),
    props({ view: { ...on, kind: 'decrypting', locked: true } }),
    props({ view: { kind: 'unreadable', sealed: 3 } }),
  ])('leave axe nothing to find (%#)', async (given) => {
    const { container } = render(<EncryptionSection {...given} />);
    expect((await axe.run(container)).violations).toEqual([]);
  });
});

describe('the page of the cases', () => {
  it('says how many are locked, and asks for the passphrase', async () => {
    const onUnlock = vi.fn(async () => null);
    const { container } = render(
      <LockedCases sealed={1200} damaged={false} onUnlock={onUnlock} onDeleteSealed={async () => null} />,
    );
    screen.getByText(/1.?200 saker er kryptert/);
    await userEvent.type(screen.getByLabelText('Passord'), `${PASSPHRASE}{Enter}`);
    expect(onUnlock).toHaveBeenCalledExactlyOnceWith(PASSPHRASE);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('has a button that locks, and a word where the trust waits for a passphrase', async () => {
    const onLock = vi.fn();
    const { rerender } = render(<LockStatus view={on} demanded={false} lockAfter={15} onLock={onLock} />);
    await userEvent.click(screen.getByRole('button', { name: 'Lås nå' }));
    expect(onLock).toHaveBeenCalledOnce();
    rerender(<LockStatus view={{ kind: 'off' }} demanded lockAfter={15} onLock={onLock} />);
    screen.getByText('Foretaket krever at sakene krypteres', { exact: false });
    rerender(<LockStatus view={{ kind: 'off' }} demanded={false} lockAfter={15} onLock={onLock} />);
    expect(screen.queryByText(/krypter/)).toBeNull();
  });
});

describe('the advice on a passphrase', () => {
  it.each([
    ['', null],
    ['aaaaaaaaaaaaaaaa', 'Få ulike tegn: lett å gjette.'],
    ['1234567890123', 'Bare sifre: lettere å gjette enn ord.'],
    ['Trondheim2026', 'Flere ord etter hverandre er vanskeligere å gjette, og lettere å huske.'],
    [PASSPHRASE, 'Langt, av flere ord: vanskelig å gjette.'],
  ])('on «%s» is %s', (passphrase, advice) => expect(passphraseAdvice(passphrase)).toBe(advice));
});
