/** Where the doctor has the panel: beside the form in the page, or in the browser's own side panel. */
export type PanelPlace = 'page' | 'side-panel';

/** In the extension's local storage. */
export const PANEL_PLACE = 'settings.panelPlace';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.local` that is used. */
export interface PlaceStorage {
  get(key: typeof PANEL_PLACE): Promise<Readonly<Record<string, unknown>>>;
  readonly onChanged: { addListener(listener: (changes: Changes) => void): void };
}

const placeIn = (value: unknown): PanelPlace => (value === 'side-panel' ? value : 'page');

/** Tells where the panel is to be, and again when it changes. What cannot be read is the page, where it always was. */
export function followPanelPlace(places: PlaceStorage, onPlace: (place: PanelPlace) => void): void {
  let heard = false;
  places.onChanged.addListener((changes) => {
    const change = changes[PANEL_PLACE];
    if (change === undefined) return;
    heard = true;
    onPlace(placeIn(change.newValue));
  });
  places.get(PANEL_PLACE).then(
    (stored) => {
      if (!heard) onPlace(placeIn(stored[PANEL_PLACE]));
    },
    () => {
      if (!heard) onPlace('page');
    },
  );
}
