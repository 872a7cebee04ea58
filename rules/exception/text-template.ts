/** Where a text of the profile takes something from the case. */
export const places = ['project', 'date'] as const;
export type TextPlace = (typeof places)[number];

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly place: TextPlace };

const PLACES: ReadonlyMap<string, TextPlace> = new Map(places.map((place) => [`{${place}}`, place]));

/** One line of a profile, divided at its places. Nothing that is put into a place is read again. */
export function templateParts(line: string): readonly TemplatePart[] {
  return line.split(/(\{[^{}\n]*\})/).map((piece): TemplatePart => {
    const place = PLACES.get(piece);
    return place ? { kind: 'place', place } : { kind: 'text', text: piece };
  });
}

export function hasPlace(lines: readonly string[], place: TextPlace): boolean {
  return lines.some((line) =>
    templateParts(line).some((part) => part.kind === 'place' && part.place === place),
  );
}

/** The lines with their places filled; a place whose value is null stays open, as it is written in the profile. */
export function filledTemplate(
  lines: readonly string[],
  values: Readonly<Record<TextPlace, string | null>>,
): string {
  return lines
    .map((line) =>
      templateParts(line)
        .map((part) => (part.kind === 'text' ? part.text : (values[part.place] ?? `{${part.place}}`)))
        .join(''),
    )
    .join('\n');
}

/** What looks like a place and is none. */
export function unknownPlaces(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line) => line.match(/\{[^{}\n]*\}/g) ?? []);
  return [...new Set(found)].filter((written) => !PLACES.has(written));
}
