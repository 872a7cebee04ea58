import { ArchiveIcon, CogIcon, FilesIcon, PlusIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Detail, Heading, Textarea } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { blankRow, type CalculatorRow, calculate, isBlank } from '../../rules/omeq/calculator.ts';
import type { ReadMedicines } from '../../rules/pasted-prescription/medicines-in-text.ts';
import { CatalogueLine, type CatalogueView } from '../drug-search/catalogue-line.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { CalculatorSum } from './calculator-sum.tsx';
import { calculationText, limitsScope, purpose } from './calculator-text.ts';
import { OpioidRow } from './opioid-row.tsx';
import { type CountableProduct, ProductSearch } from './product-search.tsx';

interface OmeqCalculatorProps {
  readonly initialRows: readonly CalculatorRow[];
  /** Null while it is being read: the calculator works all the same. */
  readonly catalogue: CatalogueView | null;
  readonly onSearchDrug: SearchDrugs;
  readonly onReadMedicines: ReadMedicines;
  /** ISO date of today. */
  readonly today: string;
  readonly onRowsChange: (rows: readonly CalculatorRow[]) => void;
  /** Answers whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenHistory: () => void;
  readonly onOpenSettings: () => void;
  /** To the page for a prescription that stands on none. */
  readonly onWritePrescription: () => void;
}

type KeyedRow = CalculatorRow & { readonly key: number };
type RowField = 'opioid' | 'strength' | 'count';
type Notice = 'none' | 'copied' | 'copy-refused' | 'nothing-to-copy' | 'cleared' | 'restored';

const notices: Readonly<Record<Notice, string>> = {
  none: '',
  copied: 'Beregningen er kopiert.',
  'copy-refused': 'Nettleseren lot oss ikke kopiere. Merk og kopier teksten under.',
  'nothing-to-copy': 'Det er ingenting å kopiere ennå.',
  cleared: 'Alle rader er fjernet.',
  restored: 'Radene er tilbake.',
};

