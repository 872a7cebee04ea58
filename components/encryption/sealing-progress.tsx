import { BodyShort, ProgressBar } from '@navikt/ds-react';
import { useId } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';

interface SealingProgressProps {
  readonly kind: 'encrypting' | 'decrypting';
  readonly sealed: number;
  readonly inClear: number;
}

/** How far the cases have come on their way. It goes on by itself, also after a start. */
export function SealingProgress({ kind, sealed, inClear }: SealingProgressProps) {
  const label = useId();
  const total = sealed + inClear;
  const over = kind === 'encrypting' ? sealed : inClear;
  const doing = kind === 'encrypting' ? 'Krypterer sakene' : 'Opphever krypteringen';
  const words = `${norwegianNumber(over)} av ${norwegianNumber(total)}`;
  return (
    <div>
      <BodyShort size="small" id={label}>
        {doing}: {words}. Alle kan leses imens, og avbrytes det, går det videre neste gang.
      </BodyShort>
      <ProgressBar
        aria-labelledby={label}
        aria-valuetext={words}
        value={over}
        valueMax={Math.max(1, total)}
      />
    </div>
  );
}
