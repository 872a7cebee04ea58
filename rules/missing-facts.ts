import {
  type AskedPath,
  askedFacts,
  type MissingFact,
  type MissingPath,
  writtenFacts,
} from './asked-facts.ts';
import type { DosageProblem, DosageReading } from './dosage/dosage.ts';
import type { Facts } from './facts.ts';
import { type Contradiction, contradictionIn, lackOf } from './omeq/drug-lack.ts';
import { LONGEST, listed, shortened } from './text/sentence.ts';

const known: Readonly<Record<AskedPath | keyof typeof writtenFacts, MissingFact>> = {
  ...askedFacts,
  ...writtenFacts,
};

/** Before these are known, little else can be asked; the rest comes in the order of the questions. */
const FIRST: readonly MissingPath[] = [
  'prescription.drug',
  'prescription.drug.substances',
  'scheme',
  'prescription.drug.group',
  'vedtak.exists',
  'indication',
  'prescription.dosage',
  'otherMedication',
];

const ORDER: ReadonlyMap<string, number> = new Map(
  [...new Set([...FIRST, ...Object.keys(known)])].map((path, place) => [path, place]),
);

const placeOf = (path: MissingPath): number => ORDER.get(path) ?? ORDER.size;

/** What is missing, each once, in the order that it is asked for. */
function inOrderOfAsking(paths: Iterable<MissingPath>): MissingPath[] {
  return [...new Set(paths)].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What rules wait for, each fact once. */
export function missingIn(waiting: readonly { readonly missing: readonly MissingPath[] }[]): MissingPath[] {
  return inOrderOfAsking(waiting.flatMap(({ missing }) => missing));
}

const isKnown = (path: MissingPath): path is keyof typeof known => path in known;

/** What is missing, within a sentence. */
export function nameOf(path: MissingPath, c: Facts): string {
  return isKnown(path) ? known[path].name : otherDrugs(path, c).name;
}

/** What is missing of another drug in use. Its dosage is written; all else is told by choosing it from the catalogue. */
function otherDrugs(path: MissingPath, c: Facts): Pick<MissingFact, 'name' | 'next'> {
  const used = c.drugs.find((each) => path === `${each.path}.drug` || path === `${each.path}.dosage`);
  const label = shortened(used?.label ?? '');
  if (path.endsWith('.dosage'))
    return {
      name: `doseringen av ${label}`,
      next: `${writeDosage(used?.dosage ?? null)} for ${label}.`,
    };
  const choose = (told: string) => `Velg ${label} fra katalogen, så ${told}.`;
  const lack = lackOf(used?.drug ?? null);
  switch (lack) {
    case 'kind':
      return { name: `hva ${label} er`, next: choose('det er kjent om det er et opioid') };
    case 'route':
      return { name: `hvordan ${label} gis`, next: choose('administrasjonsveien er kjent') };
    case 'substances':
      return { name: `virkestoff og styrke i ${label}`, next: choose('virkestoff og styrke er kjent') };
    default:
      return { name: `hva ${label} er`, next: chooseAgain(label, lack) };
  }
}

/** What an unknown rule waits for, as one sentence. */
export function lacking(paths: readonly MissingPath[], c: Facts): string {
  const names = inOrderOfAsking(paths).map((path) => nameOf(path, c));
  return listed('Kan ikke avgjøres ennå. Gjenstår: ', names, '.');
}

/** Which role is known; a pain clinic may be at a public hospital or not. */
const SAY_WHERE_THE_CLINIC_IS =
  'Kryss av om smerteklinikken er ved offentlig sykehus. Er den ikke det, må en spesialist eller sykehuslege søke.';

/** The next act that would end the lack of one fact. */
export function nextActFor(path: MissingPath, c: Facts): string {
  if (path === 'prescription.drug') return chooseDrug(c);
  if (path === 'prescriber.roles' && c.request.prescriber?.roles?.length) return SAY_WHERE_THE_CLINIC_IS;
  if (path === 'prescription.dosage') return `${writeDosage(c.dosage)}.`;
  return isKnown(path) ? known[path].next : otherDrugs(path, c).next;
}

function writeDosage(reading: DosageReading | null): string {
  if (!reading || (!reading.understood && reading.problem.why === 'empty')) return 'Skriv doseringen';
  if (!reading.understood) return mendDosage(reading.problem);
  return reading.asNeeded === 'no-maximum'
    ? 'Skriv hvor mye som kan tas ved behov per døgn'
    : 'Skriv doseringen i en enhet som passer legemidlet';
}

/** What keeps the dosage from being counted is named, where it is more than a word that is not known. */
function mendDosage({ why, readings = [] }: DosageProblem): string {
  switch (why) {
    case 'other-form':
      return 'Skriv doseringen i en enhet som passer legemidlet';
    case 'other-strength':
      return 'Doseringen nevner en annen styrke enn legemidlets: rett den ene';
    case 'contradiction':
      return 'Doseringen sier to ting som ikke stemmer sammen: skriv den entydig';
    case 'ambiguous':
      return `Doseringen kan leses på ${readings.length > 1 ? readings.length : 'flere'} måter: skriv den entydig`;
    default:
      return 'Skriv doseringen som mengde og antall ganger per døgn';
  }
}

function chooseDrug({ prescribed: { drug, label, name, candidates } }: Facts): string {
  if (drug) return chooseAgain(shortened(label), contradictionIn(drug) ?? 'units');
  if (name === null) return 'Velg legemidlet.';
  const [only, ...others] = candidates;
  if (only === undefined) {
    return `«${shortened(label)}» er ikke i katalogen: velg et annet navn, eller les inn FEST.`;
  }
  if (others.length === 0) return `Mener du ${shortened(only, LONGEST - 30)}? Velg det i så fall.`;
  return listed(
    `«${shortened(label)}» kan være flere: velg `,
    candidates.map((candidate) => shortened(candidate)),
    '.',
    'eller',
  );
}

function chooseAgain(label: string, contradiction: Contradiction): string {
  return contradiction === 'strength-and-route'
    ? `Styrken til ${label} passer ikke til administrasjonsveien: velg legemidlet på nytt.`
    : `Virkestoffene i ${label} er ikke oppgitt i samme enhet: velg legemidlet på nytt.`;
}
