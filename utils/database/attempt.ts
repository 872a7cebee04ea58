import { database } from './database.ts';

export type StorageFailure =
  /** The disk, or the share of it that the browser gives out, is full. */
  | 'full'
  /** The browser offers no database here, as in some private windows. */
  | 'unavailable'
  /** Another window holds an older version of the database open. */
  | 'blocked'
  /** A newer version of Hjemmel has written here: what is stored may be read, and is not changed. */
  | 'newer'
  /** The browser cannot open, read or write its own files. */
  | 'unreadable'
  | 'unknown';

export type StorageResult<T, F extends string = StorageFailure> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: F; readonly reason: string };

const failures: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: 'full',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  BlockedError: 'blocked',
  VersionError: 'newer',
  UnknownError: 'unreadable',
  // By the browser: what is refused here is thrown as it is.
  AbortError: 'unreadable',
  VersionChangeError: 'blocked',
  DatabaseClosedError: 'blocked',
};

/** Dexie wraps the browser's own errors, at times twice; the innermost name that is known says most. */
function failureOf(error: unknown): StorageFailure {
  if (!(error instanceof Error)) return 'unknown';
  const within = causesOf(error)
    .map(failureOf)
    .find((failure) => failure !== 'unknown');
  return within ?? failures[error.name] ?? 'unknown';
}

/** Of one error, and of one that stands for those of many requests. */
function causesOf(error: Error): readonly unknown[] {
  const inner = 'inner' in error && error.inner !== error ? [error.inner] : [];
  return 'failures' in error && Array.isArray(error.failures) ? [...inner, ...error.failures] : inner;
}

export function failed(error: unknown): StorageResult<never> {
  return { kind: 'failed', failure: failureOf(error), reason: String(error) };
}

/** Opening waits for ever while another window blocks it; the user is told instead. */
export const blocked = new Promise<StorageResult<never>>((resolve) => {
  database.on('blocked', () =>
    resolve({ kind: 'failed', failure: 'blocked', reason: 'Another window holds an older version open.' }),
  );
});

/** Why the work could not be done, instead of throwing. `own` tells the failures of those who ask from the database's. */
export async function attempt<T, F extends string = never>(
  work: () => PromiseLike<T>,
  own: (error: unknown) => F | null = () => null,
): Promise<StorageResult<T, StorageFailure | F>> {
  const done = async (): Promise<StorageResult<T, StorageFailure | F>> => {
    try {
      return { kind: 'ok', value: await work() };
    } catch (error) {
      const failure = own(error);
      return failure === null ? failed(error) : { kind: 'failed', failure, reason: failure };
    }
  };
  return Promise.race([done(), blocked]);
}
