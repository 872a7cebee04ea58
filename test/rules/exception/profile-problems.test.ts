import { describe, expect, it } from 'vitest';
import type { InstitutionProfile } from '../../../rules/exception/institution-profile.ts';
import { profileProblems } from '../../../rules/exception/profile-problems.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';

const problems = (change: Partial<InstitutionProfile>) =>
  profileProblems({ ...sykehusetInnlandet, ...change }).map(({ field, text }) => [field, text]);

const NO_PLACE = '{project} mangler: Et unntak med eget prosjektnummer kan ikke skrives med denne teksten.';

describe('what is wrong with a profile', () => {
  it('is nothing in the one that the source writes', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Partial<InstitutionProfile>, (readonly [string, string])[]]>([
    [
      'a remark with the number in plain',
      { hReseptRemark: ['Prosjekt DM 02224 Enkeltpasientunntak'] },
      [
        ['hReseptRemark', NO_PLACE],
        ['hReseptRemark', '«DM 02224» står fast i teksten: Skriv {project} der prosjektnummeret skal stå.'],
      ],
    ],
    [
      'the number of orders in plain beside the place',
      { orderMarking: ['Prosjekt {project} (DM 0224)'] },
      [['orderMarking', '«DM 0224» står fast i teksten: Skriv {project} der prosjektnummeret skal stå.']],
    ],
    [
      'the number in plain on one line of several',
      { hReseptRemark: ['Prosjekt {project}', 'Faktureres DM 02224.', 'Helfo'] },
      [['hReseptRemark', '«DM 02224» står fast i teksten: Skriv {project} der prosjektnummeret skal stå.']],
    ],
    ['no place in the marking', { orderMarking: ['Enkeltpasientunntak'] }, [['orderMarking', NO_PLACE]]],
    [
      'no date on white',
      { whiteRemark: ['Prosjekt {project}'] },
      [['whiteRemark', '{date} mangler: Datoen for vedtaket kommer ikke med.']],
    ],
    [
      'a place that there is not',
      { hReseptRemark: ['{project} {dato} {Project}'] },
      [['hReseptRemark', '{dato} og {Project} byttes ikke ut, og blir stående i teksten.']],
    ],
    [
      'a number without digits',
      { prescriptionProjectNumber: 'Felles', orderProjectNumber: '000' },
      [
        ['prescriptionProjectNumber', 'Prosjektnummeret har ingen sifre.'],
        ['orderProjectNumber', 'Prosjektnummeret har ingen sifre.'],
      ],
    ],
    [
      'a number that is a part of another',
      { prescriptionProjectNumber: '10', orderProjectNumber: 'b 1' },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});
