import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { AssessmentRequest, Drug, Medication } from '../../rules/contract/request.ts';
import { assessed, knowledge, opioidRequest, oxycodone, pregabalin } from './request.ts';

const nextOf = (change: Partial<AssessmentRequest>) => assessed(opioidRequest(change)).next;
const prescribed = (dosage: string, drug: Drug | string | null = oxycodone) =>
  nextOf({ prescription: { drug, dosage } });
const beside = (...otherMedication: Medication[]) => nextOf({ otherMedication });
const hourly: Drug = {
  name: 'Noe',
  atc: 'N02AA01',
  group: 'A',
  route: 'oral',
  substances: [{ name: 'morfin', amount: 5, unit: 'µg/h' }],
};

describe('a dosage that is not counted', () => {
  it.each([
    ['', 'Skriv doseringen.'],
    ['en god slump', 'Skriv doseringen som mengde og antall ganger per døgn.'],
    ['1 tablett ved behov', 'Skriv hvor mye som kan tas ved behov per døgn.'],
    ['5 ml 2 ganger daglig', 'Skriv doseringen i en enhet som passer legemidlet.'],
    ['1 tablett (80 mg) 2 ganger daglig', 'Doseringen nevner en annen styrke enn legemidlets: rett den ene.'],
    [
      '1 tablett morgen og kveld (5 tabletter daglig)',
      'Doseringen sier to ting som ikke stemmer sammen: skriv den entydig.',
    ],
    ['2 tabletter daglig, morgen og kveld', 'Doseringen kan leses på 2 måter: skriv den entydig.'],
  ])('is to be mended by its fault: «%s»', (dosage, said) => {
    expect(prescribed(dosage)).toEqual([said]);
    expect(beside({ drug: oxycodone, dosage })).toEqual([
      `${said.slice(0, -1)} for OxyContin Depottab 20 mg.`,
    ]);
  });
});

describe('a dosage in figures that is not counted', () => {
  const other = (dosage: Medication['dosage']) => {
    const assessment = assessed(opioidRequest({ otherMedication: [{ drug: oxycodone, dosage }] }));
    const { message } = assessment.findings.find(({ rule }) => rule === 'OP-TOTAL') ?? {};
    return [message, ...assessment.next];
  };
  const waits = 'Kan ikke avgjøres ennå. Gjenstår: doseringen av OxyContin Depottab 20 mg.';

  it.each<[string, Medication['dosage'], string]>([
    [
      'is in a unit of another form',
      { fixedPerDay: { amount: 5, unit: 'ml' } },
      'Skriv doseringen i en enhet som passer legemidlet for OxyContin Depottab 20 mg.',
    ],
    ['has no unit', { fixedPerDay: { amount: 5 } }, 'Skriv doseringen for OxyContin Depottab 20 mg.'],
    ['is not there', null, 'Skriv doseringen for OxyContin Depottab 20 mg.'],
  ])('%s', (_, dosage, next) => {
    expect(other(dosage)).toEqual([waits, next]);
  });
});

describe('another drug in use', () => {
  const named = (drug: Partial<Drug>) => ({ drug: { name: 'Noe', ...drug }, dosage: '1x2' });

  it.each<[string, Medication, string, string]>([
    [
      'a name that the catalogue does not have',
      { drug: 'Noe', dosage: '1x2' },
      'hva Noe er',
      'Velg Noe fra katalogen, så det er kjent om det er et opioid.',
    ],
    [
      'an ATC code that may turn out an opioid’s',
      named({ atc: 'N02' }),
      'hva Noe er',
      'Velg Noe fra katalogen, så det er kjent om det er et opioid.',
    ],
    [
      'an opioid by its ATC code alone',
      named({ atc: 'N02AA05' }),
      'virkestoff og styrke i Noe',
      'Velg Noe fra katalogen, så virkestoff og styrke er kjent.',
    ],
    [
      'an opioid without a strength',
      named({ ...oxycodone, name: 'Noe', substances: [{ name: 'oksykodon' }] }),
      'virkestoff og styrke i Noe',
      'Velg Noe fra katalogen, så virkestoff og styrke er kjent.',
    ],
    [
      'an opioid of which neither form nor route is known',
      named({ ...oxycodone, name: 'Noe', form: null, route: null }),
      'hvordan Noe gis',
      'Velg Noe fra katalogen, så administrasjonsveien er kjent.',
    ],
    [
      'a strength by the hour of what is swallowed',
      named(hourly),
      'hva Noe er',
      'Styrken til Noe passer ikke til administrasjonsveien: velg legemidlet på nytt.',
    ],
    [
      'a tablet and a mixture in one',
      named({
        atc: 'N02AA05',
        route: 'oral',
        substances: [
          { name: 'morfin', amount: 5, unit: 'mg', per: { amount: 1, unit: 'ml' } },
          { name: 'kodein', amount: 30, unit: 'mg', per: { amount: 1, unit: 'tablett' } },
        ],
      }),
      'hva Noe er',
      'Virkestoffene i Noe er ikke oppgitt i samme enhet: velg legemidlet på nytt.',
    ],
  ])('is to be chosen, and it says what is lacking: %s', (_, other, lacks, said) => {
    const { findings, next } = assessed(opioidRequest({ otherMedication: [other] }));
    expect(next).toEqual([said]);
    expect(findings.find(({ rule }) => rule === 'OP-TOTAL')?.message).toBe(
      `Kan ikke avgjøres ennå. Gjenstår: ${lacks}.`,
    );
  });

  it('is not asked how it is given where that changes nothing', () => {
    const { next } = assessed(
      opioidRequest({
        prescription: { drug: pregabalin, dosage: '1x2' },
        indication: 'neuropathic-pain',
        otherMedication: [named({ atc: 'N02BF02', substances: [{ name: 'pregabalin' }] })],
      }),
    );
    expect(next).toContain('Velg Noe fra katalogen, så virkestoff og styrke er kjent.');
  });

  it('is told by its own place in the list', () => {
    expect(beside({ drug: oxycodone, dosage: '1x1' }, { drug: 'Noe', dosage: '1x2' })).toEqual([
      'Velg Noe fra katalogen, så det er kjent om det er et opioid.',
    ]);
  });
});

