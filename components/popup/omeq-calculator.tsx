import { BodyShort, Button } from '@navikt/ds-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { KnownDrug } from '../../rules/drug/drug-resolution.ts';
import { type CalculatorRow, calculate, productOf } from '../../rules/omeq/calculator.ts';
import type { ReadRows } from '../../rules/pasted-prescription/rows-in-text.ts';
import { CatalogueLine, type CatalogueView } from '../drug-search/catalogue-line.tsx';
import type { SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { CalculatorHeader, type WaysOn } from './calculator-header.tsx';
import { CalculatorSum } from './calculator-sum.tsx';
import { calculationText, sharesText, shortPurpose } from './calculator-text.ts';
import { FactorsUsed } from './factors-used.tsx';
import { OpioidRow } from './opioid-row.tsx';
import { type CountableProduct, ProductSearch } from './product-search.tsx';
import { type KeyedRow, type RowField, useRowList } from './row-list.ts';
import { WhatIf } from './what-if.tsx';
import './omeq-calculator.css';
import './what-if.css';

const CopyByHand = lazy(async () => ({ default: (await import('./copy-by-hand.tsx')).CopyByHand }));

interface OmeqCalculatorProps extends WaysOn {
  readonly initialRows: readonly CalculatorRow[];
  /** Null while it is being read: the calculator works all the same. */
  readonly catalogue: CatalogueView | null;
  readonly onSearchDrug: SearchDrugs;
  readonly onReadRows: ReadRows;
  /** What an opioid is sold as, by its Norwegian name; nothing while the catalogue is read. */
  readonly productsOf: (substance: string) => readonly KnownDrug[];
  /** ISO date of today. */
  readonly today: string;
  readonly onRowsChange: (rows: readonly CalculatorRow[]) => void;
  /** Answers whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** What is said of the page in front. */
  readonly children?: ReactNode;
}

type Notice = 'none' | 'copied' | 'copy-refused' | 'nothing-to-copy' | 'cleared' | 'restored';

const notices: Readonly<Record<Notice, string>> = {
  none: '',
  copied: 'Beregningen er kopiert.',
  'copy-refused': 'Nettleseren lot oss ikke kopiere. Merk og kopier teksten under.',
  'nothing-to-copy': 'Det er ingenting å kopiere ennå.',
  cleared: 'Alle rader er fjernet.',
  restored: 'Radene er tilbake.',
};

export function OmeqCalculator({ initialRows, onRowsChange, today, ...props }: OmeqCalculatorProps) {
  const [notice, setNotice] = useState<Notice>('none');
  const [cleared, setCleared] = useState<readonly KeyedRow[] | null>(null);
  const [paper, setPaper] = useState<string | null>(null);
  const list = useRowList(initialRows, (rows) => {
    setNotice('none');
    onRowsChange(rows);
  });
  const { rows } = list;
  const calculation = calculate(rows);
  const { readings, sum } = calculation;
  const text = calculationText(rows, calculation, today);
  const hasUnconfirmedProduct = rows.some((row) => productOf(row)?.confirmed === false);
  const firstAsNeeded = rows.findIndex(({ asNeeded }) => asNeeded);

  /** Focus goes to what is first left to write. */
  function addProducts(products: readonly CountableProduct[]) {
    const added = list.addAll(products.map(({ row }) => row));
    const lacking = products.findIndex((product) => leftToWrite(product) !== null);
    const [row, product] = [added[lacking], products[lacking]];
    const field = product && leftToWrite(product);
    if (row && field) list.focusRow(row.key, field);
  }

  function clear() {
    setCleared(rows);
    list.clear();
    setNotice('cleared');
  }

  function restore(before: readonly KeyedRow[]) {
    setCleared(null);
    list.put(before);
    setNotice('restored');
    if (before[0]) list.focusRow(before[0].key);
  }

  async function copy() {
    if (sum.counted + sum.notCounted === 0) return setNotice('nothing-to-copy');
    setNotice((await props.onCopy(text)) ? 'copied' : 'copy-refused');
  }

  /** What is on the paper must be in the page before it is printed. */
  function print(sheet: string) {
    setPaper(sheet);
    setTimeout(() => window.print());
  }

  return (
    <main className="hj-calculator">
      <CalculatorHeader {...props} />
      <CalculatorSum calculation={calculation} />
      <ProductSearch onSearch={props.onSearchDrug} onReadRows={props.onReadRows} onProducts={addProducts} />
      <div className="hj-calculator-rows">
        <div className="hj-opioid-row hj-opioid-row-names" aria-hidden>
          <span>Legemiddel</span>
          <span>Styrke</span>
          <span>Antall</span>
          <span>v.b.</span>
          <span>OMEQ</span>
        </div>
        {rows.map(({ key, ...row }, index) => (
          <div key={key}>
            {index === firstAsNeeded && (
              <p className="hj-calculator-apart">{sharesText(calculation) ?? 'Ved behov'}</p>
            )}
            <OpioidRow
              number={index + 1}
              row={row}
              reading={readings[index] ?? { kind: 'blank' }}
              opioidField={list.field(key, 'opioid')}
              strengthField={list.field(key, 'strength')}
              countField={list.field(key, 'count')}
              onChange={(changed) => list.change(key, changed)}
              onRemove={() => list.remove(key)}
            />
          </div>
        ))}
      </div>
      <div className="hj-calculator-actions">
        <Button type="button" size="xsmall" onClick={copy}>
          Kopier <span className="aksel-sr-only">som tekst</span>
        </Button>
        <Button type="button" size="xsmall" variant="secondary" onClick={() => print(text)}>
          Skriv ut
        </Button>
        <Button type="button" size="xsmall" variant="tertiary" onClick={list.add}>
          Legg til <span className="aksel-sr-only">opioid</span>
        </Button>
        <Button type="button" size="xsmall" variant="tertiary" data-color="neutral" onClick={clear}>
          Nullstill
        </Button>
      </div>
      <div className="hj-calculator-said">
        <BodyShort size="small" role="status">
          {notices[notice]}
        </BodyShort>
        {notice === 'cleared' && cleared && (
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => restore(cleared)}>
            Angre
          </Button>
        )}
      </div>
      {notice === 'copy-refused' && (
        <Suspense>
          <CopyByHand text={text} />
        </Suspense>
      )}
      <div className="hj-calculator-folds">
        <WhatIf
          rows={rows}
          calculation={calculation}
          productsOf={props.productsOf}
          today={today}
          onReplace={(index, row) => {
            const at = rows[index];
            if (at) list.change(at.key, row);
          }}
          onCopy={props.onCopy}
          onPrint={print}
        />
        <FactorsUsed rows={rows} calculation={calculation}>
          <CatalogueLine catalogue={props.catalogue} />
        </FactorsUsed>
      </div>
      <p className="hj-calculator-subtle">
        {shortPurpose}
        {hasUnconfirmedProduct && ' * Ikke bekreftet mot offisiell kilde.'}
      </p>
      {props.children}
      {paper !== null && <pre className="hj-calculator-paper">{paper}</pre>}
    </main>
  );
}

/** Null where the row is whole, or cannot be counted. */
function leftToWrite(product: CountableProduct): RowField | null {
  if (product.kind === 'filled') return product.row.count === '' ? 'count' : null;
  if (product.kind === 'not-countable') return null;
  return product.why === 'strength' ? 'strength' : 'opioid';
}
