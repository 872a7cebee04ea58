import { InlineMessage } from '@navikt/ds-react';
import { useState } from 'react';
import { isPatch } from '../../rules/omeq/daily-dose.ts';
import { type ProductRow, productRow } from '../../rules/omeq/product-row.ts';
import { mayBeginWithStrength } from '../../rules/pasted-prescription/dosage-beginning.ts';
import type { ReadProduct, ReadRows } from '../../rules/pasted-prescription/rows-in-text.ts';
import { DrugCombobox } from '../drug-search/drug-combobox.tsx';
import type { DrugSuggestion, SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { leftText, pickedText, uncountedText } from './product-words.ts';

export type CountableProduct = Exclude<ProductRow, { kind: 'no-opioid' }>;

interface ProductSearchProps {
  readonly onSearch: SearchDrugs;
  readonly onReadRows: ReadRows;
  readonly onProducts: (products: readonly CountableProduct[]) => void;
}

interface Made {
  /** One, or two where some of it is taken as needed. */
  readonly rows: readonly ProductRow[];
  /** What the doctor must know of it; null where the row says it all. */
  readonly said: string | null;
}

/**
 * Finds products and makes rows of them: one that is picked, `oxycontin 20 x 2` with its dose, or a list that is pasted.
 * What the text does not settle is said at once, never filled in.
 */
export function ProductSearch({ onSearch, onReadRows, onProducts }: ProductSearchProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);

  function put(made: readonly Made[], left: readonly string[]) {
    setText('');
    setSaid([...made.map((one) => one.said), leftText(left)].filter((line) => line !== null));
    const products = made.flatMap(({ rows }) => rows).filter((row) => row.kind !== 'no-opioid');
    if (products.length > 0) onProducts(products);
  }

  function pick({ known }: DrugSuggestion) {
    const dose = doseBehind(text, known.drug.name ?? '');
    const read = dose !== '' || isPatch(known.drug) ? onReadRows(`${known.drug.name} ${dose}`) : null;
    if (read?.products.length === 1 && read.left.length === 0) return put(read.products.map(madeOf), []);
    const row = productRow(known);
    put([{ rows: [row], said: pickedText(row, known.drug.name ?? '') }], []);
  }

  /** A name that leaves a choice is left in the field, for the doctor to choose in the list. */
  function takeText(whole: string): boolean {
    const read = onReadRows(whole);
    if (!read || read.products.length === 0) return false;
    put(read.products.map(madeOf), read.left);
    return true;
  }

  return (
    <div className="hj-calculator-search">
      <DrugCombobox
        label="Finn legemiddel"
        example="oxycontin 20 x 2, eller en liste"
        autoFocus
        value={text}
        onChange={(typed) => {
          setText(typed);
          setSaid([]);
        }}
        onPick={pick}
        onSearch={onSearch}
        onWholeText={takeText}
      />
      <div role="status" className="hj-calculator-said">
        {said.map((line) => (
          <InlineMessage status="warning" size="small" key={line}>
            {line}
          </InlineMessage>
        ))}
      </div>
    </div>
  );
}

const DOSE_BEHIND = /(?:(?<![\d.,/½¼¾])([\d½¼¾][\d,.½]*)\s*|\s)([x×]\s*\d.*)$/iu;

/**
 * The dose that was written behind the name that was looked for: `2 x 3` of `paralgin forte 2 x 3`, and `x 2` of
 * `oxycontin 20x2` where 20 mg is picked.
 */
function doseBehind(text: string, picked: string): string {
  const [, amount = '', times = ''] = DOSE_BEHIND.exec(text) ?? [];
  const isStrength = mayBeginWithStrength(amount) && picked.split(' ').includes(amount);
  return isStrength || amount === '' ? times : `${amount} ${times}`;
}

function madeOf({ name, dosage, made, rows }: ReadProduct): Made {
  const uncounted = dosage !== '' && rows.some((row) => row.kind === 'filled' && row.row.count === '');
  return { rows, said: uncounted ? uncountedText(name, dosage) : pickedText(made, name) };
}
