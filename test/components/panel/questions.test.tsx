// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OtherMedicationEditor } from '../../../components/panel/other-medication-editor.tsx';
import type { AnswerValue, OtherMedication } from '../../../components/panel/panel-view.ts';
import { QuestionList } from '../../../components/panel/question-list.tsx';
import { SituationToggles } from '../../../components/panel/situation-toggles.tsx';
import { writtenDate, writtenNumber } from '../../../components/panel/written-answer.ts';
import type { Question } from '../../../rules/questions.ts';

afterEach(cleanup);

const choice = {
  answer: 'choice',
  options: [
    { value: 'a', label: 'Det ene' },
    { value: 'b', label: 'Det andre' },
  ],
} as const;
const questions: readonly Question[] = [
  { path: 'painClarified', text: 'Er smerten avklart?', explanation: 'Forklaring.', answer: 'yes-no' },
  { path: 'exception.decision', text: 'Hva er beslutningen?', explanation: null, ...choice },
  { path: 'prescriber.roles', text: 'Hvilke roller?', explanation: null, ...choice, answer: 'choices' },
  {
    path: 'exception.costPerYearNok',
    text: 'Hva koster det?',
    explanation: null,
    answer: 'number',
    unit: 'kroner',
  },
  { path: 'exception.decidedOn', text: 'Når ble det innvilget?', explanation: null, answer: 'date' },
  { path: 'exception.caseNumber', text: 'Hva er saksnummeret?', explanation: null, answer: 'text' },
];

type OnAnswer = (path: string, value: AnswerValue | null) => void;

function Asked(props: { question: Question; first: AnswerValue | null; onAnswer: OnAnswer }) {
  const [answer, setAnswer] = useState(props.first);
  const onAnswer: OnAnswer = (path, value) => {
    props.onAnswer(path, value);
    setAnswer(value);
  };
  return <QuestionList questions={[{ question: props.question, answer }]} onAnswer={onAnswer} />;
}

function ask(path: string, first: AnswerValue | null = null) {
  const onAnswer = vi.fn();
  const question = questions.find((each) => each.path === path);
  if (!question) throw new Error(path);
  render(<Asked question={question} first={first} onAnswer={onAnswer} />);
  return onAnswer;
}

