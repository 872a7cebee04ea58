import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import type { FillOrder, FillOutcome, Reading, UndoOutcome } from '../../../utils/page/protocol.ts';
import type { AgentPort } from '../../../utils/session/agent-port.ts';
import { type CaseToSave, PanelSession } from '../../../utils/session/panel-session.ts';

const remarkText =
  'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const granted: Assessment = {
  version: 1,
  verdict: 'ok',
  omeq: null,
  pregabalinMgPerDay: null,
  dosage: { understood: true, fixedPerDay: 1, asNeededMaxPerDay: 0, unit: 'tablett' },
  findings: [],
  remark: { kind: 'h-resept', text: remarkText },
  orderMarking: null,
  missing: [],
  next: [],
  drafts: { application: null, journalNote: null, treatmentPlan: null },
};

function readingOf(value = '', fields: Partial<Reading['fields']> = {}): Reading {
  return {
    siteProfile: 'demo',
    fields: {
      drug: 'Spinraza',
      dosage: '1',
      scheme: 'h-resept',
      refundCode: 'G12.0',
      remark: value,
      ...fields,
    },
    remarkField: { value, multiline: true, maxLength: null, readOnly: false },
    lost: [],
  };
}

function setUp(overrides: { assess?: (request: AssessmentRequest) => Assessment } = {}) {
  let tell: (reading: Reading | null) => void = () => {};
  let hangUp: () => void = () => {};
  const orders: FillOrder[] = [];
  const fill = vi.fn(async (order: FillOrder): Promise<FillOutcome> => {
    orders.push(order);
    return { kind: 'filled' };
  });
  const undo = vi.fn(async (): Promise<UndoOutcome> => ({ kind: 'undone' }));
  const agent: AgentPort = {
    onReading: (listener) => {
      tell = listener;
      return () => {};
    },
    onDisconnect: (listener) => {
      hangUp = listener;
      return () => {};
    },
    fill,
    undo,
    setLayout: () => {},
  };
  const cases: CaseToSave[] = [];
  const copy = vi.fn(async (_text: string) => true);
  const saveCase = vi.fn(async (each: CaseToSave) => {
    cases.push(each);
    return true;
  });
  const clock = { today: '2026-11-21' };
  const sight: { seenFor: number | null } = { seenFor: 500 };
  const session = new PanelSession(
    {
      agent,
      assess: overrides.assess ?? (() => granted),
      today: () => clock.today,
      copy,
      seenFor: () => sight.seenFor,
      saveCase,
    },
    { prescriber: null, profile: 'sykehuset-innlandet', unreadable: [] },
  );
  session.start();
  return {
    session,
    fill,
    undo,
    orders,
    copy,
    cases,
    saveCase,
    clock,
    sight,
    tell: (reading: Reading | null) => tell(reading),
    hangUp: () => hangUp(),
  };
}

const byHand = { isTrusted: true };
let rig: ReturnType<typeof setUp>;

beforeEach(() => {
  rig = setUp();
  rig.tell(readingOf('Fra før'));
});

