import { norwegianNumber } from '../../rules/number/norwegian.ts';
import type { EncryptionStatus } from '../../utils/history/sealing/case-encryption.ts';

export type EncryptionView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | EncryptionStatus;

/** Why it was not done, in Norwegian; null where it was. */
export type WhyNot = string | null;

export const casesWords = (count: number) => (count === 1 ? 'Én sak' : `${norwegianNumber(count)} saker`);

/** Fewer than so many different characters are quickly guessed, however many there are. */
const FEW_DIFFERENT = 6;
const LONG = 20;

/** What makes the passphrase easy or hard to guess, in words. Null where there is none yet. */
export function passphraseAdvice(passphrase: string): string | null {
  const characters = [...passphrase];
  if (characters.length === 0) return null;
  if (new Set(characters).size < FEW_DIFFERENT) return 'Få ulike tegn: lett å gjette.';
  if (/^\d+$/.test(passphrase)) return 'Bare sifre: lettere å gjette enn ord.';
  if (characters.length >= LONG && /\s/.test(passphrase)) return 'Langt, av flere ord: vanskelig å gjette.';
  return 'Flere ord etter hverandre er vanskeligere å gjette, og lettere å huske.';
}
