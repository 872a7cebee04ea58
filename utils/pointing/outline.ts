import * as dom from '../page/dom.ts';
import * as more from '../page/dom-on-demand.ts';
import { makeOwn } from '../page/own-element.ts';
import { setStyles } from '../page/panel-frame.ts';

/** Shows which element is meant, without touching it: a frame of our own on top of the page. */
export interface Outline {
  /** `says` stands on a small tag at the frame. */
  show(element: Element, says: string): void;
  hide(): void;
  remove(): void;
}

/** An element of our own in a closed shadow root, under the wizard, which neither takes the pointer nor moves anything. */
export function createOutline(document: Document): Outline {
  let host: HTMLElement | null = null;
  let shown: Element | null = null;
  const frame = dom.createElement(document, 'div');
  const tag = dom.createElement(document, 'div');

  function mount(): HTMLElement {
    const made = makeOwn(document, 'outline');
    made.setAttribute('aria-hidden', 'true');
    setStyles(made, hostLook);
    made.attachShadow({ mode: 'closed' }).append(frame, tag);
    dom.append(dom.documentElement(document), made);
    dom.listen(document, 'scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place, { passive: true });
    return made;
  }

  function place(): void {
    if (host === null || shown === null) return;
    if (!dom.isConnected(shown)) {
      hide();
      return;
    }
    const { left, top, width, height } = dom.getBoundingClientRect(shown);
    frame.style.cssText = `${frameLook};left:${left - 4}px;top:${top - 4}px;width:${width + 8}px;height:${height + 8}px`;
    const tagTop = top > 36 ? top - 34 : top + height + 10;
    tag.style.cssText = `${tagLook};left:${Math.max(4, left - 4)}px;top:${tagTop}px`;
  }

  function hide(): void {
    shown = null;
    if (host !== null) see(host, 'hidden');
  }

  return {
    show(element, says) {
      host ??= mount();
      shown = element;
      tag.hidden = says === '';
      tag.textContent = says;
      see(host, 'visible');
      place();
    },
    hide,
    remove() {
      host?.remove();
      host = null;
      shown = null;
      more.unlisten(document, 'scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    },
  };
}

const frameLook =
  'position:fixed;box-sizing:border-box;border:3px solid #005eb8;border-radius:4px;box-shadow:0 0 0 2px #fff,0 0 0 4px #005eb8';
const tagLook =
  'position:fixed;padding:2px 8px;border-radius:4px;max-width:30em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;background:#0b2f53;color:#fff;font:13px/1.5 system-ui,sans-serif';

const hostLook = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483646',
  'pointer-events': 'none',
};

const see = (host: HTMLElement, visibility: 'hidden' | 'visible'): void =>
  host.style.setProperty('visibility', visibility, 'important');
