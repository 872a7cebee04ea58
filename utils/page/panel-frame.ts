import * as dom from './dom.ts';
import { makeOwn, type OwnName, ownMark } from './own-element.ts';
import type { PanelLayout } from './protocol.ts';

const narrowest = 280;
const widest = 640;
/** The strip that is left of a collapsed panel. */
const strip = { top: '35%', width: '40px', height: '160px' };

/** CSS pixels: in a window narrower than this, an open panel is a sheet over all of it. */
const sheet = 480;

export const startingLayout: PanelLayout = { side: 'right', width: 360, collapsed: false };

export interface PanelFrame {
  readonly mounted: boolean;
  /** Loads the panel from `address`, unseen until `show`, and hands it its line. An earlier one is replaced. */
  mount(address: string, token: string): void;
  /** To the panel; nobody hears it before the panel has taken its line. */
  send(message: unknown): void;
  /** Or hides it again, as it is. */
  show(seen?: boolean): void;
  place(layout: PanelLayout): void;
  /** Into the modal dialog that the form is in, or out again where there is none. What is said in the panel stays. */
  standIn(dialog: Element | null): void;
  remove(): void;
}

export interface PanelFrameOptions {
  readonly document: Document;
  /** What the element that the frame is in is called. The wizard stands beside the panel, so each has its own. */
  readonly name: OwnName;
  /** The origin of the extension's pages, to which alone the line is handed. */
  readonly origin: string;
  readonly onMessage: (message: unknown) => void;
  /** The panel's page has loaded and been handed its line. */
  readonly onLine: () => void;
  /** The panel was loaded anew or taken elsewhere, and its line is closed. */
  readonly onLost: () => void;
  /** The page took the panel out of the document, this once, or it could not be moved as it is: mount it anew. */
  readonly onDetached: () => void;
  /** The page would not leave the panel alone. It has been removed and must not be mounted again. */
  readonly onGivenUp: () => void;
}

/**
 * The panel's place in the page: an iframe of the extension in a closed shadow root, so that the page can neither read
 * it nor press its buttons. A page that restyles or moves it could make the doctor press something unseen; so what the
 * page changes is put right once, and after that the panel goes away.
 */
export function createPanelFrame({
  document,
  name,
  origin,
  onMessage,
  onLine,
  onLost,
  onDetached,
  onGivenUp,
}: PanelFrameOptions): PanelFrame {
  let host: HTMLElement | null = null;
  let line: MessagePort | null = null;
  const top = dom.documentElement(document);
  let home: Element = top;
  let shown = false;
  let layout = startingLayout;
  let tampered = false;
  let ownStyle: string | null = null;

  const guard = new MutationObserver(check);

  function watch(element: HTMLElement): void {
    guard.disconnect();
    guard.observe(element, { attributes: true });
    guard.observe(home, { childList: true });
  }

  function check(): void {
    if (host === null) return;
    // Gone with the dialog that it stood in.
    if (!dom.isConnected(home)) return;
    const inPlace = host.parentNode === home;
    const own = [
      [ownMark, name],
      ['style', ownStyle],
      ...(isInDialog() ? [['popover', 'manual']] : []),
    ] as const;
    const untouched =
      host.attributes.length === own.length &&
      own.every(([attribute, value]) => host?.getAttribute(attribute ?? '') === value);
    if (inPlace && untouched) return;
    if (tampered) {
      remove();
      onGivenUp();
      return;
    }
    tampered = true;
    if (inPlace) {
      for (const { name: attribute } of [...host.attributes]) host.removeAttribute(attribute);
      host.setAttribute(ownMark, name);
      rise();
      draw();
    } else {
      remove();
      onDetached();
    }
  }

  function draw(): void {
    if (host === null) return;
    guard.disconnect();
    setStyles(host, hostStyles(layout, shown));
    ownStyle = host.getAttribute('style');
    watch(host);
  }

  const isInDialog = (): boolean => home !== top;

  /** Over the dialog, and placed by the window whatever the dialog is moved or cut by. */
  function rise(): void {
    if (host === null || !isInDialog()) return;
    host.popover = 'manual';
    host.showPopover();
  }

  function move(from: HTMLElement): void {
    guard.disconnect();
    if (!from.isConnected) remove();
    else if (canMove(home)) {
      from.removeAttribute('popover');
      home.moveBefore(from, null);
      rise();
      draw();
      guard.takeRecords();
    } else {
      remove();
      onDetached();
    }
  }

  /** A page sees no message that goes to a frame which it can't reach, and with the exact origin nobody else hears it. */
  function handLine(frame: HTMLIFrameElement, token: string): void {
    if (line !== null) {
      remove();
      onLost();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    line = port1;
    line.onmessage = ({ data }) => onMessage(data);
    frame.contentWindow?.postMessage({ token }, origin, [port2]);
    onLine();
  }

  function remove(): void {
    guard.disconnect();
    line?.close();
    line = null;
    host?.remove();
    host = null;
    shown = false;
  }

  return {
    get mounted() {
      return host?.isConnected ?? false;
    },
    mount(address, token) {
      remove();
      // What an agent of an older version left.
      for (const left of dom.querySelectorAll(document, `[${ownMark}="${name}"]`)) dom.remove(left);
      host = makeOwn(document, name);
      const frame = dom.createElement(document, 'iframe') as HTMLIFrameElement;
      frame.src = `${address}#${token}`;
      frame.onload = () => handLine(frame, token);
      frame.title = 'Hjemmel';
      frame.allow = 'clipboard-write';
      setStyles(frame, { display: 'block', width: '100%', height: '100%', border: '0' });
      // Focus given back to the host goes on into the panel.
      host.attachShadow({ mode: 'closed', delegatesFocus: true }).append(frame);
      dom.append(home, host);
      rise();
      draw();
      guard.takeRecords();
    },
    send: (message) => line?.postMessage(message),
    show(seen = true) {
      shown = seen;
      draw();
    },
    place(next) {
      layout = { ...next, width: Math.min(widest, Math.max(narrowest, Math.round(next.width))) };
      draw();
    },
    standIn(dialog) {
      const next = dialog ?? top;
      if (next === home) return;
      home = next;
      if (host !== null) move(host);
    },
    remove,
  };
}

/** A frame that is moved in any other way is loaded anew, and what has been answered in it is lost. */
interface CanMove {
  moveBefore(node: Node, child: Node | null): void;
}

const canMove = (element: Element): element is Element & CanMove => 'moveBefore' in element;

export function hostStyles(
  { side, width, collapsed }: PanelLayout,
  shown: boolean,
): Readonly<Record<string, string>> {
  return {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    'z-index': '2147483647',
    [side]: '0',
    ...(collapsed
      ? strip
      : // A thousand times what the window lacks of a sheet's: where there is no room beside it, all of it.
        { top: '0', width: `min(100%,max(${width}px,${sheet}e3px - 1e5%))`, height: '100%' }),
    visibility: shown ? 'visible' : 'hidden',
  };
}

/** Property by property: a `style` attribute or element would be refused by a strict content security policy. */
export function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  element.style.cssText = '';
  for (const [property, value] of Object.entries(styles))
    element.style.setProperty(property, value, 'important');
}

/** The origin of the extension's pages; in Chromium never that of the changing address which they are loaded from. */
export const ownOrigin = (id: string, address: string): string =>
  address.startsWith('chrome') ? `chrome-extension://${id}` : new URL(address).origin;
