import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { type PastedText, readPasted } from '../../../rules/pasted-prescription/read-pasted.ts';
import { createCatalogueIndex } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { processorTime } from '../../processor-time.ts';

const { resolve } = createCatalogueIndex(defaultCatalogue, '2026-11-22');

function read(text: string): Extract<PastedText, { kind: 'read' }> {
  const pasted = readPasted(text, resolve);
  if (pasted.kind !== 'read') throw new Error('The text is too long');
  return pasted;
}

/** `drug | dosage` of each medicine. */
const medicinesIn = (text: string) => read(text).medicines.map(({ drug, dosage }) => `${drug} | ${dosage}`);

describe('a text with one medicine', () => {
  it.each([
    [
      'OxyContin depottab 20 mg, 1 tablett 2 ganger daglig',
      'OxyContin depottab 20 mg | 1 tablett 2 ganger daglig',
    ],
    ['OxyContin depottab 20 mg 1 x 2', 'OxyContin depottab 20 mg | 1 x 2'],
    ['  • OxyContin depottab 20 mg – 1 x 2  ', 'OxyContin depottab 20 mg | 1 x 2'],
    ['OxyContin depottab 20 mg: 1 x 2', 'OxyContin depottab 20 mg | 1 x 2'],
    ['OxyContin depottab 20 mg', 'OxyContin depottab 20 mg | '],
    ['Rp. OxyContin depottab 20 mg\nDssn: 1 x 2', 'OxyContin depottab 20 mg | 1 x 2'],
    ['Rp/ OxyContin depottab 20 mg Dssn. 1 x 2', 'OxyContin depottab 20 mg | 1 x 2'],
    [
      'OxyContin depottab 20 mg\r\n1 tablett morgen og kveld',
      'OxyContin depottab 20 mg | 1 tablett morgen og kveld',
    ],
    ['OxyContin\n20 mg\n1 x 2', 'OxyContin 20 mg | 1 x 2'],
    [
      'Legemiddel: OxyContin\nForm: depottablett\nStyrke: 20 mg\nDosering: 1 x 2',
      'OxyContin depottablett 20 mg | 1 x 2',
    ],
    ['Lyrica kaps 75 mg 1 kapsel 2 ganger daglig', 'Lyrica kaps 75 mg | 1 kapsel 2 ganger daglig'],
    [
      'Norspan depotplaster 10 mikrog/time, 1 plaster hver 7. dag',
      'Norspan depotplaster 10 mikrog/time | 1 plaster hver 7. dag',
    ],
    ['Metadon mikst 1 mg/ml 60 ml daglig', 'Metadon mikst 1 mg/ml | 60 ml daglig'],
    ['Herceptin Inj væske 600 mg, 1 dose hver 3. uke', 'Herceptin Inj væske 600 mg | 1 dose hver 3. uke'],
    [
      'OxyContin depottab 20 mg, 1,5 tabletter hver 8. time',
      'OxyContin depottab 20 mg | 1,5 tabletter hver 8. time',
    ],
  ])('%j', (text, medicine) => {
    expect(medicinesIn(text)).toEqual([medicine]);
    expect(read(text).notUnderstood).toEqual([]);
  });

  it('names what is not used of it', () => {
    const [medicine] = read(
      'Varenr 123456 OxyContin depottab 20 mg\nAntall: 98 stk\nReit 3\nDosering: 1 x 2',
    ).medicines;
    expect(medicine).toEqual({
      drug: 'OxyContin depottab 20 mg',
      dosage: '1 x 2',
      unused: ['Varenr 123456', 'Antall: 98 stk', 'Reit 3'],
    });
  });

  it('leaves a dosage that is not understood as it is written', () => {
    const text = 'OxyContin depottab 20 mg, 2 ganger daglig';
    expect(medicinesIn(text)).toEqual(['OxyContin depottab 20 mg | 2 ganger daglig']);
    expect(parseDosage('2 ganger daglig', { patch: false }).understood).toBe(false);
  });

  it('keeps a drug that is not known under the name it is written with', () => {
    const [medicine] = read('Oxycontimn depottab 20 mg, 1 x 2').medicines;
    expect(medicine?.drug).toBe('Oxycontimn depottab 20 mg');
    expect(resolve(medicine?.drug ?? '').kind).toBe('unknown');
  });
});

