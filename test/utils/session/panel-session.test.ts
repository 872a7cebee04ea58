import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../rules/contract/assessment.ts';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import type { InstitutionProfile } from '../../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { factsOf, type Knowledge } from '../../../rules/facts.ts';
import type { NewCase } from '../../../rules/kept-case/kept-case.ts';
import type { Acknowledgement } from '../../../rules/session/acknowledgement.ts';
import { fillNotice, type Mask } from '../../../rules/session/outcome-words.ts';
import type { FillOrder, FillOutcome, Reading, UndoOutcome, Unread } from '../../../rules/session/reading.ts';
import { textHash } from '../../../rules/text/text-hash.ts';
import { catalogueIndexBuilder } from '../../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import type { ReadyCatalogue } from '../../../utils/catalogue/load-catalogue.ts';
import type { MethodDecision } from '../../../utils/methods/method-decision.ts';
import { atHand } from '../../../utils/methods/register-at-hand.ts';
import type { AgentPort } from '../../../utils/session/agent-port.ts';
import { type CaseSaved, PanelSession } from '../../../utils/session/panel-session.ts';
import { decision } from '../methods/workbooks.ts';

const remarkText =
  'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const granted: Assessment = {
  version: 2,
  headline: 'Du kan søke',
  checked: ['application'],
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

/** The catalogue of a day, with the products whose names begin with one of the given. */
function catalogueOf(on: string, version: string, ...names: string[]): ReadyCatalogue {
  const builder = catalogueIndexBuilder(on);
  builder.add(defaultCatalogue.filter(({ varenavn }) => names.includes(varenavn)));
  const index = builder.finish();
  const info = { version, extractDate: null, productCount: index.size, complete: false };
  return { on, info, index, source: 'imported', attribution: '' };
}

function setUp(
  overrides: {
    assess?: (request: AssessmentRequest, knowledge: Knowledge) => Assessment;
    institution?: InstitutionProfile | null;
    catalogue?: ReadyCatalogue | null;
    /** What the panel before this one left. */
    kept?: string;
    sameReading?: boolean;
  } = {},
) {
  let tell: (reading: Reading | null, unread?: Unread) => void = () => {};
  let hangUp: () => void = () => {};
  const orders: FillOrder[] = [];
  const kept: string[] = [];
  const fill = vi.fn(async (order: FillOrder): Promise<FillOutcome> => {
    orders.push(order);
    return { kind: 'filled' };
  });
  const look = vi.fn(async () => {});
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
    keep: (text) => kept.push(text),
    look,
    mask: () => 'none',
    stoodFor: () => Number.POSITIVE_INFINITY,
    kept: () =>
      overrides.kept === undefined
        ? null
        : { text: overrides.kept, sameReading: overrides.sameReading ?? false },
  };
  const cases: NewCase[] = [];
  const ids: string[] = [];
  const copy = vi.fn(async (_text: string) => true);
  const saveCase = vi.fn(async (each: NewCase, id: string): Promise<CaseSaved> => {
    cases.push(each);
    ids.push(id);
    return { kind: 'saved' };
  });
  const acknowledge = vi.fn(async (_given: Acknowledgement) => true);
  const showAgain = vi.fn(async (_given: Acknowledgement) => true);
  const chooseTrust = vi.fn(async (_trust: InstitutionProfile): Promise<string | null> => null);
  const renewCatalogue = vi.fn();
  const clock = { today: '2026-11-21' };
  const sight: { seenFor: number | null; stillFor: number | null; mask: Mask } = {
    seenFor: 500,
    stillFor: null,
    mask: 'none',
  };
  const session = new PanelSession(
    {
      agent,
      assess: (request, knowledge) => ({
        assessment: overrides.assess?.(request, knowledge) ?? granted,
        facts: factsOf(request, knowledge),
      }),
      renewCatalogue,
      today: () => clock.today,
      copy,
      sight: () => sight,
      saveCase,
      acknowledge,
      showAgain,
      chooseTrust,
    },
    {
      prescriber: null,
      institution: overrides.institution === undefined ? sykehusetInnlandet : overrides.institution,
      unreadable: [],
    },
  );
  session.start();
  const { catalogue = catalogueOf('2026-11-21', 'fest-1', 'OxyContin') } = overrides;
  if (catalogue) session.setCatalogue(catalogue);
  return {
    session,
    renewCatalogue,
    fill,
    undo,
    look,
    orders,
    kept,
    copy,
    cases,
    ids,
    saveCase,
    acknowledge,
    showAgain,
    chooseTrust,
    clock,
    sight,
    tell: (reading: Reading | null, unread?: Unread) => tell(reading, unread),
    hangUp: () => hangUp(),
  };
}

