import type { Facts } from '../facts.ts';
import { placeholders } from './placeholders.ts';

/** A Norwegian sentence about a case. */
export type Template = (c: Facts) => string;

/** Compiles a text with `{name}` placeholders once; a name that does not exist is a programming error, told at load. */
export function template(text: string): Template {
  const parts = text.split(/\{(\w+)\}/);
  if (parts.length === 1) return () => text;
  const pieces = parts.map((part, index): string | Template => {
    if (index % 2 === 0) return part;
    const read = placeholders[part];
    if (!read) throw new Error(`Unknown placeholder {${part}} in: ${text}`);
    return read.read;
  });
  return (c) => {
    let said = '';
    for (const piece of pieces) said += typeof piece === 'string' ? piece : piece(c);
    return said;
  };
}
