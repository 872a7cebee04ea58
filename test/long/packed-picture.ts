import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';

const { PNG } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as {
  PNG: { sync: { read(bytes: Buffer): Pixels } };
};

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each, in a byte each. */
  readonly data: Buffer;
}

/** All grounds and letters have their own; what lies between, at their edges, takes the nearest. */
const MOST_COLOURS = 64;

/** The same picture as a PNG with a palette, in a third of the bytes. */
export function packed(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  // A number to each colour, as 0xRRGGBB.
  const colours = Array.from({ length: width * height }, (_, at) => data.readUInt32BE(4 * at) >>> 8);
  const times = new Map<number, number>();
  for (const colour of colours) times.set(colour, (times.get(colour) ?? 0) + 1);
  const palette = [...times]
    .toSorted(([one, timesOfOne], [other, timesOfOther]) => timesOfOther - timesOfOne || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map([...times.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // Each line begins with a byte that says that it is written as it is.
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries())
    lines.writeUInt8(places.get(colour) ?? 0, at + Math.floor(at / width) + 1);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits to a pixel, which are its place in the palette.
  size.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const partsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place in the palette of the colour that is least far from this one. */
function nearest(palette: readonly number[], colour: number): number {
  const parts = partsOf(colour);
  const far = palette.map((other) =>
    partsOf(other).reduce((sum, part, at) => sum + (part - (parts[at] ?? 0)) ** 2, 0),
  );
  return far.indexOf(Math.min(...far));
}

function chunk(kind: string, body: Buffer): Buffer {
  const written = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)]);
  written.writeUInt32BE(body.length, 0);
  written.writeUInt32BE(crc32(written.subarray(4, -4)), written.length - 4);
  return written;
}
