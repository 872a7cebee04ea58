import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { AskFirst } from './ask-first.tsx';

interface TrustRemovalProps {
  /** Those that can be removed. */
  readonly trusts: readonly InstitutionProfile[];
  /** The id of the one in use; null where none is chosen. */
  readonly inUse: string | null;
  /** Whether the trust's own policy gives one, which then comes in the place of one that was in use. */
  readonly given: boolean;
  readonly onRemove: (trust: InstitutionProfile) => void;
}

/** Away with trusts that are not written for any more, folded: it is seldom done, and can't be undone. */
export function TrustRemoval({ trusts, inUse, given, onRemove }: TrustRemovalProps) {
  if (trusts.length === 0) return null;
  const afterwards = given
    ? 'Da brukes foretakets oppsett.'
    : 'Det er i bruk: Etterpå er det ikke valgt noe foretak, og ingen merknad skrives før du velger et annet.';
  return (
    <details className="hj-disclosure">
      <summary>Fjern et foretak</summary>
      <div className="hj-options-fields">
        {trusts.map((trust) => (
          <AskFirst
            key={trust.id}
            button={`Fjern ${trust.name}`}
            question={`Fjerne ${trust.name}?`}
            consequence={`Tekstene kan ikke hentes tilbake; lagre dem som fil hvis du kan trenge dem igjen.${trust.id === inUse ? ` ${afterwards}` : ''}`}
            yes="Ja, fjern"
            no="Avbryt"
            onYes={() => onRemove(trust)}
          />
        ))}
      </div>
    </details>
  );
}
