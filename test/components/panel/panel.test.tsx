// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { PanelBoundary } from '../../../components/panel/panel-boundary.tsx';
import { PanelFrame } from '../../../components/panel/panel-frame.tsx';
import type { PanelActions, PanelView } from '../../../components/panel/panel-view.ts';
import { Theme } from '../../../components/theme.tsx';
import { outcomes, verdicts } from '../../../rules/contract/assessment.ts';
import { parseDosage } from '../../../rules/dosage/parse-dosage.ts';
import { questions } from '../../../rules/questions.ts';
import { verdictNames } from '../../../rules/vocabulary.ts';
import {
  assessment,
  finding,
  inUse,
  noActions,
  noProblem,
  offered,
  remark,
  remarkText,
  request,
  view,
} from './fixtures.ts';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});
afterEach(cleanup);

function Broken(): never {
  throw new Error('i stykker');
}

const layout = { side: 'right', width: 360, collapsed: false } as const;

function page(patch: Partial<PanelView>, actions: Partial<PanelActions>) {
  const shown = view(patch);
  return (
    <Theme>
      <PanelFrame
        layout={layout}
        check={shown.check}
        onLayout={() => {}}
        onOpenOptions={() => {}}
        onOpenHistory={() => {}}
      >
        <Panel view={shown} actions={{ ...noActions, ...actions }} />
      </PanelFrame>
    </Theme>
  );
}

function show(patch: Partial<PanelView> = {}, actions: Partial<PanelActions> = {}) {
  const { rerender, ...rendered } = render(page(patch, actions));
  return { ...rendered, showNow: (now: Partial<PanelView>) => rerender(page(now, actions)) };
}

const assessed = (...args: Parameters<typeof assessment>) =>
  ({ kind: 'assessed', request, assessment: assessment(...args) }) as const;

const someQuestions = questions
  .filter(({ path }) => path === 'indication' || path === 'painClarified')
  .map((question) => ({ question, answer: null }));

const green = () => [...document.querySelectorAll('[data-tone="success"]')];
const banner = () => screen.getByRole('region', { name: 'Vurdering' });

describe('the verdict', () => {
  it.each(verdicts)('says %s in words', (verdict) => {
    show({ check: assessed(verdict) });
    expect(banner()).toHaveTextContent(verdictNames[verdict]);
    expect(banner()).toHaveAttribute('data-verdict', verdict);
  });

  it('sounds what it has become, once, when it has stood for a second', () => {
    vi.useFakeTimers();
    const { showNow } = show({ check: { kind: 'loading' }, catalogue: null });
    const sounded = within(banner()).getByRole('status');
    showNow({ check: assessed('incomplete') });
    act(() => vi.advanceTimersByTime(900));
    showNow({ check: assessed('stop') });
    act(() => vi.advanceTimersByTime(900));
    expect(sounded).toBeEmptyDOMElement();
    act(() => vi.advanceTimersByTime(100));
    expect(sounded).toHaveTextContent(verdictNames.stop);
    expect(sounded).toHaveTextContent('OMEQ per døgn: 60 mg');
    vi.useRealTimers();
  });

  it.each(verdicts.filter((verdict) => verdict !== 'ok'))('is never green when it is %s', (verdict) => {
    show({ check: assessed(verdict) });
    expect(banner()).not.toHaveAttribute('data-tone', 'success');
  });

  it('is "Ikke kontrollert" when the rules did not answer, and shows nothing of an assessment', () => {
    show({ check: { kind: 'failed', reason: 'Noe gikk galt' } });
    expect(banner()).toHaveTextContent('Ikke kontrollert');
    expect(green()).toEqual([]);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is "Ikke kontrollert" when the panel itself breaks', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    render(
      <PanelBoundary>
        <Broken />
      </PanelBoundary>,
    );
    expect(banner()).toHaveTextContent('Ikke kontrollert');
    expect(green()).toEqual([]);
  });

  it('is not given where no form is recognised', () => {
    show({ page: null, check: assessed('ok') });
    expect(banner()).toHaveTextContent('Ikke vurdert');
    expect(screen.getByText(/Fant ikke noe reseptskjema/)).toBeVisible();
    expect(green()).toEqual([]);
  });
});

