import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { PanelBoundary } from '../../components/panel/panel-boundary.tsx';
import { ownPage } from '../../rules/session/outcome-words.ts';
import { typedLine } from '../../utils/session/typed-prescription.ts';
import { settingsOrNone } from '../../utils/settings/settings.ts';
import { openSession } from '../panel/open-session.ts';
import { TypedPrescriptionPage } from './typed-prescription-page.tsx';

/** A form of Hjemmel's own takes the place of a page; the rest is as in the panel. */
export async function typedPrescription(): Promise<ReactNode> {
  const loaded = await settingsOrNone();
  const line = typedLine();
  const { session } = openSession(line.agent, loaded, () => ownPage);
  return (
    <PanelBoundary>
      <TypedPrescriptionPage
        line={line}
        session={session}
        onOpenOptions={() => void browser.runtime.openOptionsPage()}
      />
    </PanelBoundary>
  );
}
