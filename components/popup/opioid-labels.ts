import type { Factor } from '../../rules/omeq/factors.ts';
import { sentenceCase } from '../../rules/text/sentence.ts';
import { routeNames } from '../../rules/vocabulary.ts';

export function opioidLabel({ substance, route }: Factor): string {
  return `${sentenceCase(substance)}, ${routeNames[route]}`;
}

export const isPatch = (factor: Factor | null) => factor?.unit === 'µg/h';

/** The unit of the strength as a Norwegian reader writes it. */
export const strengthUnit = (factor: Factor | null) => (isPatch(factor) ? 'µg/t' : 'mg');
