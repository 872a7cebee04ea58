import './key-list.css';

interface KeyListProps {
  /** Keys as they stand on the keyboard, and what each does. */
  readonly keys: readonly (readonly [string, string])[];
}

export function KeyList({ keys }: KeyListProps) {
  return (
    <dl className="hj-key-list">
      {keys.map(([key, does]) => (
        <div key={does}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
