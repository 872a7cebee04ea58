import { Heading } from '@navikt/ds-react';
import type { Finding } from '../../rules/contract/assessment.ts';
import { FindingCard } from './finding-card.tsx';
import type { RuleTexts } from './rule-text.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly ruleTexts: RuleTexts;
}

const urgency = { stop: 0, check: 1, info: 2 } as const;

/** Folded: the headline and what to do say it. Within, what is not met stands open; what is not known is told above as what is missing, so it is folded like what is met. */
export function FindingList({ findings, ruleTexts }: FindingListProps) {
  const byUrgency = [...findings].sort((a, b) => urgency[a.level] - urgency[b.level]);
  const pick = (test: (finding: Finding) => boolean) => byUrgency.filter(test);
  const notMet = pick(({ outcome, level }) => outcome === 'not-met' && level !== 'info');
  const unknown = pick(({ outcome }) => outcome === 'unknown');
  const met = pick(({ outcome, level }) => outcome === 'met' && level !== 'info');
  const info = pick(({ outcome, level }) => level === 'info' && (outcome === 'met' || outcome === 'not-met'));
  if (notMet.length + unknown.length + met.length + info.length === 0) return null;
  return (
    <details className="hj-disclosure hj-group">
      <summary>
        <Heading level="2" size="xsmall">
          Reglene
        </Heading>
      </summary>
      <OpenGroup name="Ikke oppfylt" findings={notMet} ruleTexts={ruleTexts} />
      <FoldedGroup name="Ukjent" findings={unknown} ruleTexts={ruleTexts} />
      <FoldedGroup name="Til orientering" findings={info} ruleTexts={ruleTexts} />
      <FoldedGroup name="Oppfylt" findings={met} ruleTexts={ruleTexts} />
    </details>
  );
}

interface GroupProps extends FindingListProps {
  readonly name: string;
}

function OpenGroup({ name, findings, ruleTexts }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <Heading level="3" size="xsmall" className="hj-group-name">
        {name} ({findings.length})
      </Heading>
      <Cards findings={findings} ruleTexts={ruleTexts} />
    </>
  );
}

function FoldedGroup({ name, findings, ruleTexts }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <details className="hj-disclosure hj-group">
      <summary>
        {name} ({findings.length})
      </summary>
      <Cards findings={findings} ruleTexts={ruleTexts} />
    </details>
  );
}

function Cards({ findings, ruleTexts }: FindingListProps) {
  return (
    <ul className="hj-findings">
      {findings.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} ruleText={ruleTexts(finding.rule)} />
      ))}
    </ul>
  );
}
