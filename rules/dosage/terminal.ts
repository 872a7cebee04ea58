/** The words of a text, as a type: `Words<'a b'>` is `'a' | 'b'`. */
type Words<Text extends string, Found = never> = Text extends `${infer First} ${infer Rest}`
  ? Words<Rest, Found | First>
  : Found | Text;

/**
 * The terminals of the grammar. Each is named by the Norwegian word or the sign that it mostly is; what else counts
 * as the same is in the vocabulary. These carry a value: `thousands` is `1 000`, which only stands before a mass,
 * `clock` is 8, a time only after "kl", `clock-time` is 08, `clock-colon` is 08:00, `per` is days, `period` hours, `annenhver` every so many.
 */
const VALUED_WORDS =
  'number thousands clock clock-time clock-colon counted mass volume rate per period annenhver moment moment-event et-moment weekday latin ordinal';

/** And these only say that they are there. */
const MARK_WORDS =
  'date daglig remark remark-event ganger x hver t g kl øvrige hverdager ved-behov ved mot symptom sykdom sterke inntil maks ikke-oftere-enn totalt døgndose fast i-tillegg deretter etter seponeres ingen økes reduseres refers første i til eller evt og à a av skiftes kan-gjentas minst mellom-dosene mellomrom med engangsdose start fra kan-ta kan-i-tillegg-ta men fordelt-på i-ett-nesebor i-hvert-nesebor minutter ca endret-fra endret-til om-gangen altså løst-i glass vann på som uten-maksimum reit utleveres uendret måleskje helg måltider kontroll om kropp + +apart - / , . : ( ) =';

export type Terminal = Words<typeof VALUED_WORDS> | Words<typeof MARK_WORDS>;

export const VALUED = VALUED_WORDS.split(' ');
export const MARKS = MARK_WORDS.split(' ');
