// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardsOf, doctorCards, withCardPressed } from '../../../components/first-run/doctor-cards.ts';
import { FirstRunPage, type FirstRunView } from '../../../components/first-run/first-run-page.tsx';
import { TrustPane } from '../../../components/first-run/trust-pane.tsx';
import { type AskedSite, WherePane } from '../../../components/first-run/where-pane.tsx';
import { WhoPane } from '../../../components/first-run/who-pane.tsx';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';

afterEach(cleanup);

type Prescriber = NonNullable<AssessmentRequest['prescriber']>;

const pressed = (first: Prescriber | null, ...ids: readonly string[]) =>
  ids.reduce<Prescriber | null>(withCardPressed, first);

describe('the cards', () => {
  it.each(doctorCards.map(({ id }) => id))(
    '%s is chosen when it is pressed, and forgotten when pressed again',
    (id) => {
      expect(cardsOf(pressed(null, id))).toEqual([id]);
      expect(pressed(null, id, id)).toMatchObject({ roles: null, seniorConsultant: null });
    },
  );

  it('say what they are called, and nothing more', () => {
    expect(pressed(null, 'gp')).toEqual({
      roles: ['gp'],
      seniorConsultant: null,
      hReseptApproved: null,
    });
    expect(pressed(null, 'senior')).toMatchObject({ roles: ['public-hospital'], seniorConsultant: true });
    expect(pressed(null, 'hospital')).toMatchObject({ roles: ['public-hospital'], seniorConsultant: false });
    expect(pressed(null, 'contract-specialist')).not.toHaveProperty('hReseptApproved');
  });

  it('let the last one stand of two that contradict each other', () => {
    expect(cardsOf(pressed(null, 'hospital', 'senior'))).toEqual(['senior']);
    expect(cardsOf(pressed(null, 'senior', 'gp', 'hospital'))).toEqual(['gp', 'hospital']);
  });

  it('leave what the doctor has said elsewhere as it is', () => {
    const before: Prescriber = {
      roles: ['specialist', 'public-hospital'],
      specialties: ['Onkologi'],
      rightAB: 'all',
    };
    expect(cardsOf(before)).toEqual([]);
    expect(pressed(before, 'gp')).toMatchObject({
      ...before,
      roles: ['specialist', 'public-hospital', 'gp'],
    });
    expect(pressed({ ...before, seniorConsultant: true }, 'gp', 'gp')).toMatchObject({
      seniorConsultant: true,
    });
  });
});

function Who({ onChange }: { readonly onChange: (prescriber: Prescriber) => void }) {
  const [prescriber, setPrescriber] = useState<Prescriber | null>(null);
  return (
    <WhoPane
      prescriber={prescriber}
      onChange={(changed) => {
        setPrescriber(changed);
        onChange(changed);
      }}
      onNext={() => {}}
    />
  );
}

const panes: readonly { readonly view: FirstRunView; readonly pane: ReactNode }[] = [
  { view: 'du', pane: <Who onChange={() => {}} /> },
  {
    view: 'foretak',
    pane: (
      <TrustPane
        trusts={['Sykehuset Innlandet HF']}
        chosen={null}
        locked={false}
        onChoose={() => {}}
        onNone={() => {}}
      />
    ),
  },
  {
    view: 'foretak',
    pane: (
      <TrustPane
        trusts={['Sykehuset Innlandet HF']}
        chosen="Sykehuset Innlandet HF"
        locked
        onChoose={() => {}}
        onNone={() => {}}
      />
    ),
  },
  {
    view: 'sider',
    pane: (
      <WherePane
        pinned={true}
        site={{ kind: 'allowed', site: 'journal.no' }}
        onAllow={() => {}}
        onTry={() => {}}
      />
    ),
  },
];

describe('a pane', () => {
  it.each(panes)('$view has at most 60 words, and no fault that a machine finds', async ({ view, pane }) => {
    const { container } = render(
      <FirstRunPage view={view} notSaved={null} onSkip={() => {}}>
        {pane}
      </FirstRunPage>,
    );
    expect(container.textContent?.match(/[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu)?.length).toBeLessThanOrEqual(60);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('can be left', async () => {
    const onSkip = vi.fn();
    render(
      <FirstRunPage view="du" notSaved={null} onSkip={onSkip}>
        <Who onChange={() => {}} />
      </FirstRunPage>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Hopp over' }));
    expect(onSkip).toHaveBeenCalledOnce();
  });
});

it('allows the page that is written, and says what came of it', async () => {
  const onAllow = vi.fn();
  const pane = (site: AskedSite) => (
    <WherePane pinned={null} site={site} onAllow={onAllow} onTry={() => {}} />
  );
  const { rerender } = render(pane({ kind: 'none' }));
  await userEvent.type(screen.getByLabelText('Adressen til siden der du forskriver'), 'journal.no{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Tillat og åpne' }));
  expect(onAllow.mock.calls).toEqual([['journal.no'], ['journal.no']]);
  rerender(pane({ kind: 'not-allowed', why: 'declined' }));
  expect(screen.getByLabelText('Adressen til siden der du forskriver')).toHaveAccessibleDescription(
    /Siden ble ikke tillatt/,
  );
  rerender(pane({ kind: 'allowed', site: 'journal.no' }));
  expect(screen.getByText(/journal\.no er tillatt/)).toBeVisible();
});

it('stores each answer as it is given', async () => {
  const onChange = vi.fn((_prescriber: Prescriber) => {});
  render(<Who onChange={onChange} />);
  await userEvent.click(screen.getByRole('button', { name: 'Fastlege' }));
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ roles: ['gp'] }));
  expect(screen.getByRole('button', { name: 'Fastlege' }).getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(screen.getByRole('radio', { name: 'Både A og B' }));
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ roles: ['gp'], rightAB: 'all' }));
});

it('goes on with the trust that is pressed, or with none', async () => {
  const onChoose = vi.fn();
  const onNone = vi.fn();
  render(
    <TrustPane
      trusts={['Ett HF', 'Et annet HF']}
      chosen={null}
      locked={false}
      onChoose={onChoose}
      onNone={onNone}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Et annet HF' }));
  expect(onChoose).toHaveBeenCalledWith(1);
  await userEvent.click(screen.getByRole('button', { name: 'Min står ikke her' }));
  expect(onNone).toHaveBeenCalledOnce();
});
