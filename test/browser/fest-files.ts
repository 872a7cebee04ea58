import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file as a person chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface FestProduct {
  readonly id: string;
  readonly name: string;
  readonly group: 'A' | 'B' | 'C';
  /** The id of the strength that it refers to, where it is not the one that is there. */
  readonly strength?: string;
}

const SPACE = 'http://www.kith.no/xmlstds/eresept';
const row = (category: string, id: string, inner: string) =>
  `<Oppf${category}><Id>O-${id}</Id><Tidspunkt>2026-11-01T00:00:00</Tidspunkt><Status V="A"/>${inner}</Oppf${category}>`;

function merkevare({ id, name, group, strength = 'S1' }: FestProduct): string {
  return row(
    'LegemiddelMerkevare',
    id,
    `<LegemiddelMerkevare xmlns="${SPACE}/forskrivning/2014-12-01"><Atc V="N02AA05" DN="Oksykodon"/>
<NavnFormStyrke>${name}</NavnFormStyrke><Reseptgruppe V="${group}"/><LegemiddelformKort V="53" DN="Tablett"/>
<Preparattype V="7"/><AdministreringLegemiddel><Administrasjonsvei V="53" DN="Oral bruk"/></AdministreringLegemiddel>
<Id>${id}</Id><Varenavn>${name.split(' ')[0]}</Varenavn><LegemiddelformLang>Tablett</LegemiddelformLang>
<SortertVirkestoffMedStyrke><Sortering>0</Sortering><RefVirkestoffMedStyrke>${strength}</RefVirkestoffMedStyrke></SortertVirkestoffMedStyrke>
</LegemiddelMerkevare>`,
  );
}

function pakning({ id, name, group }: FestProduct): string {
  const varenr = 100_000 + (crc32(id) % 900_000);
  return row(
    'Legemiddelpakning',
    `P-${id}`,
    `<Legemiddelpakning xmlns="${SPACE}/forskrivning/2014-12-01"><NavnFormStyrke>${name}</NavnFormStyrke>
<Reseptgruppe V="${group}"/><Id>P-${id}</Id><Varenr>${varenr}</Varenr><Pakningsinfo>
<RefLegemiddelMerkevare>${id}</RefLegemiddelMerkevare><Pakningsstr>98</Pakningsstr><EnhetPakning V="stk" DN="stykk"/>
</Pakningsinfo><Markedsforingsinfo><Markedsforingsdato>2004-07-15</Markedsforingsdato></Markedsforingsinfo></Legemiddelpakning>`,
  );
}

interface FestXmlOptions {
  /** ISO date. */
  readonly date?: string;
  /** Put in among the categories as it stands. */
  readonly among?: string;
}

/** A whole, small extract: each product with one pack, all of one substance. */
export function festXml(
  products: readonly FestProduct[],
  { date = '2026-11-13', among = '' }: FestXmlOptions = {},
): string {
  const space = `xmlns="${SPACE}/forskrivning/2014-12-01"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<FEST xmlns="${SPACE}/m30/2014-12-01"><HentetDato>${date}T04:00:00</HentetDato>
<KatLegemiddelMerkevare>${products.map(merkevare).join('\n')}</KatLegemiddelMerkevare>
<KatLegemiddelpakning>${products.map(pakning).join('\n')}</KatLegemiddelpakning>
<KatVirkestoff>${row('Virkestoff', 'V1', `<Virkestoff ${space}><Id>V1</Id><Navn>Oksykodon</Navn></Virkestoff>`)}
${row('Virkestoff', 'S1', `<VirkestoffMedStyrke ${space}><Id>S1</Id><Styrke V="5" U="mg"/><RefVirkestoff>V1</RefVirkestoff></VirkestoffMedStyrke>`)}
</KatVirkestoff>${among}</FEST>`;
}

interface ZipClaims {
  readonly size?: number;
  readonly packed?: Buffer;
}

