import { CogIcon, FilesIcon, PlusIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Detail, Heading, Textarea } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { blankRow, type CalculatorRow, calculate } from '../../rules/omeq/calculator.ts';
import {
  calculationText,
  incompleteText,
  limitsScope,
  limitTexts,
  purpose,
  sumText,
} from './calculator-text.ts';
import { OpioidRow } from './opioid-row.tsx';

interface OmeqCalculatorProps {
  readonly initialRows: readonly CalculatorRow[];
  /** ISO date of today. */
  readonly today: string;
  readonly onRowsChange: (rows: readonly CalculatorRow[]) => void;
  /** Answers whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenSettings: () => void;
}

type KeyedRow = CalculatorRow & { readonly key: number };
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
  today,
  onRowsChange,
  onCopy,
  onOpenSettings,
}: OmeqCalculatorProps) {
  const nextKey = useRef(0);
  const keyed = ({ opioid, strength, count }: CalculatorRow): KeyedRow => {
    nextKey.current += 1;
    return { opioid, strength, count, key: nextKey.current };
  };
  const [rows, setRows] = useState<readonly KeyedRow[]>(() =>
    (initialRows.length > 0 ? initialRows : [blankRow]).map(keyed),
  );
  const [cleared, setCleared] = useState<readonly KeyedRow[] | null>(null);
  const [notice, setNotice] = useState<Notice>('none');
  const firstFields = useRef(new Map<number, HTMLSelectElement>());
  const [focusKey, setFocusKey] = useState<number | null>(null);

  useEffect(() => {
    if (focusKey === null) return;
    firstFields.current.get(focusKey)?.focus();
    setFocusKey(null);
  }, [focusKey]);

  const calculation = calculate(rows);
  const { readings, sum } = calculation;
  const text = calculationText(calculation, today);
  const incomplete = incompleteText(sum);

  function change(changed: readonly KeyedRow[], say: Notice = 'none') {
    setRows(changed);
    setNotice(say);
    onRowsChange(changed.map(({ opioid, strength, count }) => ({ opioid, strength, count })));
  }

  function addRow() {
    const added = keyed(blankRow);
    change([...rows, added]);
    setFocusKey(added.key);
  }

  function removeRow(key: number) {
    const at = rows.findIndex((row) => row.key === key);
    const others = rows.filter((row) => row.key !== key);
    const left = others.length > 0 ? others : [keyed(blankRow)];
    change(left);
    setFocusKey(left[Math.min(at, left.length - 1)]?.key ?? null);
  }

  function clear() {
    const fresh = keyed(blankRow);
    setCleared(rows);
    change([fresh], 'cleared');
    setFocusKey(fresh.key);
  }

  function restore(before: readonly KeyedRow[]) {
    setCleared(null);
    change(before, 'restored');
    setFocusKey(before[0]?.key ?? null);
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
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<CogIcon aria-hidden />}
          onClick={onOpenSettings}
          aria-label="Innstillinger og saker"
        />
      </header>
      <BodyShort size="small">{purpose}</BodyShort>

      {rows.map(({ key, ...row }, index) => (
        <OpioidRow
          key={key}
          number={index + 1}
          row={row}
          reading={readings[index] ?? { kind: 'blank' }}
          firstField={(element) => {
            if (element) firstFields.current.set(key, element);
            else firstFields.current.delete(key);
          }}
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

      <section className="calculator__sum" aria-label="Sum">
        <div role="status" aria-atomic="true">
          <Heading level="2" size="xsmall">
            Sum: {sumText(sum)}
          </Heading>
          {incomplete && <BodyShort size="small">{incomplete}</BodyShort>}
          {sum.counted > 0 && (
            <ul className="calculator__limits">
              {limitTexts(sum).map((limit) => (
                <BodyShort as="li" size="small" key={limit}>
                  {limit}
                </BodyShort>
              ))}
            </ul>
          )}
        </div>
      </section>
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
        <Textarea label="Beregningen som tekst" size="small" readOnly value={text} minRows={4} />
      )}
    </main>
  );
}
