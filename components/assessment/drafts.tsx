import { Heading } from '@navikt/ds-react';
import type { Assessment } from '../../rules/contract/assessment.ts';
import { ApplicationDraft } from './application-draft.tsx';
import { CopyableText } from './copyable-text.tsx';

interface DraftsProps {
  readonly drafts: Assessment['drafts'];
  readonly onCopy: (text: string, name: string) => void;
}

const names = {
  application: { heading: 'Søknad', definite: 'søknaden' },
  journalNote: { heading: 'Journalnotat', definite: 'journalnotatet' },
  treatmentPlan: { heading: 'Behandlingsplan', definite: 'behandlingsplanen' },
} as const;
const order = ['application', 'journalNote', 'treatmentPlan'] as const;

/** Texts to copy into the record or the application. */
export function Drafts({ drafts, onCopy }: DraftsProps) {
  const written = order.flatMap((key) => {
    const text = drafts[key];
    return text === null ? [] : [{ key, text }];
  });
  if (written.length === 0) return null;
  return (
    <details className="hj-disclosure hj-group">
      <summary>
        <Heading level="2" size="xsmall">
          Utkast: {written.map(({ key }) => names[key].heading.toLowerCase()).join(', ')}
        </Heading>
      </summary>
      {written.map(({ key, text }) => (
        <details key={key} className="hj-disclosure hj-group">
          <summary>{names[key].heading}</summary>
          {key === 'application' ? (
            <ApplicationDraft text={text} onCopy={onCopy} />
          ) : (
            <CopyableText name={names[key].definite} text={text} onCopy={onCopy} />
          )}
        </details>
      ))}
    </details>
  );
}
