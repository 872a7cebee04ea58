import { askedFacts, type MissingFact, writtenFacts } from '../asked-facts.ts';
import type { Facts } from '../facts.ts';
import { norwegianDate, norwegianNumber } from '../number/norwegian.ts';
import { add, compare, fromNumber, isZero, type Rational, ratio } from '../number/rational.ts';
import { PREGABALIN_LIMIT } from '../omeq/limits.ts';
import { tieredOmeq } from '../omeq/methadone.ts';
import { oralMethadone, type Total } from '../omeq/omeq.ts';
import {
  omeqWithinVedtak,
  pregabalinWithinVedtak,
  vedtakNamesPrescriber,
  vedtakStillValid,
} from '../section-3/vedtak.ts';
import { shortened, uncapitalised } from '../text/sentence.ts';
import { schemeNames } from '../vocabulary.ts';

const UNKNOWN = 'ukjent';

/** Above this a figure is a slip of the pen, and has no room in a sentence. */
const MOST = ratio(1_000_000);

function amountText(amount: Rational, unit: string): string {
  return compare(amount, MOST) > 0
    ? `over ${norwegianNumber(MOST)} ${unit}`
    : `${norwegianNumber(amount)} ${unit}`;
}

function totalText(total: Total | null, unit: string): string {
  if (!total || (!total.complete && isZero(total.atLeast))) return UNKNOWN;
  const amount = amountText(total.atLeast, unit);
  return total.complete ? amount : `minst ${amount}`;
}

function omeqWith12Released(c: Facts): string {
  return c.omeq ? amountText(add(c.omeq.atLeast, c.omeq.labelled12Extra), 'mg OMEQ') : UNKNOWN;
}

function methadoneTiers(c: Facts): string {
  const doses = oralMethadone(c.omeq).flatMap(tieredOmeq);
  if (doses.length === 0) return 'ingen rad';
  return doses.length > 2
    ? 'flere doser'
    : `${doses.map((dose) => norwegianNumber(dose)).join(' eller ')} mg OMEQ`;
}

const dateText = (date: string | null | undefined) => (date ? norwegianDate(date) : UNKNOWN);

/** Says where a figure that decides has not been checked against its official source. */
function omeqTrust(c: Facts): string {
  const unconfirmed = c.omeq?.lines.some((line) => line.factor?.verification === 'third-party');
  return unconfirmed ? ' (faktor ikke bekreftet)' : '';
}

const vedtakOmeq = ({ request: { vedtak } }: Facts): string =>
  vedtak?.omeqPerDay == null ? UNKNOWN : amountText(fromNumber(vedtak.omeqPerDay) ?? MOST, 'mg OMEQ');

const vedtakValidTo = (c: Facts): string => dateText(c.request.vedtak?.validTo);

/** Which of dose, date and name fails. */
function vedtakFaults(c: Facts): string {
  return [
    c.request.vedtak?.omeqPerDay != null && omeqWithinVedtak.test(c) === 'no'
      ? `${totalText(c.omeq, 'mg')} mot ${vedtakOmeq(c)}`
      : null,
    pregabalinWithinVedtak.test(c) === 'no'
      ? `${totalText(c.pregabalin, 'mg')} mot ${PREGABALIN_LIMIT} mg`
      : null,
    vedtakStillValid.test(c) === 'no' ? `gikk ut ${vedtakValidTo(c)}` : null,
    vedtakNamesPrescriber.test(c) === 'no' ? 'nevner ikke deg' : null,
  ]
    .filter((fault) => fault !== null)
    .join(', ');
}

/** The code alone, without the text that stands behind it. */
function code(c: Facts): string {
  const read = c.refundCode;
  if (read === null) return UNKNOWN;
  if (read.system === 'none') return 'ingen';
  return 'code' in read ? withDot(read.code) : shortened(c.request.refundCode ?? '', 20);
}

const withDot = (written: string) => written.replace(/^([A-Z]\d\d)(?=.)/, '$1.');

interface Placeholder {
  /** What stands in its place where the rules are printed. */
  readonly name: string;
  readonly read: (c: Facts) => string;
}

/** A fact that is asked for, by its own word. */
const labelled = ({ label }: { readonly label: string }, read: Placeholder['read']): Placeholder => ({
  name: `‹${uncapitalised(label)}›`,
  read,
});
const named = ({ name }: MissingFact, read: Placeholder['read']): Placeholder => ({
  name: `‹${name}›`,
  read,
});

/** The words that rule texts may leave open, filled from the case. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  drug: labelled(writtenFacts['prescription.drug'], (c) => shortened(c.prescribed.label)),
  atc: labelled(askedFacts['prescription.drug.atc'], (c) => c.prescribed.drug?.atc ?? UNKNOWN),
  group: labelled(askedFacts['prescription.drug.group'], (c) => c.prescribed.drug?.group ?? UNKNOWN),
  scheme: labelled(askedFacts.scheme, (c) => (c.request.scheme ? schemeNames[c.request.scheme] : UNKNOWN)),
  code: labelled(askedFacts.refundCode, code),
  omeq: { name: '‹samlet døgndose i mg OMEQ›', read: (c) => totalText(c.omeq, 'mg OMEQ') },
  omeqTrust: { name: ' ‹eventuelt forbehold om faktoren›', read: omeqTrust },
  omeqWith12Released: { name: '‹samlet døgndose etter frigjort mengde›', read: omeqWith12Released },
  methadoneTiers: { name: '‹trinnvis omregnet dose›', read: methadoneTiers },
  pregabalin: { name: '‹samlet døgndose i mg›', read: (c) => totalText(c.pregabalin, 'mg') },
  hListTrust: {
    name: ' ‹eventuelt forbehold om listen›',
    read: (c) =>
      c.prescribed.verification.hList === 'official' ? '' : ' (H-listen er ikke bekreftet mot FEST)',
  },
  vedtakOmeq: named(askedFacts['vedtak.omeqPerDay'], vedtakOmeq),
  vedtakValidTo: named(askedFacts['vedtak.validTo'], vedtakValidTo),
  vedtakFaults: { name: '‹hva som ikke stemmer: dose, dato eller forskriver›', read: vedtakFaults },
  decidedOn: named(askedFacts['exception.decidedOn'], (c) => dateText(c.request.exception?.decidedOn)),
  on: { name: '‹reseptens dato›', read: (c) => norwegianDate(c.request.on) },
  cost: named(askedFacts['exception.costPerYearNok'], ({ request: { exception } }) =>
    exception?.costPerYearNok == null ? UNKNOWN : `${norwegianNumber(exception.costPerYearNok)} kroner`,
  ),
  pharmacies: {
    name: '‹apotek i institusjonsprofilen›',
    read: ({ profile }) => (profile ? `${profile.pharmacyChain}: ${profile.pharmacies.join(', ')}` : UNKNOWN),
  },
  orderSystem: {
    name: '‹bestillingssystem i institusjonsprofilen›',
    read: ({ profile }) => profile?.orderSystem ?? UNKNOWN,
  },
};
