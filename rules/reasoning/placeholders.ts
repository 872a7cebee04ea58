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
import { shortened } from '../text/sentence.ts';
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

/** The words that rule texts may leave open, filled from the case. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  drug: { name: '‹legemiddel›', read: (c) => shortened(c.prescribed.label) },
  atc: { name: '‹ATC-kode›', read: (c) => c.prescribed.drug?.atc ?? UNKNOWN },
  group: { name: '‹reseptgruppe›', read: (c) => c.prescribed.drug?.group ?? UNKNOWN },
  scheme: { name: '‹ordning›', read: (c) => (c.request.scheme ? schemeNames[c.request.scheme] : UNKNOWN) },
  code: { name: '‹refusjonskode›', read: code },
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
  vedtakOmeq: { name: '‹vedtakets døgndose›', read: vedtakOmeq },
  vedtakValidTo: { name: '‹vedtakets siste dag›', read: vedtakValidTo },
  vedtakFaults: { name: '‹hva som ikke stemmer: dose, dato eller forskriver›', read: vedtakFaults },
  decidedOn: { name: '‹beslutningens dato›', read: (c) => dateText(c.request.exception?.decidedOn) },
  on: { name: '‹reseptens dato›', read: (c) => norwegianDate(c.request.on) },
  cost: {
    name: '‹forventet kostnad›',
    read: ({ request: { exception } }) =>
      exception?.costPerYearNok == null ? UNKNOWN : `${norwegianNumber(exception.costPerYearNok)} kroner`,
  },
  pharmacies: {
    name: '‹apotek i institusjonsprofilen›',
    read: ({ profile }) => (profile ? `${profile.pharmacyChain}: ${profile.pharmacies.join(', ')}` : UNKNOWN),
  },
  orderSystem: {
    name: '‹bestillingssystem i institusjonsprofilen›',
    read: ({ profile }) => profile?.orderSystem ?? UNKNOWN,
  },
};
