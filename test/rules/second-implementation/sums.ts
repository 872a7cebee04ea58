import { dividedBy, exactly, type Fraction, or, plus, type Truth, times, told, ZERO } from './exact.ts';
import type { Amount, Dosage, Drug, Maybe, Medication, Request, Route, Substance } from './request.ts';

/** Helfo's list as `omeq.md` 1.2 has it: OMEQ for one mg a day, on a patch for one µg an hour. */
const FACTORS: Readonly<Record<string, Partial<Record<Route, number>>>> = {
  buprenorfin: { sublingual: 48, transdermal: 2.22 },
  dihydrokodein: { oral: 0.05 },
  fentanyl: { parenteral: 150, sublingual: 250, intranasal: 250, transdermal: 2.4 },
  hydromorfon: { oral: 5, parenteral: 15 },
  ketobemidon: { oral: 1, parenteral: 3, rectal: 0.3 },
  kodein: { oral: 0.1, rectal: 0.1 },
  metadon: { oral: 6, parenteral: 6 },
  morfin: { oral: 1, parenteral: 3, rectal: 0.94 },
  oksykodon: { oral: 1.5, parenteral: 3 },
  petidin: { parenteral: 0.3, rectal: 0.1 },
  tapentadol: { oral: 0.2 },
  tramadol: { oral: 0.15 },
};

const OPIOIDS_WITHOUT_FACTOR = [
  'etylmorfin',
  'nikomorfin',
  'pentazocin',
  'dekstropropoksyfen',
  'alfentanil',
  'remifentanil',
  'sufentanil',
  'levometadon',
  'nalbufin',
  'diamorfin',
  'folkodin',
  'difenoksylat',
];

const isOpioidSubstance = (name: string): boolean => name in FACTORS || OPIOIDS_WITHOUT_FACTOR.includes(name);

const startsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));

function isOpioidAtc(atc: string): boolean {
  if (startsWithAny(atc, ['R05DA07', 'R05DA09'])) return false;
  return startsWithAny(atc, ['N02A', 'N01AH', 'N07BC', 'R05DA', 'R05FA02', 'A07DA']);
}

/** The drug, where it is one that is known. */
export const known = (drug: Maybe<Drug | string>): Drug | null =>
  typeof drug === 'string' ? null : told(drug);

/** By ATC code or by substance; without a code, a substance that is not known as an opioid denies nothing. */
export function isOpioid(given: Maybe<Drug | string>): Truth {
  const drug = known(given);
  if (drug === null) return null;
  const atc = told(drug.atc);
  const bySubstance = (told(drug.substances) ?? []).some((one) => isOpioidSubstance(one.name));
  return or(atc === null ? null : isOpioidAtc(atc), bySubstance);
}

/** One substance is found by its code or its name; a drug whose substances are told, and not this, has it not. */
function holds(given: Maybe<Drug | string>, substance: string, codes: readonly string[]): Truth {
  const drug = known(given);
  if (drug === null) return null;
  const names = (told(drug.substances) ?? []).map((one) => one.name);
  const atc = told(drug.atc);
  if (names.includes(substance) || (atc !== null && codes.includes(atc))) return true;
  return atc === null && names.length === 0 ? null : false;
}

export const isPregabalin = (drug: Maybe<Drug | string>): Truth =>
  holds(drug, 'pregabalin', ['N02BF02', 'N03AX16']);

export const isMethadone = (drug: Maybe<Drug | string>): Truth => holds(drug, 'metadon', ['N07BC02']);

/** What `fest.md` 6 infers a route from where none is given; a buccal tablet and a resoriblett say no route. */
const ROUTE_OF_FORM: readonly (readonly [form: RegExp, route: Route | null])[] = [
  [/plaster/i, 'transdermal'],
  [/bukkal|resori/i, null],
  [/sublingval|lyofilisat/i, 'sublingual'],
  [/nesespray/i, 'intranasal'],
  [/stikkpille|supp/i, 'rectal'],
  [/injeksjon|infusjon/i, 'parenteral'],
  [/mikstur|dråper|tablett|kapsel/i, 'oral'],
];

export function routeOf(drug: Drug): Route | null {
  const form = told(drug.form) ?? '';
  return told(drug.route) ?? ROUTE_OF_FORM.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}

const MG_IN: Readonly<Record<string, number>> = { g: 1000, mg: 1, µg: 0.001 };

const inMg = (amount: Fraction, unit: string): Fraction | null => {
  const mg = MG_IN[unit];
  return mg === undefined ? null : times(amount, exactly(mg));
};

/** Who writes two tablets of a capsule means two pieces. */
const PIECES = ['tablett', 'kapsel', 'resoriblett'];

const isSameUnit = (a: string, b: string | null): boolean =>
  a === b || (b !== null && PIECES.includes(a) && PIECES.includes(b));

