import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, InlineMessage } from '@navikt/ds-react';
import type { EncryptionView } from '../encryption/encryption-view.ts';
import { SealingProgress } from '../encryption/sealing-progress.tsx';
import './lock-status.css';

interface LockStatusProps {
  readonly view: EncryptionView;
  /** The trust wants the cases encrypted. */
  readonly demanded: boolean;
  readonly lockAfter: number;
  readonly onLock: () => void;
}

/** Whether what is shown is encrypted on the machine, and the way to lock it. */
export function LockStatus({ view, demanded, lockAfter, onLock }: LockStatusProps) {
  if (view.kind === 'off' && demanded) {
    return (
      <InlineMessage status="warning" size="small">
        Foretaket krever at sakene krypteres. Nye saker lagres ikke før du har valgt et passord under
        «Kryptering» i innstillingene.
      </InlineMessage>
    );
  }
  if (!('locked' in view) || view.locked) return null;
  return (
    <div className="hj-lock-status">
      <BodyShort size="small">
        Sakene er kryptert på maskinen, og låses etter {lockAfter} {lockAfter === 1 ? 'minutt' : 'minutter'}{' '}
        uten bruk.
      </BodyShort>
      <Button
        type="button"
        size="small"
        variant="secondary"
        icon={<PadlockLockedIcon aria-hidden />}
        onClick={onLock}
      >
        Lås nå
      </Button>
      {view.kind !== 'on' && <SealingProgress {...view} kind={view.kind} />}
    </div>
  );
}
