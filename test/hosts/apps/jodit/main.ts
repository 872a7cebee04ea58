import { Jodit } from 'jodit';
import css from 'jodit/es2021/jodit.min.css?inline';
import { addStyles } from '../add-styles.ts';
import { linesOf } from '../lines-of.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);

const place = document.querySelector<HTMLTextAreaElement>('#merknad');
if (place !== null) {
  const editor = Jodit.make(place, { buttons: 'bold,italic' });
  editor.events.on('change', () => tellState({ remark: linesOf(editor.value) }));
}
