import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { CaseRows } from '../history/read-cases.ts';
import type { CaseFailure, CaseResult } from '../history/sealing/case-keys.ts';
import type { DamagedCase } from '../history/stored-case.ts';
import { pageTurns } from '../time/page-turns.ts';

/** Writes cases as the text of a file, one after the other. Good for one file. */
export interface CaseWriter {
  /** The file's media type. */
  readonly type: string;
  begin(): string;
  add(kept: KeptCase): string;
  addDamaged(damaged: DamagedCase): string;
  end(): string;
}

export interface ExportCount {
  readonly cases: number;
  readonly damaged: number;
}

export type ExportOutcome =
  | { readonly kind: 'written'; readonly file: Blob; readonly count: ExportCount }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: CaseFailure; readonly reason: string };

interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (count: ExportCount) => void;
}

/** Characters that are held as text before the browser takes them over, which may put them on the disk. */
const HELD = 1 << 20;
/**
 * Puts every row of the source into one file, in pieces, so that neither the page stands still nor all of it is held as text.
 * A failure or a cancel on the way gives no file.
 */
export async function writeCases(
  source: AsyncIterable<CaseResult<CaseRows>>,
  writer: CaseWriter,
  { signal, onProgress }: ExportWatch,
): Promise<ExportOutcome> {
  const pieces: Blob[] = [];
  const count = { cases: 0, damaged: 0 };
  let text = writer.begin();
  const turn = pageTurns();

  async function take(more: string) {
    text += more;
    if (text.length >= HELD) {
      pieces.push(new Blob([text]));
      text = '';
    }
    if (await turn()) onProgress({ ...count });
  }

  for await (const piece of source) {
    if (signal.aborted) return { kind: 'cancelled' };
    if (piece.kind === 'failed') return piece;
    // To read the rows was work too.
    await turn();
    for (const kept of piece.value.cases) {
      count.cases += 1;
      await take(writer.add(kept));
    }
    for (const damaged of piece.value.damaged) {
      count.damaged += 1;
      await take(writer.addDamaged(damaged));
    }
  }
  if (signal.aborted) return { kind: 'cancelled' };
  const file = new Blob([...pieces, text, writer.end()], { type: writer.type });
  const lost = await whyUnreadable(file);
  return lost ?? { kind: 'written', file, count };
}

/** The browser says nothing when it has no room for a file that it took over in pieces, until that is read. */
async function whyUnreadable(file: Blob): Promise<Extract<ExportOutcome, { kind: 'failed' }> | null> {
  try {
    await file.slice(Math.max(0, file.size - 1)).arrayBuffer();
    return null;
  } catch (error) {
    return { kind: 'failed', failure: 'full', reason: String(error) };
  }
}
