import { describe, expect, it } from 'vitest';
import { questionFor } from '../../rules/questions.ts';
import { roleNames, schemeNames } from '../../rules/vocabulary.ts';

const labelsOf = (path: string) => {
  const question = questionFor(path);
  return question && 'options' in question
    ? Object.fromEntries(question.options.map(({ value, label }) => [value, label]))
    : null;
};

describe('a question', () => {
  it.each(['prescription.drug', 'prescription.drug.name', 'otherMedication', 'toString', ''])(
    'is not asked of %j',
    (path) => {
      expect(questionFor(path)).toBeNull();
    },
  );

  it('says what it means where the wording needs it', () => {
    expect(questionFor('painClarified')).toEqual({
      path: 'painClarified',
      text: 'Er smertetilstanden avklart?',
      explanation: 'For eksempel artrose, osteoporose, postherpetisk nevralgi eller diabetisk nevropati.',
      answer: 'yes-no',
    });
    expect(questionFor('vedtak.onlyMethadone')).toMatchObject({ answer: 'yes-no', explanation: null });
  });

  it('has every role and scheme to choose from, each with a capital letter', () => {
    const first = (text: string) => text.charAt(0);
    for (const [path, names] of [
      ['prescriber.roles', roleNames],
      ['scheme', schemeNames],
    ] as const) {
      const labels = labelsOf(path) ?? {};
      expect(Object.keys(labels)).toEqual(Object.keys(names));
      expect(Object.values(labels).map((label) => label.toLowerCase())).toEqual(
        Object.values(names).map((name) => name.toLowerCase()),
      );
      expect(Object.values(labels).map(first).join('')).toMatch(/^\p{Lu}+$/u);
    }
  });

  it('has the decisions to choose from', () => {
    expect(labelsOf('exception.decision')).toEqual({
      granted: 'Innvilget',
      refused: 'Avslått',
      pending: 'Ikke avgjort',
    });
  });
});
