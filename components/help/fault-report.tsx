import { BodyLong, Button } from '@navikt/ds-react';

interface FaultReportProps {
  /** What the diagnosis file will hold; null while it is gathered. */
  readonly diagnosis: string | null;
  readonly onSave: (diagnosis: string) => void;
}

/** How a fault is told of, with a file that is read before it is saved. */
export function FaultReport({ diagnosis, onSave }: FaultReportProps) {
  return (
    <>
      <BodyLong>
        Meld fra der du fikk Hjemmel fra: foretakets IT, eller der kildekoden ligger. Skriv hva du gjorde, hva
        du ventet, og hva som skjedde. Skriv aldri noe om en pasient, og ta ikke skjermbilde av journalen.
      </BodyLong>
      <BodyLong>
        Tror du at en vurdering er feil? Skriv regelen den viser, legemiddelet og doseringen. Da kan den
        prøves på nytt.
      </BodyLong>
      <BodyLong>
        Legg ved diagnosefilen. Den har det som står under, og ikke mer. Ingenting sendes: Du lagrer filen og
        sender den selv.
      </BodyLong>
      <section aria-label="Diagnosefilen" aria-busy={diagnosis === null}>
        <pre>{diagnosis ?? 'Samler …'}</pre>
      </section>
      <div>
        <Button
          type="button"
          size="small"
          disabled={diagnosis === null}
          onClick={() => diagnosis !== null && onSave(diagnosis)}
        >
          Lagre diagnosefilen
        </Button>
      </div>
    </>
  );
}