describe('a question is answered at once, changed, and blanked again', () => {
  it('by yes and no, with the arrow keys', async () => {
    const onAnswer = ask('painClarified');
    expect(screen.getByRole('radio', { name: 'Vet ikke' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    expect(onAnswer).toHaveBeenLastCalledWith('painClarified', true);
    await userEvent.keyboard('{ArrowDown}');
    expect(onAnswer).toHaveBeenLastCalledWith('painClarified', false);
    expect(screen.getByRole('radio', { name: 'Nei' })).toHaveFocus();
    await userEvent.click(screen.getByRole('radio', { name: 'Vet ikke' }));
    expect(onAnswer).toHaveBeenLastCalledWith('painClarified', null);
  });

  it('by a choice', async () => {
    const onAnswer = ask('exception.decision');
    const select = screen.getByRole('combobox', { name: 'Hva er beslutningen?' });
    await userEvent.selectOptions(select, 'Det andre');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.decision', 'b');
    await userEvent.selectOptions(select, 'Vet ikke');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.decision', null);
  });

  it('by several choices, where none is not known', async () => {
    const onAnswer = ask('prescriber.roles');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Det ene' }));
    expect(onAnswer).toHaveBeenLastCalledWith('prescriber.roles', ['a']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Det ene' }));
    expect(onAnswer).toHaveBeenLastCalledWith('prescriber.roles', null);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Det andre' }));
    await userEvent.click(screen.getByRole('button', { name: /Vet ikke/ }));
    expect(onAnswer).toHaveBeenLastCalledWith('prescriber.roles', null);
  });

  it('by a number; what cannot be read counts as not known, whatever stood there', async () => {
    const onAnswer = ask('exception.costPerYearNok', 400_000);
    const field = screen.getByRole('textbox', { name: /Hva koster det\? \(kroner\)/ });
    expect(field).toHaveValue('400\u00a0000');
    await userEvent.clear(field);
    await userEvent.type(field, '1 000 000,5');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.costPerYearNok', 1_000_000.5);
    await userEvent.type(field, 'x');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.costPerYearNok', null);
    expect(field).toHaveValue('1 000 000,5x');
    await userEvent.tab();
    expect(screen.getByText(/Skriv et tall uten punktum/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Vet ikke/ }));
    expect(field).toHaveValue('');
  });

  it('by a date', async () => {
    const onAnswer = ask('exception.decidedOn');
    await userEvent.type(screen.getByRole('textbox'), '1.10.2026');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.decidedOn', '2026-10-01');
  });

  it('by a text', async () => {
    const onAnswer = ask('exception.caseNumber');
    await userEvent.type(screen.getByRole('textbox'), '24/1234 ');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.caseNumber', '24/1234');
    expect(screen.getByRole('textbox')).toHaveValue('24/1234 ');
  });
});

describe('what is written', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['1 000 000', 1_000_000],
    ['1.000', null],
    ['12.5', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
  ])('reads the number %j as %j', (text, value) => expect(writtenNumber.read(text)).toBe(value));

  it.each([
    ['01.10.2026', '2026-10-01'],
    ['1.2.2026', '2026-02-01'],
    ['29.02.2027', null],
    ['31.04.2026', null],
    ['2026-10-01', null],
    ['1.10.26', null],
    ['', null],
  ])('reads the date %j as %j', (text, value) => expect(writtenDate.read(text)).toBe(value));
});

describe('the situation', () => {
  it('has a hospital order only under the exception, and drops it with it', async () => {
    const onChange = vi.fn();
    render(
      <SituationToggles
        situation={{ exceptionApplies: true, hasVedtak: false, hospitalOrder: true }}
        onChange={onChange}
      />,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'Unntaksordningen gjelder' }));
    expect(onChange).toHaveBeenCalledWith({
      exceptionApplies: false,
      hasVedtak: false,
      hospitalOrder: false,
    });
  });
});

function Editor({ onChange }: { onChange: (other: OtherMedication) => void }) {
  const [other, setOther] = useState<OtherMedication>({ medicines: [], none: false });
  return (
    <OtherMedicationEditor
      other={other}
      onChange={(next) => {
        onChange(next);
        setOther(next);
      }}
      onSearchDrug={(text) => (text.startsWith('Tra') ? ['Tramadol Kaps 50 mg'] : [])}
    />
  );
}

describe('other medication', () => {
  function show() {
    const seen: OtherMedication[] = [];
    render(<Editor onChange={(other) => seen.push(other)} />);
    return seen;
  }

  it('is added, written and removed by keyboard, and focus never gets lost', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    const row = screen.getByRole('group', { name: 'Legemiddel 1' });
    expect(within(row).getByLabelText('Legemiddel')).toHaveFocus();
    await userEvent.keyboard('Tramadol');
    expect(document.querySelector('datalist option')).toHaveValue('Tramadol Kaps 50 mg');
    await userEvent.tab();
    await userEvent.keyboard('1 x 2');
    expect(seen.at(-1)).toEqual({ medicines: [{ id: 1, drug: 'Tramadol', dosage: '1 x 2' }], none: false });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(seen.at(-1)?.medicines).toEqual([]);
    expect(screen.getByRole('button', { name: 'Legg til legemiddel' })).toHaveFocus();
  });

  it('keeps "no others" apart from "not said"', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pasienten bruker ingen andre' }));
    expect(seen.at(-1)).toEqual({ medicines: [], none: true });
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    expect(seen.at(-1)).toMatchObject({ none: false });
  });
});
