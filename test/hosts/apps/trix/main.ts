import 'trix';
import css from 'trix/dist/trix.css?inline';
import { addStyles } from '../add-styles.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);

interface TrixEditor extends HTMLElement {
  readonly editor: { getDocument(): { toString(): string } };
}

document.addEventListener('trix-change', ({ target }) => {
  const { editor } = target as TrixEditor;
  // Its document always ends in a line break.
  tellState({ remark: editor.getDocument().toString().replace(/\n$/, '') });
});
