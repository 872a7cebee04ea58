import { BodyShort, Button } from '@navikt/ds-react';
import './first-run.css';

interface TrustPaneProps {
  /** The names of those that can be chosen. */
  readonly trusts: readonly string[];
  /** The name of the one that is chosen; null where none is. */
  readonly chosen: string | null;
  /** Whether the trust's own policy decides it. */
  readonly locked: boolean;
  /** By its place in the list. */
  readonly onChoose: (at: number) => void;
  readonly onNone: () => void;
}

/** Whose numbers and address stand in the remark. A press chooses and goes on. */
export function TrustPane({ trusts, chosen, locked, onChoose, onNone }: TrustPaneProps) {
  if (locked) {
    return (
      <>
        <BodyShort>{chosen} er valgt av foretaket selv.</BodyShort>
        <div>
          <Button type="button" onClick={onNone}>
            Neste
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <BodyShort>Merknaden har foretakets numre og adresse. Uten foretak vises den ikke.</BodyShort>
      <div className="hj-first-run-cards">
        {trusts.map((name, at) => (
          <Button
            key={name}
            type="button"
            className="hj-first-run-card"
            variant={name === chosen ? 'primary' : 'secondary'}
            aria-pressed={name === chosen}
            onClick={() => onChoose(at)}
          >
            {name}
          </Button>
        ))}
        <Button type="button" className="hj-first-run-card" variant="secondary" onClick={onNone}>
          Min står ikke her
        </Button>
      </div>
    </>
  );
}
