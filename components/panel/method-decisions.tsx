import { Button, Heading, InlineMessage } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { questionFor } from '../../rules/questions.ts';
import { MethodDecision } from './method-decision.tsx';
import type { MethodDecisionsView } from './method-decisions-view.ts';
import './method-decisions.css';

const STATUS = 'exception.methodStatus';

interface MethodDecisionsProps {
  readonly view: MethodDecisionsView;
  readonly onAnswer: (path: string, value: string) => void;
  readonly onOpenOptions: () => void;
}

/** The words of an answer to the method's status, as the question has them. */
function labelOf(answer: string): string {
  const question = questionFor(STATUS);
  const options = question?.answer === 'choice' ? question.options : [];
  return options.find(({ value }) => value === answer)?.label ?? answer;
}

/** What Beslutningsforum has decided about the drug, and each decision's answer for the doctor to take or leave. */
export function MethodDecisions({ view, onAnswer, onOpenOptions }: MethodDecisionsProps) {
  if (view.kind === 'no-workbook') return <NoWorkbook onOpenOptions={onOpenOptions} />;
  if (view.kind === 'unreadable') {
    return (
      <div className="hj-section">
        <InlineMessage status="warning" size="small">
          Beslutningene fra Nye metoder kan ikke leses. Se innstillingene.
        </InlineMessage>
      </div>
    );
  }
  const count = view.decisions.length;
  if (!view.asked) {
    return count === 0 ? null : (
      <div className="hj-section">
        <details className="hj-disclosure">
          <summary>
            Nye metoder: {norwegianNumber(count)} {count === 1 ? 'beslutning' : 'beslutninger'}
          </summary>
          <LookedUp view={view} onAnswer={null} />
        </details>
      </div>
    );
  }
  return (
    <section className="hj-section" aria-labelledby="hj-methods">
      <Heading level="2" size="xsmall" id="hj-methods">
        Nye metoder
        {count > 0 && ` (${norwegianNumber(count)} ${count === 1 ? 'beslutning' : 'beslutninger'})`}
      </Heading>
      <LookedUp view={view} onAnswer={(status) => onAnswer(STATUS, status)} />
    </section>
  );
}

function NoWorkbook({ onOpenOptions }: Pick<MethodDecisionsProps, 'onOpenOptions'>) {
  return (
    <div className="hj-section hj-no-workbook">
      <span className="hj-subtle">Beslutningene fra Nye metoder er ikke lest inn.</span>
      <Button size="xsmall" variant="tertiary" onClick={onOpenOptions}>
        Les inn i innstillingene
      </Button>
    </div>
  );
}

interface LookedUpProps {
  readonly view: Extract<MethodDecisionsView, { kind: 'looked-up' }>;
  /** Null where nobody asks. */
  readonly onAnswer: ((status: string) => void) | null;
}

function LookedUp({ view, onAnswer }: LookedUpProps) {
  const { decisions, answer } = view;
  return (
    <>
      {decisions.length === 0 && (
        <p className="hj-decision-line">
          Ingen beslutning funnet i arbeidsboken. Det betyr ikke at metoden ikke er under vurdering.
        </p>
      )}
      {!view.drugKnown && (
        <p className="hj-decision-line">
          Legemidlet er ikke i katalogen, så det er bare lett etter navnet på resepten.
        </p>
      )}
      {decisions.length > 0 && (
        <>
          {onAnswer && (
            <p className="hj-decision-line">Du avgjør om bruksområdet er pasientens indikasjon.</p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="hj-decisions" tabIndex={0} aria-label="Beslutninger om legemidlet">
            <ul className="hj-bare-list">
              {decisions.map((decision, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: id and indication may occur twice
                <li key={at} className="hj-decision">
                  <MethodDecision decision={decision} labelOf={labelOf} onAnswer={onAnswer} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      {onAnswer && (
        <p role="status" className="hj-decision-line">
          {answer !== null && `Ditt svar på metodens status: ${labelOf(answer)}.`}
        </p>
      )}
      <p className="hj-subtle hj-decision-line">
        Kilde: {view.fileName}, lest inn {norwegianDate(view.readIn)}.
        {view.notUnderstood > 0 &&
          ` ${norwegianNumber(view.notUnderstood)} ${view.notUnderstood === 1 ? 'rad' : 'rader'} i den ble ikke forstått.`}
      </p>
    </>
  );
}
