import { opioid, section3AOrB } from '../conditions.ts';
import type { Facts } from '../facts.ts';
import { add, compare, type Rational, ratio, toNumber, ZERO } from '../number/rational.ts';
import { all, type Condition, condition, truthOf } from '../reasoning/condition.ts';
import { note, type RuleBody, reminder } from '../reasoning/rule.ts';
import { toBeAppliedFor } from '../section-3/vedtak.ts';
import { documents, sourceOf } from '../sources.ts';
import { CEILING, FASTLEGE_LIMIT } from './limits.ts';
import { oralMethadone } from './omeq.ts';

const limits = [FASTLEGE_LIMIT, CEILING].map((limit) => ratio(limit));

const printed = ({ omeq }: Facts): Rational => omeq?.atLeast ?? ZERO;
const released = ({ omeq }: Facts): Rational => (omeq ? add(omeq.atLeast, omeq.labelled12Extra) : ZERO);

/** Counting patches labelled 12 as the 12.5 µg/h that they release takes the total over a limit that it is within. */
export const labelled12Decides: Condition = condition(
  [
    { name: 'omeq.atLeast', read: (c) => (c.omeq ? toNumber(printed(c)) : null) },
    { name: 'omeq.with12Released', read: (c) => (c.omeq ? toNumber(released(c)) : null) },
  ],
  (c) => truthOf(limits.some((limit) => compare(printed(c), limit) <= 0 && compare(released(c), limit) > 0)),
);

export const methadoneInUse: Condition = condition([], (c) => truthOf(oralMethadone(c.omeq).length > 0));

/** How the sum is counted where two official figures differ. */
export const arithmetic: RuleBody = {
  title: 'Slik regnes døgndosen',
  checks: 'application',
  ground: all(section3AOrB, opioid),
  rules: [
    reminder({
      id: 'OMEQ-PATCH-12',
      title: 'Plaster merket 12 frigjør 12,5 µg/t',
      source: sourceOf(documents.helfoOmeq, 'Plaster: registrer styrken'),
      quote: null,
      applies: all(labelled12Decides, toBeAppliedFor),
      says: 'Plaster merket 12 frigjør 12,5 µg/t: da er dosen {omeqWith12Released}, ikke {omeq}. Oppgi begge i søknaden.',
    }),
    note({
      id: 'OMEQ-METHADONE',
      title: 'Metadon regnes lineært; Helsedirektoratets tabell er trinnvis',
      source: sourceOf(documents.ekvipotens, 'Metadon'),
      quote: null,
      applies: methadoneInUse,
      says: 'Metadon regnes med Helfos faktor 6 (ikke bekreftet); Helsedirektoratets trinnvise tabell gir {methadoneTiers}.',
    }),
  ],
};
