import { coded, type FestElement, fs, m30, quantity, simple } from './fest-element.ts';

/** FEST's rows as elements, in the order of the schema. Everything obligatory is there; what a test varies is given. */

export interface WrittenStrength {
  readonly amount: number | string;
  readonly unit: string;
}

export interface WrittenRefusjon {
  readonly group: string;
  readonly from: string;
  readonly until?: string | null;
}

interface WrittenLegemiddel {
  readonly id: string;
  readonly name: string;
  readonly atc?: string | null;
  readonly reseptgruppe: string;
  readonly form: { readonly code: string; readonly name: string };
  readonly preparattype?: number;
  readonly opioidApplication?: boolean | null;
  readonly refunds?: readonly WrittenRefusjon[];
}

export interface WrittenMerkevare extends WrittenLegemiddel {
  readonly varenavn: string;
  readonly routes: readonly { readonly code: string; readonly name: string }[];
  /** Ids of VirkestoffMedStyrke, in the order of Sortering. */
  readonly strengths: readonly string[];
  /** Ids of Virkestoff. */
  readonly withoutStrength?: readonly string[];
  /** Parts of the preparatomtale: what makes a real merkevare as long as it is. */
  readonly sections?: number;
}

export interface WrittenPakning extends WrittenLegemiddel {
  readonly varenr: string;
  readonly merkevarer: readonly string[];
  readonly size: string;
  readonly unit?: { readonly code: string; readonly name: string };
  readonly marketing?: {
    readonly from?: string;
    readonly deregistered?: string;
    readonly out?: string;
  } | null;
  readonly prices?: number;
}

const ATC = 7180;

function legemiddel(
  of: WrittenLegemiddel,
  routes: WrittenMerkevare['routes'],
): (FestElement | null | FestElement[])[] {
  const { atc, opioidApplication, preparattype = 7, refunds = [] } = of;
  return [
    atc ? coded(fs('Atc'), atc, ATC, `Stoffet ${atc}`) : null,
    fs('NavnFormStyrke', of.name),
    simple(fs('Reseptgruppe'), of.reseptgruppe, `Reseptgruppe ${of.reseptgruppe}`),
    coded(fs('LegemiddelformKort'), of.form.code, 7448, of.form.name),
    simple(fs('Preparattype'), String(preparattype), 'Legemiddel'),
    simple(fs('TypeSoknadSlv'), '1', 'Skal ikke søkes'),
    opioidApplication == null ? null : fs('Opioidsoknad', String(opioidApplication)),
    refunds.map(({ group, from, until }) =>
      fs('Refusjon', [
        fs('RefRefusjonsgruppe', group),
        fs('GyldigFraDato', from),
        until ? fs('ForskrivesTilDato', until) : null,
      ]),
    ),
    routes.length === 0
      ? null
      : fs('AdministreringLegemiddel', [
          routes.map(({ code, name }) => coded(fs('Administrasjonsvei'), code, 7477, name)),
          coded(fs('EnhetDosering'), '13', 7480, 'tablett'),
        ]),
  ];
}

function sorted(name: string, reference: string, ids: readonly string[]): FestElement[] {
  return ids.map((id, place) => fs(name, [fs('Sortering', String(place)), fs(reference, id)]));
}

export function merkevareElement(of: WrittenMerkevare): FestElement {
  return fs('LegemiddelMerkevare', [
    ...legemiddel(of, of.routes),
    fs('Id', of.id),
    fs('Varenavn', of.varenavn),
    fs('LegemiddelformLang', of.form.name),
    sorted('SortertVirkestoffMedStyrke', 'RefVirkestoffMedStyrke', of.strengths),
    sorted('SortertVirkestoffUtenStyrke', 'RefVirkestoff', of.withoutStrength ?? []),
    fs('ProduktInfo', [fs('Varseltrekant', 'false'), fs('Produsent', 'Norsk Legemiddel AS')]),
    fs('Reseptgyldighet', [fs('Varighet', 'P1Y')]),
    Array.from({ length: of.sections ?? 0 }, (_, section) =>
      fs('Preparatomtaleavsnitt', [
        simple(fs('Avsnittoverskrift'), `SPCHUMAN_${section}`, `AVSNITT ${section}`),
        fs('Lenke', [
          {
            ...fs('Www'),
            attributes: { V: `https://www.legemiddelsok.no/spc/${of.id}.pdf#avsnitt${section}` },
          },
        ]),
      ]),
    ),
  ]);
}

function price(type: number): FestElement {
  return fs('PrisVare', [
    coded(fs('Type'), String(type), 7453, 'Pris'),
    quantity(fs('Pris'), `${100 + type}.5`, 'NOK'),
    fs('GyldigFraDato', '2023-01-01'),
  ]);
}

