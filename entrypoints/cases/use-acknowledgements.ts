import { useEffect, useState } from 'react';
import type { Acknowledgement } from '../../rules/session/acknowledgement.ts';
import { watchAcknowledgements } from '../../utils/acknowledgements/stored-acknowledgements.ts';

/** What the panel does not show again, as the storage has it. */
export function useAcknowledgements(): readonly Acknowledgement[] {
  const [acknowledgements, setAcknowledgements] = useState<readonly Acknowledgement[]>([]);
  useEffect(() => watchAcknowledgements(setAcknowledgements), []);
  return acknowledgements;
}