describe('a list', () => {
  it('is one medicine on each line, and what is neither is handed back', () => {
    const text =
      'Legemidler i bruk:\n1. OxyContin depottab 20 mg, 1 x 2\n2) Lyrica kaps 75 mg 1+0+1\n\n- Ukjentil 5 mg, 1 x 1\nMvh dr. Vik';
    expect(medicinesIn(text)).toEqual([
      'OxyContin depottab 20 mg | 1 x 2',
      'Lyrica kaps 75 mg | 1+0+1',
      'Ukjentil 5 mg | 1 x 1',
    ]);
    expect(read(text).notUnderstood).toEqual(['Mvh dr. Vik']);
  });

  it('names all of what a date says is stopped', () => {
    const text = 'OxyContin depottab 20 mg\nDosering: 1 tablett morgen\n1 tablett kveld\nSep. den 1.11.26';
    expect(read(text).notInUse).toEqual([
      'OxyContin depottab 20 mg',
      'Dosering: 1 tablett morgen',
      '1 tablett kveld',
      'Sep. den 1.11.26',
    ]);
  });

  it('gives both back where one medicine has two dosages', () => {
    const text = 'OxyContin depottab 20 mg\nDssn: 1 x 2\nDssn: 2 x 2';
    expect(medicinesIn(text)).toEqual(['OxyContin depottab 20 mg | ']);
    expect(read(text).looseDosages).toEqual(['Dssn: 1 x 2', 'Dssn: 2 x 2']);
  });
});

const nothing: PastedText = {
  kind: 'read',
  medicines: [],
  looseDosages: [],
  notInUse: [],
  notUnderstood: [],
};

