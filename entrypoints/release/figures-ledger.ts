import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Release } from '../../components/about/releases.ts';
import type { FigureSource } from './clinical-figures.ts';

/** What stood here at a time: the figures of one source by their digest, the day they were taken in, and how much was told. */
const entry = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  takenIn: z.iso.date(),
  /** Lines on figures in the changelog, all releases together. */
  told: z.int(),
});

export type LedgerEntry = z.infer<typeof entry>;

/** By source, the oldest first. */
export const ledgerSchema = z.record(z.string(), z.array(entry).min(1));

export type FiguresLedger = Readonly<Record<string, readonly LedgerEntry[]>>;

export interface FiguresNow {
  readonly source: FigureSource;
  readonly lines: readonly string[];
  readonly takenIn: string;
}

export function digestOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

/** How many changes of figures the changelog tells of. */
export const toldChanges = (releases: readonly Release[]): number =>
  releases.reduce((sum, { clinical }) => sum + clinical.length, 0);

/** What is to be done before figures that have changed may stand; empty where none have. */
export function figureWrongs(now: readonly FiguresNow[], ledger: FiguresLedger): string[] {
  return now.flatMap(({ source, lines, takenIn }) => {
    const last = ledger[source]?.at(-1);
    if (last?.digest === digestOf(lines) && last.takenIn === takenIn) return [];
    return [
      `${source}: not as it was ${last?.takenIn ?? 'ever'}. Say when its source was read (rules/sources.ts) and what has changed (components/about/releases.ts), then npm run figures.`,
    ];
  });
}

/** Why what stands here now can't be written down as the next entry; empty where it can. */
export function whyNot(
  last: LedgerEntry | undefined,
  { lines, takenIn }: FiguresNow,
  told: number,
  today: string,
): string[] {
  if (last === undefined || last.digest === digestOf(lines)) return [];
  return [
    ...(takenIn > last.takenIn || takenIn === today ? [] : [`when was its source read? It says ${takenIn}.`]),
    ...(told > last.told ? [] : ['what has changed? The changelog has no new line on figures.']),
  ];
}
