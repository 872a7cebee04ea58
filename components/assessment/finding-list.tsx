import { Heading } from '@navikt/ds-react';
import type { Finding } from '../../rules/contract/assessment.ts';
import { type Acknowledging, FindingCard } from './finding-card.tsx';
import type { RuleTexts } from './rule-text.ts';
import './finding.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly ruleTexts: RuleTexts;
  readonly acknowledging: Acknowledging;
}

/** What the doctor has asked not to see again. */
export const OUT_OF_SIGHT = 'Vises ikke igjen';

const urgency = { stop: 0, check: 1, info: 2 } as const;

/** Folded: the headline and what to do say it. Within, what is not met stands open; what is not known is told above as what is missing, so it is folded like what is met. */
export function FindingList({ findings, ruleTexts, acknowledging }: FindingListProps) {
  const isOutOfSight = ({ rule }: Finding) => acknowledging.given?.has(rule) ?? false;
  const byUrgency = [...findings].sort((a, b) => urgency[a.level] - urgency[b.level]);
  const pick = (test: (finding: Finding) => boolean) =>
    byUrgency.filter((finding) => test(finding) && !isOutOfSight(finding));
  const notMet = pick(({ outcome, level }) => outcome === 'not-met' && level !== 'info');
  const unknown = pick(({ outcome }) => outcome === 'unknown');
  const met = pick(({ outcome, level }) => outcome === 'met' && level !== 'info');
  const info = pick(({ outcome, level }) => level === 'info' && (outcome === 'met' || outcome === 'not-met'));
  const outOfSight = byUrgency.filter(isOutOfSight);
  if (notMet.length + unknown.length + met.length + info.length + outOfSight.length === 0) return null;
  const shown = { ruleTexts, acknowledging };
  return (
    <details className="hj-disclosure hj-group">
      <summary>
        <Heading level="2" size="xsmall">
          Reglene
        </Heading>
      </summary>
      <OpenGroup name="Ikke oppfylt" findings={notMet} {...shown} />
      <FoldedGroup name="Ukjent" findings={unknown} {...shown} />
      <FoldedGroup name="Til orientering" findings={info} {...shown} />
      <FoldedGroup name="Oppfylt" findings={met} {...shown} />
      <FoldedGroup name={OUT_OF_SIGHT} findings={outOfSight} {...shown} />
    </details>
  );
}

interface GroupProps extends FindingListProps {
  readonly name: string;
}

function OpenGroup({ name, ...cards }: GroupProps) {
  const { findings } = cards;
  if (findings.length === 0) return null;
  return (
    <>
      <Heading level="3" size="xsmall" className="hj-group-name">
        {name} ({findings.length})
      </Heading>
      <Cards {...cards} />
    </>
  );
}

function FoldedGroup({ name, ...cards }: GroupProps) {
  const { findings } = cards;
  if (findings.length === 0) return null;
  return (
    <details className="hj-disclosure hj-group">
      <summary>
        {name} ({findings.length})
      </summary>
      <Cards {...cards} />
    </details>
  );
}

function Cards({ findings, ruleTexts, acknowledging }: FindingListProps) {
  return (
    <ul className="hj-bare-list hj-findings">
      {findings.map((finding) => (
        <FindingCard
          key={finding.rule}
          finding={finding}
          ruleText={ruleTexts(finding.rule)}
          acknowledging={acknowledging}
        />
      ))}
    </ul>
  );
}
