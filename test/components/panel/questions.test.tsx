// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OtherMedicationEditor } from '../../../components/panel/other-medication-editor.tsx';
import type { OtherMedication } from '../../../components/panel/panel-view.ts';
import { QuestionList } from '../../../components/panel/question-list.tsx';
import { SituationToggles } from '../../../components/panel/situation-toggles.tsx';
import { writtenDate, writtenNumber } from '../../../components/panel/written-answer.ts';
import type { MedicinesRead } from '../../../rules/pasted-prescription/medicines-in-text.ts';
import { type Question, questionFor } from '../../../rules/questions.ts';
import type { AnswerValue } from '../../../rules/session/answers.ts';
import type { MedicineAsRead } from '../../../rules/session/medicines-read.ts';
import { oxycontin, searchShelf } from '../drug-search/suggestions.ts';
import { noProblem } from './fixtures.ts';

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
  { path: 'exception.ownProjectNumber', text: 'Hva er nummeret?', explanation: null, answer: 'text' },
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
    await userEvent.click(screen.getByRole('button', { name: 'Unntaket: 1 besvart' }));
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
    const onAnswer = ask('exception.ownProjectNumber');
    await userEvent.type(screen.getByRole('textbox'), '24/1234 ');
    expect(onAnswer).toHaveBeenLastCalledWith('exception.ownProjectNumber', '24/1234');
    expect(screen.getByRole('textbox')).toHaveValue('24/1234 ');
  });
});

function Interview({ first }: { first: Readonly<Record<string, AnswerValue>> }) {
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue | null>>>(first);
  return (
    <QuestionList
      questions={questions.map((question) => ({ question, answer: answers[question.path] ?? null }))}
      onAnswer={(path, value) => setAnswers({ ...answers, [path]: value })}
    />
  );
}

