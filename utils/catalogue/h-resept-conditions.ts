import type { CatalogueEntry } from './catalogue-entry.ts';
import { hListedOn } from './on-the-day.ts';

/** What FEST says of when the product may be written as an H-resept on the ISO date `on`, each sentence once. */
export function hReseptConditionsOn(entry: CatalogueEntry, on: string): readonly string[] {
  const { listed, links } = entry.hResept;
  const inForce = links.filter((link) => hListedOn({ ...entry, hResept: { listed, links: [link] } }, on));
  return [...new Set(inForce.flatMap(({ conditions }) => conditions))];
}
