import { Button } from '@navikt/ds-react';
import { doubtNames } from '../../rules/exception/decision-phrases.ts';
import { type DecisionClass, suggestedStatus } from '../../rules/exception/decision-text.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import type { ShownDecision } from './method-decisions-view.ts';
import './method-decisions.css';

interface MethodDecisionProps {
  readonly decision: ShownDecision;
  readonly labelOf: (status: string) => string;
  /** Null where nobody asks. */
  readonly onAnswer: ((status: string) => void) | null;
}

/** What the answer comes to, in case the decision is about the patient's indication. */
const comesTo: Readonly<Record<Exclude<DecisionClass['kind'], 'unclassified'>, string>> = {
  introduced: 'Er dette pasientens indikasjon, trengs ikke unntak.',
  restricted: 'Er dette pasientens indikasjon og vilkårene oppfylt, trengs ikke unntak.',
  'not-introduced': 'Er dette pasientens indikasjon, gis det ikke unntak: da er tilgangsordningen veien.',
};

function namesOf({ substance, brand }: ShownDecision): string {
  return [substance, brand].filter((text) => /\p{L}/u.test(text)).join(' – ');
}

/** One decision, word for word. Its answer is the doctor's to give: the button gives it, and nothing else does. */
export function MethodDecision({ decision, labelOf, onAnswer }: MethodDecisionProps) {
  const { says, fullText, shortText } = decision;
  const status = suggestedStatus(says);
  return (
    <>
      <p className="hj-decision-line">
        <strong>{decision.id}</strong>
        {` · ${decision.decidedOn === null ? 'uten dato' : norwegianDate(decision.decidedOn)} · `}
        {namesOf(decision) || 'uten legemiddel'}
      </p>
      {decision.several && (
        <p className="hj-decision-line hj-decision-several">
          Raden gjelder flere legemidler. Les om de brukes sammen.
        </p>
      )}
      {decision.reservation !== undefined && <p className="hj-decision-line">{decision.reservation}</p>}
      <dl className="hj-decision-facts">
        <dt>Bruksområde</dt>
        <dd>{decision.indication || 'Ikke oppgitt'}</dd>
        <dt>Beslutning</dt>
        <dd>{shortText || 'Ingen kortversjon'}</dd>
      </dl>
      {fullText !== '' && (
        <details className="hj-disclosure" open={says.kind === 'restricted'}>
          <summary>
            Hele beslutningen<span className="aksel-sr-only"> {decision.id}</span>
          </summary>
          <p className="hj-decision-text">{fullText}</p>
        </details>
      )}
      {says.kind === 'unclassified' && (
        <p className="hj-decision-line">Ikke klassifisert – les teksten: {doubtNames[says.doubt]}.</p>
      )}
      {says.kind === 'restricted' && (
        <p className="hj-decision-line">Innføres på vilkår – les hele beslutningen.</p>
      )}
      {onAnswer && status !== null && says.kind !== 'unclassified' && (
        <>
          <p className="hj-decision-line hj-subtle">{comesTo[says.kind]}</p>
          <Button size="small" variant="secondary" onClick={() => onAnswer(status)}>
            Bruk som svar: {labelOf(status)}
            <span className="aksel-sr-only"> ({decision.id})</span>
          </Button>
        </>
      )}
    </>
  );
}