describe('filling', () => {
  it('orders exactly what was previewed, guarded by the reading the verdict was made from', async () => {
    await rig.session.fill(byHand);
    expect(rig.orders).toEqual([
      {
        guard: { drug: 'Spinraza', dosage: '1', scheme: 'h-resept', refundCode: 'G12.0' },
        before: 'Fra før',
        after: `Fra før\n${remarkText}`,
      },
    ]);
    expect(rig.session.state()).toMatchObject({ canUndo: true, notice: { tone: 'success' } });
  });

  it('does nothing for a click that no hand made', async () => {
    await rig.session.fill({ isTrusted: false });
    await rig.session.undo({ isTrusted: false });
    expect(rig.fill).not.toHaveBeenCalled();
    expect(rig.undo).not.toHaveBeenCalled();
  });

  it.each([
    [0, /dekker panelet/],
    [499, /nettopp til syne/],
  ])('does nothing in a panel that has been in sight for %d ms, and says why', async (seenFor, words) => {
    rig.sight.seenFor = seenFor;
    await rig.session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
    expect(rig.session.state().notice?.text).toMatch(words);
    rig.sight.seenFor = 500;
    await rig.session.fill(byHand);
    expect(rig.fill).toHaveBeenCalledOnce();
  });

  it('goes by the hand alone where the browser cannot tell what is in sight', async () => {
    rig.sight.seenFor = null;
    await rig.session.fill(byHand);
    expect(rig.fill).toHaveBeenCalledOnce();
  });

  it('gives one order for many clicks', async () => {
    await Promise.all([rig.session.fill(byHand), rig.session.fill(byHand), rig.session.fill(byHand)]);
    expect(rig.orders).toHaveLength(1);
    expect(rig.cases).toHaveLength(1);
  });

  it('saves a case for every fill, with what came of it', async () => {
    rig.fill.mockResolvedValueOnce({ kind: 'page-changed' });
    await rig.session.fill(byHand);
    await rig.session.fill(byHand);
    expect(rig.cases.map(({ occasion, fillOutcome }) => [occasion, fillOutcome])).toEqual([
      ['fill', 'page-changed'],
      ['fill', 'filled'],
    ]);
    expect(rig.cases[0]).toMatchObject({ drug: 'Spinraza', remark: { kind: 'h-resept', text: remarkText } });
  });

  it.each<FillOutcome>([
    { kind: 'field-gone' },
    { kind: 'read-only' },
    { kind: 'not-kept' },
    { kind: 'too-long', length: 200, limit: 100 },
  ])('copies the text when the fill comes to $kind, and says so', async (outcome) => {
    rig.fill.mockResolvedValueOnce(outcome);
    await rig.session.fill(byHand);
    expect(rig.copy).toHaveBeenCalledWith(remarkText);
    expect(rig.session.state().notice?.text).toContain('er kopiert');
    expect(rig.session.state()).toMatchObject({
      canUndo: false,
      copyByHand: null,
      notice: { tone: 'error' },
    });
  });

  it('shows the text for copying by hand when the clipboard refuses too', async () => {
    rig.copy.mockResolvedValue(false);
    rig.fill.mockResolvedValueOnce({ kind: 'not-kept' });
    await rig.session.fill(byHand);
    expect(rig.session.state().copyByHand).toBe(remarkText);
  });

  it('says that the page changed, and lets it stand when the new reading comes', async () => {
    rig.fill.mockResolvedValueOnce({ kind: 'page-changed' });
    await rig.session.fill(byHand);
    rig.tell(readingOf('', { drug: 'Zolgensma' }));
    expect(rig.session.state().notice?.text).toContain('Resepten er endret');
    expect(rig.copy).not.toHaveBeenCalled();
  });

  it('does not fill on a verdict of yesterday', async () => {
    rig.clock.today = '2026-11-22';
    await rig.session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
    expect(rig.session.state().on).toBe('2026-11-22');
    await rig.session.fill(byHand);
    expect(rig.fill).toHaveBeenCalledOnce();
  });

  it('does not fill what already stands there, and forgets the undo at another prescription', async () => {
    await rig.session.fill(byHand);
    rig.tell(readingOf(`Fra før\n${remarkText}`));
    expect(rig.session.state()).toMatchObject({
      canUndo: true,
      remark: { composed: { kind: 'already-there' } },
    });
    await rig.session.fill(byHand);
    expect(rig.orders).toHaveLength(1);
    rig.tell(readingOf('', { drug: 'Zolgensma' }));
    expect(rig.session.state()).toMatchObject({ canUndo: false, notice: null });
  });

  it('undoes once', async () => {
    await rig.session.fill(byHand);
    await rig.session.undo(byHand);
    await rig.session.undo(byHand);
    expect(rig.undo).toHaveBeenCalledOnce();
    expect(rig.session.state()).toMatchObject({
      canUndo: false,
      notice: { text: expect.stringContaining('Angret') },
    });
  });

  it('says so when the case could not be saved', async () => {
    rig.saveCase.mockResolvedValue(false);
    await rig.session.fill(byHand);
    expect(rig.session.state().notice).toMatchObject({
      tone: 'error',
      text: expect.stringMatching(/fylt inn.*kunne ikke lagres/),
    });
  });
});

describe('when the line goes', () => {
  it('stops filling', async () => {
    rig.hangUp();
    expect(rig.session.state()).toMatchObject({ connected: false, canUndo: false });
    await rig.session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
  });

  it('copies the text when it goes during a fill', async () => {
    rig.fill.mockRejectedValueOnce(new Error('gone'));
    await rig.session.fill(byHand);
    expect(rig.copy).toHaveBeenCalledWith(remarkText);
    expect(rig.session.state()).toMatchObject({ connected: false, busy: false });
    expect(rig.cases).toMatchObject([{ fillOutcome: 'disconnected' }]);
  });
});

describe('when the rules do not answer', () => {
  it('is not checked, whatever stood there before', () => {
    let broken = false;
    const { session, tell } = setUp({
      assess: () => {
        if (broken) throw new Error('Noe gikk galt');
        return granted;
      },
    });
    tell(readingOf());
    expect(session.state().check.kind).toBe('assessed');
    broken = true;
    session.answer('indication', 'chronic-pain');
    expect(session.state()).toMatchObject({ check: { kind: 'failed' }, remark: null });
  });

  it('is not checked when the page holds what no request can', () => {
    rig.tell(readingOf('', { drug: 'x'.repeat(600) }));
    expect(rig.session.state().check.kind).toBe('failed');
  });
});

it('assesses again at every answer, at once', () => {
  const seen: AssessmentRequest[] = [];
  const { session, tell } = setUp({
    assess: (request) => {
      seen.push(request);
      return granted;
    },
  });
  tell(readingOf());
  session.answer('indication', 'cancer-pain');
  session.answer('indication', null);
  expect(seen.slice(-2).map(({ indication }) => indication)).toEqual(['cancer-pain', undefined]);
});

it('saves the assessment on request', async () => {
  await rig.session.save();
  expect(rig.cases).toMatchObject([{ occasion: 'saved', fillOutcome: null }]);
  expect(rig.session.state().notice?.text).toContain('lagret');
});
