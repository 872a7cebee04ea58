/**
 * ATC codes that have moved, where the product decides something by them. FEST's extract of 2017-04-12 has the first of
 * each pair; the second is WHO's of today: L01FD01 since 2022, N02BF02 since 2023, L04AH02 since 2024.
 */
const moved: readonly (readonly [earlier: string, today: string])[] = [
  ['L01XC03', 'L01FD01'],
  ['N03AX16', 'N02BF02'],
  ['L04AA18', 'L04AH02'],
];

export interface AtcNow {
  readonly atc: string;
  /** Codes that the same substance had before. */
  readonly earlierAtc: readonly string[];
}

/** The code of today for one that may have moved, whichever of them is written. */
export function atcNow(written: string): AtcNow {
  const atc = moved.find(([earlier]) => earlier === written)?.[1] ?? written;
  return { atc, earlierAtc: moved.filter(([, today]) => today === atc).map(([earlier]) => earlier) };
}
