import { browser } from 'wxt/browser';
import { PANEL_PLACE } from '../page/panel-place.ts';

/** Opens the side panel beside the page in front; called in the press itself, since the browser asks for a gesture. */
export type OpenSidePanel = () => Promise<boolean>;

/** Firefox has a side panel of another name. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * How the browser's side panel is opened from a page of the extension, with the panel in it from now on; null where the
 * browser has no such call. The promise is whether it opened.
 */
export async function sidePanelOpener(): Promise<OpenSidePanel | null> {
  const opens = await openCall();
  if (opens === null) return null;
  const { [PANEL_PLACE]: before = 'page' } = await browser.storage.local.get(PANEL_PLACE);
  return async () => {
    const opening = opens();
    // Both at once: the popup may be closed by the side panel that opens.
    await place('side-panel');
    try {
      await opening;
      return true;
    } catch {
      await place(before);
      return false;
    }
  };
}

const place = (next: unknown) => browser.storage.local.set({ [PANEL_PLACE]: next });

async function openCall(): Promise<(() => Promise<void>) | null> {
  const { sidebarAction } = browser as Sidebar;
  if (sidebarAction?.open) return () => sidebarAction.open();
  // Chrome has had the side panel for longer than the call that opens it.
  const { sidePanel } = browser as { sidePanel?: Partial<typeof browser.sidePanel> };
  if (!sidePanel?.open) return null;
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return null;
  return () => browser.sidePanel.open({ windowId: id });
}
