import { Button, InlineMessage } from '@navikt/ds-react';
import type { UnreadSetting } from '../../rules/session/build-request.ts';

interface SettingsTroubleProps {
  readonly unreadable: readonly UnreadSetting[];
  readonly onOpenOptions: () => void;
}

const consequences: Readonly<Record<UnreadSetting, string>> = {
  prescriber: 'Rollen og rettighetene dine er derfor ukjent.',
  institutionProfile: 'Foretaket må velges på nytt før merknaden vises.',
  panel: 'Panelet står der det står fra starten.',
  policy: 'Nettleseren har ikke svart på hva foretaket har bestemt. Merknaden vises først når den gjør det.',
};

/** Stored settings that do not validate are kept, and Hjemmel's own stand in for them; that must not go unsaid. */
export function SettingsTrouble({ unreadable, onOpenOptions }: SettingsTroubleProps) {
  if (unreadable.length === 0) return null;
  return (
    <div className="hj-section hj-note" role="status">
      <InlineMessage status="warning" size="small">
        {unreadable.some((part) => part !== 'policy') && 'Lagrede innstillinger kan ikke leses. '}
        {unreadable.map((part) => consequences[part]).join(' ')}
      </InlineMessage>
      <Button size="small" variant="secondary" onClick={onOpenOptions}>
        Se over innstillingene
      </Button>
    </div>
  );
}