/** What one part of the dosage holds of one substance: mg a day, or µg an hour from patches. */
function partOf(part: Amount, substance: Substance, onlyOne: boolean): Fraction | null {
  const taken = told(part.amount);
  if (taken === null) return null;
  if (taken === 0) return ZERO;
  const amount = told(substance.amount);
  const unit = told(substance.unit);
  const per = told(substance.per);
  if (part.unit in MG_IN) return onlyOne && unit !== 'µg/h' ? inMg(exactly(taken), part.unit) : null;
  const perAmount = told(per?.amount);
  if (amount === null || unit === null || perAmount === null || !isSameUnit(part.unit, told(per?.unit)))
    return null;
  const strength = dividedBy(times(exactly(taken), exactly(amount)), exactly(perAmount));
  if (unit === 'µg/h') return part.unit === 'plaster' ? strength : null;
  return inMg(strength, unit);
}

/** The substance's amount in a day, fixed and as needed together, and whether every part could be told. */
function dailyOf(
  dosage: Maybe<Dosage | string>,
  substance: Substance,
  onlyOne: boolean,
): { sum: Fraction; complete: boolean } {
  const given = typeof dosage === 'string' ? null : told(dosage);
  const parts = [told(given?.fixedPerDay), told(given?.asNeededMaxPerDay)].filter((part) => part !== null);
  const amounts = parts.map((part) => partOf(part, substance, onlyOne));
  return {
    sum: amounts.filter((amount) => amount !== null).reduce(plus, ZERO),
    complete: parts.length > 0 && !amounts.includes(null),
  };
}

/** A sum with what could not be added to it: `complete` is false when something is missing. */
export interface Sum {
  atLeast: Fraction;
  complete: boolean;
  involved: boolean;
  /** All that is told of is in the sum, whether or not there is more. */
  listed?: boolean;
}

const withOthers = (sum: Sum, request: Request): Sum => ({
  ...sum,
  listed: sum.complete,
  complete: sum.complete && told(request.otherMedication) !== null,
});

const usesOf = (request: Request): Medication[] => [
  request.prescription,
  ...(told(request.otherMedication) ?? []),
];

/** Used for dependence, never for pain: it has no place in the sum. The indication is that of the prescription. */
const isForDependence = (drug: Drug, request: Request): boolean =>
  drug.atc === 'N07BC01' ||
  drug.atc === 'N07BC51' ||
  (request.indication === 'opioid-dependence' &&
    (isMethadone(drug) === true || drug === request.prescription.drug));

function addOpioid(sum: Sum, drug: Drug, dosage: Maybe<Dosage | string>, request: Request): Sum {
  const substances = told(drug.substances) ?? [];
  const opioids = substances.filter((one) => isOpioidSubstance(one.name));
  if (opioids.length === 0 || isForDependence(drug, request)) return { ...sum, complete: false };
  let { atLeast, complete } = sum;
  for (const opioid of opioids) {
    const route = routeOf(drug);
    const factor = route === null ? undefined : FACTORS[opioid.name]?.[route];
    // A patch is counted by what it releases, never by what it holds, and nothing else is counted so.
    const fits = (opioid.unit === 'µg/h') === (route === 'transdermal');
    if (factor === undefined || !fits) {
      complete = false;
      continue;
    }
    const daily = dailyOf(dosage, opioid, substances.length === 1);
    atLeast = plus(atLeast, times(daily.sum, exactly(factor)));
    complete = complete && daily.complete;
  }
  return { atLeast, complete, involved: true };
}

/** OMEQ a day of all opioids that the patient uses. */
export function omeqOf(request: Request): Sum {
  let sum: Sum = { atLeast: ZERO, complete: true, involved: false };
  for (const { drug: given, dosage } of usesOf(request)) {
    const opioid = isOpioid(given);
    if (opioid === false) continue;
    sum = { ...sum, involved: true };
    const drug = known(given);
    if (opioid === null || drug === null) sum = { ...sum, complete: false };
    else sum = addOpioid(sum, drug, dosage, request);
  }
  return withOthers(sum, request);
}

/** Pregabalin in mg a day, of everything that the patient uses. */
export function pregabalinOf(request: Request): Sum {
  let sum: Sum = { atLeast: ZERO, complete: true, involved: false };
  for (const { drug: given, dosage } of usesOf(request)) {
    const pregabalin = isPregabalin(given);
    if (pregabalin === false) continue;
    const drug = known(given);
    if (pregabalin === null || drug === null) {
      sum = { ...sum, complete: false };
      continue;
    }
    const substances = told(drug.substances) ?? [];
    const substance = substances.find((one) => one.name === 'pregabalin');
    const daily =
      substance === undefined
        ? { sum: ZERO, complete: false }
        : dailyOf(dosage, substance, substances.length === 1);
    sum = {
      atLeast: plus(sum.atLeast, daily.sum),
      complete: sum.complete && daily.complete,
      involved: true,
    };
  }
  return withOthers(sum, request);
}
