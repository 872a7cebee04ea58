import { methadone, omeqAtMostGiven, opioid, pregabalin, pregabalinAtMost } from '../conditions.ts';
import { vedtakExists } from '../contract/request.ts';
import { PREGABALIN_LIMIT } from '../omeq/limits.ts';
import {
  all,
  answer,
  any,
  type Condition,
  condition,
  type FactReader,
  inTurn,
  not,
  truthOf,
} from '../reasoning/condition.ts';

const EXISTS: FactReader = { name: 'vedtak.exists', read: (c) => vedtakExists(c.request.vedtak) };

/** Helfo has decided: the prescription is held against the vedtak. */
export const hasVedtak: Condition = condition(
  [EXISTS],
  (c) => truthOf(vedtakExists(c.request.vedtak)),
  () => ['vedtak.exists'],
);

/** It is known whether there is one. */
export const vedtakTold: Condition = condition(
  [EXISTS],
  (c) => truthOf(vedtakExists(c.request.vedtak) === null ? null : true),
  () => ['vedtak.exists'],
);

const doseTold: Condition = condition(
  [],
  (c) => truthOf(c.request.vedtak?.omeqPerDay == null ? null : true),
  () => ['vedtak.omeqPerDay'],
);

/** The total is within the vedtak's. */
export const omeqWithinVedtak: Condition = all(
  doseTold,
  omeqAtMostGiven((c) => c.request.vedtak?.omeqPerDay ?? null),
);

/** The vedtak's last day has not passed. */
export const vedtakStillValid: Condition = condition(
  [
    { name: 'vedtak.validTo', read: (c) => c.request.vedtak?.validTo ?? null },
    { name: 'on', read: (c) => c.request.on },
  ],
  (c) => {
    const validTo = c.request.vedtak?.validTo;
    return validTo == null ? 'unknown' : truthOf(c.request.on <= validTo);
  },
  () => ['vedtak.validTo'],
);

/** The prescriber is among those that it names. */
export const vedtakNamesPrescriber: Condition = answer(
  'vedtak.namesPrescriber',
  (c) => c.request.vedtak?.namesPrescriber,
);

export const onlyForMethadone: Condition = answer(
  'vedtak.onlyMethadone',
  (c) => c.request.vedtak?.onlyMethadone,
);

/** Of other drugs than opioids nobody is asked. */
const saidToBeForMethadone: Condition = condition([], (c) =>
  truthOf(c.request.vedtak?.onlyMethadone === true),
);

export const withinOpioidVedtak: Condition = all(omeqWithinVedtak, vedtakStillValid, vedtakNamesPrescriber);

/** A vedtak on pregabalin is always on 600 mg. */
export const pregabalinWithinVedtak: Condition = any(not(pregabalin), pregabalinAtMost(PREGABALIN_LIMIT));

export const withinOtherVedtak: Condition = all(
  pregabalinWithinVedtak,
  vedtakStillValid,
  vedtakNamesPrescriber,
);

/** Helfo has decided on what is prescribed now: nothing is applied for. */
const coveredByVedtak: Condition = inTurn(
  all(
    hasVedtak,
    any(
      all(opioid, withinOpioidVedtak, any(methadone, not(onlyForMethadone))),
      all(not(opioid), withinOtherVedtak, not(saidToBeForMethadone)),
    ),
  ),
);

/** The rules of the application: where no vedtak covers the prescription, one is to be applied for. */
export const toBeAppliedFor: Condition = not(coveredByVedtak);
