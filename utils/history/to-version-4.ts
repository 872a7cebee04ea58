import Dexie, { type Transaction } from 'dexie';
import type { Sealed } from '../encryption/cipher.ts';
import { changed, emptyLedger, type Ledger } from './ledger.ts';
import { type Projected, project } from './search/projection.ts';
import {
  type ClearRow,
  IN_A_PACK,
  readOldRow,
  rowsInPieces,
  type SealedRow,
  type StoredCase,
  type StoredPack,
  toRow,
} from './stored-case.ts';
import { keepWitness } from './witness.ts';

/** A sealed row of version 3, in a table of its own. */
type OldSealedRow = Omit<SealedRow, 'turn' | 'form' | 'body'> & { readonly sealed: Sealed };

/** A row that is no case is left as it stands, for the list to show as damaged: it must not hold up the others. */
function clearRow(row: object, turn: number): ClearRow {
  const read = readOldRow(row);
  if (read.kind === 'case') return { ...toRow(read.case), turn };
  const at = 'at' in row && typeof row.at === 'string' ? { at: row.at } : {};
  const { unread: _, ...body } = row as { readonly unread?: unknown };
  return { id: read.damaged.id, ...at, expiries: [], turn, form: 'clear', body };
}

/** It is moved unopened, and stays sealed as it was until the cases are unlocked. */
function sealedRow({ id, at, newestOrder, expiries, sealed }: OldSealedRow, turn: number): SealedRow {
  const clear = { id, ...(at !== undefined && { at }), ...(newestOrder !== undefined && { newestOrder }) };
  return { ...clear, expiries, turn, form: 'sealed-3', body: sealed };
}

/** Chromium may begin an empty database in the place of one that was killed on its way: what there was is known before it sets out. */
async function foretell(transaction: Transaction, keyed: boolean): Promise<void> {
  const tables = ['cases', 'sealedCases'].map((name) => transaction.table(name));
  const [inClear = 0, sealed = 0] = await Promise.all(tables.map((table) => table.count()));
  const cases = inClear + sealed;
  if (cases > 0 || keyed) await Dexie.waitFor(keepWitness({ ...emptyLedger, turn: cases, cases, keyed }));
}

/**
 * Makes the rows of versions 1 to 3 those of version 4, the sealed ones in the same table, with the ledger and, for what lies in
 * clear, the packs. It is one transaction of the browser's: cut short, the database is there as it was.
 */
export async function toVersion4(transaction: Transaction): Promise<void> {
  const cases = transaction.table('cases');
  const protection = await transaction.table('encryption').get('cases');
  let ledger: Ledger = { ...emptyLedger, keyed: protection !== undefined };
  await foretell(transaction, ledger.keyed);

  async function move<T extends { readonly id: string }>(
    name: string,
    made: (row: T, turn: number) => StoredCase,
  ): Promise<void> {
    for await (const old of rowsInPieces<T>(transaction.table(name), IN_A_PACK)) {
      const from = ledger.turn;
      const rows = old.map((row, at) => made(row, from + 1 + at));
      await cases.bulkPut(rows);
      ledger = changed(ledger, [], rows);
      const projected: readonly Projected[] = rows.flatMap((row) =>
        row.form === 'clear' ? [project(row)] : [],
      );
      const pack: StoredPack = { from, to: ledger.turn, body: JSON.stringify(projected) };
      if (!protection && projected.length > 0) await transaction.table('packs').put(pack);
    }
  }

  await move('cases', clearRow);
  await move('sealedCases', sealedRow);
  if (protection) {
    const { turn: _, ...kept } = protection;
    await transaction.table('encryption').put({ ...kept, oldest: 3 });
  }
  if (ledger.turn > 0 || ledger.keyed) await transaction.table('ledger').put(ledger);
}
