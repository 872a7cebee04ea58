import { describe, expect, it } from 'vitest';
import {
  headingIn,
  isSaidNotInUse,
  isSaidOfTheOneAbove,
  type Section,
} from '../../../rules/pasted-prescription/headings.ts';

describe('a heading', () => {
  it.each<[string, Section, string, boolean]>([
    ['Faste legemidler', 'in-use', '', true],
    ['Legemidler i bruk:', 'in-use', '', true],
    ['Legemiddel Styrke Dosering', 'in-use', '', true],
    ['Fast: OxyContin 20 mg', 'in-use', 'OxyContin 20 mg', true],
    ['Vurdering:', 'in-use', '', false],
    ['Journalnotat 12.11.2026:', 'in-use', '', false],
    ['Planlagt oppstart 1.1.2027:', 'in-doubt', '', false],
    ['Planlagt:', 'in-doubt', '', false],
    ['Skal starte 01.01.27:', 'in-doubt', '', false],
    ['Skal byrje med:', 'in-doubt', '', false],
    ['Oppstart 1.1.2027:', 'in-doubt', '', false],
    ['Fra 1.1.:', 'in-doubt', '', false],
    ['Starter om en uke:', 'in-doubt', '', false],
    ['Vurderes senere:', 'in-doubt', '', false],
    ['Forslag til ny behandling:', 'in-doubt', '', false],
    ['Foreslått av spesialist:', 'in-doubt', '', false],
    ['Tatt bort 1.11.2026:', 'in-doubt', '', false],
    ['Ved behov', 'as-needed', '', true],
    ['Behovsmedisin:', 'as-needed', '', true],
    ['Seponert', 'not-in-use', '', true],
    ['Seponerte legemidler:', 'not-in-use', '', true],
    ['CAVE', 'not-in-use', '', true],
    ['Seponert ved innkomst', 'not-in-use', '', true],
    ['Seponert pga. interaksjoner:', 'not-in-use', '', true],
  ])('%s', (line, section, rest, known) => {
    expect(headingIn(line)).toEqual({ section, rest, known });
  });

  it.each([
    'OxyContin 20 mg:',
    'Planlagt OxyContin 20 mg:',
    'OxyContin 20 mg x 2',
    'Fast 1 x 2',
    'Seponert: OxyContin 20 mg',
    'Pasienten har det bra.',
  ])('is not %s', (line) => {
    expect(headingIn(line)).toBeNull();
  });
});

describe('a line that says itself that something is not in use', () => {
  it.each<[string, boolean, boolean]>([
    ['Seponert: OxyContin 20 mg', true, false],
    ['Seponert 01.11.2026', true, true],
    ['Sep. den 1.11.26', true, true],
    ['Stoppet', true, false],
    ['Seponert 12.03.2025 pga. kvalme', true, true],
    ['Seponert grunnet kvalme', true, true],
    ['Avsluttet 1.11 (på grunn av svimmelhet)', true, true],
    ['Stoppet av pasienten selv', true, true],
    ['Seponert Marevan 01.11.2026', true, false],
    // Of what never is to be used, and of no medicine above.
    ['Allergi av penicillin', true, false],
    ['CAVE 01.11.2026', true, false],
    ['Separat skjema 01.11.2026', false, false],
    ['OxyContin seponert 01.11.2026', false, false],
  ])('%s', (line, notInUse, ofTheOneAbove) => {
    expect(isSaidNotInUse(line)).toBe(notInUse);
    expect(isSaidOfTheOneAbove(line)).toBe(ofTheOneAbove);
  });
});