const byHand = { isTrusted: true };
let rig: ReturnType<typeof setUp>;

beforeEach(() => {
  rig = setUp();
  rig.tell(readingOf('Fra før'));
});

describe('the trust', () => {
  const approved: Assessment = {
    ...granted,
    remark: null,
    findings: [
      {
        rule: 'EX-APPROVED',
        outcome: 'met',
        level: 'stop',
        message: '',
        facts: {},
        source: { document: '', section: '', changed: null },
      },
    ],
  };

  it('is asked for where a text is due, and no profile is there to write one', async () => {
    const assess = vi.fn((_request: AssessmentRequest, _knowledge: Knowledge) => approved);
    rig = setUp({ institution: null, assess });
    rig.tell(readingOf());
    expect(rig.session.state()).toMatchObject({ remark: null, trustOffered: sykehusetInnlandet });
    expect(assess.mock.lastCall?.[0]).not.toHaveProperty('profile');
    expect(assess.mock.lastCall?.[1].profiles).toEqual([]);
    await rig.session.fill(byHand);
    await rig.session.copyRemark();
    expect(rig.fill).not.toHaveBeenCalled();
    expect(rig.copy).not.toHaveBeenCalled();
  });

  it('is chosen by a press that the doctor could see, and by no other', async () => {
    rig = setUp({ institution: null, assess: () => approved });
    rig.tell(readingOf());
    rig.sight.mask = 'masked';
    await rig.session.takeTrustOffered();
    expect(rig.chooseTrust).not.toHaveBeenCalled();
    expect(rig.session.state().notice?.text).toMatch(/dekker panelet/);
    rig.sight.mask = 'none';
    await rig.session.takeTrustOffered();
    expect(rig.chooseTrust).toHaveBeenCalledExactlyOnceWith(sykehusetInnlandet);
    rig.chooseTrust.mockResolvedValueOnce('det er låst');
    await rig.session.takeTrustOffered();
    expect(rig.session.state().notice).toEqual({
      tone: 'error',
      text: 'Foretaket ble ikke lagret: det er låst.',
    });
  });

  it('is not asked for before a text is due', () => {
    rig = setUp({ institution: null, assess: () => ({ ...approved, findings: [] }) });
    rig.tell(readingOf());
    expect(rig.session.state()).toMatchObject({ remark: null, trustOffered: null });
  });

  it('stands with the remark as soon as it is chosen, and a remark that a session makes without one is not shown', () => {
    rig = setUp({ institution: null });
    rig.tell(readingOf());
    expect(rig.session.state().remark).toBeNull();
    rig.session.setSettings({ prescriber: null, institution: sykehusetInnlandet, unreadable: [] });
    expect(rig.session.state()).toMatchObject({
      remark: { text: remarkText, trust: 'Sykehuset Innlandet HF' },
      trustOffered: null,
    });
  });
});

