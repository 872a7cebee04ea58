import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MissingCases } from '../../../components/history/missing-cases.tsx';
import { RetentionQuestion } from '../../../components/history/retention-question.tsx';

afterEach(cleanup);

describe('missing cases', () => {
  it.each([
    [12_000, 0, /hatt 12\s000 saker her, og finner nå 0 saker.*borte/],
    [4, 1, /hatt 4 saker her, og finner nå 1 sak/],
    [4, 4, /ikke slik Hjemmel sist lagret dem/],
    [1, 4, /Her er det 4 saker, men Hjemmel har bare lagret 1 sak/],
  ])('%i that are %i are told of', async (known, found, words) => {
    const onAccept = vi.fn();
    const { container } = render(<MissingCases known={known} found={found} onAccept={onAccept} />);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    await userEvent.click(screen.getByRole('button', { name: 'Gå ut fra sakene som er her nå' }));
    expect(onAccept).toHaveBeenCalledOnce();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});

describe('the question before old cases go', () => {
  const asked = { today: '2099-01-01', lastSeen: '2026-11-30', past: 2, retentionDays: 180 } as const;

  it.each([
    ['clock-ahead', /viser 01\.01\.2099, og forrige gang 30\.11\.2026\./],
    ['clock-behind', /har vist en senere dato/],
    ['many-at-once', /Mange saker er for gamle på en gang/],
  ] as const)('says why: %s', async (why, words) => {
    const [onDelete, onKeep] = [vi.fn(), vi.fn()];
    render(<RetentionQuestion asked={{ ...asked, why }} onDelete={onDelete} onKeep={onKeep} />);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('alert').textContent).toMatch(
      /2 saker eldre enn de 180 dagene.*Ingen er slettet\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ikke nå' }));
    expect([onDelete.mock.calls.length, onKeep.mock.calls.length]).toEqual([0, 1]);
    await userEvent.click(screen.getByRole('button', { name: 'Datoen er riktig: slett 2 saker' }));
    expect(onDelete).toHaveBeenCalledOnce();
  });
});
