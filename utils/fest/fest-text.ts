import { FestError } from './fest-error.ts';

/** Enough for the XML declaration, or to see that it is something else. */
const BEGINNING = 1024;
const UTF8 = /^utf-?8$/i;

/** Two-byte encodings, by their first bytes with or without a byte order mark. */
const WIDE = ['\xff\xfe', '\xfe\xff', '\0<', '<\0'];

function checkBeginning(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  if (WIDE.some((mark) => start.startsWith(mark))) throw otherEncoding('UTF-16');
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(text)) {
    throw new FestError('not-fest', 'Filen er en nettside (HTML), ikke FEST. Last ned filen på nytt.');
  }
  if (text !== '' && !text.startsWith('<')) {
    throw new FestError('not-zip-or-xml', 'Filen er verken en zip-fil eller XML, og er ikke FEST.');
  }
  const encoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (encoding !== undefined && !UTF8.test(encoding)) throw otherEncoding(encoding);
}

function otherEncoding(name: string): FestError {
  return new FestError('other-encoding', `Filen er skrevet i tegnsettet ${name}. FEST er i UTF-8.`);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The same bytes, in chunks of which the first holds at least the beginning of the file. */
async function* withWholeBeginning(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  let waiting: Uint8Array[] | null = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (waiting === null) {
      yield chunk;
      continue;
    }
    waiting.push(chunk);
    length += chunk.length;
    if (length < BEGINNING) continue;
    yield joined(waiting);
    waiting = null;
  }
  if (waiting !== null && length > 0) yield joined(waiting);
}

export interface XmlText {
  readonly text: string;
  /** Read so far, this piece included. */
  readonly bytes: number;
}

/** Decodes UTF-8 and nothing else: a byte that is not UTF-8 ends the reading, as a wrong letter can be a wrong name. */
export async function* xmlTextOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlText, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new FestError(
        'other-encoding',
        `Filen er ikke i UTF-8: den har tegn som ikke kan leses etter byte ${bytes}.`,
        cause,
      );
    }
  };
  for await (const chunk of withWholeBeginning(chunks)) {
    if (bytes === 0) checkBeginning(chunk);
    const text = decode(chunk);
    bytes += chunk.length;
    yield { text, bytes };
  }
  yield { text: decode(), bytes };
}