describe('a group that is answered', () => {
  const exception = {
    'exception.decision': 'a',
    'exception.costPerYearNok': 400_000,
    'exception.decidedOn': '2026-10-01',
    'exception.ownProjectNumber': '24/1234',
  };
  const line = { name: 'Unntaket: 4 besvart' };

  it('is one line that gives the answers, and opens', async () => {
    render(<Interview first={exception} />);
    const fold = screen.getByRole('button', line);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText('Det ene · 01.10.2026 · 400 000 kroner · 24/1234')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Hva er beslutningen?' })).toBeNull();
    await userEvent.click(fold);
    expect(screen.getByRole('combobox', { name: 'Hva er beslutningen?' })).toBeVisible();
    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(fold).toHaveFocus();
  });

  it('folds when focus has left it, and not while its last question is being answered', async () => {
    const { 'exception.ownProjectNumber': _, ...others } = exception;
    render(<Interview first={others} />);
    const field = screen.getByRole('textbox', { name: 'Hva er nummeret?' });
    await userEvent.type(field, '24');
    expect(field).toHaveFocus();
    expect(screen.getByRole('button', line)).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Det ene' }));
    await waitFor(() => expect(field).not.toBeVisible());
    expect(screen.getByRole('checkbox', { name: 'Det ene' })).toHaveFocus();
  });

  it('keeps focus on an only question that is answered by a click', async () => {
    render(<Interview first={exception} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.getByRole('radio', { name: 'Ja' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Ja' })).toBeVisible();
  });

  it('opens again when an answer is taken back', async () => {
    render(<Interview first={exception} />);
    await userEvent.click(screen.getByRole('button', line));
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Vet ikke');
    expect(screen.queryByRole('button', line)).toBeNull();
    expect(screen.getByRole('heading', { name: 'Unntaket' })).toBeVisible();
  });
});

it('asks first what decides most', () => {
  const paths = [
    'exception.established',
    'exception.decision',
    'conditions.plan',
    'painClarified',
    'indication',
  ];
  const asked = paths.map((path) => {
    const question = questionFor(path);
    if (!question) throw new Error(path);
    return { question, answer: null };
  });
  render(<QuestionList questions={asked} onAnswer={() => {}} />);
  const order = [...document.querySelectorAll('[data-open-question]')].map((each) => each.textContent ?? '');
  const places = [
    'exception.decision',
    'exception.established',
    'indication',
    'painClarified',
    'conditions.plan',
  ].map((path) => order.findIndex((text) => text.startsWith(questionFor(path)?.text ?? path)));
  expect(places).toEqual([0, 1, 2, 3, 4]);
});

describe('what the record needs of an exception', () => {
  const asked = (answers: Readonly<Record<string, AnswerValue | null>>) =>
    Object.entries(answers).map(([path, answer]) => {
      const question = questionFor(path);
      if (!question) throw new Error(path);
      return { question, answer };
    });
  const record = {
    'exception.caseNumber': null,
    'exception.journalWritten': null,
    'patient.fromOtherTrust': null,
    'prescriber.seniorConsultant': true,
  };
  const caseNumber = () => screen.queryByRole('textbox', { name: 'Hva er saksnummeret i søknadsportalen?' });

  it('is folded while the remark waits for something, and opens by hand', async () => {
    render(<QuestionList questions={asked({ ...record, 'exception.decision': null })} onAnswer={() => {}} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Spørsmål (1 ubesvart)');
    const fold = screen.getByRole('button', { name: 'Til journalen: 3 ubesvart' });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(caseNumber()).toBeNull();
    expect(document.querySelectorAll('[data-open-question]')).toHaveLength(1);
    await userEvent.click(fold);
    expect(caseNumber()).toBeVisible();
  });

  it('is asked, last, when the rest is answered', () => {
    render(
      <QuestionList
        questions={asked({ ...record, 'exception.decision': 'granted', indication: 'other' })}
        onAnswer={() => {}}
      />,
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Spørsmål (3 ubesvarte)');
    expect(caseNumber()).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 }).at(-1)).toHaveTextContent('Til journalen');
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
      <SituationToggles situation={{ exceptionApplies: true, hospitalOrder: true }} onChange={onChange} />,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'Unntaksordningen gjelder' }));
    expect(onChange).toHaveBeenCalledWith({
      exceptionApplies: false,
      hospitalOrder: false,
    });
  });
});

const ambiguous = { kind: 'ambiguous', candidates: ['OxyNorm Kaps 5 mg', 'OxyNorm Kaps 10 mg'] } as const;
const read = new Map<number, MedicineAsRead>([
  [1, { problem: { ...noProblem, drug: ambiguous }, understood: '4 tabletter daglig' }],
  [2, { problem: { ...noProblem, drug: { kind: 'unknown' }, dosage: 'som før' }, understood: null }],
]);

const { known } = oxycontin;
const oneRow = { drug: 'oxycontin 20', dosage: '20 mg x 2', known };
const anotherRow = { drug: 'Furix 40 mg', dosage: '40 mg x 1', known: null };

/** As the catalogue would read them. */
function readTwo(text: string): MedicinesRead | null {
  if (text === 'oxycontin 20 x 2') return { medicines: [oneRow], left: [] };
  if (text.includes('\n')) return { medicines: [oneRow, anotherRow], left: ['Mvh'] };
  return { medicines: [], left: [text] };
}

