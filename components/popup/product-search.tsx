import { InlineMessage } from '@navikt/ds-react';
import { useState } from 'react';
import { type ProductRow, productRow } from '../../rules/omeq/product-row.ts';
import { DrugCombobox } from '../drug-search/drug-combobox.tsx';
import type { DrugSuggestion, SearchDrugs } from '../drug-search/drug-suggestion.ts';
import { pickedText } from './product-words.ts';

interface ProductSearchProps {
  readonly onSearch: SearchDrugs;
  readonly onProduct: (product: Exclude<ProductRow, { kind: 'no-opioid' }>) => void;
}

/** Finds a product and makes a row of it. What the product does not settle is said at once, never filled in. */
export function ProductSearch({ onSearch, onProduct }: ProductSearchProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string | null>(null);

  function pick({ known }: DrugSuggestion) {
    const made = productRow(known);
    setText('');
    setSaid(pickedText(made, known.drug.name ?? ''));
    if (made.kind !== 'no-opioid') onProduct(made);
  }

  return (
    <div className="calculator__search">
      <DrugCombobox
        label="Finn legemiddel"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setSaid(null);
        }}
        onPick={pick}
        onSearch={onSearch}
      />
      <div role="status" className="calculator__said">
        {said !== null && (
          <InlineMessage status="warning" size="small">
            {said}
          </InlineMessage>
        )}
      </div>
    </div>
  );
}
