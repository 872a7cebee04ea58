import type { Knowledge } from '../../rules/facts.ts';
import type { StorageResult } from '../database/attempt.ts';
import { type DecisionIndex, decisionsFor, indexDecisions } from './match-decisions.ts';
import { classOf, type MethodRegister } from './method-decision.ts';

/** The workbook in use, its names read; or why there is none. */
export type RegisterAtHand =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'none' }
  | { readonly kind: 'in-use'; readonly register: MethodRegister; readonly index: DecisionIndex };

export function atHand(stored: StorageResult<MethodRegister | null>): RegisterAtHand {
  if (stored.kind === 'failed') return { kind: 'unreadable' };
  const register = stored.value;
  return register
    ? { kind: 'in-use', register, index: indexDecisions(register.decisions) }
    : { kind: 'none' };
}

/** What the rules are told of the register: nothing where it could not be read, or is not read in. */
export function decisionsOn(atHand: RegisterAtHand): Pick<Knowledge, 'decisionsOn'> {
  if (atHand.kind !== 'in-use') return {};
  const { index } = atHand;
  return {
    decisionsOn: (name, resolution) =>
      decisionsFor(index, name, resolution).map(({ decision, several }) =>
        several ? 'unclassified' : classOf(decision).kind,
      ),
  };
}
