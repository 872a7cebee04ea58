import type { Assessment } from './contract/assessment.ts';

/**
 * What the assessment rests on that nobody has checked against its official source, in Norwegian; empty where all of it
 * has been. Only what decided something counts: rules that do not apply used no fact.
 */
export function unverifiedGrounds({ findings, omeq }: Assessment): readonly string[] {
  const restsOn = (fact: string) =>
    findings.some(
      ({ facts }) => facts[fact] !== undefined && facts[fact] !== null && facts[fact] !== 'official',
    );
  const substances = (omeq?.lines ?? [])
    .filter((line) => line.verification !== null && line.verification !== 'official')
    .map((line) => line.substance);
  return [
    ...(restsOn('drug.verification') ? ['opplysningene om legemidlet'] : []),
    ...(restsOn('drug.hList.verification') ? ['om det står på H-listen'] : []),
    ...[...new Set(substances)].map((substance) => `omregningsfaktoren for ${substance}`),
  ];
}