function Editor({ onChange }: { onChange: (other: OtherMedication) => void }) {
  const [other, setOther] = useState<OtherMedication>({ medicines: [], none: false });
  return (
    <OtherMedicationEditor
      other={other}
      read={new Map()}
      onChange={(next) => {
        onChange(next);
        setOther(next);
      }}
      onSearchDrug={searchShelf}
      onReadMedicines={readTwo}
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
    await userEvent.tab();
    await userEvent.keyboard('1 x 2');
    expect(seen.at(-1)).toEqual({ medicines: [{ id: 1, drug: 'Tramadol', dosage: '1 x 2' }], none: false });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(seen.at(-1)?.medicines).toEqual([]);
    expect(screen.getByRole('button', { name: 'Legg til legemiddel' })).toHaveFocus();
  });

  it('is picked from the catalogue by keyboard, and nothing is picked by leaving', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    await userEvent.keyboard('oxyc{ArrowDown}');
    expect(seen.at(-1)?.medicines).toMatchObject([{ drug: 'oxyc' }]);
    await userEvent.keyboard('{Enter}');
    expect(seen.at(-1)?.medicines).toMatchObject([{ drug: 'OxyContin Depottab 20 mg' }]);
    await userEvent.tab();
    expect(screen.getByLabelText('Dosering')).toHaveFocus();
  });

  it('is written with its dose in one field, and nothing else is taken by Enter', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    await userEvent.keyboard('oxyc{Enter}');
    expect(seen.at(-1)?.medicines).toEqual([{ id: 1, drug: 'oxyc', dosage: '' }]);
    await userEvent.clear(screen.getByRole('combobox', { name: 'Legemiddel' }));
    await userEvent.keyboard('oxycontin 20 x 2{Enter}');
    expect(seen.at(-1)?.medicines).toEqual([{ id: 1, drug: 'oxycontin 20', dosage: '20 mg x 2' }]);
  });

  it('is a list that is pasted, each line of it', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    await userEvent.paste('OxyContin 20 x 2\nFurix 40 mg x 1\nMvh');
    expect(seen.at(-1)?.medicines).toEqual([
      { id: 1, drug: 'oxycontin 20', dosage: '20 mg x 2' },
      { id: 3, drug: 'Furix 40 mg', dosage: '40 mg x 1' },
      { id: 4, drug: 'Mvh', dosage: '' },
    ]);
  });

  it('that is not counted says why where it stands, and lets the doctor say which it is', async () => {
    const onChange = vi.fn();
    const medicines = [
      { id: 1, drug: 'OxyNorm', dosage: '1 x 2' },
      { id: 2, drug: 'Fantasin', dosage: 'som før' },
    ];
    render(
      <OtherMedicationEditor
        other={{ medicines, none: false }}
        read={read}
        onChange={onChange}
        onSearchDrug={searchShelf}
        onReadMedicines={readTwo}
      />,
    );
    const [first, second] = screen.getAllByRole('group');
    if (!first || !second) throw new Error('no rows');
    await userEvent.selectOptions(
      within(first).getByRole('combobox', { name: /passer på flere/ }),
      'OxyNorm Kaps 10 mg',
    );
    expect(onChange.mock.calls[0]?.[0].medicines[0]).toEqual({
      id: 1,
      drug: 'OxyNorm Kaps 10 mg',
      dosage: '1 x 2',
    });
    expect(within(second).getByText(/ikke i katalogen/)).toBeVisible();
    expect(within(second).getByText(/«som før»/)).toBeVisible();
  });

  it('says back what each dosage counts as, and nothing of one that does not', () => {
    const medicines = [1, 2, 3].map((id) => ({ id, drug: 'OxyNorm', dosage: '2 x 2' }));
    render(
      <OtherMedicationEditor
        other={{ medicines, none: false }}
        read={read}
        onChange={() => {}}
        onSearchDrug={searchShelf}
        onReadMedicines={readTwo}
      />,
    );
    const rows = screen.getAllByRole('group').map((row) => within(row).queryByText(/^Lest som/)?.textContent);
    expect(rows).toEqual(['Lest som 4 tabletter daglig.', undefined, undefined]);
  });

  it('keeps "no others" apart from "not said"', async () => {
    const seen = show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pasienten bruker ingen andre' }));
    expect(seen.at(-1)).toEqual({ medicines: [], none: true });
    await userEvent.click(screen.getByRole('button', { name: 'Legg til legemiddel' }));
    expect(seen.at(-1)).toMatchObject({ none: false });
  });
});
