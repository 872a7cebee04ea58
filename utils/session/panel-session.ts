import type { Assessed } from '../../rules/assess.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { trustTextIsDue } from '../../rules/exception/remark.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { Facts, Knowledge } from '../../rules/facts.ts';
import { keptAsUnderstood } from '../../rules/kept-case/kept-as-understood.ts';
import { assessmentKey, type NewCase, type OverrideReason } from '../../rules/kept-case/kept-case.ts';
import { type Acknowledgement, acknowledgementOf } from '../../rules/session/acknowledgement.ts';
import { type AnswerValue, CHOSEN_DRUG } from '../../rules/session/answers.ts';
import { buildRequest, type RequestSettings } from '../../rules/session/build-request.ts';
import { composeRemark, type ProposedRemark, type RemarkMode } from '../../rules/session/compose-remark.ts';
import { keptText, type LeftAnswers, type LeftCase, leftIn } from '../../rules/session/kept-answers.ts';
import {
  copiedNotice,
  fillNotice,
  type Notice,
  pageMustBeReloaded,
  type SavedAs,
  type Sight,
  savedNotice,
  sinceFilledNotice,
  undoNotice,
  unseenNotice,
} from '../../rules/session/outcome-words.ts';
import type { OthersStated } from '../../rules/session/page-medicines.ts';
import type { FillGuard, Reading, Unread } from '../../rules/session/reading.ts';
import {
  answer,
  answerTo,
  ask,
  change,
  emptySession,
  forgetSetAside,
  type GivenAnswers,
  isOther,
  keepAnswers,
  offerKept,
  read,
  type Session,
  stateOthers,
  takePageList,
  undoPageList,
} from '../../rules/session/session.ts';
import type { Check } from '../../rules/session/standing.ts';
import { textHash } from '../../rules/text/text-hash.ts';
import type { ReadyCatalogue } from '../catalogue/load-catalogue.ts';
import { productNamed } from '../catalogue/names/product-named.ts';
import { decisionsOn, type RegisterAtHand } from '../methods/register-at-hand.ts';
import type { AgentPort } from './agent-port.ts';

/** Everything the panel shows, made from one reading and one set of answers. */
export interface PanelState {
  readonly connected: boolean;
  readonly session: Session;
  readonly settings: RequestSettings;
  /** The date the verdict was made for, ISO. */
  readonly on: string;
  /** What the drugs are looked up in; null until it is read. */
  readonly catalogue: ReadyCatalogue | null;
  /** The decisions of Nye metoder; null until it is known whether they are read in. */
  readonly register: RegisterAtHand | null;
  /** What the doctor has asked not to see again: of no prescription alone. */
  readonly acknowledgements: readonly Acknowledgement[];
  readonly check: Check;
  /** What the verdict stands on: the drugs as they were found, the dosages as they were read; null where there is none. */
  readonly facts: Facts | null;
  readonly remark: ProposedRemark | null;
  /** Offered where a text is to be written and nobody has said which trust's; null otherwise. */
  readonly trustOffered: InstitutionProfile | null;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly notice: Notice | null;
  /** Shown selected, for the doctor to copy, where the clipboard refused it. */
  readonly copyByHand: string | null;
}

export type CaseSaved =
  | { readonly kind: 'saved' }
  /** Why, and what to do, in Norwegian. */
  | { readonly kind: 'not-saved'; readonly reason: string };

export interface PanelPorts {
  readonly agent: AgentPort;
  readonly assess: (request: AssessmentRequest, knowledge: Knowledge) => Assessed;
  /** Asks for the catalogue of today: the one at hand is of another day. */
  readonly renewCatalogue: () => void;
  /** ISO date where the doctor sits. */
  readonly today: () => string;
  /** False when the clipboard refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Of the panel, as the press that is being heard found it. */
  readonly sight: () => Sight;
  /** Under the id, a UUID, where one assessment stands once whatever is done with it. */
  readonly saveCase: (newCase: NewCase, id: string) => Promise<CaseSaved>;
  /** Both answer whether it was stored. */
  readonly acknowledge: (given: Acknowledgement) => Promise<boolean>;
  readonly showAgain: (given: Acknowledgement) => Promise<boolean>;
  /** As the doctor's own, from now on. Answers why it was not stored, in Norwegian; null where it was. */
  readonly chooseTrust: (trust: InstitutionProfile) => Promise<string | null>;
}

