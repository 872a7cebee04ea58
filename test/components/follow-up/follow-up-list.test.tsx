import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FollowUpList } from '../../../components/follow-up/follow-up-list.tsx';
import type { FollowUpState, ListedFollowUps } from '../../../components/follow-up/follow-up-view.ts';
import type { FollowUpItem } from '../../../rules/kept-case/follow-up.ts';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';

const entry = (id: string, patch: Partial<KeptCase> = {}): KeptCase => ({
  id,
  at: '2026-11-21T12:00:00.000Z',
  occasion: 'fill',
  drugId: null,
  request: null,
  omeqLines: [],
  followedUp: [],
  reassessment: null,
  drug: `Legemiddel ${id}`,
  dosage: null,
  verdict: 'ok',
  headline: null,
  checked: null,
  omeqPerDay: null,
  omeqAtLeast: null,
  pregabalinMgPerDay: null,
  findings: [],
  overrides: [],
  remark: null,
  fillOutcome: null,
  ruleSetVersion: '0.1.0',
  catalogueVersion: null,
  exception: null,
  vedtak: null,
  label: null,
  ...patch,
});

const nothing: ListedFollowUps = {
  kind: 'listed',
  expired: [],
  soon: [],
  above: [],
  putAside: [],
  notKnown: [],
  decided: 1,
};

const ending = (id: string, daysLeft: number, validTo: string) =>
  ({ case: entry(id), matter: 'vedtak-ends', daysLeft, validTo }) as const;

const some: ListedFollowUps = {
  ...nothing,
  expired: [ending('A', -1, '2026-11-21')],
  soon: [
    ending('B', 0, '2026-11-22'),
    {
      case: entry('C', { label: 'forløp 1' }),
      matter: 'exception-ends',
      daysLeft: 11,
      validTo: '2026-12-03',
    },
  ],
  above: [
    { case: entry('D'), matter: 'above-omeq', mgPerDay: 212.5, complete: false, limit: 200, subject: '200' },
    { case: entry('E'), matter: 'other-than-methadone', substances: ['oksykodon'], subject: 'metadon' },
  ],
  notKnown: [entry('F')],
};

/** The list over a storage in memory. */
interface ListProps {
  start: FollowUpState;
  refuses: boolean;
  onOpen: () => void;
  onCalendar: () => void;
}

function List({ start, refuses, onOpen, onCalendar }: ListProps) {
  const [state, setState] = useState(start);
  const without = (row: FollowUpItem) => (each: FollowUpItem) => each !== row;
  return (
    <FollowUpList
      state={state}
      acknowledgements={[]}
      onShowAgain={() => {}}
      onOpen={onOpen}
      onCalendar={onCalendar}
      onDone={async (row) => {
        if (refuses || state.kind !== 'listed') return false;
        setState({
          ...state,
          expired: state.expired.filter(without(row)),
          soon: state.soon.filter(without(row)),
          above: state.above.filter(without(row)),
          putAside: [...state.putAside, { item: row, markedOn: [row.case] }],
        });
        return true;
      }}
      onTakeBack={async () => {
        setState(start);
        return true;
      }}
    />
  );
}

function show(start: FollowUpState, refuses = false) {
  const onOpen = vi.fn();
  const onCalendar = vi.fn();
  const { container } = render(
    <List start={start} refuses={refuses} onOpen={onOpen} onCalendar={onCalendar} />,
  );
  return { user: userEvent.setup(), container, onOpen, onCalendar };
}

const text = () => screen.getByRole('region', { name: 'Oppfølging' }).textContent?.replace(/\s+/g, ' ') ?? '';
const rows = () => screen.queryAllByRole('listitem').length;

