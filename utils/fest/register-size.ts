/** Packs in the whole register on 2026-09-11. */
export const PACKAGES_IN_REGISTER = 10_828;

/** An extract with less of what there was is not taken for a whole one: the threshold by which OUSFAR refuses a reload. */
const SHARE_OF_A_WHOLE = 0.8;

/** Whether what is absent from an extract is thereby absent from FEST. */
export function isComplete(packages: number): boolean {
  return packages >= PACKAGES_IN_REGISTER * SHARE_OF_A_WHOLE;
}
