import { CheckmarkIcon } from '@navikt/aksel-icons';
import { BodyShort, Button } from '@navikt/ds-react';
import { useId, useState } from 'react';
import './first-run.css';

/** What came of the address that was written last. */
export type AskedSite =
  | { readonly kind: 'none' }
  /** `site` is the address as shown, without a path. */
  | { readonly kind: 'allowed'; readonly site: string }
  | { readonly kind: 'not-allowed'; readonly why: keyof typeof problems };

const problems = {
  'no-address': 'Skriv adressen slik den står øverst i nettleseren.',
  declined: 'Siden ble ikke tillatt.',
  refused: 'Nettleseren lar ikke siden tillates. Foretaket kan ha bestemt det.',
} as const;

interface WherePaneProps {
  /** Null where the browser does not tell. */
  readonly pinned: boolean | null;
  readonly site: AskedSite;
  /** In the press itself, since the browser asks at no other time. */
  readonly onAllow: (address: string) => void;
  readonly onTry: () => void;
}

/** What only the doctor can do: the button in sight, and the page allowed, which is then set up where the prescription is. */
export function WherePane({ pinned, site, onAllow, onTry }: WherePaneProps) {
  const [address, setAddress] = useState('');
  const field = useId();
  return (
    <>
      <ol className="hj-first-run-places">
        <li>
          Trykk puslespillbrikken øverst i nettleseren, og fest Hjemmel.{' '}
          <span role="status">
            {pinned === true && (
              <strong>
                <CheckmarkIcon aria-hidden /> Festet
              </strong>
            )}
          </span>
        </li>
        <li>
          <form
            className="hj-first-run-address"
            onSubmit={(event) => {
              event.preventDefault();
              onAllow(address);
            }}
          >
            <div className="aksel-form-field aksel-form-field--small">
              <label className="aksel-form-field__label aksel-label aksel-label--small" htmlFor={field}>
                Adressen til siden der du forskriver
              </label>
              <input
                id={field}
                className="aksel-text-field__input aksel-body-short aksel-body-short--small"
                autoComplete="off"
                inputMode="url"
                value={address}
                aria-invalid={site.kind === 'not-allowed' || undefined}
                aria-describedby={`${field}-said`}
                onChange={({ target }) => setAddress(target.value)}
              />
            </div>
            <Button type="submit" size="small" variant="secondary">
              Tillat og åpne
            </Button>
          </form>
          <span role="status" id={`${field}-said`}>
            {site.kind === 'not-allowed' && <strong>{problems[site.why]}</strong>}
            {site.kind === 'allowed' && (
              <strong>
                <CheckmarkIcon aria-hidden /> {site.site} er tillatt
              </strong>
            )}
          </span>
        </li>
        <li>
          Åpne en resept der, trykk Hjemmel og velg <em>Sett opp siden</em>. Det gjøres én gang.
        </li>
      </ol>
      <BodyShort>Utenfor nettleseren: Bruk kalkulatoren og «Skriv inn resept».</BodyShort>
      <div>
        <Button type="button" onClick={onTry}>
          Prøv på en oppdiktet resept
        </Button>
      </div>
    </>
  );
}
