import type { Fact } from '../../rules/contract/assessment.ts';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { labelOf, questionFor } from '../../rules/questions.ts';
import { indicationNames, roleNames, routeNames, schemeNames } from '../../rules/vocabulary.ts';

/** What nobody is asked about as such. */
const names: Readonly<Record<string, string>> = {
  'drug.form': 'Legemiddelform',
  'drug.hList.verification': 'Kilden til H-liststatus',
  'drug.verification': 'Kilden til legemiddelopplysningene',
  'drug.candidates': 'Mulige legemidler',
  on: 'Dato',
  setting: 'Brukes til',
  'omeq.perDay': 'Sum OMEQ, mg per døgn',
  'omeq.atLeast': 'Sum OMEQ, minst, mg per døgn',
  'omeq.limit': 'Grense, mg OMEQ per døgn',
  'omeq.with12Released': 'Sum OMEQ med 12-plaster regnet som 12,5 µg/t',
  'omeq.verification': 'Kilden til faktorene',
  'pregabalin.perDay': 'Pregabalin, mg per døgn',
  'pregabalin.atLeast': 'Pregabalin, minst, mg per døgn',
  'pregabalin.limit': 'Grense, mg pregabalin per døgn',
  'vedtak.limit': 'Vedtakets grense, mg OMEQ per døgn',
};

const values: Readonly<Record<string, string>> = {
  ...schemeNames,
  ...indicationNames,
  ...roleNames,
  ...routeNames,
  prescription: 'resept',
  'hospital-order': 'bestilling til sykehus',
  official: 'offisiell kilde',
  'third-party': 'gjengitt av andre, ikke bekreftet',
  'general-knowledge': 'allmenn kunnskap, ikke bekreftet',
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A fact's name in Norwegian; one that has none keeps the name it has in the contract. */
export function factName(name: string): string {
  return names[name] ?? labelOf(name) ?? labelOf(`prescription.${name}`) ?? name;
}

export function factWords(name: string, value: Fact): string {
  if (value === null) return 'ikke kjent';
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  if (typeof value === 'number') return norwegianNumber(value);
  if (typeof value === 'string') return wordOf(name, value);
  return value.length === 0 ? 'ingen' : value.map((part) => wordOf(name, part)).join(', ');
}

function wordOf(name: string, value: string): string {
  if (ISO_DATE.test(value)) return norwegianDate(value);
  const question = questionFor(name);
  const option =
    question && 'options' in question
      ? question.options.find((known) => known.value === value)?.label
      : undefined;
  return option ?? values[value] ?? value;
}
