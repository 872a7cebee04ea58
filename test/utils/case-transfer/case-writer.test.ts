import { describe, expect, it } from 'vitest';
import type { KeptCase } from '../../../rules/kept-case/kept-case.ts';
import { type ExportCount, writeCases } from '../../../utils/case-transfer/case-writer.ts';
import { jsonWriter } from '../../../utils/case-transfer/export-json.ts';
import type { StorageResult } from '../../../utils/database/attempt.ts';
import type { DamagedCase } from '../../../utils/history/stored-case.ts';
import { idOf, ordinary } from '../history/cases.ts';
import { caseFile } from './case-file.ts';

type Piece = StorageResult<{ readonly cases: readonly KeptCase[]; readonly damaged: readonly DamagedCase[] }>;

const many = Array.from({ length: 1200 }, (_, at) => ({ ...ordinary, id: idOf(at) }));
const damaged = [{ id: 'x', row: 1, reason: 'not right' }];

async function* pieces(...all: readonly Piece[]) {
  yield* all;
}

const watch = (
  onProgress: (count: ExportCount) => void = () => {},
  signal = new AbortController().signal,
) => ({
  signal,
  onProgress,
});

describe('writing cases to a file', () => {
  it('has every case and every damaged row of every piece, and counts them', async () => {
    const written = await writeCases(
      pieces(
        { kind: 'ok', value: { cases: many.slice(0, 700), damaged } },
        { kind: 'ok', value: { cases: many.slice(700), damaged: [] } },
      ),
      jsonWriter(),
      watch(),
    );
    if (written.kind !== 'written') throw new Error(written.kind);
    expect(written.count).toEqual({ cases: 1200, damaged: 1 });
    expect(written.file.type).toBe('application/json');
    expect(await written.file.text()).toBe(caseFile(many, damaged));
  });

  it('gives no file where a piece can not be read', async () => {
    const failure = { kind: 'failed', failure: 'unreadable', reason: 'gone' } as const;
    expect(
      await writeCases(
        pieces({ kind: 'ok', value: { cases: many, damaged: [] } }, failure, {
          kind: 'ok',
          value: { cases: [], damaged: [] },
        }),
        jsonWriter(),
        watch(),
      ),
    ).toEqual(failure);
  });

  it('gives no file where it is cancelled, and reads no further', async () => {
    const stopping = new AbortController();
    let read = 0;
    async function* endless(): AsyncGenerator<Piece> {
      for (;;) {
        read += 1;
        if (read === 3) stopping.abort();
        yield { kind: 'ok', value: { cases: many.slice(0, 10), damaged: [] } };
      }
    }
    expect(
      await writeCases(
        endless(),
        jsonWriter(),
        watch(() => {}, stopping.signal),
      ),
    ).toEqual({
      kind: 'cancelled',
    });
    expect(read).toBe(3);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    await writeCases(
      pieces(
        ...Array.from({ length: 40 }, (): Piece => ({ kind: 'ok', value: { cases: many, damaged: [] } })),
      ),
      jsonWriter(),
      watch(({ cases }) => told.push(cases)),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});