describe('an earlier remark in the field', () => {
  it('gives its place to the new one, and the doctor’s own text stays', async () => {
    rig.tell(readingOf(`Fra før\nProsjekt DM 7777 Enkeltpasientunntak`));
    await rig.session.fill(byHand);
    expect(rig.orders[0]?.after).toBe(`Fra før\n${remarkText}`);
  });

  it('is known by Hjemmel’s own texts also where the doctor writes for another trust', async () => {
    const another = { ...sykehusetInnlandet, id: 'annet', hReseptRemark: ['Annet foretak {project}'] };
    rig = setUp({ institution: another });
    rig.tell(readingOf(remarkText.replace('02224', '7777')));
    await rig.session.fill(byHand);
    expect(rig.orders[0]?.after).toBe(remarkText);
  });
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

  it.each([
    [0, /dekker panelet.*Teksten står/],
    [499, /nettopp til syne.*Teksten står/],
  ])(
    'takes nothing back in a panel that has been in sight for %d ms, and says why',
    async (seenFor, words) => {
      await rig.session.fill(byHand);
      rig.sight.seenFor = seenFor;
      await rig.session.undo(byHand);
      expect(rig.undo).not.toHaveBeenCalled();
      expect(rig.session.state().notice?.text).toMatch(words);
      expect(rig.session.state().canUndo).toBe(true);
      rig.sight.seenFor = 500;
      await rig.session.undo(byHand);
      expect(rig.undo).toHaveBeenCalledOnce();
    },
  );

  it.each([
    ['masked', /dekker panelet/],
    ['unanswered', /for opptatt/],
  ] as const)('does nothing where the look at a mask says %s, and says why', async (mask, words) => {
    const { session, sight } = rig;
    sight.mask = mask;
    const before = session.state();
    session.answer('exception.granted', true);
    await session.save();
    await session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
    expect(session.state()).toMatchObject({ session: before.session, busy: false });
    expect(session.state().notice?.text).toMatch(words);
  });

  it('asks the page anew for what is not seen as it is done', async () => {
    const { session, sight } = rig;
    rig.look.mockImplementation(async () => {
      sight.mask = 'masked';
    });
    await session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
    expect(session.state()).toMatchObject({ busy: false, notice: { tone: 'warning' } });
  });

  it.each([0, 499])(
    'does nothing in a panel that has stood still for %d ms, and says why',
    async (stillFor) => {
      const { session, sight } = rig;
      sight.stillFor = stillFor;
      const before = session.state();
      session.answer('exception.granted', true);
      session.change({ exceptionApplies: false });
      await session.save();
      await session.fill(byHand);
      expect(rig.fill).not.toHaveBeenCalled();
      expect(rig.cases).toEqual([]);
      expect(session.state()).toEqual({ ...before, notice: session.state().notice });
      expect(session.state().notice?.text).toMatch(/nettopp flyttet seg/);
      sight.stillFor = 500;
      await session.fill(byHand);
      expect(rig.fill).toHaveBeenCalledOnce();
    },
  );

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
    expect(rig.cases[0]).toMatchObject({
      drug: 'Ikke forstått',
      remark: { kind: 'h-resept', text: remarkText },
    });
  });

  it('makes one case of an assessment that is filled in and saved, whichever comes first', async () => {
    await rig.session.save();
    await rig.session.fill(byHand);
    await rig.session.save();
    expect(new Set(rig.ids).size).toBe(1);
    expect(rig.cases.map(({ occasion }) => occasion)).toEqual(['saved', 'fill', 'fill']);
    expect(rig.cases[2]).toMatchObject({ fillOutcome: 'filled', remark: { text: remarkText } });
  });

  describe('in a panel that is loaded anew', () => {
    const withPatient = (patient: number | null) => ({
      ...readingOf('Fra før'),
      ...(patient !== null && { patient }),
    });

    async function filledThenSaved(before: number | null, after: number | null, sameReading: boolean) {
      const first = setUp();
      first.tell(withPatient(before));
      await first.session.fill(byHand);
      const next = setUp({ kept: first.kept.at(-1) ?? '', sameReading });
      next.tell(null);
      next.tell(withPatient(after));
      await next.session.save();
      return { ids: [...first.ids, ...next.ids], last: next.cases.at(-1) };
    }

    it.each([
      ['for the patient that is read again', 7, 7, false],
      ['on the page as it was put away', null, null, true],
    ])('adds to the case %s', async (_, before, after, sameReading) => {
      const { ids, last } = await filledThenSaved(before, after, sameReading);
      expect(new Set(ids).size).toBe(1);
      expect(last).toMatchObject({ occasion: 'fill', fillOutcome: 'filled' });
    });

    it.each([
      ['for another patient', 7, 8],
      ['where nobody can tell whose it is', null, null],
      ['where nobody could tell whose it was', null, 8],
    ])('makes another case %s', async (_, before, after) => {
      const { ids, last } = await filledThenSaved(before, after, false);
      expect(new Set(ids).size).toBe(2);
      expect(last).toMatchObject({ occasion: 'saved', fillOutcome: null });
    });
  });

  it('makes another case of what is assessed anew, and of the same on another prescription', async () => {
    await rig.session.save();
    rig.session.answer('indication', 'chronic-pain');
    await rig.session.save();
    rig.tell(readingOf('', { drug: 'Palexia' }));
    await rig.session.save();
    rig.tell(readingOf());
    await rig.session.save();
    expect(new Set(rig.ids).size).toBe(4);
  });

  it.each<FillOutcome>([
    { kind: 'field-gone' },
    { kind: 'read-only' },
    { kind: 'not-kept' },
    { kind: 'emptied' },
    { kind: 'left-behind' },
    { kind: 'invalid', words: 'Høyst 30 tegn' },
    { kind: 'too-long', length: 200, limit: 100 },
  ])('says so when the fill comes to $kind, and leaves the clipboard alone', async (outcome) => {
    rig.fill.mockResolvedValueOnce(outcome);
    await rig.session.fill(byHand);
    expect(rig.copy).not.toHaveBeenCalled();
    expect(rig.session.state()).toMatchObject({
      canUndo: false,
      copyByHand: null,
      notice: fillNotice(outcome),
    });
    expect(rig.session.state().notice?.tone).toBe('error');
  });

  it('tells the words of the page that called the text wrong', async () => {
    rig.fill.mockResolvedValueOnce({ kind: 'invalid', words: 'Høyst 30 tegn' });
    await rig.session.fill(byHand);
    expect(rig.session.state().notice?.text).toContain('«Høyst 30 tegn»');
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
    expect(rig.session.state()).toMatchObject({ on: '2026-11-22', check: { kind: 'loading' }, remark: null });
    expect(rig.renewCatalogue).toHaveBeenCalled();
    rig.session.setCatalogue(catalogueOf('2026-11-22', 'fest-1', 'OxyContin'));
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

  it('keeps the undo while it cannot be told which prescription is being written, and fills nothing', async () => {
    await rig.session.fill(byHand);
    rig.tell(null, { kind: 'several', siteProfile: 'demo' });
    expect(rig.session.state()).toMatchObject({ canUndo: true, remark: { composed: null } });
    await rig.session.fill(byHand);
    expect(rig.orders).toHaveLength(1);
    rig.tell(readingOf(`Fra før\n${remarkText}`));
    expect(rig.session.state()).toMatchObject({ canUndo: true });
    rig.tell(null, { kind: 'several', siteProfile: 'demo' });
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
    rig.saveCase.mockResolvedValue({ kind: 'not-saved', reason: 'Det er ikke plass.' });
    await rig.session.fill(byHand);
    expect(rig.session.state().notice).toMatchObject({
      tone: 'error',
      text: expect.stringMatching(/fylt inn.*ble ikke lagret i Saker\. Det er ikke plass\./),
    });
  });
});

