import type { LeftOpen, ProductRow } from '../../rules/omeq/product-row.ts';

const leftOpen: Readonly<Record<LeftOpen, (name: string) => string>> = {
  strength: (name) => `Styrken til ${name} kan ikke telles i antall. Skriv styrken av én dose i raden.`,
  route: (name) => `Det er ikke kjent hvordan ${name} gis. Velg opioid i raden.`,
  'whether-opioid': (name) =>
    `Det er ikke kjent om ${name} er et opioid. Velg opioid i raden, eller fjern den.`,
  'several-opioids': (name) => `${name} har flere opioider. Før dem i hver sin rad.`,
};

/** What the doctor must know of the product that was picked; null where the row says it all. */
export function pickedText(made: ProductRow, name: string): string | null {
  switch (made.kind) {
    case 'filled':
      return null;
    case 'left-open':
      return leftOpen[made.why](name);
    case 'not-countable':
      return made.why === 'dependence'
        ? `${name} gis ved opioidavhengighet. Det regnes ikke om, og summen blir ufullstendig.`
        : `${name} har ingen norsk faktor. Det kan ikke regnes med, og summen blir ufullstendig.`;
    case 'no-opioid':
      return `${name} er ikke et opioid og er ikke ført.`;
    default:
      return made satisfies never;
  }
}

/** Of a product whose dosage came with it, and does not come to a number a day. */
export function uncountedText(name: string, dosage: string): string {
  return `Doseringen «${dosage}» av ${name} kan ikke regnes om til antall per døgn. Skriv antallet i raden.`;
}

/** What of a text no row was made of; null where there is nothing. */
export function leftText(left: readonly string[]): string | null {
  return left.length === 0 ? null : `Ikke ført: ${left.map((line) => `«${line}»`).join(', ')}.`;
}
