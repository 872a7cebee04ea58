type Json = unknown;

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value that comes of leaving out one field or one item, anywhere. */
function* without(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const less of without(item)) yield value.with(index, less);
    }
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      for (const less of without(inner)) yield { ...value, [key]: less };
    }
  }
}

/** The smallest request that still differs, found by leaving out one thing at a time. */
export function smallest<T>(request: T, stillDiffers: (request: T) => boolean): T {
  for (const less of without(request)) {
    if (isWhole(less) && stillDiffers(less as T)) return smallest(less as T, stillDiffers);
  }
  return request;
}

/** What no request may lack: its date, its prescription, and the name of each of its drugs. */
function isWhole(value: Json): boolean {
  return isObject(value) && typeof value.on === 'string' && isObject(value.prescription);
}
