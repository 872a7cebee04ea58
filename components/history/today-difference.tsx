import { BodyShort, InlineMessage } from '@navikt/ds-react';
import type { Level } from '../../rules/contract/assessment.ts';
import type { CaseFinding } from '../../rules/kept-case/kept-case.ts';
import type { FindingChange } from '../../rules/kept-case/reassess.ts';
import { totalText } from '../opioid-trend/trend-words.ts';
import { outcomeNames, ruleTitle } from './rule-words.ts';

/** What the same facts give with the rules and the catalogue of today. */
export type TodayView =
  | { readonly kind: 'assessing' }
  | { readonly kind: 'not-possible'; readonly reason: string }
  | {
      readonly kind: 'assessed';
      /** What the verdict means today. */
      readonly headline: string;
      /** What it meant; null where it says the same. */
      readonly before: string | null;
      /** The certain part of the sum in mg OMEQ a day; null where it is as it was. */
      readonly omeqAtLeast: { readonly before: number | null; readonly now: number | null } | null;
      /** Only what is not as it was; null where there was no such rule, or is none any more. */
      readonly findings: readonly FindingChange[];
    };

export function TodayDifference({ today }: { readonly today: TodayView }) {
  if (today.kind === 'assessing') return <BodyShort size="small">Vurderer på nytt …</BodyShort>;
  if (today.kind === 'not-possible') {
    return (
      <InlineMessage status="info" size="small">
        {today.reason}
      </InlineMessage>
    );
  }
  const { headline, before, omeqAtLeast, findings } = today;
  const same = before === null && findings.length === 0 && omeqAtLeast === null;
  return (
    <>
      <InlineMessage status={same ? 'info' : 'warning'} size="small">
        {before === null
          ? `Dagens regler og katalog gir samme vurdering: «${headline}».`
          : `Vurderingen var «${before}» og er i dag «${headline}».`}
      </InlineMessage>
      {!same && (
        <ul className="hj-history-changes">
          {omeqAtLeast && (
            <li>
              Sikker del av OMEQ: {sumWords(omeqAtLeast.before)} → {sumWords(omeqAtLeast.now)}
            </li>
          )}
          {findings.map((change) => (
            <li key={change.rule}>
              {ruleTitle(change.rule)}: {changeWords(change)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const sumWords = (mg: number | null) => (mg === null ? 'ingen' : totalText({ kind: 'exact', mg }));

const levelNames: Readonly<Record<Level, string>> = {
  stop: 'til hinder',
  check: 'kontroller',
  info: 'til orientering',
};

function changeWords({ before, now }: FindingChange): string {
  if (before && now && before.outcome === now.outcome) {
    return `${levelNames[before.level]} → ${levelNames[now.level]}`;
  }
  return `${outcomeWords(before)} → ${outcomeWords(now)}`;
}

const outcomeWords = (finding: CaseFinding | null) =>
  finding === null ? 'ingen slik regel' : outcomeNames[finding.outcome].toLocaleLowerCase('nb');
