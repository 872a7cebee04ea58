import type { Fact } from '../../rules/contract/assessment.ts';
import { factName, factWords } from './fact-words.ts';
import './fact-list.css';

/** The facts that a rule's answer was made from. */
export function FactList({ facts }: { readonly facts: Readonly<Record<string, Fact>> }) {
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <dl className="hj-facts">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{factName(name)}</dt>
          <dd>{factWords(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
