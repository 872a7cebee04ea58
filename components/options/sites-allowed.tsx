import { BodyShort, Button, InlineMessage } from '@navikt/ds-react';
import { useRef } from 'react';
import type { AllowedSites } from './sites-view.ts';
import { siteName } from './sites-words.ts';

interface SitesAllowedProps {
  readonly allowed: AllowedSites;
  /** What the last removal came to, in words; empty for nothing. */
  readonly said: string;
  readonly onRemove: (pattern: string) => void;
}

/** Where Hjemmel may run, as the browser says. */
export function SitesAllowed({ allowed, said, onRemove }: SitesAllowedProps) {
  const top = useRef<HTMLDivElement>(null);
  return (
    <div ref={top} tabIndex={-1} className="hj-options-fields">
      {allowed.kind === 'loading' && <BodyShort size="small">Spør nettleseren …</BodyShort>}
      {allowed.kind === 'failed' && (
        <InlineMessage status="error" size="small" role="alert">
          Nettleseren svarte ikke på hvor Hjemmel er tillatt ({allowed.reason}).
        </InlineMessage>
      )}
      {allowed.kind === 'listed' && allowed.sites.length === 0 && (
        <BodyShort size="small">
          Hjemmel er ikke tillatt på noen side. Åpne Hjemmel i verktøylinjen på siden der du skriver resepter,
          og velg «Tillat og sett opp siden».
        </BodyShort>
      )}
      {allowed.kind === 'listed' && allowed.sites.length > 0 && (
        <ul className="hj-bare-list hj-options-sites">
          {allowed.sites.map(({ pattern, removable }) => (
            <li key={pattern}>
              <span>{siteName(pattern)}</span>
              {removable ? (
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  aria-label={`Fjern tillatelsen for ${siteName(pattern)}`}
                  onClick={() => {
                    top.current?.focus();
                    onRemove(pattern);
                  }}
                >
                  Fjern
                </Button>
              ) : (
                <span>Kan ikke fjernes her</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <BodyShort size="small" role="status">
        {said}
      </BodyShort>
    </div>
  );
}
