import { describe, expect, it, test } from 'vitest';
import { hListStatus } from '../../../../utils/catalogue/embedded/h-list-codes.ts';

describe('the H-list by ATC code', () => {
  test.each(['B02BD07', 'L01FD01', 'L01XC03', ' l01fd01 '])('%s is listed in FEST', (atc) => {
    expect(hListStatus(atc)).toEqual({ listed: true, verification: 'official' });
  });

  test.each(['L04AB05', 'L04AD01'])('%s is listed on pages about it', (atc) => {
    expect(hListStatus(atc)).toEqual({ listed: true, verification: 'third-party' });
  });

  test.each([
    'L04AB01',
    'L01EA01',
    'L01EX09',
    'L01XK04',
    'L01XJ01',
    'B02BD02',
    'J05AE01',
    'J05AF08',
    'J05AP55',
    'J06BA01',
    'A16AB05',
    'L04AH02',
    'L04AA18',
    'C02KX02',
  ])('%s is listed as far as is known', (atc) => {
    expect(hListStatus(atc)).toEqual({ listed: true, verification: 'general-knowledge' });
  });

  test.each([
    'N02AA05',
    'N05BA01',
    'N06BA04',
    'N02BF02',
    'L01XK05',
    'L01FD02',
    'C02KX03',
    'L04AD03',
    'J05AB01',
    'A10AB05',
  ])('%s is not listed as far as is known', (atc) => {
    expect(hListStatus(atc)).toEqual({ listed: false, verification: 'general-knowledge' });
  });

  test.each([null, '', 'L', 'L01', 'L01X', 'L01XK', 'G04BE03'])('%s does not decide it', (atc) => {
    expect(hListStatus(atc).listed).toBeNull();
  });

  it('takes a prefix for all that is under it, and only that', () => {
    expect(hListStatus('L01E').listed).toBe(true);
    expect(hListStatus('L01FE01').listed).toBe(false);
  });
});
