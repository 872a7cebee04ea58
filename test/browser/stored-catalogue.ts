import type { Page } from 'playwright-core';
import type { CatalogueEntry } from '../../utils/catalogue/catalogue-entry.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';

const PIECE = 500;
const syllables = ['al', 'be', 'cor', 'di', 'fen', 'lo', 'mi', 'nor', 'pra', 'ri', 'so', 'tal', 'ver', 'xi'];

/** A made-up brand of three syllables and an ending, another for each number below 14³ × 5. */
function brand(number: number): string {
  const digit = (place: number) => syllables[Math.floor(number / 14 ** place) % 14] ?? '';
  const ending = ['an', 'in', 'ol', 'um', 'ix'][Math.floor(number / 14 ** 3) % 5] ?? '';
  const name = digit(0) + digit(1) + digit(2) + ending;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * The embedded products and as many made-up ones as make the whole a register's size, three strengths to a brand, each
 * with two packs.
 */
export function madeUpCatalogue(size: number): readonly CatalogueEntry[] {
  const [like] = defaultCatalogue;
  if (!like) throw new Error('The embedded catalogue is empty');
  const made = Array.from({ length: size - defaultCatalogue.length }, (_, at): CatalogueEntry => {
    const amount = [5, 10, 20][at % 3] ?? 5;
    const varenavn = brand(Math.floor(at / 3));
    const pack = (number: number) => ({
      varenr: String(100_000 + 2 * at + number),
      size: '100 stk',
      marketedFrom: '2020-01-01',
      deregisteredFrom: null,
      temporarilyOutFrom: null,
    });
    return {
      ...like,
      id: `ID_MADE_UP_${at}`,
      varenavn,
      navnFormStyrke: `${varenavn} Tab ${amount} mg`,
      otherNames: [`${varenavn} tabletter ${amount} mg`],
      atc: 'C09AA99',
      substances: [
        { name: `${varenavn.toLowerCase()}at`, strength: { amount, unit: 'mg' }, denominator: null },
      ],
      packages: [pack(0), pack(1)],
    };
  });
  return [...defaultCatalogue, ...made];
}

/** Puts a catalogue in the extension's database as an import leaves it, in use. `page` is any page of the extension. */
export async function storeCatalogue(
  page: Page,
  entries: readonly CatalogueEntry[],
  extractDate: string,
): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(entries.length / PIECE) }, (_, piece) => ({
    catalogue: 'made-up',
    piece,
    entries: entries.slice(piece * PIECE, (piece + 1) * PIECE),
  }));
  const info = { version: `fest-${extractDate}`, extractDate, productCount: entries.length, complete: true };
  await page.evaluate(
    async (rows) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('hjemmel');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['catalogues', 'cataloguePieces'], 'readwrite');
      for (const piece of rows.pieces) writing.objectStore('cataloguePieces').put(piece);
      writing.objectStore('catalogues').put(rows.catalogue);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    {
      pieces,
      catalogue: { id: 'made-up', state: 'in-use', info, importedAt: `${extractDate}T10:00:00Z` },
    },
  );
}
