/** A refund code as it was written on the prescription. */
export type RefundCode =
  /** Written without the dot: `C509`. */
  | { readonly system: 'icd-10'; readonly code: string }
  | { readonly system: 'icpc-2'; readonly code: string }
  /** A letter and two digits that both systems use, and nothing that tells which is meant. */
  | { readonly system: 'icd-10-or-icpc-2'; readonly code: string }
  /** The regulation's own, for what has no diagnosis code of its own: `-71`. */
  | { readonly system: 'regulation'; readonly code: string }
  /** The prescription is said to have none. */
  | { readonly system: 'none' }
  /** Something is written that is not read as a code. */
  | { readonly system: 'unknown' };

const UNKNOWN: RefundCode = { system: 'unknown' };
const NO_CODE = /^(?:[\s\p{Pd}−]*$|(?:ingen|uten)(?!\p{L}))/iu;
const LABEL =
  /^[\s([]*(?:refusjons?kode|diagnosekode|diagnose|kode|icd(?:[-\s]?10)?(?:-no)?|icpc(?:[-\s]?2e?)?)(?![\p{L}\d])[\s:)\]]*/iu;
const SYSTEM = /(?<!\p{L})(icd|icpc)(?!\p{L})/iu;
const REGULATION = /^[\p{Pd}−]\s*(\d{2})(?![\d.,])/u;
const REGULATION_ALONE = /^\d{2}$/;
/** Letter, two digits, perhaps more of them, perhaps dagger and asterisk as they are used for a disease and its manifestation. */
const DIAGNOSIS =
  /^([a-z])\s*(\d{2})(?:(?:\s*\.\s*)?(\d{1,3}[a-z]?)|\s*\.\s*[-–])?\s*([†‡*+]*)(?![\p{L}\d])/iu;

/**
 * Reads a code as pages and doctors write it: in small letters or with spaces, with its text behind, its system before,
 * and dagger or asterisk. Of several codes the first one counts.
 */
export function readRefundCode(written: string): RefundCode {
  const text = written.normalize('NFKC').trim();
  if (NO_CODE.test(text)) return { system: 'none' };
  const bare = withoutLabels(text);
  const regulation = REGULATION.exec(bare)?.[1] ?? REGULATION_ALONE.exec(bare)?.[0];
  if (regulation !== undefined) return { system: 'regulation', code: `-${regulation}` };
  const [, letter, category, subdivision = '', marks = ''] = DIAGNOSIS.exec(bare) ?? [];
  if (letter === undefined || category === undefined) return UNKNOWN;
  const code = `${letter}${category}${subdivision}`.toUpperCase();
  const system = SYSTEM.exec(text)?.[1]?.toLowerCase();
  if (system === 'icpc') return subdivision === '' ? { system: 'icpc-2', code } : UNKNOWN;
  const isIcd = system === 'icd' || subdivision !== '' || marks !== '';
  return { system: isIcd || !mayBeIcpc(letter, category) ? 'icd-10' : 'icd-10-or-icpc-2', code };
}

function withoutLabels(text: string): string {
  let rest = text.replace(/^[\s([]+/, '');
  while (LABEL.test(rest)) rest = rest.replace(LABEL, '');
  return rest;
}

/** ICPC-2 has chapters A, B, D, F, H, K, L, N, P, R, S, T, U, W, X, Y and Z; its 30 to 69 are procedures, not diagnoses. */
function mayBeIcpc(letter: string, category: string): boolean {
  return /[abdfhklnprstuwxyz]/i.test(letter) && !/^[3-6]/.test(category) && category !== '00';
}
