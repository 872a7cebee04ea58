import * as dom from './dom.ts';
import { makeOwn } from './own-element.ts';
import { hostStyles, setStyles, startingLayout } from './panel-frame.ts';

/** Where the panel was or would be, these words alone, which the doctor may close. */
export function leaveWord(document: Document, words: string): void {
  const left = makeOwn(document, 'panel');
  const text = dom.createElement(document, 'p');
  text.textContent = words;
  const close = dom.createElement(document, 'button');
  close.textContent = 'Lukk';
  close.onclick = () => left.remove();
  const notice = dom.createElement(document, 'div');
  notice.role = 'alert';
  notice.append(text, close);
  setStyles(notice, noticeStyles);
  setStyles(left, { ...hostStyles(startingLayout, true), height: 'auto' });
  left.attachShadow({ mode: 'closed', delegatesFocus: true }).append(notice);
  dom.append(dom.documentElement(document), left);
}

const noticeStyles = {
  padding: '16px',
  border: '2px solid',
  background: '#fff',
  color: '#000',
  font: '16px/1.4 sans-serif',
};
