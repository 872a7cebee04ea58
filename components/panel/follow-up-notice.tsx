import { Button, InlineMessage } from '@navikt/ds-react';

export interface CaseEnding {
  readonly caseId: string;
  readonly what: 'vedtak' | 'exception';
  readonly label: string | null;
  /** ISO date. */
  readonly validTo: string;
  readonly expired: boolean;
}

interface FollowUpNoticeProps {
  /** The most urgent first. */
  readonly endings: readonly CaseEnding[];
  readonly onOpen: (caseId: string) => void;
}

const dayFormat = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });

/** What is about to end in stored cases with this drug. Quiet: it is not about the prescription's own verdict. */
export function FollowUpNotice({ endings, onOpen }: FollowUpNoticeProps) {
  const [first, ...others] = endings;
  if (!first) return null;
  const more = others.length === 1 ? 'Én sak til' : `${others.length} saker til`;
  return (
    <section className="hj-section hj-note" aria-label="Oppfølging">
      <InlineMessage status="info" size="small">
        {endingText(first)} {others.length > 0 && `${more} har noe å følge opp. `}Lagret sak med samme
        legemiddel; Hjemmel vet ikke om det er samme pasient.
      </InlineMessage>
      <Button size="small" variant="tertiary" onClick={() => onOpen(first.caseId)}>
        Åpne saken
      </Button>
    </section>
  );
}

function endingText({ what, label, validTo, expired }: CaseEnding): string {
  const name = what === 'vedtak' ? 'Vedtaket' : 'Unntaket';
  const of = label === null ? '' : ` for «${label}»`;
  const day = dayFormat.format(new Date(`${validTo}T00:00:00Z`));
  return `${name}${of} ${expired ? 'utløp' : 'utløper'} ${day}.`;
}
