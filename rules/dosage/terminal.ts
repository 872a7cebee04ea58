/**
 * The words of the grammar. Each is named by the Norwegian word or the sign that it mostly is; what else counts
 * as the same is in the vocabulary. The first ones carry a value, the others only say that they are there.
 */
export const VALUED = [
  'number',
  'thousands', // 1 000, which only stands before a mass
  'clock', // 8, which is a time of the clock only after "kl"
  'clock-time', // 08, 08.30
  'counted', // tablett
  'mass', // mg
  'volume', // ml
  'rate', // µg/t
  'per', // per uke: days
  'period', // time, dag, uke: hours
  'annenhver', // every second, third
  'moment', // morgen
  'moment-event', // før frokost
  'et-moment', // "et vesp" of "mane et vesp"
  'weekday',
  'latin', // b.i.d.: times a day
] as const;

export const MARKS = [
  'date',
  'daglig',
  'remark',
  'remark-event',
  'ganger',
  'x',
  'hver',
  't',
  'kl',
  'øvrige',
  'ved-behov',
  'ved',
  'mot',
  'symptom',
  'sterke',
  'inntil',
  'maks',
  'ikke-oftere-enn',
  'totalt',
  'døgndose',
  'fast',
  'i-tillegg',
  'deretter',
  'etter',
  'seponeres',
  'ingen',
  'økes',
  'reduseres',
  'refers',
  'første',
  'i',
  'til',
  'eller',
  'evt',
  'og',
  'à',
  'a',
  'av',
  'skiftes',
  'kan-gjentas',
  'minst',
  'mellom-dosene',
  'mellomrom',
  'med',
  'engangsdose',
  'start',
  'fra',
  'kan-ta',
  'kan-i-tillegg-ta',
  'men',
  'fordelt-på',
  'i-ett-nesebor',
  'i-hvert-nesebor',
  'minutter',
  'multidose',
  'om-gangen',
  'altså',
  'løst-i',
  'glass',
  'vann',
  'på',
  'som',
  'uten-maksimum',
  'kontroll',
  'om',
  'kropp',
  '+',
  '-',
  '/',
  ',',
  '.',
  ':',
  '(',
  ')',
  '=',
] as const;

export type Terminal = (typeof VALUED)[number] | (typeof MARKS)[number];