export function OmeqCalculator({
  initialRows,
  catalogue,
  onSearchDrug,
  onReadMedicines,
  today,
  onRowsChange,
  onCopy,
  onOpenHistory,
  onOpenSettings,
  onWritePrescription,
}: OmeqCalculatorProps) {
  const nextKey = useRef(0);
  const keyed = (row: CalculatorRow): KeyedRow => {
    nextKey.current += 1;
    return { ...row, key: nextKey.current };
  };
  const [rows, setRows] = useState<readonly KeyedRow[]>(() =>
    (initialRows.length > 0 ? initialRows : [blankRow]).map(keyed),
  );
  const [cleared, setCleared] = useState<readonly KeyedRow[] | null>(null);
  const [notice, setNotice] = useState<Notice>('none');
  const fields = useRef(new Map<string, HTMLElement>());
  const [focusAt, setFocusAt] = useState<string | null>(null);
  const fieldAt = (key: number, field: RowField) => `${key} ${field}`;
  const remember = (key: number, field: RowField) => (element: HTMLElement | null) => {
    if (element) fields.current.set(fieldAt(key, field), element);
    else fields.current.delete(fieldAt(key, field));
  };
  const focusRow = (key: number, field: RowField = 'opioid') => setFocusAt(fieldAt(key, field));

  useEffect(() => {
    if (focusAt === null) return;
    fields.current.get(focusAt)?.focus();
    setFocusAt(null);
  }, [focusAt]);

  const calculation = calculate(rows);
  const { readings, sum, headline } = calculation;
  const text = calculationText(rows, calculation, today);

  function change(changed: readonly KeyedRow[], say: Notice = 'none') {
    setRows(changed);
    setNotice(say);
    onRowsChange(changed.map(({ key: _, ...row }) => row));
  }

  function addRow() {
    const added = keyed(blankRow);
    change([...rows, added]);
    focusRow(added.key);
  }

  /** Each product takes the first row that nothing stands in, and focus goes to what is first left to write. */
  function addProducts(products: readonly CountableProduct[]) {
    const added = products.map((product) => ({ product, row: keyed(product.row) }));
    const blank = rows.filter(isBlank);
    const inBlank = new Map(added.slice(0, blank.length).map(({ row }, at) => [blank[at], row]));
    const kept = rows.map((row) => inBlank.get(row) ?? row);
    change([...kept, ...added.slice(blank.length).map(({ row }) => row)]);
    const lacking = added.find(({ product }) => leftToWrite(product) !== null);
    const field = lacking && leftToWrite(lacking.product);
    if (lacking && field) focusRow(lacking.row.key, field);
  }

  function removeRow(key: number) {
    const at = rows.findIndex((row) => row.key === key);
    const others = rows.filter((row) => row.key !== key);
    const left = others.length > 0 ? others : [keyed(blankRow)];
    change(left);
    const next = left[Math.min(at, left.length - 1)];
    if (next) focusRow(next.key);
  }

  function clear() {
    const fresh = keyed(blankRow);
    setCleared(rows);
    change([fresh], 'cleared');
    focusRow(fresh.key);
  }

  function restore(before: readonly KeyedRow[]) {
    setCleared(null);
    change(before, 'restored');
    if (before[0]) focusRow(before[0].key);
  }

  async function copy() {
    if (sum.counted + sum.notCounted === 0) return setNotice('nothing-to-copy');
    setNotice((await onCopy(text)) ? 'copied' : 'copy-refused');
  }

  return (
    <main className="calculator">
      <header className="calculator__header">
        <Heading level="1" size="small">
          OMEQ-kalkulator
        </Heading>
        <Button type="button" size="small" variant="tertiary" onClick={onWritePrescription}>
          Skriv inn resept
        </Button>
        <div className="calculator__links">
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ArchiveIcon aria-hidden />}
            onClick={onOpenHistory}
            aria-label="Saker"
          />
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<CogIcon aria-hidden />}
            onClick={onOpenSettings}
            aria-label="Innstillinger"
          />
        </div>
      </header>
      <BodyShort size="small">{purpose}</BodyShort>
      <ProductSearch onSearch={onSearchDrug} onReadMedicines={onReadMedicines} onProducts={addProducts} />

      {rows.map(({ key, ...row }, index) => (
        <OpioidRow
          key={key}
          number={index + 1}
          row={row}
          reading={readings[index] ?? { kind: 'blank' }}
          opioidField={remember(key, 'opioid')}
          strengthField={remember(key, 'strength')}
          countField={remember(key, 'count')}
          onChange={(changed) =>
            change(rows.map((other) => (other.key === key ? { ...changed, key } : other)))
          }
          onRemove={() => removeRow(key)}
        />
      ))}
      <Button
        className="calculator__add"
        type="button"
        size="small"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        onClick={addRow}
      >
        Legg til opioid
      </Button>

      <CalculatorSum sum={sum} headline={headline} />
      {sum.counted > 0 && <Detail>{limitsScope}</Detail>}

      <div className="calculator__actions">
        <Button type="button" size="small" icon={<FilesIcon aria-hidden />} onClick={copy}>
          Kopier som tekst
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={clear}>
          Nullstill
        </Button>
        <BodyShort size="small" role="status">
          {notices[notice]}
        </BodyShort>
        {notice === 'cleared' && cleared && (
          <Button type="button" size="small" variant="tertiary" onClick={() => restore(cleared)}>
            Angre
          </Button>
        )}
      </div>
      {notice === 'copy-refused' && (
        <Textarea
          autoComplete="off"
          label="Beregningen som tekst"
          size="small"
          readOnly
          value={text}
          minRows={4}
        />
      )}
      <CatalogueLine catalogue={catalogue} />
    </main>
  );
}

/** Null where the row is whole, or cannot be counted. */
function leftToWrite(product: CountableProduct): RowField | null {
  if (product.kind === 'filled') return product.row.count === '' ? 'count' : null;
  if (product.kind === 'not-countable') return null;
  return product.why === 'strength' ? 'strength' : 'opioid';
}
