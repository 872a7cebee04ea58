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
    'Som profylakse',
    'Mot hjertesvikt',
    'Mot lavt stoffskifte og høyt kolesterol',
    'Ved KOLS',
    'Fullfør kuren',
    'Mikstur',
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

  it.each([
    ['40 mg daglig i 5 dager ved KOLS', [40, 0]],
    ['1 tablett daglig ved depresjon', [1, 0]],
    ['1+0+1, legges i dosett', [2, 0]],
    ['Ta 1 tablett kvar kveld mot søvnvanskar', [1, 0]],
    ['200 mg kveld i 6 mnd som profylakse', [200, 0]],
    ['5 ml mikstur x 3', [15, 0]],
    ['0,4 mg x 3 subl', [1.2, 0]],
  ] as const)('«%s»', (text, answer) => expectAnswer(text, answer));
});
