import { useEffect, useRef, useState } from 'react';
import type { MethodsImport, MethodsInUse } from '../../components/options/methods-view.ts';
import type { StorageFailure, StorageResult } from '../../utils/database/attempt.ts';
import { localDate } from '../../utils/machine/local-date.ts';
import type { MethodDecision, MethodRegister } from '../../utils/methods/method-decision.ts';
import { registerInUse, takeRegisterIntoUse, watchRegister } from '../../utils/methods/method-store.ts';
import { readInWorker } from '../../utils/methods/read-in-worker.ts';
import type { ReadRegister } from '../../utils/methods/read-register.ts';
import { summariseRegister } from '../../utils/methods/register-summary.ts';

const storageTrouble: Readonly<Record<StorageFailure, string>> = {
  full: 'Det er ikke plass til arbeidsboken. Frigjør plass på disken, og prøv igjen.',
  unavailable: 'Nettleseren lar ikke Hjemmel lagre noe her, kanskje fordi vinduet er privat.',
  blocked:
    'Beslutningene er i bruk av en annen versjon av Hjemmel. Lukk andre vinduer med Hjemmel, og prøv igjen.',
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

function readyOf(read: ReadRegister, before: readonly MethodDecision[] | null): MethodsImport {
  const { fileName, notUnderstood, repeated } = read;
  const report = { ...summariseRegister(read, before), fileName, notUnderstood, repeated };
  return { kind: 'ready', report, busy: false, trouble: null };
}

/** The decision workbook in use, and the one that may take its place. */
export function useMethods() {
  const [inUse, setInUse] = useState<MethodsInUse>({ kind: 'loading' });
  const [importing, setImporting] = useState<MethodsImport>({ kind: 'none' });
  const underway = useRef<AbortController | null>(null);
  const ready = useRef<ReadRegister | null>(null);

  useEffect(() => watchRegister((result) => setInUse(inUseOf(result))), []);

  async function choose(file: File) {
    underway.current?.abort();
    const own = new AbortController();
    underway.current = own;
    setImporting({ kind: 'reading', fileName: file.name });
    const work = { file, today: localDate(new Date()) };
    const reading = await readInWorker(work, createWorker, own.signal);
    if (reading === null) return;
    if (reading.kind === 'refused') {
      setImporting({ kind: 'refused', fileName: file.name, message: reading.message });
      return;
    }
    const before = await registerInUse();
    if (own.signal.aborted) return;
    ready.current = reading.register;
    setImporting(readyOf(reading.register, before.kind === 'ok' ? (before.value?.decisions ?? null) : null));
  }

  async function take() {
    const read = ready.current;
    if (!read) return;
    const change = (patch: { busy: boolean; trouble: string | null }) =>
      setImporting((shown) => (shown.kind === 'ready' ? { ...shown, ...patch } : shown));
    change({ busy: true, trouble: null });
    const stored = await takeRegisterIntoUse(read, new Date().toISOString());
    if (stored.kind === 'failed') {
      change({ busy: false, trouble: storageTrouble[stored.failure] });
      return;
    }
    ready.current = null;
    setImporting({ kind: 'ended', how: 'taken' });
  }

  function end(how: 'discarded' | 'cancelled') {
    underway.current?.abort();
    ready.current = null;
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
