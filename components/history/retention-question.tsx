import { Button, InlineMessage } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import type { RetentionQuestion as Asked } from '../../utils/history/apply-retention.ts';
import './history.css';

interface RetentionQuestionProps {
  readonly asked: Asked;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Cases are past their time by a clock that may be wrong, or they are many: it is asked before they go. */
export function RetentionQuestion({ asked, onDelete, onKeep }: RetentionQuestionProps) {
  const { past, retentionDays } = asked;
  const cases = past === 1 ? '1 sak' : `${norwegianNumber(past)} saker`;
  return (
    <div className="hj-history-trouble">
      <InlineMessage status="warning" size="small" role="alert">
        {whyWords(asked)} Etter den datoen er {cases} eldre enn de {norwegianNumber(retentionDays)} dagene
        saker blir tatt vare på. Ingen er slettet.
      </InlineMessage>
      <div className="hj-history-buttons">
        <Button type="button" size="small" variant="secondary" data-color="danger" onClick={onDelete}>
          Datoen er riktig: slett {cases}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onKeep}>
          Ikke nå
        </Button>
      </div>
    </div>
  );
}

function whyWords({ why, today, lastSeen }: Asked): string {
  const shown = `Klokken på maskinen viser ${norwegianDate(today)}`;
  switch (why) {
    case 'clock-ahead':
      return lastSeen ? `${shown}, og forrige gang ${norwegianDate(lastSeen)}.` : `${shown}.`;
    case 'clock-behind':
      return `${shown}, men den har vist en senere dato.`;
    case 'many-at-once':
      return `${shown}. Mange saker er for gamle på en gang.`;
  }
}
