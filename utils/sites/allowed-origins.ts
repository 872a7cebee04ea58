import { covers } from './origin-pattern.ts';

/**
 * In the extension's local storage: the match patterns that are granted. The background writes them so that agents, which
 * may not ask the browser, know at once; what is allowed is always the browser's own answer.
 */
export const ALLOWED_ORIGINS = 'settings.allowedOrigins';

/**
 * In the same place, `true` where the doctor has allowed a frame inside a page that is not allowed itself. Any such page
 * could otherwise put an allowed one in a frame of its own, and move and cover it.
 */
export const frameKey = (frame: string, around: string): string => `${ALLOWED_FRAME} ${frame} in ${around}`;
export const ALLOWED_FRAME = 'allowed-frame';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.local` that is used. */
export interface AllowedStorage {
  get(keys: string[]): Promise<Readonly<Record<string, unknown>>>;
  readonly onChanged: { addListener(listener: (changes: Changes) => void): void };
}

export interface AllowedFollowing {
  /** Reads anew: a page that was put away by the browser and taken back has heard of no change. */
  renew(): void;
}

/**
 * Tells whether an origin is allowed in a frame of those `around` it, and again at each change. What can't be read is not
 * allowed.
 */
export function followAllowed(
  local: AllowedStorage,
  origin: string,
  around: readonly string[],
  onAllowed: (allowed: boolean) => void,
): AllowedFollowing {
  let turn = 0;
  const keys = [ALLOWED_ORIGINS, ...around.map((outer) => frameKey(origin, outer))];
  function renew(): void {
    turn += 1;
    const mine = turn;
    local.get(keys).then(
      (stored) => {
        if (mine === turn) onAllowed(isAllowed(origin, around, patternsIn(stored[ALLOWED_ORIGINS]), stored));
      },
      () => {
        if (mine === turn) onAllowed(false);
      },
    );
  }
  local.onChanged.addListener((changes) => {
    const { [ALLOWED_ORIGINS]: patterns } = changes;
    if (patterns !== undefined && !covers(patternsIn(patterns.newValue), origin)) {
      turn += 1;
      onAllowed(false);
    } else if (keys.some((key) => key in changes)) renew();
  });
  renew();
  return { renew };
}

/** `frames` has the keys of frames that are allowed where they stand. */
export const isAllowed = (
  origin: string,
  around: readonly string[],
  patterns: readonly string[],
  frames: Readonly<Record<string, unknown>>,
): boolean =>
  covers(patterns, origin) &&
  around.every((outer) => covers(patterns, outer) || frames[frameKey(origin, outer)] === true);

/** Anything but a list of texts allows nothing. */
export function patternsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((pattern) => typeof pattern === 'string') : [];
}
