/** What FEST says of when the drug may be written as an H-resept, word for word. */
export function FestConditions({ conditions }: { readonly conditions: readonly string[] }) {
  return (
    <details className="hj-disclosure">
      <summary>Vilkår i FEST</summary>
      {conditions.map((condition) => (
        <blockquote key={condition}>{condition}</blockquote>
      ))}
    </details>
  );
}
