import { BodyShort, Button } from '@navikt/ds-react';

/** Without knowing who the doctor is, every rule about who may write is unknown. */
export function SetupPrompt({ onOpenOptions }: { readonly onOpenOptions: () => void }) {
  return (
    <div className="hj-section hj-note">
      <BodyShort size="small">
        Rollen din er ikke oppgitt. Derfor er det ukjent om du kan skrive ut og søke.
      </BodyShort>
      <Button size="small" variant="secondary" onClick={onOpenOptions}>
        Oppgi rolle og rettigheter
      </Button>
    </div>
  );
}
