import type { Fact } from '../../rules/contract/assessment.ts';
import { factName, factWords } from './fact-words.ts';
import './fact-list.css';

/** As many as are read at a glance. */
const AT_A_GLANCE = 5;

interface FactListProps {
  /** What decided the answer stands before what decided that the rule applies. */
  readonly facts: Readonly<Record<string, Fact>>;
}

/** The facts that a rule's answer was made from: the first of many in sight, the rest folded. */
export function FactList({ facts }: FactListProps) {
  const entries = Object.entries(facts);
  // A fold for one would take the place of it.
  const inSight = entries.length > AT_A_GLANCE + 1 ? AT_A_GLANCE : entries.length;
  const rest = entries.slice(inSight);
  return (
    <>
      <Facts entries={entries.slice(0, inSight)} />
      {rest.length > 0 && (
        <details className="hj-disclosure">
          <summary>Også vurdert ({rest.length})</summary>
          <Facts entries={rest} />
        </details>
      )}
    </>
  );
}

function Facts({ entries }: { readonly entries: readonly (readonly [name: string, value: Fact])[] }) {
  if (entries.length === 0) return null;
  return (
    <dl className="hj-fact-list">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{factName(name)}</dt>
          <dd>{factWords(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
