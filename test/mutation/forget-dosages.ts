import { parseDosage } from '../../rules/dosage/parse-dosage.ts';

/** As many readings as `parseDosage` keeps. */
const REMEMBERED = 500;
let patch = false;

/** Has readings forgotten, that no mutant is given what another has read: blanks of every length take their places. */
export function forget(): void {
  patch = !patch;
  for (let length = 1; length <= REMEMBERED; length++) parseDosage(' '.repeat(length), { patch });
}
