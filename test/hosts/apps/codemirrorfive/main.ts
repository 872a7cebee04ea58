import CodeMirror from 'codemirror5';
import css from 'codemirror5/lib/codemirror.css?inline';
import { addStyles } from '../add-styles.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);

const place = document.querySelector<HTMLTextAreaElement>('#merknad');
const inputStyle = new URLSearchParams(location.search).get('input') ?? 'textarea';
if (place !== null) {
  const editor = CodeMirror.fromTextArea(place, { inputStyle });
  if (inputStyle === 'contenteditable')
    editor.getInputField().setAttribute('aria-label', 'Merknad til apotek');
  editor.on('change', () => tellState({ remark: editor.getValue() }));
}
