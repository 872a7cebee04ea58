import { useEffect, useState } from 'react';
import type { EncryptionView, WhyNot } from '../../components/encryption/encryption-view.ts';
import { lockAfterMinutes, noteUse } from '../../utils/encryption/key-session.ts';
import { passphraseRefusal } from '../../utils/encryption/passphrase-key.ts';
import {
  changePassphrase,
  deleteSealedCases,
  type EncryptionOutcome,
  lockCases,
  turnOffEncryption,
  turnOnEncryption,
  unlockCases,
  watchEncryption,
} from '../../utils/history/sealing/case-encryption.ts';
import { type CaseResult, caseTroubles } from '../../utils/history/sealing/case-keys.ts';
import { goOn } from '../../utils/history/sealing/sealing-pass.ts';
import { watchPolicy } from '../../utils/settings/policy.ts';
import { defaultSettings, loadSettings, saveSettings, watchSettings } from '../../utils/settings/settings.ts';

const signsOfUse = ['pointerdown', 'keydown', 'wheel'] as const;

/** How the cases are protected, and what can be done about it. What is pressed on the page keeps them unlocked. */
export function useEncryption() {
  const [view, setView] = useState<EncryptionView>({ kind: 'loading' });
  const [demanded, setDemanded] = useState(false);
  const [lockAfter, setLockAfter] = useState(defaultSettings.lockAfterMinutes);

  useEffect(() => {
    const stop = watchEncryption((status) =>
      setView(
        status.kind === 'ok' ? status.value : { kind: 'failed', message: caseTroubles[status.failure] },
      ),
    );
    goOnQuietly();
    return stop;
  }, []);
  useEffect(
    () => watchPolicy(({ isRead, historyEncryption }) => isRead && setDemanded(historyEncryption)),
    [],
  );
  useEffect(() => {
    const take = ({ settings }: { readonly settings: { readonly lockAfterMinutes: number } }) =>
      setLockAfter(settings.lockAfterMinutes);
    loadSettings().then(take, () => {});
    return watchSettings(take);
  }, []);
  useEffect(() => {
    const note = () => void noteUse();
    for (const sign of signsOfUse) window.addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of signsOfUse) window.removeEventListener(sign, note);
    };
  }, []);

  return {
    view,
    demanded,
    lockAfter,
    refusal: passphraseRefusal,
    onTurnOn: (passphrase: string) => done(turnOnEncryption(passphrase)),
    onTurnOff: (passphrase: string) => done(turnOffEncryption(passphrase)),
    onUnlock: (passphrase: string) => done(unlockCases(passphrase)),
    onLock: () => void lockCases(),
    onChangePassphrase: (passphrase: string, current: string) => done(changePassphrase(current, passphrase)),
    onDeleteSealed: () => done(deleteSealedCases()),
    onLockAfter: (minutes: number) =>
      void saveSettings({ lockAfterMinutes: minutes }).then((saved) => {
        if (saved.kind === 'saved') void lockAfterMinutes(minutes);
      }),
  };
}

/** What fails now is gone on with at the next start. */
const goOnQuietly = () => void goOn().catch(() => {});

async function done(doing: Promise<CaseResult<EncryptionOutcome>>): Promise<WhyNot> {
  const result = await doing;
  if (result.kind === 'failed') return caseTroubles[result.failure];
  if (result.value.kind === 'refused') return result.value.reason;
  goOnQuietly();
  return null;
}