export function pakningElement(of: WrittenPakning): FestElement {
  const { unit = { code: 'stk', name: 'stykk' }, marketing } = of;
  const markets = [
    marketing?.from ? fs('Markedsforingsdato', marketing.from) : null,
    marketing?.deregistered ? fs('AvregDato', marketing.deregistered) : null,
    marketing?.out ? fs('MidlUtgattDato', marketing.out) : null,
  ];
  return fs('Legemiddelpakning', [
    ...legemiddel(of, []),
    fs('Id', of.id),
    fs('Varenr', of.varenr),
    fs('Ean', `57${of.varenr}00003`),
    simple(fs('Oppbevaring'), 'R', 'Rom (15-25 grader)'),
    of.merkevarer.map((merkevare) =>
      fs('Pakningsinfo', [
        fs('RefLegemiddelMerkevare', merkevare),
        fs('Pakningsstr', of.size),
        coded(fs('EnhetPakning'), unit.code, 7452, unit.name),
        coded(fs('Pakningstype'), '169', 7449, 'Blisterpakning'),
        fs('Mengde', '1'),
      ]),
    ),
    Array.from({ length: of.prices ?? 0 }, (_, type) => price(type)),
    marketing ? fs('Markedsforingsinfo', markets) : null,
  ]);
}

export function virkestoffElement(id: string, name: string): FestElement {
  return fs('Virkestoff', [fs('Id', id), fs('Navn', name), fs('NavnEngelsk', name)]);
}

export interface WrittenVirkestoffMedStyrke {
  readonly id: string;
  readonly virkestoff: string;
  readonly strength: WrittenStrength;
  readonly denominator?: WrittenStrength | null;
  /** Kodeverk 7445; `L` is equal. */
  readonly operator?: string;
}

export function styrkeElement(of: WrittenVirkestoffMedStyrke): FestElement {
  return fs('VirkestoffMedStyrke', [
    fs('Id', of.id),
    quantity(fs('Styrke'), of.strength.amount, of.strength.unit),
    of.denominator ? quantity(fs('StyrkeNevner'), of.denominator.amount, of.denominator.unit) : null,
    fs('RefVirkestoff', of.virkestoff),
    coded(fs('Styrkeoperator'), of.operator ?? 'L', 7445, 'Lik'),
  ]);
}

export interface WrittenVirkestoffnavn {
  readonly id: string;
  readonly name: string;
  readonly form: WrittenLegemiddel['form'];
  readonly strengths: readonly string[];
  readonly merkevarer: readonly string[];
}

export function virkestoffnavnElement(of: WrittenVirkestoffnavn): FestElement {
  return fs('LegemiddelVirkestoff', [
    ...legemiddel({ ...of, reseptgruppe: 'C' }, []),
    fs('Id', of.id),
    sorted('SortertVirkestoffMedStyrke', 'RefVirkestoffMedStyrke', of.strengths),
    of.merkevarer.map((id) => fs('RefLegemiddelMerkevare', id)),
  ]);
}

export interface WrittenRefusjonsgruppe {
  readonly id: string;
  readonly number: string;
  readonly atc?: string | null;
  readonly use?: string | null;
  readonly vilkar?: readonly string[];
  readonly codes?: number;
}

export function refusjonElement(hjemmel: string, groups: readonly WrittenRefusjonsgruppe[]): FestElement {
  return m30('Refusjonshjemmel', [
    coded(m30('Refusjonshjemmel'), hjemmel, 7427, hjemmel === '950' ? 'H-resept' : '§5-14 §2'),
    m30('KreverVarekobling', 'true'),
    m30('KreverVedtak', 'false'),
    groups.map((group) =>
      m30('Refusjonsgruppe', [
        m30('Id', group.id),
        coded(m30('GruppeNr'), group.number, 7451, group.number),
        group.atc ? coded(m30('Atc'), group.atc, ATC, `Stoffet ${group.atc}`) : null,
        m30('KreverRefusjonskode', 'false'),
        group.use ? m30('RefusjonsberettighetBruk', group.use) : null,
        (group.vilkar ?? []).map((id) => m30('RefVilkar', id)),
        Array.from({ length: group.codes ?? 0 }, (_, code) =>
          m30('Refusjonskode', [
            coded(m30('Refusjonskode'), `A${String(code).padStart(2, '0')}`, 7435, `Diagnosen A${code}`),
            m30('GyldigFraDato', '2010-01-01'),
          ]),
        ),
      ]),
    ),
  ]);
}

export function vilkarElement(id: string, text: string): FestElement {
  return m30('Vilkar', [
    m30('Id', id),
    m30('VilkarNr', '1'),
    coded(m30('Gruppe'), '3', 7437, 'Refusjon'),
    simple(m30('GjelderFor'), '1', 'Rekvirent'),
    m30('Tekst', text),
  ]);
}

/** One row of a category. `id` is the row's own, which nothing refers to. */
export function oppf(name: string, id: string, object: FestElement | null, status = 'A'): FestElement {
  return m30(`Oppf${name}`, [
    m30('Id', id),
    m30('Tidspunkt', '2023-06-05T03:11:16'),
    simple(m30('Status'), status, 'Oppføring'),
    object,
  ]);
}
