/** FEST writes some units in several ways, and names are read with these. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    milligram: 'mg',
    gram: 'g',
    mikrog: 'µg',
    mikrogram: 'µg',
    mcg: 'µg',
    ug: 'µg',
    μg: 'µg',
    ie: 'IE',
    iu: 'IE',
    t: 'time',
    h: 'time',
    timer: 'time',
    doser: 'dose',
    milliliter: 'ml',
  }),
);

const lowerCase = new Set(['mg', 'g', 'µg', 'ml', 'time', 'dose']);

/** One way to write a unit; a unit that is not known stays as it is written. */
export function plainUnit(written: string): string {
  const lower = written.toLowerCase();
  return spellings.get(lower) ?? (lowerCase.has(lower) ? lower : written);
}
