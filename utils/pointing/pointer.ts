import type { FieldName } from '../../rules/session/reading.ts';
import * as dom from '../page/dom.ts';
import * as more from '../page/dom-on-demand.ts';
import { editedIn } from '../page/editable-field.ts';
import type { OpenRoot } from '../page/host-page.ts';
import { createHostPage, wholePage } from '../page/host-page.ts';
import { type FieldLabels, learnLabels, suggestFields } from '../page/known-labels.ts';
import { createPanelFrame, ownOrigin, type PanelFrame } from '../page/panel-frame.ts';
import { readValues, type ValuesReading } from '../page/read-values.ts';
import type { SiteProfile } from '../page/site-profile.ts';
import { isOnSite } from '../page/site-profiles.ts';
import { watchForm } from '../page/watch-form.ts';
import { candidates, describeField, elementAt } from './elements-at.ts';
import { createOutline } from './outline.ts';
import { createPicking } from './picking.ts';
import { isRelayed, isToPointer } from './pointing-messages.ts';
import type {
  FrameState,
  FromPointer,
  PointingRefusal,
  PointingStart,
  Relayed,
  Seen,
  Target,
  ToPointer,
  TriedReading,
} from './pointing-protocol.ts';
import { Draft } from './profile-draft.ts';
import { BRING_ROWS, rowsWorld } from './row-builder.ts';

const wizardPath = '/wizard.html';
/** CSS pixels. */
const wizardWidth = 420;

interface Listeners<T> {
  addListener(listener: (value: T) => void): void;
  removeListener(listener: (value: T) => void): void;
}

export interface PointerRuntime {
  readonly id: string;
  getURL(path: typeof wizardPath): string;
  readonly onMessage: Listeners<unknown>;
  sendMessage(message: Relayed | typeof BRING_ROWS): Promise<unknown>;
}

export interface PointerOptions {
  readonly window: Window;
  readonly runtime: PointerRuntime;
  readonly openRoot: OpenRoot;
  /** Tells this frame from the others; the page never learns it. */
  readonly frame: string;
  /** Everything has been taken away. */
  readonly onEnd: () => void;
}

export interface Pointer {
  end(): void;
}

/**
 * Sees to one frame while a site is being set up: keeps the wizard beside the page where it has its seat, shows what is
 * pointed at, and tells how it can be found again. It listens to the wizard that was given this token and to no other,
 * and leaves nothing behind.
 */
