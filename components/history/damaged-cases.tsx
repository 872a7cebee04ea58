import { Button, InlineMessage, ReadMore } from '@navikt/ds-react';

interface DamagedCasesProps {
  readonly damaged: readonly { readonly id: string; readonly reason: string }[];
  readonly onDelete: (id: string) => void;
}

/** Rows that can't be read as cases: they stay until the doctor deletes them. */
export function DamagedCases({ damaged, onDelete }: DamagedCasesProps) {
  if (damaged.length === 0) return null;
  return (
    <div className="hj-history-trouble">
      <InlineMessage status="warning" size="small">
        {damaged.length === 1 ? 'Én sak' : `${damaged.length} saker`} på denne siden er skadet og kan ikke
        leses. De andre er ikke berørt.
      </InlineMessage>
      <ReadMore size="small" header="Vis hva som er skadet">
        <ul className="hj-history-changes">
          {damaged.map(({ id, reason }) => (
            <li key={id}>
              <pre>{`${id}\n${reason}`}</pre>
              <Button
                type="button"
                size="small"
                variant="tertiary"
                data-color="neutral"
                onClick={() => onDelete(id)}
                aria-label={`Slett den skadde saken ${id} for godt`}
              >
                Slett for godt
              </Button>
            </li>
          ))}
        </ul>
      </ReadMore>
    </div>
  );
}
