/** Everything that a generated file holds follows from a seed, a category and a number: nothing has to be remembered. */

/** 32 bits that look like chance. */
export function scattered(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part + 0x7f4a7c15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** One of the values, by chance but always the same. */
export function pick<T>(values: readonly [T, ...T[]], ...parts: readonly number[]): T {
  return values[scattered(...parts) % values.length] ?? values[0];
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');

/** FEST's ID_GUID. */
export function idOf(seed: number, category: number, index: number): string {
  const [a, b, c] = [1, 2, 3].map((part) => hex(scattered(seed, category, index, part)));
  const unique = hex(category * 1_000_000 + index);
  return `ID_${unique}-${a?.slice(0, 4)}-${a?.slice(4)}-${b?.slice(0, 4)}-${b?.slice(4)}${c}`;
}

const syllables =
  'ba dor fen gli kor lan mex nov pra quel ris sal tri vex zol amo eri ino uma øra åse æli'.split(' ');

/** A word that no other number gives. */
export function nameOf(index: number): string {
  let rest = index;
  let name = '';
  do {
    name += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const words = (
  'økt risiko for bivirkninger ved samtidig bruk hos eldre pasienter med nedsatt nyrefunksjon og dosen bør reduseres ' +
  'når behandlingen varer mer enn tre måneder uten at effekten måles på nytt'
).split(' ');

/** Prose of at least so many characters. */
export function prose(length: number, ...parts: readonly number[]): string {
  let text = '';
  for (let word = 0; text.length < length; word += 1) {
    text += `${words[scattered(...parts, word) % words.length]} `;
  }
  return `${text.trimEnd()}.`;
}
