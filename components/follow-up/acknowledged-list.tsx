import { BodyShort, Button } from '@navikt/ds-react';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import type { Acknowledgement } from '../../rules/session/acknowledgement.ts';
import { overrideReasonNames } from '../../rules/vocabulary.ts';
import { ruleTitle } from '../history/rule-words.ts';

interface AcknowledgedListProps {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly onShowAgain: (given: Acknowledgement) => void;
}

/** What the panel does not show again by the doctor's word, and why; the newest first. */
export function AcknowledgedList({ acknowledgements, onShowAgain }: AcknowledgedListProps) {
  if (acknowledgements.length === 0) return null;
  return (
    <details className="hj-history-folded">
      <summary>Vises ikke igjen i panelet ({acknowledgements.length})</summary>
      <ul className="hj-bare-list hj-follow-up-rows">
        {acknowledgements.toReversed().map((given) => {
          const name = `${ruleTitle(given.rule)}, ${given.drug}`;
          return (
            <li key={JSON.stringify(given)} className="hj-follow-up-row">
              <div className="hj-follow-up-words">
                <BodyShort size="small" weight="semibold">
                  {name}
                </BodyShort>
                <BodyShort size="small">
                  {given.atc}, {overrideReasonNames[given.reason]}, {norwegianDate(given.on)}
                </BodyShort>
              </div>
              <Button
                type="button"
                size="small"
                variant="secondary"
                data-color="neutral"
                aria-label={`Vis igjen: ${name}`}
                onClick={() => onShowAgain(given)}
              >
                Vis igjen
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
