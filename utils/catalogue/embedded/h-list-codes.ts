import type { Verification } from '../../../rules/contract/assessment.ts';
import { atcNow } from './moved-atc.ts';

export interface HListStatus {
  /** Null where the code does not decide it. */
  readonly listed: boolean | null;
  readonly verification: Verification;
}

/** Seen under refusjonshjemmel 950 in FEST. */
const seenInFest = ['B02BD07', 'L01FD01'];

/** Shown as H-resept on public pages about the product. */
const seenOnPages = ['L04AB05', 'L04AD01'];

/**
 * Not verified, and to be replaced by the groups under refusjonshjemmel 950. A code of full length stands for itself,
 * a shorter one for everything under it; each is the code of today.
 */
const generalKnowledge = `
  L04AB01 L04AB02 L04AB04 L04AB06 L04AC03 L04AC05 L04AC07 L04AC08 L04AC10 L04AC12 L04AC13 L04AC14 L04AC16 L04AC17
  L04AC18 L04AC21 L04AC24 L04AA24 L04AA32 L04AF01 L04AF02 L04AF03 L04AF04 L04AF07 L04AG05 D11AH05 D11AH07 D11AH08
  L03AB07 L03AB08 L03AB13 L03AX13 L04AK02 L04AX07 L04AX09 L04AE01 L04AE02 L04AE03 L04AE04 L04AA40 L04AG03 L04AG08
  L04AG12 N07XX07
  L01E L01XK01 L01XK02 L01XK03 L01XK04 L01XX35 L01XX52 L01XJ L01BC06 L01BC59 L01AX03 L02BX03 L02BB04 L02BB05
  L02BB06 L04AX02 L04AX04 L04AX06
  B03XA01 B03XA02 B03XA03 B03XA05 B03XA06 B02BD B02BX04 B02BX05 B02BX06 B02BX08 J06BA L03AA02 L03AA10 L03AA13
  L03AA14 H01AC01 H01AC03 H01AC08 H01AC09 H01AX01
  C02KX01 C02KX02 C02KX04 C02KX05 B01AC09 B01AC11 B01AC21 B01AC27
  J05AE J05AF J05AG J05AJ J05AR J05AP
  R03DX05 R03DX08 R03DX09 R03DX10 R03DX11 A16AB A16AX R07AX B06AC L04AX05
  L04AD02 L04AA06 L04AH01 L04AH02 G03GA H01CC
`
  .trim()
  .split(/\s+/);

/** On the list for some products of the code only: those for pulmonary arterial hypertension. */
const dependsOnProduct = ['G04BE03', 'G04BE08'];

const FULL_LENGTH = 7;

const verificationOf = new Map<string, Verification>([
  ...generalKnowledge.map((code) => [code, 'general-knowledge'] as const),
  ...seenOnPages.map((code) => [code, 'third-party'] as const),
  ...seenInFest.map((code) => [code, 'official'] as const),
]);
const notDecided = new Set(dependsOnProduct);
/** The groups above a listed code: such a group alone does not say whether the drug is listed. */
const groupsAbove = new Set(
  [...verificationOf.keys(), ...dependsOnProduct].flatMap((code) =>
    [1, 3, 4, 5].map((n) => code.slice(0, n)),
  ),
);

/**
 * Whether a drug is on the H-list (helseforetaksfinansierte legemidler) by its ATC code. No list at hand is complete, so
 * an absence is never more than general knowledge.
 */
export function hListStatus(atc: string | null): HListStatus {
  const code = atcNow(atc?.trim().toUpperCase() ?? '').atc;
  for (let length = FULL_LENGTH; length >= 4; length -= 1) {
    const verification = code.length >= length ? verificationOf.get(code.slice(0, length)) : undefined;
    if (verification) return { listed: true, verification };
  }
  const decided = code !== '' && !notDecided.has(code) && !groupsAbove.has(code);
  return { listed: decided ? false : null, verification: 'general-knowledge' };
}
