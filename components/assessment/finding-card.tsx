import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareFillIcon,
  QuestionmarkDiamondFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import { Link } from '@navikt/ds-react';
import type { Finding, Source } from '../../rules/contract/assessment.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';
import { FactList } from './fact-list.tsx';
import type { RuleText } from './rule-text.ts';
import type { Tone } from './verdict-look.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  readonly ruleText: RuleText | null;
}

/** One rule's answer, with all that is needed to check it. */
export function FindingCard({ finding, ruleText }: FindingCardProps) {
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
    </li>
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
