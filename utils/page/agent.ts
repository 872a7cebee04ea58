import { BRING_FILLER, type Filler, fillerWorld } from './filler.ts';
import { createHostPage, type OpenRoot } from './host-page.ts';
import { isFrameShown } from './in-sight.ts';
import { leaveWord } from './leave-word.ts';
import { isToAgent } from './messages.ts';
import { modalAround } from './modal-dialog.ts';
import { createPanelFrame, ownOrigin } from './panel-frame.ts';
import type { PanelPlace } from './panel-place.ts';
import { type FromAgent, SIDE_PANEL, type ToAgent } from './protocol.ts';
import { type FormReading, readForm } from './read-form.ts';
import type { SiteProfile } from './site-profile.ts';
import { isOnSite } from './site-profiles.ts';
import { watchForm } from './watch-form.ts';

/** Milliseconds that the form may be gone, as when the page draws it anew, before the panel goes too. */
const grace = 1500;
/** Milliseconds after which a page that was to be left has not been. */
const stillHere = 2000;
/** A panel that keeps failing is not loaded for ever. */
const mostReloads = 10;

const panelPath = '/panel.html';
/** Said by the page's own script, since the panel ends with the version of the extension that it came from. */
const mustReload = 'Hjemmel er oppdatert. Lagre det du har skrevet, og last siden på nytt.';
const tamperedWith =
  'Siden endret eller fjernet panelet, så Hjemmel er tatt bort herfra. Last siden på nytt, eller bruk sidepanelet.';
const wontLoad = 'Panelet ble stadig lastet på nytt, så Hjemmel er tatt bort herfra. Last siden på nytt.';
const failed =
  'Hjemmel kunne ikke lese siden, og er stanset her. Lagre det du har skrevet, og last siden på nytt.';

interface Listeners<T> {
  addListener(listener: (value: T) => void): void;
  removeListener(listener: (value: T) => void): void;
}

/** The part of `browser.runtime.Port` that the agent uses. */
export interface SidePanelPort {
  readonly onMessage: Listeners<unknown>;
  readonly onDisconnect: Listeners<SidePanelPort>;
  postMessage(message: FromAgent): void;
  disconnect(): void;
}

/** The part of `browser.runtime` that the agent uses. */
export interface AgentRuntime {
  readonly id: string;
  getURL(path: typeof panelPath): string;
  readonly onMessage: Listeners<unknown>;
  connect(options: { name: string }): SidePanelPort;
  sendMessage(message: string): Promise<unknown>;
  readonly lastError?: unknown;
}

export interface AgentOptions {
  readonly document: Document;
  readonly runtime: AgentRuntime;
  readonly openRoot: OpenRoot;
  readonly randomToken: () => string;
  /** Whether the extension that this script came with is gone. */
  readonly isOrphaned: () => boolean;
}

export interface Agent {
  /** Which sites it sees to, from now on. On other sites it is at rest. */
  use(profiles: readonly SiteProfile[]): void;
  /** Where the panel is from now on. */
  place(place: PanelPlace): void;
  start(): void;
  stop(): void;
}

/**
 * Sees to one frame of a prescribing page: reads the form, keeps the panel mounted beside it, and carries out the
 * panel's orders. It trusts only the panel that it mounted itself and handed its line to.
 */
