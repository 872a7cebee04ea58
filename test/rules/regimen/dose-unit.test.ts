import { describe, expect, it } from 'vitest';
import { countedUnit } from '../../../rules/regimen/dose-unit.ts';

describe('the unit a strength or a dose is counted in', () => {
  it.each([
    ['mg', 'mg'],
    ['milligram', 'mg'],
    ['g', 'g'],
    ['gram', 'g'],
    ['µg', 'µg'],
    ['μg', 'µg'],
    ['mcg', 'µg'],
    ['mikrog', 'µg'],
    ['mikrogram', 'µg'],
    ['µg/h', 'µg/h'],
    ['µg/t', 'µg/h'],
    ['µg/time', 'µg/h'],
    ['mikrogram/time', 'µg/h'],
    ['ml', 'ml'],
    ['milliliter', 'ml'],
    ['dråpe', 'dråper'],
    ['dråper', 'dråper'],
    ['dose', 'dose'],
    ['doser', 'dose'],
    ['spray', 'spray'],
    ['plaster', 'plaster'],
    ['depotplaster', 'plaster'],
    ['pose', 'pose'],
    ['stk', 'stk'],
    ['enhet', 'enhet'],
    ['enheter', 'enhet'],
    ['stikkpille', 'stikkpille'],
    ['stikkpiller', 'stikkpille'],
    ['supp', 'stikkpille'],
    ['tab', 'tablett'],
    ['tabl', 'tablett'],
    ['tabletter', 'tablett'],
    ['depottablett', 'tablett'],
    ['lyofilisat', 'tablett'],
    ['resoriblett', 'tablett'],
    ['resoribletter', 'tablett'],
    ['kaps', 'kapsel'],
    ['kapsler', 'kapsel'],
    ['depotkapsel', 'kapsel'],
  ])('«%s» is %s', (word, unit) => {
    expect(countedUnit(word)).toBe(unit);
  });

  it.each([
    ['  MG ', 'mg'],
    ['Tabl.', 'tablett'],
    ['stk.', 'stk'],
  ])('«%s» is read without its case, blanks and full stop', (word, unit) => {
    expect(countedUnit(word)).toBe(unit);
  });

  it.each([null, undefined, '', ' ', '.', 'm.g', 'mg..', 'mgs', 'tablettboks', 'kapselboks', 'ampulle'])(
    'is not known of %j',
    (word) => {
      expect(countedUnit(word)).toBeNull();
    },
  );
});
