import { MOST_ROWS, tooManyRows } from './fest-limits.ts';
import type {
  LegemiddelMerkevare,
  Legemiddelpakning,
  LegemiddelVirkestoff,
  Refusjonsgruppe,
  Vilkar,
  Virkestoff,
  VirkestoffMedStyrke,
} from './fest-rows.ts';
import type { NotUnderstood } from './not-understood.ts';
import type { RawElement } from './raw-element.ts';
import { owned, RowFields } from './row-fields.ts';
import {
  readLegemiddelVirkestoff,
  readMerkevare,
  readPakning,
  readRefusjonsgruppe,
  readVilkar,
  readVirkestoff,
  readVirkestoffMedStyrke,
} from './row-readers.ts';
import { RowsById } from './rows-by-id.ts';

const ACTIVE = 'A';
const LEGEMIDLER = ['OppfLegemiddelMerkevare', 'OppfLegemiddelpakning'];

/** The rows of one file, each by itself; nothing is joined yet. */
export class FestExtract {
  readonly merkevarer = new RowsById<LegemiddelMerkevare>();
  readonly pakninger = new RowsById<Legemiddelpakning>();
  readonly virkestoff = new RowsById<Virkestoff>();
  readonly styrker = new RowsById<VirkestoffMedStyrke>();
  readonly virkestoffnavn = new RowsById<LegemiddelVirkestoff>();
  readonly refusjonsgrupper = new RowsById<Refusjonsgruppe>();
  readonly vilkar = new RowsById<Vilkar>();
  readonly notUnderstood: NotUnderstood[] = [];
  /** Names of products that are in the file and could not be used. */
  readonly namesNotUsed: string[] = [];
  notActive = 0;
  pakningerRead = 0;
  legemidlerRead = 0;
  #rows = 0;

  readonly #read: Readonly<Record<string, (element: RawElement) => void>> = {
    LegemiddelMerkevare: (element) => this.#keep(element, readMerkevare, this.merkevarer),
    Legemiddelpakning: (element) => this.#keep(element, readPakning, this.pakninger),
    Virkestoff: (element) => this.#keep(element, readVirkestoff, this.virkestoff),
    VirkestoffMedStyrke: (element) => this.#keep(element, readVirkestoffMedStyrke, this.styrker),
    LegemiddelVirkestoff: (element) => this.#keep(element, readLegemiddelVirkestoff, this.virkestoffnavn),
    Refusjonshjemmel: (element) => this.#keepHjemmel(element),
    Vilkar: (element) => this.#keep(element, readVilkar, this.vilkar),
  };

  /** Takes one `Oppf…`. A row that is not active is counted and no more. Throws `FestError` past the most that is held. */
  add(row: RawElement): void {
    this.#rows += 1;
    if (this.#rows > MOST_ROWS) throw tooManyRows();
    const status = new RowFields(row).optionalCode('Status');
    if (status !== null && status !== ACTIVE) {
      this.notActive += 1;
      return;
    }
    if (row.name === 'OppfLegemiddelpakning') this.pakningerRead += 1;
    if (LEGEMIDLER.includes(row.name)) this.legemidlerRead += 1;
    const object = row.children.find(({ name }) => Object.hasOwn(this.#read, name));
    if (status === null || !object) {
      const id = object ? new RowFields(object).optionalText('Id') : new RowFields(row).optionalText('Id');
      this.#refuse(row.name.replace(/^Oppf/, ''), id, object, [
        status === null ? 'Status mangler' : 'Innholdet mangler',
      ]);
      return;
    }
    this.#read[object.name]?.(object);
  }

  #keep<T extends { readonly id: string }>(
    element: RawElement,
    read: (fields: RowFields) => T,
    rows: RowsById<T>,
  ): void {
    const fields = new RowFields(element);
    const row = read(fields);
    if (fields.problems.length === 0) rows.add(row);
    else this.#refuse(element.name, row.id || null, element, fields.problems);
  }

  #keepHjemmel(element: RawElement): void {
    const fields = new RowFields(element);
    const hjemmel = fields.code('Refusjonshjemmel');
    if (fields.problems.length > 0) this.#refuse(element.name, null, element, fields.problems);
    else {
      for (const group of fields.all('Refusjonsgruppe')) {
        this.#keep(group, (inside) => readRefusjonsgruppe(inside, hjemmel), this.refusjonsgrupper);
      }
    }
  }

  #refuse(
    category: string,
    id: string | null,
    element: RawElement | undefined,
    reasons: readonly string[],
  ): void {
    const nameIn = (field: string) => {
      const text = element?.children.find((child) => child.name === field)?.text.trim();
      return text ? owned(text) : null;
    };
    const name = nameIn('NavnFormStyrke') ?? nameIn('Varenavn') ?? nameIn('Navn');
    this.notUnderstood.push({ category, id, name, reason: reasons.join('; ') });
    if (category !== 'LegemiddelMerkevare') return;
    for (const written of [nameIn('Varenavn'), nameIn('NavnFormStyrke')]) {
      if (written !== null) this.namesNotUsed.push(written);
    }
  }
}
