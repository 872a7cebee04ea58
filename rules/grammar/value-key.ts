const keys = new WeakMap<object, string>();

/** The same text for values that say the same, whatever order their fields were set in. Numbers must be reduced. */
export function keyOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = Array.isArray(value) ? `[${value.map(keyOf).join()}]` : fieldsKey(value);
    keys.set(value, key);
    return key;
  }
  return typeof value === 'bigint' || typeof value === 'number' ? `${value}` : (JSON.stringify(value) ?? '');
}

function fieldsKey(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${name}:${keyOf(field)}`).join()}}`;
}
