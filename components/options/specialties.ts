import { folded } from '../../rules/text/same-text.ts';

/** The one specialty that the rules name, and the ways a doctor writes it. */
const NEUROLOGY = 'neurology';
const neurologyWords = ['nevrologi', 'nevrolog', 'neurologi', 'neurolog', NEUROLOGY];

/** What is stored for a specialty as typed; empty when nothing was typed. */
export function specialtyValue(typed: string): string {
  return neurologyWords.includes(folded(typed)) ? NEUROLOGY : typed.trim();
}

export const specialtyName = (value: string) => (value === NEUROLOGY ? 'Nevrologi' : value);
