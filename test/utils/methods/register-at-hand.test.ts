import { describe, expect, it } from 'vitest';
import type { MethodDecision, MethodRegister } from '../../../utils/methods/method-decision.ts';
import { atHand, decisionsOn } from '../../../utils/methods/register-at-hand.ts';
import { decision } from './workbooks.ts';

const registerOf = (...decisions: MethodDecision[]): MethodRegister => ({
  id: 'in-use',
  fileName: 'a.xlsx',
  importedAt: '2026-11-21T10:00:00.000Z',
  newestDecision: '2023-03-15',
  decisions,
  notUnderstood: [],
});

const saidOf = (name: string, ...decisions: MethodDecision[]) =>
  decisionsOn(atHand({ kind: 'ok', value: registerOf(...decisions) })).decisionsOn?.(name, {
    kind: 'unknown',
  });

describe('what the rules are told of the register', () => {
  it('is how each decision on the drug reads', () => {
    const refused = decision({
      indication: 'Lungekreft',
      shortText: 'Innføres ikke',
      fullText: 'Nivolumab (Opdivo) innføres ikke til behandling av lungekreft.',
    });
    expect(saidOf('Opdivo', decision(), refused)).toEqual(['introduced', 'not-introduced']);
    expect(saidOf('Keytruda', decision(), refused)).toEqual([]);
  });

  it('is that the decision has to be read where its row may be about several drugs together', () => {
    const together = decision({ substance: 'nivolumab og ipilimumab', brand: 'Opdivo' });
    expect(saidOf('Opdivo', together)).toEqual(['unclassified']);
  });

  it('is nothing where there is none, or it could not be read', () => {
    expect(decisionsOn(atHand({ kind: 'ok', value: null }))).toEqual({});
    expect(decisionsOn(atHand({ kind: 'failed', failure: 'unknown', reason: 'nei' }))).toEqual({});
  });
});
