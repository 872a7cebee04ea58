import { useEffect, useRef, useState } from 'react';
import type { CaseImport } from '../../components/case-transfer/transfer-view.ts';
import { type ReadCases, readCaseFile } from '../../utils/case-transfer/import-json.ts';
import { type ImportPreview, previewImport } from '../../utils/case-transfer/import-preview.ts';
import { retentionInForce } from '../../utils/history/apply-retention.ts';
import { importCases, storedCases } from '../../utils/history/import-cases.ts';
import { caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { localDate } from '../../utils/time/local-date.ts';

const TOLD_EVERY = 100;

interface Waiting {
  readonly fileName: string;
  readonly read: ReadCases;
  readonly preview: ImportPreview;
  readonly retentionDays: number | null;
  readonly looks: number;
}

const ready = (
  { fileName, preview, retentionDays, looks }: Waiting,
  trouble: string | null = null,
  busy = false,
): CaseImport => ({
  kind: 'ready',
  fileName,
  summary: { ...preview, retentionDays },
  looks,
  busy,
  trouble,
});

/** Reads a file, holds it up against what is stored, and takes it in when the doctor says so. */
export function useCaseImport() {
  const [state, setState] = useState<CaseImport>({ kind: 'none' });
  const waiting = useRef<Waiting | null>(null);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  async function lookOver(fileName: string, read: ReadCases, looks: number, signal: AbortSignal) {
    const days = await retentionInForce();
    const outcome = await previewImport(read, storedCases, { days, today: localDate(new Date()) }, signal);
    if (signal.aborted || outcome.kind === 'cancelled') return;
    if (outcome.kind === 'failed')
      return setState({ kind: 'refused', fileName, reason: caseTroubles[outcome.failure] });
    waiting.current = { fileName, read, preview: outcome.preview, retentionDays: days, looks };
    setState(ready(waiting.current));
  }

  async function choose(file: File) {
    stopping.current.abort();
    const mine = new AbortController();
    stopping.current = mine;
    const { signal } = mine;
    const { name: fileName } = file;
    setState({ kind: 'reading', fileName, share: 0 });
    let told = performance.now();
    const onProgress = (share: number) => {
      if (signal.aborted || performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      setState({ kind: 'reading', fileName, share });
    };
    const read = await readCaseFile(file, { signal, onProgress });
    if (signal.aborted || read.kind === 'cancelled') return;
    if (read.kind === 'refused') return setState({ kind: 'refused', fileName, reason: read.reason });
    await lookOver(fileName, read, 1, signal);
  }

  async function take(replacing: boolean) {
    const now = waiting.current;
    if (!now) return;
    const { fileName, read, preview, looks } = now;
    setState(ready(now, null, true));
    const { signal } = stopping.current;
    const taken = [...preview.added, ...(replacing ? preview.changed : [])];
    const result = await importCases(
      taken.map((each) => each.case),
      preview.ground,
    );
    if (result.kind !== 'ok') {
      const why = result.kind === 'failed' ? caseTroubles[result.failure] : result.reason;
      return setState(ready(now, `${why} Ingenting er endret.`));
    }
    if (result.value === 'changed-since') return lookOver(fileName, read, looks + 1, signal);
    waiting.current = null;
    setState({ kind: 'taken', added: result.value.added, replaced: result.value.replaced });
  }

  return {
    state,
    onChoose: (file: File) => void choose(file),
    onTake: (replacing: boolean) => void take(replacing),
    onDiscard: () => {
      stopping.current.abort();
      waiting.current = null;
      setState({ kind: 'discarded' });
    },
  };
}
