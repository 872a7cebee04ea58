import type { Reseptgruppe } from '../catalogue/catalogue-entry.ts';
import {
  H_RESEPT,
  type Innhold,
  type Legemiddel,
  type LegemiddelMerkevare,
  type Legemiddelpakning,
  type LegemiddelVirkestoff,
  type Refusjon,
  type Refusjonsgruppe,
  type Vilkar,
  type Virkestoff,
  type VirkestoffMedStyrke,
} from './fest-rows.ts';
import type { RowFields } from './row-fields.ts';

const groups: readonly (Reseptgruppe | 'K')[] = ['A', 'B', 'C', 'CF', 'F', 'K'];
const ATC = /^[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?$/;
/** Codes of kodeverk 7452 that are what a person would write; of the rest, the name is. */
const readableUnits = ['stk', 'ml', 'g', 'mg', 'l'];
/** Kodeverk 7445: L is «lik». */
const EQUAL = 'L';

function atcOf(fields: RowFields): string | null {
  const code = fields.optionalCode('Atc')?.toUpperCase() ?? null;
  if (code === null || ATC.test(code)) return code;
  fields.problems.push(`«${code}» er ikke en ATC-kode`);
  return null;
}

function reseptgruppeOf(fields: RowFields): Reseptgruppe | 'K' {
  const code = fields.code('Reseptgruppe');
  const known = groups.find((group) => group === code);
  if (known) return known;
  if (code !== '') fields.problems.push(`Ukjent reseptgruppe «${code}»`);
  return 'A';
}

function refundsOf(fields: RowFields): Refusjon[] {
  return fields.each('Refusjon').map((refusjon) => ({
    groups: refusjon.texts('RefRefusjonsgruppe'),
    validFrom: refusjon.optionalDate('GyldigFraDato'),
    prescribeUntil: refusjon.optionalDate('ForskrivesTilDato'),
  }));
}

function innholdOf(fields: RowFields): Innhold {
  const sorted = (name: string, reference: string) =>
    fields
      .each(name)
      .map((item) => ({
        place: item.optionalNumber('Sortering', item.text('Sortering')) ?? 0,
        id: item.text(reference),
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => id);
  return {
    strengths: sorted('SortertVirkestoffMedStyrke', 'RefVirkestoffMedStyrke'),
    withoutStrength: sorted('SortertVirkestoffUtenStyrke', 'RefVirkestoff'),
  };
}

function legemiddelOf(fields: RowFields): Legemiddel {
  return {
    id: fields.text('Id'),
    navnFormStyrke: fields.text('NavnFormStyrke'),
    atc: atcOf(fields),
    reseptgruppe: reseptgruppeOf(fields),
    form: fields.optionalCode('LegemiddelformKort', 'DN'),
    routes: fields.each('AdministreringLegemiddel').flatMap((ways) => ways.codes('Administrasjonsvei')),
    preparattype: fields.optionalNumber('Preparattype', fields.optionalCode('Preparattype')),
    opioidApplication: fields.optionalFlag('Opioidsoknad'),
    refunds: refundsOf(fields),
  };
}

export function readMerkevare(fields: RowFields): LegemiddelMerkevare {
  return {
    ...legemiddelOf(fields),
    ...innholdOf(fields),
    varenavn: fields.text('Varenavn'),
    formLong: fields.optionalText('LegemiddelformLang'),
  };
}

function sizeOf(info: RowFields): string {
  const code = info.code('EnhetPakning');
  const unit = readableUnits.includes(code) ? code : (info.optionalCode('EnhetPakning', 'DN') ?? code);
  return `${info.text('Pakningsstr')} ${unit}`.trim();
}

export function readPakning(fields: RowFields): Legemiddelpakning {
  const [marketing] = fields.each('Markedsforingsinfo');
  const holds = fields
    .each('Pakningsinfo')
    .map((info) => ({ merkevare: info.text('RefLegemiddelMerkevare'), size: sizeOf(info) }));
  if (holds.length === 0) fields.problems.push('Pakningsinfo mangler');
  return {
    ...legemiddelOf(fields),
    varenr: fields.text('Varenr'),
    holds,
    marketing: {
      marketedFrom: marketing?.optionalDate('Markedsforingsdato') ?? null,
      deregisteredFrom: marketing?.optionalDate('AvregDato') ?? null,
      temporarilyOutFrom: marketing?.optionalDate('MidlUtgattDato') ?? null,
    },
  };
}

export function readLegemiddelVirkestoff(fields: RowFields): LegemiddelVirkestoff {
  return {
    id: fields.text('Id'),
    navnFormStyrke: fields.text('NavnFormStyrke'),
    form: fields.optionalCode('LegemiddelformKort', 'DN'),
    merkevarer: fields.texts('RefLegemiddelMerkevare'),
    ...innholdOf(fields),
  };
}

export function readVirkestoff(fields: RowFields): Virkestoff {
  return { id: fields.text('Id'), name: fields.text('Navn') };
}

export function readVirkestoffMedStyrke(fields: RowFields): VirkestoffMedStyrke {
  const strength = fields.quantity('Styrke');
  const operator = fields.optionalCode('Styrkeoperator') ?? EQUAL;
  const exact = operator === EQUAL && fields.optionalText('StyrkeOvreVerdi') === null;
  return {
    id: fields.text('Id'),
    substance: fields.text('RefVirkestoff'),
    strength: exact ? strength : null,
    denominator: fields.optionalQuantity('StyrkeNevner'),
  };
}

/** Only of H-resept is more read than that the group is there. */
export function readRefusjonsgruppe(fields: RowFields, hjemmel: string): Refusjonsgruppe {
  const id = fields.text('Id');
  if (hjemmel !== H_RESEPT) return { id, hjemmel, number: '', atc: null, use: null, conditions: [] };
  return {
    id,
    hjemmel,
    number: fields.code('GruppeNr'),
    atc: atcOf(fields),
    use: fields.optionalText('RefusjonsberettighetBruk'),
    conditions: fields.texts('RefVilkar'),
  };
}

export function readVilkar(fields: RowFields): Vilkar {
  return { id: fields.text('Id'), text: fields.text('Tekst') };
}
