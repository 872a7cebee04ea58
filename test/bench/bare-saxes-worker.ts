import { SaxesParser } from 'saxes';

/** What to read: a file as it is, or the one file that lies deflated in it from `from` on. */
export interface BareTask {
  readonly file: Blob;
  readonly deflated: { readonly from: number; readonly length: number } | null;
}

function xmlBytes({ file, deflated }: BareTask): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (deflated === null) return file.stream();
  const packed = file.slice(deflated.from, deflated.from + deflated.length);
  return packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
}

/** The XML reader by itself: it reads every byte, and nobody listens. */
async function readThrough(task: BareTask): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = xmlBytes(task).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.write(decoder.decode(value, { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

self.onmessage = ({ data }: MessageEvent<BareTask>) => {
  readThrough(data).then(
    () => self.postMessage('done'),
    (error: unknown) => self.postMessage(String(error)),
  );
};
