import { coded, type FestElement, fs, m30, quantity, simple } from './fest-element.ts';
import { prose } from './seeded.ts';

/** Categories that FEST holds and nothing here reads: most of a real file. */

export function handelsvareElement(index: number): FestElement {
  return fs('MedForbMatr', [
    fs('Nr', String(800_000 + index)),
    fs('Navn', `Handelsvare ${index}`),
    fs('ProduktInfoVare', [
      fs('ProduktNr', String(index)),
      coded(fs('EnhetStorrelse'), 'stk', 7452, 'stykk'),
      fs('AntPerPakning', '10'),
      fs('TillattMerMakspris', 'false'),
    ]),
    fs('Leverandor', [
      fs('Navn', 'Norsk Utstyr AS'),
      fs('Adresse', 'Storgata 1, 2381 Brumunddal'),
      fs('Telefon', '00000000'),
    ]),
    fs('PrisVare', [
      coded(fs('Type'), '2', 7453, 'Refusjonspris'),
      quantity(fs('Pris'), '99.5', 'NOK'),
      fs('GyldigFraDato', '2023-01-01'),
    ]),
  ]);
}

export function varselElement(index: number, pakning: string): FestElement {
  return m30('VarselSlv', [
    coded(m30('Type'), '2', 7441, 'Leveringssvikt'),
    m30('Overskrift', `Mangel nummer ${index}`),
    m30('Varseltekst', prose(300, 21, index)),
    coded(m30('Visningsregel'), '1', 7442, 'Allmennlege'),
    m30('FraDato', '2023-02-28'),
    m30('Referanseelement', [simple(m30('Klasse'), '2', 'LegemiddelpakningId'), m30('RefElement', pakning)]),
  ]);
}

export function interaksjonElement(id: string, references: number, atc: readonly string[]): FestElement {
  const parts = [...id].map((letter) => letter.charCodeAt(0));
  return m30('Interaksjon', [
    m30('Id', id),
    simple(m30('Relevans'), '1', 'Bør unngås'),
    m30('KliniskKonsekvens', prose(300, 22, ...parts)),
    m30('Interaksjonsmekanisme', prose(300, 23, ...parts)),
    simple(m30('Kildegrunnlag'), '2', 'Kasusrapporter'),
    m30('Handtering', prose(500, 24, ...parts)),
    coded(m30('Visningsregel'), '1', 7442, 'Allmennlege'),
    Array.from({ length: references }, (_, reference) =>
      m30('Referanse', [
        m30('Kilde', prose(160, 25, reference, ...parts)),
        { ...m30('Lenke'), attributes: { V: `http://www.ncbi.nlm.nih.gov/pubmed/${id}?a=1&b=${reference}` } },
      ]),
    ),
    atc.map((code) =>
      m30('Substansgruppe', [
        m30('Substans', [
          m30('Substans', `Stoffet ${code}`),
          coded(m30('Atc'), code, 7180, `Stoffet ${code}`),
        ]),
      ]),
    ),
  ]);
}
