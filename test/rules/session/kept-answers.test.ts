import { describe, expect, it } from 'vitest';
import { keptAnswersIn, keptText } from '../../../rules/session/kept-answers.ts';
import { answer, change, emptySession, type Session } from '../../../rules/session/session.ts';

const reading = (drug: string | null): Session => ({ ...emptySession, answersFor: drug });
const answered = answer(reading('Spinraza'), 'exception.decision', 'granted');
const setAside = { drug: 'Palexia', given: change(emptySession, { hospitalOrder: true }).given };

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
    const written = keptText(session);
    if (left === null) expect(written).toBe('');
    if (left === null) expect(keptAnswersIn(written)).toBeNull();
    else expect(keptAnswersIn(written)).toMatchObject(left);
  });

  it('is no more than the page’s agent takes', () => {
    const long = (length: number) => answer(reading('Spinraza'), 'exception.caseNumber', 'x'.repeat(length));
    const least = keptText(long(1)).length - 1;
    expect(keptText(long(20_000 - least - 1))).toHaveLength(19_999);
    expect(keptText(long(20_000 - least))).toHaveLength(20_000);
    expect(keptText(long(20_000 - least + 1))).toBe('');
  });
});

describe('what is not from such a panel', () => {
  const left = () => JSON.parse(keptText(answered));

  it.each<[string, unknown]>([
    ['nothing', null],
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
    expect(keptAnswersIn(JSON.stringify(json))).toBeNull();
  });

  it('is no answer where it is no JSON', () => {
    expect(keptAnswersIn('{')).toBeNull();
  });
});