export function createAgent({ document, runtime, openRoot, randomToken, isOrphaned }: AgentOptions): Agent {
  let wanted = false;
  let started = false;
  let givenUp = false;
  /** The line to the browser's own side panel, where the doctor has the panel there. */
  let side: SidePanelPort | null = null;
  let hasLine = false;
  /** The panel has said where it is to stand, and so is shown. */
  let laidOut = false;
  let here: readonly SiteProfile[] = [];
  let seen: FormReading = { kind: 'none' };
  let reloads = 0;
  let work: Promise<void> = Promise.resolve();
  let leaving: ReturnType<typeof setTimeout> | null = null;
  let where: PanelPlace = 'page';
  /** In this script's memory and nowhere else, for as long as the page is there. */
  let kept = '';
  /** The page may be about to be left, and there must be no panel in it. */
  let leavingPage = false;
  /** The reading at which the panel was put away, as JSON. */
  let putAwayAt = '';

  const page = createHostPage(document, openRoot);
  const isChromium = runtime.getURL(panelPath).startsWith('chrome');

  const panel = createPanelFrame({
    document,
    name: 'panel',
    origin: ownOrigin(runtime.id, runtime.getURL(panelPath)),
    onMessage,
    onLine: greet,
    onLost: () => {
      dropLine();
      reloads += 1;
      if (reloads > mostReloads) giveUp(wontLoad);
      else mountPanel();
    },
    onDetached: () => {
      dropLine();
      mountPanel();
    },
    onGivenUp: () => giveUp(tamperedWith),
  });

  const watch = watchForm<FormReading>({
    document,
    roots: page.roots,
    read: () => {
      // Updated or removed while the page was open. There is no event for this, and no way back to the extension.
      if (isOrphaned()) {
        stop();
        return { kind: 'none' };
      }
      const inSight = isFrameShown() ? here : [];
      const next = firstRead(inSight.map((profile) => readForm(page, profile)));
      standWith(next);
      fillerWorld.hjemmelFiller?.isMasked();
      return next;
    },
    onChange: (next) => {
      seen = next;
      if (seen.kind === 'none') leaveSoon();
      else stay();
      tell();
    },
    onFail: fail,
  });

  /** Behind a modal dialog the panel could not be used, and with one that the page throws away it would be gone. */
  function standWith(next: FormReading): void {
    const profile = here.find(({ id }) => next.kind === 'read' && id === next.reading.siteProfile);
    panel.standIn(profile === undefined ? null : modalAround(page, profile));
    if (where !== 'page' || next.kind === 'none' || seen.kind === 'none' || panel.mounted) return;
    dropLine();
    mountPanel();
  }

  function stay(): void {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
    if (where === 'page' ? !panel.mounted : side === null) mountPanel();
  }

  function leaveSoon(): void {
    leaving ??= setTimeout(() => {
      leaving = null;
      dropLine();
      panel.remove();
    }, grace);
  }

  /** Where nobody is told, a page without Hjemmel looks like one that is in order. */
  function giveUp(words: string): void {
    givenUp = true;
    watch.stop();
    dropLine();
    panel.remove();
    leaveWord(document, words);
  }

  /** The page holds what nobody thought of. The panel says that it is over, or a word in the page does. */
  function fail(): void {
    if (!hasLine) {
      giveUp(failed);
      return;
    }
    send({ type: 'failed' });
    givenUp = true;
    watch.stop();
  }

  function mountPanel(): void {
    if (!started || givenUp || leavingPage) return;
    if (where === 'side-panel') {
      // Only pages of the extension itself hear this; the side panel is the one that answers, if it is open.
      ifStillThere(() => {
        side = runtime.connect({ name: SIDE_PANEL });
        side.onMessage.addListener(onMessage);
        side.onDisconnect.addListener(onDisconnect);
        greet();
      });
      return;
    }
    ifStillThere(() => panel.mount(runtime.getURL(panelPath), randomToken()));
  }

  function dropLine(): void {
    hasLine = false;
    const dropped = side;
    side = null;
    ifStillThere(() => {
      dropped?.onMessage.removeListener(onMessage);
      dropped?.onDisconnect.removeListener(onDisconnect);
      dropped?.disconnect();
    });
  }

  /** Throws where it does not come. */
  async function filler(): Promise<Filler> {
    if (!fillerWorld.hjemmelFiller) await runtime.sendMessage(BRING_FILLER);
    return fillerWorld.hjemmelFiller as Filler;
  }

  function greet(): void {
    hasLine = true;
    laidOut = false;
    // So that the first fill need not wait for it either.
    filler()
      .then((brought) => brought.watch(send))
      .catch(() => {});
    if (kept !== '') send({ type: 'kept', kept, sameReading: putAwayAt === JSON.stringify(seen) });
    putAwayAt = '';
    tell();
  }

  /** The side panel has opened, and asks which pages have a prescription. */
  const onCall = (message: unknown): void => {
    if (message === SIDE_PANEL && where === 'side-panel' && seen.kind !== 'none' && side === null)
      mountPanel();
  };

  /** Chrome logs it as an error unless it is looked at: a side panel that is not open does not answer. */
  function onDisconnect(): void {
    void runtime.lastError;
    dropLine();
  }

  function onMessage(message: unknown): void {
    if (isToAgent(message)) carryOut(message);
  }

  function carryOut(message: ToAgent): void {
    switch (message.type) {
      case 'layout':
        panel.place(message.layout);
        panel.show();
        laidOut = true;
        return;
      case 'keep':
        kept = message.kept;
        return;
      case 'look':
        filler()
          .then((brought) => send({ type: 'looked', id: message.id, masked: brought.isMasked() }))
          .catch(() => {});
        return;
      case 'fill':
      case 'undo':
        inTurn(async () => {
          const profile = here.find(({ id }) => seen.kind === 'read' && id === seen.reading.siteProfile);
          return (await filler()).carryOut(page, profile, message);
        });
    }
  }

  /** One order at a time, so that the next one sees what the last one left. */
  function inTurn(order: () => Promise<FromAgent>): void {
    work = work
      .then(async () => {
        if (!started) return;
        const answer = await order();
        watch.readNow();
        send(answer);
      })
      .catch(fail);
  }

  function tell(): void {
    if (seen.kind === 'read') send({ type: 'reading', reading: seen.reading });
    else send({ type: 'reading', reading: null, ...(seen.kind === 'none' ? {} : { unread: seen }) });
  }

  function send(message: FromAgent): void {
    if (side === null) panel.send(message);
    else ifStillThere(() => side?.postMessage(message));
  }

  /**
   * The browser keeps no page for the way back that has a frame of the extension in it (Chromium; elsewhere the frame is
   * kept as it is), and it must be gone before the page is. This also comes where the page stays, as for a download.
   */
  function putAway(event: Event): void {
    if (event.defaultPrevented || !hasLine || side !== null || !isChromium) return;
    leavingPage = true;
    putAwayAt = JSON.stringify(seen);
    dropLine();
    panel.remove();
    setTimeout(bringBack, stillHere);
  }

  function bringBack(): void {
    leavingPage = false;
    if (seen.kind !== 'none') stay();
  }

  /** Lines to the extension are dead after that, and say nothing. */
  function onReturn({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    if (side !== null) dropLine();
    bringBack();
  }

  const beforePrint = () => panel.show(false);
  const afterPrint = () => {
    if (laidOut) panel.show();
  };
  const ofWindow = [
    ['beforeunload', putAway],
    ['pageshow', onReturn],
    ['beforeprint', beforePrint],
    ['afterprint', afterPrint],
  ] as const;

  function start(): void {
    wanted = true;
    if (started || givenUp || here.length === 0) return;
    started = true;
    runtime.onMessage.addListener(onCall);
    for (const [name, listener] of ofWindow) window.addEventListener(name, listener as EventListener);
    watch.start();
  }

  function rest(): void {
    if (!started) return;
    started = false;
    ifStillThere(() => runtime.onMessage.removeListener(onCall));
    for (const [name, listener] of ofWindow) window.removeEventListener(name, listener as EventListener);
    watch.stop();
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
    seen = { kind: 'none' };
    kept = '';
    const wasMounted = panel.mounted;
    dropLine();
    panel.remove();
    if (wasMounted && isOrphaned()) leaveWord(document, mustReload);
  }

  function stop(): void {
    wanted = false;
    rest();
  }

  return {
    use(profiles) {
      here = profiles.filter((profile) => isOnSite(profile, document.location.origin));
      if (here.length === 0) rest();
      else if (started) watch.readNow();
      else if (wanted) start();
    },
    place(place) {
      if (place === where) return;
      where = place;
      dropLine();
      panel.remove();
      if (seen.kind !== 'none') mountPanel();
    },
    start,
    stop,
  };
}

/** The first profile that reads the page; failing that, the first that says why it does not. */
function firstRead(readings: readonly FormReading[]): FormReading {
  return (
    readings.find(({ kind }) => kind === 'read') ??
    readings.find(({ kind }) => kind !== 'none') ?? { kind: 'none' }
  );
}

/** The calls of an extension that is gone throw, and there is nobody left to tell. */
function ifStillThere(call: () => void): void {
  try {
    call();
  } catch {}
}
