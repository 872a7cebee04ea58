import { BodyShort } from '@navikt/ds-react';

/** Until the settings are read, which takes some seconds when the browser has just started and reads the trust's policy. */
export function SettingsWaiting() {
  return <BodyShort role="status">Leser innstillingene …</BodyShort>;
}
