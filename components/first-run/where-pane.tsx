import { CheckmarkIcon } from '@navikt/aksel-icons';
import { BodyShort, Button } from '@navikt/ds-react';

interface WherePaneProps {
  /** Null where the browser does not tell. */
  readonly pinned: boolean | null;
  readonly onTry: () => void;
}

/** What only the doctor can do, on the page itself. */
export function WherePane({ pinned, onTry }: WherePaneProps) {
  return (
    <>
      <ol className="first-run__places">
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
          Åpne siden der du forskriver, trykk Hjemmel og velg <em>Tillat og sett opp siden</em>.
        </li>
        <li>Se over det som leses, og lagre. Det gjøres én gang.</li>
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