describe('while the catalogue is being read', () => {
  const loading = { check: { kind: 'loading' }, catalogue: null } as const;

  it('shows the page as read, says that the drug is looked up, and has no verdict and no colour', () => {
    show(loading);
    expect(screen.getByText(/1 tablett 2 ganger daglig/)).toBeVisible();
    expect(screen.getByText('Slår opp …')).toBeVisible();
    expect(banner()).toHaveTextContent('Slår opp legemidlet');
    expect(banner()).toHaveAttribute('data-tone', 'neutral');
    expect(green()).toEqual([]);
  });

  it('has nothing to fill, save or read of an assessment', () => {
    show(loading);
    expect(screen.queryByRole('button', { name: 'Fyll inn' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Lagre vurderingen' })).toBeNull();
    expect(document.querySelector('[data-rule]')).toBeNull();
  });

  it('is told in the folded panel too', () => {
    const { check } = view(loading);
    const collapsed = { ...layout, collapsed: true };
    render(
      <PanelFrame
        layout={collapsed}
        check={check}
        onLayout={() => {}}
        onOpenOptions={() => {}}
        onOpenHistory={() => {}}
      >
        {null}
      </PanelFrame>,
    );
    expect(screen.getByRole('button')).toHaveAccessibleName('Hjemmel: Slår opp legemidlet. Åpne panelet');
  });
});

describe('the catalogue', () => {
  it('is named at the foot, with a form and without', () => {
    const { unmount } = show();
    expect(screen.getByText(/FEST 14\.11\.2026/)).toBeVisible();
    unmount();
    show({ page: null });
    expect(screen.getByText(/FEST 14\.11\.2026/)).toBeVisible();
  });

  it('gives its conditions for an H-resept, folded', async () => {
    const { page } = view();
    if (!page) throw new Error('no page');
    show({ page: { ...page, hReseptConditions: ['Behandlingen skal være instituert i sykehus.'] } });
    const condition = screen.getByText('Behandlingen skal være instituert i sykehus.');
    expect(condition).not.toBeVisible();
    await userEvent.click(screen.getByText('Vilkår i FEST'));
    expect(condition).toBeVisible();
  });
});

describe('an unknown is never shown as green', () => {
  it.each(['stop', 'check', 'info'] as const)('not a finding at level %s', (level) => {
    show({ check: assessed('incomplete', { findings: [finding('X', 'unknown', { level })] }) });
    const card = document.querySelector('[data-rule="X"]');
    expect(card).toHaveAttribute('data-tone', 'warning');
    expect(within(card as HTMLElement).getByTitle('Ukjent')).toBeInTheDocument();
  });

  it('only what is met is green among the findings', () => {
    const findings = outcomes.flatMap((outcome) => [
      finding(`S-${outcome}`, outcome),
      finding(`C-${outcome}`, outcome, { level: 'check' }),
      finding(`I-${outcome}`, outcome, { level: 'info' }),
    ]);
    show({ check: assessed('stop', { findings }) });
    expect(green().map((element) => element.getAttribute('data-outcome'))).toEqual(['met', 'met']);
    expect(document.querySelector('[data-outcome="not-applicable"]')).toBeNull();
  });

  it('not a sum that is a lower bound', () => {
    const { omeq } = assessment('incomplete');
    if (!omeq) throw new Error('no lines');
    const [line] = omeq.lines;
    if (!line) throw new Error('no line');
    const lines = [line, { ...line, dosePerDay: null, omeq: null, problem: 'no-maximum' as const }];
    show({ check: assessed('incomplete', { omeq: { perDay: null, atLeast: 60, lines } }) });
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuetext', 'minst 60\u00a0mg');
    expect(screen.queryByText('Innenfor')).toBeNull();
    expect(screen.getAllByText('Ukjent mot')).toHaveLength(2);
    expect(screen.getByText(/Behovsdosen mangler øvre grense/)).toBeVisible();
  });
});

describe('the sum', () => {
  it.each([
    { perDay: 100, words: ['Akkurat', 'Innenfor'] },
    { perDay: 100.5, words: ['Over', 'Innenfor'] },
    { perDay: 300, words: ['Over', 'Akkurat'] },
    { perDay: 300.1, words: ['Over', 'Over'] },
  ])('of $perDay mg stands $words against the limits', ({ perDay, words }) => {
    show({ check: assessed('check', { omeq: { perDay, atLeast: perDay, lines: [] } }) });
    const list = document.querySelector('.hj-limit-words');
    expect([...(list?.querySelectorAll('strong') ?? [])].map((each) => each.textContent)).toEqual(words);
  });

  it('is Norwegian, and marks a factor that is not confirmed', async () => {
    const [line] = assessment('ok').omeq?.lines ?? [];
    if (!line) throw new Error('no line');
    const lines = [{ ...line, omeq: 66.7, factor: 0.3335, verification: 'third-party' as const }];
    show({ check: assessed('check', { omeq: { perDay: 66.7, atLeast: 66.7, lines } }) });
    expect(screen.getByText('Faktoren for oksykodon er ikke bekreftet.')).toBeVisible();
    expect(screen.getByText('0,3335')).not.toBeVisible();
    await userEvent.click(screen.getByText('Regnestykke'));
    expect(screen.getByText('0,3335')).toBeVisible();
    expect(screen.getAllByText('66,7 mg')).not.toHaveLength(0);
    expect(screen.getByText('Faktoren er ikke bekreftet')).toBeVisible();
  });
});

describe('a finding', () => {
  it('gives message, rule, source and, on request, the quote and the facts', async () => {
    show({ check: assessed('stop') });
    await userEvent.click(screen.getByText('Reglene'));
    const card = document.querySelector<HTMLElement>('[data-rule="OP-CAP-300"]');
    if (!card) throw new Error('no card');
    expect(card).toHaveTextContent('Melding om OP-CAP-300.');
    expect(card).toHaveTextContent('§ 3 femte ledd, endret 23.11.2023');
    await userEvent.click(within(card).getByText(/^Grunnlag/));
    expect(within(card).getByText('Kildens setning om OP-CAP-300.')).toBeVisible();
    expect(card).toHaveTextContent('120,5');
    expect(card).toHaveTextContent('21.11.2026');
    expect(card).toHaveTextContent('ikke kjent');
  });

  it('that is to be checked is put out of sight for a reason, one press after it is asked for', async () => {
    const onAcknowledge = vi.fn();
    show({ check: assessed('check') }, { onAcknowledge });
    await userEvent.click(screen.getByText('Reglene'));
    const card = document.querySelector<HTMLElement>('[data-rule="S3-PLAN"]');
    if (!card) throw new Error('no card');
    await userEvent.click(within(card).getByText(/^Ikke vis igjen for dette/));
    await userEvent.click(within(card).getByRole('button', { name: 'Medisinsk behov' }));
    expect(onAcknowledge.mock.calls).toEqual([['S3-PLAN', 'clinical-need']]);
  });

  it.each<[string, Parameters<typeof assessed>[0], PanelView['acknowledged']]>([
    ['is a hindrance, or is not known,', 'stop', new Map()],
    ['is about a drug without a code', 'check', null],
  ])('that %s can’t be put out of sight', (_, verdict, acknowledged) => {
    show({ check: assessed(verdict), acknowledged });
    expect(screen.queryByText(/^Ikke vis igjen/)).toBeNull();
  });

  it('that is out of sight is folded with its step; the verdict and its words stay', async () => {
    const onShowAgain = vi.fn();
    const given = {
      rule: 'S3-PLAN',
      atc: 'N02AA05',
      drug: 'OxyContin',
      said: 1,
      changed: '2023-11-23',
      reason: 'clinical-need',
      on: '2026-11-30',
    } as const;
    const check = assessed('check', { headline: 'Kontroller: planen', next: ['Melding om S3-PLAN.'] });
    show({ check, acknowledged: new Map([['S3-PLAN', given]]) }, { onShowAgain });
    expect(screen.getByRole('heading', { name: 'Kontroller: planen' })).toBeVisible();
    expect(document.querySelector('[data-verdict="check"]')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Gjør nå' })).toBeNull();
    const [step, rule] = screen.getAllByText('Vises ikke igjen (1)');
    expect(screen.getAllByText('Melding om S3-PLAN.')[0]).not.toBeVisible();
    if (step) await userEvent.click(step);
    expect(screen.getAllByText('Melding om S3-PLAN.')[0]).toBeVisible();
    await userEvent.click(screen.getByText('Reglene'));
    if (rule) await userEvent.click(rule);
    await userEvent.click(screen.getByRole('button', { name: 'Vis igjen S3-PLAN' }));
    expect(onShowAgain.mock.calls).toEqual([[given]]);
  });

  it('that is met is folded away', () => {
    show({ check: assessed('check') });
    expect(screen.getByText('Oppfylt (1)').closest('details')).not.toHaveAttribute('open');
  });
});

describe('what was read', () => {
  it('says what was not', () => {
    const { page } = view();
    if (!page) throw new Error('no page');
    show({
      page: {
        ...page,
        lost: ['dosage'],
        dosageReading: parseDosage('1 tablett etter skjema', { patch: false }),
        scheme: 'Militær',
        schemeKnown: false,
      },
    });
    expect(screen.getByText(/Dosering leses ikke fra siden/)).toBeVisible();
    expect(screen.getByText(/«etter skjema»/)).toBeVisible();
    expect(screen.getByText(/«Militær»/)).toBeVisible();
  });

  it('says back what the dosage was read as', () => {
    const { page } = view();
    if (!page) throw new Error('no page');
    show({ page: { ...page, dosageReading: parseDosage('1 tablett x 2', { patch: false }) } });
    expect(screen.getByText('Lest som 2 tabletter daglig.')).toBeVisible();
    // What is on the page and what it is read as do not run into one another.
    expect(screen.getByText('1 tablett 2 ganger daglig')).toHaveTextContent(/^1 tablett 2 ganger daglig$/);
  });

  it('says how it can be read, where that is in two ways', () => {
    const { page } = view();
    if (!page) throw new Error('no page');
    const dosageReading = parseDosage('2 tabletter daglig, morgen og kveld', { patch: false });
    show({ page: { ...page, dosageReading } });
    expect(screen.getByText(/kan leses som 2 tabletter eller 4 tabletter per døgn/)).toBeVisible();
  });

  it('lets the doctor say which of several drugs it is, and take it back', async () => {
    const { page } = view();
    if (!page) throw new Error('no page');
    const onAnswer = vi.fn();
    const candidates = ['OxyContin 10 mg', 'OxyContin 20 mg'];
    show({ page: { ...page, drugProblem: { kind: 'ambiguous', candidates } } }, { onAnswer });
    const select = screen.getByRole('combobox', { name: /Navnet passer på flere/ });
    await userEvent.selectOptions(select, 'OxyContin 20 mg');
    expect(onAnswer).toHaveBeenCalledWith('prescription.drug', 'OxyContin 20 mg');
    expect(select).toHaveValue('');
  });
});

describe('the remark', () => {
  it('shows exactly what the field will hold, the new apart from the old', () => {
    show({ remark });
    const preview = document.querySelector('[data-preview]');
    expect(preview?.textContent).toBe(`Tas om kvelden.\n${remarkText}`);
    const added = [...(preview?.querySelectorAll('ins') ?? [])].map((each) => each.textContent);
    expect(added.join('')).toBe(remarkText);
  });

  it('shows what goes away when it replaces', () => {
    show({
      remark: {
        ...remark,
        mode: 'replace',
        composed: {
          kind: 'ready',
          after: remarkText,
          added: { start: 0, end: remarkText.length },
          replaced: [],
          ownText: true,
          joinedWithSlash: true,
        },
      },
    });
    expect(document.querySelector('del')).toHaveTextContent('Tas om kvelden.');
    expect(document.querySelector('[data-preview]')?.textContent).toBe(remarkText);
    expect(screen.getByText(/bare én linje/)).toBeVisible();
  });

  it('says which trust it is of', () => {
    show({ remark });
    expect(within(screen.getByRole('region', { name: /Merknad/ })).getByText(remark.trust)).toBeVisible();
  });

  it('shows the earlier remark that it takes the place of, and asks nothing where nothing else is there', () => {
    const earlier = 'Prosjekt DM 7777 Enkeltpasientunntak';
    const composed = {
      kind: 'ready',
      after: remarkText,
      added: { start: 0, end: remarkText.length },
      replaced: [earlier],
      ownText: false,
      joinedWithSlash: false,
    } as const;
    show({ remark: { ...remark, before: earlier, composed } });
    expect(screen.getByText(/annen merknad etter ordningen i feltet/)).toBeVisible();
    expect(document.querySelector('del')).toHaveTextContent(earlier);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('stands in the place of the question of which trust, with the focus of the pressed button', async () => {
    const onTakeTrustOffered = vi.fn();
    const onOpenOptions = vi.fn();
    const asked = { trust: null, trustOffered: 'Sykehuset Innlandet HF' };
    const { showNow } = show(asked, { onTakeTrustOffered, onOpenOptions });
    expect(screen.queryByRole('button', { name: 'Fyll inn' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Min står ikke her' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Sykehuset Innlandet HF' }));
    expect(onTakeTrustOffered).toHaveBeenCalledOnce();
    showNow({ remark });
    expect(screen.getByRole('heading', { name: /Merknad/ })).toHaveFocus();
  });

  it('passes on whose hand it was that clicked', async () => {
    const onFill = vi.fn();
    show({ remark }, { onFill });
    await userEvent.click(screen.getByRole('button', { name: 'Fyll inn' }));
    expect(onFill.mock.calls[0]?.[0]).toBeInstanceOf(Event);
  });

  it.each([
    { composed: { kind: 'read-only' }, words: /kan ikke endres/ },
    { composed: { kind: 'too-long', length: 1200, limit: 100 }, words: /1200 tegn, og feltet tar 100/ },
    { composed: null, words: /Fant ikke et merknadsfelt som kan skrives i/ },
  ] as const)('offers only the copy when $words', ({ composed, words }) => {
    show({ remark: { ...remark, composed } });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Fyll inn' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Kopier merknaden' })).toBeEnabled();
  });

  it('keeps its button in place after a fill, so that a second click does not undo', async () => {
    const onFill = vi.fn();
    const onUndo = vi.fn();
    const filled = { remark: { ...remark, composed: { kind: 'already-there' } as const }, canUndo: true };
    show(filled, { onFill, onUndo });
    expect(screen.getByText(/Merknaden står i feltet/)).toBeVisible();
    const names = within(screen.getByRole('region', { name: /Merknad/ })).getAllByRole('button');
    expect(names.map((button) => button.textContent)).toEqual(['Fyll inn', 'Kopier merknaden', 'Angre']);
    await userEvent.click(screen.getByRole('button', { name: 'Fyll inn' }));
    expect(onFill).not.toHaveBeenCalled();
    expect(onUndo).not.toHaveBeenCalled();
  });

  it('keeps the room above its buttons after a fill, and the button while it can be undone', async () => {
    const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(180);
    const { showNow } = show({ remark });
    const room = document.querySelector<HTMLElement>('.hj-remark');
    expect(room?.style.minBlockSize).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Fyll inn' }));
    showNow({ remark: { ...remark, composed: { kind: 'already-there' } }, canUndo: true });
    expect(room?.style.minBlockSize).toBe('180px');
    showNow({ remark: { ...remark, composed: { kind: 'read-only' } }, canUndo: true });
    expect(screen.getByRole('button', { name: 'Fyll inn' })).toHaveAttribute('aria-disabled', 'true');
    showNow({ remark });
    expect(room?.style.minBlockSize).toBe('');
    height.mockRestore();
  });

  it('cannot be filled when the line is gone', () => {
    show({ remark, connected: false });
    expect(screen.getByRole('button', { name: 'Fyll inn' })).toBeDisabled();
    expect(screen.getByText(/Siden må lastes på nytt/)).toBeVisible();
  });

  it('puts the text up for copying by hand, selected', () => {
    show({ remark, copyByHand: remarkText, notice: { tone: 'error', text: 'Nei.' } });
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Tekst å kopiere/ });
    expect(text).toHaveFocus();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(remarkText);
  });
});

it('folds away what is less urgent to do', () => {
  const next = [1, 2, 3, 4, 5, 6, 7].map((n) => `Gjør ${n}.`);
  const findings = next.map((message, n) => ({ ...finding(`A${n}`, 'not-met'), message }));
  show({ check: assessed('stop', { next, findings }) });
  const steps = within(screen.getByRole('region', { name: 'Gjør nå' }));
  expect(steps.getByText('Gjør 4.')).toBeVisible();
  expect(steps.getByText('Vis 3 til').closest('details')).not.toHaveAttribute('open');
});

it('tells what to do before what is missing, and how many questions would settle it', async () => {
  const next = ['Melding om A.', 'Oppgi det ene.', 'Oppgi det andre.'];
  const findings = [finding('A', 'not-met'), finding('B', 'unknown')];
  show({ check: assessed('stop', { next, findings }), questions: someQuestions });
  const steps = screen.getByRole('region', { name: 'Gjør nå' });
  expect(within(steps).getByText('Melding om A.')).toBeVisible();
  expect(within(steps).getByText('Gjenstår (2)').closest('details')).not.toHaveAttribute('open');
  await userEvent.click(within(steps).getByRole('button', { name: 'Svar på 2 spørsmål' }));
  expect(screen.getByRole('combobox', { name: 'Hva er indikasjonen?' })).toHaveFocus();
});

it('shows what is missing where there is nothing to do yet', () => {
  const next = ['Oppgi det ene.', 'Oppgi det andre.'];
  show({ check: assessed('incomplete', { next, findings: [finding('A', 'unknown')] }) });
  const steps = screen.getByRole('region', { name: 'Gjenstår' });
  expect(within(steps).getByText('Oppgi det andre.')).toBeVisible();
});

it('has the sum with the limit it is held against, as a lower bound where it is one', () => {
  const sum = () =>
    screen.getByRole('heading', { level: 2, name: /^OMEQ/ }).textContent?.replaceAll('\u00a0', ' ');
  show();
  expect(sum()).toBe('OMEQ 60 mg av 100');
  expect(screen.getByText(/40 igjen til 100: 26.mg oksykodon/)).toBeVisible();
  cleanup();
  show({ check: assessed('incomplete'), otherMedication: { medicines: [], none: false } });
  expect(sum()).toBe('OMEQ minst 60 mg av 100');
  expect(screen.getByText('Ikke oppgitt. Summen gjelder bare denne resepten.')).toBeVisible();
  cleanup();
  const lines = (assessment('ok').omeq?.lines ?? []).map((line) => ({
    ...line,
    omeq: null,
    problem: 'dose-not-understood' as const,
  }));
  show({ check: assessed('incomplete', { omeq: { perDay: null, atLeast: 0, lines } }) });
  expect(sum()).toBe('OMEQ ukjent av 100');
});

it('takes no dose for the whole until somebody has said what else there is, whatever the rules ask for', () => {
  show({
    check: assessed('incomplete', { omeq: null, pregabalinMgPerDay: 300 }),
    otherMedication: { medicines: [], none: false },
  });
  expect(screen.getByRole('region', { name: 'Pregabalin per døgn' })).toHaveTextContent('minst 300 mg');
  expect(screen.queryByText('Innenfor')).toBeNull();
});

it('has the remark and the sum before the questions', () => {
  show({ remark, questions: someQuestions });
  const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
  const place = (start: string) => names.findIndex((name) => name.startsWith(start));
  expect(place('Merknad')).toBeLessThan(place('Spørsmål'));
  expect(place('OMEQ')).toBeLessThan(place('Spørsmål'));
  expect(place('Spørsmål')).toBeLessThan(place('Reglene'));
});

it("says that the trust's policy is not read, and that no remark is shown meanwhile", () => {
  show({ setUp: true, unreadableSettings: ['policy'] });
  expect(screen.getByText(/^Nettleseren har ikke svart.*Merknaden vises først når/)).toBeVisible();
});

it('says that stored settings cannot be read, and what stands in for them', async () => {
  const onOpenOptions = vi.fn();
  show({ setUp: false, unreadableSettings: ['prescriber', 'institutionProfile'] }, { onOpenOptions });
  expect(screen.getByText(/kan ikke leses.*ukjent.*Foretaket må velges på nytt/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Oppgi rolle/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Se over innstillingene' }));
  expect(onOpenOptions).toHaveBeenCalledOnce();
});

it('asks about other medication only where there is a sum, and says when it has not been told', () => {
  const otherMedication = { medicines: [], none: false };
  show({ otherMedication });
  expect(screen.getByText(/Summen gjelder bare denne resepten/)).toBeVisible();
  cleanup();
  show({ otherMedication, check: assessed('ok', { omeq: null }) });
  expect(screen.queryByRole('button', { name: 'Legg til legemiddel' })).toBeNull();
  cleanup();
  show({ check: assessed('incomplete', { omeq: null, missing: ['otherMedication'] }) });
  expect(screen.getByRole('button', { name: 'Legg til legemiddel' })).toBeVisible();
});

it('offers the settings to a doctor it does not know, and goes on without', async () => {
  const onOpenOptions = vi.fn();
  show({ setUp: false }, { onOpenOptions });
  await userEvent.click(screen.getByRole('button', { name: /Oppgi rolle/ }));
  expect(onOpenOptions).toHaveBeenCalledOnce();
  expect(banner()).toHaveTextContent('I orden');
});

it('gives set-aside answers back with one click', async () => {
  const onKeepAnswers = vi.fn();
  show({ setAside: 'Palexia' }, { onKeepAnswers });
  await userEvent.click(screen.getByRole('button', { name: 'Behold svarene' }));
  expect(onKeepAnswers).toHaveBeenCalledOnce();
});

it('keeps its headings in order', () => {
  show({
    remark,
    check: assessed('stop'),
    questions: questions.map((question) => ({ question, answer: null })),
  });
  const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1);
});

describe('why nothing is read', () => {
  it.each([
    [{ kind: 'several', siteProfile: 'demo' }, /Flere resepter er åpne.*Sett markøren i den du skriver/],
    [
      { kind: 'not-recognised', siteProfile: 'demo', lost: ['drug', 'dosage'] },
      /satt opp i Hjemmel, men skjemaet er ikke gjenkjent\. Fant ikke: legemiddel, dosering\./,
    ],
    [
      { kind: 'not-recognised', siteProfile: 'demo', lost: ['landmark'] },
      /Fant ikke: rammen rundt resepten\./,
    ],
  ] as const)('is said: %o', (unread, words) => {
    show({ page: null, unread, check: assessed('ok'), remark });
    expect(banner()).toHaveTextContent('Ikke vurdertIngen resept er lest fra siden.');
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByText(/Fant ikke noe reseptskjema/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Fyll inn' })).toBeNull();
    expect(green()).toEqual([]);
  });

  it('leads to the setting up where that can be done, and only where it helps', async () => {
    const onSetUpAgain = vi.fn();
    const button = { name: 'Sett opp siden på nytt' };
    const unread = { kind: 'not-recognised', siteProfile: 'demo', lost: ['drug'] } as const;
    const { unmount } = show({ page: null, unread }, { onSetUpAgain });
    await userEvent.click(screen.getByRole('button', button));
    expect(onSetUpAgain).toHaveBeenCalledOnce();
    unmount();
    const several = show({ page: null, unread: { kind: 'several', siteProfile: 'demo' } }, { onSetUpAgain });
    expect(screen.queryByRole('button', button)).toBeNull();
    several.unmount();
    show({ page: null, unread });
    expect(screen.queryByRole('button', button)).toBeNull();
  });

  it.each([
    ['drug', /Legemiddel leses ikke fra siden\. Det som avhenger/],
    ['dosage', /Dosering leses ikke fra siden\. Døgndosen er ukjent/],
    ['scheme', /Ordning leses ikke fra siden\. Oppgi den/],
    ['refundCode', /Refusjonskode leses ikke fra siden\. Oppgi den/],
    ['remark', /Merknad leses ikke fra siden\. Hjemmel kan ikke fylle den inn/],
  ] as const)('a lost %s is named with what it means', async (lost, words) => {
    const onSetUpAgain = vi.fn();
    const { page } = view();
    if (!page) throw new Error('no page');
    show({ page: { ...page, lost: [lost] } }, { onSetUpAgain });
    expect(screen.getByText(words)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sett opp siden på nytt' }));
    expect(onSetUpAgain).toHaveBeenCalledOnce();
  });

  it('leaves no verdict on the folded panel', () => {
    const collapsed = { ...layout, collapsed: true };
    render(
      <PanelFrame
        layout={collapsed}
        check={null}
        onLayout={() => {}}
        onOpenOptions={() => {}}
        onOpenHistory={() => {}}
      >
        {null}
      </PanelFrame>,
    );
    expect(screen.getByRole('button')).toHaveAccessibleName('Hjemmel: Ikke vurdert. Åpne panelet');
  });
});

describe('axe', () => {
  const allQuestions = questions.map((question) => ({ question, answer: null }));
  it.each<{ name: string; patch: Partial<PanelView> }>([
    ...verdicts.map((verdict) => ({ name: verdict, patch: { check: assessed(verdict), remark } })),
    {
      name: 'nothing read',
      patch: { page: null, unread: { kind: 'not-recognised', siteProfile: 'demo', lost: ['drug'] } },
    },
    { name: 'the page’s list', patch: { pageMedicines: offered } },
    { name: 'the page’s list in use', patch: { pageMedicines: inUse({ added: 1, gone: 1 }) } },
    { name: 'all questions', patch: { questions: allQuestions } },
    {
      name: 'all questions answered',
      patch: { questions: allQuestions.map(({ question }) => ({ question, answer: 'x' })) },
    },
    { name: 'no form', patch: { page: null } },
    { name: 'failed', patch: { check: { kind: 'failed', reason: 'x' } as const } },
    {
      name: 'others and a message',
      patch: {
        otherMedication: { medicines: [{ id: 1, drug: 'Tramadol', dosage: 'x' }], none: false },
        medicinesRead: new Map([
          [
            1,
            {
              problem: {
                ...noProblem,
                drug: { kind: 'ambiguous', candidates: ['Tramadol Kaps 50 mg'] },
                dosage: 'x',
              },
              understood: null,
            },
          ],
        ]),
        notice: { tone: 'warning', text: 'Melding' },
        copyByHand: 'tekst',
        setAside: 'Palexia',
        connected: false,
        setUp: false,
        unreadableSettings: ['prescriber', 'institutionProfile', 'panel'],
      },
    },
  ])('finds nothing wrong with: $name', async ({ patch }) => {
    show(patch);
    // jsdom draws nothing, so contrast is looked at in the browser
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

it.each([{}, { catalogue: null }])(
  'leads to the help from its foot, whether a catalogue is read or not',
  async (patch) => {
    const onOpenHelp = vi.fn();
    show(patch, { onOpenHelp });
    await userEvent.click(screen.getByRole('button', { name: 'Hjelp' }));
    expect(onOpenHelp).toHaveBeenCalledOnce();
  },
);
