import { useEffect, useRef, useState } from 'react';
import type { MethodsImport, MethodsInUse } from '../../components/options/methods-view.ts';
import type { StorageFailure, StorageResult } from '../../utils/database/attempt.ts';
import type { MethodRegister } from '../../utils/methods/method-decision.ts';
import { watchRegister } from '../../utils/methods/method-store.ts';
import { startWorkbookImport, type WorkbookImport } from '../../utils/methods/workbook-import.ts';
import { localDate } from '../../utils/time/local-date.ts';

const storageTrouble: Readonly<Record<StorageFailure, string>> = {
  full: 'Det er ikke plass til arbeidsboken. Frigjør plass på disken, og prøv igjen.',
  unavailable: 'Nettleseren lar ikke Hjemmel lagre noe her, kanskje fordi vinduet er privat.',
  blocked:
    'Beslutningene er i bruk av en annen versjon av Hjemmel. Lukk andre vinduer med Hjemmel, og prøv igjen.',
  newer: 'Beslutningene er lagret av en nyere versjon av Hjemmel. Lukk Hjemmel og oppdater utvidelsen.',
  unreadable: 'Nettleseren får ikke åpnet lageret. Start nettleseren på nytt, og prøv igjen.',
  unknown: 'Beslutningene kunne ikke leses eller lagres. Start nettleseren på nytt, og prøv igjen.',
};

const createWorker = () => new Worker(new URL('./methods-worker.ts', import.meta.url), { type: 'module' });

function inUseOf(result: StorageResult<MethodRegister | null>): MethodsInUse {
  if (result.kind === 'failed') return { kind: 'failed', message: storageTrouble[result.failure] };
  if (!result.value) return { kind: 'none' };
  const { fileName, importedAt, newestDecision, decisions, notUnderstood } = result.value;
  return {
    kind: 'in-use',
    fileName,
    importedAt,
    newestDecision,
    decisions: decisions.length,
    notUnderstood: notUnderstood.length,
  };
}

/** The decision workbook in use, and the one that may take its place. */
export function useMethods() {
  const [inUse, setInUse] = useState<MethodsInUse>({ kind: 'loading' });
  const [importing, setImporting] = useState<MethodsImport>({ kind: 'none' });
  const underway = useRef<WorkbookImport | null>(null);

  useEffect(() => watchRegister((result) => setInUse(inUseOf(result))), []);
  useEffect(() => () => underway.current?.end(), []);

  async function choose(file: File) {
    underway.current?.end();
    const own = startWorkbookImport(createWorker);
    underway.current = own;
    setImporting({ kind: 'reading', fileName: file.name });
    const answer = await own.ask({ kind: 'read', file, today: localDate(new Date()) });
    if (answer?.kind === 'ready') {
      setImporting({ kind: 'ready', report: answer.report, busy: false, trouble: null });
    } else if (answer?.kind === 'refused') {
      own.end();
      setImporting({ kind: 'refused', fileName: file.name, message: answer.message });
    }
  }

  async function take() {
    const own = underway.current;
    if (!own) return;
    const change = (patch: { busy: boolean; trouble: string | null }) =>
      setImporting((shown) => (shown.kind === 'ready' ? { ...shown, ...patch } : shown));
    change({ busy: true, trouble: null });
    const answer = await own.ask({ kind: 'take', importedAt: new Date().toISOString() });
    if (answer?.kind === 'taken') end('taken');
    else if (answer?.kind === 'not-taken') change({ busy: false, trouble: storageTrouble[answer.failure] });
    else if (answer) change({ busy: false, trouble: storageTrouble.unknown });
  }

  function end(how: 'taken' | 'discarded' | 'cancelled') {
    underway.current?.end();
    underway.current = null;
    setImporting({ kind: 'ended', how });
  }

  return {
    inUse,
    importing,
    onChoose: (file: File) => void choose(file),
    onCancel: () => end('cancelled'),
    onTake: () => void take(),
    onDiscard: () => end('discarded'),
  };
}