export function startPointer(
  { token, seat, others }: PointingStart,
  { window, runtime, openRoot, frame, onEnd }: PointerOptions,
): Pointer {
  const { document } = window;
  const page = createHostPage(document, openRoot);
  const outline = createOutline(document);
  let draft = new Draft(page);
  let begun = false;
  let ended = false;
  let pointingAt: { readonly target: Target; readonly owner: string | null } | null = null;
  let hovered: Element | null = null;
  /** What the wizard was told of it last. */
  let said = '';
  /** How many elements the wizard knows of to step through. */
  let told = 0;
  let tried: SiteProfile | null = null;
  /** For the script that finds rows. */
  let asked = false;
  let seatFrame: PanelFrame | null = null;

  const hasAddress = /^https?:/.test(window.origin);

  const isEditor = (each: Element): each is HTMLIFrameElement => editedIn(each) !== each;

  const picking = createPicking({
    window,
    editors: () => wholePage(page).select('iframe').filter(isEditor),
    onHover: (at) => safely(() => hover(at === null ? null : elementAt(document, openRoot, at.x, at.y))),
    onPick: (at) => safely(() => pick(elementAt(document, openRoot, at.x, at.y))),
    onKey: (key, shiftKey) => send({ type: 'key', key, shiftKey }),
  });

  const watch = watchForm<FrameState>({
    document,
    roots: page.roots,
    read: state,
    onChange: (next) => send({ type: 'state', state: next }),
    onFail: fail,
  });

  function state(): FrameState {
    const suggestions: Partial<Record<FieldName, Seen>> = {};
    for (const [name, { element, text }] of suggestFields(page))
      suggestions[name] = { text, label: describeField(element)?.label ?? null };
    return {
      frame,
      origin: window.origin,
      suggestions: hasAddress ? suggestions : {},
      picks: draft.states(),
      form: draft.form,
      row: draft.row,
      adopted: draft.adopted,
      reading: tried === null ? null : triedReading(readValues(page, tried)),
    };
  }

  function hover(pointedAt: Element | null): void {
    const described = pointedAt === null ? null : describeField(pointedAt);
    if (described === null) {
      if (hovered !== null) send({ type: 'hovered', frame, seen: null });
      hovered = null;
      outline.hide();
      return;
    }
    const { element, text, label } = described;
    if (hovered === element) return;
    hovered = element;
    said = saysOf(described);
    outline.show(element, text === '' ? (label ?? '') : text);
    send({ type: 'hovered', frame, seen: { text, label } });
  }

  function pick(pointedAt: Element | null): void {
    if (pointingAt === null) return;
    const { target, owner } = pointingAt;
    if (!isFieldName(target) && !rowsWorld.hjemmelRows && !asked) {
      asked = true;
      runtime
        .sendMessage(BRING_ROWS)
        .catch(() => {})
        .then(() => safely(() => pick(pointedAt)));
      return;
    }
    const refusal =
      pointedAt === null ? ({ kind: 'nothing-to-read' } as const) : take(target, owner, pointedAt);
    if (refusal === null) {
      rest();
      watch.readNow();
      send({ type: 'picked', frame, target });
    } else send({ type: 'refused', frame, refusal });
  }

  function take(target: Target, owner: string | null, pointedAt: Element): PointingRefusal | null {
    if (!hasAddress) return { kind: 'no-address' };
    if (owner !== null && owner !== frame) return { kind: 'other-frame' };
    return draft.pick(target, pointedAt);
  }

  function rest(): void {
    pointingAt = null;
    hovered = null;
    picking.stop();
    outline.hide();
  }

  function point(target: Target, owner: string | null): void {
    // The page around sees to it.
    if (window.frameElement && isEditor(window.frameElement)) return;
    pointingAt = { target, owner };
    picking.start();
    const elements = candidates(page);
    const isMine = owner === null || owner === frame;
    const suggested = isMine && isFieldName(target) ? suggestFields(page).get(target) : undefined;
    const start = suggested === undefined ? -1 : elements.indexOf(suggested.element);
    tellNames(elements, start);
  }

  function tellNames(elements: readonly Element[], start = -1): void {
    told = elements.length;
    const names = elements.map((element) => {
      const { label, text } = describeField(element) ?? {};
      return label || (text ?? '').slice(0, 60);
    });
    send({ type: 'candidates', frame, names, start });
  }

  function carryOut(message: ToPointer): void {
    switch (message.type) {
      case 'place':
        seatFrame?.place({ side: message.side, width: wizardWidth, collapsed: false });
        seatFrame?.show();
        return;
      case 'adopt':
        adopt(message.profiles, message.labels);
        return;
      case 'accept': {
        if (message.frame !== frame) return;
        const suggestion = suggestFields(page).get(message.field);
        const refusal =
          suggestion === undefined
            ? ({ kind: 'nothing-to-read' } as const)
            : take(message.field, null, suggestion.element);
        watch.readNow();
        if (refusal === null) send({ type: 'picked', frame, target: message.field });
        else send({ type: 'refused', frame, refusal });
        return;
      }
      case 'forget':
        draft.forget(message.target);
        watch.readNow();
        return;
      case 'point':
        point(message.target, message.owner);
        return;
      case 'show':
        stepTo(message.frame === frame ? message.index : null);
        return;
      case 'choose':
        if (message.frame === frame) choose(message.index);
        return;
      case 'rest':
        rest();
        return;
      case 'try':
        if (message.frame !== frame) return;
        tried = message.profile;
        watch.readNow();
        return;
      case 'close':
        end();
        return;
    }
  }

  /** The last one where the page has fewer by now. */
  function stepTo(index: number | null): void {
    hovered = null;
    outline.hide();
    if (index === null || pointingAt === null) return;
    const elements = candidates(page);
    if (elements.length !== told) tellNames(elements);
    const element = elements[Math.min(index, elements.length - 1)];
    if (element === undefined) {
      send({ type: 'hovered', frame, seen: null });
      return;
    }
    more.scrollIntoView(element, { block: 'nearest' });
    hover(element);
  }

  /** Takes what is shown. Where the page has drawn something else in its place, that is shown instead of taken. */
  function choose(index: number): void {
    const isAsSaid = (element: Element): boolean => {
      const described = dom.isConnected(element) ? describeField(element) : null;
      return described !== null && saysOf(described) === said;
    };
    const shown = [hovered, candidates(page)[index]].find((element) => element && isAsSaid(element));
    if (hovered !== null && shown) pick(shown);
    else stepTo(index);
  }

  /** The first that the page shows anything of; where it shows nothing of any, the site is set up anew. */
  function adopt(profiles: readonly SiteProfile[], labels: FieldLabels): void {
    learnLabels(labels);
    for (const profile of profiles) {
      if (!draft.isEmpty || !isOnSite(profile, window.origin)) continue;
      draft.adopt(profile);
      if (!Object.values(draft.states()).some(({ kind }) => kind === 'found')) draft = new Draft(page);
    }
    watch.readNow();
  }

  function begin(): void {
    if (begun) return;
    begun = true;
    page.refresh('now');
    watch.start();
  }

  /** From the wizard, straight to the seat and by it to the other frames. */
  function onWizard(message: unknown): void {
    if (!isToPointer(message)) return;
    if (others) relay('others', message);
    safely(() => carryOut(message));
  }

  const onRelayed = (relayed: unknown): void => {
    if (!isRelayed(relayed) || relayed.token !== token || relayed.to !== (seat ? 'seat' : 'others')) return;
    const { message } = relayed;
    if (seat) seatFrame?.send(message);
    else if (isToPointer(message)) {
      begin();
      safely(() => carryOut(message));
    }
  };

  /** The page holds what nobody thought of: the wizard says that it is over. */
  function safely(work: () => void): void {
    try {
      work();
    } catch {
      fail();
    }
  }

  function fail(): void {
    send({ type: 'failed' });
    watch.stop();
    rest();
  }

  function relay(to: Relayed['to'], message: Relayed['message']): void {
    // Nobody is there to tell that an extension which is gone does not answer.
    const sent = () => runtime.sendMessage({ type: 'relay', token, to, message });
    Promise.resolve()
      .then(sent)
      .catch(() => {});
  }

  // The page is left for another one, which this script does not run on.
  const onLeave = (): void => {
    send({ type: 'left', frame });
    end();
  };

  function send(message: FromPointer): void {
    if (seat) seatFrame?.send(message);
    else relay('seat', message);
  }

  function end(): void {
    if (ended) return;
    ended = true;
    watch.stop();
    picking.remove();
    outline.remove();
    seatFrame?.remove();
    if (seat && others) relay('others', { type: 'close' });
    window.removeEventListener('pagehide', onLeave);
    try {
      runtime.onMessage.removeListener(onRelayed);
    } catch {}
    onEnd();
  }

  if (others) runtime.onMessage.addListener(onRelayed);
  window.addEventListener('pagehide', onLeave);
  if (seat) {
    const address = runtime.getURL(wizardPath);
    seatFrame = createPanelFrame({
      document,
      name: 'wizard',
      origin: ownOrigin(runtime.id, address),
      onMessage: onWizard,
      onLine: begin,
      onLost: end,
      onDetached: end,
      onGivenUp: end,
    });
    seatFrame.mount(address, token);
  }
  return { end };
}

const saysOf = ({ text, label }: Seen): string => JSON.stringify([text, label]);

const isFieldName = (target: Target): target is FieldName =>
  target !== 'otherDrug' && target !== 'otherDosage';

function triedReading(read: ValuesReading): TriedReading {
  if (read.kind !== 'read') return { kind: read.kind };
  const { fields, lost, otherMedicines = [] } = read.values;
  return { kind: 'read', fields, lost, otherMedicines };
}
