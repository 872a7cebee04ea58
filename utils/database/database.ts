import Dexie, { type DBCore, type Table } from 'dexie';
import type { CataloguePiece, StoredCatalogue } from '../catalogue/stored-catalogue.ts';
import type { Deletion, Ledger } from '../history/ledger.ts';
import type { StoredProtection } from '../history/sealing/stored-protection.ts';
import type { StoredCase, StoredPack } from '../history/stored-case.ts';
import { toVersion4 } from '../history/to-version-4.ts';
import type { MethodRegister } from '../methods/method-decision.ts';
import { isInPrivateWindow } from './private-window.ts';

const CURRENT = 4;
/** Dexie counts a version as ten of the browser's own. */
const STEPS_IN_A_VERSION = 10;

/** Everything that Hjemmel keeps on this machine, but for settings. A version, once released, is never changed. */
class HjemmelDatabase extends Dexie {
  declare readonly cases: Table<StoredCase, string>;
  declare readonly deletions: Table<Deletion, number>;
  /** A cache of what cases are found by. */
  declare readonly packs: Table<StoredPack, number>;
  declare readonly ledger: Table<Ledger, Ledger['id']>;
  declare readonly encryption: Table<StoredProtection, string>;
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
    this.version(3).stores({
      cases:
        'id, at, newestOrder, [drugOrder+newestOrder], [omeqOrder+newestOrder], *terms, *expiries, unread',
      sealedCases: 'id, at, newestOrder, *expiries, turn, posted',
      encryption: 'id',
    });
    this.version(CURRENT)
      .stores({
        cases: 'id, at, newestOrder, *expiries, turn, form',
        sealedCases: null,
        deletions: 'turn',
        packs: 'to',
        ledger: 'id',
      })
      .upgrade(toVersion4);
    this.use({
      stack: 'dbcore',
      name: 'refuse-to-change-what-is-newer',
      create: (core) => this.#unchanged(core),
    });
    this.use({ stack: 'dbcore', name: 'refuse-where-nothing-stays', create: lasting });
  }

  /** Dexie opens a database of a newer version as it is. It may be read; rows of this version in it would be wrong. */
  #unchanged(core: DBCore): DBCore {
    return {
      ...core,
      transaction: (stores, mode, options) => {
        if (mode !== 'readonly' && this.#isNewer()) {
          throw new DOMException('The database is of a newer version.', 'VersionError');
        }
        return core.transaction(stores, mode, options);
      },
    };
  }

  #isNewer(): boolean {
    return this.backendDB().version >= (CURRENT + 1) * STEPS_IN_A_VERSION;
  }
}

/** What is said to be saved in a private window would be lost, and what the settings know of the history would not fit it. */
function lasting(core: DBCore): DBCore {
  if (isInPrivateWindow())
    throw new DOMException('Nothing stays that is stored in a private window.', 'SecurityError');
  return core;
}

/** What is watched where cases or their protection may change. */
export const caseTables = ['cases', 'encryption'] as const satisfies readonly (keyof HjemmelDatabase)[];

/** Opens at the first use, never when the module is read. Only for extension pages: in a host page it would be the page's. */
export const database = new HjemmelDatabase();
