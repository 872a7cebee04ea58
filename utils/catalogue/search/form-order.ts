import { type DosageFormName, dosageFormNamed, dosageFormNames } from '../dosage-form.ts';

/**
 * The order in which forms of one name are offered, by how a patient in the community is most often given it: what is
 * swallowed plain, what is swallowed otherwise, patches, what is measured out by mouth, the rest by mouth or nose,
 * rectally, and last what is given by others. No figures of use are at hand; plain stands before slow release, because a
 * name without «depot» is then taken at its word.
 */
const order: readonly (readonly DosageFormName[])[] = [
  ['Tablett', 'Kapsel'],
  ['Depottablett', 'Depotkapsel', 'Kapsel med modifisert frisetting', 'Tablett med modifisert frisetting'],
  ['Depotplaster'],
  [
    'Enterotablett',
    'Enterokapsel',
    'Brusetablett',
    'Smeltetablett',
    'Tyggetablett',
    'Depottyggetablett',
    'Dispergerbar tablett',
  ],
  ['Mikstur', 'Granulat til mikstur', 'Pulver til mikstur', 'Dråper'],
  [
    'Sublingvaltablett',
    'Resoriblett',
    'Frysetørket tablett',
    'Bukkaltablett',
    'Sugetablett',
    'Sublingvalfilm',
    'Nesespray',
  ],
  ['Stikkpille', 'Rektalvæske', 'Vagitorie'],
];

const givenByOthers = order.length + 1;
const rank = new Map(order.flatMap((forms, at) => forms.map((form) => [form, at] as const)));

/** Forms that are not in the table come before what is injected. */
export function formRank(form: string): number {
  const known = dosageFormNames.find((name) => name === form);
  const ranked = known && rank.get(known);
  if (ranked !== undefined) return ranked;
  return dosageFormNamed(form)?.route === 'parenteral' ? givenByOthers : order.length;
}
