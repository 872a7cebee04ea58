import type { Facts } from '../facts.ts';
import { norwegianDate, norwegianNumber } from '../number/norwegian.ts';
import { add, isZero } from '../number/rational.ts';
import { tieredOmeq } from '../omeq/methadone.ts';
import { oralMethadone, type Total } from '../omeq/omeq.ts';
import { schemeNames } from '../vocabulary.ts';

const UNKNOWN = 'ukjent';

function totalText(total: Total | null, unit: string): string {
  if (!total || (!total.complete && isZero(total.atLeast))) return UNKNOWN;
  const amount = `${norwegianNumber(total.atLeast)} ${unit}`;
  return total.complete ? amount : `minst ${amount}`;
}

function omeqWith12Released(c: Facts): string {
  if (!c.omeq) return UNKNOWN;
  return `${norwegianNumber(add(c.omeq.atLeast, c.omeq.labelled12Extra))} mg OMEQ`;
}

function methadoneTiers(c: Facts): string {
  const doses = oralMethadone(c.omeq).flatMap(tieredOmeq);
  return doses.length === 0
    ? 'ingen rad'
    : `${doses.map((dose) => norwegianNumber(dose)).join(' eller ')} mg OMEQ`;
}

const dateText = (date: string | null | undefined) => (date ? norwegianDate(date) : UNKNOWN);

/** Says where a figure that decides has not been checked against its official source. */
function omeqTrust(c: Facts): string {
  const lines = c.omeq?.lines.filter((line) => line.factor?.verification === 'third-party') ?? [];
  const names = [...new Set(lines.map((line) => line.substance))].join(' og ');
  return names === '' ? '' : ` (omregningsfaktoren for ${names} er ikke bekreftet)`;
}

/** The words that rule texts may leave open, filled from the case. */
export const placeholders: Readonly<Record<string, (c: Facts) => string>> = {
  drug: (c) => c.prescribed.label,
  atc: (c) => c.prescribed.drug?.atc ?? UNKNOWN,
  group: (c) => c.prescribed.drug?.group ?? UNKNOWN,
  scheme: (c) => (c.request.scheme ? schemeNames[c.request.scheme] : UNKNOWN),
  code: (c) => (c.request.refundCode === '' ? 'ingen' : (c.request.refundCode ?? UNKNOWN)),
  omeq: (c) => totalText(c.omeq, 'mg OMEQ'),
  omeqTrust,
  omeqWith12Released,
  methadoneTiers,
  pregabalin: (c) => totalText(c.pregabalin, 'mg'),
  hListTrust: (c) =>
    c.prescribed.verification.hList === 'official' ? '' : ' (H-listen er ikke bekreftet mot FEST)',
  vedtakOmeq: (c) =>
    c.request.vedtak?.omeqPerDay == null
      ? UNKNOWN
      : `${norwegianNumber(c.request.vedtak.omeqPerDay)} mg OMEQ`,
  vedtakValidTo: (c) => dateText(c.request.vedtak?.validTo),
  decidedOn: (c) => dateText(c.request.exception?.decidedOn),
  on: (c) => norwegianDate(c.request.on),
  cost: (c) =>
    c.request.exception?.costPerYearNok == null
      ? UNKNOWN
      : `${norwegianNumber(c.request.exception.costPerYearNok)} kroner`,
  pharmacies: (c) => (c.profile ? `${c.profile.pharmacyChain}: ${c.profile.pharmacies.join(', ')}` : UNKNOWN),
  orderSystem: (c) => c.profile?.orderSystem ?? UNKNOWN,
};
