import { Button, InlineMessage } from '@navikt/ds-react';
import type { PanelSetting } from './panel-view.ts';

interface SettingsTroubleProps {
  readonly unreadable: readonly PanelSetting[];
  readonly onOpenOptions: () => void;
}

const consequences: Readonly<Record<PanelSetting, string>> = {
  prescriber: 'Rollen og rettighetene dine er derfor ukjent.',
  institutionProfile: 'Foretaket må velges på nytt før merknaden vises.',
  panel: 'Panelet står der det står fra starten.',
};

/** Stored settings that do not validate are kept, and Hjemmel's own stand in for them; that must not go unsaid. */
export function SettingsTrouble({ unreadable, onOpenOptions }: SettingsTroubleProps) {
  if (unreadable.length === 0) return null;
  return (
    <div className="hj-section hj-note" role="status">
      <InlineMessage status="warning" size="small">
        Lagrede innstillinger kan ikke leses. {unreadable.map((part) => consequences[part]).join(' ')}
      </InlineMessage>
      <Button size="small" variant="secondary" onClick={onOpenOptions}>
        Se over innstillingene
      </Button>
    </div>
  );
}
