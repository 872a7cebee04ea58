import { describe, it } from 'vitest';
import { expectAnswer } from './answers.ts';

describe('what changes no amount', () => {
  it.each([
    'Endret under oppholdet',
    'Fortsetter uendret',
    'Kontinueres',
    'Dosett fra hjemmesykepleien',
    'For smertelindring',
    'Sublingualt',
    'NB!',
    'Brukes sparsomt',
  ])('«%s» before or after', (remark) => {
    expectAnswer(`1 tablett x 2. ${remark}`, [2, 0]);
    expectAnswer(`${remark}: 1 tablett x 2`, [2, 0]);
    expectAnswer(remark, null);
    expectAnswer(`1 tablett x 2. ${remark} 3`, null);
  });

  it.each(['1 tablett alle dager', '1 tablett x 1 alle dager'])('«%s»', (text) => expectAnswer(text, [1, 0]));

  it.each(['1 tablett x 2. Kontineres', '1 tablett x 2. Endret under opholdet'])('refuses «%s»', (text) =>
    expectAnswer(text, null),
  );
});
