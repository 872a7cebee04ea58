import { BodyShort, InlineMessage } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { Facts } from '../facts.tsx';
import type { MethodsInUse } from './methods-view.ts';

/** Beslutningsforum meets about once a month: older than this, a meeting has most likely been held since. */
const OLD_AFTER_DAYS = 45;
const MS_A_DAY = 86_400_000;

const readInAt = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' });

type InUse = Extract<MethodsInUse, { kind: 'in-use' }>;

interface MethodsInUseFactsProps {
  readonly inUse: InUse;
  /** ISO date. */
  readonly today: string;
}

function factsOf(inUse: InUse): readonly (readonly [string, string])[] {
  const { newestDecision, notUnderstood } = inUse;
  return [
    ['I bruk', inUse.fileName],
    ['Lest inn', readInAt.format(new Date(inUse.importedAt))],
    ['Beslutninger', norwegianNumber(inUse.decisions)],
    ['Nyeste beslutning', newestDecision === null ? 'Ikke oppgitt' : norwegianDate(newestDecision)],
    ...(notUnderstood > 0 ? [['Rader som ikke ble forstått', norwegianNumber(notUnderstood)] as const] : []),
  ];
}

function daysSince(importedAt: string, today: string): number {
  return Math.floor((Date.parse(`${today}T23:59:59Z`) - Date.parse(importedAt)) / MS_A_DAY);
}

export function MethodsInUseFacts({ inUse, today }: MethodsInUseFactsProps) {
  const age = daysSince(inUse.importedAt, today);
  return (
    <>
      <Facts facts={factsOf(inUse)} />
      <BodyShort size="small" textColor="subtle">
        Arbeidsboken har bare metoder som er besluttet. At en metode ikke står der, betyr ikke at den ikke er
        under vurdering.
      </BodyShort>
      {age > OLD_AFTER_DAYS && (
        <InlineMessage status="warning" size="small">
          Arbeidsboken ble lest inn for {norwegianNumber(age)} dager siden. Nye beslutninger kan ha kommet
          til: last den ned på nytt.
        </InlineMessage>
      )}
    </>
  );
}
