// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MethodDecisions } from '../../../components/panel/method-decisions.tsx';
import type { MethodDecisionsView, ShownDecision } from '../../../components/panel/method-decisions-view.ts';

afterEach(cleanup);

const decision: ShownDecision = {
  id: 'ID2019_123',
  substance: 'nivolumab',
  brand: 'Opdivo',
  indication: 'Føflekkreft',
  decidedOn: '2023-03-15',
  shortText: 'Innføres ikke',
  fullText: 'Prisen er for høy.',
  says: { kind: 'not-introduced' },
  several: false,
};

type LookedUp = Extract<MethodDecisionsView, { kind: 'looked-up' }>;

const lookedUp: LookedUp = {
  kind: 'looked-up',
  decisions: [decision],
  drugKnown: true,
  asked: true,
  answer: null,
  fileName: 'beslutninger.xlsx',
  readIn: '2026-11-21',
  notUnderstood: 0,
};

function show(view: MethodDecisionsView) {
  const onAnswer = vi.fn();
  const onOpenOptions = vi.fn();
  const { container } = render(
    <MethodDecisions view={view} onAnswer={onAnswer} onOpenOptions={onOpenOptions} />,
  );
  return { user: userEvent.setup(), container, onAnswer, onOpenOptions };
}

const suggestions = () => screen.queryAllByRole('button', { name: /Bruk som svar/ });
const item = () => within(screen.getByRole('listitem'));

describe('a decision', () => {
  it('is shown with its id, indication, date, texts and source', async () => {
    const { container } = show(lookedUp);
    expect(screen.getByRole('heading')).toHaveTextContent('Nye metoder (1 beslutning)');
    for (const text of ['ID2019_123', 'Føflekkreft', '15.03.2023', 'Innføres ikke', 'Prisen er for høy.'])
      expect(screen.getByRole('listitem')).toHaveTextContent(text);
    expect(container).toHaveTextContent('Kilde: beslutninger.xlsx, lest inn 21.11.2026.');
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('answers only when the doctor presses', async () => {
    const { user, onAnswer } = show(lookedUp);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(item().getByText(/Er dette pasientens indikasjon, gis det ikke unntak/)).toBeVisible();
    await user.click(item().getByRole('button', { name: /^Bruk som svar: Besluttet ikke innført/ }));
    expect(onAnswer.mock.calls).toEqual([['exception.methodStatus', 'not-introduced']]);
  });

  it.each([
    [{ kind: 'introduced' }, 'Innført', 'introduced'],
    [{ kind: 'restricted' }, 'Innført', 'introduced'],
  ] as const)('that says %o suggests «%s»', async (says, label, status) => {
    const { user, onAnswer } = show({ ...lookedUp, decisions: [{ ...decision, says }] });
    await user.click(
      screen.getByRole('button', { name: new RegExp(`^Bruk som svar: ${label} ?\\(ID2019_123\\)$`) }),
    );
    expect(onAnswer.mock.calls).toEqual([['exception.methodStatus', status]]);
  });

  it('on terms is open to be read', () => {
    const { container } = show({ ...lookedUp, decisions: [{ ...decision, says: { kind: 'restricted' } }] });
    expect(container.querySelector('details')).toHaveAttribute('open');
    expect(screen.getByText('Innføres på vilkår – les hele beslutningen.')).toBeVisible();
  });

  it('that is not classified says so, and suggests nothing', () => {
    const says = { kind: 'unclassified', doubt: 'postponed' } as const;
    const { container } = show({ ...lookedUp, decisions: [{ ...decision, says }] });
    expect(container).toHaveTextContent('Ikke klassifisert – les teksten: den er utsatt eller midlertidig.');
    expect(suggestions()).toEqual([]);
  });

  it('about several drugs says so', () => {
    show({ ...lookedUp, decisions: [{ ...decision, several: true }] });
    expect(item().getByText('Raden gjelder flere legemidler. Les om de brukes sammen.')).toBeVisible();
  });

  it('without parts says what is missing', () => {
    const bare = { ...decision, decidedOn: null, indication: '', shortText: '', fullText: '', brand: '-' };
    const { container } = show({ ...lookedUp, decisions: [bare] });
    expect(container).toHaveTextContent('uten dato');
    expect(container).toHaveTextContent('Ikke oppgitt');
    expect(container).toHaveTextContent('Ingen kortversjon');
    expect(container.querySelector('details')).toBeNull();
  });
});

describe('the answer', () => {
  it('is told in the words of the question', () => {
    show({ ...lookedUp, answer: 'under-assessment' });
    expect(screen.getByRole('status')).toHaveTextContent('Ditt svar på metodens status: Til vurdering.');
  });

  it('is not given by anything that is shown', () => {
    show(lookedUp);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('no decision', () => {
  it('says nothing of whether the method is under assessment', () => {
    const { container } = show({ ...lookedUp, decisions: [], drugKnown: false, notUnderstood: 2 });
    expect(container).toHaveTextContent(
      'Ingen beslutning funnet i arbeidsboken. Det betyr ikke at metoden ikke er under vurdering.',
    );
    expect(container).toHaveTextContent('bare lett etter navnet på resepten');
    expect(container).toHaveTextContent('2 rader i den ble ikke forstått.');
    expect(suggestions()).toEqual([]);
  });

  it('is not worth a word where nobody asks', () => {
    expect(show({ ...lookedUp, decisions: [], asked: false }).container).toBeEmptyDOMElement();
  });
});

describe('where nobody asks', () => {
  it('the decisions are folded away, without suggestions', () => {
    const { container } = show({ ...lookedUp, asked: false });
    expect(container.querySelector('details')).not.toHaveAttribute('open');
    expect(container.querySelector('summary')).toHaveTextContent('Nye metoder: 1 beslutning');
    expect(suggestions()).toEqual([]);
  });
});

describe('without a workbook', () => {
  it('one line leads to the settings', async () => {
    const { user, onOpenOptions } = show({ kind: 'no-workbook' });
    await user.click(screen.getByRole('button', { name: 'Les inn i innstillingene' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });

  it('that can be read, it is said', () => {
    expect(show({ kind: 'unreadable' }).container).toHaveTextContent('kan ikke leses');
  });
});
