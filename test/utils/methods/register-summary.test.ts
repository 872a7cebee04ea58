import { describe, expect, it } from 'vitest';
import type { MethodDecision } from '../../../utils/methods/method-decision.ts';
import { summariseRegister } from '../../../utils/methods/register-summary.ts';
import { decision } from './workbooks.ts';

const read = (decisions: readonly MethodDecision[]) => ({
  fileName: 'a.xlsx',
  rows: decisions.length + 1,
  decisions,
  notUnderstood: [{ row: 2, what: 'feil' }],
  repeated: [],
  reservations: [],
  hiddenSheets: [],
});

describe('the summary of a workbook', () => {
  it('counts rows, methods, decisions and what they say', () => {
    const decisions = [
      decision(),
      decision({ indication: 'Lungekreft', shortText: 'Innføres kun i studier' }),
      decision({ id: 'ID2020_001', shortText: 'Innføres ikke', fullText: '' }),
      decision({ id: 'ID2020_002', shortText: 'Avventer', fullText: '', decidedOn: '2026-01-02' }),
    ];
    expect(summariseRegister(read(decisions), null)).toEqual({
      rows: 5,
      methods: 3,
      decisions: 4,
      newestDecision: '2026-01-02',
      perClass: { introduced: 1, restricted: 1, 'not-introduced': 1, unclassified: 1 },
      changes: null,
    });
  });

  it('tells what is new, changed and absent by id and indication', () => {
    const same = decision({ indication: 'Samme' });
    const before = [same, decision({ indication: 'Endret' }), decision({ indication: 'Borte' })];
    const changed = decision({ indication: 'Endret', shortText: 'Innføres ikke' });
    const added = decision({ indication: 'Ny' });
    expect(summariseRegister(read([changed, added, same]), before).changes).toEqual({
      added: [added],
      changed: [changed],
      absent: [decision({ indication: 'Borte' })],
    });
  });

  it('sees no change in the spaces and case of an indication alone but as a change, not as another decision', () => {
    const now = decision({ indication: '  FØFLEKKREFT ' });
    const { changes } = summariseRegister(read([now]), [decision()]);
    expect(changes).toEqual({ added: [], changed: [now], absent: [] });
  });
});
