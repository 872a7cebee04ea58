import { folded } from '../text/same-text.ts';
import type { DoseUnit } from './dose.ts';

/** What a strength or a dose is counted in, whatever register or screen wrote it; null where it is not known. */
export type CountedUnit = DoseUnit | 'stk' | null;

const spellings = new Map<string, DoseUnit | 'stk'>(
  Object.entries({
    mg: 'mg',
    milligram: 'mg',
    g: 'g',
    gram: 'g',
    µg: 'µg',
    μg: 'µg',
    mcg: 'µg',
    mikrog: 'µg',
    mikrogram: 'µg',
    'µg/h': 'µg/h',
    'µg/t': 'µg/h',
    'µg/time': 'µg/h',
    'mikrogram/time': 'µg/h',
    ml: 'ml',
    milliliter: 'ml',
    dråpe: 'dråper',
    dråper: 'dråper',
    dose: 'dose',
    doser: 'dose',
    spray: 'spray',
    plaster: 'plaster',
    depotplaster: 'plaster',
    pose: 'pose',
    stk: 'stk',
    enhet: 'enhet',
    enheter: 'enhet',
    stikkpille: 'stikkpille',
    stikkpiller: 'stikkpille',
    supp: 'stikkpille',
  } as const),
);

/** Reads a unit word; forms such as `depottablett` count as their kind. */
export function countedUnit(word: string | null | undefined): CountedUnit {
  const unit = folded(word ?? '').replace(/\.$/, '');
  const known = spellings.get(unit);
  if (known) return known;
  if (/(?:tab|tabl|tablett|tabletter|lyofilisat|resoriblett|resoribletter)$/.test(unit)) return 'tablett';
  if (/(?:kaps|kapsel|kapsler)$/.test(unit)) return 'kapsel';
  return null;
}
