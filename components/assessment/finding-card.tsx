import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareFillIcon,
  QuestionmarkDiamondFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import { Button, Link } from '@navikt/ds-react';
import type { Finding, Source } from '../../rules/contract/assessment.ts';
import { type OverrideReason, overrideReasons } from '../../rules/kept-case/kept-case.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import { type Acknowledgement, mayBeAcknowledged } from '../../rules/session/acknowledgement.ts';
import { sentenceCase } from '../../rules/text/sentence.ts';
import { overrideReasonNames } from '../../rules/vocabulary.ts';
import { FactList } from './fact-list.tsx';
import type { RuleText } from './rule-text.ts';
import type { Tone } from './verdict-look.tsx';
import './tone.css';
import './finding.css';

/** What is out of sight by the doctor's own word, and how more is put there. */
export interface Acknowledging {
  /** By the rule; null where the drug is not known well enough for anything to be. */
  readonly given: ReadonlyMap<string, Acknowledgement> | null;
  readonly onAcknowledge: (rule: string, reason: OverrideReason) => void;
  readonly onShowAgain: (given: Acknowledgement) => void;
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly ruleText: RuleText | null;
  readonly acknowledging: Acknowledging;
}

/** One rule's answer, with all that is needed to check it. */
export function FindingCard({ finding, ruleText, acknowledging }: FindingCardProps) {
  const { tone, Icon, name } = lookOf(finding);
  return (
    <li className="hj-finding" data-tone={tone} data-rule={finding.rule} data-outcome={finding.outcome}>
      <p className="hj-finding-message">
        <Icon className="hj-finding-icon" title={name} />
        <span>{finding.message}</span>
      </p>
      <p className="hj-subtle">
        {finding.rule} · {sourceWords(finding.source)}
      </p>
      <details className="hj-disclosure">
        <summary>
          Grunnlag <span className="aksel-sr-only">for {finding.rule}</span>
        </summary>
        {ruleText && (
          <>
            <p>{ruleText.title}</p>
            {ruleText.quote !== null && <blockquote>{ruleText.quote}</blockquote>}
          </>
        )}
        <FactList facts={finding.facts} />
        {ruleText?.url && (
          <Link href={ruleText.url} target="_blank" rel="noreferrer">
            Les kilden (åpnes i ny fane)
          </Link>
        )}
      </details>
      <OutOfSight finding={finding} acknowledging={acknowledging} />
    </li>
  );
}

function OutOfSight({
  finding,
  acknowledging: { given, onAcknowledge, onShowAgain },
}: Omit<FindingCardProps, 'ruleText'>) {
  const { rule } = finding;
  const acknowledgement = given?.get(rule);
  if (acknowledgement) {
    return (
      <p className="hj-subtle">
        Vises ikke igjen: {overrideReasonNames[acknowledgement.reason]}, {norwegianDate(acknowledgement.on)}.{' '}
        <Button size="xsmall" variant="tertiary" onClick={() => onShowAgain(acknowledgement)}>
          Vis igjen <span className="aksel-sr-only">{rule}</span>
        </Button>
      </p>
    );
  }
  if (given === null || !mayBeAcknowledged(finding)) return null;
  return (
    <details className="hj-disclosure">
      <summary>
        Ikke vis igjen for dette <span className="aksel-sr-only">({rule})</span>
      </summary>
      <p>
        Gjelder dette virkestoffet så lenge regelen sier det samme, av samme grunn. Vurderingen endres ikke.
        Hvorfor?
      </p>
      <div className="hj-reasons">
        {overrideReasons.map((reason) => (
          <Button
            key={reason}
            size="xsmall"
            variant="secondary"
            data-color="neutral"
            onClick={() => onAcknowledge(rule, reason)}
          >
            {sentenceCase(overrideReasonNames[reason])}
          </Button>
        ))}
      </div>
    </details>
  );
}

function sourceWords({ document, section, changed }: Source): string {
  return [document, section, changed && `endret ${norwegianDate(changed)}`].filter(Boolean).join(', ');
}

function lookOf({ outcome, level }: Finding): {
  tone: Tone;
  Icon: typeof CheckmarkCircleFillIcon;
  name: string;
} {
  if (outcome === 'unknown') return { tone: 'warning', Icon: QuestionmarkDiamondFillIcon, name: 'Ukjent' };
  if (level === 'info') return { tone: 'neutral', Icon: InformationSquareFillIcon, name: 'Til orientering' };
  if (outcome === 'met') return { tone: 'success', Icon: CheckmarkCircleFillIcon, name: 'Oppfylt' };
  return level === 'stop'
    ? { tone: 'danger', Icon: XMarkOctagonFillIcon, name: 'Til hinder' }
    : { tone: 'warning', Icon: ExclamationmarkTriangleFillIcon, name: 'Kontroller' };
}
