import Dexie, { type Table } from 'dexie';
import type { CataloguePiece, StoredCatalogue } from '../catalogue/stored-catalogue.ts';
import { rowFromVersion2 } from '../history/case-from-version-2.ts';
import type { StoredCase } from '../history/stored-case.ts';
import type { MethodRegister } from '../methods/method-decision.ts';

/** Everything that Hjemmel keeps on this machine, but for settings. A version, once released, is never changed. */
class HjemmelDatabase extends Dexie {
  declare readonly cases: Table<StoredCase, string>;
  declare readonly catalogues: Table<StoredCatalogue, string>;
  declare readonly cataloguePieces: Table<CataloguePiece, [string, number]>;
  declare readonly methodRegisters: Table<MethodRegister, string>;

  constructor() {
    super('hjemmel');
    this.version(1).stores({ cases: 'id, at' });
    this.version(2).stores({
      catalogues: 'id, state',
      cataloguePieces: '[catalogue+piece]',
      methodRegisters: 'id',
    });
    this.version(3)
      .stores({ cases: 'id, at, [drugOrder+at], [omeqOrder+at], *terms, *expiries' })
      .upgrade(async (transaction) => {
        await transaction.table('cases').toCollection().modify(rowFromVersion2);
      });
  }
}

/** Opens at the first use, never when the module is read. Only for extension pages: in a host page it would be the page's. */
export const database = new HjemmelDatabase();
