import { Jodit } from 'jodit';
import css from 'jodit/es2021/jodit.min.css?inline';
import { addStyles } from '../add-styles.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);

const place = document.querySelector<HTMLTextAreaElement>('#merknad');
if (place !== null) {
  const editor = Jodit.make(place, { buttons: 'bold,italic' });
  editor.events.on('change', () => tellState({ remark: linesOf(editor.value) }));
}

/** What it would send is markup: a paragraph is a line. */
function linesOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
  const blocks = [...page.body.querySelectorAll('p, div')];
  return blocks.length === 0
    ? (page.body.textContent ?? '')
    : blocks.map((block) => (block.textContent ?? '').replace(/\n$/, '')).join('\n');
}
