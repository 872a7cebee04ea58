import { LockStatus } from '../../components/history/lock-status.tsx';
import { LockedCases } from '../../components/history/locked-cases.tsx';
import { App } from './app.tsx';
import { useEncryption } from './use-encryption.ts';

/** The cases, where they are open to be read; else what opens them. What was read is dropped when they are locked. */
export function EncryptedApp() {
  const encryption = useEncryption();
  const { view } = encryption;
  if (view.kind === 'unreadable' || ('locked' in view && view.locked)) {
    const damaged = view.kind === 'unreadable';
    const locked = <LockedCases {...encryption} sealed={view.sealed} damaged={damaged} />;
    return <App key="locked" locked={locked} status={null} />;
  }
  const opening = view.kind === 'loading' ? <Opening /> : null;
  return <App key="open" locked={opening} status={<LockStatus {...encryption} />} />;
}

/** Until it is known whether they are locked; the cases are read meanwhile. */
function Opening() {
  return (
    <p role="status" className="hj-history-subtle">
      Henter sakene …
    </p>
  );
}
