/** Whether an ATC code is one of those given, or under one of them. Given only in part, such as N02, it may turn out either way. */
export function atcIsUnder(
  given: string | null | undefined,
  codes: readonly string[],
): 'yes' | 'no' | 'unknown' {
  if (given == null) return 'unknown';
  if (codes.some((code) => given.startsWith(code))) return 'yes';
  return codes.some((code) => code.startsWith(given)) ? 'unknown' : 'no';
}