describe('«ikke vis igjen for dette»', () => {
  const findings: Assessment['findings'] = [
    {
      rule: 'S3-PLAN',
      outcome: 'not-met',
      level: 'check',
      message: 'Skriv planen.',
      facts: {},
      source: { document: 'Blåreseptforskriften', section: '§ 3', changed: null },
    },
    {
      rule: 'OP-CAP-300',
      outcome: 'not-met',
      level: 'stop',
      message: 'For mye.',
      facts: {},
      source: { document: 'Blåreseptforskriften', section: '§ 3', changed: null },
    },
  ];

  function openedOn(drug: string) {
    rig = setUp({ assess: () => ({ ...granted, verdict: 'check', findings }) });
    rig.tell(readingOf('', { drug, dosage: 'Ola Nordmann, 1 tablett' }));
  }

  it('is stored in codes, and leaves the verdict what it is', async () => {
    openedOn('OxyContin Depottab 20 mg');
    const { check } = rig.session.state();
    await rig.session.acknowledge('S3-PLAN', 'clinical-need');
    const given = {
      rule: 'S3-PLAN',
      atc: 'N02AA05',
      drug: 'OxyContin Depottab 20 mg',
      said: textHash(JSON.stringify(['Skriv planen.', []])),
      changed: null,
      reason: 'clinical-need',
      on: '2026-11-21',
    } as const;
    expect(rig.acknowledge.mock.calls).toEqual([[given]]);
    rig.session.setAcknowledgements([given]);
    expect(rig.session.state().check).toBe(check);
    await rig.session.showAgain(given);
    expect(rig.showAgain.mock.calls).toEqual([[given]]);
  });

  it.each([
    ['a hindrance', 'OxyContin Depottab 20 mg', 'OP-CAP-300'],
    ['a rule that did not answer', 'OxyContin Depottab 20 mg', 'S3-CODE'],
    ['a drug that is not in the catalogue', 'Spinraza', 'S3-PLAN'],
  ])('does nothing about %s', async (_, drug, rule) => {
    openedOn(drug);
    await rig.session.acknowledge(rule, 'other');
    expect(rig.acknowledge).not.toHaveBeenCalled();
  });

  it('does nothing in a panel that is covered', async () => {
    openedOn('OxyContin Depottab 20 mg');
    rig.sight.mask = 'masked';
    await rig.session.acknowledge('S3-PLAN', 'other');
    expect(rig.acknowledge).not.toHaveBeenCalled();
    expect(rig.session.state().notice?.tone).toBe('warning');
  });

  it('says so where it is not stored', async () => {
    openedOn('OxyContin Depottab 20 mg');
    rig.acknowledge.mockResolvedValueOnce(false);
    await rig.session.acknowledge('S3-PLAN', 'other');
    expect(rig.session.state().notice).toEqual({ tone: 'error', text: 'Valget ble ikke lagret.' });
  });
});

