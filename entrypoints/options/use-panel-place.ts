import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { followPanelPlace, PANEL_PLACE, type PanelPlace } from '../../utils/page/panel-place.ts';

/** Where the panel is; null until it is known. */
export function usePanelPlace() {
  const [place, setPlace] = useState<PanelPlace | null>(null);
  useEffect(() => followPanelPlace(browser.storage.local, setPlace), []);
  return {
    place,
    onChange: (chosen: PanelPlace) => void browser.storage.local.set({ [PANEL_PLACE]: chosen }),
  };
}