describe('what a line leaves out', () => {
  it('is the name of a patch that is worn beside another of it', () => {
    const { medicines } = read('Durogesic 25 µg/t + 12 µg/t, skiftes hver 3. dag');
    expect(medicines.map(({ drug, dosage }) => [drug, dosage])).toEqual([
      ['Durogesic 25 µg/t', '1 plaster, skiftes hver 3. dag'],
      ['Durogesic 12 µg/t', '1 plaster, skiftes hver 3. dag'],
    ]);
  });

  it.each([
    'Durogesic 25 µg/t + 13 µg/t, skiftes hver 3. dag',
    'OxyContin 20 mg + 10 mg, skiftes hver 3. dag',
  ])('is no other strength than the drug has: «%s»', (text) => {
    for (const { drug, dosage } of read(text).medicines) {
      const found = resolve(drug);
      expect(found.kind === 'found' && dosage.startsWith('1 plaster')).toBe(false);
    }
  });

  it.each([
    'Aktuelle medisiner: ',
    'Medikasjon: ',
    'Faste: ',
    'Medisiner ved utreise: ',
    'Uendret: ',
    'Oppstart: ',
    'Fortsetter: ',
  ])('is not the heading «%s» on the line of the medicines', (heading) => {
    const { medicines, notUnderstood } = read(`${heading}OxyContin 20 mg x 2; Imovane 7,5 mg vesp`);
    expect(medicines.map(({ drug, dosage }) => [drug, dosage])).toEqual([
      ['OxyContin 20 mg', '20 mg x 2'],
      ['Imovane 7,5 mg', '7,5 mg vesp'],
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('is not the code before a name', () => {
    const { medicines } = read(
      'N02AA05 OxyContin depottab 20 mg 1 tablett x 2\nN03AX16 Lyrica kaps 75 mg 1 x 2',
    );
    expect(medicines.map(({ drug, dosage }) => [drug, dosage])).toEqual([
      ['OxyContin depottab 20 mg', '1 tablett x 2'],
      ['Lyrica kaps 75 mg', '1 x 2'],
    ]);
  });
});

describe('what is not guessed', () => {
  it.each([
    ['a form that the brand has not', 'OxyContin 20 mg resoribletter 1 x 2'],
    ['a word after the name that nobody knows', 'OxyContin Retard 20 mg 1 x 2'],
    ['a strength that the product has not', 'Jentadueto 5 mg 2 ganger daglig'],
    ['a form after a comma', 'Herceptin, 600 mg, konsentrat til infusjonsvæske, 1 dose hver 3. uke'],
  ])('%s is of no drug that is known: %j', (_, text) => {
    for (const { drug } of read(text).medicines) expect(resolve(drug).kind).toBe('unknown');
  });

  it.each([
    'Seponert 01.11.2026: bivirkninger',
    'Seponert 01.11.2026 bivirkninger',
    'Seponert 01.11.2026: Bivirkninger',
    'Stoppet – bivirkninger',
    'Seponert 01.11.2026',
  ])('«%s» between empty lines may be said of the medicine above', (stopped) => {
    const { medicines, looseDosages, notInUse } = read(
      `OxyContin depottab 20 mg 1 tablett x 2\n\n${stopped}\n\nLyrica kaps 75 mg 1 kapsel x 2`,
    );
    expect(medicines.map(({ dosage }) => dosage)).toEqual(['', '1 kapsel x 2']);
    expect(looseDosages).toEqual(['1 tablett x 2']);
    expect(notInUse).toEqual([stopped]);
  });

  it.each([
    'Seponert: Selo-Zok',
    'Seponert 01.11.2026: Sobril',
    'Seponert 01.11.2026: Sobril grunnet kvalme',
    'Seponert Sobril tab 15 mg',
    'Stoppet Selo-Zok 50 mg',
    'Avsluttet – Selo-Zok depottab 50 mg',
  ])('«%s» between empty lines says nothing of the medicine above', (stopped) => {
    const { medicines, notInUse } = read(
      `OxyContin depottab 20 mg 1 tablett x 2\n\n${stopped}\n\nLyrica kaps 75 mg 1 kapsel x 2`,
    );
    expect(medicines.map(({ dosage }) => dosage)).toEqual(['1 tablett x 2', '1 kapsel x 2']);
    expect(notInUse).toEqual([stopped]);
  });

  it('a dosage alone', () => {
    expect(read('1 tablett 2 ganger daglig')).toEqual({
      ...nothing,
      looseDosages: ['1 tablett 2 ganger daglig'],
    });
  });

  it('words', () => {
    expect(read('Pasienten har det bra.')).toEqual({ ...nothing, notUnderstood: ['Pasienten har det bra.'] });
  });

  it.each(['', ' \n\t\r\n'])('nothing: %j', (text) => {
    expect(read(text)).toEqual(nothing);
  });

  it('does not read a book', () => {
    expect(readPasted('x'.repeat(20_001), resolve)).toEqual({
      kind: 'too-long',
      length: 20_001,
      limit: 20_000,
    });
  });
});

const names = defaultCatalogue
  .map(({ navnFormStyrke }) => navnFormStyrke)
  .filter((name) => resolve(name).kind === 'found');
it.each([
  'Ved behov: ',
  'Ved behov: Faste: ',
  '. Ved behov: x',
  'Faste: ',
  'Seponert ',
  '| ',
  'a + ',
  '; ',
  'Navn|Dosering\n',
  '1 x 2. ',
])('reads «%s» again and again as fast as a text of that length', (piece) => {
  const text = piece.repeat(Math.floor(20_000 / piece.length));
  expect(readPasted(text, resolve).kind).toBe('read');
});

it.each([
  `OxyContin${' '.repeat(19_900)}20 mg x 2`,
  `OxyContin 20 mg x 2${' '.repeat(19_900)}x`,
  `a${'\u00a0'.repeat(19_900)}b`,
  `a${','.repeat(19_900)}b`,
  `a${' -'.repeat(9_900)}b`,
  `a${' ;'.repeat(9_900)}b`,
  `Seponert ${' '.repeat(19_900)}b`,
  `a seponert${' '.repeat(19_900)}x`,
  '\n'.repeat(19_900),
])('%#: a long run of signs that part things costs no more than its length', (text) => {
  const before = processorTime();
  readPasted(text, () => ({ kind: 'unknown' }));
  expect(processorTime() - before).toBeLessThan(150);
});

const dosages = ['1 tablett 2 ganger daglig', '1 x 2', '1 dose hver 3. uke', 'inntil 2 daglig ved behov'];
const separators = [', ', '; ', ' – ', ' ', '\n', ' Dosering: ', '\nDssn. ', '\t'];

describe('any text', () => {
  it('with a name from the catalogue and a dosage stands for that drug', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...separators),
        fc.constantFrom(...dosages),
        (name, separator, dosage) => {
          const { medicines, notUnderstood } = read(`${name}${separator}${dosage}`);
          expect(medicines).toMatchObject([{ drug: name, dosage }]);
          expect(notUnderstood).toEqual([]);
        },
      ),
    );
  });

  it('with a name that only looks like one in the catalogue stands for no drug', () => {
    const misspelt = fc
      .tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom(...'abcdefghijklmnoprstuvy'))
      .map(([name, at, letter]) => {
        const end = name.indexOf(' ');
        const place = at % (end + 1);
        return `${name.slice(0, place)}${letter}${name.slice(place)}`;
      })
      .filter(
        (name) => resolve(name).kind === 'unknown' && resolve(name.split(' ')[0] ?? '').kind === 'unknown',
      );
    fc.assert(
      fc.property(
        misspelt,
        fc.constantFrom(...separators),
        fc.constantFrom(...dosages),
        (name, separator, dosage) => {
          for (const { drug } of read(`${name}${separator}${dosage}`).medicines) {
            expect(resolve(drug).kind).toBe('unknown');
          }
        },
      ),
    );
  });

  it('comes out again, every word of it', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...names.slice(0, 20),
        ...dosages,
        'Dssn:',
        'Rp.',
        'Styrke:',
        'Antall:',
        'Reit',
        '98 stk',
        '- ',
        '\n',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const { medicines, looseDosages, notInUse, notUnderstood } = read(text);
        const out = [
          ...medicines.flatMap(({ drug, dosage, unused }) => [drug, dosage, ...unused]),
          ...looseDosages,
          ...notInUse,
          ...notUnderstood,
        ].join(' ');
        const letters = (from: string) => (from.match(/[\p{L}\p{N}]/gu) ?? []).length;
        // Labels of what was understood go; nothing else does.
        const labels = [
          ...text.matchAll(/dssn|rp|styrke|dosering|form|sig|dos|s(?=\s?:)|\d{1,2}[.)]/giu),
        ].join('');
        expect(letters(out)).toBeGreaterThanOrEqual(letters(text) - letters(labels));
      }),
    );
  });
});