describe('an opioid that can’t be counted', () => {
  const beyond = (drug: Drug) =>
    nextOf({ prescription: { drug, dosage: '1x2' } }).filter((line) => line.includes('omregningsfaktor'));

  it('has no factor only where it is known what it is and how it is given', () => {
    const etylmorfin: Drug = { ...oxycodone, substances: [{ name: 'etylmorfin', amount: 25, unit: 'mg' }] };
    expect(beyond(etylmorfin)).toEqual([
      'OxyContin Depottab 20 mg har ingen norsk omregningsfaktor: oppgi dosen i mg i søknaden, og spør Helfo hvordan den regnes.',
    ]);
    const byCode: Medication = { drug: { name: 'Noe', atc: 'N02AA05', group: 'A' }, dosage: '1x2' };
    const lines = nextOf({ prescription: { drug: etylmorfin, dosage: '1x2' }, otherMedication: [byCode] });
    expect(lines.filter((line) => line.startsWith('Noe har ingen'))).toEqual([]);
  });
});

it('each opioid without a factor is told', () => {
  const withoutFactor = (name: string): Drug => ({
    ...oxycodone,
    name,
    substances: [{ name: 'etylmorfin', amount: 25, unit: 'mg' }],
  });
  const lines = beside(
    { drug: withoutFactor('Den ene'), dosage: '1x2' },
    { drug: withoutFactor('Den andre'), dosage: '1x2' },
  );
  const said = lines.filter((line) => line.includes('har ingen norsk omregningsfaktor'));
  expect(said.map((line) => line.split(' har ')[0])).toEqual(['Den ene', 'Den andre']);
});

describe('a drug to be chosen', () => {
  const among = (...candidates: string[]) =>
    assess(opioidRequest({ prescription: { drug: 'Noe', dosage: '1x2' } }), {
      ...knowledge,
      resolveDrug: () => (candidates.length === 0 ? { kind: 'unknown' } : { kind: 'ambiguous', candidates }),
    }).next;

  it.each<[readonly string[], string]>([
    [[], '«Noe» er ikke i katalogen: velg et annet navn, eller les inn FEST.'],
    [['A 1 mg'], 'Mener du A 1 mg? Velg det i så fall.'],
    [['A 1 mg', 'A 2 mg'], '«Noe» kan være flere: velg A 1 mg eller A 2 mg.'],
    [
      Array.from({ length: 12 }, (_, index) => `Legemiddel ${index} mg`),
      '«Noe» kan være flere: velg Legemiddel 0 mg, Legemiddel 1 mg, Legemiddel 2 mg, Legemiddel 3 mg, Legemiddel 4 mg, Legemiddel 5 mg eller 6 til.',
    ],
  ])('has %j for it', (candidates, said) => {
    expect(among(...candidates)).toEqual([said]);
  });

  it('is named as it is written, whatever its length, as far as a sentence goes', () => {
    const [line = ''] = among('L'.repeat(200));
    expect(line).toBe(`Mener du ${'L'.repeat(109)}…? Velg det i så fall.`);
  });

  it('is the drug itself where it contradicts itself', () => {
    expect(prescribed('1x2', hourly)).toContain(
      'Styrken til Noe passer ikke til administrasjonsveien: velg legemidlet på nytt.',
    );
  });
});

describe('what is asked where nothing can be said yet', () => {
  const calm = (prescription: Medication, scheme: AssessmentRequest['scheme'] = null) => {
    const { missing, next } = assessed({ on: '2026-11-21', prescription, scheme });
    return { missing, next };
  };

  it.each<[string, Medication, AssessmentRequest['scheme'], readonly string[], readonly string[]]>([
    ['no drug', {}, 'white', ['prescription.drug'], ['Velg legemidlet.']],
    ['not in the catalogue: not asked for', { drug: 'Noe' }, 'white', ['prescription.drug'], []],
    [
      'the scheme alone',
      { drug: oxycodone },
      null,
      ['scheme'],
      ['Velg hvilken ordning resepten skrives på.'],
    ],
  ])('%s', (_, prescription, scheme, missing, next) => {
    expect(calm(prescription, scheme)).toEqual({ missing, next });
  });

  it('is whether it is the one that the catalogue has', () => {
    const { next } = assess(
      { on: '2026-11-21', scheme: 'white', prescription: { drug: 'Noe' } },
      { ...knowledge, resolveDrug: () => ({ kind: 'ambiguous', candidates: ['A 1 mg'] }) },
    );
    expect(next).toEqual(['Mener du A 1 mg? Velg det i så fall.']);
  });
});

describe('the lines', () => {
  const drugs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ drug: `Noe ${index}`, dosage: '1x2' }));
  const chosen = (count: number) =>
    drugs(count).map(({ drug }) => `Velg ${drug} fra katalogen, så det er kjent om det er et opioid.`);

  it('are eight at most, and the last counts those that are left', () => {
    expect(beside(...drugs(7))).toEqual(chosen(7));
    expect(beside(...drugs(8))).toEqual(chosen(8));
    expect(beside(...drugs(9))).toEqual([...chosen(7), 'Deretter gjenstår 2 punkter til.']);
    expect(beside(...drugs(12))).toEqual([...chosen(7), 'Deretter gjenstår 5 punkter til.']);
  });
});
