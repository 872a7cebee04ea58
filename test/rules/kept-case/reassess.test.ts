import { describe, expect, it } from 'vitest';
import { assess } from '../../../rules/assess.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import { type KeptCase, keptCaseOf } from '../../../rules/kept-case/kept-case.ts';
import { reassess, requestOf } from '../../../rules/kept-case/reassess.ts';
import { exceptionRequest, knowledge, opioidRequest, oxycodone } from '../request.ts';

const THEN = '2026-11-22';
const asked: AssessmentRequest = {
  on: THEN,
  scheme: 'section-3',
  prescription: { drug: oxycodone, dosage: '1 tablett 2 ganger daglig', remark: 'noe' },
  otherMedication: [],
  indication: 'chronic-pain',
  prescriber: { roles: ['gp'] },
  vedtak: { omeqPerDay: 60, validTo: '2027-03-01', onlyMethadone: false, namesPrescriber: true },
};

function savedFor(request: AssessmentRequest): KeptCase {
  return keptCaseOf(
    {
      occasion: 'saved',
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      request,
      assessment: assess(request, knowledge),
      remark: null,
      fillOutcome: null,
      catalogueVersion: 'innebygd-1',
      drugId: null,
    },
    { id: '00000000-0000-4000-8000-000000000001', at: '2026-11-22T12:00:00.000Z', ruleSetVersion: '0.1.0' },
  );
}

function differenceOf(kept: KeptCase, today: string) {
  const result = reassess(kept, knowledge, today);
  if (result.kind !== 'reassessed') throw new Error(result.kind);
  return result.difference;
}

const outcomesOf = (kept: KeptCase, today: string) =>
  differenceOf(kept, today).findings.map(({ rule, before, now }) => [
    rule,
    before?.outcome ?? null,
    now?.outcome ?? null,
  ]);

describe('assessing a case again', () => {
  it('builds the request that was assessed, but for the remark', () => {
    const { remark: _, ...prescription } = asked.prescription;
    expect(requestOf(savedFor(asked), THEN)).toEqual({ ...asked, prescription });
  });

  it.each<[string, AssessmentRequest]>([
    ['an exception', exceptionRequest()],
    ['nothing decided', exceptionRequest({ exception: { methodStatus: 'under-assessment' } })],
    ['neither exception nor vedtak', opioidRequest({ vedtak: { exists: false } })],
  ])('builds the request with %s, as it was assessed', (_, request) => {
    expect(requestOf(savedFor(request), request.on)).toMatchObject(request);
    expect(differenceOf(savedFor(request), request.on).findings).toEqual([]);
  });

  it.each([
    ['2026-10-01', '2027-03-01', '2026-10-01', '2027-03-01'],
    ['0001-01-01', '0001-01-01', null, null],
    [null, null, null, null],
  ])('takes the dates %s and %s of a case where they can be true', (decidedOn, validTo, decided, valid) => {
    const saved = savedFor(exceptionRequest({ vedtak: { omeqPerDay: 60 } }));
    const { exception, vedtak } = saved;
    const dated: KeptCase = {
      ...saved,
      exception: exception && { ...exception, decidedOn },
      vedtak: vedtak && { ...vedtak, validTo },
    };
    const request = requestOf(dated, THEN);
    expect(request?.exception?.decidedOn).toBe(decided);
    expect(request?.vedtak?.validTo).toBe(valid);
  });

  it('finds nothing different on the same day with the same rules', () => {
    expect(differenceOf(savedFor(asked), THEN)).toEqual({ headline: null, omeqAtLeast: null, findings: [] });
  });

  it.each([
    ['2027-03-01', []],
    ['2027-03-02', [['OP-VEDTAK', 'met', 'not-met']]],
  ])('on %s, the vedtak to the first of March makes %j', (today, changes) => {
    const vedtakRules = outcomesOf(savedFor(asked), today).filter(([rule]) => rule === 'OP-VEDTAK');
    expect(vedtakRules).toEqual(changes);
  });

  it('goes by what the doctor has since set on the case', () => {
    const saved = savedFor(asked);
    const renewed = { ...saved, vedtak: saved.vedtak && { ...saved.vedtak, validTo: '2028-03-01' } };
    expect(outcomesOf(renewed, '2027-03-02')).toEqual([]);
  });

  it('tells a rule that is new, one that is gone, and one that has another level', () => {
    const saved = savedFor(asked);
    const [first, second] = saved.findings.filter(({ outcome }) => outcome === 'met');
    if (!first || !second) throw new Error('No rule was met.');
    const level = second.level === 'stop' ? 'check' : 'stop';
    const old = saved.findings
      .filter(({ rule }) => rule !== first.rule)
      .map((finding) => (finding === second ? ({ ...finding, level } as const) : finding));
    const gone = { rule: 'GONE', outcome: 'not-met', level: 'info' } as const;
    const silentlyGone = { rule: 'SILENT', outcome: 'not-applicable', level: 'info' } as const;
    const { findings } = differenceOf({ ...saved, findings: [...old, gone, silentlyGone] }, THEN);
    expect(findings).toHaveLength(3);
    expect(findings).toContainEqual({ rule: first.rule, before: null, now: first });
    expect(findings).toContainEqual({ rule: second.rule, before: { ...second, level }, now: second });
    expect(findings).toContainEqual({ rule: 'GONE', before: gone, now: null });
  });

  it('tells another headline and another sum', () => {
    const saved = savedFor(asked);
    const other = { ...saved, headline: 'Noe annet', omeqAtLeast: 12 };
    expect(differenceOf(other, THEN)).toMatchObject({
      headline: { before: 'Noe annet', now: saved.headline },
      omeqAtLeast: { before: 12, now: saved.omeqAtLeast },
    });
  });

  it('has the name of the verdict for a case from before its headline was kept', () => {
    const saved = { ...savedFor(asked), headline: null };
    expect(differenceOf(saved, THEN).headline).toBeNull();
    expect(differenceOf({ ...saved, verdict: 'stop' }, THEN).headline).toEqual({
      before: 'Kan ikke innvilges eller skrives slik',
      now: savedFor(asked).headline,
    });
  });

  it('does not guess where the request is not kept', () => {
    expect(reassess({ ...savedFor(asked), request: null }, knowledge, THEN)).toEqual({ kind: 'not-kept' });
  });
});
