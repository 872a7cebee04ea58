import Dexie, { type Table } from 'dexie';
import type { CataloguePiece, StoredCatalogue } from '../catalogue/stored-catalogue.ts';
import type { Case } from '../history/case.ts';
import type { MethodRegister } from '../methods/method-decision.ts';

/** Everything that Hjemmel keeps on this machine, but for settings. A version, once released, is never changed. */
class HjemmelDatabase extends Dexie {
  declare readonly cases: Table<Case, string>;
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
  }
}

/** Opens at the first use, never when the module is read. Only for extension pages: in a host page it would be the page's. */
export const database = new HjemmelDatabase();
