/**
 * What a statement may be of: each kind of statement, and each place that it can belong to. A cell is produced, and then
 * its text has a reading of that amount, alone or beside others; or it is excluded, and then the reason is written here
 * and no reading of the text is so.
 */
export const PLACES = [
  'own moment',
  'last amount',
  'all amounts',
  'both sides of eller',
  'whole course',
] as const;

export const STATEMENTS = [
  'days',
  'need',
  'maximum',
  'duration',
  'number of a day',
  'sides',
  'daglig',
  'strength',
] as const;

export interface Cell {
  readonly statement: (typeof STATEMENTS)[number];
  readonly place: (typeof PLACES)[number];
  readonly text: string;
  /** Fixed and as needed of the reading that the cell is about. */
  readonly reading: readonly [fixed: number, asNeeded: number | 'no-maximum'];
  /** Why there is no such reading; missing where there is. */
  readonly excluded?: string;
}

export const SCOPES: readonly Cell[] = [
  { statement: 'days', place: 'own moment', text: '2 tabletter morgen og annenhver kveld', reading: [4, 0] },
  { statement: 'days', place: 'own moment', text: '2 tabletter morgen og lørdag kveld', reading: [4, 0] },
  { statement: 'days', place: 'own moment', text: '2 tabletter lørdag morgen og kveld', reading: [4, 0] },
  {
    statement: 'days',
    place: 'own moment',
    text: '2 tabletter morgen og kveld annenhver dag',
    reading: [4, 0],
  },
  {
    statement: 'days',
    place: 'last amount',
    text: '2 tabletter lørdag morgen og kveld',
    reading: [4 / 7, 0],
  },
  {
    statement: 'days',
    place: 'last amount',
    text: '2 tabletter morgen og kveld mandag',
    reading: [4 / 7, 0],
  },
  { statement: 'days', place: 'last amount', text: '1 morgen og 2 kveld annenhver dag', reading: [3, 0] },
  { statement: 'days', place: 'all amounts', text: '1 morgen og 2 kveld annenhver dag', reading: [1.5, 0] },
  { statement: 'days', place: 'all amounts', text: '1 morgen og 2 kveld mandag', reading: [3 / 7, 0] },
  {
    statement: 'days',
    place: 'both sides of eller',
    text: '1 x 2 eller 2 x 2 annenhver dag',
    reading: [2, 0],
    excluded: 'Refused: it may be of the second alone, and two of unlike days cannot be compared.',
  },
  {
    statement: 'days',
    place: 'whole course',
    text: '1 x 2 i 7 dager, deretter 1 x 4 annenhver dag',
    reading: [1, 0],
    excluded: '«deretter» begins anew: what stands after it is of that part.',
  },
  { statement: 'need', place: 'last amount', text: '1 morgen og 2 kveld ved behov', reading: [1, 2] },
  { statement: 'need', place: 'all amounts', text: '1 morgen og 2 kveld ved behov', reading: [0, 3] },
  { statement: 'need', place: 'last amount', text: '1 morgen + 2 kveld ved behov', reading: [1, 2] },
  {
    statement: 'need',
    place: 'all amounts',
    text: '1 morgen + 2 kveld ved behov',
    reading: [0, 3],
    excluded: 'A plus parts amounts as a new line does.',
  },
  {
    statement: 'need',
    place: 'all amounts',
    text: '1 morgen, i tillegg 2 kveld ved behov',
    reading: [0, 3],
    excluded: '«i tillegg» sets the second apart from what stands before.',
  },
  {
    statement: 'need',
    place: 'all amounts',
    text: '1 morgen og 2 ved behov',
    reading: [0, 3],
    excluded: 'Without the need the second amount would not be whole: the need is its own.',
  },
  {
    statement: 'need',
    place: 'both sides of eller',
    text: '1 x 2 eller 2 x 2 ved behov',
    reading: [0, 4],
    excluded: 'Refused: the second alone may be as needed.',
  },
  {
    statement: 'need',
    place: 'whole course',
    text: '1 x 2 i 7 dager, deretter 2 x 2 ved behov',
    reading: [0, 4],
    excluded: '«deretter» begins anew.',
  },
  {
    statement: 'maximum',
    place: 'last amount',
    text: '1 x 2 og 1 ved behov, maks 4 per døgn',
    reading: [2, 4],
  },
  {
    statement: 'maximum',
    place: 'all amounts',
    text: '1 x 2 og 1 ved behov, maks 4 per døgn',
    reading: [2, 2],
    excluded: 'Decided: only «totalt» counts the fixed part in; the reading that is kept is the higher.',
  },
  {
    statement: 'maximum',
    place: 'all amounts',
    text: '1 x 2 og 1 ved behov, maks totalt 4 per døgn',
    reading: [2, 2],
  },
  {
    statement: 'maximum',
    place: 'both sides of eller',
    text: '10 mg x 2 eller 20 mg x 2, maks 40 mg per døgn',
    reading: [40, 0],
  },
  {
    statement: 'maximum',
    place: 'whole course',
    text: '1 x 2 i 7 dager, deretter 1 ved behov, maks 4 per døgn',
    reading: [4, 0],
    excluded: '«deretter» begins anew.',
  },
  { statement: 'duration', place: 'last amount', text: '1 x 3 i 7 dager, 2 x 3', reading: [6, 0] },
  { statement: 'duration', place: 'all amounts', text: '1 morgen og 2 kveld i 7 dager', reading: [3, 0] },
  {
    statement: 'duration',
    place: 'all amounts',
    text: '1 x 3 i 7 dager, 2 kveld',
    reading: [5, 0],
    excluded: 'Refused: the second may come beside the first or after it.',
  },
  {
    statement: 'number of a day',
    place: 'all amounts',
    text: '1 morgen og 2 kveld dag 1, 1 kveld dag 2',
    reading: [3, 0],
  },
  {
    statement: 'number of a day',
    place: 'last amount',
    text: '1 morgen, 2 kveld dag 1',
    reading: [3, 0],
    excluded: 'Refused: a comma leaves open what the day is of, and then the first has none.',
  },
  {
    statement: 'sides',
    place: 'last amount',
    text: '1 spray morgen og kveld i hvert nesebor',
    reading: [4, 0],
  },
  {
    statement: 'sides',
    place: 'all amounts',
    text: '1 spray morgen og 2 spray kveld i hvert nesebor',
    reading: [6, 0],
    excluded: 'Refused: in each, or in all.',
  },
  { statement: 'daglig', place: 'last amount', text: '2 daglig, morgen og kveld', reading: [4, 0] },
  { statement: 'daglig', place: 'all amounts', text: '2 daglig, morgen og kveld', reading: [2, 0] },
  { statement: 'daglig', place: 'all amounts', text: '1 morgen og 2 kveld daglig', reading: [3, 0] },
  { statement: 'strength', place: 'last amount', text: '2 tabletter (20 mg) x 2', reading: [4, 0] },
  {
    statement: 'need',
    place: 'own moment',
    text: '1 tablett morgen og kveld ved behov',
    reading: [1, 1],
    excluded: 'One amount at several times has one need; what is taken at the most is the same.',
  },
  {
    statement: 'maximum',
    place: 'own moment',
    text: '1-2 tabletter morgen og kveld maks 1',
    reading: [3, 0],
    excluded: 'Refused: a maximum is of a day, unless it says «om gangen».',
  },
  {
    statement: 'duration',
    place: 'own moment',
    text: '2 tabletter morgen og kveld i 7 dager',
    reading: [4, 0],
  },
  {
    statement: 'duration',
    place: 'both sides of eller',
    text: '1 x 2 eller 2 x 2 i 7 dager',
    reading: [4, 0],
  },
  { statement: 'duration', place: 'whole course', text: '1 x 2, deretter 2 x 2 i 7 dager', reading: [4, 0] },
  {
    statement: 'number of a day',
    place: 'own moment',
    text: '2 tabletter morgen og kveld dag 1',
    reading: [4, 0],
  },
  {
    statement: 'number of a day',
    place: 'both sides of eller',
    text: '1 x 2 eller 2 x 2 dag 1',
    reading: [4, 0],
  },
  {
    statement: 'number of a day',
    place: 'whole course',
    text: '1 x 2, deretter 2 x 2 dag 1',
    reading: [4, 0],
    excluded: 'Refused: day 1 is where a course begins.',
  },
  {
    statement: 'sides',
    place: 'own moment',
    text: '1 spray morgen og kveld i hvert nesebor',
    reading: [3, 0],
    excluded: 'One amount goes into the same nostrils each time.',
  },
  {
    statement: 'sides',
    place: 'both sides of eller',
    text: '2 spray x 1 eller 1 spray x 1 i hvert nesebor',
    reading: [4, 0],
    excluded: 'Refused: in each, or in all.',
  },
  {
    statement: 'sides',
    place: 'whole course',
    text: '2 spray x 2 i 7 dager, deretter 1 spray x 2 i hvert nesebor',
    reading: [8, 0],
    excluded: 'Refused: in each, or in all.',
  },
  {
    statement: 'sides',
    place: 'last amount',
    text: '2 spray x 2 i 7 dager, deretter 1 spray x 2 i hvert nesebor',
    reading: [4, 0],
    excluded: 'Refused: in each, or in all.',
  },
  { statement: 'daglig', place: 'own moment', text: '2 tabletter morgen og kveld daglig', reading: [4, 0] },
  { statement: 'daglig', place: 'both sides of eller', text: '1 x 1 eller 2 x 1 daglig', reading: [2, 0] },
  {
    statement: 'daglig',
    place: 'whole course',
    text: '1 x 2 i 7 dager, deretter 2 x 2 daglig',
    reading: [4, 0],
  },
  {
    statement: 'strength',
    place: 'own moment',
    text: '2 tabletter morgen og kveld (20 mg)',
    reading: [4, 0],
    excluded: 'Refused: after a time of the day a mass is another amount or a total.',
  },
  {
    statement: 'strength',
    place: 'all amounts',
    text: '1 tablett morgen og 2 tabletter kveld à 20 mg',
    reading: [3, 0],
    excluded: 'Refused: a strength stands by its amount.',
  },
  {
    statement: 'strength',
    place: 'both sides of eller',
    text: '1 tablett eller 2 tabletter à 20 mg x 2',
    reading: [4, 0],
    excluded: 'Refused: the first may have another strength.',
  },
  {
    statement: 'strength',
    place: 'whole course',
    text: '1 x 2 i 7 dager, deretter 2 tabletter à 20 mg x 2',
    reading: [4, 0],
  },
];
