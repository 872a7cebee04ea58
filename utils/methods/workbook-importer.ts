import type { StorageFailure } from '../database/attempt.ts';
import type { MethodDecision, RowNote } from './method-decision.ts';
import { registerInUse, takeRegisterIntoUse } from './method-store.ts';
import { type ReadRegister, readRegister } from './read-register.ts';
import { type RegisterSummary, summariseRegister } from './register-summary.ts';

type NamedDecision = Pick<MethodDecision, 'id' | 'substance' | 'brand' | 'indication'>;

/** What is told of a workbook before it is taken into use: no texts of decisions, which are many and long. */
export interface WorkbookReport extends Omit<RegisterSummary, 'changes'> {
  readonly fileName: string;
  readonly changes: Readonly<Record<'added' | 'changed' | 'absent', readonly NamedDecision[]>> | null;
  readonly notUnderstood: readonly RowNote[];
  readonly repeated: readonly RowNote[];
  readonly reservations: readonly RowNote[];
  readonly hiddenSheets: readonly string[];
}

export type ImportOrder =
  /** `today` is an ISO date. */
  | { readonly kind: 'read'; readonly file: File; readonly today: string }
  /** `importedAt` is an ISO date and time, UTC. */
  | { readonly kind: 'take'; readonly importedAt: string };

export type ImportAnswer =
  | { readonly kind: 'ready'; readonly report: WorkbookReport }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-taken'; readonly failure: StorageFailure };

const named = ({ id, substance, brand, indication }: MethodDecision): NamedDecision => ({
  id,
  substance,
  brand,
  indication,
});

async function reportOn(read: ReadRegister): Promise<WorkbookReport> {
  const inUse = await registerInUse();
  const before = inUse.kind === 'ok' ? (inUse.value?.decisions ?? null) : null;
  const { changes, ...summary } = summariseRegister(read, before);
  return {
    ...summary,
    fileName: read.fileName,
    notUnderstood: read.notUnderstood,
    repeated: read.repeated,
    reservations: read.reservations,
    hiddenSheets: read.hiddenSheets,
    changes: changes && {
      added: changes.added.map(named),
      changed: changes.changed.map(named),
      absent: changes.absent.map(named),
    },
  };
}

/** Reads a workbook and holds it until it is told to take it into use. To run beside the page, in a worker. */
export function createWorkbookImporter(): (order: ImportOrder) => Promise<ImportAnswer> {
  let held: ReadRegister | null = null;
  return async (order) => {
    if (order.kind === 'read') {
      held = null;
      const reading = await readRegister(order.file, order.file.name, order.today);
      if (reading.kind === 'refused') return reading;
      held = reading.register;
      return { kind: 'ready', report: await reportOn(reading.register) };
    }
    if (!held) return { kind: 'refused', message: 'Ingen arbeidsbok er lest inn.' };
    const stored = await takeRegisterIntoUse(held, order.importedAt);
    return stored.kind === 'ok' ? { kind: 'taken' } : { kind: 'not-taken', failure: stored.failure };
  };
}
