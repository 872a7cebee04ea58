import { FestError } from './fest-error.ts';

/** The XML of a file, packed or not, as bytes to be read once. */
export interface XmlBytes {
  /** What the zip says of it, or the size of the bare file. */
  readonly totalBytes: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FestError('cancelled', 'Innlesingen ble avbrutt.');
}

/** A stream may hand out the whole file at once; between two pieces others get their turn. */
const PIECE = 64 * 1024;

/** The bytes of a stream in small pieces. Gives the stream up as soon as the reader has had enough, or at the signal. */
export async function* bytesOf(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = stream.getReader();
  const giveUp = () => reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', giveUp);
  // One read ahead, so that the file is read while what came before it is understood.
  const readAhead = () => {
    const reading = reader.read();
    reading.catch(() => undefined);
    return reading;
  };
  try {
    let reading = readAhead();
    for (;;) {
      throwIfCancelled(signal);
      const { done, value } = await reading;
      throwIfCancelled(signal);
      if (done) return;
      reading = readAhead();
      for (let from = 0; from < value.length; from += PIECE) yield value.subarray(from, from + PIECE);
    }
  } catch (cause) {
    if (cause instanceof FestError) throw cause;
    throw new FestError(
      'unreadable-file',
      'Filen kan ikke leses videre. Den kan være flyttet eller endret.',
      cause,
    );
  } finally {
    signal?.removeEventListener('abort', giveUp);
    await giveUp();
  }
}
