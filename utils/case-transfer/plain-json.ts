/** Deeper than this, nothing is looked at: a case has no such depth. */
const DEEPEST = 32;

/**
 * The value with only what JSON holds. What a database can hold besides is told by an object with one name that begins with a
 * dollar sign: `$date`, `$bigint`, `$number` (NaN, ∞), `$bytes` (base64), `$map`, `$set`, `$undefined`, `$cut` (too deep, or a
 * ring), and `$kind` for the rest. Names are in alphabetical order, so that the same value is always the same text.
 */
export function plainJson(value: unknown): unknown {
  return plain(value, []);
}

function plain(value: unknown, above: readonly object[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $number: String(value) };
    case 'bigint':
      return { $bigint: String(value) };
    case 'undefined':
      return { $undefined: true };
    case 'object':
      return value === null ? null : plainObject(value, above);
    default:
      return { $kind: typeof value };
  }
}

function plainObject(value: object, above: readonly object[]): unknown {
  if (above.length >= DEEPEST || above.includes(value)) return { $cut: Array.isArray(value) ? '[]' : '{}' };
  const inside = (inner: unknown) => plain(inner, [...above, value]);
  if (Array.isArray(value)) return value.map(inside);
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  if (value instanceof Map) return { $map: [...value].map(([key, entry]) => [inside(key), inside(entry)]) };
  if (value instanceof Set) return { $set: [...value].map(inside) };
  if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { $bytes: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') return { $kind: kind };
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, inside(entry)]));
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
