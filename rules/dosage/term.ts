import type { Rational } from '../number/rational.ts';
import type { DoseUnit } from './dosage.ts';

/** What a word, a phrase or a sign of a dosage text means by itself. */
export type Term =
  | { readonly kind: 'number'; readonly value: Rational; readonly decimalComma: boolean }
  | { readonly kind: 'unit'; readonly unit: DoseUnit | null }
  /** "daglig", "per uke": how many days the rate is counted over. */
  | { readonly kind: 'per'; readonly days: number }
  /** "time", "dag", "uke" as words after a number. */
  | { readonly kind: 'period'; readonly hours: number }
  /** "annenhver": every second of the period that follows. */
  | { readonly kind: 'every-nth'; readonly n: number }
  /** A time of the day. `bedtime` may also be called evening or night; `latinEt` is one after "et": "mane et vesp". */
  | { readonly kind: 'moment'; readonly slot: number; readonly bedtime: boolean; readonly latinEt: boolean }
  | { readonly kind: 'weekday'; readonly day: number }
  /** "t.i.d." and its like. */
  | { readonly kind: 'latin-rate'; readonly times: number; readonly bare: boolean }
  | { readonly kind: Mark };

/** Terms that carry nothing but their kind. */
export type Mark =
  | 'times' // ganger
  | 'by' // x
  | 'every' // hver
  | 'short-hour' // t: an hour, but only right after "hver 8."
  | 'clock' // kl
  | 'other-days' // øvrige dager
  | 'as-needed' // ved behov
  | 'on' // ved, when a symptom follows
  | 'against' // mot, for
  | 'symptom' // smerter
  | 'severity' // sterke
  | 'up-to' // inntil
  | 'at-most' // maks
  | 'in-all' // totalt
  | 'daily-dose' // døgndose
  | 'fixed' // fast
  | 'extra' // i tillegg
  | 'then' // deretter
  | 'after' // etter, when a duration follows
  | 'stop-taking' // seponeres
  | 'no-dose' // ingen dosering
  | 'taper' // trappes, økes
  | 'taper-down' // reduseres
  | 'start' // start med
  | 'from' // fra, when a numbered day follows
  | 'refers' // som før
  | 'ignorable' // med mat
  | 'first' // første
  | 'in' // i, when a duration follows
  | 'to' // til
  | 'or' // eller
  | 'and' // og
  | 'each-of' // à
  | 'change' // skiftes
  | 'repeat' // kan gjentas
  | 'at-least' // minst
  | 'between' // mellom dosene
  | 'interval' // timers mellomrom
  | 'with' // med, when an interval follows
  | 'once-only' // som engangsdose
  | 'may' // kan ta
  | 'may-also' // kan i tillegg ta
  | 'but' // men, when a maximum follows
  | 'divided' // fordelt på
  | 'one-side' // i ett nesebor
  | 'both-sides' // i hvert nesebor
  | 'minute' // minutter
  | 'multidose' // Multidose:
  | 'plus'
  | 'dash'
  | 'slash'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'open'
  | 'close'
  | 'unknown';

/** A term and where it stands in the text as given. */
export interface Token {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}
