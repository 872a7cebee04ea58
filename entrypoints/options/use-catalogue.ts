import { useEffect, useRef, useState } from 'react';
import type {
  CatalogueImport,
  CatalogueInUse,
  ImportTrouble,
} from '../../components/options/catalogue-view.ts';
import { backToEmbedded, watchCatalogue } from '../../utils/catalogue/catalogue-store.ts';
import { catalogueInfo } from '../../utils/catalogue/embedded/default-catalogue.ts';
import type { StoredCatalogue } from '../../utils/catalogue/stored-catalogue.ts';
import type { StorageFailure, StorageResult } from '../../utils/database/attempt.ts';
import {
  discardLeftovers,
  type FestImport,
  type ImportFailure,
  type ImportOutcome,
  type ImportStep,
  startFestImport,
} from '../../utils/fest/fest-import.ts';
import { PACKAGES_IN_REGISTER } from '../../utils/fest/register-size.ts';
import { type CatalogueAddress, watchPolicy } from '../../utils/settings/policy.ts';

const storageTrouble: Readonly<Record<StorageFailure, ImportTrouble>> = {
  full: {
    title: 'Det er ikke plass til katalogen',
    advice: 'Frigjør plass på disken, og velg filen på nytt.',
  },
  unavailable: {
    title: 'Nettleseren lar ikke Hjemmel lagre noe her',
    advice: 'Vinduet er kanskje privat. Åpne innstillingene i et vanlig vindu.',
  },
  blocked: {
    title: 'Katalogen er i bruk av en annen versjon av Hjemmel',
    advice: 'Lukk andre vinduer med Hjemmel, og prøv igjen.',
  },
  newer: {
    title: 'Katalogen er lagret av en nyere versjon av Hjemmel',
    advice: 'Lukk Hjemmel og oppdater utvidelsen.',
  },
  unreadable: {
    title: 'Nettleseren får ikke åpnet lageret',
    advice: 'Start nettleseren på nytt, og prøv igjen.',
  },
  unknown: {
    title: 'Katalogen kunne ikke leses eller lagres',
    advice: 'Start nettleseren på nytt, og prøv igjen.',
  },
};

function troubleOf(failure: ImportFailure): ImportTrouble {
  switch (failure.kind) {
    case 'file':
      return {
        title: 'Filen ble ikke lest inn',
        advice: `${failure.message} Velg en annen fil under.`,
      };
    case 'storage':
      return storageTrouble[failure.failure];
    case 'busy':
      return {
        title: 'En annen innlesing pågår i et annet vindu',
        advice: 'Gjør den ferdig der, eller lukk vinduet.',
      };
    case 'stopped':
      return {
        title: 'Innlesingen stanset uventet',
        advice: 'Maskinen har kanskje for lite minne. Lukk andre vinduer, og prøv igjen.',
      };
  }
}

const sentence = ({ title, advice }: ImportTrouble) => `${title}. ${advice}`;

const embedded: CatalogueInUse = {
  kind: 'embedded',
  name: catalogueInfo.name,
  extractDates: catalogueInfo.extractDates,
  productCount: catalogueInfo.entryCount,
};

function inUseOf(result: StorageResult<StoredCatalogue | null>): CatalogueInUse {
  if (result.kind === 'failed') return { kind: 'failed', message: sentence(storageTrouble[result.failure]) };
  return result.value
    ? { kind: 'imported', info: result.value.info, importedAt: result.value.importedAt }
    : embedded;
}

const createWorker = () => new Worker(new URL('./fest-worker.ts', import.meta.url), { type: 'module' });

type Staged = Extract<ImportOutcome, { kind: 'staged' }>;

/** The catalogue in use, and the import that may take its place. */
export function useCatalogue() {
  const [inUse, setInUse] = useState<CatalogueInUse>({ kind: 'loading' });
  const [importing, setImporting] = useState<CatalogueImport>({ kind: 'none' });
  const [trustAddress, setTrustAddress] = useState<CatalogueAddress>({ kind: 'none' });
  const underway = useRef<FestImport | null>(null);
  const staged = useRef<Staged | null>(null);
  const tidied = useRef<Promise<void> | null>(null);

  useEffect(() => watchCatalogue((result) => setInUse(inUseOf(result))), []);
  useEffect(() => {
    tidied.current ??= discardLeftovers();
    return watchPolicy((policy) => setTrustAddress(policy.catalogueAddress));
  }, []);

  const fail = (failure: ImportFailure) => setImporting({ kind: 'failed', failure: troubleOf(failure) });

  async function choose(file: File) {
    const fileName = file.name;
    setImporting({ kind: 'reading', fileName, progress: null });
    await tidied.current;
    const onStep = (step: ImportStep) =>
      setImporting(
        step.kind === 'storing'
          ? { kind: 'storing', fileName }
          : { kind: 'reading', fileName, progress: step },
      );
    underway.current = startFestImport(file, createWorker, onStep);
    const outcome = await underway.current.outcome;
    underway.current = null;
    if (outcome.kind === 'failed') fail(outcome.failure);
    else if (outcome.kind === 'cancelled') setImporting({ kind: 'ended', how: 'cancelled' });
    else {
      staged.current = outcome;
      setImporting({ kind: 'staged', report: outcome.report, busy: false, trouble: null });
    }
  }

  async function take() {
    const ready = staged.current;
    if (!ready) return;
    const { report } = ready;
    setImporting({ kind: 'staged', report, busy: true, trouble: null });
    const taken = await ready.takeIntoUse();
    if (taken.kind === 'failed') {
      const trouble = sentence(storageTrouble[taken.failure]);
      setImporting({ kind: 'staged', report, busy: false, trouble });
      return;
    }
    staged.current = null;
    setImporting({ kind: 'ended', how: 'taken' });
  }

  async function discard() {
    const discarded = await staged.current?.discard();
    staged.current = null;
    if (discarded?.kind === 'failed') fail({ kind: 'storage', failure: discarded.failure });
    else setImporting({ kind: 'ended', how: 'discarded' });
  }

  async function remove() {
    const removed = await backToEmbedded();
    if (removed.kind === 'failed') fail({ kind: 'storage', failure: removed.failure });
    else setImporting({ kind: 'ended', how: 'embedded' });
  }

  return {
    inUse,
    importing,
    trustAddress,
    attribution: catalogueInfo.attribution,
    registerPackages: PACKAGES_IN_REGISTER,
    onChoose: (file: File) => void choose(file),
    onCancel: () => underway.current?.cancel(),
    onTake: () => void take(),
    onDiscard: () => void discard(),
    onRemove: () => void remove(),
  };
}
