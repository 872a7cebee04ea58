import { registerPlainText } from '@lexical/plain-text';
import { $getRoot, createEditor } from 'lexical';
import { tellState } from '../tell-state.ts';

const place = document.querySelector<HTMLElement>('#editor');
if (place !== null) {
  place.contentEditable = 'true';
  place.setAttribute('role', 'textbox');
  place.setAttribute('aria-label', 'Merknad til apotek');
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(place);
  registerPlainText(editor);
  editor.registerUpdateListener(({ editorState }) => {
    editorState.read(() => tellState({ remark: $getRoot().getTextContent() }));
  });
}
