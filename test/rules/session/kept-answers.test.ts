import { describe, expect, it } from 'vitest';
import { keptText, type LeftCase, leftIn } from '../../../rules/session/kept-answers.ts';
import { answer, change, emptySession, type Session } from '../../../rules/session/session.ts';

const reading = (drug: string | null): Session => ({ ...emptySession, answersFor: drug });
const answered = answer(reading('Spinraza'), 'exception.decision', 'granted');
const setAside = { drug: 'Palexia', given: change(emptySession, { hospitalOrder: true }).given };
const nothing = { answers: null, saved: null };
const saved: LeftCase = {
  assessed: 1,
  id: '00000000-0000-4000-8000-000000000001',
  done: { occasion: 'fill', remark: { kind: 'h-resept', text: 'Prosjekt' }, fillOutcome: 'filled' },
  patient: 7,
};

describe('what a panel leaves for the next one', () => {
  it.each<[string, Session, object | null]>([
    ['nothing answered', reading('Spinraza'), null],
    ['answers', answered, { drug: 'Spinraza', given: answered.given, held: true }],
    ['answers to no drug that was read', { ...answered, answersFor: null }, null],
    ['answers to a drug without a name', { ...answered, answersFor: '' }, null],
    ['answers that were set aside', { ...reading('Spinraza'), setAside }, { ...setAside, held: false }],
    [
      'answers, and others that were set aside',
      { ...answered, setAside },
      { drug: 'Spinraza', given: answered.given, held: true },
    ],
    [
      'every kind of answer',
      change(answer(answered, 'prescriber.x', true), {
        answers: { a: { value: 'x', standsFor: null }, b: { value: 1 }, c: { value: ['y'], standsFor: 'z' } },
        otherMedication: [{ id: 1, drug: 'Lyrica', dosage: '', fromPage: { drug: 'Lyrica', dosage: null } }],
        pageListUsed: [{ drug: 'Lyrica', dosage: null }],
        beforePageList: { otherMedication: [], noOtherMedication: true, pageListUsed: null },
      }),
      {
        drug: 'Spinraza',
        held: true,
        given: { answers: { b: { value: 1 } }, beforePageList: { noOtherMedication: true } },
      },
    ],
  ])('is read as it was written: %s', (_, session, left) => {
    const written = keptText(session, null);
    if (left === null) expect(written).toBe('');
    if (left === null) expect(leftIn(written)).toEqual(nothing);
    else expect(leftIn(written)).toMatchObject({ answers: left, saved: null });
    expect(leftIn(keptText(session, saved))).toMatchObject({ answers: left, saved });
  });

  it('is no more than the page’s agent takes', () => {
    const long = (length: number) => answer(reading('Spinraza'), 'exception.caseNumber', 'x'.repeat(length));
    const least = keptText(long(1), null).length - 1;
    expect(keptText(long(20_000 - least - 1), null)).toHaveLength(19_999);
    expect(keptText(long(20_000 - least), null)).toHaveLength(20_000);
    expect(keptText(long(20_000 - least + 1), null)).toBe('');
  });
});

describe('what is not from such a panel', () => {
  const left = () => JSON.parse(keptText(answered, null)).answers;

  it.each<[string, unknown]>([
    ['a number', 1],
    ['an empty object', {}],
    ['no drug', { ...left(), drug: '' }],
    ['answers of an older kind', { ...left(), given: { answers: { x: 'y' } } }],
    ['an answer without a value', { ...left(), given: { ...left().given, answers: { x: {} } } }],
    [
      'an answer that may be no answer',
      { ...left(), given: { ...left().given, answers: { x: { value: {} } } } },
    ],
    ['more than was written', { ...left(), more: 1 }],
    ['a medicine that is none', { ...left(), given: { ...left().given, otherMedication: [{ id: 'x' }] } }],
  ])('is no answer: %s', (_, json) => {
    expect(leftIn(JSON.stringify({ answers: left(), saved: null })).answers).not.toBeNull();
    expect(leftIn(JSON.stringify({ answers: json, saved: null }))).toEqual(nothing);
  });

  it.each<[string, object]>([
    ['an id that is none', { id: 'x' }],
    ['an occasion that is none', { done: { ...saved.done, occasion: 'printed' } }],
    ['a patient by name', { patient: 'Ola' }],
  ])('is no case: %s', (_, patch) => {
    expect(leftIn(JSON.stringify({ answers: null, saved: { ...saved, ...patch } }))).toEqual(nothing);
  });

  it('is no answer where it is no JSON', () => {
    expect(leftIn('{')).toEqual(nothing);
  });
});
