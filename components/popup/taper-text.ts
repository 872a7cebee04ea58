import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { add, isZero, multiply, type Rational } from '../../rules/number/rational.ts';
import type { Factor } from '../../rules/omeq/factors.ts';
import type { SoldForm } from '../../rules/omeq/sold-forms.ts';
import type { Taper, TaperDose, TaperWeek } from '../../rules/omeq/taper.ts';
import { opioidWords } from '../assessment/room-words.ts';
import { isConfirmed } from './calculator-text.ts';
import { strengthUnit } from './opioid-labels.ts';

const PLACES = 6;
const exact = (value: Rational) => norwegianNumber(value, PLACES);

/** The times of a day that a dose is named by, for as many as there are. */
const times: readonly (readonly string[])[] = [
  [],
  ['daglig'],
  ['morgen', 'kveld'],
  ['morgen', 'midt på dagen', 'kveld'],
  ['morgen', 'midt på dagen', 'kveld', 'natt'],
];

function formWords(form: string, count: number): string {
  if (count === 1) return form;
  if (/(?:tablett|pose)$/.test(form)) return form.replace(/e?$/, 'er');
  if (/kapsel$/.test(form)) return form.replace(/kapsel$/, 'kapsler');
  if (/stikkpille$/.test(form)) return `${form}r`;
  return form;
}

function doseWords(dose: TaperDose, { form, factor }: SoldForm): string {
  return dose
    .map(
      ({ strength, count }) =>
        `${count} ${formWords(form, count)} à ${exact(strength)}\u00a0${strengthUnit(factor)}`,
    )
    .join(' og ');
}

/** `1 depottablett à 20 mg 2 ganger daglig`, `1 depottablett à 20 mg morgen, 1 depottablett à 10 mg kveld`, `ingen`. */
export function dayWords(doses: readonly TaperDose[], sold: SoldForm): string {
  const taken = doses.filter((dose) => dose.length > 0);
  const [first] = taken;
  if (!first) return 'ingen';
  const words = taken.map((dose) => doseWords(dose, sold));
  if (sold.factor.unit === 'µg/h') return words.join(' og ');
  if (words.length > 1 && words.every((each) => each === words[0])) {
    return `${words[0]} ${words.length} ganger daglig`;
  }
  const named = times[doses.length] ?? [];
  return words.map((each, at) => `${each} ${words.length === 1 ? 'daglig' : named[at]}`).join(', ');
}

export interface TaperTold {
  readonly sold: SoldForm;
  readonly from: Rational;
  readonly to: Rational;
  /** mg OMEQ a day of the other rows, which stay as they are; null where it is not known. */
  readonly others: Rational | null;
  /** ISO date. */
  readonly on: string;
}

/** `Uke 1: 1 depottablett à 20 mg morgen, 1 depottablett à 10 mg kveld (30 mg, 45 mg OMEQ)` */
export function weekText({ week, doses, perDay }: TaperWeek, { sold, others }: TaperTold): string {
  const { factor } = sold;
  const omeq = multiply(perDay, factor.factor);
  const sum =
    others === null ? 'summen er ikke kjent' : isZero(others) ? null : `i alt ${exact(add(omeq, others))}`;
  const figures = [
    `${exact(perDay)}\u00a0${strengthUnit(factor)}`,
    `${exact(omeq)}\u00a0mg OMEQ`,
    ...(sum === null ? [] : [sum]),
  ];
  return `Uke ${week}: ${dayWords(doses, sold)} (${figures.join(', ')})`;
}

/** The whole plan as a text to copy or print. */
export function taperText(weeks: readonly TaperWeek[], told: TaperTold): string {
  const { sold, from, to, on } = told;
  const { form, factor, strengths } = sold;
  const unit = strengthUnit(factor);
  return [
    `Nedtrapping av ${opioidWords(factor)}, ${form}: fra ${exact(from)} til ${exact(to)} ${unit} per døgn over ${weeks.length} ${weeks.length === 1 ? 'uke' : 'uker'}`,
    ...weeks.map((week) => weekText(week, told)),
    `Regnet ut ${norwegianDate(on)} i like trinn, med styrkene ${strengths.map(exact).join(', ')} ${unit}.`,
    ...(isConfirmed(factor) ? [] : ['Faktoren er ikke bekreftet.']),
    taperCaveat,
  ].join('\n');
}

export const taperCaveat = 'Dette er et regnestykke, ikke en anbefaling om hvor fort dosen bør ned.';

/** Why there is no plan. */
export function noPlanText(taper: Exclude<Taper, { kind: 'plan' }>, factor: Factor): string {
  switch (taper.kind) {
    case 'refused':
      return 'Skriv hele uker fra 1 til 52 og en døgndose fra 0.';
    case 'not-lower':
      return 'Målet må være lavere enn dagens dose.';
    case 'target-not-made': {
      const near = [taper.below, taper.above].filter((dose) => dose !== null).map(exact);
      return `Styrkene gir ikke akkurat den dosen. Nærmest: ${near.join(' og ')} ${strengthUnit(factor)}.`;
    }
    default:
      return taper satisfies never;
  }
}
