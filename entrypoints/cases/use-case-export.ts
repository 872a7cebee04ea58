import { useEffect, useRef, useState } from 'react';
import type { CaseFormat, ExportState } from '../../components/case-transfer/transfer-view.ts';
import { type ExportCount, writeCases } from '../../utils/case-transfer/case-writer.ts';
import { csvWriter } from '../../utils/case-transfer/export-csv.ts';
import { jsonWriter } from '../../utils/case-transfer/export-json.ts';
import { saveFile } from '../../utils/handing-over/save-file.ts';
import { caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { localDate } from '../../utils/time/local-date.ts';

const writers = { csv: csvWriter, json: jsonWriter } as const;
/** Milliseconds between one telling of the progress and the next. */
const TOLD_EVERY = 100;

interface Exported {
  readonly source: Parameters<typeof writeCases>[0];
  readonly format: CaseFormat;
  /** What the file is named after, before the date. */
  readonly name: string;
  readonly total: () => Promise<number | null>;
}

/** Writes a file with cases and hands it to the browser, or tells why not. One at a time. */
export function useCaseExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  async function run({ source, format, name, total }: Exported) {
    stopping.current?.abort();
    const mine = new AbortController();
    stopping.current = mine;
    const show = (next: ExportState) => {
      if (stopping.current === mine) setState(next);
    };
    show({ kind: 'writing', done: 0, total: null });
    const all = await total();
    let told = 0;
    const onProgress = ({ cases, damaged }: ExportCount) => {
      if (performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      show({ kind: 'writing', done: cases + damaged, total: all });
    };
    const outcome = await writeCases(source, writers[format](), { signal: mine.signal, onProgress });
    if (outcome.kind === 'cancelled') return show(outcome);
    if (outcome.kind === 'failed') return show({ kind: 'failed', message: caseTroubles[outcome.failure] });
    const fileName = `${name}-${localDate(new Date())}.${format}`;
    saveFile(fileName, outcome.file);
    show({ kind: 'written', fileName, ...outcome.count });
  }

  return {
    state,
    run: (exported: Exported) => void run(exported),
    cancel: () => stopping.current?.abort(),
  };
}
