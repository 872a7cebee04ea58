import { describe, expect, test } from 'vitest';
import { createCatalogueIndex } from '../../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../../utils/catalogue/embedded/default-catalogue.ts';

const index = createCatalogueIndex(defaultCatalogue, '2026-11-30');
const namesFor = (query: string) => index.search(query, 20).hits.map(({ navnFormStyrke }) => navnFormStyrke);

describe('what comes first', () => {
  test.each([
    ['a whole number before one that begins so', 'oxynorm 5', 'OxyNorm Kaps 5 mg'],
    ['the same', 'oxycontin 5', 'OxyContin Depottab 5 mg'],
    ['the same', 'oxycontin 1', 'OxyContin Depottab 10 mg'],
    ['the same', 'dolcontin 10', 'Dolcontin Depottab 10 mg'],
    ['the same', 'lyrica 2', 'Lyrica Kaps 25 mg'],
    ['the same', 'durogesic 1', 'Durogesic Depotplaster 12 mikrog/time'],
    ['the same with a decimal', 'xanor 0,5', 'Xanor Tab 0,5 mg'],
    ['a capsule before a mixture and an injection', 'oxynorm 10', 'OxyNorm Kaps 10 mg'],
    ['the same', 'oxyn', 'OxyNorm Kaps 5 mg'],
    ['a tablet before a suppository', 'paralgin forte', 'Paralgin forte Tab 400 mg/30 mg'],
    ['a tablet before an injection', 'morfin 10', 'Morfin Orifarm Tab 10 mg'],
    ['the same', 'morfin', 'Morfin Orifarm Tab 10 mg'],
    ['a tablet before rectal fluid', 'stesolid 5', 'Stesolid Tab 5 mg'],
    ['a plain tablet before a depot tablet', 'palexia 50', 'Palexia Tab 50 mg'],
    ['a plain tablet before a slow capsule', 'ritalin 10', 'Ritalin Tab 10 mg'],
    ['a tablet before an effervescent one', 'pinex forte', 'Pinex Forte Tab 500 mg/30 mg'],
    ['the form that is written', 'oxynorm mikst', 'OxyNorm Mikst 1 mg/ml'],
    ['the form that is written', 'oxynorm inj', 'OxyNorm Inj væske 10 mg/ml'],
    ['the form in another word', 'sobril tbl', 'Sobril Tab 10 mg'],
    ['the form in another word', 'lyrica kps 75', 'Lyrica Kaps 75 mg'],
    ['the form in another word', 'fentanyl plaster', 'Fentanyl ratiopharm Depotplaster 12 mikrog/time'],
    ['the form in another word', 'norspan plaster 10', 'Norspan Depotplaster 10 mikrog/time'],
    ['the form in another word', 'paralgin stikkp', 'Paralgin forte Stikkpille 400 mg/30 mg'],
    ['the form in another word', 'oxycontin tabletter', 'OxyContin Depottab 5 mg'],
    ['Norwegian spelling', 'oksycontin', 'OxyContin Depottab 5 mg'],
    ['Norwegian spelling', 'oksykontin 20', 'OxyContin Depottab 20 mg'],
    ['Norwegian spelling', 'oksynorm 5', 'OxyNorm Kaps 5 mg'],
    ['Norwegian spelling', 'lyrika 75', 'Lyrica Kaps 75 mg'],
    ['Norwegian spelling', 'norspann', 'Norspan Depotplaster 5 mikrog/time'],
    ['international spelling', 'oxycodone', 'Oxycodone Actavis Kaps 5 mg'],
    ['a dose behind', 'oxycontin 20 x 2', 'OxyContin Depottab 20 mg'],
    ['a dose behind', 'oxycontin 20 x', 'OxyContin Depottab 20 mg'],
    ['a dose behind', 'oxynorm 5 mg inntil x 4 vb', 'OxyNorm Kaps 5 mg'],
    ['a dose behind', 'sobril 10 mg 1 tablett vesp', 'Sobril Tab 10 mg'],
    ['a dose behind', 'paralgin forte 2 x 3', 'Paralgin forte Tab 400 mg/30 mg'],
    ['a dose behind', 'paralgin forte ½ x 3', 'Paralgin forte Tab 400 mg/30 mg'],
    ['a dose behind', 'lyrica 75 1+0+1', 'Lyrica Kaps 75 mg'],
    ['a glued dose', 'oxycontin 20x2', 'OxyContin Depottab 20 mg'],
    ['a glued number', 'oxycontin20x2', 'OxyContin Depottab 20 mg'],
    ['a glued number', 'paralgin forte2x3', 'Paralgin forte Tab 400 mg/30 mg'],
    ['what a patch gives', 'durogesic 12,5', 'Durogesic Depotplaster 12 mikrog/time'],
  ])('%s: «%s» meets %s first', (_, query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });

  test.each([
    ['oxynorm 5 mg/ml', 'OxyNorm Kaps 5 mg'],
    ['oxycontin 20 xyz', 'OxyContin Depottab 20 mg'],
    ['oxycontin 25 x 2', 'OxyContin Depottab 20 mg'],
    ['seponert oxycontin', 'OxyContin Depottab 20 mg'],
  ])('«%s» does not meet %s', (query, name) => {
    expect(namesFor(query)).not.toContain(name);
  });
});
