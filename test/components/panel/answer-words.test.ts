import { expect, it } from 'vitest';
import { answersInShort } from '../../../components/panel/answer-words.ts';
import { askedFacts } from '../../../rules/asked-facts.ts';
import { questionFor } from '../../../rules/questions.ts';
import type { AnswerValue } from '../../../rules/session/answers.ts';

const asked = (answers: Readonly<Record<string, AnswerValue | null>>) =>
  Object.entries(answers).map(([path, answer]) => {
    const question = questionFor(path);
    if (!question) throw new Error(path);
    return { question, answer };
  });

it.each([
  [{}, ''],
  [{ 'patient.hasGp': null }, ''],
  [{ 'patient.hasGp': true }, 'Ja: pasienten har fastlege'],
  [
    { 'exception.marketingAuthorisation': true, 'exception.greaterBenefit': true },
    'Ja: legemidlet har markedsføringstillatelse, større effekt er dokumentert',
  ],
  [
    {
      'vedtak.omeqPerDay': 120,
      'vedtak.validTo': '2026-12-31',
      'vedtak.onlyMethadone': false,
      'vedtak.namesPrescriber': true,
    },
    '120\u00a0mg OMEQ · 31.12.2026 · Ja: vedtaket nevner deg · Nei: vedtaket bare gjelder metadon',
  ],
  [
    { 'exception.methodStatus': 'introduced', 'exception.marketingAuthorisation': false },
    'Innført · Nei: legemidlet har markedsføringstillatelse',
  ],
])('says %o as «%s»', (answers, words) => {
  expect(answersInShort(asked(answers))).toBe(words);
});

it('has words for the yes of each question, that go with «om»', () => {
  const yesNo = Object.values(askedFacts).filter(({ asking }) => asking.answer === 'yes-no');
  expect(yesNo.length).toBeGreaterThan(15);
  expect(yesNo.filter(({ name }) => !name.startsWith('om '))).toEqual([]);
});
