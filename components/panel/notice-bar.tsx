import { XMarkIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage, Textarea } from '@navikt/ds-react';
import type { Notice } from '../../rules/session/outcome-words.ts';
import './notice-bar.css';

interface NoticeBarProps {
  readonly notice: Notice | null;
  readonly copyByHand: string | null;
  readonly onDismiss: () => void;
}

/** What came of the last thing the doctor did. The region is always there, so that a screen reader hears it fill. */
export function NoticeBar({ notice, copyByHand, onDismiss }: NoticeBarProps) {
  return (
    <div className="hj-notice" data-empty={notice === null || undefined}>
      <div className="hj-notice-row">
        <div role="status" aria-live="polite">
          {notice && (
            <InlineMessage status={notice.tone} size="small">
              {notice.text}
            </InlineMessage>
          )}
        </div>
        {notice && (
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<XMarkIcon title="Lukk meldingen" />}
            onClick={onDismiss}
          />
        )}
      </div>
      {copyByHand !== null && (
        <Textarea
          autoComplete="off"
          label="Tekst å kopiere"
          size="small"
          readOnly
          autoFocus
          value={copyByHand}
          maxRows={6}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