describe('the list of what is to be followed up', () => {
  it('says in groups what has ended, what soon will, and what is above its vedtak', () => {
    show(some);
    for (const said of [
      'Utløpt (1)',
      'Vedtaket utløp 21.11.2026, for 1 dag siden',
      'Utløper innen 30 dager (2)',
      'Vedtaket utløper 22.11.2026, i dag',
      'Legemiddel C, forløp 1, sak fra 21.11.2026',
      'Unntaket utløper 03.12.2026, om 11 dager',
      'Overskrider vedtaket (2)',
      'Minst 212,5 mg OMEQ per døgn; vedtaket er på 200 mg',
      'Resepten er på oksykodon; vedtaket gjelder bare metadon',
      'I 1 sak er summen ikke fullt kjent',
    ]) {
      expect(text()).toContain(said);
    }
  });

  it.each([
    [{ ...nothing, decided: 0 }, /^OppfølgingIngen saker har vedtak eller unntak/],
    [nothing, /utløper innen 30 dager, og ingen resepter overskrider vedtaket\.$/],
    [{ ...nothing, notKnown: [entry('F')] }, /overskrider vedtaket så langt det er kjent\.I 1 sak/],
    [{ kind: 'loading' }, /Ser etter/],
    [{ kind: 'failed', message: 'Sakene er i bruk.' }, /Sakene er i bruk\. Det er derfor ikke kjent/],
  ] as const)('has its own words where there is nothing to show (%#)', (state, words) => {
    show(state);
    expect(text()).toMatch(words);
    expect(rows()).toBe(0);
  });

  it('opens the case of a row', async () => {
    const { user, onOpen } = show(some);
    await user.click(screen.getByRole('button', { name: /^Legemiddel C/ }));
    expect(onOpen).toHaveBeenCalledWith(some.soon[1]?.case);
  });

  it('puts the last day of what has not ended into the calendar', async () => {
    const { user, onCalendar } = show(some);
    const buttons = screen.getAllByRole('button', { name: /^Til kalenderen/ });
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Legemiddel B'),
      expect.stringContaining('Legemiddel C'),
    ]);
    await user.click(screen.getByRole('button', { name: /^Til kalenderen: Legemiddel C/ }));
    expect(onCalendar).toHaveBeenCalledExactlyOnceWith(some.soon[1]);
  });

  it('puts a row aside and takes it back, by keyboard, with the focus in place', async () => {
    const { user } = show(some);
    screen.getByRole('button', { name: /^Ferdig fulgt opp: Legemiddel A/ }).focus();
    await user.keyboard('{Enter}');
    expect(rows()).toBe(5);
    expect(text()).toContain('Legemiddel A, sak fra 21.11.2026 er fulgt opp.');
    expect(text()).toContain('Fulgt opp (1)');
    const undo = screen.getByRole('button', { name: 'Angre' });
    expect(undo).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(text()).toContain('Utløpt (1)');
    expect(screen.getByRole('heading', { name: 'Oppfølging' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Angre' })).toBeNull();
  });

  it('takes back also what was put aside another day', async () => {
    const { user } = show({
      ...nothing,
      putAside: [{ item: ending('A', -1, '2026-11-21'), markedOn: [entry('A')] }],
    });
    const aside = within(screen.getByRole('group'));
    await user.click(screen.getByText('Fulgt opp (1)'));
    await user.click(aside.getByRole('button', { name: /^Ta tilbake: Legemiddel A/ }));
    expect(screen.getByRole('heading', { name: 'Oppfølging' })).toHaveFocus();
  });

  it('leaves the row where the storage refused', async () => {
    const { user } = show(some, true);
    await user.click(screen.getByRole('button', { name: /^Ferdig fulgt opp: Legemiddel A/ }));
    expect(rows()).toBe(5);
    expect(text()).not.toContain('er fulgt opp.');
  });

  it('draws some rows of many, and more when asked', async () => {
    const many = Array.from({ length: 70 }, (_, number) => ending(`${number}`, -1, '2026-11-21'));
    const { user } = show({ ...nothing, expired: many });
    expect(rows()).toBe(10);
    await user.click(screen.getByRole('button', { name: 'Vis flere (viser 10 av 70)' }));
    expect(rows()).toBe(60);
  });

  it('is clean to axe', async () => {
    const { container } = show({
      ...some,
      putAside: [{ item: ending('G', -1, '2026-11-21'), markedOn: [entry('G')] }],
    });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