/** A zip of one file; the claims are what its directory says in place of the truth. */
export function zipOf(
  name: string,
  content: Buffer,
  { size = content.length, packed }: ZipClaims = {},
): Buffer {
  const data = packed ?? deflateRawSync(content);
  const title = Buffer.from(name);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, title]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, central, end]);
}

/** Deflated: one megabyte of comments, again and again. */
function deflatedComments(head: string, megabytes: number): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const comment = `<!--${' '.repeat(1017)}-->\n`;
  const block = deflateRawSync(Buffer.from(comment.repeat(1024)), flush);
  return Buffer.concat([deflateRawSync(Buffer.from(head), flush), ...Array(megabytes).fill(block)]);
}

/** Some kilobytes that unpack to the given size, and say of themselves that they unpack to `size`. */
function zipBomb(megabytes: number, size: number): Buffer {
  const head = festXml([]).split('<KatLegemiddelMerkevare>')[0] ?? '';
  return zipOf('fest251.xml', Buffer.alloc(0), { size, packed: deflatedComments(head, megabytes) });
}

const asXml = (name: string, content: string): ChosenFile => ({
  name,
  mimeType: 'text/xml',
  buffer: Buffer.from(content),
});
const asZip = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'application/zip', buffer });

export const festZip = (xml: string): ChosenFile =>
  asZip('fest251.zip', zipOf('fest251.xml', Buffer.from(xml)));

const one: FestProduct = { id: 'ID_1', name: 'OxyNorm kaps 5 mg', group: 'A' };
const whole = festXml([one]);
const zipped = zipOf('fest251.xml', Buffer.from(whole));

/** Files that are refused as a whole, and what is said of each. */
export const refusedFiles: readonly (readonly [what: string, file: ChosenFile, says: RegExp])[] = [
  ['an empty file', asZip('fest251.zip', Buffer.alloc(0)), /Filen er tom\./],
  ['a zip without its end', asZip('fest251.zip', zipped.subarray(0, -40)), /ikke hel: slutten mangler/],
  [
    'a zip of something else',
    asZip('bilder.zip', zipOf('bilde.png', Buffer.from('x'))),
    /ingen XML-fil.*«bilde\.png»/,
  ],
  ['a zip that says it is 1 GB', asZip('fest251.zip', zipBomb(1, 2 ** 30)), /for stor: 1024 MB/],
  [
    'a zip that hides 450 MB',
    asZip('fest251.zip', zipBomb(450, 2 ** 20)),
    /skadet eller ikke en vanlig zip-fil/,
  ],
  [
    'a zip with another content than its checksum',
    asZip(
      'fest251.zip',
      zipOf('fest251.xml', Buffer.from(whole), {
        packed: deflateRawSync(Buffer.from(whole.replace('5 mg', '9 mg'))),
      }),
    ),
    /stemmer ikke med kontrollsummen/,
  ],
  [
    'a document type',
    asXml('fest.xml', whole.replace('<FEST', '<!DOCTYPE FEST [<!ENTITY a "b">]>\n<FEST')),
    /DOCTYPE.*linje 2/,
  ],
  [
    'an XML file of something else',
    asXml('fest.xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>'),
    /ikke FEST/,
  ],
  ['a file of nothing known', asXml('fest.xml', '\u0000\u0001\u0002søppel'), /verken en zip-fil eller XML/],
  ['an XML file without its end', asXml('fest.xml', whole.slice(0, 900)), /Filen er ikke hel: den slutter/],
  [
    'a text of 4 MB',
    asXml('fest.xml', whole.replace('OxyNorm kaps', 'x'.repeat(4 * 1024 * 1024))),
    /på over 1 MB/,
  ],
  ['no products', asXml('fest.xml', festXml([])), /ingen legemidler/],
  ['no date', asXml('fest.xml', whole.replace(/<HentetDato>.*?<\/HentetDato>/, '')), /mangler HentetDato/],
];
