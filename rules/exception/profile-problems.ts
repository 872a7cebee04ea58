import type { InstitutionProfile } from './institution-profile.ts';
import { readProjectNumber } from './project-number.ts';
import { hasPlace, unknownPlaces } from './text-template.ts';

type TextField = 'hReseptRemark' | 'whiteRemark' | 'orderMarking';
type NumberField = 'prescriptionProjectNumber' | 'orderProjectNumber';

export interface ProfileProblem {
  readonly field: TextField | NumberField;
  /** What is wrong and what to do, in Norwegian. */
  readonly text: string;
}

const TEXTS: readonly TextField[] = ['hReseptRemark', 'whiteRemark', 'orderMarking'];
const NUMBERS: readonly NumberField[] = ['prescriptionProjectNumber', 'orderProjectNumber'];

/** What keeps the texts of a profile from being right in every case; empty where nothing does. */
export function profileProblems(profile: InstitutionProfile): readonly ProfileProblem[] {
  return [
    ...NUMBERS.filter((field) => readProjectNumber(profile[field], null).kind === 'no-number').map(
      (field) => ({ field, text: 'Prosjektnummeret har ingen sifre.' }),
    ),
    ...TEXTS.flatMap((field) => problemsOf(profile, field).map((text) => ({ field, text }))),
  ];
}

function problemsOf(profile: InstitutionProfile, field: TextField): readonly string[] {
  const lines = profile[field];
  const unknown = unknownPlaces(lines);
  const numberInPlain = NUMBERS.map((number) => profile[number]).find((number) =>
    lines.some((line) => standsIn(line, number)),
  );
  return [
    ...(hasPlace(lines, 'project')
      ? []
      : ['{project} mangler: Et unntak med eget prosjektnummer kan ikke skrives med denne teksten.']),
    ...(numberInPlain === undefined
      ? []
      : [`«${numberInPlain}» står fast i teksten: Skriv {project} der prosjektnummeret skal stå.`]),
    ...(field === 'whiteRemark' && !hasPlace(lines, 'date')
      ? ['{date} mangler: Datoen for vedtaket kommer ikke med.']
      : []),
    ...(unknown.length > 0 ? [`${unknown.join(' og ')} byttes ikke ut, og blir stående i teksten.`] : []),
  ];
}

/** As a whole: `DM 10` does not stand in `Pb DM 104`. */
function standsIn(line: string, number: string): boolean {
  return line
    .split(number)
    .some(
      (before, index, parts) =>
        index + 1 < parts.length && !ENDS_IN_WORD.test(before) && !BEGINS_WORD.test(parts[index + 1] ?? ''),
    );
}

const ENDS_IN_WORD = /[\p{L}\d]$/u;
const BEGINS_WORD = /^[\p{L}\d]/u;
