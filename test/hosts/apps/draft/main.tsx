import { Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { tellState } from '../tell-state.ts';

function Remark() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const take = (next: typeof state) => {
    setState(next);
    tellState({ remark: next.getCurrentContent().getPlainText('\n') });
  };
  return <Editor editorState={state} onChange={take} ariaLabel="Merknad til apotek" />;
}

const place = document.querySelector('#editor');
if (place !== null) createRoot(place).render(<Remark />);
