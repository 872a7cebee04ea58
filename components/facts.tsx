import './facts.css';

interface FactsProps {
  /** Names and what stands for each, in the order shown. */
  readonly facts: readonly (readonly [string, string])[];
}

export function Facts({ facts }: FactsProps) {
  return (
    <dl className="hj-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
