export interface ImportProgress {
  /** Bytes of XML read, unpacked. */
  readonly bytes: number;
  /** What the zip, or the size of the bare file, says that there will be. */
  readonly totalBytes: number;
  readonly packages: number;
  /** Null until there is something to reckon from. */
  readonly secondsLeft: number | null;
}

const MILLISECONDS_BETWEEN = 200;
/** Before that the speed is not known. */
const FIRST_ESTIMATE = 400;

/**
 * Tells how far the reading has come, a few times a second, and lets others have their turn then: a message that cancels
 * must be able to arrive.
 */
export class ProgressReport {
  readonly #tell: ((progress: ImportProgress) => void) | undefined;
  readonly #totalBytes: number;
  readonly #started = performance.now();
  #told = this.#started;

  constructor(totalBytes: number, tell: ((progress: ImportProgress) => void) | undefined) {
    this.#totalBytes = totalBytes;
    this.#tell = tell;
  }

  async reached(bytes: number, packages: number): Promise<void> {
    const now = performance.now();
    if (now - this.#told < MILLISECONDS_BETWEEN) return;
    this.#told = now;
    const elapsed = now - this.#started;
    const bytesLeft = Math.max(0, this.#totalBytes - bytes);
    const secondsLeft = elapsed < FIRST_ESTIMATE ? null : Math.ceil((bytesLeft / bytes) * (elapsed / 1000));
    this.#tell?.({ bytes, totalBytes: this.#totalBytes, packages, secondsLeft });
    await new Promise((resolve) => setTimeout(resolve));
  }

  finished(bytes: number, packages: number): void {
    this.#tell?.({ bytes, totalBytes: this.#totalBytes, packages, secondsLeft: 0 });
  }
}
