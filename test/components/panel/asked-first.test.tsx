// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AskedFirst } from '../../../components/panel/asked-first.tsx';
import {
  CONFIRMATIONS,
  keyOf,
  type NextQuestion,
  nextQuestion,
} from '../../../components/panel/next-question.ts';
import { RemarkLines } from '../../../components/panel/remark-lines.tsx';
import { questions } from '../../../rules/questions.ts';

const asked = (...paths: readonly string[]) =>
  questions.filter(({ path }) => paths.includes(path)).map((question) => ({ question, answer: null }));
const keyed = (next: NextQuestion | null) => next && keyOf(next);

describe('what is asked at the verdict', () => {
  it('is the first that is missing and can be asked', () => {
    const open = asked('vedtak.exists', 'indication');
    expect(keyed(nextQuestion(['prescription.drug', 'vedtak.exists', 'indication'], open, []))).toBe(
      'vedtak.exists',
    );
    expect(keyed(nextQuestion(['vedtak.exists', 'indication'], open, ['vedtak.exists']))).toBe('indication');
    expect(nextQuestion(['prescription.drug'], [], [])).toBeNull();
  });

  it('takes what else is used in its turn', () => {
    expect(keyed(nextQuestion(['otherMedication', 'indication'], asked('indication'), []))).toBe(
      'other-medication',
    );
  });

  it('asks the three conditions as one, and one that is left by itself', () => {
    expect(nextQuestion(CONFIRMATIONS, asked(...CONFIRMATIONS), [])).toEqual({
      kind: 'confirmations',
      paths: CONFIRMATIONS,
    });
    expect(keyed(nextQuestion(['conditions.plan'], asked('conditions.plan'), []))).toBe('conditions.plan');
  });
});

function show(next: NextQuestion, suggested: { value: string; from: string } | null = null) {
  const on = { onAnswer: vi.fn(), onNoOthers: vi.fn(), onTellOthers: vi.fn(), onPassOver: vi.fn() };
  const page = (now: NextQuestion) => <AskedFirst next={now} suggested={suggested} {...on} />;
  const { rerender } = render(page(next));
  return { ...on, user: userEvent.setup(), showNow: (now: NextQuestion) => rerender(page(now)) };
}

/** Not for screen readers alone, as Aksel makes what it hides with a label. */
const inSight = (text: string) =>
  screen.getAllByText(text).filter((each) => each.closest('.aksel-sr-only') === null);

const questionOf = (path: string): NextQuestion => {
  const question = questions.find((each) => each.path === path);
  if (!question) throw new Error(`Nobody asks about ${path}`);
  return { kind: 'question', question };
};

describe('an answer at the verdict', () => {
  it('is one press, and focus goes to the question that comes in its place', async () => {
    const { user, onAnswer, showNow } = show(questionOf('vedtak.exists'));
    await user.click(screen.getByRole('button', { name: 'Nei' }));
    expect(onAnswer).toHaveBeenCalledWith('vedtak.exists', false);
    showNow(questionOf('indication'));
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  it('confirms all three conditions', async () => {
    const { user, onAnswer } = show({ kind: 'confirmations', paths: CONFIRMATIONS });
    await user.click(screen.getByRole('button', { name: 'Ja, alle tre' }));
    expect(onAnswer.mock.calls).toEqual(CONFIRMATIONS.map((path) => [path, true]));
  });

  it('that is suggested says where it is from, and counts only when it is confirmed', async () => {
    const { user, onAnswer } = show(questionOf('indication'), {
      value: 'chronic-pain',
      from: 'Foreslått fra -71',
    });
    expect(screen.getByRole('combobox')).toHaveValue('chronic-pain');
    expect(inSight('Foreslått fra -71')).toHaveLength(1);
    expect(onAnswer).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Bekreft' }));
    expect(onAnswer).toHaveBeenCalledWith('indication', 'chronic-pain');
  });

  it('that can not be read is said, and is none', async () => {
    const { user, onAnswer } = show(questionOf('vedtak.validTo'));
    expect(inSight('dd.mm.åååå')).toHaveLength(1);
    await user.type(screen.getByRole('textbox'), '31.12{Enter}');
    expect(screen.getByText(/Skriv datoen slik/)).toBeVisible();
    expect(onAnswer).not.toHaveBeenCalled();
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '31.12.2026{Enter}');
    expect(onAnswer).toHaveBeenCalledWith('vedtak.validTo', '2026-12-31');
  });

  it('may be passed over', async () => {
    const { user, onPassOver } = show({ kind: 'other-medication' });
    await user.click(screen.getByRole('button', { name: 'Vet ikke' }));
    expect(onPassOver).toHaveBeenCalledWith('other-medication');
  });
});

it('the remark reads to the letter, with a number to each line of its own', () => {
  const text = 'Prosjekt DM 02224\r\nFaktureres gjennom H-resepter/Helfo.\n\nSlutt';
  const { container } = render(
    <pre>
      <RemarkLines text={text} />
    </pre>,
  );
  expect(container.textContent).toBe(text);
  expect(container.querySelectorAll('.hj-line')).toHaveLength(4);
  expect([...container.querySelectorAll('.hj-word')].map((each) => each.textContent)).toEqual([
    'H-resepter/Helfo.',
  ]);
});
