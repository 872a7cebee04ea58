import { useEffect, useState } from 'react';
import { RescueExport } from '../../components/case-transfer/rescue-export.tsx';
import { countRawCases, type RawCount, rawCases } from '../../utils/case-transfer/raw-cases.ts';
import { useCaseExport } from './use-case-export.ts';

/** Offers the rows as they lie, where there are any that can be read although the store can't. */
export function Rescue() {
  const [{ rows, sealed }, setCount] = useState<RawCount>({ rows: 0, sealed: 0 });
  const exporting = useCaseExport();
  useEffect(() => {
    let wanted = true;
    void countRawCases().then((count) => {
      if (wanted && count.kind === 'ok') setCount(count.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (rows + sealed === 0) return null;
  return (
    <RescueExport
      rows={rows}
      sealed={sealed}
      state={exporting.state}
      onCancel={exporting.cancel}
      onExport={() =>
        exporting.run({
          source: rawCases(),
          format: 'json',
          name: 'hjemmel-saker-slik-de-ligger',
          total: async () => rows,
        })
      }
    />
  );
}
