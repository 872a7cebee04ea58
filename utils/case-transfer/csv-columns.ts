import type { decisions } from '../../rules/contract/terms.ts';
import type { KeptCase, Matter, Occasion, OverrideReason } from '../../rules/kept-case/kept-case.ts';
import { checkedList, fillOutcomeNames, overrideReasonNames, verdictNames } from '../../rules/vocabulary.ts';
import { type Cell, value, words } from './csv-cell.ts';

export interface Column {
  readonly name: string;
  readonly read: (kept: KeptCase) => Cell;
}

const occasionNames: Readonly<Record<Occasion, string>> = { fill: 'Utfylling', saved: 'Lagret av legen' };
const decisionNames: Readonly<Record<(typeof decisions)[number], string>> = {
  granted: 'Innvilget',
  refused: 'Avslått',
  pending: 'Venter på svar',
};
const remarkNames = { 'h-resept': 'H-resept', white: 'Hvit resept' } as const;
const matterNames: Readonly<Record<Matter, string>> = {
  'vedtak-ends': 'vedtaket tar slutt',
  'exception-ends': 'unntaket tar slutt',
  'above-omeq': 'over vedtaket (OMEQ)',
  'above-pregabalin': 'over vedtaket (pregabalin)',
  'other-than-methadone': 'annet enn metadon',
};
const reasonNames: Readonly<Record<OverrideReason, string>> = overrideReasonNames;

const clock = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as `22.11.2026 13:00`, by the clock in Norway wherever the machine is. */
function moment(at: string | undefined): Cell {
  if (at === undefined) return value('');
  const parts = new Map(clock.formatToParts(new Date(at)).map(({ type, value: part }) => [type, part]));
  const [day, month, year, hour, minute] = (['day', 'month', 'year', 'hour', 'minute'] as const).map(
    (type) => parts.get(type) ?? '',
  );
  return value(`${day}.${month}.${year?.padStart(4, '0')} ${hour}:${minute}`);
}

/** An ISO date as `22.11.2026`. */
const day = (date: string | null | undefined) => value(date ? date.split('-').reverse().join('.') : '');

const decimals = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** With a decimal comma, ungrouped, and all the decimals that there are. None here is negative; nought may have a sign. */
const figure = (amount: number | null | undefined) =>
  value(amount == null ? '' : decimals.format(Math.abs(amount)).replace('.', ','));

const yesNo = (fact: boolean | null | undefined) => value(fact == null ? '' : fact ? 'Ja' : 'Nei');

const rulesWith = (outcome: 'not-met' | 'unknown') => (kept: KeptCase) =>
  words(
    kept.findings
      .filter((finding) => finding.outcome === outcome)
      .map(({ rule }) => rule)
      .join(', '),
  );

/** Never moved and never renamed: others' spreadsheets go by them. A new one comes last, before the one for damage. */
export const columns: readonly Column[] = [
  { name: 'Id', read: ({ id }) => value(id) },
  { name: 'Tidspunkt', read: ({ at }) => moment(at) },
  { name: 'Anledning', read: ({ occasion }) => words(occasionNames[occasion]) },
  { name: 'Forløp', read: ({ label }) => words(label) },
  { name: 'Legemiddel', read: ({ drug }) => words(drug) },
  { name: 'Dosering', read: ({ dosage }) => words(dosage) },
  { name: 'Vurdering', read: ({ verdict }) => words(verdictNames[verdict]) },
  { name: 'OMEQ per døgn (mg)', read: ({ omeqPerDay }) => figure(omeqPerDay) },
  { name: 'OMEQ minst (mg)', read: ({ omeqAtLeast }) => figure(omeqAtLeast) },
  { name: 'Pregabalin per døgn (mg)', read: ({ pregabalinMgPerDay }) => figure(pregabalinMgPerDay) },
  { name: 'Regler ikke oppfylt', read: rulesWith('not-met') },
  { name: 'Regler ukjent', read: rulesWith('unknown') },
  {
    name: 'Fraveket med grunn',
    read: ({ overrides }) =>
      words(overrides.map(({ rule, reason }) => `${rule}: ${reasonNames[reason]}`).join(', ')),
  },
  { name: 'Merknad for', read: ({ remark }) => words(remark && remarkNames[remark.kind]) },
  { name: 'Merknad', read: ({ remark }) => words(remark?.text) },
  {
    name: 'Utfylling',
    read: ({ fillOutcome }) => words(fillOutcome && (fillOutcomeNames.get(fillOutcome) ?? fillOutcome)),
  },
  { name: 'Vedtak OMEQ per døgn (mg)', read: ({ vedtak }) => figure(vedtak?.omeqPerDay) },
  { name: 'Vedtak pregabalin per døgn (mg)', read: ({ vedtak }) => figure(vedtak?.pregabalinMgPerDay) },
  { name: 'Vedtak til og med', read: ({ vedtak }) => day(vedtak?.validTo) },
  { name: 'Vedtak bare metadon', read: ({ vedtak }) => yesNo(vedtak?.onlyMethadone) },
  { name: 'Vedtak navngir legen', read: ({ vedtak }) => yesNo(vedtak?.namesPrescriber) },
  {
    name: 'Unntak',
    read: ({ exception }) => words(exception?.decision ? decisionNames[exception.decision] : null),
  },
  { name: 'Unntak besluttet', read: ({ exception }) => day(exception?.decidedOn) },
  { name: 'Unntak til og med', read: ({ exception }) => day(exception?.validTo) },
  { name: 'Saksnummer', read: ({ exception }) => words(exception?.caseNumber) },
  { name: 'Kostnad per år (kr)', read: ({ exception }) => figure(exception?.costPerYearNok) },
  { name: 'Eget prosjektnummer', read: ({ exception }) => words(exception?.ownProjectNumber) },
  { name: 'Regelversjon', read: ({ ruleSetVersion }) => words(ruleSetVersion) },
  { name: 'Katalog', read: ({ catalogueVersion }) => words(catalogueVersion) },
  { name: 'Legemiddel-id', read: ({ drugId }) => words(drugId) },
  { name: 'Vurdert på nytt', read: ({ reassessment }) => moment(reassessment?.at) },
  {
    name: 'Ny vurdering',
    read: ({ reassessment }) => words(reassessment && verdictNames[reassessment.verdict]),
  },
  {
    name: 'Fulgt opp',
    read: ({ followedUp }) => words(followedUp.map(({ matter }) => matterNames[matter]).join(', ')),
  },
  { name: 'Vurderingen i kortform', read: ({ headline }) => words(headline) },
  { name: 'Sjekket', read: ({ checked }) => words(checked && checkedList(checked)) },
];
