import { TrashIcon, XMarkIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Outcome } from '../../rules/contract/assessment.ts';
import type { CaseFinding, KeptCase } from '../../rules/kept-case/kept-case.ts';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import { checkedWords } from '../../rules/vocabulary.ts';
import { verdictLooks } from '../assessment/verdict-look.tsx';
import { caseDate, caseTitle, decisionLines, dosageLine, occasionText, omeqWords } from './case-words.ts';
import { outcomeNames, reasonName, ruleTitle } from './rule-words.ts';
import { TodayDifference, type TodayView } from './today-difference.tsx';
import './case-detail.css';
import './case-verdict.css';

interface CaseDetailProps {
  readonly entry: KeptCase;
  readonly today: TodayView;
  readonly onClose: () => void;
  readonly onDelete: () => void;
  /** The fields that can be changed. */
  readonly children: ReactNode;
}

/** The heading of the case that is open. */
export const OPENED_CASE = 'history-opened';

const openOutcomes = ['not-met', 'unknown'] as const;

/** One case with all that is kept of it. Takes focus when another case is opened in it. */
export function CaseDetail({ entry, today, onClose, onDelete, children }: CaseDetailProps) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is what focus follows
  useEffect(() => heading.current?.focus(), [entry.id]);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && section.current?.contains(event.target);
      if (event.key === 'Escape' && inside) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);

  const { name, tone, Icon, meaning } = verdictLooks[entry.verdict];
  return (
    <section ref={section} aria-labelledby={OPENED_CASE} className="hj-history-detail">
      <div className="hj-history-detail-head">
        <Heading level="2" size="small" id={OPENED_CASE} ref={heading} tabIndex={-1}>
          {caseTitle(entry)}
        </Heading>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<XMarkIcon title="Lukk saken" />}
          onClick={onClose}
        />
      </div>
      <BodyShort size="small">
        <time dateTime={entry.at}>{caseDate(entry.at)}</time> – {occasionText(entry)}
      </BodyShort>
      <p className="hj-history-verdict" data-tone={tone}>
        <Icon aria-hidden /> <strong>{entry.headline ?? name}</strong>
      </p>
      <BodyShort size="small">
        {entry.checked ? `${name}. ${checkedWords(entry.checked)}` : meaning}
      </BodyShort>
      <Facts entry={entry} />
      {children}
      <Heading level="3" size="xsmall">
        I dag
      </Heading>
      <TodayDifference today={today} />
      {openOutcomes.map((outcome) => (
        <Findings key={outcome} entry={entry} outcome={outcome} />
      ))}
      <Folded entry={entry} />
      {entry.remark && (
        <>
          <Heading level="3" size="xsmall">
            Merknaden
          </Heading>
          <pre>{entry.remark.text}</pre>
        </>
      )}
      <BodyShort size="small" className="hj-history-subtle">
        Vurdert med Hjemmel {entry.ruleSetVersion}
        {entry.catalogueVersion && `, katalog ${entry.catalogueVersion}`}
      </BodyShort>
      <div className="hj-history-buttons">
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          onClick={onDelete}
        >
          Slett saken
        </Button>
      </div>
    </section>
  );
}

function Facts({ entry }: { readonly entry: KeptCase }) {
  const omeq = omeqWords(entry);
  const lines = [
    dosageLine(entry),
    omeq && `OMEQ per døgn: ${omeq}`,
    entry.pregabalinMgPerDay !== null &&
      `Pregabalin per døgn: ${norwegianNumber(entry.pregabalinMgPerDay)}\u00a0mg`,
    ...decisionLines(entry),
  ].flatMap((line) => (line ? [line] : []));
  if (lines.length === 0) return null;
  return (
    <ul className="hj-history-facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface FindingsProps {
  readonly entry: KeptCase;
  readonly outcome: Outcome;
}

function Findings({ entry, outcome }: FindingsProps) {
  const findings = entry.findings.filter((finding) => finding.outcome === outcome);
  if (findings.length === 0) return null;
  return (
    <>
      <Heading level="3" size="xsmall">
        {outcomeNames[outcome]} ({findings.length})
      </Heading>
      <FindingLines findings={findings} overrides={entry.overrides} />
    </>
  );
}

function Folded({ entry }: { readonly entry: KeptCase }) {
  const met = entry.findings.filter(({ outcome }) => outcome === 'met');
  if (met.length === 0) return null;
  return (
    <details className="hj-history-folded">
      <summary>
        {outcomeNames.met} ({met.length})
      </summary>
      <FindingLines findings={met} overrides={[]} />
    </details>
  );
}

interface FindingLinesProps {
  readonly findings: readonly CaseFinding[];
  readonly overrides: KeptCase['overrides'];
}

function FindingLines({ findings, overrides }: FindingLinesProps) {
  return (
    <ul className="hj-history-findings">
      {findings.map(({ rule, level }) => {
        const override = overrides.find((each) => each.rule === rule);
        return (
          <li key={rule}>
            {ruleTitle(rule)}
            {level === 'info' && ' (til orientering)'}
            {override && ` – fraveket: ${reasonName(override.reason)}`}
          </li>
        );
      })}
    </ul>
  );
}