describe('when the line goes', () => {
  it('stops filling', async () => {
    rig.hangUp();
    expect(rig.session.state()).toMatchObject({ connected: false, canUndo: false });
    await rig.session.fill(byHand);
    expect(rig.fill).not.toHaveBeenCalled();
  });

  it('shows the text for copying by hand when the clipboard refuses too', async () => {
    rig.copy.mockResolvedValue(false);
    rig.fill.mockRejectedValueOnce(new Error('gone'));
    await rig.session.fill(byHand);
    expect(rig.session.state().copyByHand).toBe(remarkText);
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

describe('answers for the next panel on the page', () => {
  const spinraza = () => {
    rig.session.answer('exception.decision', 'granted');
    rig.session.stateOthers({
      otherMedication: [
        { id: 1, drug: 'Palexia', dosage: '1 x 2', fromPage: { drug: 'Palexia', dosage: null } },
      ],
      noOtherMedication: false,
    });
    return rig.kept.at(-1) ?? '';
  };

  it('are offered again where the same drug is read, and held only when the doctor says so', () => {
    const next = setUp({ kept: spinraza() });
    next.tell(readingOf());
    const { setAside, given } = next.session.state().session;
    expect(setAside?.drug).toBe('Spinraza');
    expect(given.answers).toEqual({});
    next.session.keepAnswers();
    expect(next.session.state().session.given).toMatchObject({
      answers: { 'exception.decision': { value: 'granted' } },
      otherMedication: [{ drug: 'Palexia' }],
    });
  });

  it('are held at once where the panel was put away for a moment, unless they had been set aside', () => {
    const same = setUp({ kept: spinraza(), sameReading: true });
    same.tell(readingOf());
    expect(same.session.state().session).toMatchObject({
      setAside: null,
      given: { answers: { 'exception.decision': { value: 'granted' } } },
    });

    const before = setUp();
    before.tell(readingOf('', { drug: 'Spinraza' }));
    before.session.answer('exception.decision', 'granted');
    before.tell(null);
    before.tell(readingOf('', { drug: 'Spinraza' }));
    const other = setUp({ kept: before.kept.at(-1) ?? '', sameReading: true });
    other.tell(readingOf('', { drug: 'Spinraza' }));
    expect(other.session.state().session).toMatchObject({
      setAside: { drug: 'Spinraza' },
      given: { answers: {} },
    });
  });

  it('are not offered on another drug, and wait for their own', () => {
    const next = setUp({ kept: spinraza() });
    next.tell(readingOf('', { drug: null }));
    next.tell(readingOf('', { drug: 'OxyContin' }));
    expect(next.session.state().session.setAside).toBeNull();
    expect(next.kept).toEqual([]);
    next.tell(null);
    next.tell(readingOf('', { drug: ' spinraza ' }));
    expect(next.session.state().session.setAside?.drug).toBe('Spinraza');
  });

  it('are forgotten by both when the doctor begins anew', () => {
    const next = setUp({ kept: spinraza() });
    next.tell(readingOf());
    next.session.forgetSetAside();
    expect(next.kept.at(-1)).toBe('');
  });

  it.each(['', 'null', '{}', '{"answers":{"drug":"Spinraza","given":{"answers":{"x":{}}}},"saved":null}'])(
    'are none in %j',
    (kept) => {
      const next = setUp({ kept });
      next.tell(readingOf());
      expect(next.session.state().session.setAside).toBeNull();
    },
  );
});

it('saves no word of a page or a pasted text that is not understood, and says so', async () => {
  const pasted = {
    ...readingOf('', { drug: 'OxyContin Depottab 20 mg', dosage: 'ring Ola' }),
    siteProfile: 'pasted',
  };
  rig.tell(pasted);
  const other = { id: 1, drug: 'Ola Nordmann tar 2 tab', dosage: '' };
  rig.session.stateOthers({ otherMedication: [other], noOtherMedication: false });
  await rig.session.save();
  expect(rig.cases).toMatchObject([{ drug: 'OxyContin Depottab 20 mg', dosage: 'Ikke forstått' }]);
  expect(JSON.stringify(rig.cases)).not.toContain('Ola');
  expect(rig.session.state().notice?.text).toContain('ikke er forstått, er ikke lagret');
  rig.tell({ ...pasted, siteProfile: 'demo' });
  await rig.session.save();
  expect(rig.cases[1]).toMatchObject({ dosage: 'Ikke forstått' });
});

it('saves the assessment on request', async () => {
  await rig.session.save();
  expect(rig.cases).toMatchObject([{ occasion: 'saved', fillOutcome: null }]);
  expect(rig.session.state().notice?.text).toContain('lagret');
});

describe('while there is no catalogue', () => {
  it('has the page as read and no verdict, and asks the rules nothing', async () => {
    const assess = vi.fn(() => granted);
    const { session, tell, fill, saveCase } = setUp({ assess, catalogue: null });
    tell(readingOf('Fra før'));
    session.answer('indication', 'chronic-pain');
    expect(session.state()).toMatchObject({
      session: { reading: { fields: { drug: 'Spinraza' } } },
      check: { kind: 'loading' },
      remark: null,
    });
    await session.fill(byHand);
    await session.save();
    expect([assess, fill, saveCase].map((port) => port.mock.calls.length)).toEqual([0, 0, 0]);
    expect(session.state().notice).toBeNull();
  });

  it('is assessed when it comes, with the answers that were given meanwhile', () => {
    const seen: AssessmentRequest[] = [];
    const { session, tell } = setUp({
      assess: (request) => {
        seen.push(request);
        return granted;
      },
      catalogue: null,
    });
    tell(readingOf());
    session.answer('indication', 'cancer-pain');
    session.setCatalogue(catalogueOf('2026-11-21', 'fest-1'));
    expect(session.state().check.kind).toBe('assessed');
    expect(seen.map(({ indication }) => indication)).toEqual(['cancer-pain']);
  });
});

describe('another catalogue', () => {
  it('takes the place of the first in one step: every state has the verdict of its own catalogue', () => {
    const { session, tell } = setUp({
      assess: (_, { resolveDrug }) => ({
        ...granted,
        verdict: resolveDrug('OxyContin Depottab 20 mg').kind === 'found' ? 'ok' : 'incomplete',
      }),
    });
    const seen: (readonly [string | undefined, string])[] = [];
    tell(readingOf('', { drug: 'OxyContin Depottab 20 mg' }));
    session.subscribe(() => {
      const { catalogue, check } = session.state();
      seen.push([catalogue?.info.version, check.kind === 'assessed' ? check.assessment.verdict : check.kind]);
    });
    session.setCatalogue(catalogueOf('2026-11-21', 'fest-2', 'Dolcontin'));
    session.setCatalogue(catalogueOf('2026-11-21', 'fest-3', 'OxyContin'));
    expect(seen).toEqual([
      ['fest-2', 'incomplete'],
      ['fest-3', 'ok'],
    ]);
  });

  it('of another day is asked for, and until it comes there is no verdict', () => {
    const { session, clock, renewCatalogue, tell } = setUp();
    tell(readingOf());
    expect(renewCatalogue).not.toHaveBeenCalled();
    clock.today = '2026-11-22';
    session.answer('indication', 'chronic-pain');
    expect(session.state().check).toEqual({ kind: 'loading' });
    expect(renewCatalogue).toHaveBeenCalledOnce();
    session.setCatalogue(catalogueOf('2026-11-22', 'fest-1'));
    expect(session.state().check.kind).toBe('assessed');
  });
});

describe('the register of Nye metoder', () => {
  const known = vi.fn((_request: AssessmentRequest, _knowledge: Knowledge) => granted);
  const told = () => known.mock.lastCall?.[1].decisionsOn?.('Opdivo', { kind: 'unknown' });
  const inUse = (...decisions: MethodDecision[]) =>
    atHand({
      kind: 'ok',
      value: {
        id: 'in-use',
        fileName: 'a.xlsx',
        importedAt: '2026-11-21T10:00:00.000Z',
        newestDecision: null,
        decisions,
        notUnderstood: [],
      },
    });

  it('is told to the rules as soon as it is read, and what they were told before is gone', () => {
    const { session, tell } = setUp({ assess: known });
    tell(readingOf());
    expect(told()).toBeUndefined();
    session.setRegister(inUse(decision()));
    expect(told()).toEqual(['introduced']);
    session.setRegister(inUse());
    expect(told()).toEqual([]);
    session.setRegister({ kind: 'unreadable' });
    expect(told()).toBeUndefined();
  });
});

describe('a case', () => {
  const PRODUCT = 'OxyContin Depottab 20 mg';
  const oxycontin = defaultCatalogue.find(({ navnFormStyrke }) => navnFormStyrke === PRODUCT);

  it.each([
    ['the product that the name stands for', 'oxycontin depottab. 20mg', null, oxycontin?.id, PRODUCT],
    ['none for a name that is not known', 'Fantasin 20 mg', null, null, 'Ikke forstått'],
    ['none for a name of several', 'OxyContin', null, null, 'Ikke forstått'],
    ['none for the name of a substance', 'oksykodon depottab 20 mg', null, null, 'Oksykodon Depottab 20 mg'],
    ['the one that the doctor says it is', 'Fantasin', PRODUCT, oxycontin?.id, PRODUCT],
  ])('keeps the catalogue and %s', async (_, drug, chosen, drugId, kept) => {
    const { session, tell, cases } = setUp();
    tell(readingOf('', { drug }));
    session.answer('prescription.drug', chosen);
    await session.save();
    expect(cases).toMatchObject([{ drug: kept, catalogueVersion: 'fest-1', drugId }]);
  });

  it('keeps the catalogue that it was assessed with, though another has come during the fill', async () => {
    const { session, tell, cases, fill } = setUp();
    tell(readingOf('Fra før'));
    fill.mockImplementationOnce(async () => {
      session.setCatalogue(catalogueOf('2026-11-21', 'fest-2'));
      return { kind: 'filled' };
    });
    await session.fill(byHand);
    expect(cases).toMatchObject([{ occasion: 'fill', catalogueVersion: 'fest-1' }]);
  });
});
