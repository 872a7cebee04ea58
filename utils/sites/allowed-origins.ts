import { covers } from './origin-pattern.ts';

/**
 * In the extension's local storage: the match patterns that are granted. The background writes them so that agents, which
 * may not ask the browser, know at once; what is allowed is always the browser's own answer.
 */
export const ALLOWED_ORIGINS = 'settings.allowedOrigins';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.local` that is used. */
export interface AllowedStorage {
  get(key: typeof ALLOWED_ORIGINS): Promise<Readonly<Record<string, unknown>>>;
  readonly onChanged: { addListener(listener: (changes: Changes) => void): void };
}

export interface AllowedFollowing {
  /** Reads anew: a page that was put away by the browser and taken back has heard of no change. */
  renew(): void;
}

/** Tells whether an origin is allowed, and again at each change. What can't be read is not allowed. */
export function followAllowed(
  local: AllowedStorage,
  origin: string,
  onAllowed: (allowed: boolean) => void,
): AllowedFollowing {
  let turn = 0;
  const tell = (stored: unknown) => onAllowed(covers(patternsIn(stored), origin));
  function renew(): void {
    turn += 1;
    const mine = turn;
    local.get(ALLOWED_ORIGINS).then(
      (stored) => {
        if (mine === turn) tell(stored[ALLOWED_ORIGINS]);
      },
      () => {
        if (mine === turn) onAllowed(false);
      },
    );
  }
  local.onChanged.addListener(({ [ALLOWED_ORIGINS]: change }) => {
    if (change === undefined) return;
    turn += 1;
    tell(change.newValue);
  });
  renew();
  return { renew };
}

/** Anything but a list of texts allows nothing. */
export function patternsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((pattern) => typeof pattern === 'string') : [];
}
