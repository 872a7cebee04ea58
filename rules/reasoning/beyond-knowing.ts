import type { Facts } from '../facts.ts';
import { shortened } from '../text/sentence.ts';

/** Why an unknown rule can be ended by no answer, and what to do instead. */
export function beyondKnowing(c: Facts): string {
  return beyondKnowingOf(c)[0] ?? 'Dette kan ikke avgjøres her: kontroller det i kilden.';
}

/** What nobody can answer about the drugs in use, one sentence each. */
export function beyondKnowingOf({ omeq }: Facts): readonly string[] {
  return (omeq?.lines ?? []).flatMap(({ drug, problem, substance, route }) => {
    const label = shortened(drug);
    switch (problem) {
      case 'no-factor':
        // Substance and route can be told, and may have one.
        if (substance === null || route === null) return [];
        return [
          `${label} har ingen norsk omregningsfaktor: oppgi dosen i mg i søknaden, og spør Helfo hvordan den regnes.`,
        ];
      case 'excluded':
        return [
          `${label} er mot opioidavhengighet og regnes ikke om: oppgi dosen i mg i søknaden, og spør Helfo.`,
        ];
      default:
        return [];
    }
  });
}
