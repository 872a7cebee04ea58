import type { CatalogueEntry, CataloguePackage, HReseptLink } from './catalogue-entry.ts';

const KREVER_GODKJENNINGSFRITAK = 11;

/** ISO dates compare as text. */
function hasCome(date: string | null, on: string): boolean {
  return date !== null && date <= on;
}

/** A pack that is out for a while is still marketed. */
function isSold({ marketedFrom, deregisteredFrom }: CataloguePackage, on: string): boolean {
  return hasCome(marketedFrom, on) && !hasCome(deregisteredFrom, on);
}

/** Whether the product is marketed on the ISO date `on`; null where nothing says so. */
export function marketedOn(entry: CatalogueEntry, on: string): boolean | null {
  if (entry.preparattype === KREVER_GODKJENNINGSFRITAK) return false;
  const dated = entry.packages.filter((pack) => pack.marketedFrom !== null || pack.deregisteredFrom !== null);
  return dated.length === 0 ? entry.marketed : dated.some((pack) => isSold(pack, on));
}

function isValid({ validFrom, prescribeUntil }: HReseptLink, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (prescribeUntil === null || on <= prescribeUntil);
}

/** Whether the product is on the H-list on the ISO date `on`; null where nothing says so. */
export function hListedOn({ hResept }: CatalogueEntry, on: string): boolean | null {
  return hResept.links.length === 0 ? hResept.listed : hResept.links.some((link) => isValid(link, on));
}