/** The panel's one place of truth: the page's readings and the doctor's answers go in, a whole state comes out. */
export class PanelSession {
  readonly #ports: PanelPorts;
  readonly #listeners = new Set<() => void>();
  #state: PanelState;
  #mode: RemarkMode = 'append';
  #stops: (() => void)[] = [];
  /** What the panel before this one left, until it is offered; undefined before the first reading. */
  #left: LeftAnswers | null | undefined;
  #keptText = '';
  /** What stands in the field by our word, for as long as it is said. */
  #filled: string | null = null;
  /** The last of the prescription at hand. */
  #case: LeftCase | null = null;
  /** What the panel before this one had saved, until a prescription is read. */
  #leftCase: LeftCase | null = null;

  constructor(ports: PanelPorts, settings: RequestSettings) {
    this.#ports = ports;
    this.#state = {
      connected: true,
      session: emptySession,
      settings,
      on: ports.today(),
      catalogue: null,
      register: null,
      acknowledgements: [],
      check: { kind: 'loading' },
      facts: null,
      remark: null,
      trustOffered: null,
      busy: false,
      canUndo: false,
      notice: null,
      copyByHand: null,
    };
  }

  start(): void {
    if (this.#stops.length > 0) return;
    this.#assess({});
    this.#stops = [
      this.#ports.agent.onReading((reading, unread) => this.#onReading(reading, unread ?? null)),
      this.#ports.agent.onDisconnect(() => this.#set({ connected: false, canUndo: false })),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): PanelState => this.#state;

  setSettings(settings: RequestSettings): void {
    this.#assess({ settings });
  }

  /** Takes the place of the one before in one step, with everything that was made from it. */
  setCatalogue(catalogue: ReadyCatalogue): void {
    this.#assess({ catalogue });
  }

  setRegister(register: RegisterAtHand): void {
    this.#assess({ register });
  }

  setAcknowledgements(acknowledgements: readonly Acknowledgement[]): void {
    this.#set({ acknowledgements });
  }

  /** Puts what a rule says of the drug out of sight; the verdict and what it is called stay what they are. */
  async acknowledge(rule: string, reason: OverrideReason): Promise<void> {
    if (this.#refuses('answer')) return;
    const { check, facts, on } = this.#state;
    const finding = check.kind === 'assessed' && check.assessment.findings.find((each) => each.rule === rule);
    const given = finding && acknowledgementOf(finding, facts?.resolutions[0] ?? null, reason, on);
    if (given && !(await this.#ports.acknowledge(given))) this.#set({ notice: notStored });
  }

  async showAgain(given: Acknowledgement): Promise<void> {
    if (this.#refuses('answer')) return;
    if (!(await this.#ports.showAgain(given))) this.#set({ notice: notStored });
  }

  answer(path: string, value: AnswerValue | null): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: answer(this.#state.session, path, value) });
  }

  change(patch: Partial<GivenAnswers>): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: change(this.#state.session, patch) });
  }

  stateOthers(stated: Pick<OthersStated, 'otherMedication' | 'noOtherMedication'>): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: stateOthers(this.#state.session, stated) });
  }

  takePageList(): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: takePageList(this.#state.session) });
  }

  undoPageList(): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: undoPageList(this.#state.session) });
  }

  keepAnswers(): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: keepAnswers(this.#state.session) });
  }

  forgetSetAside(): void {
    if (this.#refuses('answer')) return;
    this.#assess({ session: forgetSetAside(this.#state.session) });
  }

  async takeTrustOffered(): Promise<void> {
    const { trustOffered } = this.#state;
    if (!trustOffered || (await this.#refusesNow('answer'))) return;
    const reason = await this.#ports.chooseTrust(trustOffered);
    if (reason !== null)
      this.#set({ notice: { tone: 'error', text: `Foretaket ble ikke lagret: ${reason}.` } });
  }

  /** A press that decides something counts only where the doctor could see what was pressed. */
  #refuses(press: Parameters<typeof unseenNotice>[0]): boolean {
    const notice = unseenNotice(press, this.#ports.sight());
    if (notice) this.#set({ notice });
    return notice !== null;
  }

  /** The same, for what can't be seen as it is done: the page is asked at this moment. */
  async #refusesNow(press: Parameters<typeof unseenNotice>[0]): Promise<boolean> {
    if (this.#refuses(press)) return true;
    await this.#ports.agent.look().catch(() => {});
    return this.#refuses(press);
  }

  dismissNotice(): void {
    this.#set({ notice: null, copyByHand: null });
  }

  setRemarkMode(mode: RemarkMode): void {
    if (this.#refuses('answer')) return;
    this.#mode = mode;
    this.#assess({});
  }

  /** Only a real gesture by the doctor fills, in a panel that can be seen; a script's click does not. */
  async fill(gesture: { readonly isTrusted: boolean }): Promise<void> {
    const before = this.#state;
    const { check, remark, session, on, connected, busy } = before;
    if (!gesture.isTrusted || busy || !connected || check.kind !== 'assessed') return;
    if (!session.reading || remark?.before == null || remark.composed?.kind !== 'ready') return;
    if (on !== this.#ports.today()) {
      this.#assess({ notice: fillNotice({ kind: 'page-changed' }) });
      return;
    }
    const order = { guard: guardOf(session.reading), before: remark.before, after: remark.composed.after };
    this.#set({ busy: true, notice: null, copyByHand: null });
    if (await this.#refusesNow('fill')) {
      this.#set({ busy: false });
      return;
    }
    try {
      const outcome = await this.#ports.agent.fill(order);
      const filled = outcome.kind === 'filled';
      if (filled) this.#filled = order.after;
      this.#set({ busy: false, canUndo: filled || this.#state.canUndo, notice: fillNotice(outcome) });
      if (outcome.kind === 'page-changed') this.#assess({});
      await this.#save('fill', before, outcome.kind);
    } catch {
      this.#set({ busy: false, connected: false, canUndo: false });
      await this.#copyInstead(remark.text, pageMustBeReloaded);
      await this.#save('fill', before, 'disconnected');
    }
  }

  async undo(gesture: { readonly isTrusted: boolean }): Promise<void> {
    if (!gesture.isTrusted || this.#state.busy || !this.#state.canUndo) return;
    this.#set({ busy: true, notice: null });
    if (await this.#refusesNow('undo')) {
      this.#set({ busy: false });
      return;
    }
    try {
      const outcome = await this.#ports.agent.undo();
      this.#filled = null;
      this.#set({ busy: false, canUndo: false, notice: undoNotice(outcome) });
    } catch {
      this.#set({ busy: false, connected: false, canUndo: false });
    }
  }

  /** `name` is what the text is, in the definite: `merknaden`. */
  async copy(text: string, name: string): Promise<void> {
    const copied = await this.#ports.copy(text);
    this.#set(
      copied
        ? { notice: copiedNotice(name), copyByHand: null }
        : { notice: refusedByClipboard, copyByHand: text },
    );
  }

  async copyRemark(): Promise<void> {
    const { remark } = this.#state;
    if (remark) await this.copy(remark.text, 'merknaden');
    else this.#set({ notice: { tone: 'info', text: 'Det er ingen merknad å kopiere.' }, copyByHand: null });
  }

  /** For what was done outside the session. */
  tell(notice: Notice): void {
    this.#set({ notice });
  }

  async save(): Promise<void> {
    if (await this.#refusesNow('save')) return;
    const saved = await this.#save('saved', this.#state, null);
    if (saved) this.#set({ notice: savedNotice(saved) });
  }

  #onReading(reading: Reading | null, unread: Unread | null): void {
    const { session: before, notice } = this.#state;
    const session = this.#withLeft(read(before, reading, unread));
    if (!isOther(before, session)) {
      const since =
        this.#filled !== null && reading !== null && !this.#state.busy
          ? sinceFilledNotice(this.#filled, reading.remarkField?.value ?? null)
          : null;
      if (since) this.#filled = null;
      this.#assess(since ? { session, notice: since } : { session });
      return;
    }
    this.#filled = null;
    this.#case = null;
    // What was done with the old prescription must not stand over the new one; what went wrong may.
    const stands = notice?.tone === 'warning' || notice?.tone === 'error';
    this.#mode = 'append';
    this.#assess({ session, canUndo: false, copyByHand: null, notice: stands ? notice : null });
  }

  #withLeft(session: Session): Session {
    const kept = this.#ports.agent.kept();
    if (this.#left === undefined) {
      const { answers, saved } = leftIn(kept?.text ?? '');
      this.#left = answers;
      this.#leftCase = saved;
    }
    this.#takeCase(session, kept?.sameReading ?? false);
    const left = this.#left;
    const offered = offerKept(session, left);
    if (offered === session || left === null) return session;
    this.#left = null;
    return left.held && kept?.sameReading ? keepAnswers(offered) : offered;
  }

  /** Only where it can be told that the prescription is the same patient's. */
  #takeCase({ reading, patient }: Session, sameReading: boolean): void {
    if (reading === null || this.#leftCase === null) return;
    if (sameReading || (patient !== null && patient === this.#leftCase.patient)) this.#case = this.#leftCase;
    this.#leftCase = null;
  }

  #keep(session: Session): void {
    const text = keptText(session, this.#case);
    if (text === this.#keptText) return;
    this.#keptText = text;
    this.#ports.agent.keep(text);
  }

  #assess(patch: Partial<PanelState>): void {
    const draft: PanelState = { ...this.#state, ...patch, on: this.#ports.today() };
    if (draft.catalogue && draft.catalogue.on !== draft.on) this.#ports.renewCatalogue();
    this.#keep(draft.session);
    const { check, facts } = this.#check(draft);
    const missing = check.kind === 'assessed' ? check.assessment.missing : [];
    this.#set({
      ...draft,
      session: ask(draft.session, missing),
      check,
      facts,
      remark: this.#remark(draft, check),
      trustOffered: trustToChoose(draft.settings, check),
    });
  }

  #check({ session, settings, on, catalogue, register }: PanelState): Pick<PanelState, 'check' | 'facts'> {
    if (catalogue?.on !== on) return { check: { kind: 'loading' }, facts: null };
    try {
      const built = buildRequest(session, settings, on);
      if (built.kind === 'invalid') return failed(`${built.path}: ${built.message}`);
      const { request } = built;
      const knowledge = {
        resolveDrug: catalogue.index.resolve,
        profiles: profilesOf(settings),
        ...(register && decisionsOn(register)),
      };
      const { assessment, facts } = this.#ports.assess(request, knowledge);
      return { check: { kind: 'assessed', request, assessment }, facts };
    } catch (error) {
      return failed(String(error));
    }
  }

  #remark({ session: { reading }, settings }: PanelState, check: Check): ProposedRemark | null {
    const proposed = check.kind === 'assessed' ? check.assessment.remark : null;
    if (!proposed || !settings.institution) return null;
    const field = reading?.remarkField ?? null;
    const known = [...profilesOf(settings), sykehusetInnlandet];
    return {
      ...proposed,
      trust: settings.institution.name,
      before: field?.value ?? null,
      mode: this.#mode,
      composed: field && composeRemark(field.value, proposed.text, this.#mode, field, known),
    };
  }

  async #copyInstead(text: string, failure: Notice): Promise<void> {
    const copied = await this.#ports.copy(text);
    const what = copied
      ? 'Merknaden er kopiert, så du kan lime den inn selv.'
      : 'Utklippstavlen er heller ikke tilgjengelig. Merk teksten under og kopier den.';
    this.#set({
      notice: { tone: failure.tone, text: `${failure.text} ${what}` },
      copyByHand: copied ? null : text,
    });
  }

  /** Stores what was assessed in `state`; null where nothing was, or it could not be stored. */
  async #save(
    occasion: NewCase['occasion'],
    { check, catalogue, remark, session }: PanelState,
    fillOutcome: string | null,
  ): Promise<SavedAs | null> {
    if (check.kind !== 'assessed' || !catalogue) return null;
    const { drug, dosage } = session.reading?.fields ?? { drug: null, dosage: null };
    const name = answerTo(session, CHOSEN_DRUG) ?? drug;
    const product = typeof name === 'string' ? productNamed(catalogue.index, name) : null;
    const whole: NewCase = {
      occasion,
      drug,
      dosage,
      request: check.request,
      assessment: check.assessment,
      catalogueVersion: catalogue.info.version,
      drugId: product?.id ?? null,
      remark: remark && { kind: remark.kind, text: remark.text },
      fillOutcome,
    };
    const { kept, leftOut } = keptAsUnderstood(whole, catalogue.index.resolve);
    const { done, id } = this.#caseOf(kept);
    const saved = await this.#ports.saveCase({ ...kept, ...done }, id);
    if (saved.kind === 'not-saved') {
      const said = this.#state.notice;
      const text = `Vurderingen ble ikke lagret i Saker. ${saved.reason}`;
      this.#set({ notice: { tone: 'error', text: said ? `${said.text} ${text}` : text } });
    }
    return saved.kind === 'saved' ? { leftOut } : null;
  }

  /** One assessment is one case: what was filled in is still so when the assessment is saved afterwards. */
  #caseOf(kept: NewCase): LeftCase {
    const assessed = textHash(assessmentKey(kept));
    const before = this.#case?.assessed === assessed ? this.#case : null;
    const { occasion, remark, fillOutcome } = kept;
    const wasFilled = occasion === 'saved' && before?.done.occasion === 'fill';
    const saved: LeftCase = {
      assessed,
      id: before?.id ?? crypto.randomUUID(),
      done: wasFilled ? before.done : { occasion, remark, fillOutcome },
      patient: this.#state.session.patient,
    };
    this.#case = saved;
    this.#keep(this.#state.session);
    return saved;
  }

  #set(patch: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

const failed = (reason: string): Pick<PanelState, 'check' | 'facts'> => ({
  check: { kind: 'failed', reason },
  facts: null,
});

const profilesOf = ({ institution }: RequestSettings): readonly InstitutionProfile[] =>
  institution ? [institution] : [];

/** No text is made before the trust is known, so that none can be another's. */
function trustToChoose(
  { institution, unreadable }: RequestSettings,
  check: Check,
): InstitutionProfile | null {
  if (institution || unreadable.includes('policy') || check.kind !== 'assessed') return null;
  return trustTextIsDue(check.request, check.assessment.findings) ? sykehusetInnlandet : null;
}

const notStored: Notice = { tone: 'error', text: 'Valget ble ikke lagret.' };

const refusedByClipboard: Notice = {
  tone: 'warning',
  text: 'Utklippstavlen er ikke tilgjengelig. Merk teksten under og kopier den.',
};

function guardOf({ fields: { drug, dosage, scheme, refundCode }, patient }: Reading): FillGuard {
  return { drug, dosage, scheme, refundCode, patient };
}
